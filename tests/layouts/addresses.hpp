// The pages that the layout test shows, each in the states that it has.
#pragma once

#include <vector>

#include "catalogue/reader.hpp"
#include "parts/screen.hpp"

namespace etalase::test {

struct Address {
  actions::Page page;
  parts::PageState state;
};

[[nodiscard]] std::vector<Address> addresses(const catalogue::Reader& reader);
// What a visitor has collected by then: the page's own list, on others none or some by turns, for their hearts and the
// bar's number.
[[nodiscard]] parts::Kept kept_on(const catalogue::Reader& reader, const Address& address, std::size_t turn);

}  // namespace etalase::test
