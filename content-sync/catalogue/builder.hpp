// Builds a generation's catalogue: one SQLite file made once and then only read.
#pragma once

#include <map>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/result.hpp"

namespace etalase::catalogue {

// The format written now, and the oldest that a Reader accepts.
inline constexpr int k_catalogue_format = 1;
inline constexpr int k_oldest_catalogue_format = 1;

// "catalogue-<format>.sqlite"
[[nodiscard]] std::string catalogue_name(int format);

// Returns the bytes of a catalogue of feed.json and its parts (target path to bytes), built in memory and checked for
// integrity. Parts of unknown kinds are left out. Kinds: corrupt for a feed that does not validate or names an item
// twice, unavailable when stopped.
[[nodiscard]] base::Result<std::string> build_catalogue(std::string_view feed,
                                                        const std::map<std::string, std::string>& parts,
                                                        const std::stop_token& stop);

// Writes a catalogue of the parts into `folder` as catalogue_name(k_catalogue_format), mode 0440, synced: for a preview
// that has no store.
[[nodiscard]] base::Result<void> write_catalogue(base::FileSystem& files, const std::string& folder,
                                                 std::string_view catalogue);

}  // namespace etalase::catalogue
