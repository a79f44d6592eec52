// What a page has drawn and where: hit tests, replays, --layout-json and tests of the layout read it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "actions/action.hpp"
#include "loop/recogniser.hpp"
#include "widgets/backdrops.hpp"

namespace etalase::widgets {

// "blocker" takes touches and does nothing (the bar's ground); "veil" lies under a sheet; "photograph" acts wherever no
// other control lies on it.
enum class Role {
  primary,
  button,
  chip,
  facet,
  way,
  tab,
  card,
  row,
  bar_item,
  language,
  arrow,
  key,
  thumbnail,
  close,
  slide,
  dialog,
  sheet,
  veil,
  blocker,
  heading,
  name,
  text,
  mark,
  picture,
  photograph,
  code
};
// Returns the name in --layout-json and replays, for example "bar_item".
[[nodiscard]] std::string_view name_of(Role role);

// The idle dialog's veil lies under the bar, which acts while the question stands.
enum class Layer { page, overlay, sheet, veil, bar, dialog };

struct LayoutItem {
  Role role = Role::text;
  std::string text;
  loop::Rect rect;
  loop::Rect seen;                        // the part of it that shows and takes touches
  std::optional<actions::Action> action;  // absent: nothing happens when it is touched
  Layer layer = Layer::page;
  bool disabled = false;
  bool selected = false;
  bool clipped = false;       // part of it lies outside its column's view
  bool stepped_down = false;  // its letters are smaller than asked for, lest a word breaks
  bool overflow = false;      // its text is larger than the box it was given
  bool scrolls = false;       // lies in a scrolling column
  float text_px = 0;          // em size of a text
  std::string media;          // of a picture: the media id
  Colour ink = 0;             // of a text, as it is shown
  Colour ground = 0;          // what a text stands on; 0 where that was not noted
  bool on_picture = false;    // of a text
  // Returns the control's number, the same in each frame; 0 when it has no action.
  [[nodiscard]] loop::TargetId target() const;
  // Notes what a text stands on; nothing when there is none.
  void stand_on(const Backdrop* below);
};

// Returns the action's text as layout lists tell it; empty without one.
[[nodiscard]] std::string action_text(const LayoutItem& item);

// A surface that can be dragged or zoomed.
struct Surface {
  loop::SurfaceId id = 0;
  loop::Rect rect;
  loop::Pan pan = loop::Pan::none;
  loop::Zoom zoom = loop::Zoom::no;
  Layer layer = Layer::page;
};

// A value, in drawing order: later items lie on top within a layer.
class LayoutList {
 public:
  void add(LayoutItem item);
  void add(const Surface& surface) { m_surfaces.push_back(surface); }
  // What lies behind the items that are added after it.
  [[nodiscard]] Backdrops& backdrops() { return m_backdrops; }
  // Adds the items of a strip, moved by `by`, clipped to `view`; wholly hidden ones only when `keep_hidden`.
  enum class Hidden { drop, keep };
  void add_moved(const LayoutList& other, loop::Point by, loop::Rect view, Hidden hidden);
  // Moves everything; what lies on it stays as it was.
  void move_by(loop::Point by);
  void clear();

  [[nodiscard]] const std::vector<LayoutItem>& items() const { return m_items; }
  // Returns the first enabled control whose role name or text is `wanted`, topmost layer first.
  [[nodiscard]] const LayoutItem* find(std::string_view wanted) const;
  // Returns the control under a point: the topmost that contains it, else the nearest within `reach` pixels.
  [[nodiscard]] const LayoutItem* control_at(loop::Point at, float reach) const;
  [[nodiscard]] const Surface* surface_at(loop::Point at) const;

 private:
  [[nodiscard]] const LayoutItem* topmost_at(loop::Point at) const;
  std::vector<LayoutItem> m_items;
  std::vector<Surface> m_surfaces;
  Backdrops m_backdrops;
};

// Writes the list as a JSON array: role, text, rect [left, top, right, bottom], action and the flags that are true.
[[nodiscard]] std::string to_json(const LayoutList& list);

}  // namespace etalase::widgets
