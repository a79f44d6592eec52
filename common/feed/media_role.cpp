// Roles by name.
#include "feed/media_role.hpp"

namespace etalase::feed {

std::string_view name_of(std::optional<MediaRole> role) {
  for (const auto& [name, meaning] : k_media_roles)
    if (meaning == role) return name;
  return "";
}

std::optional<MediaRole> media_role_of(std::string_view word) {
  for (const auto& [name, meaning] : k_media_roles)
    if (name == word) return meaning;
  return std::nullopt;
}

}  // namespace etalase::feed
