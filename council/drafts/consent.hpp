// What of a maker may be shown: only what the consent record covers.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "feed/maker.hpp"

namespace etalase::drafts {

// The words of a consent's scope in the feed, in the order of the form that makers sign.
inline constexpr std::array<std::string_view, 5> k_consent_scope = {"name", "portrait", "phone", "village", "links"};

// Returns the maker without what the consent leaves out: pictures (portrait), telephone and WhatsApp links (phone),
// place (village), every other link (links). Nothing when there is no consent or it does not cover the name.
[[nodiscard]] std::optional<feed::Maker> with_consent_only(feed::Maker maker);

}  // namespace etalase::drafts
