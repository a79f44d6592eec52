// Shapes and colours of zones.
#include "parts/zone_look.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

namespace etalase::parts {

using loop::Point;
using loop::Rect;
namespace colours = widgets::colours;

namespace {

constexpr std::array k_zone_looks{ZoneLook{ZoneForm::block, widgets::rgb(0xF0DDB4), widgets::rgb(0xA8752C)},
                                  ZoneLook{ZoneForm::island, widgets::rgb(0xB5CBDC), widgets::rgb(0x4B6F8E)},
                                  ZoneLook{ZoneForm::peak, widgets::rgb(0xCBD6B4), widgets::rgb(0x5E7F4A)},
                                  ZoneLook{ZoneForm::notched, widgets::rgb(0xE9C9BC), widgets::rgb(0x9A5040)},
                                  ZoneLook{ZoneForm::slanted, widgets::rgb(0xD5CBDF), widgets::rgb(0x6E5A86)},
                                  ZoneLook{ZoneForm::pointed, widgets::rgb(0xC2D8D2), widgets::rgb(0x47716A)}};

// Looks that no word of the feed asks for begin here.
constexpr std::size_t k_first_unnamed = 3;

// The look that the feed's word asks for; the end where it asks for none.
std::size_t named_look(std::string_view shape) {
  constexpr std::array<std::string_view, 3> k_names{"mainland", "islands", "mountains"};
  const auto name = std::find(k_names.begin(), k_names.end(), shape);
  return name == k_names.end() ? k_zone_looks.size() : static_cast<std::size_t>(name - k_names.begin());
}

// Takes the look, or where another zone has it the next that none has; every look may be taken again when all are.
std::size_t take_look(std::array<bool, k_zone_looks.size()>& taken, std::size_t wanted) {
  if (std::all_of(taken.begin(), taken.end(), [](bool each) { return each; })) taken.fill(false);
  while (taken.at(wanted)) wanted = (wanted + 1) % taken.size();
  taken.at(wanted) = true;
  return wanted;
}

// Between an ellipse and a rectangle, so that a name has room.
std::vector<Point> island_outline(Rect rect) {
  constexpr int k_points = 40;
  constexpr float k_power = 0.55F;
  std::vector<Point> points;
  for (int i = 0; i < k_points; ++i) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / k_points;
    const auto bent = [](float along) { return std::copysign(std::pow(std::abs(along), k_power), along); };
    points.push_back(rect.centre() +
                     Point{bent(std::cos(angle)) * rect.width() / 2, bent(std::sin(angle)) * rect.height() / 2});
  }
  return points;
}

// How far a form's corners are drawn in.
float cut_of(Rect rect) { return std::min(rect.width() * 0.10F, rect.height() * 0.30F); }

}  // namespace

std::vector<ZoneLook> zone_looks(const std::vector<feed::Zone>& zones) {
  constexpr std::size_t k_none = k_zone_looks.size();
  std::array<bool, k_none> taken{};
  std::vector<std::size_t> chosen(zones.size(), k_none);
  // Zones whose words are known go first: none of the others takes their looks.
  for (std::size_t i = 0; i < zones.size(); ++i)
    if (const std::size_t named = named_look(zones[i].shape); named != k_none && !taken.at(named))
      chosen[i] = take_look(taken, named);
  for (std::size_t& look : chosen)
    if (look == k_none) look = take_look(taken, k_first_unnamed);
  std::vector<ZoneLook> looks;
  for (const std::size_t look : chosen) looks.push_back(k_zone_looks.at(look));
  return looks;
}

ZoneLook plain_look() { return {ZoneForm::plain, colours::k_card, colours::k_border}; }

std::vector<Point> outline_of(ZoneForm form, Rect rect) {
  const auto [left, top, right, bottom] = rect;
  const float cut = cut_of(rect);
  switch (form) {
    case ZoneForm::island: return island_outline(rect);
    case ZoneForm::peak:
      return {
          {left, bottom}, {left + cut, top + cut}, {rect.centre().x, top}, {right - cut, top + cut}, {right, bottom}};
    case ZoneForm::notched:
      return {{left + cut, top},     {right - cut, top},   {right, top + cut},   {right, bottom - cut},
              {right - cut, bottom}, {left + cut, bottom}, {left, bottom - cut}, {left, top + cut}};
    case ZoneForm::slanted: return {{left + cut, top}, {right, top}, {right - cut, bottom}, {left, bottom}};
    case ZoneForm::pointed:
      return {{left + cut, top},     {right - cut, top},   {right, rect.centre().y},
              {right - cut, bottom}, {left + cut, bottom}, {left, rect.centre().y}};
    case ZoneForm::plain:
    case ZoneForm::block: break;
  }
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

Rect inside_of(ZoneForm form, Rect rect) {
  const float cut = cut_of(rect);
  switch (form) {
    case ZoneForm::island: return {rect.left + cut, rect.top + cut / 2, rect.right - cut, rect.bottom - cut / 2};
    case ZoneForm::peak: return {rect.left + cut, rect.top + cut, rect.right - cut, rect.bottom};
    case ZoneForm::notched:
    case ZoneForm::slanted:
    case ZoneForm::pointed: return {rect.left + cut, rect.top, rect.right - cut, rect.bottom};
    case ZoneForm::plain:
    case ZoneForm::block: break;
  }
  return rect;
}

void draw_zone_tile(widgets::Canvas& canvas, Rect rect, const ZoneLook& look, TileState state) {
  const widgets::Colour ground = state == TileState::chosen    ? colours::k_indigo
                                 : state == TileState::pressed ? colours::k_pressed
                                                               : look.ground;
  const float line = std::max(canvas.u(2), 1.0F);
  const bool boxed = look.form == ZoneForm::plain || look.form == ZoneForm::block;
  const float corner = std::min(canvas.u(look.form == ZoneForm::block ? 10 : 4), rect.height() / 3);
  if (boxed) {
    canvas.fill(rect, ground, corner);
    if (state == TileState::chosen) return;
    return canvas.outline(rect, widgets::mixed(look.ground, look.line, 0.6F), line, corner);
  }
  const std::vector<Point> outline = outline_of(look.form, rect);
  canvas.polygon(outline, ground);
  if (state != TileState::chosen) canvas.polyline(outline, widgets::mixed(look.ground, look.line, 0.6F), line, true);
}

}  // namespace etalase::parts
