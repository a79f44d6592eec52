// Master pictures: files in pictures/<sha256>.<ext>, and the media records that items refer to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "drafts/database.hpp"
#include "drafts/folder.hpp"
#include "feed/values.hpp"

namespace etalase::drafts {

// A master with its description, focus and role. The id is made from all four, so a record never changes: another
// wording is another media id, and an old revision shows its own words again.
struct Picture {
  feed::Id id;  // "M-" and 28 upper-case hex digits
  std::string sha256;
  std::string extension;  // "jpg", "png", "webp", "heic"
  std::string file_name;  // as staff named it
  feed::Text alt;
  int width = 0;  // pixels, upright
  int height = 0;
  feed::Focus focus = {};
  std::optional<feed::MediaRole> role = std::nullopt;
};

// Returns the media id of a master with this SHA-256 and the description, focus and role of a picture.
[[nodiscard]] feed::Id media_id(std::string_view sha256, const feed::Text& alt, const feed::Focus& focus = {},
                                std::optional<feed::MediaRole> role = std::nullopt);

class PictureStore {
 public:
  PictureStore(Database& database, base::FileSystem& files, CouncilFolder folder)
      : m_database(database), m_files(files), m_folder(std::move(folder)) {}

  // Keeps the master (written before the record, once per content) and returns the record with id and sha256 filled in.
  [[nodiscard]] base::Result<Picture> add(std::string_view bytes, Picture description);
  [[nodiscard]] base::Result<std::optional<Picture>> find(const feed::Id& id) const;
  [[nodiscard]] base::Result<std::vector<Picture>> list() const;
  // Returns the path of a picture's master file.
  [[nodiscard]] std::string path_of(const Picture& picture) const {
    return m_folder.picture(picture.sha256, picture.extension);
  }

 private:
  Database& m_database;
  base::FileSystem& m_files;
  CouncilFolder m_folder;
};

}  // namespace etalase::drafts
