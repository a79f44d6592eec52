// Counts, answers and health reach the council once, whatever the line and the council do.
#include <algorithm>

#include "uplink/fixture.hpp"

namespace etalase::uplink {
namespace {

using base::ErrorKind;
using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(UplinkTest, SendsWhatIsThereAndRemovesIt) {
  count("2026-01-05T08", 7);
  answer();
  m_files.plant("/run/kiosk.json", R"({"format":"etalase-kiosk/1","version":"0.1.0","page":"home"})");
  visit();
  ASSERT_EQ(m_council.posts.size(), 1U);
  EXPECT_EQ(m_council.posts[0].url, "https://dewan.example.id/api/v1/batch");
  EXPECT_EQ(m_council.posts[0].token, k_token);
  ASSERT_EQ(m_council.batches.size(), 1U);
  const auto& batch = m_council.batches.begin()->second;
  EXPECT_EQ(batch.kiosk, "pintu-masuk");
  EXPECT_EQ(batch.health.kiosk.page, "home");
  EXPECT_EQ(batch.health.sync, report::SyncStatus());
  EXPECT_EQ(batch.answers.at(0).id, k_answer_id);
  EXPECT_EQ(m_council.total("product/BTK-012"), 7);
  EXPECT_THAT(spool(), IsEmpty());
}

TEST_F(UplinkTest, SendsHealthWhenThereIsNothingElse) {
  visit();
  ASSERT_EQ(m_council.batches.size(), 1U);
  EXPECT_THAT(spool(), IsEmpty());
}

// The clock stands at 10:00: nine o'clock ended just now.
TEST_F(UplinkTest, LeavesAnHourUntilTenMinutesAfterItsEnd) {
  count("2026-01-05T09", 1);
  count("2026-01-05T10", 1);
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 0);
  m_clock.advance(minutes(10));
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 1);
  EXPECT_THAT(spool(), ElementsAre("count-2026-01-05T10.json"));
}

TEST_F(UplinkTest, SendsAnHourThatAWrongClockWroteFarAhead) {
  count("2031-01-05T09", 3);
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 3);
}

TEST_F(UplinkTest, SendsTheSameBytesUntilTheCouncilHasThem) {
  count("2026-01-05T08", 7);
  m_council.away = true;
  visit();
  count("2026-01-05T07", 5);
  m_clock.advance(hours(1));
  visit();
  m_council.away = false;
  visit();
  ASSERT_EQ(m_council.posts.size(), 3U);
  EXPECT_EQ(m_council.posts[1].body, m_council.posts[0].body);
  EXPECT_EQ(m_council.posts[2].body, m_council.posts[0].body);
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 12);
  EXPECT_THAT(spool(), IsEmpty());
}

TEST_F(UplinkTest, TakesARepeatedBatchForDone) {
  count("2026-01-05T08", 7);
  m_council.script.push_back(Reply{200, "{\"stored\":false}", {}});
  visit();
  EXPECT_THAT(spool(), IsEmpty());
}

TEST_F(UplinkTest, DoesNotHoardOldHealth) {
  m_council.away = true;
  visit();
  visit();
  EXPECT_EQ(spool().size(), 1U);
  EXPECT_NE(m_council.posts[0].body, m_council.posts[1].body);
}

TEST_F(UplinkTest, KeepsEverythingUntilItIsEnrolledAgain) {
  count("2026-01-05T08", 7);
  m_council.script.push_back(Reply{401, "", {}});
  EXPECT_EQ(visit(), minutes(15));
  m_files.plant("/etc/token", "ffffffffffffffffffffffff");
  visit();
  EXPECT_EQ(m_council.posts[1].token, "ffffffffffffffffffffffff");
  EXPECT_EQ(m_council.total("product/BTK-012"), 7);
}

TEST_F(UplinkTest, AsksNobodyWithoutAToken) {
  count("2026-01-05T08", 7);
  for (const char* token : {"", "short", "two words that are long enough", "line\r\nHost: evil.example.id"}) {
    m_files.plant("/etc/token", token);
    visit();
  }
  EXPECT_THAT(m_council.posts, IsEmpty());
  EXPECT_THAT(spool(), ElementsAre("count-2026-01-05T08.json"));
}

