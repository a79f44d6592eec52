// The order of a refresh: lock, recover, trust, withdrawals, content.
#include "sync/agent.hpp"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>

#include "base/log.hpp"
#include "feed/codec.hpp"
#include "sync/backoff.hpp"
#include "sync/credentials.hpp"
#include "sync/pictures.hpp"
#include "sync/plan.hpp"
#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr std::chrono::milliseconds k_lock_look{200};
// Another program's slice of pictures is shorter than this.
constexpr base::BootTime k_lock_patience{std::chrono::minutes(15)};

// Pauses until a stop is asked for; tells whether the job may go on.
bool pause(const Job& job, std::chrono::milliseconds time) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, job.stop, time, [] { return false; });
  return !job.stop.stop_requested();
}

// Waiting counts as progress: what the other program does is what this one would do.
Result<std::unique_ptr<base::FileLock>> wait_for_lock(store::Store& store, const base::Clock& clock, const Job& job) {
  const auto until = clock.boot_now() + k_lock_patience;
  for (;;) {
    auto lock = store.lock_job(base::LockWait::try_once);
    if (lock || lock.error().kind != ErrorKind::busy) return lock;
    if (clock.boot_now() >= until) {
      return base::fail(ErrorKind::busy, "another etalase-sync works on this store: wait for it or stop it");
    }
    if (!pause(job, k_lock_look)) return base::fail(ErrorKind::unavailable, "stopped");
    job.progress({});
  }
}

Result<void> ensure_root(base::FileSystem& files, const settings::Source& source, const std::string& folder) {
  const auto held = files.read(folder + "/root.json", trust::k_root_limit);
  if (held && trust::parse_root(*held)) return {};
  if (!held && held.error().kind == ErrorKind::unavailable) return base::fail(held.error());
  if (files.info(folder + "/root.json")) {
    base::log_warning(source.id + ": the disk lost root.json; trust begins again with the configured root");
  }
  std::string root;
  ETALASE_TRY(root, read_root(files, source));
  ETALASE_CHECK(files.make_folders(folder));
  return trust::Updater::trust_root(files, folder, root);
}

Result<void> recover_store(store::Store& store, const std::string& source, const Job& job) {
  store::Recovery found;
  ETALASE_TRY(found, store.recover(job.pace()));
  if (found.stepped_back) {
    base::log_warning(source + ": the generation on show was damaged: " +
                      (store.generations().current() ? "the one before it is shown" : "there is no other"));
  }
  if (found.leftovers_removed > 0) {
    base::log_info(fmt::format("{}: leftovers of an interrupted job removed: {}", source, found.leftovers_removed));
  }
  if (!found.missing.empty()) {
    base::log_info(fmt::format("{}: pictures missing, fetched again: {}", source, found.missing.size()));
  }
  return {};
}

// A file that its server lacks may come by itself; what is signed and wrong stays so until something else is signed.
bool stays_refused(const base::Error& error) {
  return error.origin == base::Origin::council && error.kind != ErrorKind::not_found;
}

// A reader may have moved on since the last look, so that what it held can go.
Result<void> remove_needless(store::Store& store, const std::string& source) {
  store::Collected gone;
  ETALASE_TRY(gone, store.collect());
  if (gone.generations > 0 || gone.blobs > 0) {
    base::log_info(fmt::format("{}: {} earlier generations and {} pictures that nothing shows any more were removed",
                               source, gone.generations, gone.blobs));
  }
  for (const auto& name : gone.leased) base::log_debug(source + ": a reader still holds generation " + name);
  return {};
}

}  // namespace

Agent::Agent(AgentTools tools, settings::Source source, settings::Sync sync, const std::string& sources)
    : m_tools(tools),
      m_source(std::move(source)),
      m_sync(rules_for(m_source, std::move(sync))),
      m_store(tools.files, sources + '/' + m_source.id) {
  m_status.id = m_source.id;
  m_status.url = m_source.url;
  m_status.own = m_source.own;
}

void Agent::set_sync(const settings::Sync& sync) {
  m_sync = rules_for(m_source, sync);
  // What was too large or too early may be wanted now.
  m_settled.reset();
  m_refusal.reset();
}

std::optional<LogLine> Agent::refresh(const Job& job) {
  m_status.bytes = {};
  m_has_more = false;
  m_retry_after.reset();
  std::optional<base::Error> error;
  const auto access = read_access(m_tools.files, m_source);
  if (!access) {
    error = access.error();
  } else {
    HttpFetcher fetcher(m_tools.http, m_source.url, *access);
    fetcher.ask_at_once(m_at_once);
    if (auto done = work(fetcher, job); !done) error = std::move(done.error());
    const auto met = fetcher.was_limited() ? Met::limit : error ? Met::nothing_new : Met::no_trouble;
    m_at_once = next_at_once(m_at_once, k_in_flight, met);
    m_retry_after = fetcher.retry_after();
  }
  const auto seen = read_disk();
  if (!seen && !error) error = seen.error();
  // Being told to stop is no trouble of the source.
  if (error && job.stop.stop_requested()) return {};
  return m_complaints.enter(m_status, error, m_tools.clock.system_now());
}

