// Where the content key's passphrase comes from.
#pragma once

#include <string>

#include "base/result.hpp"
#include "cli/tools.hpp"

namespace etalase::cli {

enum class Ask { once, twice };

// Reads the passphrase from the file given, else from the environment's ETALASE_PASSPHRASE, else from the terminal
// without echo (twice for a new one). Kind refused when there is no terminal or both entries differ; the first line of
// a file counts.
[[nodiscard]] base::Result<std::string> read_passphrase(Tools tools, const std::string& file, Ask ask);

}  // namespace etalase::cli
