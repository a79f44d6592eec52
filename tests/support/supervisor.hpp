// What systemd would do with a unit's Restart and RestartSec, for machines where no systemd runs.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "support/process.hpp"

namespace etalase::test {

struct RestartPolicy {
  enum class When { no, always, on_failure } when = When::no;
  std::chrono::milliseconds after{100};  // systemd's default
};

// Reads [Service] Restart= and RestartSec= of a unit file; absent when the file cannot be read.
[[nodiscard]] std::optional<RestartPolicy> read_restart_policy(const std::string& unit_file);

// Keeps one command running by a policy; poll() does the work.
class Supervisor {
 public:
  Supervisor(RestartPolicy policy, Command command);
  // Starts the command again when it ended and the policy's pause is over.
  void poll();
  [[nodiscard]] Process& process() { return *m_process; }
  [[nodiscard]] int starts() const { return m_starts; }

 private:
  void start();
  RestartPolicy m_policy;
  Command m_command;
  std::optional<Process> m_process;
  std::optional<std::chrono::steady_clock::time_point> m_ended;
  int m_starts = 0;
};

}  // namespace etalase::test
