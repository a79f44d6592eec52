// Turns what may go out into the files of a feed: values in, bytes out.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "words/message.hpp"

namespace etalase::publishing {

// Everything that goes out. `media` holds every record that items and header name.
struct Content {
  feed::FeedHeader header;  // without serial, published_at and parts
  std::vector<feed::Item> items;
  std::map<feed::Id, feed::Media> media;
};

struct Issue {
  std::int64_t serial = 0;
  std::string published_at;  // RFC 3339
};

// TUF target path to bytes: "feed.json" and "parts/<kind>-<nnn>.json".
using Targets = std::map<std::string, std::string>;

// Number of parts by kind, as published last; a kind that is missing begins with one.
using ShardCounts = std::map<std::string, int>;
[[nodiscard]] ShardCounts shard_counts(const feed::FeedHeader& published);

// Builds all targets. Items are sorted by id inside a part, so that the same content gives the same bytes.
[[nodiscard]] Targets build_targets(const Content& content, const ShardCounts& last, const Issue& issue);

// Leaves out products whose maker does not go out, then every reference to what does not; remarks say what.
[[nodiscard]] std::vector<words::Message> close_references(std::vector<feed::Item>& items);

// Takes out of the item every reference to an item that is not in `existing`; returns those taken out.
std::vector<feed::Ref> drop_dangling(feed::Item& item, const std::set<feed::Ref>& existing);

}  // namespace etalase::publishing
