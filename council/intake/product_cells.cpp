// Prices, shelves and food in cells.
#include "intake/product_cells.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "cells/measures.hpp"
#include "cells/moments.hpp"
#include "feed/measure_text.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

constexpr const char* k_lowest = "harga_min";
constexpr const char* k_highest = "harga_maks";
constexpr const char* k_day = "harga_per";

// Storage in one word gets its English by itself.
struct StorageWord {
  std::string_view typed;
  std::string_view english;
};
constexpr std::array k_storage = {StorageWord{"suhu ruang", "room temperature"}, StorageWord{"dingin", "keep chilled"},
                                  StorageWord{"beku", "keep frozen"}};

feed::Product& product(drafts::Entry& entry) { return *entry.as<feed::Product>(); }
const feed::Product& product(const drafts::Entry& entry) { return *entry.as<feed::Product>(); }

// A price while its cells are read: what is not known is absent.
struct PriceCells {
  std::optional<std::int64_t> lowest, highest;
  std::string day;
  bool operator==(const PriceCells&) const = default;
};

PriceCells cells_of(const std::optional<feed::Money>& price) {
  return price ? PriceCells{price->min, price->max, price->as_of} : PriceCells{};
}

Read<std::optional<std::int64_t>> amount_of(const std::string& text) {
  const auto number = read_number(text);
  if (const auto* message = std::get_if<Message>(&number)) return *message;
  return std::optional(std::get<std::int64_t>(number));
}

void read_price(RowReader& row, const Column&, drafts::Entry& entry) {
  auto& price = product(entry).price;
  const auto before = cells_of(price);
  auto now = before;
  row.parsed(k_lowest, now.lowest, amount_of);
  row.parsed(k_highest, now.highest, amount_of);
  row.parsed(k_day, now.day, [](const std::string& text) { return cells::read_date(text); });
  if (row.cell(k_lowest).kind == Cell::Kind::clear) price.reset();
  if (row.cell(k_lowest).kind == Cell::Kind::clear || now == before) return;
  if (!now.lowest) {
    return row.error(k_lowest, say("price_no_lowest"));
  }
  const bool single = !now.highest || before.highest == before.lowest;
  if (single && row.cell(k_highest).kind != Cell::Kind::value) now.highest = now.lowest;
  if (now.day.empty()) now.day = base::format_day(row.today());
  if (*now.highest < *now.lowest) {
    return row.error(k_highest, say("price_reversed"));
  }
  price = feed::Money{*now.lowest, *now.highest, "IDR", now.day};
}

// Numbers are Indonesian in every column; a translation has the words behind them only.
std::string size_numbers(const feed::Product& product) {
  return product.measures ? feed::size_text(*product.measures, "id") : "";
}
std::string weight_numbers(const feed::Product& product) {
  return product.weight_grams == 0 ? "" : feed::weight_text(product.weight_grams, "id");
}

// A cell of its numbers and words.
feed::Text with_numbers(feed::Text words, const std::string& numbers) {
  if (numbers.empty()) return words;
  auto& cell = words["id"];
  cell = cell.empty() ? numbers : numbers + ", " + cell;
  return words;
}

// Tells of words that look like a measure: they are shown as they are, in every language.
void advise(RowReader& row, const Column& column, const feed::Text& words) {
  const auto indonesian = words.find("id");
  if (indonesian != words.end() && cells::speaks_of_measures(indonesian->second))
    row.warn(column.name, say("measure_unread", {{"text", indonesian->second}}));
}

bool is_silent(const RowReader& row, const Column& column) {
  const auto languages = row.languages(column.name);
  return std::all_of(languages.begin(), languages.end(),
                     [&](const auto& language) { return row.cell(column.name, language).kind == Cell::Kind::keep; });
}

// Takes the numbers off each language's text: those of the Indonesian one count, a translation that repeats them is
// left with its words. `take` returns what stands behind the numbers.
template <class Take>
void part_words(feed::Text& words, const Take& take) {
  for (auto each = words.begin(); each != words.end();) {
    each->second = take(each->second, each->first);
    each = each->second.empty() ? words.erase(each) : std::next(each);
  }
}

