// The photos that purged items left behind: they may not go out again until they are released.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drafts/council.hpp"
#include "publishing/published_feed.hpp"

namespace etalase::publishing {

// What a media file was purged with; empty where that was long ago.
struct Purge {
  std::string item;    // "product/BTK-001"
  std::string on;      // YYYY-MM-DD
  std::string master;  // sha256 of the photo that it is a size of: made anew, the size may be another file
};

// By the sha256 of each purged media file.
using Purges = std::map<std::string, Purge>;
[[nodiscard]] base::Result<Purges> recorded_purges(const drafts::Ledger& ledger);

// The purge that keeps a photo with these files from going out; none where it may go.
[[nodiscard]] const Purge* purge_of(const drafts::Picture& picture, const feed::Media& media, const Purges& purges);

// A photo of a purged item that stays public, since these items show it too.
struct SharedPhoto {
  std::string file;  // as staff named it
  std::vector<std::string> items;
};

// Adds the media that only this item shows: in the published feed, and in its newest version, which may have left the
// feed before. Items that are purged themselves do not count as others. Returns the photos that stay public.
[[nodiscard]] base::Result<std::vector<SharedPhoto>> record_purge(drafts::OpenCouncil& council,
                                                                  const base::FileSystem& files,
                                                                  const PublishedFeed& published, const Purge& with);

// Puts an item back: off the withdrawal list, as a draft that needs approval; with purge also the photos that were
// purged with it and those that it shows now. Kiosks hear of it with the next publish. Kinds: not_found when there is
// nothing to release, refused for a purged item without purge.
struct Released {
  bool item = false;  // it was on the list
  int files = 0;      // of photos that may go out again
};
[[nodiscard]] base::Result<Released> release(Workplace place, drafts::OpenCouncil& council,
                                             const drafts::Release& release);

}  // namespace etalase::publishing
