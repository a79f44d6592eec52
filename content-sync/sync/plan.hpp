// What a refresh has to do, decided from values alone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "settings/settings.hpp"
#include "store/blob_set.hpp"

namespace etalase::sync {

// Whether pictures may be fetched now.
enum class MediaFetch { now, not_now };
// `since_midnight` is local time of the gallery.
[[nodiscard]] MediaFetch media_fetch(const settings::Sync& sync, std::chrono::minutes since_midnight);

// Returns how long the window stays open; absent when there is none. For a time inside it.
[[nodiscard]] std::optional<std::chrono::minutes> window_left(const settings::Sync& sync,
                                                              std::chrono::minutes since_midnight);

// Returns the rules for one source: a partner leaves twice the reserve free, so that however large its feed is, the own
// one still finds the room that the configuration keeps for it.
[[nodiscard]] settings::Sync rules_for(const settings::Source& source, settings::Sync sync);

// Tells whether the part is the one that feed.json announces; kind corrupt with what differs.
[[nodiscard]] base::Result<void> check_part(const feed::PartRef& announced, const feed::Part& part);

// Returns how many of the parts are of kinds that this program does not know.
[[nodiscard]] int count_unknown(const std::vector<feed::PartRef>& parts);

// Tells whether every wanted blob is listed by the current generation.
[[nodiscard]] bool lists_all(const store::BlobSet& listed, const store::BlobSet& wanted);

// Returns the zone whose clock the download window means: the first gallery's, else Jakarta's.
[[nodiscard]] std::string window_zone(const feed::FeedHeader& header);

// Tells whether a feed's date may raise the time floor: a date after the metadata's own expiry would only lock the
// kiosk out.
[[nodiscard]] bool is_plausible(base::SystemTime published_at, std::optional<base::SystemTime> good_until);

}  // namespace etalase::sync
