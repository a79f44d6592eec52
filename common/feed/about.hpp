// What a council tells of itself: programmes, organisations, statistics, notices, ways to work together; docs/feed.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "feed/values.hpp"

namespace etalase::feed {

struct Step {
  Text name;
  Text text;
  bool operator==(const Step&) const = default;
};

struct Phase {
  Text name;
  int months = 0;
  std::vector<Step> steps;
  bool operator==(const Phase&) const = default;
};

struct Programme : Common {
  Text name;
  Text text;
  std::vector<Phase> phases;
  std::vector<Id> partners;  // organisations
  std::vector<Id> images;
  bool operator==(const Programme&) const = default;
};

struct Organisation : Common {
  Text name;
  Text role;
  Text text;
  std::vector<Link> links;
  bool operator==(const Organisation&) const = default;
};

struct StatisticValue {
  Text label;
  std::int64_t value = 0;
  std::string date;
  bool operator==(const StatisticValue&) const = default;
};

struct Statistic : Common {
  Text name;
  Text unit;
  std::vector<StatisticValue> values;
  Text source;
  Text mark;
  bool operator==(const Statistic&) const = default;
};

enum class NoticeKind { info, moved, closed };

struct Notice : Common {
  NoticeKind kind = NoticeKind::info;
  Text text;
  std::string from, until;
  bool operator==(const Notice&) const = default;
};

struct CooperationScheme : Common {
  Text name;
  std::vector<Step> steps;
  std::vector<Link> links;
  bool operator==(const CooperationScheme&) const = default;
};

// Which members they have, for every visitor (value_fields.hpp).
void fields(auto& a, Like<Programme> auto& programme);
void fields(auto& a, Like<Organisation> auto& organisation);
void fields(auto& a, Like<Statistic> auto& statistic);
void fields(auto& a, Like<Notice> auto& notice);
void fields(auto& a, Like<CooperationScheme> auto& scheme);

}  // namespace etalase::feed
