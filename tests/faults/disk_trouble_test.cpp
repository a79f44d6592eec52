// A disk that is full, one that fails by chance, and a clock that is wrong, under a real etalase-sync.
#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "faults/disks.hpp"
#include "faults/station.hpp"

namespace etalase::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr long k_year_seconds = 365L * 24 * 3600;

class FullDisk : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto why = cannot_mount();
    if (!why) return;
    std::cerr << "\n*** NOT TESTED: full disks. " << *why << " ***\n\n";
    GTEST_SKIP() << *why;
  }
  // Takes all space but so many bytes.
  static void fill(const SmallDisk& disk, std::uintmax_t but) {
    const auto free = std::filesystem::space(disk.path()).available;
    if (free <= but) return;
    std::ofstream file(disk.path() + "/filler", std::ios::binary);
    const std::string piece(4096, 'x');
    for (std::uintmax_t written = 0; written + piece.size() <= free - but; written += piece.size()) file << piece;
  }
  static void empty(const SmallDisk& disk) { std::filesystem::remove(disk.path() + "/filler"); }
};

TEST_F(FullDisk, KeepsWhatShowsAndSaysSoAndGoesOnWhenThereIsRoom) {
  SmallDisk disk(3'000'000);
  FeedSite site;
  Station station(site, disk.path());
  site.publish(numbered_feed(1));
  ASSERT_THAT(station.wrong_after_recovery(1), IsEmpty());
  const Visitor visitor(station.folder());
  site.publish(numbered_feed(2, 4'000'000));
  const auto full = station.run({"once"});
  EXPECT_EQ(full.status, 1);
  EXPECT_THAT(full.output, HasSubstr("disk full"));
  EXPECT_THAT(station.wrong_after_fault(), IsEmpty());
  EXPECT_EQ(station.announced(), 1);
  EXPECT_THAT(visitor.disturbed(), IsEmpty());
  disk.resize(20'000'000);
  EXPECT_THAT(station.wrong_after_recovery(2), IsEmpty());
  EXPECT_THAT(visitor.disturbed(), IsEmpty());
}

// Space ends anywhere in a run, because preflight is told that there is no reserve and another program eats it.
TEST_F(FullDisk, MayEndTheSpaceAnywhere) {
  SmallDisk disk(3'000'000);
  FeedSite site;
  Station station(site, disk.path(), "reserve = \"0B\"");
  site.publish(numbered_feed(1));
  ASSERT_THAT(station.wrong_after_recovery(1), IsEmpty());
  std::mt19937 random(seed());
  const int times = rounds("ETALASE_FULL_DISKS", 6, 60);
  for (int round = 1; round <= times; ++round) {
    site.publish(numbered_feed(round + 1));
    const auto room = random() % 250'000;
    SCOPED_TRACE("seed " + std::to_string(seed()) + ", round " + std::to_string(round) + ", " + std::to_string(room) +
                 " bytes free");
    fill(disk, room);
    Fault enough;
    // Preflight believes the free space; every 40th operation then finds none.
    enough.one_in = round % 2 == 0 ? 40 : 0;
    enough.error = ENOSPC;
    enough.seed = static_cast<std::uint32_t>(random());
    (void)station.run({"once"}, enough);
    ASSERT_THAT(station.wrong_after_fault(), IsEmpty());
    empty(disk);
    ASSERT_THAT(station.wrong_after_recovery(round + 1), IsEmpty());
  }
}

TEST_F(FullDisk, LetsATakeDownThrough) {
  SmallDisk disk(3'000'000);
  FeedSite site;
  Station station(site, disk.path(), "reserve = \"0B\"");
  site.publish(numbered_feed(1));
  ASSERT_THAT(station.wrong_after_recovery(1), IsEmpty());
  site.publish(numbered_feed(2));
  ASSERT_THAT(station.wrong_after_recovery(2), IsEmpty());
  // A download that stopped holds the last of the space.
  std::ofstream(station.folder() + "/partial/" + std::string(64, 'a') + ".part") << std::string(200'000, 'x');
  fill(disk, 0);
  feed::Withdrawn list;
  list.serial = 1;
  list.items = {{{"product", "BTK-001"}, true}};
  site.withdraw(list);
  const auto ran = station.run({"once"});
  std::ifstream stored(station.folder() + "/withdrawn.json");
  EXPECT_THAT(std::string(std::istreambuf_iterator<char>(stored), {}), HasSubstr("BTK-001")) << ran.output;
  EXPECT_THAT(station.wrong_after_fault(), IsEmpty());
  empty(disk);
  EXPECT_THAT(station.wrong_after_recovery(2), IsEmpty());
}

TEST(FailingDisk, ByChanceLosesNothing) {
  const TempDir disk;
  FeedSite site;
  Station station(site, disk.path());
  site.publish(numbered_feed(1));
  ASSERT_THAT(station.wrong_after_recovery(1), IsEmpty());
  std::mt19937 random(seed());
  const int times = rounds("ETALASE_IO_ERRORS", 8, 200);
  for (int round = 1; round <= times; ++round) {
    site.publish(numbered_feed(round + 1));
    Fault fault;
    fault.one_in = 20 + static_cast<long>(random() % 200);
    fault.error = round % 4 == 0 ? ENOSPC : EIO;
    fault.seed = static_cast<std::uint32_t>(random());
    SCOPED_TRACE("seed " + std::to_string(seed()) + ", round " + std::to_string(round) + ": one operation in " +
                 std::to_string(fault.one_in) + " fails");
    const Visitor visitor(station.folder());
    const auto ran = station.run({"once"}, fault);
    ASSERT_LT(ran.status, 2) << ran.output;
    ASSERT_THAT(station.wrong_after_fault(), IsEmpty()) << ran.output;
    ASSERT_THAT(visitor.disturbed(), IsEmpty());
    ASSERT_THAT(station.wrong_after_recovery(round + 1), IsEmpty()) << ran.output;
  }
}

TEST(WrongClock, ChangesNothingThatShows) {
  const TempDir disk;
  FeedSite site;
  Station station(site, disk.path());
  site.publish(numbered_feed(1));
  ASSERT_THAT(station.wrong_after_recovery(1), IsEmpty());
  int serial = 1;
  for (const long seconds : {-40 * k_year_seconds, 40 * k_year_seconds}) {
    const Visitor visitor(station.folder());
    site.publish(numbered_feed(++serial));
    Fault wrong;
    wrong.clock_seconds = seconds;
    const auto ran = station.run({"once"}, wrong);
    EXPECT_EQ(ran.status, seconds > 0 ? 1 : 0) << "far ahead all is expired, far back the floor holds: " << ran.output;
    if (seconds > 0) {
      EXPECT_THAT(ran.output, HasSubstr("clock"));
    }
    EXPECT_THAT(station.wrong_after_fault(), IsEmpty());
    EXPECT_THAT(visitor.disturbed(), IsEmpty());
    EXPECT_THAT(station.wrong_after_recovery(serial), IsEmpty());
  }
}

}  // namespace
}  // namespace etalase::test
