// Every kind of item that a part of the feed may carry; shapes and limits: docs/feed.md.
#pragma once

#include "feed/values.hpp"

namespace etalase::feed {

enum class Availability { shelf, ask, sold_out };

struct Food {
  Text net_weight, ingredients, allergens, storage, shelf_life, travel;
  bool operator==(const Food&) const = default;
};

// Where a product stands: gallery and zone ids, shelf code; `until` YYYY-MM-DD or empty.
struct Display {
  Id gallery;
  Id zone;
  std::string shelf;
  std::string until;
  bool operator==(const Display&) const = default;
};

struct Featured {
  std::string from;
  std::string until;
  int order = 0;
  bool operator==(const Featured&) const = default;
};

// Another colour or size of the same design; only the name is required.
struct Variant {
  Text name, colour, size;
  bool operator==(const Variant&) const = default;
};

struct Product : Common {
  std::string slug;
  Text name;
  Id maker;
  std::vector<Id> crafts, categories, techniques, materials, motifs;
  Id district;
  Blocks story;
  std::vector<Id> images;
  std::optional<Money> price;
  Availability availability = Availability::shelf;
  Text size, weight, care;
  std::vector<Variant> variants;
  std::optional<Food> food;
  std::vector<Display> display;
  std::vector<Certificate> certificates;
  std::string passed_on;
  std::vector<Link> links;
  std::vector<Ref> related;
  std::optional<Featured> featured;
  bool operator==(const Product&) const = default;
};

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

struct Zone {
  Id id;
  Text name;
  std::string shape;
  bool operator==(const Zone&) const = default;
};
// `tile` is the place in the schematic map, column and row from 0.
struct District {
  Id id;
  Text name;
  Id zone;
  std::optional<OfficialCode> code;
  int column = 0;
  int row = 0;
  bool operator==(const District&) const = default;
};
struct Sentra {
  Id id;
  Text name;
  Id district;
  Text village;
  Id craft;
  int units = 0;  // 0 when unknown
  std::string date;
  Text source;
  bool operator==(const Sentra&) const = default;
};
struct Region : Common {
  Text name;
  std::optional<OfficialCode> code;
  Text text;
  std::vector<Zone> zones;
  std::vector<District> districts;
  std::vector<Sentra> sentra;
  bool operator==(const Region&) const = default;
};

enum class EventKind { exhibition, workshop, fair, live, class_ };
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

enum class PlaceKind { gallery, museum, showroom, workshop, market };
struct Place : Common {
  Text name;
  PlaceKind kind = PlaceKind::gallery;
  Text address;
  Id region;
  Id district;
  Text hours;
  std::string geo;  // "lat,lon" or empty
  Text text;
  std::vector<Id> images;
  std::vector<Link> links;
  bool operator==(const Place&) const = default;
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

using Item = std::variant<Product, Maker, Story, Region, Event, Programme, Collection, Collaboration, Place,
                          Organisation, Statistic, Notice, CooperationScheme>;

}  // namespace etalase::feed
