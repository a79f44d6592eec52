// Draws a photograph over the whole panel.
#include "widgets/photograph_view.hpp"

#include <algorithm>
#include <cmath>

#include "media/drawing_budget.hpp"
#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_double_tap_scale = 2.5F;
constexpr float k_key_factor = 1.6F;
constexpr float k_map = 190;
constexpr float k_map_share = 0.3F;  // of the view at most
constexpr int k_pixel_bytes = 4;
constexpr int k_budget_share = 4;  // of all that may be held for drawing a photograph takes at most one part

const feed::MediaFile* largest_file(const feed::Media& media) {
  return file_for(media, {loop::k_longest_texture, loop::k_longest_texture});
}

loop::PixelSize size_of(const feed::Media& media) {
  const feed::MediaFile* file = largest_file(media);
  return file == nullptr || file->width <= 0 || file->height <= 0 ? loop::PixelSize{1, 1}
                                                                  : loop::PixelSize{file->width, file->height};
}

media::WantedSize rounded(Rect rect) {
  return {static_cast<int>(std::lround(rect.width())), static_cast<int>(std::lround(rect.height()))};
}

Control key(const Label& label, actions::Action action, State state) {
  Control control;
  control.label = label;
  control.action = std::move(action);
  control.state = state;
  return control;
}

// Light on the dark ground; a disabled one is its outline alone.
void round_key(Canvas& canvas, Rect rect, const Control& control) {
  LayoutItem item;
  item.role = Role::arrow;
  item.text = control.label.text;
  item.rect = rect;
  item.disabled = control.state == State::disabled;
  if (!item.disabled) item.action = control.action;
  const bool off = item.disabled;
  const bool pressed = canvas.control(std::move(item));
  const float radius = rect.height() / 2;
  if (off) canvas.dashed(rect, colours::k_disabled_line, canvas.u(2), radius);
  if (!off) canvas.fill(rect, pressed ? colours::k_pressed : colours::k_card, radius);
  draw_icon(canvas, control.label.icon, rect.centre(), rect.height() * 0.46F,
            off ? colours::k_disabled_line : colours::k_ink);
}

// The picture's own size, or less where it would take too much of what drawing may hold.
std::optional<media::WantedSize> sharpest(const feed::Media& media, media::WantedSize whole, loop::PixelSize page) {
  const loop::PixelSize own = size_of(media);
  const auto pixels = static_cast<double>(media::drawing_limit(page).count) / (k_budget_share * k_pixel_bytes);
  const double area = static_cast<double>(own.width) * own.height;
  const double bound =
      std::min({1.0, std::sqrt(pixels / area), loop::k_longest_texture / static_cast<double>(own.width),
                loop::k_longest_texture / static_cast<double>(own.height)});
  const media::WantedSize sharp{static_cast<int>(own.width * bound), static_cast<int>(own.height * bound)};
  if (sharp.width <= whole.width) return std::nullopt;
  return sharp;
}

}  // namespace

PhotographView::PhotographView(const Canvas& measure, PhotographSheet sheet, Rect bar)
    : m_sheet(std::move(sheet)),
      m_parts(photograph_parts(measure, m_sheet, bar)),
      m_zoom(size_of(m_sheet.media), m_parts.view),
      m_whole(rounded(m_zoom.rect())),
      m_sharp(sharpest(m_sheet.media, m_whole, measure.theme().page())) {}

void PhotographView::double_tap(Point at, PictureZoom::Seconds duration) {
  m_zoom.glide_to(m_zoom.is_whole() ? k_double_tap_scale : 1, at, duration);
}

void PhotographView::turn(actions::ZoomPhotograph::Step step, PictureZoom::Seconds duration) {
  m_zoom.glide_by(step == actions::ZoomPhotograph::Step::in ? k_key_factor : 1 / k_key_factor, duration);
}

void PhotographView::follow(const PhotographView& before) {
  m_zoomed_before = before.m_zoomed_before;
  if (before.media().id == media().id) m_zoom.restore(before.m_zoom.place());
}

