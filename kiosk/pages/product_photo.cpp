// Draws photographs and thumbnails.
#include "pages/product_photo.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/card.hpp"
#include "widgets/photograph.hpp"

namespace etalase::pages {

using widgets::Canvas;
using widgets::Rect;

namespace {

namespace colours = widgets::colours;

constexpr float k_thumbnail = 104;
constexpr float k_thumbnails_share = 0.45F;

void draw_thumbnail(Canvas& canvas, Rect rect, const PhotoView& photo, std::size_t index) {
  widgets::LayoutItem item;
  item.role = widgets::Role::thumbnail;
  item.text = photo.alts[index];
  item.rect = rect;
  item.action = actions::ShowPicture{static_cast<int>(index)};
  item.selected = index == photo.chosen;
  const float down = canvas.control(item) ? canvas.u(2) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  const float corner = canvas.u(18);
  const float rim = canvas.u(4);
  if (index == photo.chosen) {
    // A light line around the ring parts it from a photograph that is as dark.
    const auto around = [&](float by, widgets::Colour colour) {
      canvas.fill({r.left - by, r.top - by, r.right + by, r.bottom + by}, colour, corner + by);
    };
    around(canvas.u(8), colours::k_light_text);
    around(canvas.u(5), colours::k_indigo);
  } else {
    canvas.shadow(r, corner);
  }
  canvas.fill(r, colours::k_light_text, corner);
  const Rect inner{r.left + rim, r.top + rim, r.right - rim, r.bottom - rim};
  if (!canvas.picture(inner, photo.pictures[index], corner - rim))
    widgets::draw_craft_panel(canvas, inner, photo.craft, corner - rim, widgets::Corners::all);
}

// The thumbnails that are shown: all, or as many around the chosen one as leave the photograph free.
struct Window {
  std::size_t first = 0;
  std::size_t count = 0;
};

Window window_around(std::size_t chosen, std::size_t all, std::size_t most) {
  if (all <= most) return {0, all};
  const std::size_t before = std::min(chosen, most / 2);
  return {std::min(chosen - before, all - most), most};
}

// Rows of thumbnails from the lower right corner upwards, the last one perhaps shorter; they leave the larger half of
// the photograph free.
class Rows {
 public:
  Rows(const widgets::Theme& theme, Rect rect, std::size_t all, std::size_t chosen)
      : m_theme(theme), m_rect(rect), m_side(theme.px(k_thumbnail)), m_step(m_side + theme.px(14)) {
    const auto whole = [](float number) { return static_cast<std::size_t>(std::max(1.0F, std::floor(number))); };
    m_a_row = whole((rect.width() - 2 * theme.margin() + theme.px(14)) / m_step);
    m_window = window_around(chosen, all, m_a_row * whole(rect.height() * k_thumbnails_share / m_step));
    m_rows = (m_window.count + m_a_row - 1) / m_a_row;
  }
  [[nodiscard]] const Window& window() const { return m_window; }
  [[nodiscard]] Rect place(std::size_t i) const {
    const std::size_t row = i / m_a_row;
    const std::size_t in_row = std::min(m_a_row, m_window.count - row * m_a_row);
    const float x = m_rect.right - m_theme.margin() - static_cast<float>(in_row - i % m_a_row) * m_step + gap();
    const float y = m_rect.bottom - m_theme.px(30) - static_cast<float>(m_rows - row) * m_step + gap();
    return {x, y, x + m_side, y + m_side};
  }
  [[nodiscard]] float last_row_left() const { return place((m_rows - 1) * m_a_row).left; }
  // How far the photograph's mark has to rise above the lower left corner: over all rows where the last leaves no room.
  [[nodiscard]] float lift() const {
    const float first = last_row_left() - m_rect.left;
    return first >= widgets::photograph_mark_room(m_theme) ? 0 : m_rect.bottom - place(0).top;
  }

 private:
  [[nodiscard]] float gap() const { return m_step - m_side; }

