// The content half of a refresh: signed files, pictures, commit.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>

#include "base/calendar.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "sync/agent.hpp"
#include "sync/plan.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

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

// The hash by which the store knows a file; nothing where it was signed with another kind alone.
std::optional<std::string> sha256_of(const trust::Target& target) {
  const auto hash = target.info.hashes.find(base::HashKind::sha256);
  return hash == target.info.hashes.end() ? std::nullopt : std::optional(hash->second);
}

}  // namespace

// A file that the store already has, whatever hash kind its signature names.
std::optional<std::string> Agent::stored(const trust::Target& target, const store::Hashes& known) const {
  std::vector<std::string> hashes;
  if (const auto same = known.find(target.path); same != known.end()) hashes.push_back(same->second);
  if (const auto signed_hash = sha256_of(target)) hashes.push_back(*signed_hash);
  for (const auto& sha256 : hashes) {
    auto bytes = m_store.generations().stored_file(target.path, sha256);
    if (bytes && trust::verify_target(*bytes, target.info)) return bytes;
  }
  return {};
}

// Before anything of it is fetched: the store would refuse it only at the end.
Result<void> Agent::refuse_set_aside(const trust::Target& target) const {
  const auto hash = sha256_of(target);
  const auto aside = m_store.generations().set_aside();
  if (!hash || std::find(aside.begin(), aside.end(), *hash) == aside.end()) return {};
  return base::fail(ErrorKind::refused,
                    "the council's feed was set aside here by a rollback: the council must publish a new one");
}

Result<Agent::Gathered> Agent::gather(trust::Updater& updater, HttpFetcher& fetcher, const Job& job) {
  trust::Target target;
  ETALASE_TRY(target, signed_target(updater, "feed.json", feed::k_feed_limit));
  ETALASE_CHECK(refuse_set_aside(target));
  Gathering gathering;
  if (const auto now = m_store.generations().current()) gathering.known = now->signed_files;
  auto& content = gathering.content;
  if (auto held = stored(target, gathering.known)) {
    content.feed = std::move(*held);
  } else {
    ETALASE_TRY(content.feed, fetcher.fetch_target(target));
  }
  auto header = feed::parse_feed(content.feed);
  if (!header) return base::fail(header.error().within(target.path));
  gathering.header = std::move(*header);
  ETALASE_CHECK(gather_parts(updater, fetcher, gathering, job));
  content.blobs.settle();
  content.read_part = m_store.generations().reader_of(content.parts);
  auto shown = m_store.withdrawn().filter(content);
  if (!shown) return base::fail(shown.error());
  auto wanted = shown->content().blobs;
  return Gathered{std::move(gathering.header), std::move(*shown), std::move(wanted)};
}

// Each part is checked, kept on the disk and forgotten before the next: memory does not grow with the feed.
Result<void> Agent::gather_parts(trust::Updater& updater, HttpFetcher& fetcher, Gathering& gathering, const Job& job) {
  std::vector<trust::Target> missing;
  std::map<std::string, const feed::PartRef*> announced;
  store::BlobSet wanted;
  for (const auto& part : gathering.header.parts) {
    trust::Target target;
    ETALASE_TRY(target, signed_target(updater, part.target, feed::k_part_limit));
    announced[part.target] = &part;
    if (const auto hash = sha256_of(target)) wanted.insert(*hash);
    ETALASE_CHECK(store::keep_pace(job.pace(), {}));
    // Also of those that are here: what feed.json announces of them may be new.
    if (const auto held = stored(target, gathering.known)) {
      ETALASE_CHECK(take_part(part, *held, gathering.content));
    } else {
      missing.push_back(std::move(target));
    }
  }
  wanted.settle();
  ETALASE_CHECK(m_store.blobs().forget_other_parts(wanted));
  return fetcher.fetch_targets(missing, [&](const trust::Target& target, const std::string& bytes) -> Result<void> {
    ETALASE_CHECK(take_part(*announced.at(target.path), bytes, gathering.content));
    return m_store.blobs().keep_part(bytes);
  });
}

// Checks what catalogue and screen rely on; parts of unknown kinds are kept for a later version of this program.
Result<void> Agent::take_part(const feed::PartRef& announced, std::string_view bytes,
                              store::GenerationContent& into) const {
  into.parts[announced.target] = base::sha256_hex(bytes);
  into.bytes_of_parts = into.bytes_of_parts + base::Bytes{bytes.size()};
  const auto part = feed::parse_part(bytes);
  if (!part && part.error().kind == ErrorKind::not_found) return {};
  if (!part) return base::fail(part.error().within(announced.target));
  const auto checked = check_part(announced, *part);
  if (!checked) return base::fail(checked.error().within(announced.target));
  store::add_wanted(part->media, m_sync.media_max_side, into.blobs);
  return {};
}

