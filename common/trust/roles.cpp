// Names of roles and of their files, in the repository and in the kiosk's metadata folder.
#include "trust/roles.hpp"

#include "base/text.hpp"

namespace etalase::trust {

bool is_top_level_role(std::string_view role) {
  return role == "root" || role == "timestamp" || role == "snapshot" || role == "targets";
}

std::string local_file_name(std::string_view role) { return base::percent_encode(role) + ".json"; }

std::string published_file_name(std::uint64_t version, std::string_view role) {
  return std::to_string(version) + "." + local_file_name(role);
}

}  // namespace etalase::trust
