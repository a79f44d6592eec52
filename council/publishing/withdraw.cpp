// The withdrawal list, from the ledger to its signature.
#include "publishing/withdraw.hpp"

#include <algorithm>
#include <set>

#include "feed/codec.hpp"
#include "feed/kinds.hpp"
#include "publishing/pages.hpp"
#include "publishing/prune.hpp"
#include "publishing/purges.hpp"
#include "publishing/signing.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;

namespace {

Result<void> must_be_known(const PublishedFeed& feed, const drafts::OpenCouncil& council, const feed::Ref& ref) {
  if (!feed::is_known_kind(ref.kind))
    return words::refuse(ErrorKind::refused, "kind_not_withdrawn", {{"item", feed::to_string(ref)}});
  std::optional<drafts::DraftItem> draft;
  ETALASE_TRY(draft, council.items.find(ref));
  if (draft || has_item(feed, ref)) return {};
  return words::refuse(ErrorKind::not_found, "item_nowhere", {{"item", feed::to_string(ref)}});
}

// Files of what was released come back with the next publish: until then kiosks must not ask for them.
void add_released(const feed::Withdrawn& last, feed::Withdrawn& now) {
  for (const auto& old : last.items) {
    const auto same =
        std::find_if(now.items.begin(), now.items.end(), [&](const auto& each) { return each.item == old.item; });
    if (same == now.items.end()) {
      now.items.push_back(old);
    } else {
      same->purge = same->purge || old.purge;
    }
  }
  std::set<std::string> media(now.media.begin(), now.media.end());
  media.insert(last.media.begin(), last.media.end());
  now.media.assign(media.begin(), media.end());
}

}  // namespace

Result<std::string> withdrawn_bytes(const drafts::Ledger& ledger, const feed::Withdrawn& last, Listed listed) {
  feed::Withdrawn now;
  std::vector<drafts::Withdrawal> list;
  ETALASE_TRY(list, ledger.withdrawals());
  for (const auto& one : list) now.items.push_back({one.ref, one.purge == drafts::Purge::yes});
  Purges purges;
  ETALASE_TRY(purges, recorded_purges(ledger));
  for (const auto& [hash, purge] : purges) now.media.push_back(hash);
  if (listed == Listed::released_ones_too) add_released(last, now);
  now.serial = last.serial;
  if (now != last || last.serial == 0) ++now.serial;
  auto bytes = feed::to_bytes(feed::to_json(now));
  if (!feed::parse_withdrawn(bytes)) return words::refuse(ErrorKind::too_large, "withdrawn_list_full");
  return bytes;
}

namespace {

// Signs the list and takes what it names away; nothing where nothing is public yet.
Result<void> take_down(Workplace place, drafts::OpenCouncil& council, const PublishedFeed& before) {
  if (!before.header && before.serial == 0) return {};
  IssueToSign issue{before, council.ledger, std::nullopt, {}, before.serial};
  ETALASE_TRY(issue.withdrawn, withdrawn_bytes(council.ledger, before.withdrawn, Listed::released_ones_too));
  Written written;
  ETALASE_CHECK(sign_issue(place, council.folder, issue, written));
  PublishedFeed after;
  ETALASE_TRY(after, read_feed(place.files, council.folder));
  ETALASE_CHECK(write_pages(place.files, council.folder, after));
  return prune(place.files, council.folder, before, after);
}

}  // namespace

Result<std::vector<SharedPhoto>> withdraw(Workplace place, drafts::OpenCouncil& council,
                                          const drafts::Withdrawal& withdrawal) {
  PublishedFeed before;
  SignedVersions remembered;
  ETALASE_TRY(remembered, signed_versions(council.ledger));
  ETALASE_TRY(before, read_feed(place.files, council.folder, DamagedParts::refused, remembered));
  ETALASE_CHECK(must_be_known(before, council, withdrawal.ref));
  ETALASE_CHECK(council.ledger.withdraw(withdrawal));
  std::vector<SharedPhoto> shared;
  if (withdrawal.purge == drafts::Purge::yes) {
    const Purge with = {feed::to_string(withdrawal.ref), base::format_utc(place.clock.system_now()).substr(0, 10), ""};
    ETALASE_TRY(shared, record_purge(council, place.files, before, with));
  }
  if (remembered.roles.timestamp > 0 && before.metadata.root.version == 0)
    return base::fail(root_missing(place.files, council.folder));
  ETALASE_CHECK(take_down(place, council, before));
  return shared;
}

}  // namespace etalase::publishing
