// What a withdrawal list takes out of parts.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "feed/header.hpp"
#include "store/values.hpp"

namespace etalase::store {

// The part of a withdrawal list that must leave the disk.
struct PurgeList {
  std::set<std::string> items;  // "kind/ID"
  std::set<std::string> media;  // sha256
  [[nodiscard]] bool empty() const { return items.empty() && media.empty(); }
};
[[nodiscard]] PurgeList purge_list(const feed::Withdrawn& withdrawn);

// Content without the purged items, and what had to go.
struct Purged {
  GenerationContent content;
  std::vector<std::string> left_out;   // "kind/ID" and media sha256 that were really there, sorted
  std::set<std::string> doomed_blobs;  // sha256 of pictures that only purged items named, and of listed media
};
// Filters parts and the blob list; parts without a purged item stay byte for byte. Reads every part, one at a time and
// up to four times when something goes. The content that comes back filters whenever it is read. Kind corrupt for a
// part that is no JSON.
[[nodiscard]] base::Result<Purged> purge(const GenerationContent& content, const PurgeList& list);

// Lists every media file of a part, whatever its kind; kind corrupt for a part that is no JSON of the right shape.
[[nodiscard]] base::Result<std::vector<feed::Media>> media_of_part(std::string_view bytes);
// Adds the blobs of a part of a known kind; with `max_side` above 0 a picture's size classes beyond it are left out,
// except its smallest.
[[nodiscard]] base::Result<void> add_wanted(std::string_view part, int max_side, BlobSet& wanted);
void add_wanted(const std::vector<feed::Media>& media, int max_side, BlobSet& wanted);

}  // namespace etalase::store
