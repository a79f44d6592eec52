// The search page: what was found, what was put right, and always a way on.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/search_page.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const catalogue::Reader& reader() {
  static const test::TestGallery gallery;
  return gallery.reader();
}

struct Panel {
  loop::PixelSize size{1080, 1920};
  double inches = 32;
  widgets::TextSize text = widgets::TextSize::normal;
};

// The page as a visitor sees it.
struct Seen {
  std::string words;
  std::vector<std::string> actions;
  std::vector<std::string> broken;
};

Seen see(const Page& page, const PageState& state = {}, const Panel& panel = {}, const std::string& language = "id") {
  test::DrawingRoom room(panel.size, panel.text, language, panel.inches);
  Request request = test::k_request_of_day;
  request.language = language;
  const Site site;
  const auto screen = make_search_screen(load_search(reader(), page, request));
  const widgets::LayoutList layout = room.whole(*screen, room.view(site, state));
  Seen seen;
  for (const widgets::LayoutItem& item : layout.items()) {
    seen.words += item.text + "\n";
    if (item.action) seen.actions.push_back(to_string(*item.action));
  }
  seen.broken = test::broken_rules(layout, room.theme());
  return seen;
}

PageState with_keys(Keys keys) {
  PageState state;
  state.keys = keys;
  return state;
}

TEST(SearchPage, OffersCraftsAndWordsBeforeAnythingIsTyped) {
  const Seen seen = see(search_page(""));
  EXPECT_THAT(seen.words, HasSubstr("Apa yang Anda cari?"));
  EXPECT_THAT(seen.actions, Contains("open collection?craft=TENUN"));
}

TEST(SearchPage, SaysWhatWasPutRightInItsHeadline) {
  const Seen seen = see(search_page("battik"));
  EXPECT_THAT(seen.words, HasSubstr("Menampilkan hasil untuk batik"));
  EXPECT_THAT(seen.words, HasSubstr("Anda mengetik “battik”."));
  EXPECT_THAT(see(search_page("batik")).words, HasSubstr("Hasil untuk batik"));
}

TEST(SearchPage, ShowsEachKindWithItsNumberAndTheWayToAll) {
  const Seen seen = see(search_page("batik"));
  EXPECT_THAT(seen.words, HasSubstr("Karya"));
  EXPECT_THAT(seen.actions, Contains(HasSubstr("open product/")));
  EXPECT_THAT(seen.actions, Contains("open search?q=batik&in=product"));
}

TEST(SearchPage, ShowsOneListWholeWithoutKeys) {
  const Seen seen = see(search_page("batik", "product"));
  EXPECT_THAT(seen.words, HasSubstr("Karya: batik"));
  EXPECT_THAT(seen.actions, Not(Contains("type:a")));
}

TEST(SearchPage, NeverEndsWhereNothingIsFound) {
  const Seen seen = see(search_page("zzqqxx"));
  EXPECT_THAT(seen.words, HasSubstr("Belum ketemu: zzqqxx"));
  EXPECT_THAT(seen.words, HasSubstr("petugas"));
  EXPECT_THAT(seen.actions, Contains("open collection"));
  EXPECT_THAT(seen.actions, Contains("open makers"));
  EXPECT_THAT(seen.actions, Contains("open collection?craft=BATIK"));
}

TEST(SearchPage, OffersWordsForALetter) { EXPECT_THAT(see(search_page("b")).actions, Contains("search:batik")); }

TEST(SearchPage, ShowsWhatIsBeingTypedBeforeItIsSearchedFor) {
  PageState state;
  state.typed = "batik tu";
  const Seen seen = see(search_page("batik"), state);
  EXPECT_THAT(seen.words, HasSubstr("\nbatik tu\n"));
  EXPECT_THAT(seen.words, HasSubstr("Hasil untuk batik\n"));
}

TEST(SearchPage, HasEveryLetterAndDigitAndCanPutThemAway) {
  for (const Panel& panel : {Panel{}, Panel{{1080, 1920}, 15.6}, Panel{{1920, 1080}, 32}, Panel{{1920, 1080}, 15.6}}) {
    const Seen letters = see(search_page(""), {}, panel);
    for (char letter = 'a'; letter <= 'z'; ++letter)
      EXPECT_THAT(letters.actions, Contains(std::string("type:") + letter));
    EXPECT_THAT(letters.actions, Contains("type: "));
    EXPECT_THAT(letters.actions, Contains("erase:last"));
    const Seen digits = see(search_page(""), with_keys(Keys::digits), panel);
    for (char digit = '0'; digit <= '9'; ++digit) EXPECT_THAT(digits.actions, Contains(std::string("type:") + digit));
    EXPECT_THAT(digits.actions, Contains("keys:letters"));
    EXPECT_THAT(see(search_page("batik"), with_keys(Keys::hidden), panel).actions, Contains("keys:letters"));
  }
}

TEST(SearchPage, SpeaksTheVisitorsLanguage) {
  const Seen seen = see(search_page("battik"), {}, {}, "en");
  EXPECT_THAT(seen.words, HasSubstr("Showing results for batik"));
  EXPECT_THAT(seen.words, HasSubstr("You typed “battik”."));
}

TEST(SearchPage, KeepsToTheRulesOnEveryPanel) {
  for (const Panel& panel :
       {Panel{}, Panel{{1080, 1920}, 15.6}, Panel{{1080, 1920}, 21.5}, Panel{{2160, 3840}, 55},
        Panel{{1920, 1080}, 15.6}, Panel{{1920, 1080}, 32}, Panel{{3840, 2160}, 65},
        Panel{{1080, 1920}, 32, widgets::TextSize::large}, Panel{{1920, 1080}, 32, widgets::TextSize::large},
        Panel{{1080, 1920}, 15.6, widgets::TextSize::large}, Panel{{1920, 1080}, 15.6, widgets::TextSize::large}}) {
    for (const Page& page : {search_page(""), search_page("battik"), search_page("zzqqxx"), search_page("b"),
                             search_page("batik", "product")})
      for (const Keys keys : {Keys::letters, Keys::digits, Keys::hidden})
        EXPECT_THAT(see(page, with_keys(keys), panel).broken, IsEmpty())
            << to_string(page) << ' ' << panel.size.width << ' ' << panel.inches << ' ' << static_cast<int>(keys);
  }
}

}  // namespace
}  // namespace etalase::pages
