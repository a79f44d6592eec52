// Reads passphrases.
#include "cli/passphrase.hpp"

#include <cstdlib>

#include "base/terminal.hpp"
#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Result;

namespace {

constexpr base::Bytes k_limit = base::kilobytes(4);

Result<std::string> from_terminal(words::StaffLanguage language, Ask ask) {
  base::SilentTerminal terminal;
  if (!terminal.is_open()) {
    return words::refuse(ErrorKind::refused, "passphrase_needed");
  }
  auto first = terminal.ask(words::say("passphrase_prompt").in(language) + " ");
  if (ask == Ask::twice && terminal.ask(words::say("passphrase_again").in(language) + " ") != first) {
    return words::refuse(ErrorKind::refused, "passphrases_differ");
  }
  if (first.empty()) return words::refuse(ErrorKind::refused, "passphrase_empty");
  return first;
}

}  // namespace

Result<std::string> read_passphrase(Tools tools, const std::string& file, Ask ask) {
  if (!file.empty()) {
    ETALASE_TRY(const auto text, read_named(tools, file, k_limit));
    return text.substr(0, text.find_first_of("\r\n"));
  }
  if (const char* value = std::getenv("ETALASE_PASSPHRASE"); value != nullptr && *value != '\0')
    return std::string(value);
  return from_terminal(tools.language, ask);
}

}  // namespace etalase::cli
