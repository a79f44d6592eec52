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

}  // namespace etalase::actions
