// The parts of a store, and removing what nobody needs any more from them.
#pragma once

#include <string>

#include "store/blobs.hpp"
#include "store/disk.hpp"
#include "store/generations.hpp"
#include "store/withdrawn_list.hpp"

namespace etalase::store {

// What every job on a store works with. They refer to each other, so it stays where it was made.
struct Parts {
  Parts(base::FileSystem& files, std::string source_folder) : disk(files, std::move(source_folder)) {}
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  Disk disk;
  Generations generations{disk};
  WithdrawnList withdrawn{disk};
  Blobs blobs{disk, generations};
};

// Removes generations that are neither current, previous nor leased, then blobs that none lists.
[[nodiscard]] base::Result<Collected> collect(Parts& store);

}  // namespace etalase::store
