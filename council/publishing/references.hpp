// What an item points at: other items and media.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "feed/header.hpp"

namespace etalase::publishing {

// Media ids that the item shows, in order of appearance, without repetition.
[[nodiscard]] std::vector<feed::Id> media_of(const feed::Item& item);
// Media ids that the header shows (floor plans, vocabulary).
[[nodiscard]] std::vector<feed::Id> media_of(const feed::FeedHeader& header);

// Takes out of the item every reference to an item that is not in `existing`; returns those taken out.
std::vector<feed::Ref> drop_dangling(feed::Item& item, const std::set<feed::Ref>& existing);

}  // namespace etalase::publishing
