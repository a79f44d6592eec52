// Take-down: on the signed list at once, without the content key.
#pragma once

#include <string>
#include <vector>

#include "drafts/council.hpp"
#include "feed/withdrawn.hpp"
#include "publishing/purges.hpp"
#include "publishing/workplace.hpp"

namespace etalase::publishing {

// Puts an item on the signed withdrawal list at once; needs no passphrase. With purge its pictures are listed too and
// their files leave public/, but for the photos returned, which other items show too. Kinds: not_found when neither
// drafts nor the published feed know the item, refused for what is no item, such as the council itself.
[[nodiscard]] base::Result<std::vector<SharedPhoto>> withdraw(Workplace place, drafts::OpenCouncil& council,
                                                              const drafts::Withdrawal& withdrawal);

// What stays on the signed list.
enum class Listed {
  as_recorded,        // what the ledger says
  released_ones_too,  // also what was released since the last publish, whose files are not public again yet
};
// Builds withdrawn.json from the ledger; the serial rises only when the list differs from the one published last. Kind
// too_large when it is longer than kiosks take.
[[nodiscard]] base::Result<std::string> withdrawn_bytes(const drafts::Ledger& ledger, const feed::Withdrawn& last,
                                                        Listed listed);

}  // namespace etalase::publishing
