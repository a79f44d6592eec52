// Files that appear and signals become events.
#include "platform/watch_thread.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "support/temp_dir.hpp"

namespace etalase::platform {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

// Keeps the names of what is posted and lets a test wait for one, at most ten seconds.
class NamedEvents final : public loop::EventQueue {
 public:
  void post(loop::Event event) override {
    const std::lock_guard lock(m_mutex);
    std::string name(loop::name_of(event));
    if (const auto* generation = std::get_if<loop::GenerationChanged>(&event)) name += " " + generation->source;
    if (const auto* withdrawn = std::get_if<loop::WithdrawnChanged>(&event)) name += " " + withdrawn->source;
    m_names.push_back(std::move(name));
    m_changed.notify_all();
  }
  [[nodiscard]] std::vector<loop::Event> wait_until(std::optional<loop::BootTime>) override { return {}; }
  // Waits for the name, then returns all so far and forgets them.
  std::vector<std::string> until(const std::string& name) {
    std::unique_lock lock(m_mutex);
    const auto there = [&] { return std::find(m_names.begin(), m_names.end(), name) != m_names.end(); };
    EXPECT_TRUE(m_changed.wait_for(lock, std::chrono::seconds(10), there)) << name;
    return std::exchange(m_names, {});
  }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::vector<std::string> m_names;
};

class WatchThreadTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { block_signals(); }

  void start(const std::vector<std::string>& sources) {
    auto started = WatchThread::start({folder / "sources", sources, folder / "run"}, events);
    ASSERT_TRUE(started.has_value());
    watch = std::move(*started);
  }
  void make(const std::string& name) { std::filesystem::create_directories(folder / name); }
  // Puts a file there by rename, as the store does.
  void put(const std::string& name) {
    std::ofstream(folder / "new") << "x";
    std::filesystem::rename(folder / "new", folder / name);
  }

  test::TempDir folder;
  NamedEvents events;
  std::unique_ptr<WatchThread> watch;
};

TEST_F(WatchThreadTest, ReplacingCurrentIsANewGeneration) {
  make("sources/own");
  start({"own"});
  std::filesystem::create_symlink("generations/000002", folder / "link");
  std::filesystem::rename(folder / "link", folder / "sources/own/current");
  EXPECT_THAT(events.until("generation_changed own"), ElementsAre("generation_changed own"));
}

TEST_F(WatchThreadTest, EachSourceIsToldApartAndOtherFilesAreIgnored) {
  make("sources/own");
  make("sources/partner");
  start({"own", "partner"});
  put("sources/own/previous");
  put("sources/own/lock");
  put("sources/partner/withdrawn.json");
  EXPECT_THAT(events.until("withdrawn_changed partner"), ElementsAre("withdrawn_changed partner"));
}

TEST_F(WatchThreadTest, ASourceThatAppearsLaterIsAnnounced) {
  start({"own"});
  make("sources/own");
  EXPECT_THAT(events.until("withdrawn_changed own"), ElementsAre("generation_changed own", "withdrawn_changed own"));
  put("sources/own/current");
  EXPECT_THAT(events.until("generation_changed own"), ElementsAre("generation_changed own"));
}

TEST_F(WatchThreadTest, ASourceThatIsRemovedAndComesBackIsWatchedAgain) {
  make("sources/own");
  start({"own"});
  std::filesystem::remove_all(folder / "sources");
  make("sources/own");
  (void)events.until("generation_changed own");
  put("sources/own/current");
  (void)events.until("generation_changed own");
}

TEST_F(WatchThreadTest, AFolderThatTookAnothersPlaceAtOnceIsAnnounced) {
  make("sources/own");
  make("restored/own");
  start({"own"});
  const std::string here = folder / "sources";
  const std::string there = folder / "restored";
  ASSERT_EQ(renameat2(AT_FDCWD, here.c_str(), AT_FDCWD, there.c_str(), RENAME_EXCHANGE), 0);
  (void)events.until("generation_changed own");
  put("sources/own/current");
  (void)events.until("generation_changed own");
}

TEST_F(WatchThreadTest, TheStatusFileIsWatched) {
  make("run");
  start({});
  put("run/kiosk.json");
  put("run/sync.json");
  EXPECT_THAT(events.until("status_changed"), ElementsAre("status_changed"));
}

TEST_F(WatchThreadTest, SignalsBecomeEvents) {
  start({});
  kill(getpid(), SIGHUP);
  EXPECT_THAT(events.until("settings_changed"), Contains("settings_changed"));
  kill(getpid(), SIGTERM);
  EXPECT_THAT(events.until("stop"), Contains("stop"));
  kill(getpid(), SIGINT);
  EXPECT_THAT(events.until("stop"), Contains("stop"));
}

TEST_F(WatchThreadTest, EndsWithoutAnyEvent) {
  start({"own"});
  watch.reset();
  EXPECT_EQ(watch, nullptr);
}

}  // namespace
}  // namespace etalase::platform
