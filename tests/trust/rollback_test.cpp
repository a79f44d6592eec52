// Versions never go back, whoever offers it and however old our own copy is.
#include <gmock/gmock.h>

#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using test::kind_of;
using test::Kiosk;
using test::test_now;

TEST(Rollback, RefusesAnOlderTimestamp) {
  Kiosk kiosk;
  kiosk.repository.publish("timestamp");
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("timestamp")["version"] = 1;
  kiosk.repository.put("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
}

TEST(Rollback, KeepsOursWhenTheTimestampHasTheSameVersion) {
  Kiosk kiosk;
  ASSERT_TRUE(kiosk.refresh());
  const auto ours = kiosk.stored("timestamp");
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 100;
  kiosk.repository.put("timestamp");
  kiosk.fetcher.forget_requests();
  EXPECT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.stored("timestamp"), ours);
  EXPECT_EQ(kiosk.requests().back(), "timestamp.json");
}

TEST(Rollback, RefusesATimestampThatNamesAnOlderSnapshot) {
  Kiosk kiosk;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("timestamp")["meta"]["snapshot.json"]["version"] = 1;
  kiosk.repository.publish("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("timestamp"), 2U);
  EXPECT_EQ(kiosk.stored_version("snapshot"), 2U);
}

TEST(Rollback, RefusesASnapshotThatNamesOlderTargets) {
  Kiosk kiosk;
  kiosk.repository.part("targets")["version"] = 3;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("targets")["version"] = 1;
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("snapshot"), 2U);
  EXPECT_EQ(kiosk.stored_version("targets"), 3U);
}

TEST(Rollback, UsesTheStoredSnapshotThoughItsHashIsNotTheAnnouncedOne) {
  Kiosk kiosk;
  kiosk.repository.part("targets")["version"] = 3;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.announce_hashes();
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  EXPECT_EQ(kind_of(kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("targets"), 3U);
}

TEST(Rollback, RefusesASnapshotThatForgetsARole) {
  Kiosk kiosk;
  kiosk.repository.part("snapshot")["meta"]["partner.json"] = {{"version", 1}};
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  kiosk.repository.part("snapshot")["meta"].erase("partner.json");
  kiosk.repository.release();
  const auto refreshed = kiosk.refresh();
  EXPECT_EQ(kind_of(refreshed), ErrorKind::rolled_back);
  EXPECT_EQ(refreshed.error().subject, "partner");
  EXPECT_THAT(refreshed.error().message, testing::HasSubstr("no longer names"));
}

TEST(Rollback, IsGuardedByExpiredMetadataToo) {
  Kiosk kiosk;
  for (const auto* role : {"timestamp", "snapshot", "targets"})
    kiosk.repository.part(role)["expires"] = test::in_days(7);
  kiosk.repository.part("targets")["version"] = 3;
  kiosk.repository.release();
  ASSERT_TRUE(kiosk.refresh());
  for (const auto* role : {"timestamp", "snapshot", "targets"}) {
    kiosk.repository.part(role)["expires"] = test::in_days(100);
  }
  kiosk.repository.part("targets")["version"] = 2;
  kiosk.repository.release();
  const auto later = test_now() + std::chrono::days(18);
  EXPECT_EQ(kind_of(kiosk.refresh(later)), ErrorKind::rolled_back);
  kiosk.repository.part("timestamp")["version"] = 1;
  kiosk.repository.put("timestamp");
  EXPECT_EQ(kind_of(kiosk.refresh(later)), ErrorKind::rolled_back);
  EXPECT_EQ(kiosk.stored_version("targets"), 3U);
}

TEST(Rollback, ConcludesNothingFromADiskThatCannotBeRead) {
  // A folder where the timestamp should be cannot be read, and is not the same as no timestamp.
  Kiosk kiosk;
  kiosk.files.plant("/metadata/timestamp.json/x", "");
  EXPECT_FALSE(kiosk.refresh());
  EXPECT_EQ(kiosk.requests().back(), "2.root.json");
}

}  // namespace
}  // namespace etalase
