// Draws text and pictures, notes what was drawn where.
#include "widgets/canvas.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::widgets {

namespace {

// Cap height of the Noto faces over their em.
constexpr float k_cap_share = 0.714F;
constexpr float k_least_crop = 0.6F;
constexpr float k_least_whole = 0.45F;

// The part of a picture that fills a box without distortion, as texture coordinates: what it shows lies as near to
// `middle` (of the box) as its edges allow.
Rect cover(loop::PixelSize picture, Rect box, Point focus, Point middle) {
  const float wide = static_cast<float>(picture.width) / box.width();
  const float high = static_cast<float>(picture.height) / box.height();
  const float scale = std::min(wide, high);
  const float part_x = scale / wide;
  const float part_y = scale / high;
  const float left = std::clamp(focus.x - part_x * middle.x, 0.0F, 1 - part_x);
  const float top = std::clamp(focus.y - part_y * middle.y, 0.0F, 1 - part_y);
  return {left, top, left + part_x, top + part_y};
}

// Width over height; 0 where the feed does not tell.
float shape_of(const feed::Media& media) {
  if (media.files.empty() || media.files.back().height <= 0) return 0;
  return static_cast<float>(media.files.back().width) / static_cast<float>(media.files.back().height);
}

}  // namespace

Canvas::Canvas(const Studio& studio, ImDrawList* list, LayoutList& layout) : Shapes(studio, list), m_layout(layout) {}

bool Canvas::breaks_a_word(const Words& words) const {
  return m_studio.paragraphs.measure(words.text, words.style, words.width).broken_words > 0;
}

Words Canvas::unbroken(const Words& words) const {
  constexpr std::array<float, 6> k_steps = {0.9F, 0.8F, 0.7F, 0.6F, 0.5F, 0.4F};
  Words smaller = words;
  const float floor = std::min(theme().word_floor_px(), words.style.size_px);
  for (const float step : k_steps) {
    if (smaller.width == text::k_no_wrap || !breaks_a_word(smaller)) break;
    smaller.style.size_px = std::max(std::round(words.style.size_px * step), floor);
  }
  return smaller;
}

text::Measure Canvas::measure(const Words& words) const {
  const text::Measure size = m_studio.paragraphs.measure(words.text, words.style, words.width);
  if (size.broken_words == 0) return size;
  const Words whole = unbroken(words);
  return m_studio.paragraphs.measure(whole.text, whole.style, whole.width);
}

text::Measure Canvas::text(Point top_left, const Words& asked, Role role) {
  const Words words = breaks_a_word(asked) ? unbroken(asked) : asked;
  const text::Measure size = m_studio.paragraphs.measure(words.text, words.style, words.width);
  const float box = words.width == text::k_no_wrap ? static_cast<float>(size.width) : static_cast<float>(words.width);
  float left = top_left.x;
  if (words.style.align == text::Align::centre) left += (box - static_cast<float>(size.width)) / 2;
  const bool at_end =
      (words.style.align == text::Align::end) != (words.style.direction == text::Direction::right_to_left);
  if (at_end && words.style.align != text::Align::centre) left = top_left.x + box - static_cast<float>(size.width);
  LayoutItem item;
  item.role = role;
  item.text = words.text.text;
  item.rect = {left, top_left.y, left + static_cast<float>(size.width), top_left.y + static_cast<float>(size.height)};
  item.text_px = words.style.size_px;
  item.stepped_down = words.style.size_px < asked.style.size_px;
  item.ink = shown(words.colour);
  item.stand_on(m_layout.backdrops().behind(at(item.rect.centre())));
  item.overflow = size.broken_words > 0 || static_cast<float>(size.width) > box + 1;
  note(std::move(item));
  stamp_text(top_left, words);
  return size;
}

// The line under a stretch lies below its letters, which are drawn over it again: they keep their own colour.
void Canvas::underline(Point top_left, Words words, const std::vector<text::Span>& stretches) {
  if (stretches.empty()) return;
  if (breaks_a_word(words)) words = unbroken(words);
  words.text.spans = stretches;
  for (text::Span& span : words.text.spans) {
    span.underline = true;
    span.weight = words.style.weight;
  }
  words.colour = colours::k_found;
  stamp_text(top_left, words);
}

void Canvas::stamp_text(Point top_left, const Words& words) {
  if (m_list == nullptr) return;
  const text::Paragraph& paragraph = m_studio.paragraphs.get(words.text, words.style, words.width);
  if (!paragraph.texture.exists()) return;
  const Point place = at({top_left.x, top_left.y});
  const float x = std::round(place.x) - static_cast<float>(paragraph.inset_x);
  const float y = std::round(place.y) - static_cast<float>(paragraph.inset_y);
  image(paragraph.texture,
        {x, y, x + static_cast<float>(paragraph.bitmap_width), y + static_cast<float>(paragraph.bitmap_height)},
        {.tint = shown(words.colour)});
}

