// A small web server for public/: enough for a demo, a test, or a gallery behind a reverse proxy.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "base/result.hpp"
#include "drafts/folder.hpp"

namespace etalase::publishing {

// "127.0.0.1:8080"; port 0 lets the system choose.
struct ListenAddress {
  std::string host;
  int port = 0;
};
// Kind refused for what is no such address.
[[nodiscard]] base::Result<ListenAddress> parse_listen(const std::string& text);

// Serves public/ until `stop` is set; calls `listening` with the address as a URL once it accepts connections. Kind
// not_found before the first publish, unavailable when the address cannot be bound.
[[nodiscard]] base::Result<void> serve(const drafts::CouncilFolder& folder, const ListenAddress& address,
                                       const std::function<void(const std::string& url)>& listening,
                                       const std::atomic<bool>& stop);

}  // namespace etalase::publishing
