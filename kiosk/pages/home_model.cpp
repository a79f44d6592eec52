// Queries for home.
#include "pages/home_model.hpp"

#include <algorithm>

#include "pages/agenda_model.hpp"
#include "pages/places_model.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

constexpr int k_pieces = 24;

// The story of the day: stories take turns from day to day, so that each gets its share of the best place.
std::optional<catalogue::StoryCard> story_of_the_day(std::vector<catalogue::StoryCard> stories, base::Day today) {
  std::erase_if(stories, [](const catalogue::StoryCard& story) { return !story.hero.has_value(); });
  if (stories.empty()) return std::nullopt;
  const std::int64_t days = std::chrono::sys_days(today).time_since_epoch().count();
  const auto count = static_cast<std::int64_t>(stories.size());
  return stories[static_cast<std::size_t>(((days % count) + count) % count)];
}

void add_unseen(std::vector<catalogue::ProductCard>& cards, const std::vector<catalogue::ProductCard>& more) {
  for (const catalogue::ProductCard& card : more) {
    if (static_cast<int>(cards.size()) >= k_pieces) return;
    const auto same = [&](const catalogue::ProductCard& other) { return other.id == card.id; };
    if (std::none_of(cards.begin(), cards.end(), same)) cards.push_back(card);
  }
}

}  // namespace

HomeModel load_home(const catalogue::Reader& reader, const Request& request) {
  HomeModel model;
  const auto stories = reader.stories();
  model.story = story_of_the_day(stories, request.today);
  model.pieces = reader.featured(k_pieces);
  const catalogue::ProductPage all = reader.products({}, {0, 2 * k_pieces});
  add_unseen(model.pieces, all.cards);
  for (const catalogue::FacetValue& value : reader.facet(catalogue::Facet::craft, {}))
    if (value.count > 0) model.crafts.push_back({value.value, value.name});
  for (const catalogue::FacetValue& value : reader.facet(catalogue::Facet::region, {}))
    if (value.count > 0) ++model.regions;
  model.products = all.total;
  model.makers = reader.count("maker");
  model.stories = static_cast<int>(stories.size());
  model.events = count_events(reader, request);
  model.notices = load_notices(reader, request);
  model.places = count_places(reader);
  return model;
}

}  // namespace etalase::pages