void read_size(RowReader& row, const Column& column, drafts::Entry& entry) {
  if (is_silent(row, column)) return;
  auto& item = product(entry);
  auto words = with_numbers(item.size, size_numbers(item));
  row.text(column.name, words, Lines::one);
  const auto indonesian = cells::read_size(words.contains("id") ? words["id"] : "");
  part_words(words, [&](const std::string& text, const std::string& language) {
    const auto read = cells::read_size(text);
    return language == "id" || read.measures == indonesian.measures ? read.words : text;
  });
  item.measures = indonesian.measures;
  item.size = std::move(words);
  advise(row, column, item.size);
}

void read_weight(RowReader& row, const Column& column, drafts::Entry& entry) {
  if (is_silent(row, column)) return;
  auto& item = product(entry);
  auto words = with_numbers(item.weight, weight_numbers(item));
  row.text(column.name, words, Lines::one);
  const auto indonesian = cells::read_weight(words.contains("id") ? words["id"] : "");
  part_words(words, [&](const std::string& text, const std::string& language) {
    const auto read = cells::read_weight(text);
    return language == "id" || read.grams == indonesian.grams ? read.words : text;
  });
  item.weight_grams = indonesian.grams;
  item.weight = std::move(words);
  advise(row, column, item.weight);
}

void read_nothing(RowReader&, const Column&, drafts::Entry&) {}

// A bare "T-03" stands in the zone before its hyphen, or in the zone of that name.
std::optional<feed::Id> zone_of_shelf(const NameTable& zones, const std::string& shelf) {
  if (auto whole = zones.find(shelf)) return whole;
  return zones.find(shelf.substr(0, shelf.find('-')));
}

Message no_zone(const std::string& named, const NameTable& zones) {
  Message message = say("no_zone", {{"named", named}});
  if (const auto near = nearest(named, zones.spellings())) {
    message += did_you_mean(*near);
  }
  return message;
}

Read<feed::Display> display_of(const std::string& piece, const World& world) {
  const auto read = read_shelf(piece);
  if (const auto* message = std::get_if<Message>(&read)) return *message;
  const auto& text = std::get<ShelfText>(read);
  const auto gallery = text.gallery.empty() ? world.first_gallery() : text.gallery;
  if (!world.galleries().has(gallery)) {
    return say("no_gallery", {{"gallery", gallery}});
  }
  const auto zones = world.zones(gallery);
  const auto zone = text.zone.empty() ? zone_of_shelf(zones, text.shelf) : zones.find(text.zone);
  if (!zone) return no_zone(text.zone.empty() ? text.shelf : text.zone, zones);
  return feed::Display{gallery, *zone, text.shelf, text.until};
}

std::string shelf_text(const feed::Display& display, const feed::Id& first_gallery) {
  const auto place = display.zone + "/" + display.shelf;
  const auto text = display.gallery == first_gallery ? place : display.gallery + "/" + place;
  return display.until.empty() ? text : text + ":" + display.until;
}

void add_english(feed::Text& storage) {
  const auto indonesian = storage.find("id");
  if (indonesian == storage.end() || storage.contains("en")) return;
  const auto words = lower(indonesian->second);
  for (const auto& word : k_storage) {
    if (words == word.typed) storage["en"] = std::string(word.english);
  }
}

constexpr std::array k_variant_parts = {&feed::Variant::name, &feed::Variant::colour, &feed::Variant::size};

// Lays one language's words over the variants; nothing is left of the language where a piece says nothing.
Read<std::vector<feed::Variant>> variants_of(std::vector<feed::Variant> variants, const std::string& language,
                                             const std::vector<std::string>& pieces) {
  if (language == "id") variants.resize(pieces.size());
  if (pieces.size() != variants.size()) return say("variants_count", {{"language", language}});
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto words = base::split(pieces[i], ':');
    if (words.size() > k_variant_parts.size()) return say("no_variant");
    for (std::size_t part = 0; part < k_variant_parts.size(); ++part) {
      auto& text = variants[i].*k_variant_parts[part];
      const auto said = part < words.size() ? std::string(base::trim(words[part])) : std::string();
      text.erase(language);
      if (!said.empty() && language != "id" && !text.contains("id"))
        return say("variant_without_indonesian", {{"text", said}});
      if (!said.empty()) text[language] = said;
    }
    if (!variants[i].name.contains("id")) return say("no_variant");
  }
  return variants;
}

