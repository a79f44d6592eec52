// The gallery that feed.json tells of: its hours and its floor; docs/feed.md.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

// "09:00" to "17:00", local time.
struct OpenSpan {
  std::string from;
  std::string until;
  bool operator==(const OpenSpan&) const = default;
};

using Hours = std::map<std::string, std::vector<OpenSpan>>;  // "mon" … "sun"

struct HoursException {
  std::string date;
  bool closed = false;
  std::vector<OpenSpan> hours;
  Text text;
  bool operator==(const HoursException&) const = default;
};

struct FloorPoint {
  double x = 0;  // 0..1
  double y = 0;
  bool operator==(const FloorPoint&) const = default;
};

struct FloorZone {
  Id id;
  Text name;
  std::vector<FloorPoint> polygon;
  bool operator==(const FloorZone&) const = default;
};

struct FloorPlan {
  Id media;  // may be empty
  std::vector<FloorZone> zones;
  std::vector<FloorPoint> doors;  // ways into the gallery
  bool operator==(const FloorPlan&) const = default;
};

struct Gallery {
  Id id;
  Text name;
  Text operator_name;  // JSON key "operator"
  Text address;
  std::string time_zone;
  Hours hours;
  std::vector<HoursException> exceptions;
  std::optional<FloorPlan> floor_plan;
  std::string valid_from;
  Text text;
  bool operator==(const Gallery&) const = default;
};

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Gallery> auto& gallery);

}  // namespace etalase::feed
