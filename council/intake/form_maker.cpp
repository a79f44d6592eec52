// perajin.csv
#include <algorithm>

#include "intake/cell_writer.hpp"
#include "intake/json_access.hpp"
#include "intake/links.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

bool is_year(const std::string& text) {
  return text.size() == 4 && text >= "1000" && text <= "2999" &&
         text.find_first_not_of("0123456789") == std::string::npos;
}

Read<Json> kind_of_maker(const std::string& text) {
  const auto word = lower(text);
  for (const auto* kind : {"perorangan", "kelompok", "koperasi"}) {
    if (word == kind) return Json(kind);
  }
  return Message{"Tulis perorangan, kelompok, atau koperasi.",
                 "Write perorangan (one person), kelompok (group) or koperasi (cooperative)."};
}

Read<Json> since_of(const std::string& text) {
  if (is_year(text)) return Json(text);
  return Message{"Tulis tahun empat angka, misalnya 1998.", "Write a year of four digits, for example 1998."};
}

// Which links a column stands for.
bool is_of_column(const std::string& column, const Json& link) {
  const auto intent = string_at(link, "intent"), kind = string_at(link, "kind");
  if (column == "wa") return intent == "ask" && kind == "whatsapp";
  if (column == "instagram") return intent == "follow" && kind == "instagram";
  return intent == "buy";
}

void drop_links(Json& item, const std::string& column) {
  Json kept = Json::array();
  for (const auto& link : list_at(item, "links")) {
    if (!is_of_column(column, link)) kept.push_back(link);
  }
  item["links"] = std::move(kept);
}

void read_whatsapp(RowReader& row, Json& item) {
  const auto found = row.cell("wa");
  if (found.kind == Cell::Kind::keep) return;
  const auto digits = phone_digits(found.text);
  if (found.kind == Cell::Kind::value && !digits) {
    return row.error(
        "wa", {"Bukan nomor ponsel. Tulis seperti 081234567890.", "Not a mobile number. Write it like 081234567890."});
  }
  drop_links(item, "wa");
  if (digits) put_link(item, "ask", {{"kind", "whatsapp"}, {"url", "https://wa.me/" + *digits}});
}

void read_instagram(RowReader& row, Json& item) {
  const auto found = row.cell("instagram");
  if (found.kind == Cell::Kind::keep) return;
  const auto url = instagram_url(found.text);
  if (found.kind == Cell::Kind::value && !url) {
    return row.error("instagram", {"Bukan nama Instagram. Tulis seperti batik.contoh.",
                                   "Not an Instagram name. Write it like batik.contoh."});
  }
  drop_links(item, "instagram");
  if (url) put_link(item, "follow", {{"kind", "instagram"}, {"url", *url}});
}

void read_shops(RowReader& row, Json& item) {
  const auto found = row.cell("toko");
  if (found.kind == Cell::Kind::keep) return;
  std::vector<Json> links;
  for (const auto& piece : read_list(found.text)) {
    const auto link = read_link(piece);
    if (!link)
      return row.error("toko",
                       {"Alamat toko harus dimulai dengan https://.", "The shop's address must begin with https://."});
    links.push_back(*link);
  }
  drop_links(item, "toko");
  for (const auto& link : links) put_link(item, "buy", link);
}

std::string digits_of(const Json& links) {
  constexpr std::string_view k_wa = "https://wa.me/";
  for (const auto& link : links) {
    const auto url = string_at(link, "url");
    if (is_of_column("wa", link) && url.starts_with(k_wa)) return url.substr(k_wa.size());
  }
  return {};
}

std::string instagram_of(const Json& links) {
  for (const auto& link : links) {
    if (is_of_column("instagram", link)) return string_at(link, "url");
  }
  return {};
}

}  // namespace

void read_maker(RowReader& row, Json& item) {
  const auto& world = row.world();
  row.text("nama", item, "name");
  row.parsed("jenis", item, "kind", kind_of_maker);
  row.crafts(item);
  row.parsed("sejak", item, "since", since_of);
  row.one_of("kecamatan", item, "district", world.districts(), {"kecamatan", "districts"});
  read_blocks(row, "cerita", item, "story", Panels::one);
  row.many_of("program", item, "programmes", world.names_of("programme"), {"program", "programmes"});
  row.yes_no("lulusan", item, "graduate");
  read_whatsapp(row, item);
  read_instagram(row, item);
  read_shops(row, item);
  order_links(item);
  row.parsed("persetujuan", item, "consent", [](const std::string& text) { return read_consent(text); });
  read_photos(row, item, {"images", "name", PhotoCount::many, MissingWords::item_name});
  give_slug(item, "name");
}

Cells maker_cells(const Json& item, const CellSource& source) {
  Cells cells;
  put_string(cells, "kode", member(item, "id"));
  put_text(cells, "nama", member(item, "name"));
  put_string(cells, "jenis", member(item, "kind"));
  put_list(cells, "kerajinan", member(item, "crafts"));
  put_string(cells, "sejak", member(item, "since"));
  put_string(cells, "kecamatan", member(item, "district"));
  if (!list_at(item, "story").empty()) put_blocks(cells, "cerita", Json::array({list_at(item, "story")}), source);
  put_list(cells, "program", member(item, "programmes"));
  // Of somebody in no programme there is nothing to say.
  if (member(item, "graduate") == true) {
    cells["lulusan"] = "ya";
  } else if (!list_at(item, "programmes").empty()) {
    cells["lulusan"] = "tidak";
  }
  const auto& links = list_at(item, "links");
  put_string(cells, "wa", Json(digits_of(links)));
  put_string(cells, "instagram", Json(instagram_of(links)));
  put_links(cells, "toko", links, "buy");
  cells["persetujuan"] = write_consent(member(item, "consent"));
  put_photos(cells, list_at(item, "images"), source, member(item, "name"));
  return cells;
}

}  // namespace etalase::intake
