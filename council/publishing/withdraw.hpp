// Take-down: on the signed list at once, without the content key.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drafts/council.hpp"
#include "feed/withdrawn.hpp"
#include "publishing/workplace.hpp"

namespace etalase::publishing {

// Puts an item on the signed withdrawal list at once; needs no passphrase. With purge its pictures are listed too and
// their files leave public/. Kind not_found when neither drafts nor the published feed know the item.
[[nodiscard]] base::Result<void> withdraw(Workplace place, drafts::OpenCouncil& council,
                                          const drafts::Withdrawal& withdrawal);

// What a media file was purged with; both empty where that was long ago.
struct Purge {
  std::string item;  // "product/BTK-001"
  std::string on;    // YYYY-MM-DD
};
// Every media file that purged items left behind, by sha256. None of them may go out again: kiosks that obey the list
// would not show it.
[[nodiscard]] base::Result<std::map<std::string, Purge>> purged_media(const drafts::Ledger& ledger);

// Builds withdrawn.json from the ledger; the serial rises only when the list differs from the one published last.
[[nodiscard]] base::Result<std::string> withdrawn_bytes(const drafts::Ledger& ledger, const feed::Withdrawn& last);

}  // namespace etalase::publishing
