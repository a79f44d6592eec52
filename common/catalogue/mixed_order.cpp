// Turns of makers, and crafts spread within each turn.
#include "catalogue/mixed_order.hpp"

#include <algorithm>
#include <deque>
#include <map>

namespace etalase::catalogue {

namespace {

using Pieces = std::vector<const Placing*>;

// The pieces of one craft in one turn.
struct Craft {
  std::string name;
  std::deque<const Placing*> left;
  std::size_t all = 0;

  // Where its next piece belongs, of `total` places: as even as its share.
  [[nodiscard]] double due(std::size_t total) const {
    const auto shown = static_cast<double>(all - left.size());
    return (shown + 0.5) * static_cast<double>(total) / static_cast<double>(all);
  }
};

std::vector<Craft> crafts_of(const Pieces& turn) {
  std::vector<Craft> crafts;
  for (const auto* piece : turn) {
    auto found =
        std::find_if(crafts.begin(), crafts.end(), [&](const Craft& each) { return each.name == piece->craft; });
    if (found == crafts.end()) found = crafts.insert(crafts.end(), Craft{piece->craft, {}, 0});
    found->left.push_back(piece);
    ++found->all;
  }
  return crafts;
}

// The craft to go on with: not the last one, except where only that is left; the one that has more than half of what is
// left at once, else the one that is due first.
Craft& next_craft(std::vector<Craft>& crafts, const std::string& last, std::size_t left, std::size_t total) {
  Craft* best = nullptr;
  for (Craft& craft : crafts) {
    if (craft.left.empty() || (craft.name == last && craft.left.size() < left)) continue;
    if (craft.left.size() * 2 > left) return craft;
    if (best == nullptr || craft.due(total) < best->due(total)) best = &craft;
  }
  return *best;
}

// Adds the pieces of a turn to the order.
void spread(const Pieces& turn, Pieces& order) {
  auto crafts = crafts_of(turn);
  for (std::size_t left = turn.size(); left > 0; --left) {
    Craft& craft = next_craft(crafts, order.empty() ? "" : order.back()->craft, left, turn.size());
    order.push_back(craft.left.front());
    craft.left.pop_front();
  }
}

// A piece without a maker is nobody's second one.
std::size_t turn_of(const Placing& piece, std::map<std::string, std::size_t>& shown) {
  return piece.maker.empty() ? 0 : shown[piece.maker]++;
}

void add_turns(const Pieces& pieces, std::map<std::string, std::size_t> shown, Pieces& order) {
  std::map<std::size_t, Pieces> turns;
  for (const auto* piece : pieces) turns[turn_of(*piece, shown)].push_back(piece);
  for (const auto& [turn, of_turn] : turns) spread(of_turn, order);
}

}  // namespace

std::vector<std::int64_t> mixed_order(const std::vector<Placing>& placings) {
  Pieces featured, on_sale, sold_out;
  for (const auto& each : placings) {
    Pieces& list = each.sold_out ? sold_out : each.featured ? featured : on_sale;
    list.push_back(&each);
  }
  std::stable_sort(featured.begin(), featured.end(),
                   [](const Placing* a, const Placing* b) { return *a->featured < *b->featured; });
  std::map<std::string, std::size_t> shown;  // pieces by maker
  for (const auto* piece : featured) turn_of(*piece, shown);
  Pieces order = featured;
  add_turns(on_sale, std::move(shown), order);
  add_turns(sold_out, {}, order);
  std::vector<std::int64_t> numbers;
  numbers.reserve(order.size());
  for (const auto* piece : order) numbers.push_back(piece->number);
  return numbers;
}

}  // namespace etalase::catalogue
