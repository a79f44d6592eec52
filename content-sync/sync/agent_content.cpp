// The content half of a refresh: signed files, pictures, commit.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "base/calendar.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"
#include "store/purge.hpp"
#include "sync/agent.hpp"
#include "sync/plan.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr base::Bytes k_blobs_list_limit = base::megabytes(64);
// Shorter slices would spend more on metadata than on pictures.
constexpr base::BootTime k_least_slice{std::chrono::minutes(1)};
constexpr base::BootTime k_most_slice{std::chrono::minutes(10)};

Result<trust::Target> signed_target(trust::Updater& updater, const std::string& path, base::Bytes limit) {
  std::optional<trust::Target> target;
  ETALASE_TRY(target, updater.find_target(path));
  if (!target) return base::fail(ErrorKind::corrupt, fmt::format("{}: not among the signed files of the feed", path));
  if (target->info.length > limit) {
    return base::fail(ErrorKind::too_large,
                      fmt::format("{}: {} bytes, at most {} allowed", path, target->info.length.count, limit.count));
  }
  return *target;
}

// Checks what catalogue and screen rely on; parts of unknown kinds are kept for a later version of this program.
Result<void> check_bytes(const feed::PartRef& announced, std::string_view bytes) {
  const auto part = feed::parse_part(bytes);
  if (!part && part.error().kind == ErrorKind::not_found) return {};
  if (!part) return base::fail(part.error().within(announced.target));
  const auto checked = check_part(announced, *part);
  if (!checked) return base::fail(checked.error().within(announced.target));
  return {};
}

std::set<std::string> listed_blobs(const base::FileSystem& files, const store::Store& store) {
  const auto now = store.current();
  if (!now) return {};
  const auto text = files.read(store.layout().generation(now->name) + "/blobs.list", k_blobs_list_limit);
  if (!text) return {};
  const auto lines = base::split(*text, '\n');
  return {lines.begin(), lines.end()};
}

}  // namespace

// A file that the current generation already has, whatever hash kind its signature names.
std::optional<std::string> Agent::stored(const trust::Target& target) const {
  const auto now = m_store.current();
  if (!now) return {};
  const auto known = now->signed_files.find(target.path);
  if (known == now->signed_files.end()) return {};
  auto bytes = m_store.stored_file(target.path, known->second);
  if (!bytes || !trust::verify_target(*bytes, target.info)) return {};
  return bytes;
}

// Before anything of it is fetched: the store would refuse it only at the end.
Result<void> Agent::refuse_set_aside(const trust::Target& target) const {
  const auto hash = target.info.hashes.find(base::HashKind::sha256);
  const auto aside = m_store.set_aside();
  if (hash == target.info.hashes.end() || std::find(aside.begin(), aside.end(), hash->second) == aside.end()) return {};
  return base::fail(ErrorKind::refused,
                    "the council's feed was set aside here by a rollback: the council must publish a new one");
}

Result<Agent::Gathered> Agent::gather(trust::Updater& updater, HttpFetcher& fetcher) {
  trust::Target target;
  ETALASE_TRY(target, signed_target(updater, "feed.json", feed::k_feed_limit));
  ETALASE_CHECK(refuse_set_aside(target));
  Gathered gathered;
  if (auto held = stored(target)) {
    gathered.content.feed = std::move(*held);
  } else {
    std::map<std::string, std::string> fetched;
    ETALASE_TRY(fetched, fetcher.fetch_targets({target}));
    gathered.content.feed = std::move(fetched.at(target.path));
  }
  auto header = feed::parse_feed(gathered.content.feed);
  if (!header) return base::fail(header.error().within(target.path));
  gathered.header = std::move(*header);
  ETALASE_TRY(gathered.content.parts, gather_parts(updater, fetcher, gathered.header));
  return gathered;
}

Result<store::Parts> Agent::gather_parts(trust::Updater& updater, HttpFetcher& fetcher,
                                         const feed::FeedHeader& header) {
  store::Parts parts;
  std::vector<trust::Target> missing;
  for (const auto& part : header.parts) {
    trust::Target target;
    ETALASE_TRY(target, signed_target(updater, part.target, feed::k_part_limit));
    if (auto held = stored(target)) {
      parts[part.target] = std::move(*held);
    } else {
      missing.push_back(std::move(target));
    }
  }
  store::Parts fetched;
  ETALASE_TRY(fetched, fetcher.fetch_targets(missing));
  parts.merge(fetched);
  // Also those that were here: what feed.json announces of them may be new.
  for (const auto& part : header.parts) ETALASE_CHECK(check_bytes(part, parts.at(part.target)));
  return parts;
}

store::Hashes Agent::hashes_of(const store::GenerationContent& content) const {
  store::Hashes hashes{{"feed.json", base::sha256_hex(content.feed)}};
  for (const auto& [target, bytes] : content.parts) hashes[target] = base::sha256_hex(bytes);
  return hashes;
}

// Another program may have changed what is on show.
std::optional<Agent::Settled> Agent::state_of(const trust::Updater& updater) const {
  const auto now = m_store.current();
  return now ? std::optional(Settled{updater.versions(), now->name}) : std::nullopt;
}

