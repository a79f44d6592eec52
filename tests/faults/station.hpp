// One kiosk's etalase-sync as a real process, with faults on order and the checker at hand.
#pragma once

#include <cerrno>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "catalogue/lease.hpp"
#include "catalogue/reader.hpp"
#include "faults/feed_site.hpp"
#include "support/full_run.hpp"
#include "support/process.hpp"
#include "support/temp_dir.hpp"

namespace etalase::test {

// What happens to a program; see support/fault_preload.cpp. Zero means not at all.
struct Fault {
  long kill_at = 0;
  long cut_at = 0;
  std::vector<int> skipped_syncs = {};
  long one_in = 0;
  int error = EIO;
  std::uint32_t seed = 1;
  long clock_seconds = 0;
};

// A file operation that a program did.
struct Operation {
  std::string what;
  std::string path;  // below the station's disk
};

class Station {
 public:
  // Keeps its store below `disk`/sources, all else in a folder of its own.
  Station(const FeedSite& site, std::string disk, const std::string& more_sync_settings = "");

  // Runs etalase-sync with these words, to the end.
  [[nodiscard]] Finished run(const std::vector<std::string>& words, const Fault& fault = {});
  // Starts it and leaves it running; its words go to output().
  [[nodiscard]] Process start(const std::vector<std::string>& words);
  [[nodiscard]] std::string output() const;
  // What the last run did to the disk.
  [[nodiscard]] const std::vector<Operation>& operations() const { return m_operations; }

  // The serial that status says is on show; 0 before the first.
  [[nodiscard]] std::int64_t announced() const;
  // Runs the checker after a fault: nothing may be damaged or have gone back since the last settled(). Empty when all
  // is well, else its words.
  [[nodiscard]] std::string wrong_after_fault();
  // Refreshes with a healthy network, then runs the checker strictly; keeps its report for the next fault. Empty when
  // the store converged on this serial.
  [[nodiscard]] std::string wrong_after_recovery(std::int64_t serial);

  [[nodiscard]] std::string folder() const { return m_disk + "/sources/galeri"; }

 private:
  [[nodiscard]] Command command(const std::vector<std::string>& words) const;

  TempDir m_dir;
  std::string m_disk;
  std::vector<Operation> m_operations;
  std::int64_t m_told = 0;  // the highest serial that was announced
};

// A visitor's page: holds a generation and reads from it.
class Visitor {
 public:
  // Takes what is on show now.
  explicit Visitor(const std::string& source_folder);
  // Reads again; empty when all is as it was.
  [[nodiscard]] std::string disturbed() const;

 private:
  catalogue::Lease m_lease;
  std::unique_ptr<catalogue::Reader> m_reader;
  std::string m_folder;
  std::int64_t m_price = 0;
};

// The number of rounds: `environment` when set, else `few`, or `many` in a full run (ETALASE_FULL).
[[nodiscard]] int rounds(const char* environment, int few, int many);
// ETALASE_SEED, or 1; chance begins there, and it is printed with every failure.
[[nodiscard]] std::uint32_t seed();

}  // namespace etalase::test
