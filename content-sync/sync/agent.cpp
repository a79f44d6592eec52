// The order of a refresh: lock, recover, trust, withdrawals, content.
#include "sync/agent.hpp"

#include <fmt/format.h>

#include <condition_variable>
#include <mutex>

#include "base/log.hpp"
#include "base/text.hpp"
#include "feed/codec.hpp"
#include "sync/plan.hpp"
#include "trust/limits.hpp"
#include "trust/metadata.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr base::Bytes k_token_limit = base::kilobytes(16);
constexpr std::chrono::milliseconds k_lock_look{200};
// Another program's slice of pictures is shorter than this.
constexpr base::BootTime k_lock_patience{std::chrono::minutes(15)};

bool is_token(std::string_view token) {
  return !token.empty() && token.size() <= 4096 &&
         token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=") ==
             std::string_view::npos;
}

// Pauses until a stop is asked for; tells whether the job may go on.
bool pause(const Job& job, std::chrono::milliseconds time) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, job.stop, time, [] { return false; });
  return !job.stop.stop_requested();
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
}

std::optional<LogLine> Agent::refresh(const Job& job) {
  m_status.bytes = {};
  m_has_more = false;
  m_retry_after.reset();
  auto reach = Reach::reached;
  std::optional<base::Error> error;
  const auto access = read_access();
  if (!access) {
    error = access.error();
  } else {
    HttpFetcher fetcher(m_tools.http, m_source.url, *access);
    if (auto done = work(fetcher, job); !done) error = std::move(done.error());
    if (fetcher.was_unreachable()) reach = Reach::unreachable;
    m_retry_after = fetcher.retry_after();
  }
  look_at_disk();
  // Being told to stop is no trouble of the source.
  if (error && job.stop.stop_requested()) return {};
  return m_complaints.enter(m_status, error, reach, m_tools.clock.system_now());
}

void Agent::look_at_disk() {
  const auto now = m_store.generations().current(), before = m_store.generations().previous();
  m_status.generation = now ? now->name : "";
  m_status.previous = before ? before->name : "";
  m_status.feed = now ? report::FeedMark{now->serial, now->feed_sha256, now->published_at} : report::FeedMark{};
  m_status.set_aside = m_store.generations().set_aside();
}

Result<std::shared_ptr<const Access>> Agent::read_access() const {
  auto access = std::make_shared<Access>();
  access->ca_file = m_source.ca_file;
  ETALASE_TRY(access->origin, base::parse_url(m_source.url));
  if (!m_source.token_file.empty()) {
    std::string text;
    ETALASE_TRY(text, m_tools.files.read(m_source.token_file, k_token_limit));
    access->token = base::trim(text);
    if (!is_token(access->token)) {
      return base::fail(ErrorKind::invalid, m_source.token_file + " holds no token: enrol this kiosk again",
                        m_source.token_file);
    }
  }
  return std::shared_ptr<const Access>(std::move(access));
}

// Waiting counts as progress: what the other program does is what this one would do.
Result<std::unique_ptr<base::FileLock>> Agent::wait_for_lock(const Job& job) {
  const auto until = m_tools.clock.boot_now() + k_lock_patience;
  for (;;) {
    auto lock = m_store.lock_job(base::LockWait::try_once);
    if (lock || lock.error().kind != ErrorKind::busy) return lock;
    if (m_tools.clock.boot_now() >= until) {
      return base::fail(ErrorKind::busy, "another etalase-sync works on this store: wait for it or stop it");
    }
    if (!pause(job, k_lock_look)) return base::fail(ErrorKind::unavailable, "stopped");
    job.progress({});
  }
}

Result<void> Agent::ensure_root() {
  const auto& folder = m_store.layout().metadata();
  const auto held = m_tools.files.read(folder + "/root.json", trust::k_root_limit);
  if (held && trust::parse_root(*held)) return {};
  if (!held && held.error().kind == ErrorKind::unavailable) return base::fail(held.error());
  if (m_tools.files.info(folder + "/root.json")) {
    base::log_warning(m_source.id + ": the disk lost root.json; trust begins again with the configured root");
  }
  // A provisioning file may bring the root itself.
  std::string root = m_source.root;
  if (!root.starts_with('{')) {
    ETALASE_TRY(root, m_tools.files.read(m_source.root, trust::k_root_limit));
  }
  ETALASE_CHECK(m_tools.files.make_folders(folder));
  return trust::Updater::trust_root(m_tools.files, folder, root);
}

Result<void> Agent::work(HttpFetcher& fetcher, const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(job));
  if (!m_recovered || m_store.is_suspect()) {
    const auto recovery = m_store.recover(job.pace());
    if (!recovery) return base::fail(recovery.error());
    m_recovered = true;
    m_settled.reset();
  }
  ETALASE_CHECK(ensure_root());
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
  const bool by_floor = updater.time_used() > m_tools.clock.system_now();
  m_clock_status = {by_floor ? report::ClockStatus::Source::floor : report::ClockStatus::Source::system,
                    updater.floor()};
  job.changed();
  if (!refreshed) return base::fail(refreshed.error());
  ETALASE_CHECK(bring_content(updater, fetcher, job));
  // A reader may have moved on since the last look, so that what it held can go.
  ETALASE_CHECK(m_store.collect());
  return withdrawn;
}

Result<void> Agent::apply_withdrawals(trust::Updater& updater, HttpFetcher& fetcher, const Job& job) {
  std::optional<trust::Target> target;
  ETALASE_TRY(target, updater.find_withdrawn());
  if (!target) return {};
  const auto held = m_tools.files.read(m_store.layout().withdrawn(), feed::k_withdrawn_limit);
  if (held && trust::verify_target(*held, target->info)) return m_store.withdraw(*held, job.pace());
  std::string bytes;
  ETALASE_TRY(bytes, fetcher.fetch_target(*target));
  const auto list = feed::parse_withdrawn(bytes);
  if (!list) return base::fail(list.error().within(target->path));
  m_settled.reset();
  return m_store.withdraw(bytes, job.pace());
}

Result<store::Generation> Agent::roll_back(const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(job));
  const auto recovery = m_store.recover(job.pace());
  if (!recovery) return base::fail(recovery.error());
  auto back = m_store.rollback(job.pace());
  look_at_disk();
  return back;
}

Result<bool> Agent::scrub(const Job& job) {
  std::unique_ptr<base::FileLock> lock;
  ETALASE_TRY(lock, wait_for_lock(job));
  store::Scrub found;
  ETALASE_TRY(found, m_store.scrub(job.pace()));
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