  const widgets::Theme& m_theme;
  Rect m_rect;
  Window m_window;
  float m_side;
  float m_step;
  std::size_t m_a_row = 1;
  std::size_t m_rows = 0;
};

// How many photographs lie behind the first or last thumbnail that is shown.
void draw_hidden(Canvas& canvas, Rect rect, std::size_t hidden) {
  canvas.fill(rect, widgets::faded(colours::k_hero_ground, 0.72F), canvas.u(14));
  const std::string more = "+" + std::to_string(hidden);
  canvas.text_in(rect, {more, canvas.theme().style(widgets::Type::label_bold, "en"), colours::k_light_text,
                        static_cast<int>(rect.width())});
}

// Touching the first or last one brings those behind it into the row.
void draw_thumbnails(Canvas& canvas, const Rows& rows, const PhotoView& photo) {
  const Window& window = rows.window();
  for (std::size_t i = 0; i < window.count; ++i) {
    const std::size_t index = window.first + i;
    draw_thumbnail(canvas, rows.place(i), photo, index);
    const std::size_t behind = i + 1 == window.count ? photo.pictures.size() - index - 1 : 0;
    const std::size_t hidden = i == 0 ? window.first : behind;
    if (hidden > 0 && index != photo.chosen) draw_hidden(canvas, rows.place(i), hidden);
  }
}

// Between the mark and the thumbnails where it fits there, else above both.
Rect turn_rect(const Canvas& canvas, Rect rect, const Rows& rows, const widgets::Control& turn) {
  const widgets::Theme& theme = canvas.theme();
  const float mark = widgets::photograph_mark_room(theme);
  const float width = std::min(widgets::chip_width(canvas, turn), rect.width() - 2 * theme.margin());
  const float height = widgets::chip_height(canvas, turn, width);
  if (rows.lift() <= 0 && rect.left + mark + width + theme.px(14) <= rows.last_row_left()) {
    const float middle = std::max(mark, height + 2 * theme.px(14)) / 2;
    const float top = std::round(rect.bottom - middle - height / 2);
    return {rect.left + mark, top, rect.left + mark + width, top + height};
  }
  const float bottom = std::round(std::min(rect.bottom - rows.lift() - mark, rows.place(0).top - theme.px(14)));
  const float left = rect.left + theme.margin();
  return {left, bottom - height, left + width, bottom};
}

}  // namespace

std::optional<std::size_t> other_side(const std::vector<feed::Media>& pictures, std::size_t chosen) {
  using feed::MediaRole;
  if (chosen >= pictures.size()) return std::nullopt;
  const auto first = [&](auto is_it) -> std::optional<std::size_t> {
    const auto found = std::find_if(pictures.begin(), pictures.end(), is_it);
    if (found == pictures.end()) return std::nullopt;
    return static_cast<std::size_t>(found - pictures.begin());
  };
  const auto is_back = [](const feed::Media& media) { return media.role == MediaRole::back; };
  if (!is_back(pictures[chosen])) return first(is_back);
  if (const auto front = first([](const feed::Media& media) { return media.role == MediaRole::front; })) return front;
  return first([&](const feed::Media& media) { return !is_back(media); });
}

float turn_height(const Canvas& canvas, loop::PixelSize size, const PhotoView& photo) {
  if (!photo.turn) return 0;
  const Rect rect{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  const Rows rows(canvas.theme(), rect, photo.pictures.size(), photo.chosen);
  return rect.bottom - turn_rect(canvas, rect, rows, *photo.turn).top;
}

float thumbnails_height(const widgets::Theme& theme) { return theme.px(k_thumbnail / 2) + theme.px(30); }

void draw_photo_view(Canvas& canvas, Rect rect, const PhotoView& photo) {
  if (photo.pictures.empty() || !canvas.whole_picture(rect, photo.pictures[photo.chosen]))
    widgets::draw_craft_panel(canvas, rect, photo.craft, 0, widgets::Corners::all);
  const std::size_t count = photo.pictures.size();
  const Rows rows(canvas.theme(), rect, count, photo.chosen);
  if (count > 0)
    widgets::photograph_control(canvas, rect,
                                {photo.pictures[photo.chosen], photo.alts[photo.chosen], widgets::MarkCorner::left,
                                 count > 1 ? rows.lift() : 0});
  if (count > 1) draw_thumbnails(canvas, rows, photo);
  if (photo.turn) widgets::chip(canvas, turn_rect(canvas, rect, rows, *photo.turn), *photo.turn);
  if (canvas.theme().portrait())
    canvas.fill({rect.left, rect.bottom - canvas.u(3), rect.right, rect.bottom}, colours::k_gold);
}

}  // namespace etalase::pages
