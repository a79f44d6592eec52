// The spool is bounded, and believes nothing that lies in it.
#include "uplink/fixture.hpp"

namespace etalase::uplink {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST_F(UplinkTest, TheOldestCountsGoFirstAndAnswersNever) {
  const std::string megabyte(1'000'000, 'x');
  for (int day = 1; day <= 31; ++day) {
    for (const char* hour : {"08", "09", "10"})
      m_files.plant(fmt::format("{}count-2025-12-{:02}T{}.json", k_spool, day, hour), megabyte);
  }
  for (int i = 1; i <= 3; ++i) answer(uuid(900 + i));
  const auto dropped = Spool(m_files, "/kiosk/spool").tidy();
  ASSERT_TRUE(dropped) << dropped.error().message;
  EXPECT_EQ(*dropped, 30);
  EXPECT_THAT(spool(), Not(Contains("count-2025-12-10T10.json")));
  EXPECT_THAT(spool(), Contains("count-2025-12-11T08.json"));
  EXPECT_EQ(Spool(m_files, "/kiosk/spool").gather(m_clock.system_now())->answers.size(), 3U);
}

TEST_F(UplinkTest, WhatWasDroppedIsTold) {
  m_files.plant(std::string(k_spool) + "dropped", "30");
  visit();
  EXPECT_EQ(m_council.batches.begin()->second.dropped, 30);
  EXPECT_THAT(spool(), IsEmpty());
  visit();
  EXPECT_EQ(m_council.batches.rbegin()->second.dropped, 0);
}

TEST_F(UplinkTest, BrokenFilesAreSetAsideAndTheRestGoesOn) {
  const std::string at = k_spool;
  m_files.plant(at + "count-2026-01-05T05.json", "{\"format\":\"etalase-count/1\"");
  m_files.plant(at + "count-2026-01-05T06.json",
                report::to_bytes(report::CountHour{"2026-01-05T07", "Asia/Jakarta", {}}));
  m_files.plant(at + "answer-" + uuid(5) + ".json", "");
  count("2026-01-05T08", 7);
  visit();
  EXPECT_EQ(m_council.total("product/BTK-012"), 7);
  EXPECT_THAT(spool(), ElementsAre("answer-" + uuid(5) + ".json.broken", "count-2026-01-05T05.json.broken",
                                   "count-2026-01-05T06.json.broken"));
}

TEST_F(UplinkTest, FilesOfOtherNamesAndLinksAreLeftAlone) {
  m_files.plant("/etc/secret", "secret");
  ASSERT_TRUE(m_files.make_folders("/kiosk/spool/count-2026-01-05T03.json"));
  ASSERT_TRUE(m_files.symlink("/etc/secret", std::string(k_spool) + "count-2026-01-05T04.json"));
  for (const char* name : {"notes.txt", "count-now.json", "answer-..json", "count-2026-01-05T08.json.tmp"})
    m_files.plant(std::string(k_spool) + name, "x");
  const auto before = spool();
  visit();
  EXPECT_EQ(spool(), before);
  EXPECT_TRUE(m_council.batches.begin()->second.counts.empty());
}

TEST_F(UplinkTest, ABatchIsOfBoundedSize) {
  report::CountHour large{"2026-01-01T00", "Asia/Jakarta", {}};
  const auto subject = std::string(32, 'm') + "/product/" + std::string(32, 'B');
  large.counts.assign(4'000, {"open", subject, "id", 1});
  for (int hour = 0; hour < 5; ++hour) {
    large.hour = fmt::format("2026-01-01T{:02}", hour);
    m_files.plant(k_spool + ("count-" + large.hour + ".json"), report::to_bytes(large));
  }
  Uplink uplink(tools(m_files));
  while (uplink.visit(m_settings, {}) < std::chrono::minutes(10)) ASSERT_LT(m_council.posts.size(), 20U);
  for (const auto& post : m_council.posts) EXPECT_LT(post.body.size(), 2'000'000U);
  EXPECT_GE(m_council.posts.size(), 2U);
  EXPECT_EQ(m_council.total(subject), 20'000);
}

TEST_F(UplinkTest, WhatTheKioskWroteAnewIsNotTakenForWhatWasSent) {
  count("2026-01-05T08", 7);
  Spool spool(m_files, "/kiosk/spool");
  const auto gathered = spool.gather(m_clock.system_now());
  count("2026-01-05T08", 9);
  ASSERT_TRUE(spool.seal({uuid(1), "{}"}, *gathered));
  EXPECT_TRUE(m_files.exists(std::string(k_spool) + "count-2026-01-05T08.json"));
}

}  // namespace
}  // namespace etalase::uplink
