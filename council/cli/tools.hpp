// What every command works with.
#pragma once

#include <cstdio>
#include <string>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "words/message.hpp"

namespace etalase::cli {

struct Tools {
  base::FileSystem& files;
  const base::Clock& clock;
  words::StaffLanguage language = words::StaffLanguage::id;  // of all that is printed
};

// Prints one line on stdout, in the staff's language.
inline void tell(Tools tools, const words::Message& message) {
  std::printf("%s\n", message.in(tools.language).c_str());
}

// Reads a file that somebody named; the error names it in the staff's words.
[[nodiscard]] base::Result<std::string> read_named(Tools tools, const std::string& path, base::Bytes limit);

}  // namespace etalase::cli
