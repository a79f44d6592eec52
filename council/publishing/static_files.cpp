// Durable writes below public/.
#include "publishing/static_files.hpp"

#include "base/sizes.hpp"
#include "words/refusal.hpp"

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

// Half a file helps nobody and takes the room that is missing.
tl::unexpected<base::Error> not_written(base::FileSystem& files, const std::string& path, const base::Error& error) {
  static_cast<void>(files.remove(path + ".tmp"));
  if (error.kind != base::ErrorKind::no_space) return base::fail(error);
  const auto free = files.free_space(path.substr(0, path.rfind('/')));
  return words::refuse(base::ErrorKind::no_space, "public_full",
                       {{"file", path}, {"free", base::size_text(free.value_or(base::Bytes{}))}});
}

}  // namespace

Result<void> write_static(base::FileSystem& files, const std::string& path, std::string_view bytes, Written& written) {
  const auto present = files.read(path, {bytes.size()});
  if (present && *present == bytes) return {};
  ETALASE_CHECK(files.make_folders(path.substr(0, path.rfind('/'))));
  if (const auto kept = base::write_durably(files, path, bytes, 0644); !kept)
    return not_written(files, path, kept.error());
  ETALASE_CHECK(open_to_readers(files, path, path.substr(0, path.rfind("/public/"))));
  ++written.files;
  written.bytes += bytes.size();
  return {};
}

Result<void> open_to_readers(base::FileSystem& files, const std::string& file, const std::string& top) {
  ETALASE_CHECK(files.set_mode(file, 0644));
  for (auto at = file.rfind('/'); at != std::string::npos && at > top.size(); at = file.rfind('/', at - 1))
    ETALASE_CHECK(files.set_mode(file.substr(0, at), 0755));
  return {};
}

Result<std::vector<std::string>> list_below(const base::FileSystem& files, const std::string& folder) {
  std::vector<std::string> paths;
  ETALASE_TRY(const bool there, base::exists(files, folder));
  if (!there) return paths;
  ETALASE_CHECK(list_into(files, folder, "", paths));
  return paths;
}

}  // namespace etalase::publishing
