// Chooses files of media items.
#include "widgets/pictures.hpp"

namespace etalase::widgets {

namespace {
constexpr std::chrono::milliseconds k_flower_after{150};
}

const feed::MediaFile* file_for(const feed::Media& media, media::WantedSize box) {
  const feed::MediaFile* best = nullptr;
  const auto covers = [&box](const feed::MediaFile& file) {
    return file.width >= box.width && file.height >= box.height;
  };
  for (const feed::MediaFile& file : media.files) {
    if (best == nullptr) {
      best = &file;
      continue;
    }
    const bool larger = file.width > best->width;
    if (covers(*best) ? covers(file) && !larger : larger) best = &file;
  }
  return best;
}

Shown Pictures::get(const feed::Media& media, media::WantedSize box, float distance) const {
  const feed::MediaFile* file = file_for(media, box);
  if (file == nullptr) return {{media::PictureState::failed, {}, {}, 0, m_now}, false};
  const media::PictureKey key{file->sha256, box};
  const media::Picture picture = m_cache.get(key, catalogue::blob_path(m_folder, file->sha256), distance);
  return {picture, m_now - picture.asked_since >= k_flower_after};
}

}  // namespace etalase::widgets
