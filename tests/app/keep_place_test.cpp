// Text size and language keep what the visitor looks at where it is, on every page that scrolls.
#include "app/hand.hpp"
#include "support/full_run.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
using widgets::LayoutItem;
using widgets::Role;

struct Scrolled {
  std::string name;
  actions::Page page;
  loop::PixelSize panel;
};

class KeepPlaceTest : public KioskTest, public testing::WithParamInterface<Scrolled> {
 protected:
  KeepPlaceTest() : KioskTest(GetParam().panel) {
    store(with_long_story(), "000001");
    m_settings.idle.slide = 0s;
    m_settings.idle.after = 0s;
    m_still = true;
  }
  static test::SmallFeed with_long_story() {
    test::SmallFeed feed = test::difficult_feed();
    for (auto& item : feed.part("story").items)
      if (auto* story = std::get_if<feed::Story>(&item); story->id == "CRT-11")
        for (int n = 102; n < 112; ++n)
          story->panels.push_back(
              {story->panels.front().front(), feed::ItemBlock{{"product", "KRY-" + std::to_string(n)}}});
    feed.seal();
    return feed;
  }
  // What a visitor would name as the place: cards and rows of the main column, in their order.
  static std::vector<LayoutItem> landmarks(const Hand& hand) {
    const loop::PixelSize panel = GetParam().panel;
    const float left = panel.width > panel.height ? static_cast<float>(panel.width) * 0.3F : 0;
    std::vector<LayoutItem> found;
    const widgets::LayoutList whole = hand.whole_layout();
    for (const LayoutItem& item : whole.items())
      if (item.scrolls && item.layer == widgets::Layer::page && item.rect.left >= left &&
          (item.role == Role::card || item.role == Role::row))
        found.push_back(item);
    return found;
  }
  // Scrolls so that a landmark of the page's middle stands at the top of the view; returns what it does.
  static std::string scroll_to_landmark(Hand& hand) {
    const std::vector<LayoutItem> at_start = landmarks(hand);
    for (std::size_t i = at_start.size() * 2 / 3 + 1; i-- > 0;) {
      // Large text puts fewer into a row: the first of a row stays where it is.
      if (i >= at_start.size() || (i > 0 && at_start[i].rect.top == at_start[i - 1].rect.top)) continue;
      hand.scroll(at_start[i].rect.top - 4);
      if (std::abs(landmarks(hand)[i].rect.top - 4) < 2) return widgets::action_text(at_start[i]);
    }
    ADD_FAILURE() << "nothing to scroll to";
    return "";
  }
  static float top_of(const Hand& hand, const std::string& landmark) {
    for (const LayoutItem& item : landmarks(hand))
      if (widgets::action_text(item) == landmark) return item.rect.top;
    return -1;
  }
  Platform m_lent = platform();
};

// A landmark lies below the top of its strip: the margin that is above it may grow with the text.
constexpr float k_margin = 40;

TEST_P(KeepPlaceTest, TheTextSizeKeepsIt) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  hand.open(GetParam().page);
  const std::string landmark = scroll_to_landmark(hand);
  hand.rest();
  hand.prefer("text:large");
  EXPECT_NEAR(top_of(hand, landmark), 4, k_margin);
  hand.prefer("text:normal");
  EXPECT_NEAR(top_of(hand, landmark), 4, 2) << "there and back again";
}

TEST_P(KeepPlaceTest, TheLanguageKeepsIt) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  hand.open(GetParam().page);
  const std::string landmark = scroll_to_landmark(hand);
  hand.rest();
  hand.tap("language:en");
  hand.rest();
  EXPECT_NEAR(top_of(hand, landmark), 4, k_margin);
}

TEST_P(KeepPlaceTest, BackLeadsToItInAnotherSize) {
  Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
  hand.open(GetParam().page);
  const std::string landmark = scroll_to_landmark(hand);
  hand.open({PageKind::home, {}, {}});
  hand.prefer("text:large");
  hand.tap("back");
  hand.rest();
  EXPECT_NEAR(top_of(hand, landmark), 4, k_margin);
}

std::vector<Scrolled> all_scrolled() {
  const std::vector<std::pair<std::string, actions::Page>> pages = {
      {"Collection", {PageKind::collection, {}, {}}},  {"Makers", {PageKind::makers, {}, {}}},
      {"Stories", {PageKind::stories, {}, {}}},        {"Maker", {PageKind::maker, "UMKM-11", {}}},
      {"Product", {PageKind::product, "KRY-101", {}}}, {"Story", {PageKind::story, "CRT-11", {}}}};
  std::vector<Scrolled> all;
  for (const auto& [name, page] : pages) {
    all.push_back({name + "Upright", page, {540, 960}});
    all.push_back({name + "Across", page, {960, 540}});
    // Each second one is every page once, on the one panel and the other by turns.
    if (all.size() % 4 == 0) std::swap(all[all.size() - 1], all[all.size() - 2]);
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Pages, KeepPlaceTest, testing::ValuesIn(test::sampled(all_scrolled(), 2)),
                         [](const auto& tested) { return tested.param.name; });

class FacetSheetTest : public KioskTest {
 protected:
  FacetSheetTest() { store(test::difficult_feed(), "000001"); }
  Platform m_lent = platform();
};

TEST_F(FacetSheetTest, EachButtonBringsItsGroupIntoView) {
  const std::vector<std::pair<std::string, std::string>> groups = {{"craft", "Kerajinan"},
                                                                   {"region", "Daerah"},
                                                                   {"technique", "Teknik"},
                                                                   {"material", "Bahan"},
                                                                   {"price_band", "Harga"}};
  for (const auto& [group, name] : groups) {
    Hand hand(m_lent, m_clock, start_on({PageKind::home, {}, {}}));
    hand.open({PageKind::collection, {}, {}});
    if (!hand.does("sheet:filter:" + group)) continue;
    hand.tap("sheet:filter:" + group);
    hand.rest();
    int chips = 0;
    for (const LayoutItem& item : hand.layout().items())
      if (item.seen == item.rect && widgets::action_text(item).starts_with("toggle " + group)) ++chips;
    EXPECT_GT(chips, 0) << name;
  }
}

}  // namespace
}  // namespace etalase::app
