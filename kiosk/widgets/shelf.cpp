// Composes and draws strips.
#include "widgets/shelf.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "widgets/ornaments.hpp"

namespace etalase::widgets {

namespace {

constexpr int k_compositions_a_frame = 2;
// A strip counts as seen when this much of it shows.
constexpr float k_seen_share = 0.4F;

// A draw list of our own, ready to draw into a target of the size.
void begin_list(ImDrawList& list, loop::PixelSize size) {
  list._ResetForNewFrame();
  list.Flags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  list.PushClipRect({0, 0}, {static_cast<float>(size.width), static_cast<float>(size.height)});
}

float gap_to(Rect piece, Rect view) { return std::max({view.top - piece.bottom, piece.top - view.bottom, 0.0F}); }

}  // namespace

Shelf::Shelf(media::Gpu& gpu, loop::SurfaceId surface, Column column)
    : m_gpu(gpu), m_surface(surface), m_column(std::move(column)) {
  const float rest = std::max(m_column.end_space, m_column.area.height() - content_height());
  if (rest > 0) m_column.strips.push_back({rest, [](Canvas&, Rect) {}, m_column.ground, m_column.colour, 0});
  m_pieces.resize(m_column.strips.size());
  float top = 0;
  for (std::size_t i = 0; i < m_pieces.size(); ++i) {
    m_pieces[i].top = top;
    top += m_column.strips[i].height;
  }
  if (m_column.scrolling == Scrolling::vertical)
    m_scroll.set_limit(std::max(content_height() - m_column.area.height(), 0.0F));
}

Shelf::Shelf(Shelf&& other) noexcept
    : m_gpu(other.m_gpu),
      m_surface(other.m_surface),
      m_column(std::move(other.m_column)),
      m_pieces(std::exchange(other.m_pieces, {})),
      m_scroll(other.m_scroll),
      m_settled(other.m_settled) {}

Shelf::~Shelf() { forget(); }

void Shelf::forget() {
  for (Piece& piece : m_pieces) drop(piece);
}

void Shelf::drop(Piece& piece) {
  if (piece.texture.exists()) m_gpu.destroy(piece.texture);
  piece.texture = {};
}

float Shelf::content_height() const {
  float height = 0;
  for (const Strip& strip : m_column.strips) height += strip.height;
  return height;
}

// Draws a strip at the canvas's origin, ground included.
void Shelf::paint(Canvas& canvas, std::size_t index) {
  const Strip& strip = m_column.strips[index];
  const Rect rect{0, 0, m_column.area.width(), strip.height};
  if (strip.ground == Ground::paper)
    paper_ground(canvas, rect, {m_column.area.left, m_column.area.top + m_pieces[index].top});
  if (strip.ground == Ground::plain) canvas.fill(rect, strip.colour);
  strip.draw(canvas, rect);
}

void Shelf::learn(Canvas& canvas, std::size_t index) {
  Piece& piece = m_pieces[index];
  if (piece.known) return;
  Canvas dry(canvas.studio(), nullptr, piece.layout);
  dry.set_layer(canvas.layer());
  const Rect rect{0, 0, m_column.area.width(), m_column.strips[index].height};
  m_column.strips[index].draw(dry, rect);
  piece.uses = dry.uses();
  piece.known = true;
}

void Shelf::ask_pictures(Canvas& canvas, const Piece& piece, float distance) const {
  for (const PictureUse& use : piece.uses) (void)canvas.studio().pictures.get(use.media, use.box, distance);
}

bool Shelf::pictures_ready(const Canvas& canvas, const Piece& piece) const {
  return std::all_of(piece.uses.begin(), piece.uses.end(), [&](const PictureUse& use) {
    const Shown shown = canvas.studio().pictures.get(use.media, use.box, 0);
    if (shown.picture.state == media::PictureState::failed) return true;
    return shown.picture.state == media::PictureState::shown && shown.picture.opacity >= 1;
  });
}

void Shelf::compose(Canvas& canvas, std::size_t index) {
  Piece& piece = m_pieces[index];
  const loop::PixelSize size{static_cast<int>(std::ceil(m_column.area.width())),
                             static_cast<int>(std::ceil(m_column.strips[index].height))};
  piece.texture = m_gpu.create_target(size);
  ImDrawList list(ImGui::GetDrawListSharedData());
  begin_list(list, size);
  LayoutList scratch;
  Canvas into(canvas.studio(), &list, scratch);
  into.set_layer(canvas.layer());
  paint(into, index);
  std::array<ImDrawList*, 1> lists{&list};
  m_gpu.draw_into(piece.texture, lists, m_column.colour);
  ++m_composed;
}

void Shelf::draw_piece(Pass& pass, std::size_t index) {
  Piece& piece = m_pieces[index];
  const Point corner{m_column.area.left, m_column.area.top + piece.top - m_scroll.pixel_offset()};
  const bool presses =
      std::any_of(piece.layout.items().begin(), piece.layout.items().end(),
                  [&](const LayoutItem& item) { return pass.pressed != 0 && item.target() == pass.pressed; });
  const bool ready = pictures_ready(pass.canvas, piece);
  // A taller strip is drawn anew in each frame.
  const bool fits = m_column.strips[index].height <= static_cast<float>(loop::k_longest_texture);
  m_settled = m_settled && ready;
  if (ready && fits && !piece.texture.exists() && !presses && pass.canvas.list() != nullptr) {
    if (m_composed < k_compositions_a_frame)
      compose(pass.canvas, index);
    else
      m_wants_frame = true;
  }
  if (piece.texture.exists() && !presses && ready) {
    const Rect rect{corner.x, corner.y, corner.x + m_column.area.width(), corner.y + m_column.strips[index].height};
    stamp_opaque(pass, piece.texture, rect);
    return;
  }
  LayoutList scratch;
  Canvas direct(pass.canvas.studio(), pass.canvas.list(), scratch);
  direct.set_origin(pass.canvas.at(corner));
  direct.set_pressed(pass.pressed);
  direct.set_layer(pass.canvas.layer());
  paint(direct, index);
}

void Shelf::stamp_opaque(Pass& pass, loop::Texture texture, Rect rect) const {
  ImDrawList* list = pass.canvas.list();
  if (list != nullptr && m_gpu.opaque_begin() != nullptr) list->AddCallback(m_gpu.opaque_begin(), nullptr);
  pass.canvas.stamp(texture, rect, 0xFFFFFFFFU);
  if (list != nullptr && m_gpu.opaque_end() != nullptr) list->AddCallback(m_gpu.opaque_end(), nullptr);
}

void Shelf::visit(Pass& pass, std::size_t index) {
  Piece& piece = m_pieces[index];
  const Rect& area = m_column.area;
  const float top = area.top + piece.top - m_scroll.pixel_offset();
  const float distance = gap_to({area.left, top, area.right, top + m_column.strips[index].height}, area);
  const bool far = distance > area.height();
  if (far) drop(piece);
  if (far && pass.hidden == LayoutList::Hidden::drop) return;
  learn(pass.canvas, index);
  if (!far) ask_pictures(pass.canvas, piece, distance);
  if (distance <= 0) draw_piece(pass, index);
  pass.canvas.layout().add_moved(piece.layout, {area.left, top}, area, pass.hidden);
}

void Shelf::draw(Pass& pass) {
  m_settled = true;
  m_wants_frame = false;
  m_composed = 0;
  const bool moves = m_column.scrolling == Scrolling::vertical && m_scroll.limit() > 0;
  pass.canvas.surface(
      {m_surface, m_column.area, moves ? loop::Pan::vertical : loop::Pan::none, loop::Zoom::no, pass.canvas.layer()});
  pass.canvas.clip(m_column.area, [&] {
    for (std::size_t i = 0; i < m_pieces.size(); ++i) visit(pass, i);
  });
}

const feed::Media* Shelf::media(const std::string& id) const {
  for (const Piece& piece : m_pieces)
    for (const PictureUse& use : piece.uses)
      if (use.media.id == id) return &use.media;
  return nullptr;
}

Seen Shelf::seen(float lower_edge) const {
  Seen seen;
  seen.offset = m_scroll.offset();
  seen.limit = m_scroll.limit();
  for (std::size_t i = 0; i < m_pieces.size(); ++i) {
    const Strip& strip = m_column.strips[i];
    if (strip.items == 0) continue;
    const float middle = m_column.area.top + m_pieces[i].top - m_scroll.offset() + strip.height * k_seen_share;
    if (middle > m_column.area.top && middle < lower_edge) {
      if (seen.last == 0) seen.first = seen.total + 1;
      seen.last = seen.total + strip.items;
    }
    seen.total += strip.items;
  }
  return seen;
}

float Shelf::page_offset(int direction, float lower_edge) const {
  const float view = lower_edge - m_column.area.top;
  const float offset = m_scroll.offset();
  float target = direction > 0 ? offset + view : offset - view;
  for (std::size_t i = 0; i < m_pieces.size(); ++i) {
    const float top = m_pieces[i].top;
    const float bottom = top + m_column.strips[i].height;
    if (direction > 0 && top > offset + 1 && top < offset + view && bottom > offset + view) target = top;
    if (direction < 0 && top < offset - 1 && top >= offset - view) {
      target = top;
      break;
    }
  }
  return std::clamp(target, 0.0F, m_scroll.limit());
}

}  // namespace etalase::widgets
