// feed.json: the feed's own facts, the galleries, the vocabularies, and which parts exist; docs/feed.md.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "feed/gallery.hpp"

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

struct Term {
  Id id;
  Text name;
  Text text;
  Id media;  // may be empty
  bool operator==(const Term&) const = default;
};

// What is done, in the order of the list.
struct MakingStep {
  Text text;
  Id media;  // may be empty
  bool operator==(const MakingStep&) const = default;
};

// One of the things that are told apart, and what to look at; `technique` is its term, where it has one.
struct Compared {
  Text name;
  Text look_for;
  Id media;
  Id technique;
  bool operator==(const Compared&) const = default;
};

struct Technique : Term {
  std::vector<MakingStep> steps = {};
  std::vector<Compared> compare = {};
  bool operator==(const Technique&) const = default;
};

struct Vocabularies {
  std::vector<Term> craft, category;
  std::vector<Technique> technique;
  std::vector<Term> material, motif;
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

// Which members it has, for every visitor (value_fields.hpp).
void fields(auto& a, Like<FeedHeader> auto& header);
// Those of council.json: the same without what publishing adds.
void council_fields(auto& a, Like<FeedHeader> auto& header);

}  // namespace etalase::feed
