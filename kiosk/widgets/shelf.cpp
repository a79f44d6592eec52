// Lays strips below one another.
#include "widgets/shelf.hpp"

#include <algorithm>

namespace etalase::widgets {

namespace {

constexpr int k_compositions_a_frame = 2;
// A strip counts as seen when no more of it than this is cut.
constexpr float k_cut_share = 0.06F;

float height_of(const std::vector<Strip>& strips) {
  float height = 0;
  for (const Strip& strip : strips) height += strip.height;
  return height;
}

float gap_to(Rect piece, Rect view) { return std::max({view.top - piece.bottom, piece.top - view.bottom, 0.0F}); }

}  // namespace

Shelf::Shelf(media::Gpu& gpu, loop::SurfaceId surface, Column column)
    : m_surface(surface),
      m_area(column.area),
      m_scrolling(column.scrolling),
      m_colour(column.colour),
      m_more(column.more) {
  const float rest = std::max(column.end_space, m_area.height() - height_of(column.strips));
  if (rest > 0) column.strips.push_back({rest, [](Canvas&, Rect) {}, column.ground, column.colour, 0});
  m_strips.reserve(column.strips.size());
  StripPlace place{{m_area.left, m_area.top}, 0, m_area.width(), column.colour};
  for (Strip& strip : column.strips) {
    const float height = strip.height;
    m_strips.emplace_back(gpu, std::move(strip), place);
    place.top += height;
  }
  if (m_scrolling == Scrolling::vertical) m_scroll.set_limit(std::max(content_height() - m_area.height(), 0.0F));
}

float Shelf::content_height() const {
  float height = 0;
  for (const ComposedStrip& each : m_strips) height += each.strip().height;
  return height;
}

bool Shelf::shows_more() const { return m_more && m_scroll.offset() < m_scroll.limit() - 1; }

Rect Shelf::view() const {
  return {m_area.left, m_area.top, m_area.right, shows_more() ? m_more->view_end : m_area.bottom};
}

void Shelf::draw_more(Canvas& canvas, const Label& label, int column) const {
  if (!shows_more()) return;
  const auto top = m_scroll.offset() > 3 * (m_more->view_end - m_area.top) ? WayUp::yes : WayUp::no;
  draw_more_key(canvas, m_area, *m_more, {label, m_colour, column, top});
}

void Shelf::visit(Pass& pass, ComposedStrip& strip) {
  const float top = m_area.top + strip.top() - m_scroll.pixel_offset();
  const float distance = gap_to({m_area.left, top, m_area.right, top + strip.strip().height}, m_area);
  const bool far = distance > m_area.height();
  if (far) strip.drop();
  if (far && pass.hidden == LayoutList::Hidden::drop) return;
  strip.learn(pass.canvas);
  if (!far) strip.ask_pictures(pass.canvas, distance);
  if (distance <= 0) {
    using Composing = ComposedStrip::Composing;
    const auto composing = m_composed < k_compositions_a_frame ? Composing::now : Composing::later;
    const ComposedStrip::Drawn drawn = strip.draw(pass, {m_area.left, top}, composing);
    m_settled = m_settled && drawn.settled;
    m_composed += drawn.composed ? 1 : 0;
    m_wants_frame = m_wants_frame || drawn.wants_frame;
  }
  pass.canvas.layout().add_moved(strip.layout(), {m_area.left, top}, view(), pass.hidden);
}

void Shelf::draw(Pass& pass) {
  m_settled = true;
  m_wants_frame = false;
  m_composed = 0;
  const bool moves = m_scrolling == Scrolling::vertical && m_scroll.limit() > 0;
  pass.canvas.surface(
      {m_surface, m_area, moves ? loop::Pan::vertical : loop::Pan::none, loop::Zoom::no, pass.canvas.layer()});
  pass.canvas.clip(view(), [&] {
    for (ComposedStrip& strip : m_strips) visit(pass, strip);
  });
}

const feed::Media* Shelf::media(const std::string& id) const {
  for (const ComposedStrip& strip : m_strips)
    if (const feed::Media* found = strip.media(id)) return found;
  return nullptr;
}

Anchor Shelf::anchor() const {
  const float offset = m_scroll.offset();
  if (m_restored && m_restored->offset == offset) return m_restored->anchor;
  if (offset <= 0) return {};
  const float end = offset + m_area.height();
  const ComposedStrip* filling = nullptr;
  for (const ComposedStrip& strip : m_strips) {
    const float bottom = strip.top() + strip.strip().height;
    const float shown = std::min(bottom, end) - std::max(strip.top(), offset);
    if (shown <= 0) continue;
    if (shown * 2 >= strip.strip().height) return anchor_of(strip);
    if (filling == nullptr) filling = &strip;
  }
  return filling == nullptr ? Anchor{} : anchor_of(*filling);
}

Anchor Shelf::anchor_of(const ComposedStrip& wanted) const {
  int things = 0;
  int blocks = 0;
  for (const ComposedStrip& strip : m_strips) {
    if (&strip == &wanted) break;
    things += strip.strip().items;
    blocks += strip.strip().items == 0 ? 1 : 0;
  }
  const bool is_block = wanted.strip().items == 0;
  const float below = wanted.top() - m_scroll.offset();
  return {is_block ? Anchor::Of::block : Anchor::Of::thing, is_block ? blocks : things, std::max(below, 0.0F),
          below < 0 ? -below / wanted.strip().height : 0};
}

const ComposedStrip* Shelf::strip_of(const Anchor& anchor) const {
  int things = 0;
  int blocks = 0;
  for (const ComposedStrip& strip : m_strips) {
    const int items = strip.strip().items;
    if (anchor.of == Anchor::Of::block && items == 0 && blocks++ == anchor.index) return &strip;
    things += items;
    if (anchor.of == Anchor::Of::thing && things > anchor.index) return &strip;
  }
  return nullptr;
}

void Shelf::restore(const Anchor& anchor) {
  const ComposedStrip* strip = strip_of(anchor);
  m_scroll.set_offset(strip == nullptr ? 0 : strip->top() - anchor.below + anchor.cut * strip->strip().height);
  m_restored = Restored{anchor, m_scroll.offset()};
}

Seen Shelf::seen(float lower_edge) const {
  Seen seen;
  Seen middle;  // what stands for them all where none is whole
  seen.offset = m_scroll.offset();
  seen.limit = m_scroll.limit();
  for (const ComposedStrip& each : m_strips) {
    const Strip& strip = each.strip();
    if (strip.items == 0) continue;
    // A little of it may be cut: the space around its things.
    const float slack = strip.height * k_cut_share;
    const float top = m_area.top + each.top() - m_scroll.offset();
    if (top + slack > m_area.top && top + strip.height - slack < lower_edge) {
      if (seen.last == 0) seen.first = seen.total + 1;
      seen.last = seen.total + strip.items;
    }
    const float half = (m_area.top + lower_edge) / 2;
    if (top <= half && top + strip.height > half) middle = {seen.total + 1, seen.total + strip.items};
    seen.total += strip.items;
  }
  if (seen.last == 0) {
    seen.first = middle.first;
    seen.last = middle.last;
  }
  return seen;
}

float Shelf::page_offset(int direction, float lower_edge) const {
  const float view = lower_edge - m_area.top;
  const float offset = m_scroll.offset();
  float target = direction > 0 ? offset + view : offset - view;
  for (const ComposedStrip& each : m_strips) {
    const float top = each.top();
    const float bottom = top + each.strip().height;
    if (direction > 0 && top > offset + 1 && top < offset + view && bottom > offset + view) target = top;
    if (direction < 0 && top < offset - 1 && top >= offset - view) {
      target = top;
      break;
    }
  }
  return std::clamp(target, 0.0F, m_scroll.limit());
}

}  // namespace etalase::widgets
