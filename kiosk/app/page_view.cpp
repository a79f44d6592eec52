// Lays pages out, draws them, fades between them.
#include "app/page_view.hpp"

#include <imgui.h>

#include <array>
#include <cmath>

#include "app/lowered.hpp"

namespace etalase::app {

using widgets::Canvas;
using widgets::LayoutItem;
using widgets::LayoutList;
using widgets::Rect;

namespace {

// The largest picture of that media id that lies in sight.
const LayoutItem* picture_of(const LayoutList& list, const std::string& media) {
  const LayoutItem* best = nullptr;
  for (const LayoutItem& item : list.items()) {
    if (item.role != widgets::Role::picture || item.media != media || item.seen.height() < item.rect.height() * 0.5F)
      continue;
    if (best == nullptr || item.rect.width() > best->rect.width()) best = &item;
  }
  return best;
}

Rect between(Rect a, Rect b, float t) {
  return {std::lerp(a.left, b.left, t), std::lerp(a.top, b.top, t), std::lerp(a.right, b.right, t),
          std::lerp(a.bottom, b.bottom, t)};
}

constexpr loop::Kinetic::Seconds k_duration{0.22F};

// Makes a list ready to draw on a page of that size.
void begin_page(ImDrawList& list, loop::PixelSize page) {
  list._ResetForNewFrame();
  list.Flags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  list.PushClipRect({0, 0}, {static_cast<float>(page.width), static_cast<float>(page.height)});
}

}  // namespace

PageView::PageView(const Platform& platform, Drawing& drawing) : m_platform(platform), m_drawing(drawing) {}

PageView::~PageView() { drop_snapshot(); }

void PageView::drop_snapshot() {
  if (m_snapshot.exists()) m_platform.gpu.destroy(m_snapshot);
  m_snapshot = {};
  m_flight.reset();
}

void PageView::take_snapshot() {
  drop_snapshot();
  const loop::PixelSize size = m_platform.panel.page_size();
  m_snapshot = m_platform.gpu.create_target(size);
  ImDrawList list(ImGui::GetDrawListSharedData());
  begin_page(list, size);
  LayoutList layout;
  draw_panel(list, layout, 0, m_last_overlays);
  std::array<ImDrawList*, 1> lists{&list};
  m_platform.gpu.draw_into(m_snapshot, lists, widgets::colours::k_paper);
  m_faded = loop::Kinetic::Seconds{0};
}

// A picture flies when both pages show it and it grows: from a card into a hero.
void PageView::find_flight(const LayoutList& before) {
  LayoutList after;
  Canvas dry(m_drawing.studio(), nullptr, after);
  widgets::Pass pass{dry};
  m_stage->draw(pass);
  after.move_by({0, m_top});
  for (const LayoutItem& item : after.items()) {
    const LayoutItem* from = item.role == widgets::Role::picture ? picture_of(before, item.media) : nullptr;
    if (from == nullptr || item.rect.width() < from->rect.width() * 1.2F || item.rect.top > m_top + 1) continue;
    const feed::Media* media = m_stage->media(item.media);
    if (media == nullptr) continue;
    m_flight = Flight{*media, from->rect, item.rect};
    return;
  }
}

void PageView::show(std::shared_ptr<const parts::Screen> screen, const parts::View& view,
                    const std::vector<widgets::Anchor>& anchors, Change change) {
  const bool fades = change == Change::fade && m_stage.has_value() && duration().count() > 0;
  if (fades) take_snapshot();
  const LayoutList before = m_layout;
  m_screen = std::move(screen);
  LayoutList scratch;
  Canvas measure(m_drawing.studio(), nullptr, scratch);
  const std::optional<widgets::Anchor> sheet = m_stage ? m_stage->sheet_anchor() : std::nullopt;
  const widgets::PhotographView* open = m_stage ? m_stage->photograph() : nullptr;
  const std::optional<widgets::PhotographView> photograph = open == nullptr ? std::nullopt : std::optional(*open);
  m_stage.reset();
  m_stage.emplace(m_platform.gpu, m_screen->lay_out(view, measure));
  m_top = m_drawing.theme().page_top();
  if (photograph && m_stage->photograph() != nullptr) m_stage->photograph()->follow(*photograph);
  m_stage->restore(anchors);
  if (sheet) m_stage->restore_sheet(*sheet);
  if (fades) find_flight(before);
}

void PageView::draw_page(Canvas& canvas, loop::TargetId pressed, const Overlays& overlays, LayoutList::Hidden hidden) {
  canvas.set_pressed(pressed);
  widgets::Pass pass{canvas, pressed, hidden};
  if (m_stage) m_stage->draw(pass);
  if (m_stage && m_stage->layout().bar && overlays.bar && !overlays.dialog)
    widgets::draw_bar(canvas, *m_stage->layout().bar, *overlays.bar);
  if (!overlays.dialog) return;
  const bool has_bar = m_stage && m_stage->layout().bar && overlays.bar;
  const float bottom =
      has_bar ? m_stage->layout().bar->top - canvas.u(100) : m_drawing.theme().height() - canvas.u(100);
  widgets::draw_idle_dialog(canvas, bottom, *overlays.dialog);
  if (has_bar) widgets::draw_bar(canvas, *m_stage->layout().bar, *overlays.bar);
}

void PageView::draw_panel(ImDrawList& list, LayoutList& layout, loop::TargetId pressed, const Overlays& overlays) {
  Canvas canvas(m_drawing.studio(), &list, layout);
  draw_page(canvas, pressed, overlays, LayoutList::Hidden::drop);
  if (m_top <= 0) return;
  move_down(list, m_top);
  layout.move_by({0, m_top});
  const loop::PixelSize panel = m_platform.panel.page_size();
  const Rect above{0, 0, static_cast<float>(panel.width), m_top};
  draw_above(canvas, above,
             overlays.dialog ? actions::Action(actions::ContinueVisit{}) : actions::Prefer{actions::PageHeight::whole});
}

void PageView::draw_fade(Canvas& canvas) {
  if (!m_snapshot.exists()) return;
  const float t = loop::ease_out(m_faded.count() / k_duration.count());
  const loop::PixelSize size = m_platform.panel.page_size();
  const Rect panel{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  canvas.stamp(m_snapshot, panel, widgets::faded(0xFFFFFFFFU, 1 - t));
  if (m_flight) canvas.picture(between(m_flight->from, m_flight->to, t), m_flight->media, (1 - t) * canvas.u(20));
}

void PageView::draw(ImDrawList& list, loop::TargetId pressed, const Overlays& overlays) {
  begin_page(list, m_platform.panel.page_size());
  m_layout.clear();
  draw_panel(list, m_layout, pressed, overlays);
  m_last_overlays = overlays;
  LayoutList scratch;
  Canvas over(m_drawing.studio(), &list, scratch);
  draw_fade(over);
}

loop::Kinetic::Seconds PageView::duration() const {
  const bool still = m_drawing.theme().access().motion == actions::Motion::still;
  return still ? loop::Kinetic::Seconds{0} : k_duration;
}

PageView::Motion PageView::step(loop::Kinetic::Seconds elapsed) {
  Motion motion;
  if (m_stage) motion.scrolls = m_stage->step(elapsed);
  if (m_snapshot.exists()) {
    m_faded += elapsed;
    if (m_faded >= k_duration) drop_snapshot();
    // One more frame without the snapshot ends the transition.
    motion.fades = true;
  }
  return motion;
}

LayoutList PageView::whole_layout(const Overlays& overlays) {
  LayoutList layout;
  Canvas dry(m_drawing.studio(), nullptr, layout);
  draw_page(dry, 0, overlays, LayoutList::Hidden::keep);
  layout.move_by({0, m_top});
  return layout;
}

bool PageView::settled() const {
  return m_stage && m_stage->settled() && !m_stage->wants_frame() && !m_snapshot.exists();
}

}  // namespace etalase::app
