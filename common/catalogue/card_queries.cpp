// Collects what cards name and asks for each of it once.
#include "catalogue/card_queries.hpp"

namespace etalase::catalogue {

namespace {

template <class T>
const T& found_or(const std::map<Id, T>& map, const Id& id, const T& otherwise) {
  const auto found = map.find(id);
  return found == map.end() ? otherwise : found->second;
}

feed::Text name_in(const std::map<Id, feed::Text>& names, const Id& id) { return found_or(names, id, {}); }

std::optional<feed::Media> first_in(const std::map<Id, feed::Media>& media, const std::vector<Id>& ids) {
  const auto found = ids.empty() ? media.end() : media.find(ids.front());
  return found == media.end() ? std::nullopt : std::optional(found->second);
}

// Every id that the cards name, by what it names; each is asked for once.
struct Named {
  std::set<Id> makers, regions, districts, media;

  void add(const Id& district, const Id& region, const std::vector<Id>& images) {
    districts.insert(district);
    regions.insert(region);
    if (!images.empty()) media.insert(images.front());
  }
};

// What the card table and the narrow row say about an item.
template <class T>
struct CardRow {
  T item;
  Id district;
  Id region;
  int words = 0;
};

// Rows in the order of the numbers; what cannot be read is left out.
template <class T>
std::vector<CardRow<T>> card_rows(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  std::map<std::int64_t, CardRow<T>> rows;
  std::vector<std::string> keys;
  for (const std::int64_t number : numbers) keys.push_back(std::to_string(number));
  file.ask_each({"SELECT n, kind, json, district, region, words FROM item JOIN card USING(n) WHERE n IN (?*)", {}},
                keys, [&](SQLite::Statement& row) {
                  auto item = only<T>(file.item_from(row.getColumn(1).getString(), row.getColumn(2).getString()));
                  if (!item) return;
                  rows[row.getColumn(0).getInt64()] = {std::move(*item), row.getColumn(3).getString(),
                                                       row.getColumn(4).getString(), row.getColumn(5).getInt()};
                });
  std::vector<CardRow<T>> in_order;
  for (const std::int64_t number : numbers)
    if (const auto found = rows.find(number); found != rows.end()) in_order.push_back(found->second);
  return in_order;
}

}  // namespace

std::vector<ProductCard> product_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Product>(file, numbers);
  Named named;
  for (const auto& row : rows) {
    named.makers.insert(row.item.maker);
    named.add(row.district, row.region, row.item.images);
  }
  const auto makers = file.names_of("maker", named.makers);
  const auto regions = file.names_of("region", named.regions);
  const auto districts = file.district_names(named.districts);
  const auto media = file.media_of(named.media);
  std::vector<ProductCard> cards;
  for (const auto& [product, district, region, words] : rows) {
    ProductCard card;
    card.id = product.id;
    card.name = product.name;
    card.maker = product.maker;
    card.maker_name = name_in(makers, product.maker);
    card.crafts = product.crafts;
    card.district = district;
    card.district_name = name_in(districts, district);
    card.region = region;
    card.region_name = name_in(regions, region);
    card.price = product.price;
    card.availability = product.availability;
    card.cover = first_in(media, product.images);
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<MakerCard> maker_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Maker>(file, numbers);
  Named named;
  for (const auto& row : rows) {
    named.makers.insert(row.item.id);
    named.add(row.district, row.region, row.item.images);
  }
  const auto regions = file.names_of("region", named.regions);
  const auto districts = file.district_names(named.districts);
  const auto media = file.media_of(named.media);
  const auto products = file.products_by_maker(named.makers);
  std::vector<MakerCard> cards;
  for (const auto& [maker, district, region, words] : rows) {
    MakerCard card;
    card.id = maker.id;
    card.name = maker.name;
    card.crafts = maker.crafts;
    card.district = district;
    card.district_name = name_in(districts, district);
    card.region = region;
    card.region_name = name_in(regions, region);
    card.place = maker.place;
    card.graduate = maker.graduate;
    card.products = found_or(products, maker.id, 0);
    card.cover = first_in(media, maker.images);
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<StoryCard> story_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Story>(file, numbers);
  Named named;
  for (const auto& row : rows) named.add({}, row.region, {row.item.hero});
  const auto regions = file.names_of("region", named.regions);
  const auto media = file.media_of(named.media);
  std::vector<StoryCard> cards;
  for (const auto& [story, district, region, words] : rows) {
    StoryCard card;
    card.id = story.id;
    card.title = story.title;
    card.lead = story.lead;
    card.region = region;
    card.region_name = name_in(regions, region);
    card.crafts = story.crafts;
    card.words = words;
    card.hero = first_in(media, {story.hero});
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace etalase::catalogue
