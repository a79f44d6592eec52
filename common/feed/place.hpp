// Places, and regions with their districts and craft villages; docs/feed.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

struct Zone {
  Id id;
  Text name;
  std::string shape;
  bool operator==(const Zone&) const = default;
};

// `tile` is the place in the schematic map, column and row from 0.
struct District {
  Id id;
  Text name;
  Id zone;
  std::optional<OfficialCode> code;
  int column = 0;
  int row = 0;
  bool operator==(const District&) const = default;
};

struct Sentra {
  Id id;
  Text name;
  Id district;
  Text village;
  Id craft;
  int units = 0;  // 0 when unknown
  std::string date;
  Text source;
  bool operator==(const Sentra&) const = default;
};

struct Region : Common {
  Text name;
  std::optional<OfficialCode> code;
  Text text;
  std::vector<Zone> zones;
  std::vector<District> districts;
  std::vector<Sentra> sentra;
  bool operator==(const Region&) const = default;
};

enum class PlaceKind { gallery, museum, showroom, workshop, market };

struct Place : Common {
  Text name;
  PlaceKind kind = PlaceKind::gallery;
  Text address;
  Id region;
  Id district;
  Text hours;
  std::string geo;  // "lat,lon" or empty
  Text text;
  std::vector<Id> images;
  std::vector<Link> links;
  bool operator==(const Place&) const = default;
};

// Which members they have, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Region> auto& region);
void fields(auto& a, Like<Place> auto& place);

}  // namespace etalase::feed
