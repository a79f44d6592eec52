// Housekeeping below public/feed.
#include "publishing/prune.hpp"

#include "publishing/picture_cache.hpp"
#include "trust/verify_target.hpp"

namespace etalase::publishing {

using base::Result;

namespace {

using Names = std::set<std::string>;

void keep_targets(const trust::Targets& role, Names& kept) {
  for (const auto& [path, info] : role.targets) kept.insert(trust::consistent_path(path, info));
}

void keep_metadata(const trust::Published& published, Names& kept) {
  kept.insert("timestamp.json");
  kept.insert(std::to_string(published.snapshot.version) + ".snapshot.json");
  kept.insert(std::to_string(published.targets.version) + ".targets.json");
  kept.insert(std::to_string(published.withdrawals.version) + ".withdrawals.json");
}

Result<void> remove_others(base::FileSystem& files, const std::string& folder, const Names& kept) {
  std::vector<std::string> present;
  ETALASE_TRY(present, list_below(files, folder));
  for (const auto& name : present) {
    const bool root = name.ends_with(".root.json");
    if (!root && !kept.contains(name)) ETALASE_CHECK(files.remove(folder + "/" + name));
  }
  return {};
}

void keep_media(const PublishedFeed& feed, Names& kept) {
  for (const auto& hash : media_hashes(feed.parts)) kept.insert(media_path(hash).substr(std::string("media/").size()));
}

}  // namespace

Result<void> prune(base::FileSystem& files, const drafts::CouncilFolder& folder, const PublishedFeed& before,
                   const PublishedFeed& now) {
  Names metadata, targets, media;
  for (const auto* feed : {&before, &now}) {
    keep_metadata(feed->metadata, metadata);
    keep_targets(feed->metadata.targets, targets);
    keep_targets(feed->metadata.withdrawals, targets);
    keep_media(*feed, media);
  }
  for (const auto& hash : now.withdrawn.media) media.erase(media_path(hash).substr(std::string("media/").size()));
  ETALASE_CHECK(remove_others(files, metadata_folder(folder), metadata));
  ETALASE_CHECK(remove_others(files, targets_folder(folder), targets));
  return remove_others(files, folder.public_root() + "/feed/media", media);
}

}  // namespace etalase::publishing
