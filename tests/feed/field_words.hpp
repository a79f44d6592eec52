// The description of fields in the words of docs/feed.md.
#pragma once

#include <string>

#include "feed/description.hpp"

namespace etalase::feed::test {

// Says what a member holds: "id", "list of ref, up to 50", "{`from` date, `until` date}".
[[nodiscard]] std::string words_of(const Shape& shape);

}  // namespace etalase::feed::test