Result<void> Agent::bring_content(trust::Updater& updater, HttpFetcher& fetcher, const Job& job) {
  if (m_settled && m_settled == state_of(updater)) return {};
  Gathered gathered;
  ETALASE_TRY(gathered, gather(updater, fetcher));
  m_status.unknown_kinds = count_unknown(gathered.header.parts);
  ETALASE_TRY(gathered.content.blobs, store::wanted_blobs(gathered.content.parts, m_sync.media_max_side));
  bool settled = false;
  ETALASE_TRY(settled, is_settled(gathered.content, job));
  if (!settled) {
    bool complete = false;
    ETALASE_TRY(complete, bring_media(gathered, fetcher, job));
    m_has_more = !complete;
    if (!complete) return {};
    ETALASE_CHECK(commit(gathered, updater, job));
    // What was left out is wanted again at the next look.
    ETALASE_TRY(gathered.content.blobs, store::wanted_blobs(gathered.content.parts, m_sync.media_max_side));
    ETALASE_TRY(settled, is_settled(gathered.content, job));
  }
  if (!settled) return {};
  m_settled = state_of(updater);
  return m_store.tidy();
}

// Fetches what may be fetched now; outside the window content shrinks to what is here. Tells whether it can be shown.
Result<bool> Agent::bring_media(Gathered& gathered, HttpFetcher& fetcher, const Job& job) {
  const auto now = base::local_time(m_tools.clock.system_now(), window_zone(gathered.header));
  if (media_fetch(m_sync, now.since_midnight) == MediaFetch::now) return fetch_media(gathered, fetcher, job);
  ETALASE_CHECK(leave_out_media(gathered.content, job));
  return true;
}

// A slice is as long as the time between two looks, and ends with the window.
base::BootTime Agent::end_of_slice(const feed::FeedHeader& header) const {
  const auto since_midnight = base::local_time(m_tools.clock.system_now(), window_zone(header)).since_midnight;
  const auto length = std::clamp<base::BootTime>(m_sync.every, k_least_slice, k_most_slice);
  const auto window = window_left(m_sync, since_midnight);
  return m_tools.clock.boot_now() + (window ? std::min<base::BootTime>(length, *window) : length);
}

// Settled: the current generation is made of these files and has every picture, withdrawn ones aside.
Result<bool> Agent::is_settled(const store::GenerationContent& content, const Job& job) {
  if (m_must_commit || !m_store.is_current(hashes_of(content))) return false;
  std::optional<feed::Withdrawn> list;
  ETALASE_TRY(list, m_store.withdrawn());
  auto shown = content.blobs;
  const auto purges = list ? store::purge_list(*list) : store::PurgeList{};
  if (!purges.empty()) {
    store::Purged filtered;
    ETALASE_TRY(filtered, store::purge(content, purges));
    shown = std::move(filtered.content.blobs);
  }
  if (!lists_all(listed_blobs(m_tools.files, m_store), shown)) return false;
  for (const auto& blob : shown) {
    bool good = false;
    ETALASE_TRY(good, m_store.has_good_blob(blob, job.pace()));
    if (!good) return false;
  }
  return true;
}

// Texts and prices go out at once; pictures that are here already stay, the others wait for their time.
Result<void> Agent::leave_out_media(store::GenerationContent& content, const Job& job) {
  std::vector<store::Blob> here;
  for (const auto& blob : content.blobs) {
    bool good = false;
    ETALASE_TRY(good, m_store.has_good_blob(blob, job.pace()));
    if (good) here.push_back(blob);
  }
  content.blobs = std::move(here);
  return {};
}

Result<bool> Agent::fetch_media(const Gathered& gathered, HttpFetcher& fetcher, const Job& job) {
  store::Missing missing;
  ETALASE_TRY(missing, m_store.preflight(gathered.content, m_sync.reserve, job.pace()));
  // From here on: what is hashed anew on a slow card must not eat up the slice, or a long download would never end.
  const Slice slice{m_tools.clock, end_of_slice(gathered.header)};
  m_status.bytes_total = missing.bytes;
  // Bytes arrive on the network's thread, the status belongs to this one.
  std::atomic<std::uint64_t> done = 0;
  Job counting = job;
  counting.progress = [&](base::Bytes moved) {
    done += moved.count;
    job.progress(moved);
  };
  counting.changed = [&] {
    m_status.bytes_done = {done};
    job.changed();
  };
  counting.changed();
  MediaQueue queue(m_store, fetcher, slice, counting);
  queue.add(std::move(missing.blobs));
  m_tools.http.run(queue);
  m_status.bytes_done = {done};
  if (queue.error()) return base::fail(*queue.error());
  return !queue.is_unfinished();
}

Result<void> Agent::commit(const Gathered& gathered, trust::Updater& updater, const Job& job) {
  const bool same_files = !m_must_commit && m_store.is_current(hashes_of(gathered.content));
  const auto listed = listed_blobs(m_tools.files, m_store);
  if (same_files && lists_all(listed, gathered.content.blobs)) return m_store.flush();
  auto generation = m_store.commit(gathered.content, job.pace());
  if (!generation) return base::fail(generation.error());
  m_must_commit = false;
  m_status.last_change = m_tools.clock.system_now();
  look_at_disk();
  job.changed();
  const auto published_at = base::parse_time(gathered.header.published_at);
  if (!published_at || !is_plausible(*published_at, updater.good_until())) return {};
  return updater.raise_floor(*published_at);
}

}  // namespace etalase::sync
