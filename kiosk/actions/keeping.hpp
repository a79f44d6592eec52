// What a visitor asks of the pieces to take home.
#pragma once

#include "feed/ref.hpp"

namespace etalase::actions {

// Puts a piece on the list, or takes it away.
struct KeepPiece {
  feed::Id item;
  bool operator==(const KeepPiece&) const = default;
};
struct LetGo {
  feed::Id item;
  bool operator==(const LetGo&) const = default;
};
// Takes all of them away.
struct EmptyList {
  bool operator==(const EmptyList&) const = default;
};
// Brings back what was taken away last.
struct RestoreList {
  bool operator==(const RestoreList&) const = default;
};

}  // namespace etalase::actions
