// Where the updater's bytes come from: a web server, a folder on a stick, or a test.
#pragma once

#include <tl/expected.hpp>

#include <string>

#include "base/result.hpp"
#include "base/units.hpp"

namespace etalase::trust {

// Kinds: not_found for 404, too_large past the limit, unavailable for the rest. The status tells 403, which the root
// probe alone takes for an absent file, from other failures; 0 where there is no HTTP.
struct FetchError {
  base::Error error;
  int http_status = 0;
};

using Fetched = tl::expected<std::string, FetchError>;

// Fetches one metadata file. Implementations stop reading at the limit, however long the body is.
class Fetcher {
 public:
  virtual ~Fetcher() = default;
  // Returns the body of `relative_path` below the metadata address, at most `limit` bytes. The path is already
  // percent-encoded and holds no slash.
  [[nodiscard]] virtual Fetched fetch(const std::string& relative_path, base::Bytes limit) = 0;
};

}  // namespace etalase::trust
