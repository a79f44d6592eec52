// Everything that drawing needs for the life of the program: text, pictures, stamps, theme.
#pragma once

#include <future>

#include "app/platform.hpp"
#include "loop/draw_reasons.hpp"
#include "loop/recogniser.hpp"
#include "media/drawing_budget.hpp"
#include "widgets/canvas.hpp"

namespace etalase::app {

// What drawing begins with.
struct DrawingStart {
  std::string source_folder;  // blobs/ lies in it
  widgets::Mounting mounting;
  std::future<text::Typesetter> typesetter;  // may be empty
};

// Owns caches and the decode pool; main thread.
class Drawing {
 public:
  Drawing(const Platform& platform, loop::DrawReasons& reasons, DrawingStart start);
  Drawing(const Drawing&) = delete;
  Drawing& operator=(const Drawing&) = delete;

  [[nodiscard]] const widgets::Studio& studio() const { return m_studio; }
  [[nodiscard]] const widgets::Theme& theme() const { return m_theme; }
  [[nodiscard]] loop::TouchScale touch_scale() const { return {m_theme.panel(), m_theme.px_per_mm()}; }
  // Change what everything is measured by; pages must be laid out again.
  void set_panel(loop::PixelSize panel);
  void set_access(const actions::Access& access);
  void set_mounting(widgets::Mounting mounting);
  void frame_begins(base::BootTime now);
  // Hands wishes for pictures on and lets go of what is over the budget; returns whether another frame is wanted.
  [[nodiscard]] bool frame_ends();
  // Destroys withdrawn pictures.
  void forget(const std::vector<std::string>& media);
  // A new generation may have brought missing files.
  void retry_pictures() { m_textures.forget_failures(); }
  void wait_idle() { m_pool.wait_idle(); }

 private:
  widgets::Mounting m_mounting;
  widgets::Theme m_theme;
  text::ParagraphCache m_paragraphs;
  media::TextureCache m_textures;
  media::DecodePool m_pool;
  media::DrawingBudget m_budget;
  widgets::Pictures m_pictures;
  widgets::Stamps m_stamps;
  widgets::Studio m_studio;
};

}  // namespace etalase::app
