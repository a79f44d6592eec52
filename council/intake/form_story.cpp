// cerita.csv
#include "feed/codec.hpp"
#include "intake/cell_writer.hpp"
#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;

namespace {

Read<Json> references_of(const std::string& text) {
  Json references = Json::array();
  for (const auto& piece : read_list(text)) {
    if (!feed::parse_ref(piece)) {
      return Message{"\"" + piece + "\" bukan rujukan. Tulis seperti product/BTK-012.",
                     "\"" + piece + "\" is no reference. Write it like product/BTK-012."};
    }
    references.push_back(piece);
  }
  return references;
}

}  // namespace

void read_story(RowReader& row, Json& item) {
  row.text("judul", item, "title");
  row.text("pembuka", item, "lead");
  read_blocks(row, "isi", item, "panels", Panels::many);
  row.one_of("daerah", item, "region", row.world().names_of("region"), {"daerah", "regions"});
  row.crafts(item);
  read_photos(row, item, {"hero", "title", PhotoCount::one, MissingWords::item_name});
  row.parsed("terkait", item, "related", references_of);
  give_slug(item, "title");
}

Cells story_cells(const Json& item, const CellSource& source) {
  Cells cells;
  put_string(cells, "kode", member(item, "id"));
  put_text(cells, "judul", member(item, "title"));
  put_text(cells, "pembuka", member(item, "lead"));
  put_blocks(cells, "isi", list_at(item, "panels"), source);
  put_string(cells, "daerah", member(item, "region"));
  put_list(cells, "kerajinan", member(item, "crafts"));
  if (!string_at(item, "hero").empty())
    put_photos(cells, Json::array({member(item, "hero")}), source, member(item, "title"));
  put_list(cells, "terkait", member(item, "related"));
  return cells;
}

}  // namespace etalase::intake
