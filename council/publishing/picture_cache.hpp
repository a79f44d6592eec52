// The sizes of each picture, made once: derived/<master sha256>.json beside the media files below public/.
#pragma once

#include <map>
#include <string>

#include "publishing/commands.hpp"

namespace etalase::publishing {

// Counts what was written below public/.
struct Written {
  int files = 0;
  std::uint64_t bytes = 0;
};

// Path of a media file below public/feed: "media/ab/<sha256>.jpg".
[[nodiscard]] std::string media_path(const std::string& sha256);

class PictureCache {
 public:
  PictureCache(base::FileSystem& files, drafts::CouncilFolder folder) : m_files(files), m_folder(std::move(folder)) {}

  // Returns the feed's record of a picture; makes and writes missing sizes. Kind corrupt when the master is damaged.
  [[nodiscard]] base::Result<feed::Media> media(const drafts::Picture& picture, const drafts::PictureStore& store);
  [[nodiscard]] const Written& written() const { return m_written; }

 private:
  struct Known {
    std::string color;
    std::vector<feed::MediaFile> files;
  };
  [[nodiscard]] base::Result<Known> known(const std::string& master_sha256) const;
  [[nodiscard]] base::Result<Known> make(const drafts::Picture& picture, const std::string& master_path);
  [[nodiscard]] base::Result<void> remember(const std::string& master_sha256, const Known& known);

  base::FileSystem& m_files;
  drafts::CouncilFolder m_folder;
  Written m_written;
};

}  // namespace etalase::publishing
