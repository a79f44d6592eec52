// The frame that all pages share: panels beside the main column, what lies over the column's end, the bar.
#pragma once

#include "parts/photographs.hpp"
#include "parts/strips.hpp"
#include "widgets/idle_dialog.hpp"

namespace etalase::parts {

// Drawn each frame over the columns, with what the main column shows.
using Overlay = std::function<void(Canvas&, const widgets::Seen&)>;

// How the main column ends above the bar: above a key that leads on (a page that is read), above a pager (a list), or
// at the bar itself (a page that fits).
enum class Foot { key, pager, nothing };

// Collects a page's parts, then gives its layout; a value for one lay_out().
class PageFrame {
 public:
  // `panel_reference`: the width of the landscape panel, k_wide_panel or k_list_panel.
  PageFrame(const View& view, float panel_reference, Foot foot);

  [[nodiscard]] const Regions& where() const { return m_where; }
  // Where the visible part of the main column ends.
  [[nodiscard]] float lower_edge() const { return m_layout.lower_edge; }
  // Adds to the main column, from top to bottom.
  void add(widgets::Strip strip);
  void add(std::vector<widgets::Strip> strips);
  // Ends the main column above that line, for what stands on the page below it; the key that leads on stands in the
  // column, or below it where the page has one of its own.
  enum class LeadsOn { in_column, below };
  void end_at(float line, LeadsOn where);
  // Adds free space, in reference pixels.
  void gap(float reference);
  // How high a head may be so that `below` still shows whole under it on the first screen.
  [[nodiscard]] float room_above(float below) const { return m_layout.lower_edge - m_where.column.top - below; }
  // How high the picture at the page's head becomes: `wanted` reference pixels, or what brings the first control, which
  // lies `before_control` pixels below the picture, into reach; less where else `below` would not stand whole on the
  // first screen; 0 where nothing worth a look would be left.
  [[nodiscard]] float head_picture(float wanted, float before_control, float below) const;
  // The height of what was added so far.
  [[nodiscard]] float height() const;
  // Photographs of the page's things that may stand above the column where its controls must come down into reach: the
  // last ones, for the first ones stand below.
  void sky(std::vector<feed::Media> pictures) { m_sky.assign(pictures.rbegin(), pictures.rend()); }
  // Leaves controls above the reach of a wheelchair: for pages that are read standing, by staff.
  void keep_high() { m_reach = Reach::any; }
  // JumpTo with the key leads to what is added next.
  void mark(const std::string& key) { m_layout.places[key] = height(); }
  // What was added since `top` tells of what was chosen on the page.
  void tells_of_choice(float top) { m_layout.chosen = {top, height()}; }
  // Puts a column beside the main one, from left to right.
  void beside(widgets::Column column);
  // Draws over the columns, later ones on top.
  void over(Overlay overlay) { m_overlays.push_back(std::move(overlay)); }
  // A photograph of the page that can be opened full screen, in the order of the page; one that is there stays once.
  void photograph(Photograph photograph);
  void photographs(std::vector<Photograph> photographs);
  void open(SheetLayout sheet) { m_layout.sheet = std::move(sheet); }

  // `measure` is a canvas that draws nothing.
  [[nodiscard]] Layout take(Canvas& measure) &&;

 private:
  const View& m_view;
  Regions m_where;
  Layout m_layout;
  enum class Reach { band, any };
  enum class Lifted { beside, main };
  void lift(Canvas& measure, widgets::Column& column, Lifted which);
  widgets::Column m_column;
  std::vector<feed::Media> m_sky;
  std::vector<Photograph> m_photographs;
  Reach m_reach = Reach::band;
  std::vector<Overlay> m_overlays;
};

// The upright truntum band at the right edge of a panel that scrolls.
[[nodiscard]] widgets::Column band_column(const View& view, const Regions& where);

// A pager for the main column: keys of its two lines, and how many things the list has in all.
struct PagerTexts {
  std::string range_key;  // with {from}, {to}, {n}
  std::string more_key;   // with {n}
  int total = 0;
};
// Returns an overlay that draws the fade and the pager while the list is longer than its view.
[[nodiscard]] Overlay list_pager(const View& view, const Regions& regions, const PagerTexts& texts);

// The question whether anyone is there, in words; who asks it sets the seconds.
[[nodiscard]] widgets::IdleDialog idle_dialog(const View& view);

// Which of the bar's keys lead where one is.
struct BarKeys {
  widgets::BackKey back = widgets::BackKey::works;
  widgets::HomeKey home = widgets::HomeKey::elsewhere;
  widgets::SearchKey search = widgets::SearchKey::elsewhere;
  widgets::ListKey list = widgets::ListKey::elsewhere;
};
// The bar for a page.
[[nodiscard]] widgets::Bar bar_for(const View& view, const BarKeys& keys);

}  // namespace etalase::parts
