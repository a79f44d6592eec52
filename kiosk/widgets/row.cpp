// Draws list rows and medallions.
#include "widgets/row.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/icons.hpp"

namespace etalase::widgets {

namespace {

constexpr float k_row_height = 108;
constexpr float k_tile = 76;
constexpr float k_least_text = 300;

struct RowParts {
  Rect text;
  float end_width = 0;
};

RowParts row_parts(const Canvas& canvas, Rect rect, const Row& row) {
  const Theme& theme = canvas.theme();
  const float tile = theme.control(k_tile);
  const float chevron = canvas.u(56);
  const Words end{row.end.text, theme.style(Type::small, row.end.language), colours::k_secondary};
  const float left = rect.left + canvas.u(18) + tile + canvas.u(20);
  const float end_width = row.end.text.empty() ? 0 : static_cast<float>(canvas.measure(end).width) + canvas.u(20);
  // On a narrow row the number stands below the line instead of beside it.
  const bool below = rect.right - chevron - end_width - left < theme.control(k_least_text);
  return {{left, rect.top, rect.right - chevron - (below ? 0 : end_width), rect.bottom}, below ? 0 : end_width};
}

// Draws name and second line from `top`; returns their height.
float row_text(Canvas& canvas, const RowParts& parts, const Row& row) {
  const Theme& theme = canvas.theme();
  const Rect box = parts.text;
  const int width = static_cast<int>(box.width());
  const Colour ink = colours::k_ink;
  const Colour quiet = colours::k_secondary;
  const text::Fitted name = canvas.paragraphs().fit_name(
      row.name.text, theme.style(Type::small_name, row.name.language), width, {2, theme.text_floor_px()});
  canvas.text({box.left, box.top}, {row.name.text, name.style, ink, width}, Role::name);
  const float below = box.top + static_cast<float>(name.measure.height) + canvas.u(2);
  float y = below;
  const auto put = [&](const Phrase& said) {
    if (said.text.empty()) return;
    const int line_width = std::min(width, static_cast<int>(theme.text_width(Type::small)));
    const Words line{said.text, theme.style(Type::small, said.language), quiet, line_width};
    y += static_cast<float>(canvas.text({box.left, y}, line).height);
  };
  put(row.line);
  if (parts.end_width == 0) put(row.end);
  return y - box.top;
}

void row_tile(Canvas& canvas, Rect tile, const Row& row) {
  const CraftLook look = craft_look(row.craft);
  canvas.fill(tile, look.ground, canvas.u(16));
  const Colour gold = colours::k_light_gold;
  if (row.tile.empty()) {
    draw_icon(canvas, look.icon, tile.centre(), tile.width() * 0.56F, gold);
    return;
  }
  draw_icon(canvas, look.icon, {tile.centre().x, tile.top + tile.height() * 0.34F}, tile.width() * 0.40F, gold);
  const Words words{row.tile, canvas.theme().style(Type::small_bold, "en"), gold};
  canvas.text_in({tile.left, tile.top + tile.height() * 0.56F, tile.right, tile.bottom - tile.height() * 0.04F}, words);
}

}  // namespace

float row_height(const Canvas& canvas, const Row& row, float width) {
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  const RowParts parts = row_parts(canvas, {0, 0, width, 0}, row);
  const float text = row_text(measuring, parts, row);
  return std::max(canvas.theme().control(k_row_height), std::ceil(text) + canvas.u(28));
}

void draw_row(Canvas& canvas, Rect rect, const Row& row) {
  LayoutItem item;
  item.role = Role::row;
  item.text = row.name.text;
  item.rect = rect;
  item.action = row.action;
  const bool pressed = canvas.control(item);
  const float corner = canvas.u(18);
  const Colour ground = pressed ? colours::k_pressed : colours::k_card;
  const float down = pressed ? canvas.u(2) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  canvas.fill(r, ground, corner);
  canvas.outline(r, colours::k_border, canvas.u(2), corner);
  const float side = canvas.theme().control(k_tile);
  const float tile_top = std::round(r.centre().y - side / 2);
  row_tile(canvas, {r.left + canvas.u(18), tile_top, r.left + canvas.u(18) + side, tile_top + side}, row);
  RowParts parts = row_parts(canvas, r, row);
  LayoutList scratch;
  Canvas measuring(canvas.studio(), nullptr, scratch);
  parts.text.top = std::round(r.centre().y - row_text(measuring, parts, row) / 2);
  row_text(canvas, parts, row);
  const Colour quiet = colours::k_secondary;
  if (parts.end_width > 0)
    canvas.text_in({parts.text.right, r.top, parts.text.right + parts.end_width, r.bottom},
                   {row.end.text, canvas.theme().style(Type::small, row.end.language), quiet}, text::Align::end);
  draw_icon(canvas, "forward", {r.right - canvas.u(32), r.centre().y}, canvas.u(26), quiet);
}

void draw_medallion(Canvas& canvas, Point centre, float radius, std::string_view craft, const std::string& monogram) {
  const CraftLook look = craft_look(craft);
  canvas.disc(centre, radius, colours::k_card);
  canvas.disc(centre, radius * 0.93F, look.ground);
  constexpr int k_rays = 24;
  for (int i = 0; i < k_rays; i += 2) {
    const auto ray = [&](int turn, float length) {
      const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(turn) / k_rays;
      return centre + Point{std::cos(angle), std::sin(angle)} * (radius * length);
    };
    canvas.polygon({ray(i, 0.6F), ray(i, 0.86F), ray(i + 1, 0.86F), ray(i + 1, 0.6F)},
                   faded(colours::k_light_text, 0.07F));
  }
  canvas.ring(centre, radius * 0.87F, colours::k_gold, std::max(canvas.u(2), 1.0F));
  canvas.disc(centre, radius * 0.6F, mixed(look.ground, rgb(0x000000), 0.22F));
  // Letters that nobody could read are left out.
  const bool lettered = !monogram.empty() && radius * 0.30F >= canvas.theme().text_floor_px() * 0.9F;
  const float icon_y = lettered ? centre.y - radius * 0.20F : centre.y;
  draw_icon(canvas, look.icon, {centre.x, icon_y}, radius * (lettered ? 0.52F : 0.8F), colours::k_light_gold);
  if (!lettered) return;
  text::TextStyle style = canvas.theme().style(Type::price, "id");
  style.size_px = std::max(radius * 0.30F, canvas.theme().text_floor_px());
  canvas.text_in(
      {centre.x - radius * 0.5F, centre.y + radius * 0.10F, centre.x + radius * 0.5F, centre.y + radius * 0.52F},
      {monogram, style, colours::k_light_gold});
}

}  // namespace etalase::widgets