void PhotographView::draw(Canvas& canvas) {
  const Theme& theme = canvas.theme();
  canvas.set_layer(Layer::sheet);
  LayoutItem ground;
  ground.role = Role::sheet;
  ground.rect = {0, 0, theme.width(), theme.height()};
  canvas.note(ground);
  canvas.fill(ground.rect, colours::k_hero_ground);
  canvas.surface({k_photograph_surface, m_parts.view, loop::Pan::both, loop::Zoom::yes, Layer::sheet});
  draw_picture(canvas);
  m_zoomed_before = m_zoomed_before || !m_zoom.is_whole();
  if (!m_zoom.is_whole()) draw_map(canvas);
  draw_words(canvas);
  draw_keys(canvas);
}

void PhotographView::draw_picture(Canvas& canvas) {
  const Rect rect = m_zoom.rect();
  LayoutItem item;
  item.role = Role::picture;
  item.text = item.media = m_sheet.media.id;
  item.rect = rect;
  canvas.note(item);
  canvas.clip(m_parts.view, [&] {
    canvas.fill(rect, parse_colour(m_sheet.media.color));
    m_settled = stamp_in(canvas, rect, m_whole);
    if (m_sharp && !m_zoom.is_whole()) m_settled = stamp_in(canvas, rect, *m_sharp) && m_settled;
  });
}

bool PhotographView::stamp_in(Canvas& canvas, Rect rect, media::WantedSize size) const {
  const media::Picture picture = canvas.studio().pictures.get(m_sheet.media, size, 0).picture;
  if (picture.state == media::PictureState::failed) return true;
  if (picture.state != media::PictureState::shown) return false;
  if (canvas.list() != nullptr) canvas.stamp(picture.texture, rect, faded(0xFFFFFFFFU, picture.opacity));
  return picture.opacity >= 1;
}

// The whole picture, small, with a frame around what the view shows.
void PhotographView::draw_map(Canvas& canvas) const {
  const Rect view = m_parts.view;
  const float side = std::min({canvas.u(k_map), view.width() * k_map_share, view.height() * k_map_share});
  const auto width = static_cast<float>(m_whole.width);
  const auto height = static_cast<float>(m_whole.height);
  const float fit = side / std::max(width, height);
  const float inset = canvas.u(24);
  const Rect map{view.right - inset - std::round(width * fit), view.top + inset, view.right - inset,
                 view.top + inset + std::round(height * fit)};
  const float line = canvas.u(3);
  canvas.fill({map.left - line, map.top - line, map.right + line, map.bottom + line}, colours::k_light_text);
  canvas.fill(map, parse_colour(m_sheet.media.color));
  (void)stamp_in(canvas, map, m_whole);
  canvas.fill(map, faded(colours::k_hero_ground, 0.35F));
  const Rect seen = m_zoom.seen();
  canvas.outline({map.left + seen.left * map.width(), map.top + seen.top * map.height(),
                  map.left + seen.right * map.width(), map.top + seen.bottom * map.height()},
                 colours::k_light_gold, canvas.u(4), 0);
  LayoutItem item;
  item.role = Role::mark;
  item.rect = map;
  canvas.note(item);
}

void PhotographView::draw_words(Canvas& canvas) const {
  const auto put = [&](const PlacedWords& placed) {
    if (placed.show()) canvas.text({placed.box.left, placed.box.top}, placed.words);
  };
  put(m_parts.caption);
  if (!m_zoomed_before) put(m_parts.hint);
  if (m_sheet.count.empty()) return;
  const Rect box = m_parts.count;
  draw_label(canvas, box,
             fit_label(canvas, {m_sheet.count, m_sheet.language, Type::label, colours::k_light_text}, box.width(),
                       box.height()));
}

void PhotographView::draw_keys(Canvas& canvas) const {
  if (!m_sheet.count.empty()) {
    round_key(canvas, m_parts.before, m_sheet.before);
    round_key(canvas, m_parts.after, m_sheet.after);
  }
  const State smaller = m_zoom.is_whole() ? State::disabled : State::resting;
  const State larger = m_zoom.is_largest() ? State::disabled : State::resting;
  round_key(canvas, m_parts.smaller,
            key(m_sheet.smaller, actions::ZoomPhotograph{actions::ZoomPhotograph::Step::out}, smaller));
  round_key(canvas, m_parts.larger,
            key(m_sheet.larger, actions::ZoomPhotograph{actions::ZoomPhotograph::Step::in}, larger));
  second_button(canvas, m_parts.close, key(m_sheet.close, actions::CloseSheet{}, State::resting));
}

}  // namespace etalase::widgets
