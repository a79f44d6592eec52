// setgroups, setgid, setuid, in this order.
#include "sync/privileges.hpp"

#include <fmt/format.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace etalase::sync {

namespace {

// Returns the owner of the first folder upward that exists; root's for "/".
struct stat nearest_folder(std::string path) {
  struct stat status{};
  while (::stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
    const auto slash = path.find_last_of('/');
    path = slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
  }
  return status;
}

tl::unexpected<base::Error> failed(uid_t user) {
  return base::fail(base::ErrorKind::refused,
                    fmt::format("cannot become user {}: {}: start as that user", user, std::strerror(errno)));
}

}  // namespace

base::Result<void> drop_to_owner_of(std::string path) {
  if (::geteuid() != 0) return {};
  const auto folder = nearest_folder(std::move(path));
  const uid_t user = folder.st_uid;
  if (user == 0) return {};
  const passwd* entry = ::getpwuid(user);
  const gid_t group = entry != nullptr ? entry->pw_gid : folder.st_gid;
  const int grouped = entry != nullptr ? ::initgroups(entry->pw_name, group) : ::setgroups(0, nullptr);
  if (grouped != 0 || ::setgid(group) != 0 || ::setuid(user) != 0) return failed(user);
  return {};
}

}  // namespace etalase::sync
