// References to what does not go out.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "drafts/media.hpp"

namespace etalase::publishing {

using drafts::media_of;

// Takes out of the item every reference to an item that is not in `existing`; returns those taken out.
std::vector<feed::Ref> drop_dangling(feed::Item& item, const std::set<feed::Ref>& existing);

}  // namespace etalase::publishing
