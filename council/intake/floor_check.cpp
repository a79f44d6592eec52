// Outlines of zones, and the shelves of products against them.
#include "intake/floor_check.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace etalase::intake {

namespace {

constexpr const char* k_column = "galleries";
constexpr std::size_t k_least_points = 3;
constexpr std::size_t k_most_told = 5;

using Outline = std::vector<feed::FloorPoint>;

// On which side of the line from a to b the point lies: positive, negative, or 0 on it.
double side(const feed::FloorPoint& a, const feed::FloorPoint& b, const feed::FloorPoint& p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

// Edges that only touch do not cross.
bool edges_cross(const Outline& outline, std::size_t i, std::size_t j) {
  const auto &a = outline[i], &b = outline[(i + 1) % outline.size()];
  const auto &c = outline[j], &d = outline[(j + 1) % outline.size()];
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

bool crosses_itself(const Outline& outline) {
  for (std::size_t i = 0; i < outline.size(); ++i)
    for (std::size_t j = i + 2; j < outline.size(); ++j)
      if (edges_cross(outline, i, j)) return true;
  return false;
}

void check_zone(const feed::Gallery& gallery, const feed::FloorZone& zone, Findings& findings) {
  const auto name = gallery.id + "/" + zone.id;
  if (!zone.polygon.empty() && zone.polygon.size() < k_least_points)
    findings.push_back({k_column, Level::error, say("zone_of_few_points", {{"zone", name}})});
  if (crosses_itself(zone.polygon))
    findings.push_back({k_column, Level::warning, say("zone_crosses_itself", {{"zone", name}})});
}

// Products by the place that is not there: "GALERI/T".
using Stranded = std::map<std::string, std::vector<std::string>>;

Stranded stranded_products(const World& world) {
  const auto galleries = world.galleries();
  Stranded stranded;
  for (const auto& [ref, entry] : world.entries()) {
    const auto* product = entry.as<feed::Product>();
    if (product == nullptr) continue;
    for (const auto& display : product->display) {
      const bool stands =
          galleries.has(display.gallery) && (display.zone.empty() || world.zones(display.gallery).has(display.zone));
      if (stands) continue;
      auto& there = stranded[display.gallery + (display.zone.empty() ? "" : "/" + display.zone)];
      if (there.empty() || there.back() != ref.id) there.push_back(ref.id);
    }
  }
  return stranded;
}

Message stranded_words(const std::string& place, std::vector<std::string> products) {
  const auto count = std::to_string(products.size());
  const bool more = products.size() > k_most_told;
  products.resize(std::min(products.size(), k_most_told));
  return say("place_taken_away",
             {{"place", place}, {"count", count}, {"products", base::join(products, ", ") + (more ? ", …" : "")}});
}

}  // namespace

Findings check_floors(const feed::FeedHeader& header, const World& world) {
  Findings findings;
  for (const auto& gallery : header.galleries) {
    if (!gallery.floor_plan) continue;
    std::set<feed::Id> seen;
    for (const auto& zone : gallery.floor_plan->zones) {
      check_zone(gallery, zone, findings);
      if (!seen.insert(zone.id).second)
        findings.push_back({k_column, Level::error, say("zone_twice", {{"zone", gallery.id + "/" + zone.id}})});
    }
  }
  for (auto& [place, products] : stranded_products(world))
    findings.push_back({k_column, Level::warning, stranded_words(place, std::move(products))});
  return findings;
}

}  // namespace etalase::intake
