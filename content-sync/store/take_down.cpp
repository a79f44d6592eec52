// Blobs at once, generations as soon as no reader holds them.
#include "store/take_down.hpp"

#include <set>

#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

enum class Sacrifice { downloads, rollback_copy };

void add_left_out(const Shown& shown, Generation& facts) {
  std::set<std::string> purged(facts.purged.begin(), facts.purged.end());
  purged.insert(shown.left_out().begin(), shown.left_out().end());
  facts.purged.assign(purged.begin(), purged.end());
}

}  // namespace

Result<void> TakeDown::withdraw(std::string_view withdrawn_bytes, const Pace& pace) {
  feed::Withdrawn list;
  ETALASE_TRY(list, feed::parse_withdrawn(withdrawn_bytes));
  ETALASE_CHECK(m_store.disk.make_folders());
  const std::string hash = base::sha256_hex(withdrawn_bytes);
  const bool is_stored = m_store.withdrawn.is_stored(withdrawn_bytes);
  if (is_stored && m_applied == hash) return {};
  if (!is_stored) ETALASE_CHECK(with_room([&] { return m_store.withdrawn.store(withdrawn_bytes, pace); }));
  ETALASE_CHECK(apply(purge_list(list), pace));
  m_applied = hash;
  return {};
}

// A take-down must go through on a full disk, so it may cost downloads and then the rollback copy.
Result<void> TakeDown::with_room(const std::function<Result<void>()>& action) {
  auto done = action();
  for (const auto sacrifice : {Sacrifice::downloads, Sacrifice::rollback_copy}) {
    // A sync that failed is final: recovery comes first then.
    if (done || done.error().kind != ErrorKind::no_space || m_store.disk.is_suspect()) return done;
    ETALASE_CHECK(m_store.blobs.remove_strays());
    if (sacrifice == Sacrifice::rollback_copy) {
      ETALASE_CHECK(m_store.generations.drop_previous());
      ETALASE_CHECK(collect(m_store));
    }
    done = action();
  }
  return done;
}

Result<TakeDown::Work> TakeDown::plan(const PurgeList& list) const {
  const auto& layout = m_store.disk.layout();
  std::optional<Generation> now;
  ETALASE_TRY(now, m_store.generations.named_by(layout.current()));
  std::vector<Generation> complete;
  ETALASE_TRY(complete, complete_generations(m_store.disk.files(), layout));
  Work work;
  BlobSet kept;
  for (const auto& generation : complete) {
    const bool is_now = now && now->name == generation.name;
    const auto content = stored_content(m_store.disk.files(), layout, generation);
    // A generation that cannot be read cannot be cleaned either: unless it is shown, it goes.
    if (!content && !is_now) work.older_affected = true;
    if (!content && is_now) work.unread = content.error();
    if (!content) continue;
    auto shown = purge(*content, list);
    if (!shown) return base::fail(shown.error());
    work.doomed.insert(shown->doomed_blobs().begin(), shown->doomed_blobs().end());
    if (!is_now) work.older_affected = work.older_affected || !shown->left_out().empty();
    if (!is_now) continue;
    kept.merge(shown->content().blobs);
    if (shown->left_out().empty()) continue;
    work.facts = generation;
    add_left_out(*shown, work.facts);
    work.replacement = std::move(*shown);
  }
  std::erase_if(work.doomed, [&](const std::string& sha256) { return kept.contains(sha256); });
  return work;
}

Result<void> TakeDown::apply(const PurgeList& list, const Pace& pace) {
  if (list.empty()) return {};
  Work work;
  ETALASE_TRY(work, plan(list));
  ETALASE_CHECK(m_store.blobs.unlink(work.doomed));
  ETALASE_CHECK(m_store.disk.refuse_when_suspect());
  if (work.replacement) {
    return with_room([&]() -> Result<void> {
      const auto none = Generations::RollbackCopy::none;
      return m_committer.put_on_show(*work.replacement, work.facts, none, pace).map([](const auto&) {});
    });
  }
  // The list hides the items already; the next call finds the content repaired.
  if (work.unread) return base::fail(work.unread->within("cannot take withdrawn items out of what is on show"));
  if (!work.older_affected) return {};
  ETALASE_CHECK(m_store.generations.drop_previous());
  return collect(m_store).map([](const auto&) {});
}

}  // namespace etalase::store
