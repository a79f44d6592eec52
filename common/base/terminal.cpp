// Switches the echo off and on again.
#include "base/terminal.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace etalase::base {

namespace {
constexpr std::size_t k_longest_line = 4096;
}

SilentTerminal::SilentTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
  if (!is_open() || ::tcgetattr(m_descriptor, &m_before) != 0) return;
  termios silent = m_before;
  silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  m_changed = ::tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
}

SilentTerminal::~SilentTerminal() {
  if (m_changed) ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
  if (is_open()) ::close(m_descriptor);
}

std::string SilentTerminal::ask(const std::string& question) {
  write(question);
  std::string line;
  for (char c = 0; ::read(m_descriptor, &c, 1) == 1 && c != '\n' && line.size() < k_longest_line;) line += c;
  write("\n");
  return line;
}

void SilentTerminal::write(const std::string& text) {
  // A terminal that takes no question takes no answer either; the answer is then empty and refused.
  if (::write(m_descriptor, text.data(), text.size()) < 0) return;
}

}  // namespace etalase::base
