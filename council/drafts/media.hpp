// Which pictures an item shows.
#pragma once

#include <set>
#include <vector>

#include "drafts/entry.hpp"

namespace etalase::drafts {

// Media ids that an item shows, or the header (floor plans, vocabulary): in order of appearance, without repetition.
[[nodiscard]] std::vector<feed::Id> media_of(const feed::Item& item);
[[nodiscard]] std::vector<feed::Id> media_of(const feed::FeedHeader& header);
[[nodiscard]] std::vector<feed::Id> media_of(const Entry& entry);

// Takes these pictures out of whatever shows them.
void remove_media(const std::set<feed::Id>& gone, feed::Item& item);
void remove_media(const std::set<feed::Id>& gone, feed::FeedHeader& header);

}  // namespace etalase::drafts
