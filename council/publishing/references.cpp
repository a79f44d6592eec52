// Walks the references inside items.
#include "publishing/references.hpp"

#include <algorithm>

namespace etalase::publishing {

using namespace feed;

namespace {

// Collects ids once each.
class MediaList {
 public:
  void add(const Id& id) {
    if (!id.empty() && m_seen.insert(id).second) m_ids.push_back(id);
  }
  void add(const std::vector<Id>& ids) {
    for (const auto& id : ids) add(id);
  }
  void add(const Blocks& blocks) {
    for (const auto& block : blocks) {
      if (const auto* picture = std::get_if<PictureBlock>(&block)) add(picture->media);
    }
  }
  void add(const std::vector<Term>& terms) {
    for (const auto& term : terms) add(term.media);
  }
  [[nodiscard]] std::vector<Id> take() { return std::move(m_ids); }

 private:
  std::set<Id> m_seen;
  std::vector<Id> m_ids;
};

template <class T>
void add_media(MediaList& list, const T& item) {
  if constexpr (requires { item.hero; }) list.add(item.hero);
  if constexpr (requires { item.images; }) list.add(item.images);
  if constexpr (requires { item.story; }) list.add(item.story);
  if constexpr (requires { item.panels; }) {
    for (const auto& panel : item.panels) list.add(panel);
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

std::vector<Id> media_of(const Item& item) {
  MediaList list;
  std::visit([&list](const auto& one) { add_media(list, one); }, item);
  return list.take();
}

std::vector<Id> media_of(const FeedHeader& header) {
  MediaList list;
  for (const auto& gallery : header.galleries) {
    if (gallery.floor_plan) list.add(gallery.floor_plan->media);
  }
  const auto& vocab = header.vocab;
  for (const auto* terms : {&vocab.craft, &vocab.category, &vocab.technique, &vocab.material, &vocab.motif})
    list.add(*terms);
  return list.take();
}

std::vector<Ref> drop_dangling(Item& item, const std::set<Ref>& existing) {
  Dropper dropper(existing);
  std::visit([&dropper](auto& one) { drop_in(dropper, one); }, item);
  return dropper.take();
}

}  // namespace etalase::publishing
