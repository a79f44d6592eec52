// Signs an issue of the feed and writes its metadata in the order that readers rely on.
#pragma once

#include <optional>

#include "drafts/ledger.hpp"
#include "publishing/feed_builder.hpp"
#include "publishing/published_feed.hpp"
#include "publishing/static_files.hpp"

namespace etalase::publishing {

// Changed targets with the key that signs them, or nothing.
struct SignedContent {
  const Targets& targets;
  trust::PrivateKey key;
};

// What an issue consists of; `withdrawn` are the bytes of withdrawn.json.
struct IssueToSign {
  const PublishedFeed& before;
  drafts::Ledger& ledger;  // remembers what is signed
  std::optional<SignedContent> content;
  std::string withdrawn;
  std::int64_t serial = 0;  // of the feed that is public with it
};

// Loads keys/freshness.pem; not_found with advice when absent.
[[nodiscard]] base::Result<trust::PrivateKey> load_freshness_key(const base::FileSystem& files,
                                                                 const drafts::CouncilFolder& folder);
// Loads keys/content.pem with the passphrase; locked when it is wrong.
[[nodiscard]] base::Result<trust::PrivateKey> load_content_key(const base::FileSystem& files,
                                                               const drafts::CouncilFolder& folder,
                                                               const std::string& passphrase);

// Writes targets that are not there as they should be, and reads all back. Kind corrupt, naming the file, when one is
// still another one.
[[nodiscard]] base::Result<void> put_targets(Workplace place, const drafts::CouncilFolder& folder,
                                             const Targets& targets, Written& written);

// Signs targets that put_targets has written: N.targets.json, N.withdrawals.json, N.snapshot.json and at last
// timestamp.json, which makes the issue public; every version is above all that were ever signed. Roles without a
// change keep their edition while it is good for three more weeks. Kind refused without content when the targets that
// are there are not the newest that were signed.
[[nodiscard]] base::Result<void> sign_issue(Workplace place, const drafts::CouncilFolder& folder,
                                            const IssueToSign& issue, Written& written);

}  // namespace etalase::publishing
