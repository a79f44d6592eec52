// Queries for the list of makers, its orders and groups.
#include "pages/makers_model.hpp"

#include <algorithm>
#include <map>

#include "parts/letters.hpp"
#include "parts/names.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using catalogue::MakerCard;

constexpr std::size_t k_covers = 6;
constexpr int k_tried = 4;

// One piece a craft, so that the head shows the breadth of the gallery.
std::vector<feed::Media> covers_of(const catalogue::Reader& reader, const std::vector<feed::Term>& crafts) {
  std::vector<feed::Media> covers;
  for (const feed::Term& craft : crafts) {
    if (covers.size() >= k_covers) break;
    for (const catalogue::ProductCard& card :
         reader.products({{catalogue::Facet::craft, {craft.id}}}, {0, k_tried}).cards)
      if (card.cover) {
        covers.push_back(*card.cover);
        break;
      }
  }
  return covers;
}

// The region, or what comes nearest to it.
Phrase home_of(const MakerCard& maker, const std::string& language) {
  for (const feed::Text* name : {&maker.region_name, &maker.district_name, &maker.place})
    if (Phrase said = short_place({}, *name, language); !said.text.empty()) return said;
  return {};
}

bool begin_alike(const std::vector<MakerCard>& makers) {
  std::map<std::string, std::size_t> letters;
  for (const MakerCard& maker : makers) ++letters[index_letter(pick(maker.name, "id").text)];
  return std::any_of(letters.begin(), letters.end(),
                     [&](const auto& letter) { return letter.second * 3 > makers.size(); });
}

void add_to(std::vector<MakerGroup>& groups, const std::string& key, const Phrase& title, const MakerCard& maker) {
  auto found = std::find_if(groups.begin(), groups.end(), [&](const MakerGroup& group) { return group.key == key; });
  if (found == groups.end()) found = groups.insert(groups.end(), MakerGroup{key, title, {}, {}});
  found->makers.push_back(&maker);
}

}  // namespace

MakersModel load_makers(const catalogue::Reader& reader, const Request&) {
  MakersModel model;
  model.makers = reader.makers();
  for (const feed::Term& term : reader.header().vocab.craft) {
    const auto has = [&](const MakerCard& maker) {
      return std::find(maker.crafts.begin(), maker.crafts.end(), term.id) != maker.crafts.end();
    };
    if (std::any_of(model.makers.begin(), model.makers.end(), has)) model.crafts.push_back(term);
  }
  model.covers = covers_of(reader, model.crafts);
  return model;
}

MakerList list_for(const std::optional<MakerList>& chosen, const std::vector<MakerCard>& makers) {
  return chosen.value_or(MakerList{begin_alike(makers) ? MakerOrder::place : MakerOrder::name, ""});
}

std::vector<MakerGroup> groups_of(const View& view, const MakersModel& model, const MakerList& list) {
  std::vector<const MakerCard*> makers;
  for (const MakerCard& maker : model.makers)
    if (list.craft.empty() || std::find(maker.crafts.begin(), maker.crafts.end(), list.craft) != maker.crafts.end())
      makers.push_back(&maker);
  std::vector<MakerGroup> groups;
  if (list.order == MakerOrder::craft) {
    for (const feed::Term& craft : model.crafts)
      for (const MakerCard* maker : makers)
        if (!maker->crafts.empty() && maker->crafts.front() == craft.id) {
          add_to(groups, craft.id, term_name(view, craft.name), *maker);
          groups.back().craft = craft.id;
        }
    return groups;
  }
  const auto looked_up = [&](const MakerCard& maker) {
    const std::string name = view.pick(maker.name).text;
    return list.order == MakerOrder::place ? home_of(maker, view.language).text + " " + name : name;
  };
  std::vector<std::pair<std::string, const MakerCard*>> sorted;
  sorted.reserve(makers.size());
  for (const MakerCard* maker : makers) sorted.emplace_back(index_order(looked_up(*maker)), maker);
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [order, maker] : sorted) {
    if (list.order == MakerOrder::place) {
      const Phrase home = home_of(*maker, view.language);
      add_to(groups, home.text, home, *maker);
      continue;
    }
    const std::string letter = index_letter(looked_up(*maker));
    add_to(groups, letter, {letter, view.language}, *maker);
  }
  return groups;
}

}  // namespace etalase::pages
