// produk.csv
#include <array>
#include <utility>

#include "intake/cell_writer.hpp"
#include "intake/json_access.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

struct Word {
  std::string_view typed;
  std::string_view wire;
};
// The first spelling of each is written.
constexpr std::array k_availabilities = {
    Word{"di rak", "shelf"}, Word{"dipajang", "shelf"}, Word{"shelf", "shelf"},    Word{"tanya petugas", "ask"},
    Word{"tanya", "ask"},    Word{"ask", "ask"},        Word{"habis", "sold_out"}, Word{"sold_out", "sold_out"}};

constexpr std::array k_food = {Word{"gramasi", "net_weight"}, Word{"komposisi", "ingredients"},
                               Word{"alergen", "allergens"}, Word{"simpan", "storage"}, Word{"tahan", "shelf_life"}};

// Storage in one word gets its English by itself.
constexpr std::array k_storage = {Word{"suhu ruang", "room temperature"}, Word{"dingin", "keep chilled"},
                                  Word{"beku", "keep frozen"}};

constexpr std::array k_link_columns = {Word{"tautan_beli", "buy"}, Word{"tautan_tanya", "ask"},
                                       Word{"tautan_ikuti", "follow"}, Word{"tautan_kunjungi", "visit"}};

Read<Json> availability_of(const std::string& text) {
  const auto wanted = lower(text);
  for (const auto& word : k_availabilities) {
    if (wanted == word.typed) return Json(std::string(word.wire));
  }
  return Message{"Tulis di rak, tanya petugas, atau habis.", "Write shelf, ask or sold_out."};
}

void read_amount(RowReader& row, const std::string& column, Json& price, const std::string& key) {
  row.parsed(column, price, key, [](const std::string& text) -> Read<Json> {
    auto number = read_number(text);
    if (auto* message = std::get_if<Message>(&number)) return *message;
    return Json(std::get<std::int64_t>(number));
  });
}

void read_price(RowReader& row, Json& item) {
  auto price = member(item, "price");
  if (!price.is_object()) price = Json::object();
  const auto before = price;
  read_amount(row, "harga_min", price, "min");
  read_amount(row, "harga_maks", price, "max");
  row.date("harga_per", price, "as_of");
  if (row.cell("harga_min").kind == Cell::Kind::clear) {
    item.erase("price");
    return;
  }
  if (price == before) return;
  if (!price.contains("min")) {
    return row.error("harga_min", {"Harga terendah belum ada. Tulis harga_min, atau - untuk \"tanya harga\".",
                                   "The lowest price is missing. Write harga_min, or - for \"ask the price\"."});
  }
  const bool single = !price.contains("max") || member(before, "max") == member(before, "min");
  if (single && row.cell("harga_maks").kind != Cell::Kind::value) price["max"] = price["min"];
  if (!price.contains("as_of")) price["as_of"] = base::format_day(row.today());
  if (price["max"] < price["min"]) {
    return row.error("harga_maks",
                     {"Harga tertinggi lebih kecil dari harga terendah.", "The highest price is below the lowest."});
  }
  price["currency"] = "IDR";
  item["price"] = std::move(price);
}

// A bare "T-03" stands in the zone before its hyphen, or in the zone of that name.
std::optional<feed::Id> zone_of_shelf(const NameTable& zones, const std::string& shelf) {
  if (auto whole = zones.find(shelf)) return whole;
  return zones.find(shelf.substr(0, shelf.find('-')));
}

std::optional<Json> display_of(RowReader& row, const ShelfText& text) {
  const auto gallery = text.gallery.empty() ? row.world().first_gallery() : text.gallery;
  if (!row.world().galleries().has(gallery)) {
    row.error("rak", {"Galeri \"" + gallery + "\" belum ada di council.json.",
                      "There is no gallery \"" + gallery + "\" in council.json."});
    return std::nullopt;
  }
  const auto zones = row.world().zones(gallery);
  const auto zone = text.zone.empty() ? zone_of_shelf(zones, text.shelf) : zones.find(text.zone);
  if (!zone) {
    const auto named = text.zone.empty() ? text.shelf : text.zone;
    Message message = {"Zona untuk rak \"" + named + "\" tidak ada di denah galeri.",
                       "The floor plan has no zone for shelf \"" + named + "\"."};
    if (const auto near = nearest(named, zones.spellings())) {
      message.id += " Maksud Anda \"" + *near + "\"?";
      message.en += " Did you mean \"" + *near + "\"?";
    }
    row.error("rak", message);
    return std::nullopt;
  }
  Json display = {{"gallery", gallery}, {"zone", *zone}, {"shelf", text.shelf}};
  if (!text.until.empty()) display["until"] = text.until;
  return display;
}

void read_shelves(RowReader& row, Json& item) {
  const auto found = row.cell("rak");
  if (found.kind == Cell::Kind::clear) item.erase("display");
  if (found.kind != Cell::Kind::value) return;
  Json displays = Json::array();
  for (const auto& piece : read_list(found.text)) {
    auto text = read_shelf(piece);
    if (auto* message = std::get_if<Message>(&text)) return row.error("rak", *message);
    const auto display = display_of(row, std::get<ShelfText>(text));
    if (!display) return;
    displays.push_back(*display);
  }
  item["display"] = std::move(displays);
}