TEST_F(UplinkTest, SetsARefusedBatchAsideAndGoesOn) {
  count("2026-01-05T08", 7);
  m_council.script.push_back(Reply{422, "", {}});
  visit();
  count("2026-01-05T07", 5);
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 5);
  EXPECT_THAT(spool(), ElementsAre("batch-" + uuid(1) + ".json.broken"));
}

TEST_F(UplinkTest, APortalsPageIsNoAnswer) {
  count("2026-01-05T08", 7);
  m_council.script.push_back(Reply{200, "<html>Log in</html>", {}});
  m_council.script.push_back(Reply{302, "", {}});
  visit();
  visit();
  EXPECT_THAT(spool(), ElementsAre("batch-" + uuid(1) + ".json"));
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 7);
}

TEST_F(UplinkTest, WithoutAUrlItAsksNobody) {
  count("2026-01-05T08", 7);
  m_settings.uplink.url.clear();
  visit();
  EXPECT_THAT(m_council.posts, IsEmpty());
}

// 120 days without a line, the uplink looking in every day; then everything comes, once.
TEST_F(UplinkTest, SurvivesMonthsOffline) {
  m_council.away = true;
  Uplink uplink(tools(m_files));
  constexpr int k_hours = 120 * 24;
  for (int hour = 0; hour < k_hours; ++hour) {
    const auto local = base::format_utc(m_clock.system_now() + hours(7));
    count(local.substr(0, 13), 1);
    m_clock.advance(hours(1));
    if (hour % 24 == 0) static_cast<void>(uplink.visit(m_settings, {}));
  }
  m_clock.advance(hours(2));
  m_council.away = false;
  int visits = 0;
  while (uplink.visit(m_settings, {}) < minutes(10)) ASSERT_LT(++visits, 100);
  EXPECT_EQ(m_council.total("product/BTK-012"), k_hours);
  EXPECT_THAT(spool(), IsEmpty());
}

TEST_F(UplinkTest, WaitsLongerAfterEachFailureAndAsLongAsTheCouncilAsks) {
  Uplink uplink(tools(m_files));
  m_council.away = true;
  const auto first = uplink.visit(m_settings, {}), second = uplink.visit(m_settings, {});
  EXPECT_LT(first, second);
  EXPECT_LE(second, hours(1));
  m_council.away = false;
  m_council.script.push_back(Reply{503, "", std::chrono::seconds(7200)});
  EXPECT_EQ(uplink.visit(m_settings, {}), hours(2));
  m_council.script.push_back(Reply{429, "", std::chrono::seconds(10'000'000)});
  EXPECT_EQ(uplink.visit(m_settings, {}), hours(24));
}

TEST(RetryDelay, DoublesToAnHourAndHalfOfItIsChance) {
  for (const double random : {0.0, 0.999}) {
    EXPECT_GE(retry_delay(1, minutes(15), random), std::chrono::seconds(30));
    EXPECT_LE(retry_delay(1, minutes(15), random), minutes(1));
    EXPECT_LE(retry_delay(1'000'000, minutes(15), random), hours(1));
    EXPECT_GE(retry_delay(20, hours(3), random), minutes(90));
  }
}

TEST_F(UplinkTest, APrivateAuthorityVouchesForItsOwnHostAlone) {
  m_settings.sources = {{"galeri", "https://dewan.example.id/feed", "/etc/root.json", "", "/etc/ca.pem", true}};
  EXPECT_EQ(make_post(m_files, m_settings, "/x", Credentials::token)->ca_file, "/etc/ca.pem");
  m_settings.sources[0].url = "https://umpan.example.id/feed";
  EXPECT_EQ(make_post(m_files, m_settings, "/x", Credentials::token)->ca_file, "");
}

}  // namespace
}  // namespace etalase::uplink
