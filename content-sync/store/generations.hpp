// All generations of a source: which there are, which are on show, and the rename that switches between them.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "store/disk.hpp"
#include "store/generation.hpp"
#include "store/values.hpp"

namespace etalase::store {

// Reading functions need no lock and change nothing. What complete generations list is remembered until forget().
class Generations {
 public:
  // The disk outlives it.
  explicit Generations(Disk& disk) : m_disk(disk) {}

  // The generation that a symlink names, when it is complete.
  [[nodiscard]] std::optional<Generation> current() const;
  [[nodiscard]] std::optional<Generation> previous() const;
  // The same for one of the two links; kind unavailable when the disk does not answer.
  [[nodiscard]] base::Result<std::optional<Generation>> named_by(const std::string& link) const;
  // The name alone, whether that generation is whole or not; absent when the link names none.
  [[nodiscard]] base::Result<std::optional<std::string>> name_in(const std::string& link) const;

  // The blobs that `current` lists.
  [[nodiscard]] BlobSet listed_by_current() const;
  // Tells whether a complete generation lists the blob; only then it may be trusted without hashing it.
  [[nodiscard]] bool lists(const std::string& sha256) const { return known().blobs.contains(sha256); }
  // Tells whether a blob must stay: when a generation cannot say what it needs, nothing is known to be needless.
  [[nodiscard]] bool needs(const std::string& sha256) const { return lists(sha256) || !known().is_whole; }
  // Returns a part (or "feed.json") with this hash that a complete generation or a waiting download holds, so that it
  // need not be fetched.
  [[nodiscard]] std::optional<std::string> stored_file(const std::string& target, const std::string& sha256) const;
  // Returns a reader of parts by these hashes for GenerationContent; it finds what stored_file() finds, else fails with
  // not_found. This object outlives it.
  [[nodiscard]] std::function<base::Result<std::string>(const std::string& target)> reader_of(Hashes parts) const;
  // Feed hashes that a rollback set aside.
  [[nodiscard]] std::vector<std::string> set_aside() const;
  // Call it after the generations have changed, also by another program.
  void forget() const { m_known.reset(); }

  // Points `current` at a generation: the only commit point. What it named before becomes `previous`, unless it was
  // made of the same signed files, or no rollback copy may be left; then there is none.
  enum class RollbackCopy { keep, none };
  [[nodiscard]] base::Result<void> show(const Generation& generation, RollbackCopy rollback_copy);
  // Points a link at a generation that is there.
  [[nodiscard]] base::Result<void> point(const std::string& link, const std::string& name);
  [[nodiscard]] base::Result<void> drop_previous();
  // Drops a `previous` that is not whole: it is no copy to fall back to.
  [[nodiscard]] base::Result<void> drop_damaged_previous();
  // Removes one that is not on show, unless a reader holds it.
  enum class Removal { done, leased };
  [[nodiscard]] base::Result<Removal> remove(const std::string& name);

 private:
  // Complete generations and the blobs they list; not whole when one of them cannot be read.
  struct Known {
    std::vector<Generation> complete;
    BlobSet blobs;
    bool is_whole = true;
  };
  [[nodiscard]] const Known& known() const;

  Disk& m_disk;
  mutable std::optional<Known> m_known;  // read when first asked
};

}  // namespace etalase::store
