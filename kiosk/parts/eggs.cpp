// Draws eggs and the chick.
#include "parts/eggs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace etalase::parts {

using widgets::Canvas;
using widgets::Point;
namespace colours = widgets::colours;

namespace {

constexpr int k_shell_points = 40;
constexpr float k_shell_width = 0.72F;  // of its height
constexpr float k_low_belly = 0.14F;    // how much wider it is below its middle than above
constexpr float k_first_crack = 0.35F;  // of half the shell, besides the share of time
constexpr float k_second_crack = 0.65F;
// Corners of the crack: across the shell from -1 to 1, and up and down.
constexpr std::array k_crack{Point{-1.0F, 0.06F}, Point{-0.6F, -0.14F}, Point{-0.25F, 0.1F}, Point{0.1F, -0.12F},
                             Point{0.45F, 0.1F},  Point{0.75F, -0.1F},  Point{1.0F, 0.05F}};
constexpr std::array k_branch{Point{0.1F, -0.12F}, Point{-0.02F, -0.32F}, Point{0.14F, -0.46F}};
// The chick's drawing is so many of its units high.
constexpr float k_chick_units = 84;

std::vector<Point> shell(Point centre, float height) {
  std::vector<Point> points;
  for (int i = 0; i < k_shell_points; ++i) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / k_shell_points;
    const float down = -std::cos(angle);
    const float across = std::sin(angle) * k_shell_width * (1 + k_low_belly * down);
    points.push_back({centre.x + across * height / 2, centre.y + down * height / 2});
  }
  return points;
}

// The part of the crack around the middle that has opened.
void draw_crack(Canvas& canvas, Point centre, float height, float share) {
  const float half = height * k_shell_width / 2 * 0.96F;
  const float thickness = std::max(height * 0.04F, 1.5F);
  const auto at = [&](const Point& corner) { return Point{centre.x + corner.x * half, centre.y + corner.y * height}; };
  std::vector<Point> open;
  for (const Point& corner : k_crack)
    if (std::abs(corner.x) <= k_first_crack + share) open.push_back(at(corner));
  canvas.polyline(open, colours::k_ink, thickness, false);
  if (share < k_second_crack) return;
  std::vector<Point> branch;
  for (const Point& corner : k_branch) branch.push_back(at(corner));
  canvas.polyline(branch, colours::k_ink, thickness, false);
}

}  // namespace

void draw_egg(Canvas& canvas, Point centre, float height, float share) {
  if (share >= 1) return draw_chick(canvas, centre, height);
  const std::vector<Point> outline = shell(centre, height);
  canvas.polygon(outline, widgets::mixed(colours::k_card, widgets::rgb(0xF2DCAE), share));
  canvas.polyline(outline, colours::k_ink, std::max(height * 0.045F, 1.5F), true);
  if (share > 0) draw_crack(canvas, centre, height, share);
}

void draw_chick(Canvas& canvas, Point centre, float height) {
  const float unit = height / k_chick_units;
  const auto at = [&](float x, float y) { return Point{centre.x + x * unit, centre.y + y * unit}; };
  const widgets::Colour yolk = widgets::rgb(0xE8B64A);
  canvas.disc(at(0, -14), 25 * unit, yolk);
  canvas.disc(at(0, 4), 24 * unit, yolk);
  canvas.disc(at(-9, -18), 3 * unit, colours::k_ink);
  canvas.disc(at(9, -18), 3 * unit, colours::k_ink);
  canvas.polygon({at(-5, -10), at(5, -10), at(0, -2)}, widgets::rgb(0xC2622B));
  std::vector<Point> bowl;
  for (int i = 0; i <= 24; ++i) {
    const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / 24;
    bowl.push_back(at(34 * std::cos(angle), 6 + 38 * std::sin(angle)));
  }
  canvas.polygon(bowl, colours::k_card);
  for (const float x : {-34.0F, -17.0F, 0.0F, 17.0F})
    canvas.polygon({at(x, 7), at(x + 8.5F, -6), at(x + 17, 7)}, colours::k_card);
  std::vector<Point> rim{at(-34, 6),   at(-25.5F, -6), at(-17, 6),    at(-8.5F, -6), at(0, 6),
                         at(8.5F, -6), at(17, 6),      at(25.5F, -6), at(34, 6)};
  rim.insert(rim.end(), bowl.begin() + 1, bowl.end());
  canvas.polyline(rim, colours::k_ink, 2.4F * unit, false);
}

}  // namespace etalase::parts
