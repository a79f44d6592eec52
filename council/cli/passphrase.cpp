// Reads passphrases.
#include "cli/passphrase.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>

namespace etalase::cli {

using base::ErrorKind;
using base::Result;

namespace {

constexpr base::Bytes k_limit = base::kilobytes(4);

// The terminal itself, so that input and output of the program may be elsewhere.
class Terminal {
 public:
  Terminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (!is_open() || ::tcgetattr(m_descriptor, &m_before) != 0) return;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    m_changed = ::tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
  }
  ~Terminal() {
    if (m_changed) ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    if (is_open()) ::close(m_descriptor);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] bool is_open() const { return m_descriptor >= 0; }

  std::string ask(const std::string& question) {
    write(question);
    std::string line;
    for (char c = 0; ::read(m_descriptor, &c, 1) == 1 && c != '\n' && line.size() < k_limit.count;) line += c;
    write("\n");
    return line;
  }

 private:
  void write(const std::string& text) {
    // A terminal that takes no question takes no answer either; the answer is then empty and refused.
    if (::write(m_descriptor, text.data(), text.size()) < 0) return;
  }

  int m_descriptor;
  termios m_before{};
  bool m_changed = false;
};

Result<std::string> from_terminal(Ask ask) {
  Terminal terminal;
  if (!terminal.is_open()) {
    return base::fail(ErrorKind::refused,
                      "kata sandi kunci diperlukan; pakai --passphrase-file atau ETALASE_PASSPHRASE");
  }
  auto first = terminal.ask("Kata sandi kunci isi: ");
  if (ask == Ask::twice && terminal.ask("Sekali lagi: ") != first) {
    return base::fail(ErrorKind::refused, "kedua kata sandi berbeda; jalankan lagi");
  }
  if (first.empty()) return base::fail(ErrorKind::refused, "kata sandi kosong; jalankan lagi");
  return first;
}

}  // namespace

Result<std::string> read_passphrase(const base::FileSystem& files, const std::string& file, Ask ask) {
  if (!file.empty()) {
    ETALASE_TRY(const auto text, files.read(file, k_limit));
    return text.substr(0, text.find_first_of("\r\n"));
  }
  if (const char* value = std::getenv("ETALASE_PASSPHRASE"); value != nullptr && *value != '\0')
    return std::string(value);
  return from_terminal(ask);
}

}  // namespace etalase::cli
