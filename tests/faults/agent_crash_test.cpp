// A whole refresh, from signed versions to the collector, on a disk in memory that dies, forgets and fails.
#include "faults/feed_site.hpp"
#include "faults/station.hpp"
#include "support/full_run.hpp"
#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using ::testing::IsEmpty;

constexpr const char* k_folder = "/sources/galeri";
constexpr int k_more_than_a_refresh = 2000;

feed::Withdrawn purge_list(int serial) {
  feed::Withdrawn list;
  list.serial = serial;
  list.items = {{{"product", "BTK-001"}, true}};
  return list;
}

class AgentCrash : public AgentTest {
 protected:
  AgentCrash() {
    m_files.plant("/sources/here-since-the-installation", "");
    m_server.publish(test::numbered_feed(1, 0));
    EXPECT_EQ(refresh_on(m_files).state, SourceState::ok);
    m_before = look(m_files);
    m_server.publish(test::numbered_feed(2, 0));
    m_server.withdraw(purge_list(1));
  }

  SourceStatus refresh_on(test::FakeFileSystem& files) {
    const settings::Source source{"galeri", test::k_feed_url, "/etc/root.json", "", "", true};
    Agent agent(AgentTools{files, m_http, m_clock, {}}, source, m_sync, "/sources");
    (void)agent.refresh({});
    return agent.status();
  }
  static store::Moment look(const test::FakeFileSystem& files) { return store::look(files, store::Layout{k_folder}); }
  // The invariants right after a fault; `told` is what status says is on show.
  std::vector<store::Breach> wrong(test::FakeFileSystem& files, std::int64_t told) {
    auto breaches = store::Store(files, k_folder).verify({}, store::Leftovers::may_wait);
    for (auto& breach : store::compare(m_before, look(files), told)) breaches.push_back(std::move(breach));
    return breaches;
  }
  void expect_convergence(test::FakeFileSystem& files) {
    const auto status = refresh_on(files);
    EXPECT_EQ(status.state, SourceState::ok) << (status.error ? status.error->message : "");
    EXPECT_EQ(look(files).serial, 2);
    EXPECT_EQ(look(files).versions["withdrawn.json"], 1U);
    std::vector<std::string> words;
    for (const auto& breach : store::Store(files, k_folder).verify({})) words.push_back(breach.words);
    EXPECT_THAT(words, IsEmpty());
  }

  // Lets a refresh die at every operation; at a part of them unless the run is full (CrashTest in tests/store leaves
  // none out of a commit).
  template <class Cut>
  void cut_everywhere(int step, Cut cut) {
    for (int nth = 1; nth < k_more_than_a_refresh; nth += step) {
      SCOPED_TRACE("operation " + std::to_string(nth));
      test::FakeFileSystem files(m_files);
      files.die_at(nth);
      const auto status = refresh_on(files);
      const bool died = files.died();
      cut(files);
      // A dead machine has told nobody; one that finished has.
      EXPECT_THAT(wrong(files, died ? 0 : status.feed.serial), IsEmpty());
      expect_convergence(files);
      if (HasFailure() || !died) return;
    }
    FAIL() << "a refresh takes fewer operations";
  }

  static int step(int of_ci) { return test::is_full_run() ? 1 : of_ci; }

  store::Moment m_before;
};

TEST_F(AgentCrash, Kill9AfterEveryOperation) {
  cut_everywhere(step(17), [](test::FakeFileSystem& files) { files.power_cut(test::Loss::nothing); });
}

TEST_F(AgentCrash, PowerCutAfterEveryOperationLosesAllThatIsUnsynced) {
  cut_everywhere(step(7), [](test::FakeFileSystem& files) { files.power_cut(test::Loss::unsynced); });
}

TEST_F(AgentCrash, PowerCutAfterEveryOperationLosesDataButKeepsNames) {
  cut_everywhere(step(13), [](test::FakeFileSystem& files) { files.power_cut(test::Loss::data); });
}

TEST_F(AgentCrash, PowerCutAfterEveryOperationLosesByChance) {
  const auto seed = test::seed();
  cut_everywhere(step(11), [seed](test::FakeFileSystem& files) { files.power_cut_by_chance(seed); });
}

TEST_F(AgentCrash, AFailingDiskLosesNothing) {
  const int times = test::rounds("ETALASE_IO_ERRORS", 12, 400);
  for (int round = 1; round <= times; ++round) {
    const auto seed = test::seed() + static_cast<std::uint32_t>(round);
    const unsigned one_in = 20U << (round % 5);
    SCOPED_TRACE("seed " + std::to_string(seed) + ", one operation in " + std::to_string(one_in));
    test::FakeFileSystem files(m_files);
    files.fail_by_chance(seed, one_in);
    const auto status = refresh_on(files);
    files.heal();
    EXPECT_THAT(wrong(files, status.state == SourceState::ok ? status.feed.serial : 0), IsEmpty());
    expect_convergence(files);
    if (HasFailure()) return;
  }
}

// Every file on the disk in turn cannot be read any more; every second one unless the run is full.
TEST_F(AgentCrash, ABadSectorAnywhereIsRepaired) {
  ASSERT_EQ(refresh_on(m_files).state, SourceState::ok);
  std::vector<std::string> paths;
  const std::function<void(const std::string&)> gather = [&](const std::string& folder) {
    const auto entries = m_files.list(folder).value();
    for (const auto& entry : entries) {
      const std::string path = folder + "/" + entry.name;
      if (entry.type == base::FileType::folder) gather(path);
      if (entry.type == base::FileType::file) paths.push_back(path);
    }
  };
  gather(k_folder);
  EXPECT_GT(paths.size(), 20U);
  for (std::size_t i = 0; i < paths.size(); i += static_cast<std::size_t>(step(2))) {
    const auto& path = paths[i];
    SCOPED_TRACE(path);
    test::FakeFileSystem files(m_files);
    files.break_sector(path);
    const settings::Source source{"galeri", test::k_feed_url, "/etc/root.json", "", "", true};
    Agent agent(AgentTools{files, m_http, m_clock, {}}, source, m_sync, "/sources");
    (void)agent.refresh({});
    (void)agent.scrub({});
    (void)agent.refresh({});
    expect_convergence(files);
  }
}

TEST_F(AgentCrash, AWrongClockChangesNothing) {
  for (const auto years : {-50, 70}) {
    test::FakeFileSystem files(m_files);
    const auto right = m_clock.system_now();
    m_clock.set_system(right + std::chrono::hours(24 * 365 * years));
    const auto status = refresh_on(files);
    EXPECT_THAT(wrong(files, status.feed.serial), IsEmpty()) << years;
    m_clock.set_system(right);
    expect_convergence(files);
  }
}

}  // namespace
}  // namespace etalase::sync
