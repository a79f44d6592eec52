// The registry of pages: every row is a page that can be named, loaded, laid out and left.
#include "pages/registry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>

#include "feed/codec.hpp"
#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/test_gallery.hpp"
#include "parts/glossary.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

// The first term of a vocabulary that has a page; empty where the kind is none of the glossary's.
feed::Id first_entry(PageKind kind, const feed::Vocabularies& vocab) {
  std::vector<feed::Id> ids;
  const auto all = [&ids](const auto& terms) {
    for (const feed::Term& term : terms) ids.push_back(term.id);
  };
  if (kind == PageKind::technique) all(vocab.technique);
  if (kind == PageKind::material) all(vocab.material);
  if (kind == PageKind::motif) all(vocab.motif);
  const auto found =
      std::find_if(ids.begin(), ids.end(), [&](const feed::Id& id) { return entry_of(vocab, kind, id).has_value(); });
  return found == ids.end() ? feed::Id() : *found;
}

// A page of that row which the test gallery has.
Page example_of(const PageRow& row, const catalogue::Reader& reader) {
  Page page{row.kind, {}, {}};
  if (row.takes == Takes::text) page = search_page("kain 'batik' & 手", "maker");
  if (row.takes == Takes::pieces) page = list_page({"KRY-101", "KRY-105", "KRY-100"});
  if (row.takes == Takes::facets) page.chosen = {{catalogue::Facet::craft, {"BATIK", "TENUN"}}};
  if (row.takes != Takes::item) return page;
  page.id = first_entry(row.kind, reader.header().vocab);
  if (!page.id.empty()) return page;
  const auto items = reader.items(std::string(row.kind.name));
  EXPECT_FALSE(items.empty()) << "the test gallery has no " << row.kind.name;
  if (!items.empty()) page.id = feed::common_of(items.front()).id;
  return page;
}

class RegistryTest : public testing::TestWithParam<PageRow> {
 protected:
  static const catalogue::Reader& reader() {
    static const test::TestGallery gallery;
    return gallery.reader();
  }
  Request m_request{"", std::chrono::year{2026} / 1 / 5, 60};
};

TEST_P(RegistryTest, ThePageIsReadAsItIsWritten) {
  const Page page = example_of(GetParam(), reader());
  const auto again = parse_page(to_string(page));
  ASSERT_TRUE(again) << again.error().message;
  EXPECT_EQ(*again, page);
}

TEST_P(RegistryTest, TheAddressTakesNothingThatThePageDoesNot) {
  const std::string name(GetParam().kind.name);
  const Takes takes = GetParam().takes;
  EXPECT_EQ(parse_page(name).has_value(), takes != Takes::item);
  EXPECT_EQ(parse_page(name + "/X-1").has_value(), takes == Takes::item || takes == Takes::item_or_nothing);
  EXPECT_FALSE(parse_page(name + "/").has_value());
  EXPECT_EQ(parse_page(name + "?craft=BATIK").has_value(), GetParam().takes == Takes::facets);
}

std::string address_with_item(const PageRow& row) {
  const std::string name(row.kind.name);
  if (row.takes == Takes::item_or_nothing) return name + "[/ID]";
  return row.takes == Takes::item ? name + "/ID" : name;
}

TEST(Registry, ReadsWhatIsSearchedFor) {
  EXPECT_EQ(parse_page("search?q=kain%20batik").value(), search_page("kain batik"));
  EXPECT_EQ(parse_page("search").value(), search_page(""));
  for (const char* wrong :
       {"search?", "search?q", "search?in=region", "search?q=%FF", "search?craft=BATIK", "home?q=a"})
    EXPECT_FALSE(parse_page(wrong)) << wrong;
  EXPECT_EQ(public_name(search_page("nama saya")), "search") << "what was typed is not for others";
}

TEST(Registry, ReadsThePiecesOfAList) {
  EXPECT_EQ(parse_page("list").value(), list_page());
  EXPECT_EQ(parse_page("list?ids=BTK-001,BTK-004").value(), list_page({"BTK-001", "BTK-004"}));
  for (const char* wrong : {"list?", "list?ids", "list?ids=", "list?ids=BTK-001,", "list?ids=../x", "list?ids=<script>",
                            "list?ids=btk", "list?q=kain", "list/BTK-001", "list?ids=BTK-001&ids=BTK-002"})
    EXPECT_FALSE(parse_page(wrong)) << wrong;
  EXPECT_EQ(public_name(list_page({"BTK-001"})), "list") << "what was collected is not for others";
}

TEST_P(RegistryTest, WhoeverAsksForPagesIsToldOfIt) {
  EXPECT_THAT(page_addresses(), testing::HasSubstr(address_with_item(GetParam())));
  EXPECT_THAT(parse_page("nowhere").error().message, testing::HasSubstr(page_addresses()));
}

