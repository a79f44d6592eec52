// The list of stories.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "pages/drawing_room.hpp"
#include "pages/home_page.hpp"
#include "pages/layout_rules.hpp"
#include "pages/stories_page.hpp"
#include "pages/test_gallery.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::IsEmpty;

class StoriesTest : public testing::Test {
 protected:
  StoriesTest() : m_site(load_site(m_gallery.reader(), "")), m_model(load_stories(m_gallery.reader(), m_request)) {}
  std::map<std::string, int> shown(loop::PixelSize size) {
    test::DrawingRoom room(size, widgets::TextSize::normal, "id");
    std::map<std::string, int> count;
    const widgets::LayoutList layout = room.whole(*make_stories_screen(m_model), room.view(m_site, {}));
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::card) ++count[widgets::action_text(item)];
    return count;
  }
  Request m_request{"", std::chrono::year{2026} / 1 / 5, 60};
  test::TestGallery m_gallery;
  Site m_site;
  StoriesModel m_model;
};

TEST_F(StoriesTest, EachStoryStandsOnce) {
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
    const auto count = shown(size);
    EXPECT_EQ(count.size(), m_model.stories.size());
    for (const auto& [action, times] : count) EXPECT_EQ(times, 1) << action;
  }
}

TEST_F(StoriesTest, LargePlaceGoesToHomesStoryOfTheDay) {
  for (unsigned day = 1; day <= 9; ++day) {
    m_request.today = std::chrono::year{2026} / 1 / std::chrono::day{day};
    const StoriesModel model = load_stories(m_gallery.reader(), m_request);
    EXPECT_EQ(model.stories[model.featured].id, load_home(m_gallery.reader(), m_request).story->id) << day;
  }
}

TEST_F(StoriesTest, OneStoryAlone) {
  m_model.stories.resize(1);
  m_model.featured = 0;
  EXPECT_EQ(shown({1080, 1920}).size(), 1U);
}

TEST_F(StoriesTest, AnEmptyListSaysSo) {
  m_model = {};
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "en");
  const widgets::LayoutList layout = room.whole(*make_stories_screen(m_model), room.view(m_site, {}));
  bool said = false;
  for (const widgets::LayoutItem& item : layout.items())
    said = said || item.text == "No stories are shown at the moment.";
  EXPECT_TRUE(said);
  EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty());
}

TEST_F(StoriesTest, EmptyListInLandscapeHasNoHero) {
  test::DrawingRoom room({1920, 1080}, widgets::TextSize::normal, "id");
  const View view = room.view(m_site, {});
  const float list_left = regions(view.theme, k_wide_panel).left;
  // What stands in the panel beside the list.
  const auto in_panel = [&](const widgets::LayoutList& layout) {
    std::vector<std::string> found;
    for (const widgets::LayoutItem& item : layout.items()) {
      const bool says = !item.text.empty() || item.action || item.role == widgets::Role::picture;
      if (says && item.rect.left < list_left) found.push_back(std::string(name_of(item.role)) + " " + item.text);
    }
    return found;
  };
  EXPECT_FALSE(in_panel(room.whole(*make_stories_screen(m_model), view)).empty()) << "the hero of a list with stories";
  m_model = {};
  const widgets::LayoutList layout = room.whole(*make_stories_screen(m_model), view);
  EXPECT_THAT(in_panel(layout), IsEmpty());
  EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty());
}

TEST_F(StoriesTest, KeepsToTheRulesWithLongTitles) {
  std::string title;
  while (title.size() < 185) title += "Kisah Contoh ";
  for (catalogue::StoryCard& story : m_model.stories) story.title = {{"id", title}};
  m_model.stories.front().hero.reset();
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}})
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large}) {
      test::DrawingRoom room(size, text, "en");
      EXPECT_THAT(test::broken_rules(room.whole(*make_stories_screen(m_model), room.view(m_site, {})), room.theme()),
                  IsEmpty());
    }
}

}  // namespace
}  // namespace etalase::pages
