// The kiosk's own record of its runs: which feed it died on, so that a poisoned one is set aside.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"

namespace etalase::app {

enum class RunEvent { start, ready, end };

// One line of `runs`: a feed came on screen, drew its first frame, left in good order.
struct Run {
  std::string boot;
  base::BootTime at{0};
  std::string feed;  // SHA-256 of feed.json
  RunEvent event = RunEvent::start;
  bool operator==(const Run&) const = default;
};

// Writes {"boot":…,"ms":…,"feed":…,"event":"start"} and a newline.
[[nodiscard]] std::string to_line(const Run& run);
// Reads all lines that are whole and sound; a torn last line, as a power cut leaves it, is passed over.
[[nodiscard]] std::vector<Run> parse_runs(std::string_view text);

// Returns the feeds that died three times within five minutes of this boot, each for six hours after the last death. A
// death is a start that no end follows before the next start.
[[nodiscard]] std::set<std::string> set_aside(const std::vector<Run>& runs, const std::string& boot,
                                              base::BootTime now);

// Keeps what matters: the lines of this boot, at most the newest 200.
[[nodiscard]] std::vector<Run> trimmed(std::vector<Run> runs, const std::string& boot);

// Reads and appends `folder`/runs. A folder that cannot be written costs only the guard; the error says so.
class RunsFile {
 public:
  RunsFile(base::FileSystem& files, std::string folder, std::string boot);
  // Returns the runs so far; none when there is no file.
  [[nodiscard]] std::vector<Run> read() const;
  [[nodiscard]] base::Result<void> append(const Run& run);
  // Rewrites the file with trimmed lines when it has grown.
  [[nodiscard]] base::Result<void> tidy();

 private:
  base::FileSystem& m_files;
  std::string m_path;
  std::string m_boot;
};

// Returns the kernel's boot id; "unknown" where there is none.
[[nodiscard]] std::string read_boot_id(const base::FileSystem& files);

}  // namespace etalase::app
