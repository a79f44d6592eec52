// What every command works with.
#pragma once

#include <cstdio>

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

}  // namespace etalase::cli
