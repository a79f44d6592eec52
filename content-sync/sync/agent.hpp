// Keeps one source's store fresh: one refresh after the other, each ending with the old content or the new.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "report/sync_status.hpp"
#include "settings/settings.hpp"
#include "store/store.hpp"
#include "sync/complaints.hpp"
#include "sync/gatherer.hpp"
#include "sync/http_fetcher.hpp"
#include "sync/job.hpp"

namespace etalase::sync {

// What an agent works with; all outlive it.
struct AgentTools {
  base::FileSystem& files;
  HttpClient& http;
  const base::Clock& clock;
  base::SystemTime build_date;
};

// Owns nothing on disk but works under the store's job lock. One thread, the disk thread. What went wrong is in
// status(); the screen's content changes only by a complete commit.
class Agent {
 public:
  // The source's id has been checked by the settings; `sources` is the folder of all stores.
  Agent(AgentTools tools, settings::Source source, settings::Sync sync, const std::string& sources);

  // Refreshes metadata, applies withdrawals, fetches what is missing, commits; waits for the job lock. Pictures are
  // fetched for a few minutes only: with has_more() the next refresh goes on with them. Returns what to log.
  [[nodiscard]] std::optional<LogLine> refresh(const Job& job);
  // Tells whether the last refresh found everything here that the council publishes.
  [[nodiscard]] bool is_settled() const { return m_settled.has_value(); }
  // Lets the next refresh look at the store anew: another program may have taken something out of it.
  void look_anew() { m_settled.reset(); }
  // Tells whether the last refresh left pictures to the next one, which should come soon.
  [[nodiscard]] bool has_more() const { return m_has_more; }
  // How long the council's server asked to be left alone in the last refresh.
  [[nodiscard]] std::optional<std::chrono::seconds> retry_after() const { return m_retry_after; }
  // Shows the generation before this one again and refuses the feed that is on show now; waits for the job lock. Kinds
  // of Store::rollback().
  [[nodiscard]] base::Result<store::Generation> roll_back(const Job& job);
  // Hashes everything that is on show; what is bad goes and is fetched by the next refresh. Tells whether anything was.
  [[nodiscard]] base::Result<bool> scrub(const Job& job);

  [[nodiscard]] const settings::Source& source() const { return m_source; }
  // Takes over changed rules for the next refresh; the source itself stays.
  void set_sync(const settings::Sync& sync);

  [[nodiscard]] const report::SourceStatus& status() const { return m_status; }
  [[nodiscard]] report::SourceStatus& status() { return m_status; }
  [[nodiscard]] const report::ClockStatus& clock_status() const { return m_clock_status; }
  [[nodiscard]] store::Store& store() { return m_store; }

  // Fills in what the disk shows, without network. When the disk does not answer, what was known stays, and the status
  // holds the error unless it has another.
  void look_at_disk();

 private:
  [[nodiscard]] base::Result<void> read_disk();
  [[nodiscard]] base::Result<void> work(HttpFetcher& fetcher, const Job& job);
  void enter_clock(const trust::Updater& updater);
  [[nodiscard]] base::Result<void> apply_withdrawals(trust::Updater& updater, HttpFetcher& fetcher, const Job& job);
  [[nodiscard]] base::Result<void> bring_content(const Refresh& refresh);
  [[nodiscard]] base::Result<void> bring_new(const Refresh& refresh);
  [[nodiscard]] base::Result<bool> is_on_show(const Refresh& refresh);
  [[nodiscard]] base::Result<bool> has_all(const store::BlobSet& wanted, const Job& job);
  [[nodiscard]] base::Result<void> commit(const Gathered& gathered, const Refresh& refresh);

  AgentTools m_tools;
  settings::Source m_source;
  settings::Sync m_sync;
  store::Store m_store;
  report::SourceStatus m_status;
  Complaints m_complaints;
  report::ClockStatus m_clock_status;
  std::optional<std::chrono::seconds> m_retry_after;
  std::size_t m_at_once = k_in_flight;
  bool m_has_more = false;
  bool m_recovered = false;
  bool m_must_commit = false;
  // The metadata versions whose content is completely in the store, and the generation: nothing to do while both stay.
  struct Settled {
    trust::RoleVersions versions;
    std::string generation;
    bool operator==(const Settled&) const = default;
  };
  [[nodiscard]] std::optional<Settled> state_of(const trust::Updater& updater) const;
  std::optional<Settled> m_settled;
  // What the council's own signature does not make right, by the version that announced it: the same bytes are not
  // fetched again to be refused again.
  struct Refusal {
    std::uint64_t snapshot = 0;
    base::Error error;
  };
  std::optional<Refusal> m_refusal;
  struct RefusedList {
    std::string name;  // with its hash
    base::Error error;
  };
  std::optional<RefusedList> m_refused_list;
};

}  // namespace etalase::sync
