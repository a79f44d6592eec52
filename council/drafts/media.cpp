// Walks the pictures inside items.
#include "drafts/media.hpp"

namespace etalase::drafts {

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

// Takes ids out wherever they stand.
class MediaRemover {
 public:
  explicit MediaRemover(const std::set<Id>& gone) : m_gone(gone) {}

  void clean(Id& id) const {
    if (m_gone.contains(id)) id.clear();
  }
  void clean(std::vector<Id>& ids) const {
    std::erase_if(ids, [this](const Id& id) { return m_gone.contains(id); });
  }
  void clean(Blocks& blocks) const {
    std::erase_if(blocks, [this](const Block& block) {
      const auto* picture = std::get_if<PictureBlock>(&block);
      return picture != nullptr && m_gone.contains(picture->media);
    });
  }

 private:
  const std::set<Id>& m_gone;
};

template <class T>
void clean_media(const MediaRemover& remover, T& item) {
  if constexpr (requires { item.hero; }) remover.clean(item.hero);
  if constexpr (requires { item.images; }) remover.clean(item.images);
  if constexpr (requires { item.story; }) remover.clean(item.story);
  if constexpr (requires { item.panels; }) {
    for (auto& panel : item.panels) remover.clean(panel);
    std::erase_if(item.panels, [](const Blocks& panel) { return panel.empty(); });
  }
}

template <class T>
void add_media(MediaList& list, const T& item) {
  if constexpr (requires { item.hero; }) list.add(item.hero);
  if constexpr (requires { item.images; }) list.add(item.images);
  if constexpr (requires { item.story; }) list.add(item.story);
  if constexpr (requires { item.panels; }) {
    for (const auto& panel : item.panels) list.add(panel);
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

void remove_media(const std::set<Id>& gone, Item& item) {
  const MediaRemover remover(gone);
  std::visit([&remover](auto& one) { clean_media(remover, one); }, item);
}

void remove_media(const std::set<Id>& gone, FeedHeader& header) {
  const MediaRemover remover(gone);
  for (auto& gallery : header.galleries) {
    if (gallery.floor_plan) remover.clean(gallery.floor_plan->media);
  }
  auto& vocab = header.vocab;
  for (auto* terms : {&vocab.craft, &vocab.category, &vocab.technique, &vocab.material, &vocab.motif}) {
    for (auto& term : *terms) remover.clean(term.media);
  }
}

std::vector<Id> media_of(const Entry& entry) {
  if (const auto* item = entry.item()) return media_of(*item);
  if (const auto* header = entry.header()) return media_of(*header);
  return {};
}

}  // namespace etalase::drafts
