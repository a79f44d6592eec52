// Root is never needed: give it away before touching anything.
#pragma once

#include <string>

#include "base/result.hpp"

namespace etalase::sync {

// As root, becomes the owner of the nearest existing folder at or above `path`, with that user's groups; as anybody
// else, or where root owns it, changes nothing. Kind refused when the change fails.
[[nodiscard]] base::Result<void> drop_to_owner_of(std::string path);

}  // namespace etalase::sync
