// Walks the pictures inside items.
#include "drafts/media.hpp"

namespace etalase::drafts {

using namespace feed;

namespace {

// Where pictures stand: the one walk for whoever reads or changes them. `visit` takes an id, a list of ids, or blocks.
template <class Visit, class T>
void walk_item(Visit& visit, T& item) {
  if constexpr (requires { item.hero; }) visit(item.hero);
  if constexpr (requires { item.images; }) visit(item.images);
  if constexpr (requires { item.story; }) visit(item.story);
  if constexpr (requires { item.panels; }) {
    for (auto& panel : item.panels) visit(panel);
  }
}

template <class Visit, class Header>
void walk_header(Visit& visit, Header& header) {
  for (auto& gallery : header.galleries) {
    if (gallery.floor_plan) visit(gallery.floor_plan->media);
  }
  auto& vocab = header.vocab;
  for (auto* terms : {&vocab.craft, &vocab.category, &vocab.material, &vocab.motif}) {
    for (auto& term : *terms) visit(term.media);
  }
  for (auto& technique : vocab.technique) {
    visit(technique.media);
    for (auto& step : technique.steps) visit(step.media);
    for (auto& compared : technique.compare) visit(compared.media);
  }
}

// Collects ids once each.
class MediaList {
 public:
  void operator()(const Id& id) {
    if (!id.empty() && m_seen.insert(id).second) m_ids.push_back(id);
  }
  void operator()(const std::vector<Id>& ids) {
    for (const auto& id : ids) (*this)(id);
  }
  void operator()(const Blocks& blocks) {
    for (const auto& block : blocks) {
      if (const auto* picture = std::get_if<PictureBlock>(&block)) (*this)(picture->media);
    }
  }
  [[nodiscard]] std::vector<Id> take() { return std::move(m_ids); }

 private:
  std::set<Id> m_seen;
  std::vector<Id> m_ids;
};

// Takes ids out.
class MediaRemover {
 public:
  explicit MediaRemover(const std::set<Id>& gone) : m_gone(gone) {}

  void operator()(Id& id) const {
    if (m_gone.contains(id)) id.clear();
  }
  void operator()(std::vector<Id>& ids) const {
    std::erase_if(ids, [this](const Id& id) { return m_gone.contains(id); });
  }
  void operator()(Blocks& blocks) const {
    std::erase_if(blocks, [this](const Block& block) {
      const auto* picture = std::get_if<PictureBlock>(&block);
      return picture != nullptr && m_gone.contains(picture->media);
    });
  }

 private:
  const std::set<Id>& m_gone;
};

template <class T>
void drop_empty_panels(T& item) {
  if constexpr (requires { item.panels; })
    std::erase_if(item.panels, [](const Blocks& panel) { return panel.empty(); });
}

}  // namespace

std::vector<Id> media_of(const Item& item) {
  MediaList list;
  std::visit([&list](const auto& one) { walk_item(list, one); }, item);
  return list.take();
}

std::vector<Id> media_of(const FeedHeader& header) {
  MediaList list;
  walk_header(list, header);
  return list.take();
}

void remove_media(const std::set<Id>& gone, Item& item) {
  const MediaRemover remover(gone);
  std::visit(
      [&remover](auto& one) {
        walk_item(remover, one);
        drop_empty_panels(one);
      },
      item);
}

void remove_media(const std::set<Id>& gone, FeedHeader& header) {
  const MediaRemover remover(gone);
  walk_header(remover, header);
}

std::vector<Id> media_of(const Entry& entry) {
  if (const auto* item = entry.item()) return media_of(*item);
  if (const auto* header = entry.header()) return media_of(*header);
  return {};
}

}  // namespace etalase::drafts
