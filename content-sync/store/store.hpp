// The kiosk's local copy of one source: blobs, generations, and the one rename that switches between them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "feed/header.hpp"
#include "store/invariants.hpp"
#include "store/layout.hpp"
#include "store/partial.hpp"
#include "store/purge.hpp"
#include "store/values.hpp"

namespace etalase::store {

// Works on one source's folder through a FileSystem. One thread uses a Store at a time (the disk thread); two Stores on
// one folder keep apart by lock_job(). Reading functions need no lock and change nothing. An order that works:
//   lock_job, recover once, withdraw, preflight, open_partial/append/finish for each missing blob, commit.
// After a failed sync of the disk the store is suspect: everything but reading is refused until recover().
class Store {
 public:
  // Builds with catalogue::build_catalogue when no builder is given. Touches nothing.
  Store(base::FileSystem& files, std::string source_folder, CatalogueBuilder builder = {});

  // The lock that every job holds while it changes the store, and the one that keeps a second daemon out. Both create
  // the source's folder. Kind busy with try_once when another holds it.
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock_job(base::LockWait wait);
  [[nodiscard]] base::Result<std::unique_ptr<base::FileLock>> lock_daemon();
  [[nodiscard]] const Layout& layout() const { return m_layout; }

  // The generation that a symlink names, when it is complete.
  [[nodiscard]] std::optional<Generation> current() const;
  [[nodiscard]] std::optional<Generation> previous() const;
  // Tells whether `current` was built from exactly these signed files ("feed.json" and parts, by sha256), has nothing
  // to take back from a purge, has all its files, and its catalogue in today's format: then there is nothing to commit.
  [[nodiscard]] bool is_current(const Hashes& signed_files) const;
  // Returns a part (or "feed.json") with this hash that a complete generation or keep_part() holds, so that it need not
  // be fetched.
  [[nodiscard]] std::optional<std::string> stored_file(const std::string& target, const std::string& sha256) const;
  // Keeps a verified part beside the downloads until a commit, also for a later run.
  [[nodiscard]] base::Result<void> keep_part(std::string_view bytes);
  // Removes kept parts that have none of these hashes: a feed that was refused leaves no more than its own.
  [[nodiscard]] base::Result<void> forget_other_parts(const BlobSet& wanted);
  // Returns a reader of parts by these hashes for GenerationContent; it finds what stored_file() finds, else fails with
  // not_found. The store outlives it.
  [[nodiscard]] std::function<base::Result<std::string>(const std::string& target)> reader_of(Hashes parts) const;
  // The blobs that `current` lists.
  [[nodiscard]] BlobSet listed_by_current() const;
  // The newest withdrawal list; absent before the first, kind corrupt when unreadable.
  [[nodiscard]] base::Result<std::optional<feed::Withdrawn>> withdrawn() const;
  // What is left of a content, and what goes, by that list.
  [[nodiscard]] base::Result<Purged> without_withdrawn(const GenerationContent& content) const;
  // Feed hashes that a rollback set aside; commit() refuses them.
  [[nodiscard]] std::vector<std::string> set_aside() const;
  [[nodiscard]] bool is_suspect() const;

  // Clears what an interrupted job left, steps back from a damaged `current`, checks its blobs by size, ends suspicion.
  [[nodiscard]] base::Result<Recovery> recover(const Pace& pace);

  // Tells whether a complete generation lists the blob and the file is there.
  [[nodiscard]] bool has_trusted_blob(const std::string& sha256) const;
  // Tells whether the blob can be used: trusted and of the right size, or else hashed again now; a bad one is removed.
  [[nodiscard]] base::Result<bool> has_good_blob(const Blob& blob, const Pace& pace);
  // Removes downloads and kept parts that are no longer wanted, lists what is missing of `content.blobs`, and fails
  // with no_space when it and the generation do not fit beside `reserve`. Withdrawn blobs are never missing.
  [[nodiscard]] base::Result<Missing> preflight(const GenerationContent& content, base::Bytes reserve,
                                                const Pace& pace);
  // Opens the download of a blob where it stopped; kind invalid for a name that is no sha256.
  [[nodiscard]] base::Result<Partial> open_partial(const std::string& sha256);
  // Moves a finished download into blobs/; wrong length or hash removes it, kind untrusted.
  [[nodiscard]] base::Result<void> finish(Partial partial, base::Bytes length);

