// Photos of a row and their words.
#include "intake/column_photos.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

namespace {

using Shot = PictureWords;

struct RoleWord {
  std::string_view word;
  feed::MediaRole role;
};
constexpr std::array k_role_words{
    RoleWord{"depan", feed::MediaRole::front}, RoleWord{"belakang", feed::MediaRole::back},
    RoleWord{"rinci", feed::MediaRole::detail}, RoleWord{"proses", feed::MediaRole::process}};

std::string word_of(std::optional<feed::MediaRole> role) {
  for (const RoleWord& each : k_role_words)
    if (each.role == role) return std::string(each.word);
  return "";
}

// Indonesian, as the sheet writes it, or the feed's own word; empty is no role.
Read<std::optional<feed::MediaRole>> read_role(std::string_view text) {
  const auto word = lower(base::trim(text));
  if (word.empty()) return std::optional<feed::MediaRole>();
  for (const RoleWord& each : k_role_words)
    if (each.word == word) return std::optional(each.role);
  if (const auto role = feed::media_role_of(word)) return role;
  return say("photo_role_unknown", {{"role", word}});
}

std::vector<drafts::Picture> present_pictures(const World& world, const std::vector<feed::Id>& media) {
  std::vector<drafts::Picture> pictures;
  for (const auto& id : media) {
    if (const auto* picture = world.picture(id)) pictures.push_back(*picture);
  }
  return pictures;
}

// The photos a row speaks of: those it names, those the item has, or those that carry its code.
std::vector<Shot> shots_of(const RowReader& row, const feed::Id& code, const std::vector<drafts::Picture>& present) {
  std::vector<Shot> shots;
  const auto named = row.cell("foto");
  if (named.kind == Cell::Kind::value) {
    for (const auto& file : read_list(named.text)) shots.push_back({file, {}});
  } else if (!present.empty()) {
    for (const auto& picture : present) shots.push_back({picture.file_name, {}});
  } else {
    for (const auto& file : row.photos().numbered(code)) shots.push_back({file, {}});
  }
  for (std::size_t i = 0; i < shots.size() && i < present.size(); ++i) {
    if (present[i].file_name != shots[i].file) continue;
    shots[i].alt = present[i].alt;
    shots[i].role = present[i].role;
  }
  return shots;
}

void set_words(feed::Text& alt, const std::string& language, const std::string& words) {
  if (words.empty()) {
    alt.erase(language);
  } else {
    alt[language] = words;
  }
}

// Lays the languages' lists of words over the photos; false when a list has another length.
bool describe(RowReader& row, std::vector<Shot>& shots) {
  for (const auto& language : row.languages("foto_teks")) {
    const auto found = row.cell("foto_teks", language);
    if (found.kind == Cell::Kind::keep) continue;
    const auto pieces =
        found.kind == Cell::Kind::clear ? std::vector<std::string>(shots.size()) : base::split(found.text, '|');
    if (pieces.size() != shots.size()) {
      const auto photos = std::to_string(shots.size()), texts = std::to_string(pieces.size());
      row.error(Heading{"foto_teks", language}.text(),
                say("photo_words_count", {{"photos", photos}, {"texts", texts}}));
      return false;
    }
    for (std::size_t i = 0; i < shots.size(); ++i)
      set_words(shots[i].alt, language, std::string(base::trim(pieces[i])));
  }
  return true;
}

// Gives each photo its role; false when there are more or fewer, or one is unknown.
bool give_roles(RowReader& row, std::vector<Shot>& shots) {
  const auto found = row.cell("foto_peran");
  if (found.kind == Cell::Kind::keep) return true;
  const auto pieces =
      found.kind == Cell::Kind::clear ? std::vector<std::string>(shots.size()) : base::split(found.text, '|');
  if (pieces.size() != shots.size()) {
    const auto photos = std::to_string(shots.size()), roles = std::to_string(pieces.size());
    row.error("foto_peran", say("photo_roles_count", {{"photos", photos}, {"roles", roles}}));
    return false;
  }
  for (std::size_t i = 0; i < shots.size(); ++i) {
    const auto role = read_role(pieces[i]);
    if (const auto* message = std::get_if<Message>(&role)) {
      row.error("foto_peran", *message);
      return false;
    }
    shots[i].role = std::get<std::optional<feed::MediaRole>>(role);
  }
  return true;
}

bool has_words(RowReader& row, Shot& shot, const Album& album, PhotoRule rule) {
  if (!shot.alt["id"].empty()) return true;
  if (rule.words == MissingWords::item_name) {
    shot.alt.erase("id");
    shot.alt.insert(album.name.begin(), album.name.end());
    if (!shot.alt["id"].empty()) return true;
  }
  row.error("foto_teks", say("photo_without_words", {{"file", shot.file}}));
  return false;
}

// A row that names no photo: files that begin with its code, other than those `taken`, may be what was meant.
void tell_of_others(RowReader& row, const feed::Id& code, const std::vector<std::string>& taken) {
  const auto names = row.photos().beginning_with(code, taken);
  if (names.empty()) return;
  const auto files = base::join(names, ", ");
  row.warn("foto", taken.empty()
                       ? say("photo_files_of_code", {{"code", code}, {"files", files}})
                       : say("photo_files_not_taken", {{"files", files}, {"taken", base::join(taken, ", ")}}));
}

std::vector<std::string> files_of(const std::vector<Shot>& shots) {
  std::vector<std::string> files;
  for (const auto& shot : shots) files.push_back(shot.file);
  return files;
}

bool speaks_of_photos(const RowReader& row, const Album& album) {
  if (row.cell("foto").kind != Cell::Kind::keep || album.media.empty()) return true;
  if (row.cell("foto_peran").kind != Cell::Kind::keep) return true;
  const auto languages = row.languages("foto_teks");
  return std::any_of(languages.begin(), languages.end(),
                     [&](const auto& language) { return row.cell("foto_teks", language).kind != Cell::Kind::keep; });
}

std::vector<PictureWords> described(const CellWriter& cells, const Album& album) {
  std::vector<PictureWords> shots;
  for (const auto& id : album.media) shots.push_back(cells.source().describe(id));
  return shots;
}

}  // namespace

