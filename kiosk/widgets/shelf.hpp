// A column of strips that scrolls.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "loop/kinetic.hpp"
#include "widgets/composed_strip.hpp"
#include "widgets/more_key.hpp"

namespace etalase::widgets {

enum class Scrolling { no, vertical };

// `end_space` keeps the last strip clear of the bar; what is left of the area is filled with the same ground.
struct Column {
  Rect area;
  Scrolling scrolling = Scrolling::vertical;
  std::vector<Strip> strips;
  float end_space = 0;
  Ground ground = Ground::paper;
  Colour colour = colours::k_paper;
  // Says that the column goes on; nothing where a pager of the page's own does.
  std::optional<MorePlace> more = std::nullopt;
};

// Which things of a list can be seen, counted from 1; `last` is 0 when none can.
struct Seen {
  int first = 0;
  int last = 0;
  int total = 0;
  float offset = 0;
  float limit = 0;
};

// What stands first in a column's view, and where: unlike an offset it outlives another text size, language or panel.
// Things of a list are counted as such, since rows hold more or fewer of them; everything else strip by strip.
struct Anchor {
  enum class Of { start, thing, block };
  Of of = Of::start;  // start: nothing is scrolled away
  int index = 0;
  float below = 0;  // from the view's top to the strip's, in pixels
  float cut = 0;    // the share of the strip that lies above the view; then `below` is 0
  bool operator==(const Anchor&) const = default;
};

// Owns the strips and the scroll position of one column; main thread; the Gpu must outlive it.
class Shelf {
 public:
  Shelf(media::Gpu& gpu, loop::SurfaceId surface, Column column);

  // Draws what is visible and notes its layout; composes at most two strips a call.
  void draw(Pass& pass);
  // Draws the key that leads on over the column's end, as long as something lies below; `column` is the number that its
  // action names.
  void draw_more(Canvas& canvas, const Label& label, int column) const;

  [[nodiscard]] loop::Kinetic& scroll() { return m_scroll; }
  [[nodiscard]] const loop::Kinetic& scroll() const { return m_scroll; }
  // Returns what the view begins with: the first strip of which at least half can be seen, else the one that fills it.
  [[nodiscard]] Anchor anchor() const;
  // Scrolls so that the same is where it was.
  void restore(const Anchor& anchor);
  [[nodiscard]] loop::SurfaceId surface() const { return m_surface; }
  [[nodiscard]] float content_height() const;
  // Counts a strip's things as seen when it stands whole above `lower_edge`; where none does, those in the
  // middle of the view.
  [[nodiscard]] Seen seen(float lower_edge) const;
  // Returns the offset that a page arrow leads to: the strips that are cut now stand whole; direction is 1 or -1.
  [[nodiscard]] float page_offset(int direction, float lower_edge) const;
  // Where the view ends while the column's own key says that it goes on, else the area's lower edge.
  [[nodiscard]] float view_end() const { return m_more ? m_more->view_end : m_area.bottom; }
  // Tells whether all pictures of the visible strips have arrived.
  [[nodiscard]] bool settled() const { return m_settled; }
  // Tells whether a strip is ready but was not composed yet, so another frame is wanted.
  [[nodiscard]] bool wants_frame() const { return m_wants_frame; }
  // Returns the media item that a strip near the view draws; null when none does.
  [[nodiscard]] const feed::Media* media(const std::string& id) const;

 private:
  void visit(Pass& pass, ComposedStrip& strip);
  [[nodiscard]] bool shows_more() const;
  // The part of the area that shows the column.
  [[nodiscard]] Rect view() const;
  [[nodiscard]] Anchor anchor_of(const ComposedStrip& wanted) const;
  [[nodiscard]] const ComposedStrip* strip_of(const Anchor& anchor) const;

  loop::SurfaceId m_surface;
  Rect m_area;
  Scrolling m_scrolling;
  Colour m_colour;
  std::optional<MorePlace> m_more;
  std::vector<ComposedStrip> m_strips;
  loop::Kinetic m_scroll;
  // What was restored, until somebody scrolls: going there and back again ends where it began.
  struct Restored {
    Anchor anchor;
    float offset;
  };
  std::optional<Restored> m_restored;
  bool m_settled = true;
  int m_composed = 0;  // in this frame
  bool m_wants_frame = false;
};

}  // namespace etalase::widgets
