// Looks at everything on the disk: scrub repairs what it can, verify only tells.
#include <algorithm>

#include "base/digest.hpp"
#include "catalogue/builder.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

using Problems = std::vector<std::string>;

// Compares one file with the hash it must have; a problem in words, or nothing.
std::optional<std::string> mismatch(const base::FileSystem& files, const std::string& path, const std::string& sha256,
                                    const Pace& pace) {
  const auto hash = hash_file(files, path, pace);
  if (!hash) return path + ": " + hash.error().message;
  if (*hash != sha256) return path + " has another hash than was signed";
  return std::nullopt;
}

void check_files(const base::FileSystem& files, const std::string& folder, const Generation& generation,
                 const Pace& pace, Problems& problems) {
  for (const auto& [name, sha256] : generation.stored_files) {
    if (auto problem = mismatch(files, folder + "/" + name, sha256, pace)) problems.push_back(*problem);
  }
  if (!generation.purged.empty()) return;
  for (const auto& [name, sha256] : generation.signed_files) {
    const auto stored = generation.stored_files.find(name);
    if (stored == generation.stored_files.end() || stored->second != sha256) {
      problems.push_back(folder + "/" + name + " is not the file that was signed");
    }
  }
}

}  // namespace

Result<Scrub> Store::scrub(const Pace& pace) {
  ETALASE_CHECK(refuse_when_suspect());
  Scrub scrub;
  const auto now = current();
  if (!now) return scrub;
  const std::string folder = m_layout.generation(now->name) + "/";
  const auto content = stored_content(m_files, m_layout, *now);
  for (const auto& [name, sha256] : now->stored_files) {
    if (!mismatch(m_files, folder + name, sha256, pace)) continue;
    ETALASE_CHECK(keep_pace(pace, {}));
    scrub.bad_files.push_back(name);
    // Without its file a part is asked for again; a bad catalogue stays on screen until rebuild() has made a new one.
    const bool is_catalogue = name == catalogue::catalogue_name(now->catalogue_format);
    if (!is_catalogue) ETALASE_CHECK(m_files.remove(folder + name));
  }
  if (!content) return scrub;
  Purged filtered;
  ETALASE_TRY(filtered, without_withdrawn(*content));
  for (const auto& blob : filtered.content.blobs) {
    const std::string path = m_layout.blob(blob.sha256);
    if (!mismatch(m_files, path, blob.sha256, pace)) continue;
    ETALASE_CHECK(keep_pace(pace, {}));
    ETALASE_CHECK(m_files.remove(path));
    m_verified.erase(blob.sha256);
    scrub.bad_blobs.push_back(blob);
  }
  return scrub;
}

// Disk use is bounded by current, previous and what readers hold.
void Store::find_kept_by_nobody(Problems& problems) const {
  const auto now = current();
  const auto before = previous();
  for (const auto& generation : complete_generations(m_files, m_layout)) {
    if ((now && now->name == generation.name) || (before && before->name == generation.name)) continue;
    const auto free =
        m_files.lock(m_layout.generation(generation.name), base::LockMode::exclusive, base::LockWait::try_once);
    if (free) problems.push_back("generation " + generation.name + " is kept although nobody needs it");
  }
}

std::vector<std::string> Store::verify(const Pace& pace) const {
  Problems problems;
  const auto now = current();
  if (!now && m_files.info(m_layout.current())) problems.push_back("current names no complete generation");
  if (!previous() && m_files.info(m_layout.previous())) problems.push_back("previous names no complete generation");
  for (const auto& generation : complete_generations(m_files, m_layout)) {
    const std::string folder = m_layout.generation(generation.name);
    check_files(m_files, folder, generation, pace, problems);
    const auto content = stored_content(m_files, m_layout, generation);
    if (!content) {
      problems.push_back(content.error().within(folder).message);
      continue;
    }
    // Withdrawn blobs may be gone already while a reader still holds the generation that lists them.
    const auto filtered = without_withdrawn(*content);
    for (const auto& blob : filtered ? filtered->content.blobs : content->blobs) {
      if (auto problem = mismatch(m_files, m_layout.blob(blob.sha256), blob.sha256, pace)) problems.push_back(*problem);
    }
  }
  for (const auto& name : generation_names(m_files, m_layout)) {
    if (!load_generation(m_files, m_layout, name)) problems.push_back("generation " + name + " is not complete");
  }
  find_kept_by_nobody(problems);
  if (is_suspect()) problems.push_back("the disk failed to write: the store is suspect until it recovers");
  return problems;
}

}  // namespace etalase::store
