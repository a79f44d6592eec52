// Typed access to the cells of a row.
#include "intake/row_reader.hpp"

#include <algorithm>
#include <iterator>

#include "feed/forms.hpp"
#include "intake/json_access.hpp"
#include "intake/suggest.hpp"

namespace etalase::intake {

using base::Json;

namespace {

constexpr std::string_view k_clear = "-";

NameTable craft_table() {
  NameTable table;
  for (const auto craft : feed::k_crafts) table.add(std::string(craft), Json());
  return table;
}

}  // namespace

Cell RowReader::cell(const std::string& column, const std::string& language) const {
  for (std::size_t i = 0; i < m_headings.headings.size() && i < m_row.cells.size(); ++i) {
    const auto& heading = m_headings.headings[i];
    if (heading.column != column || heading.language != language) continue;
    const auto& text = m_row.cells[i];
    if (text.empty()) return {};
    return text == k_clear ? Cell{Cell::Kind::clear, ""} : Cell{Cell::Kind::value, text};
  }
  return {};
}

std::vector<std::string> RowReader::languages(const std::string& column) const {
  std::vector<std::string> found;
  for (const auto& heading : m_headings.headings) {
    if (heading.column == column) found.push_back(heading.language);
  }
  return found;
}

void RowReader::text(const std::string& column, Json& holder, const std::string& key) {
  auto words = member(holder, key);
  if (!words.is_object()) words = Json::object();
  for (const auto& language : languages(column)) {
    const auto found = cell(column, language);
    if (found.kind == Cell::Kind::clear) words.erase(language);
    if (found.kind == Cell::Kind::value) words[language] = found.text;
  }
  if (words.empty()) {
    holder.erase(key);
  } else {
    holder[key] = std::move(words);
  }
}

void RowReader::parsed(const std::string& column, Json& holder, const std::string& key,
                       const std::function<Read<Json>(const std::string&)>& read) {
  const auto found = cell(column);
  if (found.kind == Cell::Kind::clear) holder.erase(key);
  if (found.kind != Cell::Kind::value) return;
  auto value = read(found.text);
  if (auto* message = std::get_if<Message>(&value)) return error(column, *message);
  auto& json = std::get<Json>(value);
  if (json.is_null()) {
    holder.erase(key);
  } else {
    holder[key] = std::move(json);
  }
}

void RowReader::date(const std::string& column, Json& holder, const std::string& key) {
  parsed(column, holder, key, [](const std::string& text) -> Read<Json> {
    auto day = read_date(text);
    if (auto* message = std::get_if<Message>(&day)) return *message;
    return Json(std::get<std::string>(day));
  });
}

void RowReader::yes_no(const std::string& column, Json& holder, const std::string& key) {
  parsed(column, holder, key, [](const std::string& text) -> Read<Json> {
    auto answer = read_yes_no(text);
    if (auto* message = std::get_if<Message>(&answer)) return *message;
    return Json(std::get<bool>(answer));
  });
}

std::optional<std::string> RowReader::look_up(const std::string& column, const std::string& text,
                                              const NameTable& table, const Message& noun) {
  if (auto id = table.find(text)) return id;
  Message message = {"\"" + text + "\" tidak ada dalam daftar " + noun.id + ".",
                     "\"" + text + "\" is not in the list of " + noun.en + "."};
  if (const auto near = nearest(text, table.spellings())) {
    message.id += " Maksud Anda \"" + *near + "\"?";
    message.en += " Did you mean \"" + *near + "\"?";
  }
  error(column, message);
  return std::nullopt;
}

void RowReader::one_of(const std::string& column, Json& holder, const std::string& key, const NameTable& table,
                       const Message& noun) {
  const auto found = cell(column);
  if (found.kind == Cell::Kind::clear) holder.erase(key);
  if (found.kind != Cell::Kind::value) return;
  if (const auto id = look_up(column, found.text, table, noun)) holder[key] = *id;
}

void RowReader::many_of(const std::string& column, Json& holder, const std::string& key, const NameTable& table,
                        const Message& noun) {
  const auto found = cell(column);
  if (found.kind == Cell::Kind::clear) holder.erase(key);
  if (found.kind != Cell::Kind::value) return;
  Json ids = Json::array();
  for (const auto& piece : read_list(found.text)) {
    const auto id = look_up(column, piece, table, noun);
    if (!id) return;
    if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
  }
  holder[key] = std::move(ids);
}

void RowReader::crafts(Json& item) { many_of("kerajinan", item, "crafts", craft_table(), {"kerajinan", "crafts"}); }

}  // namespace etalase::intake
