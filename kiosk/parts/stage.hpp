// A laid-out page on the panel: owns its shelves, draws everything in order.
#pragma once

#include <list>
#include <optional>

#include "parts/screen.hpp"

namespace etalase::parts {

// The column that a surface number belongs to; the sheet's body has k_sheet_surface.
inline constexpr loop::SurfaceId k_first_surface = 1;
inline constexpr loop::SurfaceId k_sheet_surface = 100;

// Owns textures; main thread; the Gpu must outlive it.
class Stage {
 public:
  Stage(media::Gpu& gpu, Layout layout);

  // Draws columns, overlay and sheet, or the photograph that covers them all; the bar is drawn by whoever owns the
  // visit, after this.
  void draw(widgets::Pass& pass);
  [[nodiscard]] widgets::Shelf* shelf(loop::SurfaceId surface);
  [[nodiscard]] widgets::Shelf* main();
  // The photograph that lies over the page; null when none does.
  // Tells whether a sheet or a photograph lies over the page.
  [[nodiscard]] bool is_covered() const { return m_sheet.has_value() || m_layout.photograph.has_value(); }
  [[nodiscard]] widgets::PhotographView* photograph() { return m_layout.photograph ? &*m_layout.photograph : nullptr; }
  [[nodiscard]] const Layout& layout() const { return m_layout; }
  // How far all columns are scrolled, to be given to the page's next Stage.
  [[nodiscard]] std::vector<widgets::Anchor> anchors() const;
  void restore(const std::vector<widgets::Anchor>& anchors);
  // Advances all scrolling; returns whether something still moves.
  bool step(loop::Kinetic::Seconds elapsed);
  // Glides a column one view on.
  void turn(const actions::TurnPage& page, loop::Kinetic::Seconds duration);
  void jump(const std::string& key, loop::Kinetic::Seconds duration);
  // Glides no further than what tells of the choice needs to be seen whole, its end before its beginning.
  void reveal(loop::Kinetic::Seconds duration);
  [[nodiscard]] bool settled() const;
  [[nodiscard]] bool wants_frame() const;
  [[nodiscard]] const feed::Media* media(const std::string& id) const;
  // How far the sheet is scrolled; nothing when no sheet is open.
  [[nodiscard]] std::optional<widgets::Anchor> sheet_anchor() const;
  void restore_sheet(const widgets::Anchor& anchor);
  // Scrolls the sheet so that the group stands first; leaves it where it is when it has none of that name.
  void show_group(const std::string& group);
  [[nodiscard]] bool moving(loop::SurfaceId surface);

 private:
  Layout m_layout;
  std::list<widgets::Shelf> m_shelves;
  std::optional<widgets::Shelf> m_sheet;
};

}  // namespace etalase::parts
