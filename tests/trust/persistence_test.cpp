// The metadata folder when the disk fails or the power goes at any moment.
#include <gtest/gtest.h>

#include <algorithm>

#include "trust/metadata.hpp"
#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using test::kind_of;
using test::Kiosk;
using test::Loss;
using test::test_now;

// A kiosk that trusts one release while a second one, with a new root, waits.
struct Waiting : Kiosk {
  Waiting() {
    if (!refresh()) throw std::logic_error("the first refresh fails");
    repository.publish("root");
    repository.part("targets")["version"] = 2;
    repository.release();
  }
};

// Counts the disk operations of a whole refresh.
int operations_of_a_refresh() {
  Waiting kiosk;
  const int before = kiosk.files.operations();
  if (!kiosk.refresh()) throw std::logic_error("the second refresh fails");
  return kiosk.files.operations() - before;
}

// Expects every stored file to be the old or the new one, in trust's order, and a healthy refresh to converge.
void expect_sound(Waiting& kiosk) {
  const auto root = kiosk.stored_version("root");
  const auto timestamp = kiosk.stored_version("timestamp");
  const auto snapshot = kiosk.stored_version("snapshot");
  const auto targets = kiosk.stored_version("targets");
  EXPECT_TRUE(targets == 1 || targets == 2);
  EXPECT_TRUE(root >= timestamp && timestamp >= snapshot && snapshot >= targets && root <= 2);
  ASSERT_TRUE(kiosk.refresh());
  EXPECT_EQ(kiosk.updater.versions(), (trust::RoleVersions{2, 2, 2, 2, 0}));
  for (const auto* role : {"root", "timestamp", "snapshot", "targets"}) {
    EXPECT_EQ(kiosk.stored(role), kiosk.repository.bytes(role));
  }
}

class PowerCut : public testing::TestWithParam<Loss> {};

TEST_P(PowerCut, AtAnyOperationLeavesOldOrNew) {
  const int count = operations_of_a_refresh();
  ASSERT_GT(count, 16);
  for (int nth = 1; nth <= count; ++nth) {
    SCOPED_TRACE(nth);
    Waiting kiosk;
    kiosk.files.die_at(nth);
    EXPECT_FALSE(kiosk.refresh());
    kiosk.files.power_cut(GetParam());
    expect_sound(kiosk);
  }
}

INSTANTIATE_TEST_SUITE_P(Losses, PowerCut, testing::Values(Loss::nothing, Loss::unsynced, Loss::data),
                         [](const auto& given) { return "Loss" + std::to_string(static_cast<int>(given.param)); });

TEST(PowerCut, AfterARotationLeavesNoWayBack) {
  for (int nth = 1; nth < 40; ++nth) {
    SCOPED_TRACE(nth);
    Kiosk kiosk;
    kiosk.repository.part("timestamp")["version"] = 50;
    kiosk.repository.put("timestamp");
    ASSERT_TRUE(kiosk.refresh());
    kiosk.repository.rotate("timestamp");
    kiosk.repository.publish("root");
    kiosk.repository.part("timestamp")["version"] = 3;
    kiosk.repository.put("timestamp");
    kiosk.files.die_at(nth);
    if (kiosk.refresh()) break;
    kiosk.files.power_cut(Loss::unsynced);
    ASSERT_TRUE(kiosk.refresh());
    EXPECT_EQ(kiosk.stored_version("timestamp"), 3U);
  }
}

// Each role is on the disk before the next one is asked for; a sync left out must show when the power goes there.
struct Stage {
  const char* role;
  const char* next_request;
};

class MissingSync : public testing::TestWithParam<Stage> {
 protected:
  // Refreshes up to the stage, ignoring the n-th sync counted from the stage's last (0 ignores none); then cuts power.
  [[nodiscard]] static bool survives(int ignored_from_last) {
    const auto stop = [](Waiting& kiosk) { kiosk.fetcher.answer(GetParam().next_request, 503); };
    Waiting counting;
    stop(counting);
    const auto before = counting.files.synced().size();
    EXPECT_FALSE(counting.refresh());
    const int syncs = static_cast<int>(counting.files.synced().size() - before);
    Waiting kiosk;
    stop(kiosk);
    if (ignored_from_last > 0) kiosk.files.ignore_sync(syncs - ignored_from_last + 1);
    EXPECT_FALSE(kiosk.refresh());
    kiosk.files.power_cut(Loss::unsynced);
    return kiosk.stored(GetParam().role) == kiosk.repository.bytes(GetParam().role);
  }
};

TEST_P(MissingSync, OfFileOrFolderIsNoticed) {
  EXPECT_TRUE(survives(0));
  EXPECT_FALSE(survives(1)) << "the folder";
  EXPECT_FALSE(survives(2)) << "the file";
}

INSTANTIATE_TEST_SUITE_P(Stages, MissingSync,
                         testing::Values(Stage{"root", "timestamp.json"}, Stage{"timestamp", "2.snapshot.json"},
                                         Stage{"snapshot", "2.targets.json"}),
                         [](const auto& given) { return std::string(given.param.role); });

TEST(NewFolder, IsDurableWithItsFirstRoot) {
  Kiosk kiosk;
  test::FakeFileSystem files;
  ASSERT_TRUE(trust::Updater::trust_root(files, "/var/lib/sources/own/metadata", kiosk.repository.bytes("root")));
  files.power_cut(Loss::unsynced);
  EXPECT_TRUE(files.exists("/var/lib/sources/own/metadata/root.json"));
}

TEST(DiskFailure, AtAnyOperationIsReportedAndRepaired) {
  const int count = operations_of_a_refresh();
  for (const auto kind : {ErrorKind::no_space, ErrorKind::unavailable}) {
    for (int nth = 1; nth <= count; ++nth) {
      SCOPED_TRACE(nth);
      Waiting kiosk;
      kiosk.files.fail_at(nth, kind);
      EXPECT_EQ(kind_of(kiosk.refresh()), kind);
      expect_sound(kiosk);
    }
  }
}

TEST(MetadataFolder, HoldsNoOtherJson) {
  Waiting kiosk;
  ASSERT_TRUE(kiosk.refresh());
  std::vector<std::string> names;
  const auto entries = kiosk.files.list("/metadata");
  ASSERT_TRUE(entries);
  for (const auto& entry : *entries) names.push_back(entry.name);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"root.json", "snapshot.json", "targets.json", "timestamp.json"}));
}

}  // namespace
}  // namespace etalase
