// agenda.csv
#include <array>

#include "intake/cell_writer.hpp"
#include "intake/json_access.hpp"
#include "intake/links.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

struct EventWord {
  std::string_view typed;
  std::string_view wire;
};
// The first spelling of each is written.
constexpr std::array k_kinds = {EventWord{"pameran", "exhibition"},
                                EventWord{"exhibition", "exhibition"},
                                EventWord{"lokakarya", "workshop"},
                                EventWord{"workshop", "workshop"},
                                EventWord{"kelas", "class"},
                                EventWord{"class", "class"},
                                EventWord{"siaran langsung", "live"},
                                EventWord{"siaran", "live"},
                                EventWord{"live", "live"},
                                EventWord{"bazar", "fair"},
                                EventWord{"fair", "fair"}};

Read<Json> kind_of_event(const std::string& text) {
  const auto wanted = lower(text);
  for (const auto& word : k_kinds) {
    if (wanted == word.typed) return Json(std::string(word.wire));
  }
  return Message{"Tulis pameran, lokakarya, kelas, siaran langsung, atau bazar.",
                 "Write exhibition, workshop, class, live or fair."};
}

void read_moment(RowReader& row, const std::string& column, Json& item, const std::string& key) {
  row.parsed(column, item, key, [&](const std::string& text) -> Read<Json> {
    auto time = read_time(text, row.world().time_offset());
    if (auto* message = std::get_if<Message>(&time)) return *message;
    return Json(std::get<std::string>(time));
  });
}

Read<Json> seats_of(const std::string& text) {
  auto number = read_number(text);
  if (auto* message = std::get_if<Message>(&number)) return *message;
  return Json(std::get<std::int64_t>(number));
}

// The link of a live event is also where the stream is.
void set_live(RowReader& row, Json& item) {
  if (row.cell("tautan").kind == Cell::Kind::keep && row.cell("jenis").kind == Cell::Kind::keep) return;
  const auto& links = list_at(item, "links");
  if (string_at(item, "kind") != "live" || links.empty()) {
    item.erase("live");
    return;
  }
  item["live"] = {{"kind", string_at(links.front(), "kind")}, {"url", string_at(links.front(), "url")}};
}

}  // namespace

void read_event(RowReader& row, Json& item) {
  row.text("nama", item, "name");
  row.parsed("jenis", item, "kind", kind_of_event);
  read_moment(row, "mulai", item, "starts_at");
  read_moment(row, "selesai", item, "ends_at");
  row.text("tempat", item, "place");
  row.text("teks", item, "text");
  row.parsed("kursi", item, "seats", seats_of);
  read_photos(row, item, {"images", "name", PhotoCount::many, MissingWords::item_name});
  read_links(row, "tautan", item, "visit");
  set_live(row, item);
}

Cells event_cells(const Json& item, const CellSource& source) {
  Cells cells;
  put_string(cells, "kode", member(item, "id"));
  put_text(cells, "nama", member(item, "name"));
  for (const auto& word : k_kinds) {
    if (string_at(item, "kind") == word.wire) cells.emplace("jenis", word.typed);
  }
  put_string(cells, "mulai", member(item, "starts_at"));
  put_string(cells, "selesai", member(item, "ends_at"));
  put_text(cells, "tempat", member(item, "place"));
  put_text(cells, "teks", member(item, "text"));
  if (const auto seats = member(item, "seats"); seats.is_number_integer() && seats != 0) cells["kursi"] = seats.dump();
  put_photos(cells, list_at(item, "images"), source, member(item, "name"));
  put_links(cells, "tautan", list_at(item, "links"), "visit");
  return cells;
}

}  // namespace etalase::intake
