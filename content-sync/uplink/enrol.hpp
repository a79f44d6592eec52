// Makes this kiosk known to its council: a code once, a token from then on.
#pragma once

#include <string>

#include "settings/settings.hpp"
#include "uplink/poster.hpp"

namespace etalase::uplink {

// Sends the code (eight characters; spaces, hyphens and lower case are forgiven) and writes the token that comes back
// to [uplink] token_file. Returns the name by which the council calls this kiosk. Kinds: invalid for a code or
// a configuration that cannot be sent, refused with what to do, corrupt when no council answered, unavailable, and
// those of a disk that refuses.
[[nodiscard]] base::Result<std::string> enrol(base::FileSystem& files, Poster& poster,
                                              const settings::Settings& settings, const std::string& code);

}  // namespace etalase::uplink
