// What the store is told and what it tells; files on disk: docs/store.md.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/units.hpp"
#include "catalogue/builder.hpp"
#include "store/blob_set.hpp"

namespace etalase::store {

// TUF target path ("parts/product-007.json") or file name to sha256.
using Hashes = std::map<std::string, std::string>;

// What `complete` says about a generation.
struct Generation {
  std::string name;  // "000042"
  std::int64_t serial = 0;
  std::string published_at;
  std::string feed_sha256;          // as signed; what status and the kiosk call the feed's hash
  Hashes signed_files;              // "feed.json" and each part, as signed
  Hashes stored_files;              // every file in the folder but `complete`, as stored
  std::vector<std::string> purged;  // "kind/ID" and media sha256 that were left out at build, sorted
  int catalogue_format = 0;
  bool operator==(const Generation&) const = default;
};

// How long work on the disk is watched and stopped: `progress` is called often while bytes move, with the number moved
// since the last call. A stopped job fails with kind unavailable and leaves what recover() clears.
struct Pace {
  std::stop_token stop;
  std::function<void(base::Bytes)> progress;
};

// What recover() found and did.
struct Recovery {
  int leftovers_removed = 0;
  BlobSet missing;            // blobs of `current` that are gone or have the wrong size: fetch again
  bool stepped_back = false;  // `current` was damaged and now names what was `previous`, or nothing
};

// What a scrub found; bad blobs have been removed already.
struct Scrub {
  std::vector<Blob> bad_blobs;         // of `current`
  std::vector<std::string> bad_files;  // of `current`: "feed.json", "parts/…", "catalogue-2.sqlite", "complete"
  bool previous_dropped = false;       // it was damaged: there is no rollback copy any more
  bool finished = true;                // false: stopped; the next scrub goes on there
};

// What preflight() leaves to be fetched.
struct Missing {
  BlobSet blobs;
  base::Bytes bytes;  // still to come, parts of downloads counted off
};

// What collect() removed and what a reader still holds.
struct Collected {
  int generations = 0;
  int blobs = 0;
  std::vector<std::string> leased;  // neither current nor previous, kept because a reader holds them
};

// Writes catalogue-<format>.sqlite.
using CatalogueBuilder = std::function<base::Result<void>(base::PageFile& into, const catalogue::Ingredients& from)>;

}  // namespace etalase::store