std::string variant_text(const feed::Variant& variant, const std::string& language) {
  std::string text;
  for (const auto part : k_variant_parts) {
    const auto words = (variant.*part).find(language);
    text += (words == (variant.*part).end() ? std::string() : words->second) + ":";
  }
  while (text.ends_with(':')) text.pop_back();
  return text;
}

void read_variants(RowReader& row, const Column& column, drafts::Entry& entry) {
  auto languages = row.languages(column.name);
  std::stable_partition(languages.begin(), languages.end(), [](const auto& each) { return each == "id"; });
  for (const auto& language : languages) {
    const auto cell = row.cell(column.name, language);
    auto& variants = product(entry).variants;
    if (cell.kind == Cell::Kind::keep) continue;
    if (cell.kind == Cell::Kind::clear && language == "id") variants.clear();
    const auto pieces =
        cell.kind == Cell::Kind::value ? base::split(cell.text, '|') : std::vector<std::string>(variants.size());
    auto read = variants_of(variants, language, pieces);
    if (const auto* message = std::get_if<Message>(&read))
      return row.error(Heading{column.name, language}.text(), *message);
    variants = std::get<std::vector<feed::Variant>>(std::move(read));
  }
}

void write_variants(CellWriter& cells, const Column& column, const drafts::Entry& entry) {
  const auto& variants = product(entry).variants;
  std::set<std::string> languages;
  for (const auto& variant : variants) {
    for (const auto part : k_variant_parts) {
      for (const auto& [language, words] : variant.*part) languages.insert(language);
    }
  }
  for (const auto& language : languages) {
    std::vector<std::string> pieces;
    for (const auto& variant : variants) pieces.push_back(variant_text(variant, language));
    cells.list(Heading{column.name, language}.text(), pieces);
  }
}

}  // namespace

CellKind lowest_price() {
  return {read_price, [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (const auto& price = product(entry).price) cells.put(column.name, std::to_string(price->min));
          }};
}

CellKind highest_price() {
  return {read_nothing, [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            const auto& price = product(entry).price;
            if (price && price->max != price->min) cells.put(column.name, std::to_string(price->max));
          }};
}

CellKind price_day() {
  return {read_nothing, [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (const auto& price = product(entry).price) cells.put(column.name, price->as_of);
          }};
}

CellKind size() {
  return {read_size,
          [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.text(column.name, with_numbers(product(entry).size, size_numbers(product(entry))));
          },
          PerLanguage::yes};
}

CellKind weight() {
  return {read_weight,
          [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            cells.text(column.name, with_numbers(product(entry).weight, weight_numbers(product(entry))));
          },
          PerLanguage::yes};
}

CellKind shelves() {
  return {[](RowReader& row, const Column& column, drafts::Entry& entry) {
            row.listed(column.name, product(entry).display,
                       [&row](const std::string& piece) { return display_of(piece, row.world()); });
          },
          [](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            std::vector<std::string> pieces;
            for (const auto& display : product(entry).display)
              pieces.push_back(shelf_text(display, cells.source().world.first_gallery()));
            cells.list(column.name, pieces);
          }};
}

CellKind variants() { return {read_variants, write_variants, PerLanguage::yes}; }

CellKind food(feed::Text feed::Food::* member) {
  return {[member](RowReader& row, const Column& column, drafts::Entry& entry) {
            auto& food = product(entry).food;
            auto told = food.value_or(feed::Food{});
            row.text(column.name, told.*member);
            food = told == feed::Food{} ? std::nullopt : std::optional(std::move(told));
          },
          [member](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            if (const auto& food = product(entry).food) cells.text(column.name, (*food).*member);
          },
          PerLanguage::yes};
}

CellKind storage() {
  auto kind = food(&feed::Food::storage);
  kind.read = [read = kind.read](RowReader& row, const Column& column, drafts::Entry& entry) {
    read(row, column, entry);
    if (auto& food = product(entry).food) add_english(food->storage);
  };
  return kind;
}

}  // namespace etalase::intake
