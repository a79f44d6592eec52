// Keeps master pictures and their records.
#include "drafts/picture_store.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/json.hpp"
#include "drafts/sql.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr std::size_t k_id_digits = 28;
constexpr const char* k_select =
    "SELECT id, sha256, extension, file_name, alt, width, height, focus_x, focus_y, role FROM picture ";

feed::Text text_of(const std::string& stored) {
  feed::Text text;
  const auto json = Json::parse(stored, nullptr, false);
  if (!json.is_object()) return text;
  for (const auto& [tag, words] : json.items()) {
    if (words.is_string()) text[tag] = words.get<std::string>();
  }
  return text;
}

Picture picture_of(SQLite::Statement& row) {
  return {row.getColumn(0).getString(),
          row.getColumn(1).getString(),
          row.getColumn(2).getString(),
          row.getColumn(3).getString(),
          text_of(row.getColumn(4).getString()),
          row.getColumn(5).getInt(),
          row.getColumn(6).getInt(),
          {row.getColumn(7).getDouble(), row.getColumn(8).getDouble()},
          feed::media_role_of(row.getColumn(9).getString())};
}

void insert(SQLite::Database& database, const Picture& picture) {
  SQLite::Statement write(
      database,
      "INSERT OR IGNORE INTO picture (id, sha256, extension, file_name, alt, width, height, focus_x, "
      "focus_y, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  write.bind(1, picture.id);
  write.bind(2, picture.sha256);
  write.bind(3, picture.extension);
  write.bind(4, picture.file_name);
  write.bind(5, Json(picture.alt).dump());
  write.bind(6, picture.width);
  write.bind(7, picture.height);
  write.bind(8, picture.focus.x);
  write.bind(9, picture.focus.y);
  write.bind(10, std::string(feed::name_of(picture.role)));
  write.exec();
}

bool is_extension(const std::string& text) {
  return !text.empty() && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

}  // namespace

feed::Id media_id(std::string_view sha256, const feed::Text& alt, const feed::Focus& focus,
                  std::optional<feed::MediaRole> role) {
  auto made_of = std::string(sha256) + Json(alt).dump(-1, ' ', false, Json::error_handler_t::replace);
  // The middle, which most have, adds nothing; nor does no role.
  if (!(focus == feed::Focus{})) made_of += Json({focus.x, focus.y}).dump();
  made_of += feed::name_of(role);
  auto digits = base::sha256_hex(made_of);
  digits.resize(k_id_digits);
  std::transform(digits.begin(), digits.end(), digits.begin(),
                 [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
  return "M-" + digits;
}

Result<Picture> PictureStore::add(std::string_view bytes, Picture description) {
  if (!is_extension(description.extension))
    return words::refuse(ErrorKind::refused, "picture_kind_unknown", {{"extension", description.extension}});
  description.sha256 = base::sha256_hex(bytes);
  description.id = media_id(description.sha256, description.alt, description.focus, description.role);
  const auto path = path_of(description);
  if (!m_files.info(path)) {
    ETALASE_CHECK(m_files.make_folders(m_folder.pictures()));
    ETALASE_CHECK(base::write_durably(m_files, path, bytes));
  }
  ETALASE_CHECK(guarded([&] { insert(m_database.connection(), description); }));
  return description;
}

Result<std::optional<Picture>> PictureStore::find(const feed::Id& id) const {
  return guarded([&]() -> std::optional<Picture> {
    SQLite::Statement query(m_database.connection(), std::string(k_select) + "WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) return std::nullopt;
    return picture_of(query);
  });
}

Result<std::vector<Picture>> PictureStore::list() const {
  return guarded([&] {
    SQLite::Statement query(m_database.connection(), std::string(k_select) + "ORDER BY id");
    std::vector<Picture> pictures;
    while (query.executeStep()) pictures.push_back(picture_of(query));
    return pictures;
  });
}

}  // namespace etalase::drafts