// Another program may have changed what is on show.
std::optional<Agent::Settled> Agent::state_of(const trust::Updater& updater) const {
  const auto now = m_store.generations().current();
  return now ? std::optional(Settled{updater.versions(), now->name}) : std::nullopt;
}

Result<void> Agent::bring_content(trust::Updater& updater, HttpFetcher& fetcher, const Job& job) {
  if (m_settled && m_settled == state_of(updater)) return {};
  auto gathered = gather(updater, fetcher, job);
  if (!gathered) return base::fail(gathered.error());
  m_status.unknown_kinds = count_unknown(gathered->header.parts);
  bool settled = false;
  ETALASE_TRY(settled, is_settled(*gathered, job));
  if (!settled) {
    bool complete = false;
    ETALASE_TRY(complete, bring_media(*gathered, fetcher, job));
    m_has_more = !complete;
    if (!complete) return {};
    ETALASE_CHECK(commit(*gathered, updater, job));
    // What was left out is wanted again at the next look.
    ETALASE_TRY(settled, is_settled(*gathered, job));
  }
  if (!settled) return {};
  m_settled = state_of(updater);
  return m_store.tidy();
}

// Fetches what may be fetched now; outside the window content shrinks to what is here. Tells whether it can be shown.
Result<bool> Agent::bring_media(Gathered& gathered, HttpFetcher& fetcher, const Job& job) {
  const auto now = base::local_time(m_tools.clock.system_now(), window_zone(gathered.header));
  if (media_fetch(m_sync, now.since_midnight) == MediaFetch::now) return fetch_media(gathered, fetcher, job);
  ETALASE_CHECK(leave_out_media(gathered.shown, job));
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
Result<bool> Agent::is_settled(const Gathered& gathered, const Job& job) {
  if (m_must_commit || !m_store.is_current(gathered.shown.given())) return false;
  if (!lists_all(m_store.generations().listed_by_current(), gathered.wanted)) return false;
  for (const auto& blob : gathered.wanted) {
    bool good = false;
    ETALASE_TRY(good, m_store.blobs().has_good(blob, job.pace()));
    if (!good) return false;
  }
  return true;
}

// Texts and prices go out at once; pictures that are here already stay, the others wait for their time.
Result<void> Agent::leave_out_media(store::Shown& shown, const Job& job) {
  store::BlobSet here;
  for (const auto& blob : shown.content().blobs) {
    bool good = false;
    ETALASE_TRY(good, m_store.blobs().has_good(blob, job.pace()));
    if (good) here.insert(blob);
  }
  here.settle();
  shown.keep_blobs(here);
  return {};
}

Result<bool> Agent::fetch_media(const Gathered& gathered, HttpFetcher& fetcher, const Job& job) {
  store::Missing missing;
  ETALASE_TRY(missing, m_store.blobs().preflight(gathered.shown, m_sync.reserve, job.pace()));
  // From here on: what is hashed anew on a slow card must not eat up the slice, or a long download would never end.
  const Slice slice{m_tools.clock, end_of_slice(gathered.header)};
  m_status.bytes.total = missing.bytes;
  // Bytes arrive on the network's thread, the status belongs to this one.
  std::atomic<std::uint64_t> done = 0;
  Job counting = job;
  counting.progress = [&](base::Bytes moved) {
    done += moved.count;
    job.progress(moved);
  };
  counting.changed = [&] {
    m_status.bytes.done = {done};
    job.changed();
  };
  counting.changed();
  MediaQueue queue(m_store.blobs(), fetcher, slice, counting);
  queue.add(std::move(missing.blobs));
  m_tools.http.run(queue);
  m_status.bytes.done = {done};
  if (queue.error()) return base::fail(*queue.error());
  return !queue.is_unfinished();
}

Result<void> Agent::commit(const Gathered& gathered, trust::Updater& updater, const Job& job) {
  const bool same_files = !m_must_commit && m_store.is_current(gathered.shown.given());
  if (same_files && lists_all(m_store.generations().listed_by_current(), gathered.shown.content().blobs)) {
    return m_store.blobs().flush();
  }
  auto generation = m_store.commit(gathered.shown, job.pace());
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
