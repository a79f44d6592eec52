// Reads back what public/ holds now: the newest signed feed with its items and media.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drafts/folder.hpp"
#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "feed/withdrawn.hpp"
#include "publishing/signed_versions.hpp"
#include "publishing/workplace.hpp"
#include "trust/published.hpp"

namespace etalase::publishing {

struct PublishedFeed {
  trust::Published metadata;
  std::optional<feed::FeedHeader> header;  // absent before the first publish
  std::vector<feed::Part> parts;
  feed::Withdrawn withdrawn;  // empty before the first
  std::int64_t serial = 0;    // the highest that was ever signed
};

// What a part that is missing, or not what was signed, means to the reader.
enum class DamagedParts {
  refused,
  left_out,  // who publishes writes them anew
};

[[nodiscard]] std::string metadata_folder(const drafts::CouncilFolder& folder);
[[nodiscard]] std::string targets_folder(const drafts::CouncilFolder& folder);

// Kind corrupt, with what to do, when a file that the metadata names is missing or not what was signed. `remembered`
// helps over a lost timestamp.json; its numbers and those found are joined to the highest.
[[nodiscard]] base::Result<PublishedFeed> read_feed(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                                    DamagedParts damaged = DamagedParts::refused,
                                                    const SignedVersions& remembered = {});

// Why there is no root: kind not_found before the keys were made, corrupt when they are there and public/ lost it.
[[nodiscard]] base::Error root_missing(const base::FileSystem& files, const drafts::CouncilFolder& folder);

// SHA-256 of every media file that these parts name.
[[nodiscard]] std::set<std::string> media_hashes(const std::vector<feed::Part>& parts);

// SHA-256 of the media files that each item shows; the council's own under council/COUNCIL.
using HashesByItem = std::map<feed::Ref, std::set<std::string>>;
[[nodiscard]] HashesByItem hashes_by_item(const PublishedFeed& feed);

// SHA-256 of the media files that only this item shows, not counting those that are `gone`; empty when the feed has no
// such item.
[[nodiscard]] std::vector<std::string> own_media_hashes(const HashesByItem& all, const feed::Ref& ref,
                                                        const std::set<feed::Ref>& gone = {});

[[nodiscard]] bool has_item(const PublishedFeed& feed, const feed::Ref& ref);

}  // namespace etalase::publishing
