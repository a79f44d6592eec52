// Composes and draws one strip.
#include "widgets/composed_strip.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "widgets/ornaments.hpp"

namespace etalase::widgets {

namespace {

// A draw list of our own, ready to draw into a target of the size.
void begin_list(ImDrawList& list, loop::PixelSize size) {
  list._ResetForNewFrame();
  list.Flags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  list.PushClipRect({0, 0}, {static_cast<float>(size.width), static_cast<float>(size.height)});
}

}  // namespace

ComposedStrip::ComposedStrip(media::Gpu& gpu, Strip strip, const StripPlace& place)
    : m_gpu(gpu), m_strip(std::move(strip)), m_place(place) {}

ComposedStrip::ComposedStrip(ComposedStrip&& other) noexcept
    : m_gpu(other.m_gpu),
      m_strip(std::move(other.m_strip)),
      m_place(other.m_place),
      m_layout(std::move(other.m_layout)),
      m_uses(std::move(other.m_uses)),
      m_is_known(other.m_is_known),
      m_texture(std::exchange(other.m_texture, {})) {}

ComposedStrip::~ComposedStrip() { drop(); }

void ComposedStrip::drop() {
  if (m_texture.exists()) m_gpu.destroy(m_texture);
  m_texture = {};
}

void ComposedStrip::learn(const Canvas& canvas) {
  if (m_is_known) return;
  Canvas dry(canvas.studio(), nullptr, m_layout);
  dry.set_layer(canvas.layer());
  m_strip.draw(dry, rect());
  m_uses = dry.uses();
  m_is_known = true;
}

const feed::Media* ComposedStrip::media(const std::string& id) const {
  for (const PictureUse& use : m_uses)
    if (use.media.id == id) return &use.media;
  return nullptr;
}

void ComposedStrip::ask_pictures(const Canvas& canvas, float distance) const {
  for (const PictureUse& use : m_uses) (void)canvas.studio().pictures.get(use.media, use.box, distance);
}

bool ComposedStrip::pictures_ready(const Canvas& canvas) const {
  return std::all_of(m_uses.begin(), m_uses.end(), [&](const PictureUse& use) {
    const Shown shown = canvas.studio().pictures.get(use.media, use.box, 0);
    if (shown.picture.state == media::PictureState::failed) return true;
    return shown.picture.state == media::PictureState::shown && shown.picture.opacity >= 1;
  });
}

bool ComposedStrip::holds(loop::TargetId target) const {
  const auto& items = m_layout.items();
  return target != 0 &&
         std::any_of(items.begin(), items.end(), [target](const LayoutItem& item) { return item.target() == target; });
}

// Draws at the canvas's origin, ground included.
void ComposedStrip::paint(Canvas& canvas) const {
  if (m_strip.ground == Ground::paper) paper_ground(canvas, rect(), {m_place.column.x, m_place.column.y + m_place.top});
  if (m_strip.ground == Ground::plain) canvas.fill(rect(), m_strip.colour);
  m_strip.draw(canvas, rect());
}

void ComposedStrip::compose(const Canvas& canvas) {
  const loop::PixelSize size{static_cast<int>(std::ceil(m_place.width)), static_cast<int>(std::ceil(m_strip.height))};
  m_texture = m_gpu.create_target(size);
  ImDrawList list(ImGui::GetDrawListSharedData());
  begin_list(list, size);
  LayoutList scratch;
  Canvas into(canvas.studio(), &list, scratch);
  into.set_layer(canvas.layer());
  paint(into);
  std::array<ImDrawList*, 1> lists{&list};
  m_gpu.draw_into(m_texture, lists, m_place.background);
}

ComposedStrip::Drawn ComposedStrip::draw(Pass& pass, Point corner, Composing composing) {
  const bool presses = holds(pass.pressed);
  // A taller strip is drawn anew in each frame.
  const bool fits = m_strip.height <= static_cast<float>(loop::k_longest_texture);
  Drawn drawn;
  drawn.settled = pictures_ready(pass.canvas);
  if (drawn.settled && fits && !m_texture.exists() && !presses && pass.canvas.list() != nullptr) {
    drawn.composed = composing == Composing::now;
    drawn.wants_frame = !drawn.composed;
    if (drawn.composed) compose(pass.canvas);
  }
  if (m_texture.exists() && !presses && drawn.settled) {
    stamp_opaque(pass, corner);
    return drawn;
  }
  LayoutList scratch;
  Canvas direct(pass.canvas.studio(), pass.canvas.list(), scratch);
  direct.set_origin(pass.canvas.at(corner));
  direct.set_pressed(pass.pressed);
  direct.set_layer(pass.canvas.layer());
  paint(direct);
  return drawn;
}

void ComposedStrip::stamp_opaque(Pass& pass, Point corner) const {
  const Rect place{corner.x, corner.y, corner.x + m_place.width, corner.y + m_strip.height};
  ImDrawList* list = pass.canvas.list();
  if (list != nullptr && m_gpu.opaque_begin() != nullptr) list->AddCallback(m_gpu.opaque_begin(), nullptr);
  pass.canvas.stamp(m_texture, place, 0xFFFFFFFFU);
  if (list != nullptr && m_gpu.opaque_end() != nullptr) list->AddCallback(m_gpu.opaque_end(), nullptr);
}

}  // namespace etalase::widgets
