// A column of strips that scrolls: each strip is composed once into an opaque texture and then drawn one to one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "loop/kinetic.hpp"
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

enum class Scrolling { no, vertical };

// `end_space` keeps the last strip clear of the bar; what is left of the area is filled with the same ground.
struct Column {
  Rect area;
  Scrolling scrolling = Scrolling::vertical;
  std::vector<Strip> strips;
  float end_space = 0;
  Ground ground = Ground::paper;
  Colour colour = colours::k_paper;
};

// Which things of a list can be seen, counted from 1; `last` is 0 when none can.
struct Seen {
  int first = 0;
  int last = 0;
  int total = 0;
  float offset = 0;
  float limit = 0;
};

// How a frame is drawn.
struct Pass {
  Canvas& canvas;
  loop::TargetId pressed = 0;
  LayoutList::Hidden hidden = LayoutList::Hidden::drop;
};

// Owns the composed textures and the scroll position of one column; main thread; the Gpu must outlive it.
class Shelf {
 public:
  Shelf(media::Gpu& gpu, loop::SurfaceId surface, Column column);
  ~Shelf();
  Shelf(Shelf&& other) noexcept;
  Shelf& operator=(Shelf&&) = delete;

  // Draws what is visible and notes its layout; composes at most two strips a call.
  void draw(Pass& pass);
  // Forgets all textures.
  void forget();

  [[nodiscard]] loop::Kinetic& scroll() { return m_scroll; }
  [[nodiscard]] const loop::Kinetic& scroll() const { return m_scroll; }
  [[nodiscard]] const Column& column() const { return m_column; }
  [[nodiscard]] loop::SurfaceId surface() const { return m_surface; }
  [[nodiscard]] float content_height() const;
  // Counts a strip's things as seen when a good part of it stands above `lower_edge`.
  [[nodiscard]] Seen seen(float lower_edge) const;
  // Returns the offset that a page arrow leads to: the strips that are cut now stand whole; direction is 1 or -1.
  [[nodiscard]] float page_offset(int direction, float lower_edge) const;
  // Tells whether all pictures of the visible strips have arrived.
  [[nodiscard]] bool settled() const { return m_settled; }
  // Tells whether a strip is ready but was not composed yet, so another frame is wanted.
  [[nodiscard]] bool wants_frame() const { return m_wants_frame; }
  // Returns the media item that a strip near the view draws; null when none does.
  [[nodiscard]] const feed::Media* media(const std::string& id) const;

 private:
  struct Piece {
    float top = 0;
    LayoutList layout;
    std::vector<PictureUse> uses;
    bool known = false;  // layout and uses are filled in
    loop::Texture texture;
  };
  void learn(Canvas& canvas, std::size_t index);
  void ask_pictures(Canvas& canvas, const Piece& piece, float distance) const;
  void paint(Canvas& canvas, std::size_t index);
  [[nodiscard]] bool pictures_ready(const Canvas& canvas, const Piece& piece) const;
  void compose(Canvas& canvas, std::size_t index);
  void draw_piece(Pass& pass, std::size_t index);
  void visit(Pass& pass, std::size_t index);
  void stamp_opaque(Pass& pass, loop::Texture texture, Rect rect) const;
  void drop(Piece& piece);

  media::Gpu& m_gpu;
  loop::SurfaceId m_surface;
  Column m_column;
  std::vector<Piece> m_pieces;
  loop::Kinetic m_scroll;
  bool m_settled = true;
  int m_composed = 0;
  bool m_wants_frame = false;
};

}  // namespace etalase::widgets
