// Slides and their fair order.
#include "pages/attract_model.hpp"

#include <algorithm>
#include <numeric>

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

constexpr int k_story_every = 4;
constexpr int k_slides_a_maker = 6;

// SplitMix64: small, and the same on every machine.
std::uint64_t next_random(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

std::uint64_t seed_of(base::Day day, std::uint64_t round) {
  const auto days = static_cast<std::uint64_t>(std::chrono::sys_days(day).time_since_epoch().count());
  return days * 1'000'003ULL + round;
}

// The order of a round; its first maker is not the last one of the round before.
std::vector<int> round_order(const AttractModel& model, int round) {
  const int count = static_cast<int>(model.makers.size());
  std::vector<int> order = permutation(count, seed_of(model.since, static_cast<std::uint64_t>(round)));
  if (round == 0 || count < 3) return order;
  const std::vector<int> before = permutation(count, seed_of(model.since, static_cast<std::uint64_t>(round - 1)));
  // The swap below never moves the last place of a round, so the plain permutation tells how the round before ended.
  if (order.front() == before.back()) std::swap(order[0], order[1]);
  return order;
}

Slide slide_of(const catalogue::ProductCard& product) {
  return {*product.cover,
          product.name,
          {},
          product.maker_name,
          product.district_name,
          product.region_name,
          item_page(PageKind::product, product.id)};
}

Slide slide_of(const catalogue::StoryCard& story) {
  return {*story.hero, story.title, story.lead, {}, {}, story.region_name, item_page(PageKind::story, story.id)};
}

}  // namespace

std::vector<int> permutation(int count, std::uint64_t seed) {
  std::vector<int> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[next_random(seed) % i]);
  return order;
}

const Slide* slide_at(const AttractModel& model, int position) {
  const int makers = static_cast<int>(model.makers.size());
  const int stories = static_cast<int>(model.stories.size());
  if (makers + stories == 0) return nullptr;
  const bool story = stories > 0 && (makers == 0 || position % k_story_every == k_story_every - 1);
  if (story) {
    const int turn = makers == 0 ? position : position / k_story_every;
    const auto order = permutation(stories, seed_of(model.since, static_cast<std::uint64_t>(turn / stories)));
    return &model.stories[static_cast<std::size_t>(order[static_cast<std::size_t>(turn % stories)])];
  }
  const int turn = stories == 0 ? position : position - position / k_story_every;
  const int round = turn / makers;
  const int maker = round_order(model, round)[static_cast<std::size_t>(turn % makers)];
  const auto& slides = model.makers[static_cast<std::size_t>(maker)].slides;
  return &slides[static_cast<std::size_t>(round) % slides.size()];
}

AttractModel load_attract(const catalogue::Reader& reader, const Request& request) {
  AttractModel model;
  model.since = request.slides_since.value_or(request.today);
  for (const catalogue::MakerCard& maker : reader.makers()) {
    MakerSlides slides{maker.id, {}};
    for (const catalogue::ProductCard& product : reader.products_of_maker(maker.id))
      if (product.cover && product.availability != feed::Availability::sold_out &&
          static_cast<int>(slides.slides.size()) < k_slides_a_maker)
        slides.slides.push_back(slide_of(product));
    if (!slides.slides.empty()) model.makers.push_back(std::move(slides));
  }
  for (const catalogue::StoryCard& story : reader.stories())
    if (story.hero) model.stories.push_back(slide_of(story));
  return model;
}

}  // namespace etalase::pages
