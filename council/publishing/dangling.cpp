// Walks the references inside items.
#include "publishing/dangling.hpp"

#include <algorithm>

namespace etalase::publishing {

using namespace feed;

namespace {

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

std::vector<Ref> drop_dangling(Item& item, const std::set<Ref>& existing) {
  Dropper dropper(existing);
  std::visit([&dropper](auto& one) { drop_in(dropper, one); }, item);
  return dropper.take();
}

}  // namespace etalase::publishing
