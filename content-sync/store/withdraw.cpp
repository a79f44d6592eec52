// Take-down and rollback: the two ways in which what is shown goes back on purpose.
#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/purge.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t k_most_set_aside = 10;

}  // namespace

Result<void> Store::withdraw(std::string_view withdrawn_bytes, const Pace& pace) {
  feed::Withdrawn list;
  ETALASE_TRY(list, feed::parse_withdrawn(withdrawn_bytes));
  ETALASE_CHECK(make_folders());
  const std::string hash = base::sha256_hex(withdrawn_bytes);
  const auto stored = m_files.read(m_layout.withdrawn(), feed::k_withdrawn_limit);
  if (stored && *stored == withdrawn_bytes && m_purge_applied == hash) return {};
  if (!stored || *stored != withdrawn_bytes) {
    ETALASE_CHECK(with_room([&] { return replace(m_layout.withdrawn(), withdrawn_bytes, pace); }));
  }
  ETALASE_CHECK(apply_purge(list, pace));
  m_purge_applied = hash;
  return {};
}

// A take-down must go through on a full disk, so it may cost downloads and then the rollback copy.
Result<void> Store::with_room(const std::function<Result<void>()>& action) {
  auto done = action();
  for (const auto sacrifice : {Sacrifice::downloads, Sacrifice::rollback_copy}) {
    // A sync that failed is final: recovery comes first then.
    if (done || done.error().kind != ErrorKind::no_space || is_suspect()) return done;
    ETALASE_CHECK(make_room());
    if (sacrifice == Sacrifice::rollback_copy) {
      ETALASE_CHECK(drop_previous());
      ETALASE_CHECK(collect());
    }
    done = action();
  }
  return done;
}

Result<Store::PurgeWork> Store::plan_purge(const PurgeList& list) const {
  std::optional<Generation> now;
  ETALASE_TRY(now, named_by(m_layout.current()));
  std::vector<Generation> complete;
  ETALASE_TRY(complete, complete_generations(m_files, m_layout));
  PurgeWork work;
  BlobSet kept;
  for (const auto& generation : complete) {
    const bool is_now = now && now->name == generation.name;
    const auto content = stored_content(m_files, m_layout, generation);
    // A generation that cannot be read cannot be cleaned either: unless it is shown, it goes.
    if (!content && !is_now) work.older_affected = true;
    if (!content && is_now) work.unread = content.error();
    if (!content) continue;
    Purged filtered;
    ETALASE_TRY(filtered, purge(*content, list));
    work.doomed.merge(filtered.doomed_blobs);
    if (!is_now) work.older_affected = work.older_affected || !filtered.left_out.empty();
    if (!is_now) continue;
    kept.merge(filtered.content.blobs);
    if (filtered.left_out.empty()) continue;
    work.replacement = Draft{std::move(filtered.content), generation};
    auto& left_out = work.replacement->facts.purged;
    left_out.insert(left_out.end(), filtered.left_out.begin(), filtered.left_out.end());
  }
  std::erase_if(work.doomed, [&](const std::string& sha256) { return kept.contains(sha256); });
  return work;
}

Result<void> Store::apply_purge(const feed::Withdrawn& withdrawn, const Pace& pace) {
  const auto list = purge_list(withdrawn);
  if (list.empty()) return {};
  PurgeWork work;
  ETALASE_TRY(work, plan_purge(list));
  ETALASE_CHECK(unlink_blobs(work.doomed));
  ETALASE_CHECK(refuse_when_suspect());
  if (work.replacement) {
    return with_room([&]() -> Result<void> {
      const auto built = build(*work.replacement, RollbackCopy::none, pace);
      return built ? Result<void>{} : base::fail(built.error());
    });
  }
  // The list hides the items already; the next call finds the content repaired.
  if (work.unread) return base::fail(work.unread->within("cannot take withdrawn items out of what is on show"));
  if (!work.older_affected) return {};
  ETALASE_CHECK(drop_previous());
  const auto collected = collect();
  return collected ? Result<void>{} : base::fail(collected.error());
}

Result<void> Store::unlink_blobs(const std::set<std::string>& blobs) {
  for (const auto& sha256 : blobs) {
    const std::string path = m_layout.blob(sha256);
    ETALASE_CHECK(m_files.remove(m_layout.partial(sha256)));
    m_verified.erase(sha256);
    if (!m_files.info(path)) continue;
    ETALASE_CHECK(m_files.remove(path));
    ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(path.substr(0, path.rfind('/')))));
  }
  return {};
}

Result<Generation> Store::rollback(const Pace& pace) {
  ETALASE_CHECK(refuse_when_suspect());
  auto before = previous();
  if (!before) return base::fail(ErrorKind::not_found, "there is no earlier generation to go back to");
  const auto problems = problems_of(*before, pace);
  ETALASE_CHECK(keep_pace(pace, {}));
  if (!problems.empty()) return base::fail(ErrorKind::corrupt, "the earlier generation is damaged: " + problems[0]);
  auto aside = set_aside();
  const auto now = current();
  if (now && std::find(aside.begin(), aside.end(), now->feed_sha256) == aside.end()) aside.push_back(now->feed_sha256);
  if (aside.size() > k_most_set_aside) aside.erase(aside.begin());
  std::string lines;
  for (const auto& hash : aside) lines += hash + "\n";
  ETALASE_CHECK(replace(m_layout.set_aside(), lines, {}));
  ETALASE_CHECK(point(m_layout.current(), before->name));
  ETALASE_CHECK(drop_previous());
  ETALASE_CHECK(collect());
  return std::move(*before);
}

}  // namespace etalase::store
