// Values into cells.
#include "intake/cell_writer.hpp"

#include <set>

#include "base/text.hpp"
#include "intake/json_access.hpp"
#include "intake/links.hpp"

namespace etalase::intake {

using base::Json;

namespace {

constexpr std::string_view k_bar = "|";

void put(Cells& cells, const std::string& heading, const std::string& text) {
  if (!text.empty()) cells[heading] = text;
}

}  // namespace

void put_text(Cells& cells, const std::string& column, const Json& text) {
  if (!text.is_object()) return;
  for (const auto& [language, words] : text.items()) {
    if (words.is_string()) put(cells, Heading{column, language}.text(), words.get<std::string>());
  }
}

void put_string(Cells& cells, const std::string& column, const Json& value) {
  if (value.is_string()) put(cells, column, value.get<std::string>());
}

void put_list(Cells& cells, const std::string& column, const Json& list) {
  std::vector<std::string> pieces;
  if (!list.is_array()) return;
  for (const auto& each : list) {
    if (each.is_string()) pieces.push_back(each.get<std::string>());
  }
  put(cells, column, base::join(pieces, k_bar));
}

void put_blocks(Cells& cells, const std::string& column, const Json& panels, const CellSource& source) {
  for (const auto& [language, text] : split_languages(panels, source.describe)) {
    put(cells, Heading{column, language}.text(), write_panels(text));
  }
}

void put_photos(Cells& cells, const Json& media, const CellSource& source, const Json& implied) {
  std::vector<PictureWords> shots;
  std::set<std::string> languages;
  bool said = false;
  for (const auto& id : media) {
    if (!id.is_string()) continue;
    shots.push_back(source.describe(id.get<std::string>()));
    said = said || Json(shots.back().alt) != implied;
    for (const auto& [language, words] : shots.back().alt) languages.insert(language);
  }
  std::vector<std::string> files;
  for (const auto& shot : shots) files.push_back(shot.file);
  put(cells, "foto", base::join(files, k_bar));
  if (!said) return;
  for (const auto& language : languages) {
    std::vector<std::string> texts;
    for (const auto& shot : shots) texts.push_back(shot.alt.contains(language) ? shot.alt.at(language) : "");
    put(cells, Heading{"foto_teks", language}.text(), base::join(texts, k_bar));
  }
}

void put_links(Cells& cells, const std::string& column, const Json& links, std::string_view intent) {
  std::vector<std::string> pieces;
  for (const auto& link : links) {
    if (string_at(link, "intent") == intent) pieces.push_back(write_link(link));
  }
  put(cells, column, base::join(pieces, k_bar));
}

}  // namespace etalase::intake