void read_food(RowReader& row, Json& item) {
  auto food = member(item, "food");
  if (!food.is_object()) food = Json::object();
  for (const auto& word : k_food) row.text(std::string(word.typed), food, std::string(word.wire));
  if (auto storage = member(food, "storage"); storage.is_object() && !storage.contains("en")) {
    for (const auto& word : k_storage) {
      if (lower(string_at(storage, "id")) == word.typed) food["storage"]["en"] = std::string(word.wire);
    }
  }
  if (food.empty()) {
    item.erase("food");
  } else {
    item["food"] = std::move(food);
  }
}

void put_price(Cells& cells, const Json& price) {
  if (!price.is_object()) return;
  const auto low = price.value("min", std::int64_t{0}), high = price.value("max", std::int64_t{0});
  cells["harga_min"] = std::to_string(low);
  if (high != low) cells["harga_maks"] = std::to_string(high);
  put_string(cells, "harga_per", member(price, "as_of"));
}

void put_shelves(Cells& cells, const Json& displays, const CellSource& source) {
  Json pieces = Json::array();
  for (const auto& display : displays) {
    const auto gallery = string_at(display, "gallery"), until = string_at(display, "until");
    std::string text = string_at(display, "zone") + "/" + string_at(display, "shelf");
    if (gallery != source.world.first_gallery()) text = gallery + "/" + text;
    pieces.push_back(until.empty() ? text : text + ":" + until);
  }
  put_list(cells, "rak", pieces);
}

}  // namespace

void read_product(RowReader& row, Json& item) {
  const auto& world = row.world();
  row.text("nama", item, "name");
  row.crafts(item);
  row.many_of("kategori", item, "categories", world.terms("category"), {"kategori", "categories"});
  row.one_of("perajin", item, "maker", world.names_of("maker"), {"perajin", "makers"});
  read_blocks(row, "cerita", item, "story", Panels::one);
  row.many_of("teknik", item, "techniques", world.terms("technique"), {"teknik", "techniques"});
  row.many_of("bahan", item, "materials", world.terms("material"), {"bahan", "materials"});
  row.many_of("motif", item, "motifs", world.terms("motif"), {"motif", "motifs"});
  row.one_of("kecamatan", item, "district", world.districts(), {"kecamatan", "districts"});
  read_price(row, item);
  row.parsed("ketersediaan", item, "availability", availability_of);
  row.text("ukuran", item, "size");
  row.text("berat", item, "weight");
  row.text("perawatan", item, "care");
  read_shelves(row, item);
  row.date("tampil_dari", item, "display_from");
  row.date("tampil_sampai", item, "display_until");
  read_photos(row, item, {"images", "name", PhotoCount::many, MissingWords::refused});
  read_food(row, item);
  read_certificates(row, item);
  for (const auto& word : k_link_columns) read_links(row, std::string(word.typed), item, word.wire);
  row.parsed("unggulan", item, "featured", [](const std::string& text) { return read_featured(text); });
  give_slug(item, "name");
}

Cells product_cells(const Json& item, const CellSource& source) {
  Cells cells;
  put_string(cells, "kode", member(item, "id"));
  put_text(cells, "nama", member(item, "name"));
  put_list(cells, "kerajinan", member(item, "crafts"));
  put_list(cells, "kategori", member(item, "categories"));
  put_string(cells, "perajin", member(item, "maker"));
  if (!list_at(item, "story").empty()) put_blocks(cells, "cerita", Json::array({list_at(item, "story")}), source);
  put_list(cells, "teknik", member(item, "techniques"));
  put_list(cells, "bahan", member(item, "materials"));
  put_list(cells, "motif", member(item, "motifs"));
  put_string(cells, "kecamatan", member(item, "district"));
  put_price(cells, member(item, "price"));
  for (const auto& word : k_availabilities) {
    if (string_at(item, "availability") == word.wire) cells.emplace("ketersediaan", word.typed);
  }
  put_text(cells, "ukuran", member(item, "size"));
  put_text(cells, "berat", member(item, "weight"));
  put_text(cells, "perawatan", member(item, "care"));
  put_shelves(cells, list_at(item, "display"), source);
  put_string(cells, "tampil_dari", member(item, "display_from"));
  put_string(cells, "tampil_sampai", member(item, "display_until"));
  put_photos(cells, list_at(item, "images"), source, Json());
  for (const auto& word : k_food)
    put_text(cells, std::string(word.typed), member(member(item, "food"), std::string(word.wire)));
  Json certificates = Json::array();
  for (const auto& each : list_at(item, "certificates")) certificates.push_back(write_certificate(each));
  put_list(cells, "sertifikat", certificates);
  for (const auto& word : k_link_columns) put_links(cells, std::string(word.typed), list_at(item, "links"), word.wire);
  put_string(cells, "unggulan", Json(write_featured(member(item, "featured"))));
  return cells;
}

}  // namespace etalase::intake
