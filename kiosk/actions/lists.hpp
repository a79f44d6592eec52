// What a visitor chooses of a list: its order, and what it is limited to.
#pragma once

#include "feed/ref.hpp"

namespace etalase::actions {

// How the list of makers is ordered, and which craft it is limited to.
enum class MakerOrder { name, place, craft };
struct MakerList {
  MakerOrder order = MakerOrder::name;
  feed::Id craft;  // empty: all
  bool operator==(const MakerList&) const = default;
};

// Which of what is to come is listed.
enum class AgendaFilter { all, exhibition, hands_on, live, fair };

struct ShowMakers {
  MakerList list;
  bool operator==(const ShowMakers&) const = default;
};
struct ShowAgenda {
  AgendaFilter filter = AgendaFilter::all;
  bool operator==(const ShowAgenda&) const = default;
};
// Chooses a district on the map and in the list of its region.
struct ShowDistrict {
  feed::Id district;
  bool operator==(const ShowDistrict&) const = default;
};

}  // namespace etalase::actions
