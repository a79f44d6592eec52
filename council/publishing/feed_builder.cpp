// Sharding and serialising the feed.
#include "publishing/feed_builder.hpp"

#include <algorithm>
#include <set>

#include "feed/codec.hpp"
#include "publishing/dangling.hpp"
#include "publishing/sharding.hpp"

namespace etalase::publishing {

using namespace feed;

namespace {

Ref ref_of(const Item& item) { return {std::string(kind_of(item)), common_of(item).id}; }

using ByKind = std::map<std::string, std::vector<Item>>;

ByKind by_kind(const std::vector<Item>& items) {
  ByKind kinds;
  for (const auto& item : items) kinds[std::string(kind_of(item))].push_back(item);
  for (auto& [kind, list] : kinds) {
    std::sort(list.begin(), list.end(), [](const Item& a, const Item& b) { return common_of(a).id < common_of(b).id; });
  }
  return kinds;
}

std::vector<Part> shard(const std::string& kind, const std::vector<Item>& items, int last) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.push_back(common_of(item).id);
  std::vector<Part> parts(static_cast<std::size_t>(shards_for(ids, last)), Part{kind, {}, {}});
  for (const auto& item : items) {
    const int index = shard_of(common_of(item).id, static_cast<int>(parts.size()));
    parts[static_cast<std::size_t>(index)].items.push_back(item);
  }
  return parts;
}

void add_media(Part& part, const std::vector<Id>& wanted, const std::map<Id, Media>& media) {
  for (const auto& id : wanted) {
    const auto found = media.find(id);
    const bool present =
        std::any_of(part.media.begin(), part.media.end(), [&id](const Media& m) { return m.id == id; });
    if (found != media.end() && !present) part.media.push_back(found->second);
  }
}

}  // namespace

ShardCounts shard_counts(const FeedHeader& published) {
  ShardCounts counts;
  for (const auto& part : published.parts) ++counts[part.kind];
  return counts;
}

Targets build_targets(const Content& content, const ShardCounts& last, const Issue& issue) {
  Targets targets;
  FeedHeader header = content.header;
  header.format = "etalase-feed/1";
  header.serial = issue.serial;
  header.published_at = issue.published_at;
  header.parts.clear();
  // The header's own pictures travel with the first part.
  std::vector<Id> header_media = media_of(header);
  for (const auto& [kind, items] : by_kind(content.items)) {
    const auto known = last.find(kind);
    auto parts = shard(kind, items, known == last.end() ? 1 : known->second);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      add_media(parts[i], header_media, content.media);
      header_media.clear();
      for (const auto& item : parts[i].items) add_media(parts[i], media_of(item), content.media);
      const std::string target = part_target(kind, static_cast<int>(i));
      header.parts.push_back({target, kind, static_cast<int>(parts[i].items.size())});
      targets[target] = to_bytes(to_json(parts[i]));
    }
  }
  targets["feed.json"] = to_bytes(to_json(header));
  return targets;
}

std::vector<std::string> close_references(std::vector<Item>& items) {
  std::vector<std::string> remarks;
  std::set<Ref> existing;
  for (const auto& item : items) existing.insert(ref_of(item));
  std::erase_if(items, [&](const Item& item) {
    const auto* product = std::get_if<Product>(&item);
    if (product == nullptr || existing.contains({"maker", product->maker})) return false;
    remarks.push_back(to_string(ref_of(item)) + " tidak ikut tayang: perajin " + product->maker + " tidak tayang");
    existing.erase(ref_of(item));
    return true;
  });
  for (auto& item : items) {
    for (const auto& gone : drop_dangling(item, existing)) {
      remarks.push_back(to_string(ref_of(item)) + ": rujukan ke " + to_string(gone) + " dilepas, karena tidak tayang");
    }
  }
  return remarks;
}

}  // namespace etalase::publishing
