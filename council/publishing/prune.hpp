// Removes from public/ what no reader can still ask for.
#pragma once

#include "publishing/published_feed.hpp"

namespace etalase::publishing {

// Keeps what the issue before and the issue now name, so that a kiosk in the middle of a download finishes it. Media on
// the withdrawal list go at once. Old metadata editions go with their issue; root editions stay for ever.
[[nodiscard]] base::Result<void> prune(base::FileSystem& files, const drafts::CouncilFolder& folder,
                                       const PublishedFeed& before, const PublishedFeed& now);

}  // namespace etalase::publishing
