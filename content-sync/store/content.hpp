// What a generation is built from: a feed's files, read one part at a time, and the pictures they name.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "feed/values.hpp"
#include "store/blob_set.hpp"
#include "store/values.hpp"

namespace etalase::store {

// A feed whose every byte has been verified: feed.json, its parts, and the blobs that this kiosk shows of it. Parts
// stay on the disk and are read one at a time.
struct GenerationContent {
  std::string feed;
  Hashes parts;
  // Returns a part's bytes by its target path; whoever keeps them checks the hash.
  std::function<base::Result<std::string>(const std::string& target)> read_part;
  BlobSet blobs;
  base::Bytes bytes_of_parts = {};
};

// Hashes of feed.json and of each part, by name.
[[nodiscard]] Hashes hashes_of(const GenerationContent& content);

// Reads a part as far as every part is alike: "kind" is a text, "items" and "media" are lists. Kind corrupt.
[[nodiscard]] base::Result<base::Json> read_part_json(std::string_view bytes);

// Adds the blobs of a part of a known kind; with `max_side` above 0 a picture's size classes beyond it are left out,
// except its smallest. Kind corrupt for a part that is no JSON of the right shape.
[[nodiscard]] base::Result<void> add_wanted(std::string_view part, int max_side, BlobSet& wanted);
void add_wanted(const std::vector<feed::Media>& media, int max_side, BlobSet& wanted);

}  // namespace etalase::store
