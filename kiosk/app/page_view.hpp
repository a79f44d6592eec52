// The page on the panel and how one follows another: layout, transition, shared picture.
#pragma once

#include <memory>
#include <optional>

#include "app/drawing.hpp"
#include "parts/stage.hpp"
#include "widgets/idle_dialog.hpp"

struct ImDrawList;

namespace etalase::app {

// What lies over the page besides its own parts.
struct Overlays {
  std::optional<widgets::Bar> bar;
  std::optional<widgets::IdleDialog> dialog;
};

enum class Change { at_once, fade };

// Owns the page's stage and the picture of the page before; main thread.
class PageView {
 public:
  PageView(const Platform& platform, Drawing& drawing);
  ~PageView();
  PageView(const PageView&) = delete;
  PageView& operator=(const PageView&) = delete;

  // Puts a screen on the panel; `change` fades from what is there now and lets a picture that both pages show grow.
  void show(std::shared_ptr<const parts::Screen> screen, const parts::View& view,
            const std::vector<widgets::Anchor>& anchors, Change change);
  [[nodiscard]] bool has_screen() const { return m_screen != nullptr; }
  [[nodiscard]] const std::shared_ptr<const parts::Screen>& screen() const { return m_screen; }
  [[nodiscard]] parts::Stage* stage() { return m_stage ? &*m_stage : nullptr; }

  // Draws everything into the list; `pressed` is drawn pressed.
  void draw(ImDrawList& list, loop::TargetId pressed, const Overlays& overlays);
  // Advances scrolling and transition; tells what still moves.
  struct Motion {
    bool scrolls = false;
    bool fades = false;
  };
  Motion step(loop::Kinetic::Seconds elapsed);
  // What was drawn last, for hit tests and replays.
  [[nodiscard]] const widgets::LayoutList& layout() const { return m_layout; }
  // Where a point of the panel lies on the page, which stands lower while it is lowered.
  [[nodiscard]] loop::Point on_page(loop::Point panel) const { return {panel.x, panel.y - m_top}; }
  // What the whole page holds, also what is scrolled away.
  [[nodiscard]] widgets::LayoutList whole_layout(const Overlays& overlays);
  // Tells whether every picture in sight has arrived and nothing moves.
  [[nodiscard]] bool settled() const;
  // How long transitions and glides take; nothing where nothing is to move.
  [[nodiscard]] loop::Kinetic::Seconds duration() const;

 private:
  struct Flight {  // a picture on its way from one page to the next
    feed::Media media;
    loop::Rect from;
    loop::Rect to;
  };
  void take_snapshot();
  void drop_snapshot();
  void find_flight(const widgets::LayoutList& before);
  void draw_page(widgets::Canvas& canvas, loop::TargetId pressed, const Overlays& overlays,
                 widgets::LayoutList::Hidden hidden);
  // Draws everything that stands still: the page where it stands on the panel and what is above it.
  void draw_panel(ImDrawList& list, widgets::LayoutList& layout, loop::TargetId pressed, const Overlays& overlays);
  void draw_fade(widgets::Canvas& canvas);

  const Platform& m_platform;
  Drawing& m_drawing;
  std::shared_ptr<const parts::Screen> m_screen;
  std::optional<parts::Stage> m_stage;
  float m_top = 0;  // where that page begins on the panel
  widgets::LayoutList m_layout;
  Overlays m_last_overlays;
  loop::Kinetic::Seconds m_faded{0};
  loop::Texture m_snapshot;
  std::optional<Flight> m_flight;
};

}  // namespace etalase::app
