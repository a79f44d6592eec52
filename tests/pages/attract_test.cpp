// Fair rotation of the attract slides.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "pages/attract_page.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using std::chrono::year;

AttractModel model_of(int makers, int slides_each, int stories) {
  AttractModel model;
  model.since = year{2026} / 1 / 5;
  for (int m = 0; m < makers; ++m) {
    MakerSlides maker{"UMKM-" + std::to_string(m), {}};
    for (int s = 0; s <= m % slides_each; ++s) {
      Slide slide;
      slide.page = item_page(PageKind::product, "P-" + std::to_string(m) + "-" + std::to_string(s));
      slide.maker_name = {{"id", maker.maker}};
      maker.slides.push_back(slide);
    }
    model.makers.push_back(maker);
  }
  for (int s = 0; s < stories; ++s) {
    Slide slide;
    slide.page = item_page(PageKind::story, "S-" + std::to_string(s));
    model.stories.push_back(slide);
  }
  return model;
}

std::map<std::string, int> showings(const AttractModel& model, int from, int count) {
  std::map<std::string, int> seen;
  for (const MakerSlides& maker : model.makers) seen[maker.maker] = 0;
  for (int position = from; position < from + count; ++position) {
    const Slide* slide = slide_at(model, position);
    if (slide->page.kind == PageKind::product) ++seen[slide->maker_name.at("id")];
  }
  return seen;
}

int spread(const std::map<std::string, int>& seen) {
  const auto [least, most] =
      std::minmax_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->second - least->second;
}

TEST(Attract, EveryMakerIsShownEquallyOftenOverADay) {
  const AttractModel model = model_of(53, 6, 15);
  // Nine hours of slides of nine seconds.
  EXPECT_LE(spread(showings(model, 0, 9 * 3600 / 9)), 1);
}

// Nine hours of slides of nine seconds on each of seven days; on the days named the kiosk starts again at noon.
std::map<std::string, int> showings_of_a_week(AttractModel model, const std::set<int>& restarts) {
  constexpr int k_half_day = 9 * 3600 / 9 / 2;
  std::map<std::string, int> seen;
  int position = 0;
  for (int half = 0; half < 14; ++half) {
    if (half % 2 == 1 && restarts.contains(half / 2)) {
      model.since = std::chrono::sys_days(model_of(1, 1, 0).since) + std::chrono::days(half / 2);
      position = 0;
    }
    for (const auto& [maker, times] : showings(model, position, k_half_day)) seen[maker] += times;
    position += k_half_day;
  }
  return seen;
}

TEST(Attract, AWeekIsFairToMakersOfOnePieceAndOfFortyThroughRestarts) {
  for (const auto& [makers, restarts] :
       {std::pair{20, std::set<int>{}}, {20, {3}}, {20, {0, 1, 2, 3, 4, 5, 6}}, {53, {}}, {53, {3}}}) {
    AttractModel model = model_of(makers, 1, 15);
    auto& slides = model.makers.back().slides;
    slides.resize(40, slides.front());
    const auto seen = showings_of_a_week(model, restarts);
    int all = 0;
    for (const auto& [maker, times] : seen) all += times;
    const double mean = static_cast<double>(all) / makers;
    EXPECT_LE(spread(seen), mean * 0.02) << makers << " makers, " << restarts.size() << " restarts, mean " << mean;
  }
}

TEST(Attract, AnyStretchFromTheStartIsFair) {
  const AttractModel model = model_of(7, 3, 2);
  for (int count = 1; count < 200; ++count) EXPECT_LE(spread(showings(model, 0, count)), 1) << count;
}

TEST(Attract, NeverShowsAMakerTwiceInARow) {
  const AttractModel model = model_of(5, 4, 0);
  for (int position = 1; position < 500; ++position)
    EXPECT_NE(slide_at(model, position)->maker_name, slide_at(model, position - 1)->maker_name) << position;
}

TEST(Attract, EveryFourthSlideIsAStory) {
  const AttractModel model = model_of(9, 2, 3);
  for (int position = 0; position < 100; ++position)
    EXPECT_EQ(slide_at(model, position)->page.kind == PageKind::story, position % 4 == 3) << position;
}

TEST(Attract, ShowsAllPiecesOfAMakerInTurn) {
  const AttractModel model = model_of(3, 3, 0);
  std::set<std::string> pieces;
  for (int position = 0; position < 18; ++position) pieces.insert(slide_at(model, position)->page.id);
  EXPECT_EQ(pieces.size(), 1U + 2U + 3U);
}

TEST(Attract, TheOrderChangesWithTheDate) {
  AttractModel model = model_of(20, 1, 0);
  std::vector<std::string> first;
  for (int position = 0; position < 20; ++position) first.push_back(slide_at(model, position)->page.id);
  model.since = year{2026} / 1 / 6;
  std::vector<std::string> second;
  for (int position = 0; position < 20; ++position) second.push_back(slide_at(model, position)->page.id);
  EXPECT_NE(first, second);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  EXPECT_EQ(first, second);
}

TEST(Attract, HasNoSlideWithoutContent) { EXPECT_EQ(slide_at(model_of(0, 1, 0), 0), nullptr); }

TEST(Attract, ShowsStoriesAloneWhenNoMakerHasAPicture) {
  const AttractModel model = model_of(0, 1, 3);
  std::set<std::string> shown;
  for (int position = 0; position < 3; ++position) shown.insert(slide_at(model, position)->page.id);
  EXPECT_EQ(shown.size(), 3U);
}

TEST(Attract, APermutationHoldsEachNumberOnce) {
  for (const int count : {0, 1, 2, 53}) {
    auto order = permutation(count, 42);
    std::sort(order.begin(), order.end());
    for (int i = 0; i < count; ++i) EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
  }
}

}  // namespace
}  // namespace etalase::pages
