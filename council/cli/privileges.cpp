// Drops root for the owner of a folder.
#include "cli/privileges.hpp"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Result;

namespace {

std::optional<struct stat> nearest_folder(const std::string& path) {
  std::error_code error;
  auto folder = std::filesystem::absolute(path, error);
  while (!folder.empty()) {
    struct stat info{};
    if (::stat(folder.c_str(), &info) == 0) return info;
    if (folder == folder.parent_path()) break;
    folder = folder.parent_path();
  }
  return std::nullopt;
}

bool take_identity(uid_t user, gid_t folder_group) {
  const auto* entry = ::getpwuid(user);
  const gid_t group = entry == nullptr ? folder_group : entry->pw_gid;
  const bool groups = entry == nullptr ? ::setgroups(0, nullptr) == 0 : ::initgroups(entry->pw_name, group) == 0;
  return groups && ::setgid(group) == 0 && ::setuid(user) == 0;
}

}  // namespace

Result<void> become_owner_of(const std::string& path) {
  if (::geteuid() != 0) return {};
  const auto folder = nearest_folder(path);
  if (!folder || folder->st_uid == 0) return {};
  if (!take_identity(folder->st_uid, folder->st_gid)) {
    return words::refuse(ErrorKind::refused, "no_owner_rights", {{"folder", path}});
  }
  return {};
}

}  // namespace etalase::cli
