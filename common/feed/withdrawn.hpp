// withdrawn.json: items and pictures that may be shown no longer; docs/feed.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

struct WithdrawnItem {
  Ref item;
  bool purge = false;
  bool operator==(const WithdrawnItem&) const = default;
};

struct Withdrawn {
  std::int64_t serial = 0;
  std::vector<WithdrawnItem> items;
  std::vector<std::string> media;  // sha256
  bool operator==(const Withdrawn&) const = default;
};

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Withdrawn> auto& withdrawn);

}  // namespace etalase::feed
