// One strip of a column: composed once into an opaque texture, from then on drawn one to one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "media/gpu.hpp"
#include "widgets/canvas.hpp"

namespace etalase::widgets {

// paper: the paper with its flowers lies below; plain: the colour of the strip; none: the strip covers its ground
// itself.
enum class Ground { paper, plain, none };

// One horizontal piece of a column. `draw` gets a canvas and the strip's rectangle with its top left at (0, 0) and must
// depend on nothing but what it captured.
struct Strip {
  float height = 0;
  std::function<void(Canvas&, Rect)> draw;
  Ground ground = Ground::paper;
  Colour colour = colours::k_paper;
  int items = 0;  // how many things of a list stand in it, for the pager
};

// How a frame is drawn.
struct Pass {
  Canvas& canvas;
  loop::TargetId pressed = 0;
  LayoutList::Hidden hidden = LayoutList::Hidden::drop;
};

// Where a strip lies in its column, and what a texture of it begins with.
struct StripPlace {
  Point column;   // the column's top left on the page
  float top = 0;  // in the column
  float width = 0;
  Colour background = colours::k_paper;
};

// Owns the texture of a strip; main thread; the Gpu must outlive it.
class ComposedStrip {
 public:
  ComposedStrip(media::Gpu& gpu, Strip strip, const StripPlace& place);
  ~ComposedStrip();
  ComposedStrip(ComposedStrip&& other) noexcept;
  ComposedStrip& operator=(ComposedStrip&&) = delete;

  [[nodiscard]] const Strip& strip() const { return m_strip; }
  [[nodiscard]] float top() const { return m_place.top; }
  // Lays the strip out where that was not done yet: layout() and media() know it from then on.
  void learn(const Canvas& canvas);
  [[nodiscard]] const LayoutList& layout() const { return m_layout; }
  // Returns the media item that the strip draws; null when it does not.
  [[nodiscard]] const feed::Media* media(const std::string& id) const;
  // Asks for its pictures, which are so many pixels from being seen.
  void ask_pictures(const Canvas& canvas, float distance) const;

  enum class Composing { now, later };
  // `settled`: all its pictures are there; `composed`: in this call; `wants_frame`: it waits for Composing::now.
  struct Drawn {
    bool settled = false;
    bool composed = false;
    bool wants_frame = false;
  };
  // Draws with the top left at `corner`.
  Drawn draw(Pass& pass, Point corner, Composing composing);
  // Forgets the texture.
  void drop();

 private:
  [[nodiscard]] Rect rect() const { return {0, 0, m_place.width, m_strip.height}; }
  void paint(Canvas& canvas) const;
  void compose(const Canvas& canvas);
  [[nodiscard]] bool pictures_ready(const Canvas& canvas) const;
  [[nodiscard]] bool holds(loop::TargetId target) const;
  void stamp_opaque(Pass& pass, Point corner) const;

  media::Gpu& m_gpu;
  Strip m_strip;
  StripPlace m_place;
  LayoutList m_layout;
  std::vector<PictureUse> m_uses;
  bool m_is_known = false;  // layout and uses are filled in
  loop::Texture m_texture;
};

}  // namespace etalase::widgets
