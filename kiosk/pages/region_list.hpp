// The districts of a region in a list by zones: the map in words.
#pragma once

#include "pages/region_model.hpp"
#include "parts/strips.hpp"
#include "parts/zone_look.hpp"

namespace etalase::pages {

using texts::Phrase;

// The districts of a zone, those of none last; pointers into the model.
struct DistrictGroup {
  Phrase name;
  parts::ZoneLook look;
  std::vector<const RegionDistrict*> districts;
};
// Zones without a district are left out.
[[nodiscard]] std::vector<DistrictGroup> district_groups(const parts::View& view, const RegionModel& model);
// A district's name; its id where the feed has an empty one.
[[nodiscard]] Phrase district_name(const parts::View& view, const feed::District& district);

struct DistrictList {
  const std::vector<DistrictGroup>& groups;
  const RegionDistrict* chosen = nullptr;
  enum class Numbers { no, yes } numbers = Numbers::no;  // counted through all groups: the key of a map
};
// Zones beside each other where that takes no more room, else below each other.
[[nodiscard]] std::vector<widgets::Strip> district_list(const parts::View& view, widgets::Canvas& measure,
                                                        const parts::Regions& where, const DistrictList& list);

}  // namespace etalase::pages