text::Measure Canvas::text_in(Rect rect, const Words& words, text::Align align) {
  const text::Measure size = measure(words);
  const float width = static_cast<float>(size.width);
  float left = rect.left;
  if (align == text::Align::centre) left = std::round(rect.centre().x - width / 2);
  if (align == text::Align::end) left = rect.right - width;
  float top = rect.centre().y - static_cast<float>(size.height) / 2;
  if (size.lines == 1) {
    const float baseline = rect.centre().y + words.style.size_px * k_cap_share / 2;
    top = baseline - static_cast<float>(size.first_baseline);
  }
  Words boxed = words;
  if (words.width != text::k_no_wrap) boxed.width = size.width;
  boxed.style.align = size.lines == 1 ? text::Align::start : align;
  return text({left, std::round(top)}, boxed);
}

void Canvas::placeholder(Rect rect, const feed::Media& media, float radius, Corners corners) {
  fill(rect, parse_colour(media.color), radius, corners);
}

bool Canvas::picture(Rect rect, const feed::Media& media, float radius, Corners corners) {
  return cropped(rect, media, {radius, corners});
}

bool Canvas::picture_around(Rect rect, Rect clear, const feed::Media& media) {
  const Point middle = clear.centre() - Point{rect.left, rect.top};
  return cropped(rect, media, {0, Corners::all, {middle.x / rect.width(), middle.y / rect.height()}});
}

bool Canvas::cropped(Rect rect, const feed::Media& media, const Crop& crop) {
  LayoutItem item;
  item.role = Role::picture;
  item.text = media.id;
  item.media = media.id;
  item.rect = rect;
  note(std::move(item));
  m_layout.backdrops().add(
      Backdrop{{rect.left + m_origin.x, rect.top + m_origin.y, rect.right + m_origin.x, rect.bottom + m_origin.y}, {}});
  const media::WantedSize box{static_cast<int>(std::lround(rect.width())),
                              static_cast<int>(std::lround(rect.height()))};
  m_uses.push_back({media, box});
  const Shown shown = m_studio.pictures.get(media, box, 0);
  if (shown.picture.state == media::PictureState::failed) return false;
  const bool complete = shown.picture.state == media::PictureState::shown && shown.picture.opacity >= 1;
  if (m_list == nullptr) return true;
  if (!complete) placeholder(rect, media, crop.radius, crop.corners);
  if (shown.flower && shown.picture.state == media::PictureState::waiting) {
    const float side = std::min({rect.width() / 3, rect.height() / 3, u(96)});
    const Point c = rect.centre();
    stamp(m_studio.stamps.flower(), {c.x - side / 2, c.y - side / 2, c.x + side / 2, c.y + side / 2},
          faded(colours::k_light_text, 0.5F));
  }
  if (shown.picture.state != media::PictureState::shown) return true;
  const Rect r = placed(rect);
  const Point focus{static_cast<float>(media.focus.x), static_cast<float>(media.focus.y)};
  const Rect uv = cover(shown.picture.size, r, focus, crop.middle);
  image(shown.picture.texture, r, {uv, faded(0xFFFFFFFFU, shown.picture.opacity), crop.radius, crop.corners});
  return true;
}

bool Canvas::whole_picture(Rect rect, const feed::Media& media, float radius, Corners corners) {
  const float shape = shape_of(media);
  if (shape <= 0) return picture(rect, media, radius, corners);
  const float width = std::round(std::min(rect.width(), rect.height() * shape));
  const float height = std::round(std::min(rect.height(), rect.width() / shape));
  const float left = std::round(rect.centre().x - width / 2);
  const float top = std::round(rect.centre().y - height / 2);
  placeholder(rect, media, radius, corners);
  return picture({left, top, left + width, top + height}, media, 0);
}

bool Canvas::photo(Rect rect, const feed::Media& media, float radius, Corners corners) {
  const float shape = shape_of(media);
  const float box = rect.width() / rect.height();
  // The part of the picture that a crop would keep is also the part of the rectangle that the whole would fill.
  const float kept = std::min(shape / box, box / shape);
  if (kept >= k_least_whole && kept < k_least_crop) return whole_picture(rect, media, radius, corners);
  return picture(rect, media, radius, corners);
}

bool Canvas::control(LayoutItem item) {
  const loop::TargetId target = item.target();
  note(std::move(item));
  return target != 0 && target == m_pressed;
}

void Canvas::stands_behind(Rect rect, Colour shown) {
  m_layout.backdrops().add(Backdrop{{at({rect.left, rect.top}).x, at({rect.left, rect.top}).y,
                                     at({rect.right, rect.bottom}).x, at({rect.right, rect.bottom}).y},
                                    shown});
}

void Canvas::note(LayoutItem item) {
  item.layer = m_layer;
  item.rect = {item.rect.left + m_origin.x, item.rect.top + m_origin.y, item.rect.right + m_origin.x,
               item.rect.bottom + m_origin.y};
  m_layout.add(std::move(item));
}

void Canvas::surface(Surface surface) {
  surface.layer = m_layer;
  surface.rect = {surface.rect.left + m_origin.x, surface.rect.top + m_origin.y, surface.rect.right + m_origin.x,
                  surface.rect.bottom + m_origin.y};
  m_layout.add(surface);
}

}  // namespace etalase::widgets
