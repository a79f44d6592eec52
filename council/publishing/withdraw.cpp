// The withdrawal list, from the ledger to its signature.
#include "publishing/withdraw.hpp"

#include <set>

#include "feed/codec.hpp"
#include "publishing/pages.hpp"
#include "publishing/prune.hpp"
#include "publishing/signing.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;

namespace {

constexpr const char* k_purged_media = "publishing.purged_media";
constexpr const char* k_purged_with = "publishing.purged_with";

Result<std::set<std::string>> purged_hashes(const drafts::Ledger& ledger) {
  std::optional<base::Json> known;
  ETALASE_TRY(known, ledger.recall(k_purged_media));
  std::set<std::string> hashes;
  if (known) hashes = known->get<std::set<std::string>>();
  return hashes;
}

Result<void> must_be_known(const PublishedFeed& feed, const drafts::OpenCouncil& council, const feed::Ref& ref) {
  std::optional<drafts::DraftItem> draft;
  ETALASE_TRY(draft, council.items.find(ref));
  if (draft || has_item(feed, ref)) return {};
  return words::refuse(ErrorKind::not_found, "item_nowhere", {{"item", feed::to_string(ref)}});
}

// Adds hashes to the media that purged items leave behind, and what they were purged with.
Result<void> remember_purged_media(drafts::Ledger& ledger, const std::vector<std::string>& hashes, const Purge& with) {
  std::set<std::string> all;
  ETALASE_TRY(all, purged_hashes(ledger));
  all.insert(hashes.begin(), hashes.end());
  std::optional<base::Json> known;
  ETALASE_TRY(known, ledger.recall(k_purged_with));
  auto reasons = known.value_or(base::Json::object());
  for (const auto& hash : hashes) reasons[hash] = {{"item", with.item}, {"on", with.on}};
  ETALASE_CHECK(ledger.remember(k_purged_with, reasons));
  return ledger.remember(k_purged_media, all);
}

}  // namespace

Result<std::map<std::string, Purge>> purged_media(const drafts::Ledger& ledger) {
  std::set<std::string> hashes;
  ETALASE_TRY(hashes, purged_hashes(ledger));
  std::optional<base::Json> known;
  ETALASE_TRY(known, ledger.recall(k_purged_with));
  std::map<std::string, Purge> purged;
  for (const auto& hash : hashes) {
    const auto with = known ? known->value(hash, base::Json::object()) : base::Json::object();
    purged[hash] = {with.value("item", ""), with.value("on", "")};
  }
  return purged;
}

Result<std::string> withdrawn_bytes(const drafts::Ledger& ledger, const feed::Withdrawn& last) {
  feed::Withdrawn now;
  std::vector<drafts::Withdrawal> list;
  ETALASE_TRY(list, ledger.withdrawals());
  for (const auto& one : list) now.items.push_back({one.ref, one.purge == drafts::Purge::yes});
  std::set<std::string> purged;
  ETALASE_TRY(purged, purged_hashes(ledger));
  now.media.assign(purged.begin(), purged.end());
  now.serial = last.serial;
  if (now != last || last.serial == 0) ++now.serial;
  return feed::to_bytes(feed::to_json(now));
}

Result<void> withdraw(Workplace place, drafts::OpenCouncil& council, const drafts::Withdrawal& withdrawal) {
  PublishedFeed before;
  ETALASE_TRY(before, read_feed(place.files, council.folder));
  ETALASE_CHECK(must_be_known(before, council, withdrawal.ref));
  ETALASE_CHECK(council.ledger.withdraw(withdrawal));
  if (withdrawal.purge == drafts::Purge::yes) {
    const Purge with = {feed::to_string(withdrawal.ref), base::format_utc(place.clock.system_now()).substr(0, 10)};
    ETALASE_CHECK(remember_purged_media(council.ledger, own_media_hashes(before, withdrawal.ref), with));
  }
  if (!before.header) return {};  // nothing is public yet, so there is nothing to take down
  IssueToSign issue{before.metadata, std::nullopt, {}};
  ETALASE_TRY(issue.withdrawn, withdrawn_bytes(council.ledger, before.withdrawn));
  Written written;
  ETALASE_CHECK(sign_issue(place, council.folder, issue, written));
  PublishedFeed after;
  ETALASE_TRY(after, read_feed(place.files, council.folder));
  ETALASE_CHECK(write_pages(place.files, council.folder, after));
  return prune(place.files, council.folder, before, after);
}

}  // namespace etalase::publishing