void Agent::look_at_disk() {
  const auto seen = read_disk();
  if (!seen && !m_status.error)
    static_cast<void>(Complaints().enter(m_status, seen.error(), m_tools.clock.system_now()));
}

Result<void> Agent::read_disk() {
  std::optional<store::Generation> now, before;
  ETALASE_TRY(now, m_store.generations().named_by(m_store.layout().current()));
  ETALASE_TRY(before, m_store.generations().named_by(m_store.layout().previous()));
  m_status.generation = now ? now->name : "";
  m_status.previous = before ? before->name : "";
  m_status.feed = now ? report::FeedMark{now->serial, now->feed_sha256, now->published_at} : report::FeedMark{};
  m_status.set_aside = m_store.generations().set_aside();
  return {};
}

Result<void> Agent::work(HttpFetcher& fetcher, const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(m_store, m_tools.clock, job));
  if (!m_recovered || m_store.is_suspect()) {
    ETALASE_CHECK(recover_store(m_store, m_source.id, job));
    m_recovered = true;
    m_settled.reset();
  }
  ETALASE_CHECK(ensure_root(m_tools.files, m_source, m_store.layout().metadata()));
  trust::Updater updater(m_tools.files, fetcher,
                         {m_store.layout().metadata(), trust::Floor::applied, m_tools.build_date});
  auto refreshed = updater.refresh(m_tools.clock.system_now());
  if (!refreshed && refreshed.error().kind == ErrorKind::no_space) {
    // Signed versions are small and a take-down comes with them: downloads give way to them.
    ETALASE_CHECK(m_store.blobs().remove_strays());
    refreshed = updater.refresh(m_tools.clock.system_now());
  }
  // Taking down must work although content cannot come, so it is tried after any failure but a silent network.
  auto withdrawn = refreshed || !fetcher.was_unreachable() ? apply_withdrawals(updater, fetcher, job) : Result<void>();
  if (!withdrawn && withdrawn.error().kind == ErrorKind::no_space) {
    ETALASE_CHECK(m_store.blobs().remove_strays());
    withdrawn = apply_withdrawals(updater, fetcher, job);
  }
  const auto versions = updater.versions();
  m_status.roles = {versions.root, versions.timestamp, versions.snapshot, versions.targets, versions.withdrawals};
  enter_clock(updater);
  job.changed();
  if (!refreshed) return base::fail(refreshed.error());
  ETALASE_CHECK(bring_content({updater, fetcher, job}));
  ETALASE_CHECK(remove_needless(m_store, m_source.id));
  return withdrawn;
}

// Said when it begins and when it ends: what is signed is judged by the floor, everything else goes by the wrong clock.
void Agent::enter_clock(const trust::Updater& updater) {
  using Source = report::ClockStatus::Source;
  const auto now = m_tools.clock.system_now();
  const auto source = updater.time_used() > now ? Source::floor : Source::system;
  const bool was_behind = m_clock_status.source == Source::floor;
  m_clock_status = {source, updater.floor()};
  if (source == Source::floor && !was_behind) {
    base::log_warning(
        fmt::format("{}: this machine's clock says {}, but something was signed at {} already: set the clock",
                    m_source.id, base::format_utc(now), base::format_utc(updater.floor())));
  }
  if (source == Source::system && was_behind) base::log_info(m_source.id + ": this machine's clock is right again");
}

Result<void> Agent::apply_withdrawals(trust::Updater& updater, HttpFetcher& fetcher, const Job& job) {
  std::optional<trust::Target> target;
  ETALASE_TRY(target, updater.find_withdrawn());
  if (!target) return {};
  const auto held = m_tools.files.read(m_store.layout().withdrawn(), feed::k_withdrawn_limit);
  if (held && trust::verify_target(*held, target->info)) return m_store.withdraw(*held, job.pace());
  const auto name = trust::consistent_path(target->path, target->info);
  if (m_refused_list && m_refused_list->name == name) return base::fail(m_refused_list->error);
  m_refused_list.reset();
  std::string bytes;
  ETALASE_TRY(bytes, fetcher.fetch_target(*target));
  if (const auto list = feed::parse_withdrawn(bytes); !list) {
    const auto error = list.error().within("the list of take-downs, " + target->path).from(base::Origin::council);
    m_refused_list = RefusedList{name, error};
    return base::fail(error);
  }
  m_settled.reset();
  return m_store.withdraw(bytes, job.pace());
}

