// Pictures on their way into the store: what is missing, what arrived, and when it may be trusted.
#pragma once

#include <set>
#include <string>

#include "store/disk.hpp"
#include "store/generations.hpp"
#include "store/partial.hpp"
#include "store/purge.hpp"
#include "store/values.hpp"

namespace etalase::store {

// All blob files below blobs/; anything else there is no blob.
[[nodiscard]] BlobSet blobs_on_disk(const base::FileSystem& files, const Layout& layout);
// Downloads below partial/, by sha256: blobs that are under way, or parts of a feed that wait for their commit.
enum class Download { blob, part };
[[nodiscard]] BlobSet downloads_on_disk(const base::FileSystem& files, const Layout& layout, Download what);

// Owns blobs/ and partial/. A blob that no complete generation lists is hashed before it is used.
class Blobs {
 public:
  // Both outlive it.
  Blobs(Disk& disk, const Generations& generations) : m_disk(disk), m_generations(generations) {}

  // Tells whether the blob can be used: trusted and of the right size, or else hashed again now; a bad one is removed.
  [[nodiscard]] base::Result<bool> has_good(const Blob& blob, const Pace& pace);
  // Removes downloads and waiting parts that are no longer wanted, lists what is missing of the content's blobs, and
  // fails with no_space when it and the generation do not fit beside `reserve`.
  [[nodiscard]] base::Result<Missing> preflight(const Shown& shown, base::Bytes reserve, const Pace& pace);

  // Opens the download of a blob where it stopped; kind invalid for a name that is no sha256.
  [[nodiscard]] base::Result<Partial> open_partial(const std::string& sha256);
  // Moves a finished download into blobs/; wrong length or hash removes it, kind untrusted.
  [[nodiscard]] base::Result<void> finish(Partial partial, base::Bytes length);
  // Keeps a verified part beside the downloads until a commit, also for a later run.
  [[nodiscard]] base::Result<void> keep_part(std::string_view bytes);
  // Removes kept parts that have none of these hashes: a feed that was refused leaves no more than its own.
  [[nodiscard]] base::Result<void> forget_other_parts(const BlobSet& wanted);

  // Tells that all are there and good (kind not_found otherwise); sync() makes them durable.
  [[nodiscard]] base::Result<void> settle(const BlobSet& blobs, const Pace& pace);
  // Makes durable all that was written so far, blobs and a generation's files alike.
  [[nodiscard]] base::Result<void> sync();
  // Makes finished downloads durable, as after replacing bad blobs of `current`; commit() does it by itself.
  [[nodiscard]] base::Result<void> flush();

  // Removes everything that can be fetched again: downloads, and blobs that no generation lists; the second spares what
  // a content wants.
  [[nodiscard]] base::Result<void> remove_strays();
  [[nodiscard]] base::Result<void> remove_strays(const Shown& wanted);
  // Removes blobs that are bad or withdrawn, whoever lists them, durably.
  [[nodiscard]] base::Result<void> unlink(const std::set<std::string>& blobs);
  // Removes one that was found bad; it can be fetched again.
  [[nodiscard]] base::Result<void> remove_bad(const std::string& sha256);
  // Removes those that neither a generation nor a job under way needs; returns how many.
  [[nodiscard]] base::Result<int> free(const BlobSet& blobs);

  // Another program may have changed the files.
  void forget_verified() { m_verified.clear(); }
  // After a failed sync nothing that no generation lists is known to be on the disk, hashed or not: it goes.
  [[nodiscard]] base::Result<void> forget_unsynced();

 private:
  [[nodiscard]] base::Result<void> remove_all_but(const BlobSet& blobs, const BlobSet& parts);

  Disk& m_disk;
  const Generations& m_generations;
  BlobSet m_verified;  // hashed by this object since the lock was taken
  // Finished downloads, and the folders with their names.
  struct Unsynced {
    std::set<std::string> folders;
    base::Bytes bytes;
  };
  Unsynced m_unsynced;
};

}  // namespace etalase::store