  // Makes finished downloads durable, as after replacing bad blobs of `current`; commit() does it by itself.
  [[nodiscard]] base::Result<void> flush();

  // Writes the next generation, without what the withdrawal list purges, switches `current` to it, then collects. When
  // it returns a generation, that one survives a power cut: announce it. Kinds: refused (set aside, suspect), invalid
  // (a target name), not_found (a blob is missing), corrupt (the builder refuses the feed), no_space, unavailable.
  [[nodiscard]] base::Result<Generation> commit(const GenerationContent& content, const Pace& pace);
  // Builds `current` anew from its stored parts, as after a change of the catalogue's format; no network.
  [[nodiscard]] base::Result<Generation> rebuild(const Pace& pace);
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
  // Gives back the space of everything that can be fetched again: downloads, and blobs that no generation lists.
  [[nodiscard]] base::Result<void> make_room();
  // Removes what interrupted jobs left beside a `current` that needs nothing more.
  [[nodiscard]] base::Result<void> tidy();
  // Hashes files and blobs of `current` and `previous`, about `at_most` bytes of them, going on where the last call
  // stopped. Bad blobs and parts of `current` are removed: fetch the blobs and flush(); is_current() asks for the parts
  // again; for a bad catalogue commit anew. A damaged `previous` is dropped. Being stopped is no error.
  [[nodiscard]] base::Result<Scrub> scrub(const Pace& pace, std::optional<base::Bytes> at_most = {});
  // Lists what is wrong on the disk, by invariant; empty for a sound store.
  [[nodiscard]] std::vector<Breach> verify(const Pace& pace, Leftovers leftovers = Leftovers::are_wrong) const;
  // Lists downloads and blobs that no complete generation lists; none are left after a commit.
  [[nodiscard]] std::vector<std::string> strays() const;

 private:
  // What one generation is built from: filtered content and what `complete` will say beyond it.
  struct Draft {
    GenerationContent content;
    Generation facts;  // serial, published_at, feed_sha256, signed_files and purged are set
  };
  // Complete generations and the blobs they list; not whole when one of them cannot be read.
  struct Trust {
    std::vector<Generation> complete;
    BlobSet blobs;
    bool is_whole = true;
  };
  // What a withdrawal list asks for on this disk.
  struct PurgeWork {
    std::set<std::string> doomed;       // blobs that go at once
    std::optional<Draft> replacement;   // of `current`, without its purged items
    std::optional<base::Error> unread;  // why `current` could not be looked into
    bool older_affected = false;
  };
  enum class RollbackCopy { keep, none };

  // One thing that a scrub hashes.
  struct ScrubItem {
    enum class Of { current, previous, both } of;
    std::string name;  // of a file in the generation, or a blob's sha256
    std::string path;
    std::string sha256;
    std::optional<base::Bytes> blob_size;  // absent for a file
  };
  // What a scrub of one generation still has to hash: files, then blobs, the last ones first.
  struct ScrubPlan {
    std::string name;
    Hashes files;
    BlobSet blobs;
    std::size_t blobs_left = 0;
    [[nodiscard]] bool is_done() const { return files.empty() && blobs_left == 0; }
  };
  enum class Removal { done, leased };
  enum class Sacrifice { downloads, rollback_copy };

  // The generation's name in a symlink, whole or not; absent when it names none.
  [[nodiscard]] base::Result<std::optional<std::string>> name_in(const std::string& link) const;
  [[nodiscard]] base::Result<std::set<std::string>> kept_names() const;
  // Absent when it is not complete; unavailable when the disk does not answer.
  [[nodiscard]] base::Result<std::optional<Generation>> named_by(const std::string& link) const;
  [[nodiscard]] const Trust& trust() const;
  [[nodiscard]] bool is_listed(const std::string& sha256) const;
  [[nodiscard]] bool is_needed(const std::string& sha256) const;
  void forget_trust() const { m_trust.reset(); }

  [[nodiscard]] base::Result<void> refuse_when_suspect() const;
  [[nodiscard]] base::Result<void> suspect_if_failed(base::Result<void> synced);