// A page that is made of the catalogue keeps to the rules, and whatever it opens is a visitor's page.
TEST_P(RegistryTest, APageOfTheCatalogueCanBeShown) {
  const PageRow& row = GetParam();
  if (row.load == nullptr) {
    EXPECT_EQ(row.audience, Audience::staff) << "pages that tell of the kiosk are for staff";
    return;
  }
  const auto screen = load_screen(reader(), example_of(row, reader()), m_request);
  ASSERT_NE(screen, nullptr);
  const Site site = load_site(reader(), "");
  for (const char* language : {"id", "en"})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, loop::PixelSize{1920, 1080}}) {
      test::DrawingRoom room(size, widgets::TextSize::normal, language);
      const widgets::LayoutList layout = room.whole(*screen, room.view(site, {}));
      EXPECT_FALSE(layout.items().empty());
      EXPECT_THAT(test::broken_rules(layout, room.theme()), testing::IsEmpty());
      for (const widgets::LayoutItem& item : layout.items())
        EXPECT_TRUE(test::leads_somewhere(item)) << widgets::action_text(item);
    }
}

TEST_P(RegistryTest, OnlyAPageOfSlidesMayHaveNoneToShow) {
  const PageRow& row = GetParam();
  if (row.load == nullptr || row.takes == Takes::item) return;
  test::SmallFeed empty = test::difficult_feed();
  for (auto& [path, part] : empty.contents) part.items.clear();
  empty.seal();
  const test::TestGallery gallery(std::move(empty));
  const auto screen = load_screen(gallery.reader(), example_of(row, reader()), m_request);
  ASSERT_NE(screen, nullptr);
  EXPECT_EQ(screen->pictures() == 0, row.moves == Moves::slides);
}

TEST(EmptyGallery, SaysSoAndOffersWhatThereIs) {
  for (const auto& [width, height] : {std::pair{1080, 1920}, {1920, 1080}}) {
    test::SmallFeed feed = test::difficult_feed();
    for (auto& [path, part] : feed.contents)
      if (part.kind == "product") part.items.clear();
    feed.seal();
    const test::TestGallery gallery(std::move(feed));
    test::DrawingRoom room({width, height}, widgets::TextSize::normal, "en");
    const Request request{"", std::chrono::year{2026} / 1 / 5, 60};
    const Site site = load_site(gallery.reader(), "");
    for (const auto& page : {actions::home_page(), actions::collection_page({})}) {
      const auto screen = load_screen(gallery.reader(), page, request);
      ASSERT_NE(screen, nullptr);
      const auto layout = room.whole(*screen, room.view(site, {}));
      std::string words, ways;
      for (const auto& item : layout.items()) {
        words += item.text + "\n";
        if (item.action) ways += widgets::action_text(item) + "\n";
      }
      EXPECT_NE(words.find("Pieces are being arranged"), std::string::npos) << words;
      EXPECT_NE(ways.find("open makers"), std::string::npos) << ways;
      EXPECT_EQ(words.find("All\n"), std::string::npos) << words;
      EXPECT_EQ(words.find("match"), std::string::npos) << words;
      EXPECT_EQ(words.find("0 "), std::string::npos) << words;
      EXPECT_THAT(test::broken_rules(layout, room.theme()), testing::IsEmpty());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, RegistryTest, testing::ValuesIn(all_pages().begin(), all_pages().end()),
                         [](const auto& info) { return std::string(info.param.kind.name); });

// A control may lead to whatever has a name, and ends the program where the name has no row.
TEST(Registry, EveryNamedKindHasARow) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/kiosk/actions/page.hpp");
  const std::regex named(R"re(PageKind::[a-z_]+\{"([a-z_]+)"\})re");
  std::smatch match;
  std::size_t names = 0;
  for (std::string line; std::getline(in, line);) {
    if (!std::regex_search(line, match, named)) continue;
    ++names;
    const auto is_it = [&](const PageRow& row) { return row.kind.name == match[1].str(); };
    EXPECT_TRUE(std::any_of(all_pages().begin(), all_pages().end(), is_it))
        << "pages/registry.cpp has no row for PageKind::" << match[1].str();
  }
  EXPECT_EQ(names, all_pages().size());
}

TEST(Registry, NamesArePagesOfTheirOwn) {
  std::set<std::string_view> names;
  int homes = 0;
  for (const PageRow& row : all_pages()) {
    EXPECT_TRUE(names.insert(row.kind.name).second) << row.kind.name;
    EXPECT_EQ(&row_of(row.kind), &row);
    EXPECT_EQ(is_for_staff(row.kind), row.audience == Audience::staff);
    if (row.standing == Standing::home) ++homes;
  }
  EXPECT_EQ(homes, 1);
}

}  // namespace
}  // namespace etalase::pages
