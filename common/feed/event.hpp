// Events of a council, in the hall or live from elsewhere; docs/feed.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

enum class EventKind { exhibition, workshop, fair, live, class_, visit };

struct Live {
  std::string kind;
  std::string url;
  bool operator==(const Live&) const = default;
};

struct Event : Common {
  Text name;
  EventKind kind = EventKind::exhibition;
  std::string starts_at, ends_at;  // RFC 3339 with offset
  Text place;
  Text text;
  int seats = 0;  // 0 when not limited
  Text audience;
  std::vector<Id> images;
  std::vector<Link> links;
  std::optional<Live> live;
  bool operator==(const Event&) const = default;
};

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Event> auto& event);

}  // namespace etalase::feed
