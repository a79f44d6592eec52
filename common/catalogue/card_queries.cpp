// Collects what cards name and asks for each of it once.
#include "catalogue/card_queries.hpp"

namespace etalase::catalogue {

namespace {

template <class T>
const T& found_or(const std::map<Id, T>& map, const Id& id, const T& otherwise) {
  const auto found = map.find(id);
  return found == map.end() ? otherwise : found->second;
}

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

// What cards name beside the item itself, each asked for once.
struct Named {
  std::map<Id, feed::Text> makers, regions, districts;
  std::map<Id, feed::Media> media;
};

const Id& maker_of(const feed::Product& product) { return product.maker; }
Id maker_of(const auto&) { return {}; }
Id picture_of(const feed::Story& story) { return story.hero; }
Id picture_of(const auto& item) { return item.images.empty() ? Id() : item.images.front(); }

template <class T>
Named ask_names(const CatalogueFile& file, const std::vector<CardRow<T>>& rows) {
  std::set<Id> makers, regions, districts, media;
  for (const auto& row : rows) {
    makers.insert(maker_of(row.item));
    regions.insert(row.region);
    districts.insert(row.district);
    media.insert(picture_of(row.item));
  }
  for (auto* ids : {&makers, &regions, &districts, &media}) ids->erase("");
  return {file.names_of("maker", makers), file.names_of("region", regions), file.district_names(districts),
          file.media_of(media)};
}

void put_in_place(auto& card, const auto& row, const Named& named) {
  card.district = row.district;
  card.district_name = found_or(named.districts, row.district, {});
  card.region = row.region;
  card.region_name = found_or(named.regions, row.region, {});
}

std::optional<feed::Media> picture_in(const Named& named, const Id& id) {
  const auto found = named.media.find(id);
  return found == named.media.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::vector<ProductCard> product_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Product>(file, numbers);
  const auto named = ask_names(file, rows);
  std::vector<ProductCard> cards;
  for (const auto& row : rows) {
    auto card = card_of(row.item);
    put_in_place(card, row, named);
    card.maker_name = found_or(named.makers, card.maker, {});
    card.cover = picture_in(named, picture_of(row.item));
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<MakerCard> maker_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Maker>(file, numbers);
  const auto named = ask_names(file, rows);
  std::set<Id> makers;
  for (const auto& row : rows) makers.insert(row.item.id);
  const auto products = file.products_by_maker(makers);
  std::vector<MakerCard> cards;
  for (const auto& row : rows) {
    auto card = card_of(row.item);
    put_in_place(card, row, named);
    card.products = found_or(products, card.id, 0);
    card.cover = picture_in(named, picture_of(row.item));
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<StoryCard> story_cards(const CatalogueFile& file, const std::vector<std::int64_t>& numbers) {
  const auto rows = card_rows<feed::Story>(file, numbers);
  const auto named = ask_names(file, rows);
  std::vector<StoryCard> cards;
  for (const auto& row : rows) {
    auto card = card_of(row.item);
    card.region = row.region;
    card.region_name = found_or(named.regions, row.region, {});
    card.words = row.words;
    card.hero = picture_in(named, picture_of(row.item));
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace etalase::catalogue
