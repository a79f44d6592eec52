// Cards: the little that grids and shelves show of an item.
#include "catalogue/reader_state.hpp"

namespace etalase::catalogue {

std::optional<Reader::State::CardRow> Reader::State::card_row(std::int64_t number) const {
  std::optional<CardRow> found;
  ask({"SELECT kind, json, district, region, words FROM item JOIN card USING(n) WHERE n=?", {std::to_string(number)}},
      [&](SQLite::Statement& row) {
        found = CardRow{row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                        row.getColumn(3).getString(), row.getColumn(4).getInt()};
      });
  return found;
}

std::optional<ProductCard> Reader::State::product_card(std::int64_t number) const {
  const auto row = card_row(number);
  const auto product = row ? only<feed::Product>(item_from(row->kind, row->json)) : std::nullopt;
  if (!product) return std::nullopt;
  ProductCard card;
  card.id = product->id;
  card.name = product->name;
  card.maker = product->maker;
  card.maker_name = name_of({"maker", product->maker});
  card.crafts = product->crafts;
  card.district = row->district;
  card.district_name = district_name(row->district);
  card.region = row->region;
  card.region_name = name_of({"region", row->region});
  card.price = product->price;
  card.availability = product->availability;
  card.cover = first_media(product->images);
  return card;
}

std::optional<MakerCard> Reader::State::maker_card(std::int64_t number) const {
  const auto row = card_row(number);
  const auto maker = row ? only<feed::Maker>(item_from(row->kind, row->json)) : std::nullopt;
  if (!maker) return std::nullopt;
  MakerCard card;
  card.id = maker->id;
  card.name = maker->name;
  card.crafts = maker->crafts;
  card.district = row->district;
  card.district_name = district_name(row->district);
  card.region = row->region;
  card.region_name = name_of({"region", row->region});
  card.place = maker->place;
  card.graduate = maker->graduate;
  card.products =
      count({"SELECT count(*) FROM item JOIN visible USING(n) WHERE item.maker=? AND item.maker<>''", {maker->id}});
  card.cover = first_media(maker->images);
  return card;
}

std::optional<StoryCard> Reader::State::story_card(std::int64_t number) const {
  const auto row = card_row(number);
  const auto story = row ? only<feed::Story>(item_from(row->kind, row->json)) : std::nullopt;
  if (!story) return std::nullopt;
  StoryCard card;
  card.id = story->id;
  card.title = story->title;
  card.lead = story->lead;
  card.region = row->region;
  card.region_name = name_of({"region", row->region});
  card.crafts = story->crafts;
  card.words = row->words;
  card.hero = story->hero.empty() ? std::nullopt : media(story->hero);
  return card;
}

std::vector<ProductCard> Reader::State::product_cards(const Query& query) const {
  std::vector<ProductCard> cards;
  for (const auto number : numbers(query)) {
    if (auto card = product_card(number)) cards.push_back(std::move(*card));
  }
  return cards;
}

}  // namespace etalase::catalogue
