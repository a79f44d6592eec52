// What the disk thread is given to do, one job at a time: a refresh of one source, or the daily round.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "base/units.hpp"
#include "settings/settings.hpp"
#include "sync/disk_thread.hpp"
#include "sync/job.hpp"
#include "sync/sources.hpp"

namespace etalase::sync {

// Owns the disk thread; all else outlives it. Its functions are the main thread's.
class Worker {
 public:
  enum class Work { none, refresh, upkeep };
  // How a job ended. `made_way`: it was asked to end before its time. `refetch`: the round found something damaged.
  struct Ended {
    Work work = Work::none;
    std::string source;
    bool made_way = false;
    bool refetch = false;
  };

  // `done` is called on the disk thread at each job's end.
  Worker(base::FileSystem& files, const base::Clock& clock, Sources& sources, std::function<void()> done);

  void begin_refresh(const std::string& source);
  // Deletes stores that left the configuration, then hashes every file of every store.
  void begin_upkeep(const settings::Settings& settings);
  // Ends the job at hand before its time; it goes on at its next turn.
  void make_way();
  // Lets the job see a stop between two steps, for good.
  void request_stop() { m_disk.request_stop(); }

  [[nodiscard]] bool is_idle() const { return m_disk.is_idle(); }
  [[nodiscard]] Work work() const { return m_work; }
  [[nodiscard]] bool makes_way() const { return m_made_way; }
  // The source whose refresh runs; empty without one.
  [[nodiscard]] const std::string& source() const { return m_source; }
  // Grows while a job moves bytes or steps.
  [[nodiscard]] std::uint64_t moved() const { return m_moved; }
  // Takes the job that has ended; none when none had begun since the last call.
  [[nodiscard]] Ended take_ended();

 private:
  [[nodiscard]] Job job(const std::stop_token& stop);
  void show_progress();
  void clear_departed(const settings::Settings& settings);

  base::FileSystem& m_files;
  const base::Clock& m_clock;
  Sources& m_sources;
  Work m_work = Work::none;
  std::string m_source;
  bool m_made_way = false;
  base::Bytes m_shown_total;  // of the download whose beginning was shown; the disk thread
  std::atomic<bool> m_refetch = false;
  std::atomic<std::uint64_t> m_moved = 0;
  DiskThread m_disk;  // last: it works with all of the above
};

}  // namespace etalase::sync
