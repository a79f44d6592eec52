// Builds a generation's catalogue: one SQLite file made once and then only read.
#pragma once

#include <functional>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/result.hpp"

namespace etalase::catalogue {

// The format written now, and the oldest that a Reader accepts.
inline constexpr int k_catalogue_format = 2;
inline constexpr int k_oldest_catalogue_format = 1;

// "catalogue-<format>.sqlite"
[[nodiscard]] std::string catalogue_name(int format);

// What a catalogue is made of, fetched when it is needed: only one part is in memory at a time.
struct Ingredients {
  std::string_view feed;
  // Returns a part's bytes by its target path; asked for each part that feed.json names, twice for some.
  std::function<base::Result<std::string>(const std::string& target)> read_part;
  // Tells whether a media file is offered, by its sha256; all are when it is empty.
  std::function<bool(const std::string& sha256)> has_media = {};
  std::stop_token stop = {};
  // Called often while the work goes on, so that whoever waits sees it alive.
  std::function<void()> progress = {};
};

// Writes a catalogue of feed.json and its parts into an empty file and checks its integrity; memory stays within a few
// MB however large the feed is. Not synced. Parts of unknown kinds are left out. Kinds: corrupt for a feed that does
// not validate or names an item twice, unavailable when stopped, and what read_part or the file said.
[[nodiscard]] base::Result<void> build_catalogue(base::PageFile& into, const Ingredients& from);

// The same in memory, for a small feed at hand (target path to bytes): returns the catalogue's bytes.
[[nodiscard]] base::Result<std::string> build_catalogue(std::string_view feed,
                                                        const std::map<std::string, std::string>& parts,
                                                        const std::stop_token& stop);

// Writes a catalogue of the parts into `folder` as catalogue_name(k_catalogue_format), mode 0440, synced: for a preview
// that has no store.
[[nodiscard]] base::Result<void> write_catalogue(base::FileSystem& files, const std::string& folder,
                                                 std::string_view catalogue);

}  // namespace etalase::catalogue
