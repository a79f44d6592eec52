// The kiosk's local copy of one source: blobs, generations, and the one rename that switches between them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "store/collect.hpp"
#include "store/committer.hpp"
#include "store/invariants.hpp"
#include "store/scrubber.hpp"
#include "store/take_down.hpp"

namespace etalase::store {

// Works on one source's folder through a FileSystem. One thread uses a Store at a time (the disk thread); two Stores on
// one folder keep apart by lock_job(). Reading functions need no lock and change nothing. An order that works:
//   lock_job, recover once, withdraw, filter, preflight, open_partial/append/finish for each missing blob, commit.
// After a failed sync of the disk the store is suspect: everything but reading is refused until recover().
class Store {
 public:
  // Builds with catalogue::build_catalogue when no builder is given. Touches nothing.
  Store(base::FileSystem& files, std::string source_folder, CatalogueBuilder builder = {});

  // The lock that every job holds while it changes the store, and the one that keeps a second daemon out. Both create
  // the source's folder. Kind busy with try_once when another holds it.
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock_job(base::LockWait wait);
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock_daemon();

  [[nodiscard]] const Layout& layout() const { return m_parts.disk.layout(); }
  [[nodiscard]] bool is_suspect() const { return m_parts.disk.is_suspect(); }
  [[nodiscard]] const Generations& generations() const { return m_parts.generations; }
  [[nodiscard]] const WithdrawnList& withdrawn() const { return m_parts.withdrawn; }
  [[nodiscard]] Blobs& blobs() { return m_parts.blobs; }
  // Tells whether `current` was built from exactly these signed files ("feed.json" and parts, by sha256), has nothing
  // to take back from a purge, has all its files, and its catalogue in today's format: then there is nothing to commit.
  [[nodiscard]] bool is_current(const Hashes& signed_files) const;

  // Clears what an interrupted job left, steps back from a damaged `current`, checks its blobs by size, ends suspicion.
  [[nodiscard]] base::Result<Recovery> recover(const Pace& pace);
  // Writes the next generation, switches `current` to it, then collects. When it returns a generation, that one
  // survives a power cut: announce it. Kinds: refused (set aside, suspect), busy (a newer withdrawal list came
  // meanwhile), not_found (a blob is missing), corrupt (a target's name; the builder refuses the feed), no_space,
  // unavailable.
  [[nodiscard]] base::Result<Generation> commit(const Shown& shown, const Pace& pace);
  // Stores a verified withdrawn.json, unlinks purged blobs at once, and replaces a `current` that holds purged items;
  // then no rollback copy exists. Calling it again with the same list finishes what was interrupted, else changes
  // nothing.
  [[nodiscard]] base::Result<void> withdraw(std::string_view withdrawn_bytes, const Pace& pace);
  // Makes `previous` current and sets the feed of the old one aside. Kinds: not_found when there is no previous,
  // corrupt when that one is damaged; then nothing changes.
  [[nodiscard]] base::Result<Generation> rollback(const Pace& pace);
  // Removes generations that are neither current, previous nor leased, then blobs that none lists. Call it also when a
  // reader may have moved on: purged generations go only then.
  [[nodiscard]] base::Result<Collected> collect();
  // Removes what interrupted jobs left beside a `current` that needs nothing more.
  [[nodiscard]] base::Result<void> tidy();
  // Hashes files and blobs of `current` and `previous`, going on where the last call was stopped; that is no error. Bad
  // blobs and parts of `current` are removed: fetch the blobs and flush(); is_current() asks for the parts again; for a
  // bad catalogue commit anew. A damaged `previous` is dropped.
  [[nodiscard]] base::Result<Scrub> scrub(const Pace& pace);
  // Lists what is wrong on the disk, by invariant; empty for a sound store.
  [[nodiscard]] std::vector<Breach> verify(const Pace& pace, Leftovers leftovers = Leftovers::are_wrong) const;
  // Lists downloads and blobs that no complete generation lists; none are left after a commit.
  [[nodiscard]] std::vector<std::string> strays() const;

 private:
  Parts m_parts;
  Committer m_committer;
  TakeDown m_take_down;
  Scrubber m_scrubber;
};

}  // namespace etalase::store
