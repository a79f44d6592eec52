// Hands each job to its part.
#include "store/store.hpp"

#include <algorithm>

#include "catalogue/builder.hpp"
#include "store/checker.hpp"
#include "store/recover.hpp"
#include "store/rollback.hpp"

namespace etalase::store {

using base::Result;

Store::Store(base::FileSystem& files, std::string source_folder, CatalogueBuilder builder)
    : m_parts(files, std::move(source_folder)),
      m_committer(m_parts, std::move(builder)),
      m_take_down(m_parts, m_committer),
      m_scrubber(m_parts) {}

Result<std::unique_ptr<base::FileLock>> Store::lock_job(base::LockWait wait) {
  auto lock = m_parts.disk.lock(layout().job_lock(), wait);
  // Another program may have changed the store since this one held the lock.
  m_parts.generations.forget();
  m_parts.blobs.forget_verified();
  return lock;
}

Result<std::unique_ptr<base::FileLock>> Store::lock_daemon() {
  return m_parts.disk.lock(layout().daemon_lock(), base::LockWait::try_once);
}

bool Store::is_current(const Hashes& signed_files) const {
  const auto now = m_parts.generations.current();
  if (!now || now->signed_files != signed_files) return false;
  if (now->catalogue_format != catalogue::k_catalogue_format) return false;
  for (const auto& [name, sha256] : now->stored_files) {
    if (!m_parts.disk.files().info(layout().generation(now->name) + "/" + name)) return false;
  }
  if (now->purged.empty()) return true;
  const auto list = m_parts.withdrawn.purges();
  return list && std::all_of(now->purged.begin(), now->purged.end(), [&](const std::string& what) {
           return list->items.contains(what) || list->media.contains(what);
         });
}

Result<Recovery> Store::recover(const Pace& pace) { return store::recover(m_parts, pace); }
Result<Generation> Store::commit(const Shown& shown, const Pace& pace) { return m_committer.commit(shown, pace); }
Result<void> Store::withdraw(std::string_view withdrawn_bytes, const Pace& pace) {
  return m_take_down.withdraw(withdrawn_bytes, pace);
}
Result<Generation> Store::rollback(const Pace& pace) { return roll_back(m_parts, pace); }
Result<Collected> Store::collect() { return store::collect(m_parts); }
Result<Scrub> Store::scrub(const Pace& pace) { return m_scrubber.run(pace); }
std::vector<Breach> Store::verify(const Pace& pace, Leftovers leftovers) const {
  return store::verify(m_parts, pace, leftovers);
}
std::vector<std::string> Store::strays() const { return store::strays(m_parts); }

Result<void> Store::tidy() {
  ETALASE_CHECK(collect());
  return m_parts.blobs.remove_strays();
}

}  // namespace etalase::store
