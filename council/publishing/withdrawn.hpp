// The withdrawal list as it is published.
#pragma once

#include <string>

#include "drafts/ledger.hpp"
#include "feed/header.hpp"

namespace etalase::publishing {

// Builds withdrawn.json from the ledger; the serial rises only when the list differs from the one published last.
[[nodiscard]] base::Result<std::string> withdrawn_bytes(const drafts::Ledger& ledger, const feed::Withdrawn& last);

// Adds hashes to the media that purged items leave behind.
[[nodiscard]] base::Result<void> remember_purged_media(drafts::Ledger& ledger, const std::vector<std::string>& hashes);

}  // namespace etalase::publishing
