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

Result<Store::ScrubPlan> Store::scrub_plan_of(const Generation& generation) const {
  ScrubPlan plan{generation.name, generation.stored_files, {}};
  // Parts that cannot be read are found when they are hashed; their blobs are looked at in the next round.
  const auto content = stored_content(m_files, m_layout, generation);
  if (!content && !is_lost(content.error())) return base::fail(content.error());
  if (!content) return plan;
  auto filtered = without_withdrawn(*content);
  if (!filtered && !is_lost(filtered.error())) return base::fail(filtered.error());
  if (filtered) plan.blobs = std::move(filtered->content.blobs);
  plan.blobs_left = plan.blobs.size();
  return plan;
}

Result<void> Store::plan_scrub() {
  std::optional<Generation> now;
  ETALASE_TRY(now, named_by(m_layout.current()));
  ETALASE_CHECK(drop_damaged_previous());
  const bool goes_on = !m_scrub_current.is_done() || !m_scrub_previous.is_done();
  if (m_scrubbing == (now ? now->name : std::string()) && goes_on) return {};
  m_scrub_current = m_scrub_previous = {};
  m_scrubbing = now ? now->name : std::string();
  std::optional<Generation> before;
  ETALASE_TRY(before, named_by(m_layout.previous()));
  if (now) {
    ETALASE_TRY(m_scrub_current, scrub_plan_of(*now));
  }
  if (before) {
    ETALASE_TRY(m_scrub_previous, scrub_plan_of(*before));
  }
  return {};
}

// Files before blobs, `current` before `previous`; blobs of both are hashed once.
std::optional<Store::ScrubItem> Store::next_to_scrub(Next next) {
  using Of = ScrubItem::Of;
  for (auto* plan : {&m_scrub_current, &m_scrub_previous}) {
    const Of of = plan == &m_scrub_current ? Of::current : Of::previous;
    if (!plan->files.empty()) {
      const auto [name, sha256] = *plan->files.begin();
      if (next == Next::take) plan->files.erase(plan->files.begin());
      return ScrubItem{of, name, m_layout.generation(plan->name) + "/" + name, sha256, {}};
    }
    while (plan->blobs_left > 0) {
      const Blob blob = plan->blobs[plan->blobs_left - 1];
      const bool of_previous = m_scrub_previous.blobs.contains(blob.sha256);
      const bool is_twin = of == Of::previous && m_scrub_current.blobs.contains(blob.sha256);
      if (is_twin || next == Next::take) --plan->blobs_left;
      if (is_twin) continue;
      return ScrubItem{of == Of::current && of_previous ? Of::both : of, blob.sha256, m_layout.blob(blob.sha256),
                       blob.sha256, blob.size};
    }
  }
  return std::nullopt;
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
  m_scrub_previous = {};
  return {};
}

Result<Scrub> Store::scrub(const Pace& pace, std::optional<Bytes> at_most) {
  ETALASE_CHECK(refuse_when_suspect());
  Scrub scrub;
  ETALASE_CHECK(plan_scrub());
  if (m_scrubbing.empty() && m_files.info(m_layout.current())) scrub.bad_files.emplace_back("complete");
  Bytes hashed;
  while (!at_most || hashed < *at_most) {
    const auto item = next_to_scrub(Next::look);
    if (!item) break;
    const auto found = m_files.info(item->path);
    const auto done = scrub_one(*item, scrub, pace);
    if (!done && pace.stop.stop_requested()) break;
    // The disk would not answer: it is asked in the next round, what was found so far counts.
    if (!done) base::log_warning(done.error().within("cannot check what is stored").message);
    if (const auto after = next_to_scrub(Next::look); after && after->path == item->path) {
      static_cast<void>(next_to_scrub(Next::take));
    }
    hashed = hashed + (found ? found->size : Bytes{});
  }
  scrub.finished = !next_to_scrub(Next::look);
  return scrub;
}

}  // namespace etalase::store
