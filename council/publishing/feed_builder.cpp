// Sharding and serialising the feed.
#include "publishing/feed_builder.hpp"

#include <algorithm>
#include <set>

#include "drafts/media.hpp"
#include "feed/codec.hpp"
#include "publishing/sharding.hpp"

namespace etalase::publishing {

using namespace feed;
using drafts::media_of;

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

using MediaById = std::map<Id, Media>;

// What an item adds to a part, its pictures included.
std::size_t weight_of(const Item& item, const MediaById& media) {
  std::size_t bytes = item_to_json(item).dump().size();
  for (const auto& id : media_of(item))
    if (const auto found = media.find(id); found != media.end()) bytes += media_to_json(found->second).dump().size();
  return bytes;
}

std::vector<Part> shard(const std::string& kind, const std::vector<Item>& items, const MediaById& media, int last) {
  std::vector<Weighed> weighed;
  for (const auto& item : items) weighed.push_back({common_of(item).id, weight_of(item, media)});
  std::vector<Part> parts(static_cast<std::size_t>(shards_for(weighed, last)), Part{kind, {}, {}});
  for (const auto& item : items) {
    const int index = shard_of(common_of(item).id, static_cast<int>(parts.size()));
    parts[static_cast<std::size_t>(index)].items.push_back(item);
  }
  return parts;
}

void add_media(Part& part, const std::vector<Id>& wanted, const MediaById& media) {
  for (const auto& id : wanted) {
    const auto found = media.find(id);
    const bool present =
        std::any_of(part.media.begin(), part.media.end(), [&id](const Media& m) { return m.id == id; });
    if (found != media.end() && !present) part.media.push_back(found->second);
  }
}

// Takes dangling references out of the lists of one item.
class Dropper {
 public:
  explicit Dropper(const std::set<Ref>& existing) : m_existing(existing) {}

  void clean(std::vector<Ref>& refs) {
    std::erase_if(refs, [this](const Ref& ref) { return gone(ref); });
  }
  void clean(Blocks& blocks) {
    std::erase_if(blocks, [this](const Block& block) {
      const auto* item = std::get_if<ItemBlock>(&block);
      return item != nullptr && gone(item->ref);
    });
  }
  void clean(std::vector<Id>& ids, const char* kind) {
    std::erase_if(ids, [this, kind](const Id& id) { return gone({kind, id}); });
  }
  [[nodiscard]] std::vector<Ref> take() { return std::move(m_dropped); }

 private:
  bool gone(const Ref& ref) {
    if (m_existing.contains(ref)) return false;
    m_dropped.push_back(ref);
    return true;
  }
  const std::set<Ref>& m_existing;
  std::vector<Ref> m_dropped;
};

template <class T>
void drop_in(Dropper& dropper, T& item) {
  if constexpr (requires { item.related; }) dropper.clean(item.related);
  if constexpr (requires { item.items; }) dropper.clean(item.items);
  if constexpr (requires { item.story; }) dropper.clean(item.story);
  if constexpr (requires { item.programmes; }) dropper.clean(item.programmes, "programme");
  if constexpr (requires { item.partners; }) dropper.clean(item.partners, "organisation");
  if constexpr (requires { item.regions; }) dropper.clean(item.regions, "region");
  if constexpr (requires { item.panels; }) {
    for (auto& panel : item.panels) dropper.clean(panel);
    std::erase_if(item.panels, [](const Blocks& panel) { return panel.empty(); });
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
    auto parts = shard(kind, items, content.media, known == last.end() ? 1 : known->second);
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

std::vector<Ref> drop_dangling(Item& item, const std::set<Ref>& existing) {
  Dropper dropper(existing);
  std::visit([&dropper](auto& one) { drop_in(dropper, one); }, item);
  return dropper.take();
}

std::vector<words::Message> close_references(std::vector<Item>& items) {
  std::vector<words::Message> remarks;
  std::set<Ref> existing;
  for (const auto& item : items) existing.insert(ref_of(item));
  std::erase_if(items, [&](const Item& item) {
    const auto* product = std::get_if<Product>(&item);
    if (product == nullptr || existing.contains({"maker", product->maker})) return false;
    remarks.push_back(words::say("remark_left_out", {{"item", to_string(ref_of(item))}, {"maker", product->maker}}));
    existing.erase(ref_of(item));
    return true;
  });
  for (auto& item : items) {
    for (const auto& gone : drop_dangling(item, existing)) {
      remarks.push_back(words::say("remark_dropped", {{"item", to_string(ref_of(item))}, {"other", to_string(gone)}}));
    }
  }
  return remarks;
}

}  // namespace etalase::publishing
