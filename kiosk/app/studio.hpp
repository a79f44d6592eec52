// Everything that drawing needs for the life of the program: text, pictures, stamps, theme.
#pragma once

#include <future>

#include "app/options.hpp"
#include "loop/draw_reasons.hpp"
#include "widgets/canvas.hpp"

namespace etalase::app {

// What the platform lends; lives longer than the application.
struct Platform {
  loop::EventQueue& queue;
  media::Panel& panel;
  media::Gpu& gpu;
  text::AlphaTextures& alpha_textures;
  const base::Clock& clock;
  base::FileSystem& files;
};

// Owns caches and the decode pool; main thread.
class StudioRoom {
 public:
  StudioRoom(const Platform& platform, loop::DrawReasons& reasons, std::string source_folder, double diagonal_inches,
             std::future<text::Typesetter> typesetter);
  StudioRoom(const StudioRoom&) = delete;
  StudioRoom& operator=(const StudioRoom&) = delete;

  [[nodiscard]] const widgets::Studio& studio() const { return m_studio; }
  [[nodiscard]] const widgets::Theme& theme() const { return m_theme; }
  // Changes what everything is measured by; pages must be laid out again.
  void set_theme(loop::PixelSize page, widgets::TextSize size);
  void set_diagonal(double inches);
  void set_still();
  void frame_begins(base::BootTime now);
  // Hands wishes for pictures on; returns whether another frame is wanted for them.
  [[nodiscard]] bool frame_ends();
  // Destroys withdrawn pictures.
  void forget(const std::vector<std::string>& media);
  // A new generation may have brought missing files.
  void retry_pictures() { m_textures.forget_failures(); }
  void wait_idle() { m_pool.wait_idle(); }

 private:
  double m_diagonal;
  widgets::Theme m_theme;
  text::ParagraphCache m_paragraphs;
  media::TextureCache m_textures;
  media::DecodePool m_pool;
  widgets::Pictures m_pictures;
  widgets::Stamps m_stamps;
  widgets::Studio m_studio;
};

}  // namespace etalase::app
