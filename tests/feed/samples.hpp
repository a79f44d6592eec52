// One full item of every kind, and files around them.
#pragma once

#include <string>
#include <vector>

#include "feed/codec.hpp"

namespace etalase::feed::test {

// Returns JSON of an item with every known member filled in.
[[nodiscard]] base::Json full_item(const std::string& kind);
// Wraps items of one kind into a part with one picture.
[[nodiscard]] base::Json part_of(const std::string& kind, const std::vector<base::Json>& items);
[[nodiscard]] base::Json full_feed();
// Returns the message of the error that parse_part gives; empty when it gives none.
[[nodiscard]] std::string refusal(const base::Json& part);

}  // namespace etalase::feed::test
