// POST by libcurl, on the caller's thread, never longer than a minute and a half.
#pragma once

#include <memory>

#include "uplink/poster.hpp"

namespace etalase::uplink {

// Each post has a connection of its own; nothing is shared with sync's transfers.
[[nodiscard]] std::unique_ptr<Poster> make_curl_poster(std::string user_agent);

}  // namespace etalase::uplink
