// What every file system can do by the steps of its interface.
#include "base/file_system.hpp"

namespace etalase::base {

namespace {

std::string parent_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Result<void> write_durably(FileSystem& files, const std::string& path, std::string_view bytes, std::uint32_t mode) {
  const std::string temporary = path + ".tmp";
  {
    std::unique_ptr<WritableFile> file;
    ETALASE_TRY(file, files.create(temporary, mode));
    ETALASE_CHECK(file->append(bytes));
    ETALASE_CHECK(file->sync());
  }
  ETALASE_CHECK(files.rename(temporary, path));
  return files.sync_folder(parent_of(path));
}

Result<bool> exists(const FileSystem& files, const std::string& path) {
  const auto found = files.info(path);
  if (!found && found.error().kind != ErrorKind::not_found) return fail(found.error());
  return found.has_value();
}

Result<void> remove_tree(FileSystem& files, const std::string& path) {
  const auto found = files.info(path);
  if (!found) return found.error().kind == ErrorKind::not_found ? Result<void>{} : fail(found.error());
  if (found->type == FileType::folder) {
    std::vector<DirEntry> entries;
    ETALASE_TRY(entries, files.list(path));
    for (const auto& entry : entries) ETALASE_CHECK(remove_tree(files, path + "/" + entry.name));
  }
  return files.remove(path);
}

}  // namespace etalase::base
