// Power cuts after every file operation of a run: the old or the new generation, whole, and the next run converges.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::IsEmpty;

constexpr int k_more_than_a_run = 1000;

// Two parts are enough to lose one of them.
test::SmallFeed feed_of_two_parts(int serial) {
  auto small = test::small_feed(serial);
  for (const auto* kind : {"collection", "notice", "region", "story"}) {
    small.contents.erase("parts/" + std::string(kind) + "-000.json");
  }
  small.seal();
  return small;
}

// A changed feed with a new picture, so that a run writes blobs as well.
test::SmallFeed next_feed() {
  auto next = feed_of_two_parts(2);
  std::get<feed::Product>(next.part("product").items[1]).images = {next.add_picture("product", "BARU-1")};
  next.seal();
  return next;
}

// The seven invariants before any recovery; leftovers are recovery's business.
std::vector<Breach> wrong_for_a_reader(const Store& store) {
  auto breaches = store.verify({}, Leftovers::may_wait);
  const auto now = store.generations().current();
  if (!now) breaches.push_back({Invariant::never_lost, "nothing is current"});
  if (now && now->serial != 1 && now->serial != 2) breaches.push_back({Invariant::old_or_new, "neither old nor new"});
  return breaches;
}

class CrashTest : public StoreTest {
 protected:
  CrashTest() {
    Store first = store();
    EXPECT_TRUE(run(first, feed_of_two_parts(1)));
  }

  // Lets a run die at its n-th operation and the power go; true when the run had finished before.
  template <class Cut>
  bool run_until(int nth, test::FakeFileSystem& files, Cut cut) {
    files.die_at(nth);
    bool announced = false;
    {
      Store dying(files, k_source, plain_catalogue);
      announced = run(dying, m_next).has_value();
    }
    const bool died = files.died();
    cut(files);
    const Store after(files, k_source, plain_catalogue);
    EXPECT_THAT(wrong_for_a_reader(after), IsEmpty()) << "operation " << nth;
    if (announced) {
      EXPECT_EQ(after.generations().current()->serial, 2) << "an announced generation is never lost, operation " << nth;
    }
    return announced && !died;
  }

  void expect_convergence(test::FakeFileSystem& files, int nth) {
    Store again(files, k_source, plain_catalogue);
    const auto generation = run(again, m_next);
    ASSERT_TRUE(generation) << generation.error().message << ", operation " << nth;
    EXPECT_EQ(again.generations().current()->serial, 2) << nth;
    EXPECT_THAT(again.verify({}), IsEmpty()) << nth;
    EXPECT_THAT(again.strays(), IsEmpty()) << nth;
    EXPECT_LE(files.list(path("generations"))->size(), 2U) << nth;
  }

  template <class Cut>
  void cut_everywhere(Cut cut) {
    for (int nth = 1; nth < k_more_than_a_run; ++nth) {
      test::FakeFileSystem files(m_files);
      const bool finished = run_until(nth, files, cut);
      expect_convergence(files, nth);
      if (finished || HasFailure()) return;
    }
    FAIL() << "a run takes fewer operations";
  }

  const test::SmallFeed m_next = next_feed();
};

TEST_F(CrashTest, Kill9AfterEveryOperation) {
  cut_everywhere([](test::FakeFileSystem& files) { files.power_cut(test::Loss::nothing); });
}

TEST_F(CrashTest, PowerCutAfterEveryOperationLosesAllThatIsUnsynced) {
  cut_everywhere([](test::FakeFileSystem& files) { files.power_cut(test::Loss::unsynced); });
}

TEST_F(CrashTest, PowerCutAfterEveryOperationLosesDataButKeepsNames) {
  cut_everywhere([](test::FakeFileSystem& files) { files.power_cut(test::Loss::data); });
}

TEST_F(CrashTest, PowerCutAfterEveryOperationLosesByChance) {
  for (std::uint32_t seed = 1; seed <= (test::is_full_run() ? 20U : 1U); ++seed) {
    cut_everywhere([seed](test::FakeFileSystem& files) { files.power_cut_by_chance(seed); });
  }
}

