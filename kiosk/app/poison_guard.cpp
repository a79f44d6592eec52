// Reads and writes runs without making the main thread wait.
#include "app/poison_guard.hpp"

#include "base/log.hpp"

namespace etalase::app {

namespace {

// What is known of the runs before this one.
struct EarlierRuns {
  std::string boot;
  std::set<std::string> set_aside;
};

EarlierRuns read_runs(base::FileSystem& files, const std::string& folder, base::BootTime now) {
  EarlierRuns earlier;
  earlier.boot = read_boot_id(files);
  RunsFile runs(files, folder, earlier.boot);
  earlier.set_aside = set_aside(runs.read(), earlier.boot, now);
  if (const auto tidied = runs.tidy(); !tidied) base::log_warning("runs: " + tidied.error().message);
  return earlier;
}

}  // namespace

PoisonGuard::PoisonGuard(const Platform& platform, loop::Worker& disk, RunsPlace place)
    : m_platform(platform), m_disk(disk), m_place(std::move(place)) {}

void PoisonGuard::begin(std::function<void()> done) {
  if (!m_place.records) return done();
  m_disk.run(
      "runs",
      [files = &m_platform.files, folder = m_place.kiosk_folder, now = m_platform.clock.boot_now()](std::stop_token) {
        return read_runs(*files, folder, now);
      },
      [this, done = std::move(done)](EarlierRuns earlier) {
        m_boot = std::move(earlier.boot);
        m_set_aside = std::move(earlier.set_aside);
        done();
      });
}

void PoisonGuard::record(RunEvent event, const std::string& feed) {
  if (!m_place.records || feed.empty()) return;
  const Run run{m_boot, m_platform.clock.boot_now(), feed, event};
  m_disk.run(
      "runs",
      [files = &m_platform.files, folder = m_place.kiosk_folder, run](std::stop_token) {
        return RunsFile(*files, folder, run.boot).append(run);
      },
      [](base::Result<void> written) {
        if (!written) base::log_warning("runs: " + written.error().message);
      });
}

}  // namespace etalase::app
