// Pictures as textures: asked for each frame, decoded elsewhere, faded in over their average colour.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/units.hpp"
#include "loop/evictable.hpp"
#include "media/decode_pool.hpp"
#include "media/gpu.hpp"

namespace etalase::media {

// waiting: draw the placeholder colour; shown: draw the texture with `opacity` over the placeholder (1 when faded in);
// failed: no picture will come; draw the craft's tool on its colour.
enum class PictureState { waiting, shown, failed };

struct Picture {
  PictureState state = PictureState::waiting;
  loop::Texture texture;
  loop::PixelSize size;
  float opacity = 0;
  base::BootTime asked_since{0};  // the placeholder's flower appears 150 ms after it
};

// Owns the textures; main thread. Frame: frame_begins(), get() for everything drawn or near, frame_ends().
class TextureCache final : public loop::Evictable {
 public:
  struct Limits {
    std::chrono::microseconds uploads_a_frame{2000};
    std::chrono::milliseconds fade{150};
  };
  // Measures the time spent uploading; any steady clock.
  using Stopwatch = std::function<std::chrono::microseconds()>;

  TextureCache(Gpu& gpu, Limits limits, Stopwatch stopwatch);
  ~TextureCache() override;
  TextureCache(const TextureCache&) = delete;
  TextureCache& operator=(const TextureCache&) = delete;

  // Uploads what has arrived, nearest first, until the time for uploads is used up (at least one).
  void frame_begins(base::BootTime now);
  // Returns the picture as it is now and notes that it is wanted at this distance from the viewport (0: on screen).
  [[nodiscard]] Picture get(const PictureKey& key, const std::string& path, float distance);
  // Hands what was asked for and is missing to the pool and cancels the rest.
  void frame_ends(DecodePool& pool);
  // Takes a decoded picture: the pool's sink. A frame is wanted afterwards (reason texture_arrived).
  void arrived(const PictureKey& key, base::Result<Pixels> result);

  // Tells whether another frame is wanted: a picture fades in or waits for its upload.
  [[nodiscard]] bool restless() const;
  // Fades start only when motion is allowed; without it pictures appear at once.
  void set_fade(std::chrono::milliseconds fade) { m_limits.fade = fade; }
  // Destroys the textures of a file in every size: it was withdrawn.
  void forget(const std::string& sha256);
  // Lets failed pictures be tried again: a new generation may have brought the file.
  void forget_failures();

  // Returns what decoded pixels take that wait for their upload.
  [[nodiscard]] base::Bytes waiting() const;
  [[nodiscard]] std::optional<std::uint64_t> oldest() override;
  void drop_oldest() override;

 private:
  struct Entry {
    PictureState state = PictureState::waiting;
    loop::Texture texture;
    loop::PixelSize size;
    base::BootTime shown_at{0};
    base::BootTime asked_since{0};
    std::uint64_t last_frame = 0;
    float distance = 0;
    std::string path;
    std::optional<Pixels> arrived;
  };
  [[nodiscard]] float opacity(const Entry& entry) const;
  void upload(Entry& entry);
  void upload_arrived();
  void forget_unasked();
  [[nodiscard]] std::map<PictureKey, Entry>::iterator find_oldest();
  void drop(Entry& entry);

  Gpu& m_gpu;
  Limits m_limits;
  Stopwatch m_stopwatch;
  base::BootTime m_now{0};
  std::uint64_t m_frame = 0;
  std::map<PictureKey, Entry> m_entries;
};

}  // namespace etalase::media
