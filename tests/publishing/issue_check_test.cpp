// The limits of kiosks, before they refuse.
#include "publishing/issue_check.hpp"

#include <gmock/gmock.h>

#include "feed/codec.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {
namespace {

using base::ErrorKind;
using ::testing::HasSubstr;

feed::Notice notice(const std::string& id, std::size_t letters) {
  feed::Notice item;
  item.id = id;
  item.kind = feed::NoticeKind::info;
  item.text = {{"id", std::string(letters, 'a')}};
  return item;
}

Content content(std::vector<feed::Item> items) {
  Content made;
  made.header.languages = {{"id", "Bahasa Indonesia", feed::Direction::ltr, true}};
  made.header.feed_id = "contoh";
  made.header.council.name = {{"id", "Dewan"}};
  made.items = std::move(items);
  return made;
}

Targets targets_of(const Content& content) { return build_targets(content, {}, {1, "2026-01-01T00:00:00Z"}); }

base::Error refusal(const Targets& targets) {
  const auto checked = check_targets(targets);
  return checked ? base::Error{ErrorKind::unavailable, "taken"} : checked.error();
}

TEST(IssueCheck, TakesWhatKiosksTake) {
  const auto checked = check_targets(targets_of(content({notice("INFO-1", 100)})));
  EXPECT_TRUE(checked) << checked.error().message;
}

TEST(IssueCheck, APartBeyondTheLimitNamesItsLargestItem) {
  // Drafts hold no such item: it stands for what an older version saved.
  const std::vector<feed::Item> items{notice("INFO-40", 1900), notice("INFO-41", 2'400'000)};
  const auto error = refusal(targets_of(content(items)));
  EXPECT_EQ(error.kind, ErrorKind::too_large);
  EXPECT_THAT(error.message, HasSubstr("berisi 2401 kB, kios menerima paling banyak 2000 kB"));
  EXPECT_THAT(words::told(error).en, HasSubstr("The largest: notice/INFO-41"));
}

TEST(IssueCheck, AHeaderBeyondTheLimit) {
  auto made = content({notice("INFO-1", 100)});
  for (int i = 0; i < 200; ++i)
    made.header.vocab.category.push_back(
        {"K-" + std::to_string(i), {{"id", "Nama"}}, {{"id", std::string(1900, 'a')}}, {}});
  const auto error = refusal(targets_of(made));
  EXPECT_EQ(error.kind, ErrorKind::too_large);
  EXPECT_THAT(error.message, HasSubstr("feed.json berisi"));
  EXPECT_THAT(error.message, HasSubstr("256 kB"));
}

TEST(IssueCheck, APictureOfTooManyPixels) {
  auto made = content({notice("INFO-1", 100)});
  feed::Place place;
  place.id = "T-01";
  place.name = {{"id", "Tempat"}};
  place.images = {"M-1"};
  made.items.push_back(place);
  made.media["M-1"] = {"M-1", {{"id", "Foto"}}, "#aabbcc", {{3000, std::string(64, 'a'), 100, 8000, 5000}}};
  EXPECT_TRUE(check_targets(targets_of(made))) << refusal(targets_of(made)).message;
  made.media["M-1"].files[0].height = 5001;
  const auto error = refusal(targets_of(made));
  EXPECT_EQ(error.kind, ErrorKind::too_large);
  EXPECT_THAT(error.message, HasSubstr("parts/place-000.json: foto M-1 berukuran 8000 × 5001 piksel"));
}

TEST(IssueCheck, ARuleThatKiosksKeepNamesPartAndItem) {
  for (const auto& spoil : std::vector<std::function<void(feed::Notice&)>>{
           [](feed::Notice& each) { each.text["id"] = std::string(2001, 'a'); },
           [](feed::Notice& each) { each.text["id"] = "a\x1B[31m"; },
           [](feed::Notice& each) { each.text = {{"en", "No Indonesian"}}; },
           [](feed::Notice& each) { each.display_until = "2026-02-30"; }}) {
    auto bad = notice("INFO-2", 100);
    spoil(bad);
    const auto error = refusal(targets_of(content({notice("INFO-1", 100), bad})));
    EXPECT_EQ(error.kind, ErrorKind::corrupt);
    EXPECT_THAT(error.message, HasSubstr("parts/notice-000.json: kios akan menolaknya: items[1]."));
    EXPECT_THAT(error.message, HasSubstr("(notice/INFO-2)"));
  }
}

TEST(IssueCheck, AnIdThatIsThereTwiceNamesBothPlaces) {
  const auto error = refusal(targets_of(content({notice("INFO-1", 10), notice("INFO-1", 20)})));
  EXPECT_THAT(error.message, HasSubstr("INFO-1 is there twice, first in items[0]"));
}

}  // namespace
}  // namespace etalase::publishing
