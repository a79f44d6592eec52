// feed.json: the feed's own facts, the gallery, the vocabularies, and which parts exist; docs/feed.md.
#pragma once

#include "feed/entities.hpp"

namespace etalase::feed {

enum class Direction { ltr, rtl };
struct Language {
  std::string tag;
  std::string name;  // in the language itself
  Direction dir = Direction::ltr;
  bool mandatory = false;
  bool operator==(const Language&) const = default;
};

struct Council {
  Text name;
  Text text;
  std::vector<Link> links;
  bool operator==(const Council&) const = default;
};

// "09:00" to "17:00", local time.
struct OpenSpan {
  std::string from;
  std::string until;
  bool operator==(const OpenSpan&) const = default;
};
using Hours = std::map<std::string, std::vector<OpenSpan>>;  // "mon" … "sun"

struct HoursException {
  std::string date;
  bool closed = false;
  std::vector<OpenSpan> hours;
  Text text;
  bool operator==(const HoursException&) const = default;
};

struct FloorPoint {
  double x = 0;  // 0..1
  double y = 0;
  bool operator==(const FloorPoint&) const = default;
};
struct FloorZone {
  Id id;
  Text name;
  std::vector<FloorPoint> polygon;
  bool operator==(const FloorZone&) const = default;
};
struct FloorPlan {
  Id media;  // may be empty
  std::vector<FloorZone> zones;
  bool operator==(const FloorPlan&) const = default;
};

struct Gallery {
  Id id;
  Text name;
  Text operator_name;  // JSON key "operator"
  Text address;
  std::string time_zone;
  Hours hours;
  std::vector<HoursException> exceptions;
  std::optional<FloorPlan> floor_plan;
  std::string valid_from;
  Text text;
  bool operator==(const Gallery&) const = default;
};

struct Term {
  Id id;
  Text name;
  Text text;
  Id media;  // may be empty
  bool operator==(const Term&) const = default;
};
struct Vocabularies {
  std::vector<Term> craft, category, technique, material, motif;
  bool operator==(const Vocabularies&) const = default;
};

struct SurveyReason {
  Id id;
  Text name;
  bool operator==(const SurveyReason&) const = default;
};
struct Survey {
  Id id;
  Text question;
  std::vector<SurveyReason> reasons;
  std::string from, until;
  bool operator==(const Survey&) const = default;
};

// One part's TUF target path "parts/product-007.json", its kind and its number of items.
struct PartRef {
  std::string target;
  std::string kind;
  int count = 0;
  bool operator==(const PartRef&) const = default;
};

struct FeedHeader {
  std::string format;  // "etalase-feed/1"
  std::string feed_id;
  std::int64_t serial = 0;
  std::string published_at;
  std::vector<Language> languages;
  Council council;
  std::vector<Gallery> galleries;
  Vocabularies vocab;
  std::map<std::string, Text> interface_texts;  // JSON key "interface"
  std::optional<Survey> survey;
  std::string public_base_url;
  std::vector<PartRef> parts;
  bool operator==(const FeedHeader&) const = default;
};

// A file of items of one kind with the media they name. Items of one part are all of one alternative of Item.
struct Part {
  std::string kind;
  std::vector<Item> items;
  std::vector<Media> media;
  bool operator==(const Part&) const = default;
};

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

}  // namespace etalase::feed
