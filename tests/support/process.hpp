// Child processes for system tests: as another user, with a deadline, never left behind.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace etalase::test {

struct User {
  uid_t uid = 0;
  gid_t gid = 0;
  std::vector<gid_t> groups;  // supplementary
};

struct Command {
  std::vector<std::string> argv;
  std::map<std::string, std::string> environment = {};  // beside PATH, HOME and LANG
  std::optional<User> user = std::nullopt;
  std::string output = {};  // file for stdout and stderr; empty = the test's own
  mode_t umask = 0027;
};

// A running child in a process group of its own; the destructor kills the group.
class Process {
 public:
  explicit Process(const Command& command);
  ~Process();
  Process(Process&& other) noexcept;
  Process& operator=(Process&& other) noexcept;

  [[nodiscard]] pid_t pid() const { return m_pid; }
  // Waits at most this long; returns the exit status (128 + signal when killed), absent when it still runs.
  [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds at_most);
  // Sends a signal to the child alone.
  void signal(int number) const;
  // Sends a signal to the child's whole group.
  void signal_group(int number) const;
  [[nodiscard]] bool running();

 private:
  pid_t m_pid = -1;
  std::optional<int> m_status;
};

struct Finished {
  int status = -1;  // -1 when it ran out of time and was killed
  std::string output;
};

// Runs to the end and returns what it printed on both streams. A busy machine may need minutes for what takes a second.
[[nodiscard]] Finished run(Command command, std::chrono::seconds at_most = std::chrono::seconds(180));

// Calls `done` every 20 ms until it is true; false when it never was.
template <class Condition>
[[nodiscard]] bool eventually(Condition done, std::chrono::milliseconds at_most) {
  const auto end = std::chrono::steady_clock::now() + at_most;
  while (!done()) {
    if (std::chrono::steady_clock::now() > end) return false;
    const timespec pause{0, 20'000'000};
    nanosleep(&pause, nullptr);
  }
  return true;
}

}  // namespace etalase::test
