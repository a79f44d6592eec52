// Hashes what lies on the disk for years: cards rot without a word.
#include <algorithm>

#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::Bytes;
using base::ErrorKind;
using base::Result;

Result<void> Store::plan_scrub_of(const Generation& generation, ScrubItem::Of of) {
  const std::string folder = m_layout.generation(generation.name) + "/";
  for (const auto& [name, sha256] : generation.stored_files) {
    m_to_scrub.push_back({of, name, folder + name, sha256, {}});
  }
  // Parts that cannot be read are found when they are hashed; their blobs are looked at in the next round.
  const auto content = stored_content(m_files, m_layout, generation);
  if (!content) return is_lost(content.error()) ? Result<void>{} : base::fail(content.error());
  const auto filtered = without_withdrawn(*content);
  if (!filtered) return is_lost(filtered.error()) ? Result<void>{} : base::fail(filtered.error());
  for (const auto& blob : filtered->content.blobs) {
    m_to_scrub.push_back({of, blob.sha256, m_layout.blob(blob.sha256), blob.sha256, blob.size});
  }
  return {};
}

Result<void> Store::plan_scrub() {
  std::optional<Generation> now;
  ETALASE_TRY(now, named_by(m_layout.current()));
  ETALASE_CHECK(drop_damaged_previous());
  if (m_scrubbing == (now ? now->name : std::string()) && !m_to_scrub.empty()) return {};
  m_to_scrub.clear();
  m_scrubbing = now ? now->name : std::string();
  std::optional<Generation> before;
  ETALASE_TRY(before, named_by(m_layout.previous()));
  if (now) ETALASE_CHECK(plan_scrub_of(*now, ScrubItem::Of::current));
  std::map<std::string, std::size_t> shown;
  for (std::size_t i = 0; i < m_to_scrub.size(); ++i) {
    if (m_to_scrub[i].blob_size) shown[m_to_scrub[i].sha256] = i;
  }
  const auto of_current = m_to_scrub.size();
  if (before) ETALASE_CHECK(plan_scrub_of(*before, ScrubItem::Of::previous));
  // Most blobs are in both: they are hashed once.
  for (std::size_t i = of_current; i < m_to_scrub.size(); ++i) {
    const auto twin = shown.find(m_to_scrub[i].sha256);
    if (m_to_scrub[i].blob_size && twin != shown.end()) m_to_scrub[twin->second].of = ScrubItem::Of::both;
  }
  const auto is_twin = [&](const ScrubItem& item) {
    return item.of == ScrubItem::Of::previous && item.blob_size && shown.contains(item.sha256);
  };
  std::erase_if(m_to_scrub, is_twin);
  std::reverse(m_to_scrub.begin(), m_to_scrub.end());
  return {};
}

Result<void> Store::scrub_one(const ScrubItem& item, Scrub& scrub, const Pace& pace) {
  const auto hash = hash_file(m_files, item.path, pace);
  ETALASE_CHECK(keep_pace(pace, {}));
  if (!hash && !is_lost(hash.error())) return base::fail(hash.error());
  if (hash && *hash == item.sha256) return {};
  const bool is_shown = item.of != ScrubItem::Of::previous;
  if (item.blob_size) {
    ETALASE_CHECK(base::remove_tree(m_files, item.path));
    m_verified.erase(item.sha256);
    // A blob that `current` shows comes again, for `previous` as well.
    if (is_shown) scrub.bad_blobs.push_back({item.sha256, *item.blob_size});
  } else if (is_shown) {
    scrub.bad_files.push_back(item.name);
    // Without its file a part is asked for again; a bad catalogue stays on screen until a new one has been made.
    const bool is_catalogue = item.name.starts_with("catalogue-");
    if (!is_catalogue) ETALASE_CHECK(m_files.remove(item.path));
  }
  if (is_shown) return {};
  scrub.previous_dropped = true;
  ETALASE_CHECK(drop_previous());
  ETALASE_CHECK(collect());
  std::erase_if(m_to_scrub, [](const ScrubItem& other) { return other.of == ScrubItem::Of::previous; });
  return {};
}

Result<Scrub> Store::scrub(const Pace& pace, std::optional<Bytes> at_most) {
  ETALASE_CHECK(refuse_when_suspect());
  Scrub scrub;
  ETALASE_CHECK(plan_scrub());
  if (m_scrubbing.empty() && m_files.info(m_layout.current())) scrub.bad_files.emplace_back("complete");
  Bytes hashed;
  while (!m_to_scrub.empty() && (!at_most || hashed < *at_most)) {
    const ScrubItem item = m_to_scrub.back();
    const auto found = m_files.info(item.path);
    const auto done = scrub_one(item, scrub, pace);
    if (!done && pace.stop.stop_requested()) break;
    // The disk would not answer: it is asked in the next round, what was found so far counts.
    if (!done) base::log_warning(done.error().within("cannot check what is stored").message);
    if (!m_to_scrub.empty()) m_to_scrub.pop_back();
    hashed = hashed + (found ? found->size : Bytes{});
  }
  scrub.finished = m_to_scrub.empty();
  return scrub;
}

}  // namespace etalase::store
