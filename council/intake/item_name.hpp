// What an entry is called.
#pragma once

#include "drafts/entry.hpp"

namespace etalase::intake {

// Returns the item's name, or its title; empty where its kind has neither.
[[nodiscard]] inline feed::Text name_of(const drafts::Entry& entry) {
  if (entry.item() == nullptr) return {};
  return std::visit(
      [](const auto& item) -> feed::Text {
        if constexpr (requires { item.title; }) {
          return item.title;
        } else if constexpr (requires { item.name; }) {
          return item.name;
        } else {
          return {};
        }
      },
      *entry.item());
}

}  // namespace etalase::intake
