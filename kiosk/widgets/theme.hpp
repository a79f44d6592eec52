// Type scale and measures of the visitor's pages; the numbers come from the design's visual direction.
#pragma once

#include <string>

#include "actions/access.hpp"
#include "loop/geometry.hpp"
#include "text/style.hpp"
#include "widgets/colours.hpp"
#include "widgets/millimetres.hpp"
#include "widgets/type.hpp"

namespace etalase::widgets {

using actions::Access;
using actions::Contrast;
using actions::PageHeight;
using actions::TextSize;

enum class Orientation { portrait, landscape };

// Where a panel hangs: the height of its lower edge above the floor.
struct Mounting {
  double diagonal_inches = 32;
  Millimetres lower_edge{700};
};

// A value: everything a widget needs to know about the panel. Lengths named "reference" are pixels on a panel of 32
// inches with 1080x1920 pixels; px() turns them into whole pixels of this panel.
class Theme {
 public:
  // On a panel that is not taller than the band of reach the page stays whole.
  Theme(loop::PixelSize panel, Mounting mounting, const Access& access = {});

  [[nodiscard]] loop::PixelSize panel() const { return m_panel; }
  [[nodiscard]] loop::PixelSize page() const { return m_page; }
  // Where the page begins on the panel; 0 where it is whole.
  [[nodiscard]] float page_top() const { return static_cast<float>(m_panel.height - m_page.height); }
  [[nodiscard]] PageHeight page_height() const { return m_page == m_panel ? PageHeight::whole : PageHeight::lowered; }
  // Tells whether the panel is taller than the band of reach.
  [[nodiscard]] bool is_tall() const { return m_is_tall; }
  [[nodiscard]] float width() const { return static_cast<float>(m_page.width); }
  [[nodiscard]] float height() const { return static_cast<float>(m_page.height); }
  [[nodiscard]] Orientation orientation() const;
  [[nodiscard]] bool portrait() const { return orientation() == Orientation::portrait; }
  // What the visitor chose, also where this panel cannot follow.
  [[nodiscard]] const Access& access() const { return m_access; }
  [[nodiscard]] bool large() const { return m_access.text == TextSize::large; }
  [[nodiscard]] bool high_contrast() const { return m_access.contrast == Contrast::high; }
  // Returns a colour of the design as this visitor is shown it.
  [[nodiscard]] Colour shown(Colour colour) const { return high_contrast() ? contrasted(colour) : colour; }
  // As pages are drawn; on panels beyond 15.6 to 65 inches not what a ruler says.
  [[nodiscard]] float px_per_mm() const { return m_px_per_mm; }

  [[nodiscard]] float px(float reference) const;
  [[nodiscard]] float px(Millimetres length) const;
  // How much larger than its millimetres a small text is drawn: 1.5 for large text, more than 1 where the floor of 22
  // px holds it up.
  [[nodiscard]] float text_scale() const;
  // Controls grow with the text, but less than it.
  [[nodiscard]] float control(float reference) const;
  // The same for what stands on every page (bar, pager, the key that leads on): a low panel gives it a smaller height,
  // down to what a finger needs.
  [[nodiscard]] float fixture(float reference) const;
  // Returns the em size: the mm rule, never under 22 px; large text is 1.5 times that.
  [[nodiscard]] float text_px(Type type) const;
  // Returns the smallest em size that any text may take.
  [[nodiscard]] float text_floor_px() const;
  // The same for a word that would otherwise break: as small as an eye reads it from a step away, 16 px at least.
  [[nodiscard]] float word_floor_px() const;
  [[nodiscard]] text::TextStyle style(Type type, const std::string& language) const;

  // What acts lies between these two lines of the page: 1220 mm and 380 mm above the floor (EN 301 549, ADA). 0 and the
  // page's height where the panel hangs inside that band.
  [[nodiscard]] float reach_line() const { return m_reach_line; }
  [[nodiscard]] float low_line() const { return m_low_line; }
  // Where a height above the floor lies on the page; at its upper or lower edge where it lies beyond.
  [[nodiscard]] float line_at(Millimetres above_floor) const;
  // How wide a text of a type may be: 65 characters a line.
  [[nodiscard]] float text_width(Type type) const;

  [[nodiscard]] float margin() const { return px(48); }
  [[nodiscard]] float gap() const { return px(24); }

 private:
  void measure_reach();

  loop::PixelSize m_panel;
  loop::PixelSize m_page;
  float m_px_per_mm;    // as pages are drawn
  float m_true_per_mm;  // as the panel hangs
  float m_unit;
  Millimetres m_lower_edge;
  float m_reach_line = 0;
  float m_low_line = 0;
  bool m_is_tall = false;
  Access m_access;
};

// Returns the same style with another alignment.
[[nodiscard]] text::TextStyle aligned(text::TextStyle style, text::Align align);

}  // namespace etalase::widgets
