// Which side of a thing a picture shows, and the words that feeds have for it.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace etalase::feed {

// `process`: how the thing is made.
enum class MediaRole { front, back, detail, process };

inline constexpr std::array<std::pair<std::string_view, MediaRole>, 4> k_media_roles = {
    {{"front", MediaRole::front},
     {"back", MediaRole::back},
     {"detail", MediaRole::detail},
     {"process", MediaRole::process}}};

// Empty without a role; nothing for a word that is none.
[[nodiscard]] std::string_view name_of(std::optional<MediaRole> role);
[[nodiscard]] std::optional<MediaRole> media_role_of(std::string_view word);

}  // namespace etalase::feed
