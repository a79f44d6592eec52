// The plain pages that QR codes open: one per published item, in Indonesian and English, at frozen addresses.
#pragma once

#include "publishing/published_feed.hpp"

namespace etalase::publishing {

// Writes p/ m/ s/ e/ g/ k/ r/ t/<ID>/index.html and en/…, the front page, the page of lists and the
// style sheet below public/. A page
// whose item is withdrawn or gone says so in words; its address stays.
[[nodiscard]] base::Result<void> write_pages(base::FileSystem& files, const drafts::CouncilFolder& folder,
                                             const PublishedFeed& feed);

}  // namespace etalase::publishing
