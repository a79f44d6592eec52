// Reads passphrases.
#include "cli/passphrase.hpp"

#include <cstdlib>

#include "base/terminal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Result;

namespace {

constexpr base::Bytes k_limit = base::kilobytes(4);

Result<std::string> from_terminal(Ask ask) {
  base::SilentTerminal terminal;
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
