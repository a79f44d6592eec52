// Files that people name.
#include "cli/tools.hpp"

#include "base/sizes.hpp"
#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;

base::Result<std::string> read_named(Tools tools, const std::string& path, base::Bytes limit) {
  auto bytes = tools.files.read(path, limit);
  if (bytes) return bytes;
  const auto& error = bytes.error();
  if (error.kind == ErrorKind::not_found) return words::refuse(error.kind, "file_not_there", {{"file", path}});
  if (error.kind == ErrorKind::too_large)
    return words::refuse(error.kind, "file_beyond", {{"file", path}, {"limit", base::size_text(limit)}});
  return words::refuse(error.kind, "file_not_readable", {{"file", path}, {"reason", error.message}});
}

}  // namespace etalase::cli
