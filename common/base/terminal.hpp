// Secrets typed by a person: the terminal itself, without echo.
#pragma once

#include <termios.h>

#include <string>

namespace etalase::base {

// Owns /dev/tty and its settings, so that input and output of the program may be elsewhere; what was changed is put
// back.
class SilentTerminal {
 public:
  SilentTerminal();
  ~SilentTerminal();
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;

  // False where the program has no terminal.
  [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }
  // Writes the question and returns the line typed, at most 4 kB; empty when the terminal gives none.
  [[nodiscard]] std::string ask(const std::string& question);

 private:
  void write(const std::string& text);

  int m_descriptor;
  termios m_before{};
  bool m_changed = false;
};

}  // namespace etalase::base