  [[nodiscard]] base::Result<void> make_folders();
  [[nodiscard]] base::Result<int> remove_leftovers();
  [[nodiscard]] base::Result<void> forget_unsynced_work(const Pace& pace);
  [[nodiscard]] base::Result<bool> step_back_if_damaged();
  [[nodiscard]] base::Result<void> drop_damaged_previous();
  // Removes downloads and untrusted blobs, except what this content wants.
  [[nodiscard]] base::Result<void> remove_strays(const GenerationContent* wanted);
  [[nodiscard]] base::Result<void> remove_downloads(const GenerationContent* wanted);

  // Makes durable what was written so far, blobs and a generation's files alike.
  [[nodiscard]] base::Result<void> sync_all_data();
  // Tells that all are there and good; they are synced with the generation's files.
  [[nodiscard]] base::Result<void> settle_blobs(const BlobSet& blobs, const Pace& pace);
  [[nodiscard]] base::Result<Generation> build(const Draft& draft, RollbackCopy rollback_copy, const Pace& pace);
  [[nodiscard]] base::Result<Generation> write_generation(const Draft& draft, const Pace& pace);
  [[nodiscard]] base::Result<void> write_files(const Draft& draft, Generation& generation, const Pace& pace);
  [[nodiscard]] base::Result<void> write_parts(const Draft& draft, const std::string& folder, const Pace& pace);
  [[nodiscard]] base::Result<void> write_catalogue(const Draft& draft, const std::string& path, const Pace& pace);
  [[nodiscard]] base::Result<std::unique_ptr<base::WritableFile>> write(const std::string& path, std::string_view bytes,
                                                                        const Pace& pace);
  // Not synced: that is left to one sync for all.
  [[nodiscard]] base::Result<void> write_file(const std::string& path, std::string_view bytes, const Pace& pace);
  [[nodiscard]] base::Result<void> write_synced(const std::string& path, std::string_view bytes, const Pace& pace);
  [[nodiscard]] base::Result<void> replace(const std::string& path, std::string_view bytes, const Pace& pace);
  [[nodiscard]] base::Result<void> point(const std::string& link, const std::string& generation);
  [[nodiscard]] base::Result<void> switch_to(const Generation& generation, RollbackCopy rollback_copy);
  [[nodiscard]] base::Result<void> drop_previous();
  [[nodiscard]] base::Result<PurgeWork> plan_purge(const PurgeList& list) const;
  [[nodiscard]] base::Result<void> apply_purge(const feed::Withdrawn& withdrawn, const Pace& pace);
  [[nodiscard]] base::Result<void> unlink_blobs(const std::set<std::string>& blobs);
  [[nodiscard]] base::Result<void> with_room(const std::function<base::Result<void>()>& action);
  [[nodiscard]] base::Result<Removal> remove_generation(const std::string& name);

  [[nodiscard]] std::vector<std::string> left_behind() const;
  [[nodiscard]] std::vector<std::string> problems_of(const Generation& generation, const Pace& pace) const;
  [[nodiscard]] base::Result<void> plan_scrub();
  [[nodiscard]] base::Result<ScrubPlan> scrub_plan_of(const Generation& generation) const;
  // The next thing to hash; absent when all is done. take: and count it as done.
  enum class Next { look, take };
  [[nodiscard]] std::optional<ScrubItem> next_to_scrub(Next next);
  [[nodiscard]] base::Result<void> scrub_one(const ScrubItem& item, Scrub& scrub, const Pace& pace);

  base::FileSystem& m_files;
  Layout m_layout;
  CatalogueBuilder m_builder;
  mutable std::optional<Trust> m_trust;  // read when first asked
  BlobSet m_verified;                    // hashed by this object since the lock was taken
  std::set<std::string> m_touched;       // blob folders with names not yet synced
  base::Bytes m_unsynced;                // of finished downloads
  bool m_folders_synced = false;
  std::string m_scrubbing;  // the generation that the plans are of
  ScrubPlan m_scrub_current, m_scrub_previous;
  std::string m_purge_applied;  // sha256 of the withdrawal list that needs no more work
};

}  // namespace etalase::store
