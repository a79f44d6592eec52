// Started by root, the program becomes the owner of the folder it works on.
#pragma once

#include <string>

#include "base/result.hpp"

namespace etalase::cli {

// As root: takes the user and groups of the owner of the nearest existing folder of `path`; nothing otherwise, or when
// root owns it. Kind refused when the system does not let it.
[[nodiscard]] base::Result<void> become_owner_of(const std::string& path);

}  // namespace etalase::cli
