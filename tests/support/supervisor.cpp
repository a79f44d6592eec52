// Restarting by a unit's words.
#include "support/supervisor.hpp"

#include <fstream>

#include "base/text.hpp"

namespace etalase::test {

namespace {

// "1", "1s", "500ms", "1min": the forms that our units use.
std::chrono::milliseconds read_span(const std::string& text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  const auto number = std::stol(text.substr(0, digits));
  const std::string unit = digits == std::string::npos ? "s" : text.substr(digits);
  if (unit == "ms") return std::chrono::milliseconds(number);
  if (unit == "min") return std::chrono::minutes(number);
  return std::chrono::seconds(number);
}

RestartPolicy::When read_when(const std::string& text) {
  if (text == "always") return RestartPolicy::When::always;
  if (text == "on-failure") return RestartPolicy::When::on_failure;
  return RestartPolicy::When::no;
}

}  // namespace

std::optional<RestartPolicy> read_restart_policy(const std::string& unit_file) {
  std::ifstream in(unit_file);
  if (!in) return std::nullopt;
  RestartPolicy policy;
  for (std::string line; std::getline(in, line);) {
    const std::string_view text = base::trim(line);
    if (text.starts_with("Restart=")) policy.when = read_when(std::string(text.substr(8)));
    if (text.starts_with("RestartSec=")) policy.after = read_span(std::string(text.substr(11)));
  }
  return policy;
}

Supervisor::Supervisor(RestartPolicy policy, Command command) : m_policy(policy), m_command(std::move(command)) {
  start();
}

void Supervisor::start() {
  m_process.emplace(m_command);
  m_ended.reset();
  ++m_starts;
}

void Supervisor::poll() {
  if (m_process->running() || m_policy.when == RestartPolicy::When::no) return;
  const auto status = m_process->wait(std::chrono::milliseconds(0));
  if (m_policy.when == RestartPolicy::When::on_failure && status == 0) return;
  const auto now = std::chrono::steady_clock::now();
  if (!m_ended) m_ended = now;
  if (now - *m_ended >= m_policy.after) start();
}

}  // namespace etalase::test
