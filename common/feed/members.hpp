// The top-level members of an item by name, from the one description of its fields: to compare, copy and look at them
// without JSON.
#pragma once

#include <string_view>
#include <vector>

#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "feed/member_lister.hpp"

namespace etalase::feed {

// Lists the members in the order of the description. A header's are those of council.json.
[[nodiscard]] std::vector<Member> members_of(const Item& item);
[[nodiscard]] std::vector<Member> members_of(const FeedHeader& header);

// Copies the member of this name between two items of one kind; an unknown name copies nothing.
void copy_member(std::string_view name, const Item& from, Item& to);
void copy_member(std::string_view name, const FeedHeader& from, FeedHeader& to);

}  // namespace etalase::feed
