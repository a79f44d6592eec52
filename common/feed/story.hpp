// Stories, collections and collaborations: items that point at other items; docs/feed.md.
#pragma once

#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

struct Story : Common {
  std::string slug;
  Text title;
  Text lead;
  Id hero;  // media id
  Id region;
  std::vector<Id> crafts;
  std::vector<Blocks> panels;
  std::vector<Ref> related;
  bool operator==(const Story&) const = default;
};

struct Collection : Common {
  Text name;
  Text text;
  std::vector<Ref> items;
  std::vector<Id> images;
  bool operator==(const Collection&) const = default;
};

enum class CollaborationStatus { idea, in_progress, on_sale };

struct Collaboration : Common {
  Text name;
  CollaborationStatus status = CollaborationStatus::idea;
  std::vector<Id> regions;
  Text text;
  std::vector<Ref> items;
  std::vector<Id> images;
  bool operator==(const Collaboration&) const = default;
};

// Which members they have, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Story> auto& story);
void fields(auto& a, Like<Collection> auto& collection);
void fields(auto& a, Like<Collaboration> auto& collaboration);

}  // namespace etalase::feed
