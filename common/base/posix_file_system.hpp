// The real disk.
#pragma once

#include <memory>

#include "base/file_system.hpp"

namespace etalase::base {

// For a program's main to hand down; everything else knows the interface only.
[[nodiscard]] std::unique_ptr<FileSystem> make_posix_file_system();

}  // namespace etalase::base