std::optional<std::vector<feed::Id>> read_photos(RowReader& row, const Album& album, PhotoRule rule) {
  std::vector<feed::Id> media;
  if (row.cell("foto").kind == Cell::Kind::clear) return media;
  if (!speaks_of_photos(row, album)) return std::nullopt;
  const auto present = present_pictures(row.world(), album.media);
  auto shots = shots_of(row, album.code, present);
  if (rule.count == PhotoCount::one && shots.size() > 1) {
    row.error("foto", say("photo_one_only"));
    return std::nullopt;
  }
  if (!describe(row, shots) || !give_roles(row, shots)) return std::nullopt;
  for (auto& shot : shots) {
    if (!has_words(row, shot, album, rule)) return std::nullopt;
    auto id = row.photos().take(shot, present);
    if (auto* message = std::get_if<Message>(&id)) {
      row.error("foto", *message);
      return std::nullopt;
    }
    media.push_back(std::get<feed::Id>(id));
  }
  const bool by_code = row.cell("foto").kind == Cell::Kind::keep && present.empty();
  if (by_code) tell_of_others(row, album.code, files_of(shots));
  if (media.empty()) return std::nullopt;
  return media;
}

void write_files(CellWriter& cells, const std::string& column, const Album& album) {
  std::vector<std::string> files;
  for (const auto& shot : described(cells, album)) files.push_back(shot.file);
  cells.list(column, files);
}

void write_words(CellWriter& cells, const std::string& column, const Album& album, PhotoRule rule) {
  const auto shots = described(cells, album);
  const bool implied =
      rule.words == MissingWords::item_name &&
      std::all_of(shots.begin(), shots.end(), [&](const auto& shot) { return shot.alt == album.name; });
  if (implied) return;
  std::set<std::string> languages;
  for (const auto& shot : shots) {
    for (const auto& [language, words] : shot.alt) languages.insert(language);
  }
  for (const auto& language : languages) {
    std::vector<std::string> texts;
    for (const auto& shot : shots) texts.push_back(shot.alt.contains(language) ? shot.alt.at(language) : "");
    cells.list(Heading{column, language}.text(), texts);
  }
}

void write_roles(CellWriter& cells, const std::string& column, const Album& album) {
  std::vector<std::string> roles;
  for (const auto& shot : described(cells, album)) roles.push_back(word_of(shot.role));
  if (std::any_of(roles.begin(), roles.end(), [](const auto& role) { return !role.empty(); }))
    cells.list(column, roles);
}

}  // namespace etalase::intake
