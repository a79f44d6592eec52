// One file after the other, going on where the last call stopped.
#include "store/scrubber.hpp"

#include "base/log.hpp"
#include "store/generation.hpp"

namespace etalase::store {

using base::Result;

Result<Scrubber::Plan> Scrubber::plan_of(const Generation& generation) const {
  Plan plan{generation.name, generation.stored_files, {}};
  // Parts that cannot be read are found when they are hashed; their blobs are looked at in the next round.
  const auto content = stored_content(m_store.disk.files(), m_store.disk.layout(), generation);
  if (!content && !is_lost(content.error())) return base::fail(content.error());
  if (!content) return plan;
  const auto shown = m_store.withdrawn.filter(*content);
  if (!shown && !is_lost(shown.error())) return base::fail(shown.error());
  if (shown) plan.blobs = shown->content().blobs;
  plan.blobs_left = plan.blobs.size();
  return plan;
}

Result<void> Scrubber::plan() {
  std::optional<Generation> now;
  ETALASE_TRY(now, m_store.generations.named_by(m_store.disk.layout().current()));
  ETALASE_CHECK(m_store.generations.drop_damaged_previous());
  const bool goes_on = !m_current.is_done() || !m_previous.is_done();
  if (m_name == (now ? now->name : std::string()) && goes_on) return {};
  m_current = m_previous = {};
  m_name = now ? now->name : std::string();
  std::optional<Generation> before;
  ETALASE_TRY(before, m_store.generations.named_by(m_store.disk.layout().previous()));
  if (now) {
    ETALASE_TRY(m_current, plan_of(*now));
  }
  if (before) {
    ETALASE_TRY(m_previous, plan_of(*before));
  }
  return {};
}

// Files before blobs, `current` before `previous`; blobs of both are hashed once.
std::optional<Scrubber::Item> Scrubber::next(Next what) {
  using Of = Item::Of;
  for (auto* plan : {&m_current, &m_previous}) {
    const Of of = plan == &m_current ? Of::current : Of::previous;
    if (!plan->files.empty()) {
      const auto [name, sha256] = *plan->files.begin();
      if (what == Next::take) plan->files.erase(plan->files.begin());
      return Item{of, name, m_store.disk.layout().generation(plan->name) + "/" + name, sha256, {}};
    }
    while (plan->blobs_left > 0) {
      const Blob blob = plan->blobs[plan->blobs_left - 1];
      const bool of_previous = m_previous.blobs.contains(blob.sha256);
      const bool is_twin = of == Of::previous && m_current.blobs.contains(blob.sha256);
      if (is_twin || what == Next::take) --plan->blobs_left;
      if (is_twin) continue;
      return Item{of == Of::current && of_previous ? Of::both : of, blob.sha256,
                  m_store.disk.layout().blob(blob.sha256), blob.sha256, blob.size};
    }
  }
  return std::nullopt;
}

Result<void> Scrubber::check(const Item& item, Scrub& scrub, const Pace& pace) {
  const auto hash = hash_file(m_store.disk.files(), item.path, pace);
  ETALASE_CHECK(keep_pace(pace, {}));
  if (!hash && !is_lost(hash.error())) return base::fail(hash.error());
  if (hash && *hash == item.sha256) return {};
  const bool is_shown = item.of != Item::Of::previous;
  if (item.blob_size) {
    ETALASE_CHECK(m_store.blobs.remove_bad(item.sha256));
    // A blob that `current` shows comes again, for `previous` as well.
    if (is_shown) scrub.bad_blobs.push_back({item.sha256, *item.blob_size});
  } else if (is_shown) {
    scrub.bad_files.push_back(item.name);
    // Without its file a part is asked for again; a bad catalogue stays on screen until a new one has been made.
    const bool is_catalogue = item.name.starts_with("catalogue-");
    if (!is_catalogue) ETALASE_CHECK(m_store.disk.files().remove(item.path));
  }
  if (is_shown) return {};
  scrub.previous_dropped = true;
  ETALASE_CHECK(m_store.generations.drop_previous());
  ETALASE_CHECK(collect(m_store));
  m_previous = {};
  return {};
}

Result<Scrub> Scrubber::run(const Pace& pace) {
  ETALASE_CHECK(m_store.disk.refuse_when_suspect());
  Scrub scrub;
  ETALASE_CHECK(plan());
  if (m_name.empty() && m_store.disk.files().info(m_store.disk.layout().current()))
    scrub.bad_files.emplace_back("complete");
  while (const auto item = next(Next::look)) {
    const auto done = check(*item, scrub, pace);
    if (!done && pace.stop.stop_requested()) break;
    // The disk would not answer: it is asked in the next round, what was found so far counts.
    if (!done) base::log_warning(done.error().within("cannot check what is stored").message);
    if (const auto after = next(Next::look); after && after->path == item->path) {
      static_cast<void>(next(Next::take));
    }
  }
  scrub.finished = !next(Next::look);
  return scrub;
}

}  // namespace etalase::store