TEST_F(CrashTest, EveryOperationMayFailOnce) {
  for (const auto kind : {ErrorKind::unavailable, ErrorKind::no_space}) {
    if (kind == ErrorKind::no_space && !test::is_full_run()) continue;
    for (int nth = 1; nth < k_more_than_a_run; ++nth) {
      test::FakeFileSystem files(m_files);
      const int before = files.operations();
      files.fail_at(nth, kind);
      Store failing(files, k_source, plain_catalogue);
      (void)run(failing, m_next);
      if (files.operations() < before + nth) break;
      EXPECT_THAT(wrong_for_a_reader(failing), IsEmpty()) << nth;
      expect_convergence(files, nth);
      if (HasFailure()) return;
    }
  }
}

// `complete` goes first, durably, so that whoever finds it finds everything.
TEST_F(CrashTest, AGenerationThatGoesIsNeverThoughtComplete) {
  Store second = store();
  ASSERT_TRUE(run(second, m_next));
  ASSERT_TRUE(m_files.remove(path("previous")));
  for (int nth = 1; nth < k_more_than_a_run; ++nth) {
    test::FakeFileSystem files(m_files);
    files.die_at(nth);
    const bool done = Store(files, k_source, plain_catalogue).collect().has_value();
    files.power_cut(test::Loss::nothing);
    const Layout layout{k_source};
    if (const auto old = load_generation(files, layout, "000001")) {
      for (const auto& [name, sha256] : old->stored_files) {
        EXPECT_TRUE(files.exists(layout.generation("000001") + "/" + name)) << name << ", operation " << nth;
      }
    }
    if (done || HasFailure()) return;
  }
  FAIL() << "collecting takes fewer operations";
}

// Proves the harness: what a commit syncs cannot be left out unnoticed.
class MissingSync : public CrashTest {
 protected:
  // Paths below the source of every sync of a run, in order.
  std::vector<std::string> synced() {
    test::FakeFileSystem files(m_files);
    Store counting(files, k_source, plain_catalogue);
    EXPECT_TRUE(run(counting, m_next));
    std::vector<std::string> paths(files.synced().begin() + static_cast<std::ptrdiff_t>(m_files.synced().size()),
                                   files.synced().end());
    for (auto& each : paths) each = each.starts_with(k_source) ? each.substr(std::string(k_source).size()) : "/above";
    return paths;
  }

  // Runs without these syncs (1 is the first), cuts the power after the announcement, and looks.
  bool is_noticed(const std::vector<int>& skipped) {
    for (const auto loss : {test::Loss::unsynced, test::Loss::data}) {
      test::FakeFileSystem files(m_files);
      for (const int nth : skipped) files.ignore_sync(nth);
      Store at_risk(files, k_source, plain_catalogue);
      EXPECT_TRUE(run(at_risk, m_next));
      files.power_cut(loss);
      const Store after(files, k_source, plain_catalogue);
      if (!wrong_for_a_reader(after).empty() || after.generations().current()->serial != 2) return true;
    }
    return false;
  }
};

TEST_F(MissingSync, IsNoticed) {
  const auto paths = synced();
  std::vector<std::string> noticed;
  // Doubled on purpose, for syncfs writes names as well: the folders at the start of every program, folders of blobs
  // and of the generation after syncfs; and the source's folder, synced for `current` and again for `previous`.
  const auto is_doubled = [](const std::string& path) {
    return path.starts_with("/blobs") || path == "/generations" || path == "/generations/000002" ||
           path == "/generations/000002/parts" || path == "/above" || path.empty();
  };
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (is_noticed({static_cast<int>(i) + 1})) {
      noticed.push_back(std::to_string(i) + paths[i]);
    } else {
      EXPECT_TRUE(is_doubled(paths[i])) << paths[i];
    }
  }
  // The third is syncfs.
  EXPECT_THAT(noticed, ::testing::Contains("2"));
  EXPECT_THAT(noticed, ::testing::Contains(::testing::EndsWith("/generations/000002/complete.tmp")));
}

TEST_F(MissingSync, IsNoticedWhenBothOfADoubledPairAreLeftOut) {
  const auto paths = synced();
  for (const auto* doubled : {"/generations/000002", ""}) {
    std::vector<int> skipped;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      // The first is of the program's start, the third syncfs.
      if (paths[i] == doubled && i > 2) skipped.push_back(static_cast<int>(i) + 1);
    }
    ASSERT_EQ(skipped.size(), 2U) << doubled;
    EXPECT_TRUE(is_noticed(skipped)) << doubled;
  }
}

}  // namespace
}  // namespace etalase::store