// Another program may have changed what is on show.
std::optional<Agent::Settled> Agent::state_of(const trust::Updater& updater) const {
  const auto now = m_store.generations().current();
  return now ? std::optional(Settled{updater.versions(), now->name}) : std::nullopt;
}

Result<void> Agent::bring_content(const Refresh& refresh) {
  // A disk that does not say what is on show would otherwise be taken for an empty one, and filled anew.
  ETALASE_CHECK(read_disk());
  if (m_settled && m_settled == state_of(refresh.updater)) return {};
  const auto snapshot = refresh.updater.versions().snapshot;
  if (m_refusal && m_refusal->snapshot == snapshot) return base::fail(m_refusal->error);
  m_refusal.reset();
  auto done = bring_new(refresh);
  if (!done && stays_refused(done.error())) m_refusal = Refusal{snapshot, done.error()};
  return done;
}

Result<void> Agent::bring_new(const Refresh& refresh) {
  bool settled = false;
  ETALASE_TRY(settled, is_on_show(refresh));
  if (!settled) {
    auto gathered = Gatherer(m_store, refresh, m_sync.media_max_side).gather();
    if (!gathered) return base::fail(gathered.error());
    m_status.unknown_kinds = count_unknown(gathered->header.parts);
    bool complete = false;
    const PictureLine line{m_tools.http, refresh.fetcher, m_tools.clock};
    ETALASE_TRY(complete, Pictures(m_store.blobs(), line, m_sync, m_status.bytes, refresh.job).bring(*gathered));
    m_has_more = !complete;
    if (!complete) return {};
    ETALASE_CHECK(commit(*gathered, refresh));
    // What was left out is wanted again at the next look.
    if (m_must_commit || !m_store.is_current(gathered->shown.given())) return {};
    ETALASE_TRY(settled, has_all(gathered->wanted, refresh.job));
  }
  if (!settled) return {};
  m_settled = state_of(refresh.updater);
  return m_store.tidy();
}

// Settled: the current generation is made of the signed files and has every picture, withdrawn ones aside.
Result<bool> Agent::is_on_show(const Refresh& refresh) {
  if (m_must_commit) return false;
  std::optional<OnShow> found;
  ETALASE_TRY(found, Gatherer(m_store, refresh, m_sync.media_max_side).on_show());
  if (!found) return false;
  m_status.unknown_kinds = count_unknown(found->header.parts);
  return has_all(found->wanted, refresh.job);
}

Result<bool> Agent::has_all(const store::BlobSet& wanted, const Job& job) {
  if (!lists_all(m_store.generations().listed_by_current(), wanted)) return false;
  for (const auto& blob : wanted) {
    bool good = false;
    ETALASE_TRY(good, m_store.blobs().has_good(blob, job.pace()));
    if (!good) return false;
  }
  return true;
}

Result<void> Agent::commit(const Gathered& gathered, const Refresh& refresh) {
  const bool same_files = !m_must_commit && m_store.is_current(gathered.shown.given());
  if (same_files && lists_all(m_store.generations().listed_by_current(), gathered.shown.content().blobs)) {
    return m_store.blobs().flush();
  }
  auto generation = m_store.commit(gathered.shown, refresh.job.pace());
  if (!generation) return base::fail(generation.error());
  m_must_commit = false;
  m_status.last_change = m_tools.clock.system_now();
  look_at_disk();
  refresh.job.changed();
  const auto published_at = base::parse_time(gathered.header.published_at);
  if (!published_at || !is_plausible(*published_at, refresh.updater.good_until())) return {};
  return refresh.updater.raise_floor(*published_at);
}

Result<store::Generation> Agent::roll_back(const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(m_store, m_tools.clock, job));
  ETALASE_CHECK(recover_store(m_store, m_source.id, job));
  auto back = m_store.rollback(job.pace());
  look_at_disk();
  return back;
}

Result<bool> Agent::scrub(const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(m_store, m_tools.clock, job));
  store::Scrub found;
  ETALASE_TRY(found, m_store.scrub(job.pace()));
  if (!found.finished) base::log_info(m_source.id + ": the check of stored files goes on in the next round");
  if (found.previous_dropped) {
    base::log_warning(m_source.id + ": the disk lost the content before this one: there is nothing to go back to");
  }
  if (found.bad_blobs.empty() && found.bad_files.empty()) return false;
  m_must_commit = m_must_commit || !found.bad_files.empty();
  m_settled.reset();
  base::log_warning(
      fmt::format("{}: the disk lost {} pictures and {} other files: they are fetched again; a worn-out card "
                  "should be replaced",
                  m_source.id, found.bad_blobs.size(), found.bad_files.size()));
  return true;
}

}  // namespace etalase::sync
