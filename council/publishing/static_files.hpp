// Files below public/, which any web server may read while they are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "publishing/workplace.hpp"

namespace etalase::publishing {

// Counts what was written below public/.
struct Written {
  int files = 0;
  std::uint64_t bytes = 0;
};

// Writes a world-readable file durably, its folders too; leaves an equal one alone. Adds to `written` what it wrote;
// leaves nothing half written. Kind no_space, with what is free, when the disk is full.
[[nodiscard]] base::Result<void> write_static(base::FileSystem& files, const std::string& path, std::string_view bytes,
                                              Written& written);

// Opens a file and the folders between it and `top` to every reader, whatever the umask says.
[[nodiscard]] base::Result<void> open_to_readers(base::FileSystem& files, const std::string& file,
                                                 const std::string& top);

// Lists the files below a folder as paths relative to it; empty when the folder is absent.
[[nodiscard]] base::Result<std::vector<std::string>> list_below(const base::FileSystem& files,
                                                                const std::string& folder);

}  // namespace etalase::publishing
