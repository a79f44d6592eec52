// What the configuration names beside itself: roots, tokens and certificates, read from their files.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "settings/settings.hpp"
#include "sync/http_client.hpp"

namespace etalase::sync {

// Errors begin with the key that names the file.
//
// Returns a source's first root, from its file or as a provisioning file brings it itself. Kinds of reading; invalid
// when it is no root that signs itself.
[[nodiscard]] base::Result<std::string> read_root(const base::FileSystem& files, const settings::Source& source);
// Returns the token in a file. Kinds of reading; invalid when it holds none.
[[nodiscard]] base::Result<std::string> read_token(const base::FileSystem& files, const std::string& path);
// Returns what a source's requests are sent with.
[[nodiscard]] base::Result<std::shared_ptr<const Access>> read_access(const base::FileSystem& files,
                                                                      const settings::Source& source);

// Returns the settings with the proxy that their proxy_file holds. Kinds of reading; invalid when that is no address.
[[nodiscard]] base::Result<settings::Settings> with_proxy(const base::FileSystem& files, settings::Settings settings);

// Opens every file that the configuration names and looks whether it holds what it should, as the user who asks.
// Returns a line for each that does not, and one when there is no source at all.
[[nodiscard]] std::vector<std::string> wrong_files(const base::FileSystem& files, const settings::Settings& settings);

}  // namespace etalase::sync
