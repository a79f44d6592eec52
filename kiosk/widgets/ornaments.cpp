// Ornaments made of one flower.
#include "widgets/ornaments.hpp"

#include <cmath>

namespace etalase::widgets {

namespace {

// The lattice of the ground, reference pixels.
constexpr float k_pitch_x = 97;
constexpr float k_pitch_y = 84;
constexpr float k_ground_flower = 52;
constexpr float k_band_pitch = 36;

Rect around(Point centre, float side) {
  return {centre.x - side / 2, centre.y - side / 2, centre.x + side / 2, centre.y + side / 2};
}

}  // namespace

void truntum_band(Canvas& canvas, Rect rect) {
  const bool lies = rect.width() >= rect.height();
  canvas.fill(rect, colours::k_hero_ground);
  if (canvas.theme().high_contrast()) return;
  const float thin = std::max(canvas.u(2), 1.0F);
  const Rect first = lies ? Rect{rect.left, rect.top, rect.right, rect.top + thin}
                          : Rect{rect.left, rect.top, rect.left + thin, rect.bottom};
  const Rect last = lies ? Rect{rect.left, rect.bottom - thin, rect.right, rect.bottom}
                         : Rect{rect.right - thin, rect.top, rect.right, rect.bottom};
  canvas.fill(first, colours::k_gold);
  canvas.fill(last, colours::k_gold);
  const float pitch = canvas.u(k_band_pitch);
  const float length = lies ? rect.width() : rect.height();
  const float across = lies ? rect.height() : rect.width();
  const auto place = [&](float along, float off) {
    return lies ? Point{rect.left + along, rect.top + across / 2 + off}
                : Point{rect.left + across / 2 + off, rect.top + along};
  };
  const Colour cream = rgb(0xF3E3C0);
  // Flowers first, then dots: one texture after the other keeps the number of draw calls small.
  for (float along = pitch / 2; along < length + pitch; along += pitch)
    canvas.stamp(canvas.studio().stamps.flower(), around(place(along - pitch / 4, 0), canvas.u(22)), cream);
  for (float along = pitch / 2; along < length + pitch; along += pitch) {
    canvas.disc(place(along + pitch / 4, 0), canvas.u(3), colours::k_gold);
    canvas.disc(place(along + pitch / 4, -across * 0.29F), canvas.u(1.6F), cream);
    canvas.disc(place(along + pitch / 4, across * 0.29F), canvas.u(1.6F), cream);
  }
}

void flower_lattice(Canvas& canvas, Rect rect, Point phase, Colour colour) {
  if (canvas.theme().high_contrast()) return;
  const float pitch_x = canvas.u(k_pitch_x);
  const float pitch_y = canvas.u(k_pitch_y);
  const float side = canvas.u(k_ground_flower);
  const int first_row = static_cast<int>(std::floor((phase.y - side) / pitch_y));
  const int last_row = static_cast<int>(std::ceil((phase.y + rect.height() + side) / pitch_y));
  const int first_column = static_cast<int>(std::floor((phase.x - side) / pitch_x)) - 1;
  const int last_column = static_cast<int>(std::ceil((phase.x + rect.width() + side) / pitch_x));
  const auto each = [&](const auto& draw) {
    for (int row = first_row; row <= last_row; ++row)
      for (int column = first_column; column <= last_column; ++column) {
        const float stagger = row % 2 == 0 ? 0 : pitch_x / 2;
        draw(Point{rect.left + static_cast<float>(column) * pitch_x + stagger - phase.x,
                   rect.top + static_cast<float>(row) * pitch_y - phase.y});
      }
  };
  each([&](Point centre) { canvas.stamp(canvas.studio().stamps.flower(), around(centre, side), colour); });
  each([&](Point centre) { canvas.disc(centre + Point{pitch_x / 2, 0}, canvas.u(2.5F), colour); });
}

void paper_ground(Canvas& canvas, Rect rect, Point phase) {
  canvas.fill(rect, colours::k_paper);
  canvas.clip(rect, [&] { flower_lattice(canvas, rect, phase, faded(colours::k_sogan, 0.045F)); });
}

void dark_ground(Canvas& canvas, Rect rect, float flowers) {
  canvas.fill(rect, colours::k_hero_ground);
  canvas.clip(rect, [&] { flower_lattice(canvas, rect, {0, 0}, faded(colours::k_light_gold, flowers)); });
}

void hairline(Canvas& canvas, Point from, Point to) { canvas.line(from, to, colours::k_hairline, canvas.u(2)); }

void gold_rule(Canvas& canvas, Point left_centre, float length) {
  canvas.fill({left_centre.x, left_centre.y - canvas.u(1), left_centre.x + length, left_centre.y + canvas.u(1)},
              colours::k_gold);
}

}  // namespace etalase::widgets
