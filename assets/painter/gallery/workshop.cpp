// Works through picture lists with a few threads.
#include "gallery/workshop.hpp"

#include <atomic>
#include <cstdio>
#include <mutex>
#include <optional>
#include <thread>

#include "gallery/focus_file.hpp"
#include "gallery/painted_index.hpp"
#include "studio/bake.hpp"
#include "studio/middle.hpp"

namespace etalase::painter {

namespace {

constexpr int k_quality = 90;

/// What a picture depends on, as a short text.
std::string key_of(const PictureRow& row, int side) {
  std::string made_from(row.design->name);
  made_from.append(";").append(row.colourway).append(";").append(row.aspect).append(";");
  made_from.append(std::to_string(row.seed)).append(";").append(std::to_string(side)).append(";");
  made_from.append(std::to_string(k_painter_version));
  char text[17] = {};
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_text(made_from)));
  return text;
}

constexpr int k_measured_side = 256;  ///< enough to tell where a thing stands

Scene scene_of(const PictureRow& row) {
  const std::uint32_t seed = scramble(row.seed ^ static_cast<std::uint32_t>(hash_text(row.design->name)));
  return row.design->build({row.design->variant, row.colourway, aspect_ratio(row.aspect), Chance(seed)});
}

Picture photograph(Scene scene, const PictureRow& row, int side) {
  bake_light(scene);
  return take_picture(scene, frame_of(row.aspect, side));
}

/// What the threads share: the next row to take, and what was done so far.
class Progress {
 public:
  Progress(const std::vector<PictureRow>& rows, const Workshop& workshop)
      : m_rows(rows), m_workshop(workshop), m_index(workshop.folder), m_focus(workshop.folder) {}

  void work() {
    for (std::size_t i = m_next++; i < m_rows.size() && !m_failed; i = m_next++) {
      take(m_rows[i]);
    }
  }

  base::Result<Tally> result() const {
    if (m_error) {
      return base::fail(*m_error);
    }
    return m_tally;
  }

 private:
  void take(const PictureRow& row) {
    const std::string key = key_of(row, m_workshop.side);
    const bool is_kept = keeps(row.file, key);
    if (is_kept && knows_focus(row.file)) {
      return;
    }
    Scene scene = scene_of(row);
    const Vec2 middle = middle_of(scene, frame_of(row.aspect, k_measured_side));
    base::Result<void> written;
    if (!is_kept) {
      const auto bytes = encode_jpeg(photograph(std::move(scene), row, m_workshop.side), k_quality);
      const std::string_view view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
      written = write_whole(m_workshop.folder / row.file, view);
    }
    const std::scoped_lock lock(m_mutex);
    if (written) {
      m_focus.put(row.file, middle);
      written = m_focus.save();
    }
    if (written && !is_kept) {
      m_index.put(row.file, key);
      written = m_index.save();
    }
    if (!written) {
      m_error = written.error();
      m_failed = true;
      return;
    }
    if (!is_kept) {
      ++m_tally.painted;
      m_workshop.report(row.file);
    }
  }

  bool keeps(const std::string& file, const std::string& key) {
    const std::scoped_lock lock(m_mutex);
    const bool kept = m_index.holds(file, key);
    m_tally.kept += kept ? 1 : 0;
    return kept;
  }

  bool knows_focus(const std::string& file) {
    const std::scoped_lock lock(m_mutex);
    return m_focus.knows(file);
  }

  const std::vector<PictureRow>& m_rows;
  const Workshop& m_workshop;
  std::atomic<std::size_t> m_next{0};
  std::atomic<bool> m_failed{false};
  std::mutex m_mutex;
  PaintedIndex m_index;
  FocusFile m_focus;
  Tally m_tally;
  std::optional<base::Error> m_error;
};

}  // namespace

Picture paint(const PictureRow& row, int side) { return photograph(scene_of(row), row, side); }

base::Result<Tally> paint_all(const std::vector<PictureRow>& rows, const Workshop& workshop) {
  std::error_code error;
  std::filesystem::create_directories(workshop.folder, error);
  if (error) {
    return base::fail(base::ErrorKind::unavailable, "cannot make " + workshop.folder.string() + ": " + error.message());
  }
  Progress progress(rows, workshop);
  {
    std::vector<std::jthread> threads;
    for (int i = 1; i < workshop.jobs; ++i) {
      threads.emplace_back([&progress] { progress.work(); });
    }
    progress.work();
  }
  return progress.result();
}

}  // namespace etalase::painter
