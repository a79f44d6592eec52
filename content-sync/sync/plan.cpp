// Decisions of a refresh.
#include "sync/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "feed/kinds.hpp"

namespace etalase::sync {

MediaFetch media_fetch(const settings::Sync& sync, std::chrono::minutes since_midnight) {
  if (sync.metered) return MediaFetch::not_now;
  if (!sync.window) return MediaFetch::now;
  const auto [from, until] = *sync.window;
  const bool inside = from < until ? since_midnight >= from && since_midnight < until
                                   : since_midnight >= from || since_midnight < until;
  return inside ? MediaFetch::now : MediaFetch::not_now;
}

std::optional<std::chrono::minutes> window_left(const settings::Sync& sync, std::chrono::minutes since_midnight) {
  if (!sync.window) return {};
  const auto left = sync.window->until - since_midnight;
  return left > std::chrono::minutes(0) ? left : left + std::chrono::hours(24);
}

settings::Sync rules_for(const settings::Source& source, settings::Sync sync) {
  if (!source.own) sync.reserve.count *= 2;
  return sync;
}

base::Result<void> check_part(const feed::PartRef& announced, const feed::Part& part) {
  if (part.kind != announced.kind) {
    return base::fail(base::ErrorKind::corrupt,
                      fmt::format("kind: expected \"{}\" as in feed.json, got \"{}\"", announced.kind, part.kind));
  }
  if (part.items.size() != static_cast<std::size_t>(announced.count)) {
    return base::fail(base::ErrorKind::corrupt,
                      fmt::format("items: expected {} as in feed.json, got {}", announced.count, part.items.size()));
  }
  return {};
}

int count_unknown(const std::vector<feed::PartRef>& parts) {
  return static_cast<int>(
      std::count_if(parts.begin(), parts.end(), [](const auto& part) { return !feed::is_known_kind(part.kind); }));
}

bool lists_all(const store::BlobSet& listed, const store::BlobSet& wanted) {
  for (const auto& blob : wanted) {
    if (!listed.contains(blob.sha256)) return false;
  }
  return true;
}

std::string window_zone(const feed::FeedHeader& header) {
  return header.galleries.empty() ? "Asia/Jakarta" : header.galleries.front().time_zone;
}

bool is_plausible(base::SystemTime published_at, std::optional<base::SystemTime> good_until) {
  return good_until.has_value() && published_at <= *good_until;
}

}  // namespace etalase::sync
