// The sizes of each picture, made once: derived/<master sha256>.json beside the media files below public/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "drafts/picture_store.hpp"
#include "pictures/derivatives.hpp"
#include "publishing/static_files.hpp"

namespace etalase::publishing {

// Path of a media file below public/feed: "media/ab/<sha256>.jpg".
[[nodiscard]] std::string media_path(const std::string& sha256);

// The sha256 of each size of a photo as it was made last, whether its file is there or not; none when it never was.
[[nodiscard]] std::set<std::string> recorded_sizes(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                                   const std::string& master_sha256);

// A picture without sizes, and what is wrong with its master.
struct Unmade {
  drafts::Picture picture;
  base::Error why;
};

class PictureCache {
 public:
  PictureCache(base::FileSystem& files, drafts::CouncilFolder folder) : m_files(files), m_folder(std::move(folder)) {}

  // Of these pictures the ones of which a size is not there as recorded, by its length and SHA-256; each master once.
  [[nodiscard]] std::vector<drafts::Picture> missing(const std::vector<drafts::Picture>& pictures);

  // Makes and writes the sizes of missing pictures, as many at a time as the machine has cores. Returns those of which
  // none can be made; fails only where the disk does, with the picture's id as subject.
  [[nodiscard]] base::Result<std::vector<Unmade>> make(const std::vector<drafts::Picture>& missing,
                                                       const drafts::PictureStore& store);

  // Returns the feed's record of a picture whose sizes stand, read back from public/; kind corrupt, with the picture's
  // id as subject, when one of them is not what was written.
  [[nodiscard]] base::Result<feed::Media> media(const drafts::Picture& picture);
  [[nodiscard]] const Written& written() const { return m_written; }

 private:
  struct Known {
    std::string color;
    std::vector<feed::MediaFile> files;
  };
  // What stands on disk is read and checked once.
  [[nodiscard]] base::Result<Known> known(const std::string& master_sha256);
  [[nodiscard]] base::Result<Known> read_known(const std::string& master_sha256) const;
  [[nodiscard]] base::Result<void> check_file(const feed::MediaFile& file) const;
  [[nodiscard]] base::Result<std::string> read_master(const drafts::Picture& picture,
                                                      const drafts::PictureStore& store) const;
  [[nodiscard]] base::Result<void> keep(const drafts::Picture& picture, const pictures::Derivatives& made);
  [[nodiscard]] base::Result<void> remember(const std::string& master_sha256, const Known& known);

  base::FileSystem& m_files;
  drafts::CouncilFolder m_folder;
  std::map<std::string, Known> m_known;
  Written m_written;
};

}  // namespace etalase::publishing
