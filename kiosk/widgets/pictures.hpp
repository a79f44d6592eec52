// Media items of the feed as textures: chooses the size class and asks the texture cache.
#pragma once

#include <string>

#include "catalogue/reader.hpp"
#include "feed/values.hpp"
#include "media/texture_cache.hpp"

namespace etalase::widgets {

// What may be drawn for a media item now.
struct Shown {
  media::Picture picture;
  bool flower = false;  // the placeholder has stood for 150 ms
};

// Which file of a media item serves a box best: the smallest class that covers it, else the largest; null without
// files.
[[nodiscard]] const feed::MediaFile* file_for(const feed::Media& media, media::WantedSize box);

// Main thread; the cache must outlive it. `source_folder` holds blobs/.
class Pictures {
 public:
  Pictures(media::TextureCache& cache, std::string source_folder)
      : m_cache(cache), m_folder(std::move(source_folder)) {}
  void set_now(base::BootTime now) { m_now = now; }

  // Asks for the picture in a size that covers the box.
  [[nodiscard]] Shown get(const feed::Media& media, media::WantedSize box, float distance) const;

 private:
  media::TextureCache& m_cache;
  std::string m_folder;
  base::BootTime m_now{0};
};

}  // namespace etalase::widgets
