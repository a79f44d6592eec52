// Durable writes below public/.
#include "publishing/static_files.hpp"

namespace etalase::publishing {

using base::Result;

namespace {

Result<void> list_into(const base::FileSystem& files, const std::string& folder, const std::string& prefix,
                       std::vector<std::string>& paths) {
  std::vector<base::DirEntry> entries;
  ETALASE_TRY(entries, files.list(folder));
  for (const auto& entry : entries) {
    if (entry.type == base::FileType::folder) {
      ETALASE_CHECK(list_into(files, folder + "/" + entry.name, prefix + entry.name + "/", paths));
    } else {
      paths.push_back(prefix + entry.name);
    }
  }
  return {};
}

// Opens the folders from the file up to public/ to every web server, whatever the umask says.
Result<void> make_public_folders(base::FileSystem& files, const std::string& folder) {
  ETALASE_CHECK(files.make_folders(folder));
  for (std::string at = folder; !at.empty(); at = at.substr(0, at.rfind('/'))) {
    ETALASE_CHECK(files.set_mode(at, 0755));
    if (at.ends_with("/public") || at.find('/') == std::string::npos) break;
  }
  return {};
}

}  // namespace

Result<void> write_static(base::FileSystem& files, const std::string& path, std::string_view bytes, Written& written) {
  const auto present = files.read(path, {bytes.size()});
  if (present && *present == bytes) return {};
  ETALASE_CHECK(make_public_folders(files, path.substr(0, path.rfind('/'))));
  ETALASE_CHECK(base::write_durably(files, path, bytes, 0644));
  ++written.files;
  written.bytes += bytes.size();
  return {};
}

Result<std::vector<std::string>> list_below(const base::FileSystem& files, const std::string& folder) {
  std::vector<std::string> paths;
  if (!files.info(folder)) return paths;
  ETALASE_CHECK(list_into(files, folder, "", paths));
  return paths;
}

}  // namespace etalase::publishing
