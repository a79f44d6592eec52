// A generation's folder on disk: what `complete` and blobs.list say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "store/content.hpp"
#include "store/layout.hpp"
#include "store/values.hpp"

namespace etalase::store {

// Writes the bytes of `complete`.
[[nodiscard]] std::string complete_bytes(const Generation& generation);
// Reads them; kind corrupt for anything else, such as the empty file that a power cut leaves.
[[nodiscard]] base::Result<Generation> parse_complete(const std::string& name, std::string_view bytes);

// Reads one generation; not_found when it has no `complete`.
[[nodiscard]] base::Result<Generation> load_generation(const base::FileSystem& files, const Layout& layout,
                                                       const std::string& name);
// Tells whether an error says that bytes are gone or wrong for good, and not that the disk would not answer just now.
[[nodiscard]] bool is_lost(const base::Error& error);
// Names of all folders below generations/ that look like one, complete or not, oldest first; unavailable when the disk
// does not answer, for nothing may be concluded then.
[[nodiscard]] base::Result<std::vector<std::string>> generation_names(const base::FileSystem& files,
                                                                      const Layout& layout);
// All complete ones, oldest first; unavailable as above.
[[nodiscard]] base::Result<std::vector<Generation>> complete_generations(const base::FileSystem& files,
                                                                         const Layout& layout);

// Writes blobs.list: one sha256 a line, sorted.
[[nodiscard]] std::string blobs_list_bytes(const BlobSet& blobs);
// Reads which blobs a generation needs. Should the list be damaged, every blob of its parts: too many do no harm, too
// few would be collected from under a reader.
[[nodiscard]] base::Result<BlobSet> listed_blobs(const base::FileSystem& files, const Layout& layout,
                                                 const Generation& generation);
// Opens a stored generation as content that lives as long as `files`; sizes of blobs come from the parts, each of which
// is read once now.
[[nodiscard]] base::Result<GenerationContent> stored_content(const base::FileSystem& files, const Layout& layout,
                                                             const Generation& generation);

// Hashes a file a piece at a time; unavailable when stopped.
[[nodiscard]] base::Result<std::string> hash_file(const base::FileSystem& files, const std::string& path,
                                                  const Pace& pace);
// Fails with unavailable once a stop was asked for, else reports bytes moved.
[[nodiscard]] base::Result<void> keep_pace(const Pace& pace, base::Bytes moved);

}  // namespace etalase::store
