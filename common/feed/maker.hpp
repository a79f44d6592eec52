// A maker: a person, group or cooperative; docs/feed.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

enum class MakerKind { perorangan, kelompok, koperasi };

enum class MakerScale { mikro, kecil, menengah };

struct Consent {
  bool ok = false;
  std::vector<std::string> scope;
  bool operator==(const Consent&) const = default;
};

struct Maker : Common {
  std::string slug;
  Text name;
  MakerKind kind = MakerKind::perorangan;
  std::optional<MakerScale> scale;  // for delegations, never shown to visitors
  std::vector<Id> crafts, techniques;
  std::string since;  // a year, or empty
  Id district;
  Text place;
  Blocks story;
  std::vector<Id> images;
  Text team;
  std::vector<Id> programmes;
  bool graduate = false;
  std::vector<Certificate> certificates;
  std::vector<Link> links;
  Consent consent;
  bool operator==(const Maker&) const = default;
};

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Maker> auto& maker);

}  // namespace etalase::feed
