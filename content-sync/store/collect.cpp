// Removes what nobody needs any more, and never what a reader holds.
#include <algorithm>

#include "store/generation.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

// `complete` goes first and for good: a reader that comes later must not find a generation that is half gone.
Result<Store::Removal> Store::remove_generation(const std::string& name) {
  const std::string folder = m_layout.generation(name);
  const auto lock = m_files.lock(folder, base::LockMode::exclusive, base::LockWait::try_once);
  if (!lock && lock.error().kind == ErrorKind::busy) return Removal::leased;
  if (!lock) return base::fail(lock.error());
  ETALASE_CHECK(m_files.remove(folder + "/complete"));
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(folder)));
  ETALASE_CHECK(base::remove_tree(m_files, folder));
  return Removal::done;
}

Result<std::set<std::string>> Store::kept_names() const {
  std::set<std::string> kept;
  for (const auto& link : {m_layout.current(), m_layout.previous()}) {
    std::optional<std::string> name;
    ETALASE_TRY(name, name_in(link));
    if (name) kept.insert(*name);
  }
  return kept;
}

Result<Collected> Store::collect() {
  ETALASE_CHECK(refuse_when_suspect());
  // By name, whole or not: what is on show is recovery's to judge.
  std::set<std::string> kept;
  ETALASE_TRY(kept, kept_names());
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(m_files, m_layout));
  Collected collected;
  BlobSet freed;
  for (const auto& name : names) {
    if (kept.contains(name)) continue;
    BlobSet listed;
    if (const auto doomed = load_generation(m_files, m_layout, name)) {
      listed = listed_blobs(m_files, m_layout, *doomed).value_or(BlobSet{});
    }
    Removal removal = Removal::done;
    ETALASE_TRY(removal, remove_generation(name));
    if (removal == Removal::leased) {
      collected.leased.push_back(name);
      continue;
    }
    ++collected.generations;
    freed.merge(listed);
  }
  if (collected.generations > 0) ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.generations())));
  forget_trust();
  // Downloads of a job that is under way are listed nowhere yet and stay: only what a removed generation listed can go.
  for (const auto& blob : freed) {
    if (is_needed(blob.sha256) || m_verified.contains(blob.sha256)) continue;
    ETALASE_CHECK(m_files.remove(m_layout.blob(blob.sha256)));
    ++collected.blobs;
  }
  return collected;
}

}  // namespace etalase::store
