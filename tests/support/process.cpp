// fork, setuid, exec, and the wait for it.
#include "support/process.hpp"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

namespace etalase::test {

namespace {

std::vector<std::string> environment_of(const Command& command) {
  std::map<std::string, std::string> all = {
      {"PATH", "/usr/sbin:/usr/bin:/sbin:/bin"}, {"HOME", "/nonexistent"}, {"LANG", "C.UTF-8"}};
  for (const auto& [name, value] : command.environment) all[name] = value;
  std::vector<std::string> lines;
  for (const auto& [name, value] : all) lines.push_back(name + "=" + value);
  return lines;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (auto& text : texts) list.push_back(text.data());
  list.push_back(nullptr);
  return list;
}

void become(const User& user) {
  if (setgroups(user.groups.size(), user.groups.data()) != 0 || setresgid(user.gid, user.gid, user.gid) != 0 ||
      setresuid(user.uid, user.uid, user.uid) != 0) {
    _exit(126);
  }
}

void redirect(const std::string& path) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (file < 0) _exit(126);
  dup2(file, 1);
  dup2(file, 2);
}

int status_of(int raw) { return WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw); }

}  // namespace

Process::Process(const Command& command) {
  auto arguments = command.argv;
  auto environment = environment_of(command);
  const auto argv = pointers(arguments), envp = pointers(environment);
  m_pid = fork();
  if (m_pid != 0) {
    setpgid(m_pid, m_pid);
    return;
  }
  setpgid(0, 0);
  // What this program ignores, a child would ignore too.
  ::signal(SIGPIPE, SIG_DFL);
  if (!command.output.empty()) redirect(command.output);
  umask(command.umask);
  if (command.user) become(*command.user);
  execvpe(argv[0], argv.data(), envp.data());
  _exit(127);
}

Process::~Process() {
  if (m_pid <= 0) return;
  kill(-m_pid, SIGKILL);
  if (!m_status) waitpid(m_pid, nullptr, 0);
}

Process::Process(Process&& other) noexcept : m_pid(std::exchange(other.m_pid, -1)), m_status(other.m_status) {}

Process& Process::operator=(Process&& other) noexcept {
  std::swap(m_pid, other.m_pid);
  std::swap(m_status, other.m_status);
  return *this;
}

std::optional<int> Process::wait(std::chrono::milliseconds at_most) {
  (void)eventually([this] { return !running(); }, at_most);
  return m_status;
}

bool Process::running() {
  int raw = 0;
  if (!m_status && waitpid(m_pid, &raw, WNOHANG) == m_pid) m_status = status_of(raw);
  return !m_status;
}

void Process::signal(int number) const { kill(m_pid, number); }
void Process::signal_group(int number) const { kill(-m_pid, number); }

Finished run(Command command, std::chrono::seconds at_most) {
  std::string path = (std::filesystem::temp_directory_path() / "etalase-run-XXXXXX").string();
  const int file = mkstemp(path.data());
  fchmod(file, 0666);
  close(file);
  command.output = path;
  Process process(command);
  const auto status = process.wait(at_most);
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  std::filesystem::remove(path);
  return {status.value_or(-1), text.str()};
}

}  // namespace etalase::test
