// Reads public/feed through its own metadata.
#include "publishing/published_feed.hpp"

#include <algorithm>

#include "drafts/entry.hpp"
#include "drafts/media.hpp"
#include "feed/codec.hpp"
#include "trust/verify_target.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {

using base::ErrorKind;
using base::Result;
using drafts::media_of;

namespace {

constexpr base::Bytes k_target_limit = base::megabytes(2);

Result<std::string> read_target(const base::FileSystem& files, const std::string& folder, const std::string& path,
                                const trust::TargetInfo& info) {
  const auto file = folder + "/" + trust::consistent_path(path, info);
  auto bytes = files.read(file, k_target_limit);
  if (bytes && trust::verify_target(*bytes, info)) return bytes;
  const auto* key = path.starts_with("parts/") ? "part_damaged" : "signed_file_lost";
  return words::refuse(ErrorKind::corrupt, key, {{"file", file}});
}

Result<void> read_parts(const base::FileSystem& files, const std::string& folder, DamagedParts damaged,
                        PublishedFeed& feed) {
  for (const auto& [path, info] : feed.metadata.targets.targets) {
    const auto bytes = read_target(files, folder, path, info);
    const bool is_part = path != "feed.json";
    if (!bytes && is_part && damaged == DamagedParts::left_out) continue;
    if (!bytes) return base::fail(bytes.error());
    if (!is_part) {
      ETALASE_TRY(feed.header, feed::parse_feed(*bytes));
    } else {
      feed::Part part;
      ETALASE_TRY(part, feed::parse_part(*bytes));
      feed.parts.push_back(std::move(part));
    }
  }
  return {};
}

// Roots have words of their own: without one nobody knows whose signatures count.
Result<trust::Published> read_metadata(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                       const trust::Versions& remembered) {
  auto read = trust::read_published(files, metadata_folder(folder), remembered);
  if (read || read.error().kind != ErrorKind::corrupt) return read;
  const auto& lost = read.error().subject;
  if (lost == metadata_folder(folder) + "/1.root.json") return base::fail(root_missing(files, folder));
  return words::refuse(ErrorKind::corrupt, "metadata_lost",
                       {{"file", lost}, {"public", folder.public_root()}, {"folder", folder.typed()}});
}

bool is_item(const feed::Item& item, const feed::Ref& ref) {
  return feed::kind_of(item) == ref.kind && feed::common_of(item).id == ref.id;
}

}  // namespace

std::string metadata_folder(const drafts::CouncilFolder& folder) { return folder.public_root() + "/feed/metadata"; }
std::string targets_folder(const drafts::CouncilFolder& folder) { return folder.public_root() + "/feed/targets"; }

Result<PublishedFeed> read_feed(const base::FileSystem& files, const drafts::CouncilFolder& folder,
                                DamagedParts damaged, const SignedVersions& remembered) {
  PublishedFeed feed;
  ETALASE_TRY(feed.metadata, read_metadata(files, folder, remembered.roles));
  ETALASE_CHECK(read_parts(files, targets_folder(folder), damaged, feed));
  for (const auto& [path, info] : feed.metadata.withdrawals.targets) {
    std::string bytes;
    ETALASE_TRY(bytes, read_target(files, targets_folder(folder), path, info));
    ETALASE_TRY(feed.withdrawn, feed::parse_withdrawn(bytes));
  }
  feed.serial = std::max(remembered.serial, feed.header ? feed.header->serial : 0);
  feed.withdrawn.serial = std::max(remembered.withdrawn_serial, feed.withdrawn.serial);
  return feed;
}

base::Error root_missing(const base::FileSystem& files, const drafts::CouncilFolder& folder) {
  for (const auto& key : {folder.freshness_key(), folder.content_key()}) {
    const auto there = base::exists(files, key);
    if (!there) return there.error();
    if (!*there) return words::refusal(ErrorKind::not_found, "keys_missing");
  }
  return words::refusal(ErrorKind::corrupt, "root_lost",
                        {{"file", metadata_folder(folder) + "/1.root.json"}, {"keys", folder.keys()}});
}

std::set<std::string> media_hashes(const std::vector<feed::Part>& parts) {
  std::set<std::string> hashes;
  for (const auto& part : parts) {
    for (const auto& media : part.media) {
      for (const auto& file : media.files) hashes.insert(file.sha256);
    }
  }
  return hashes;
}

HashesByItem hashes_by_item(const PublishedFeed& feed) {
  std::map<feed::Id, std::set<std::string>> by_media;
  for (const auto& part : feed.parts) {
    for (const auto& media : part.media) {
      for (const auto& file : media.files) by_media[media.id].insert(file.sha256);
    }
  }
  HashesByItem hashes;
  const auto add = [&](const feed::Ref& ref, const std::vector<feed::Id>& media) {
    auto& own = hashes[ref];
    for (const auto& id : media) {
      if (const auto found = by_media.find(id); found != by_media.end())
        own.insert(found->second.begin(), found->second.end());
    }
  };
  if (feed.header) add(drafts::council_ref(), media_of(*feed.header));
  for (const auto& part : feed.parts) {
    for (const auto& item : part.items)
      add({std::string(feed::kind_of(item)), feed::common_of(item).id}, media_of(item));
  }
  return hashes;
}

// Two media ids may share a file, so hashes are compared, not ids.
std::vector<std::string> own_media_hashes(const HashesByItem& all, const feed::Ref& ref,
                                          const std::set<feed::Ref>& gone) {
  const auto own = all.find(ref);
  if (own == all.end()) return {};
  std::vector<std::string> alone;
  for (const auto& hash : own->second) {
    const bool kept = std::any_of(all.begin(), all.end(), [&](const auto& each) {
      return each.first != ref && !gone.contains(each.first) && each.second.contains(hash);
    });
    if (!kept) alone.push_back(hash);
  }
  return alone;
}

bool has_item(const PublishedFeed& feed, const feed::Ref& ref) {
  return std::any_of(feed.parts.begin(), feed.parts.end(), [&ref](const feed::Part& part) {
    return std::any_of(part.items.begin(), part.items.end(),
                       [&ref](const feed::Item& item) { return is_item(item, ref); });
  });
}

}  // namespace etalase::publishing
