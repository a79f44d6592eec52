// The earlier generation shows again, the feed that was left stays away.
#include "store/rollback.hpp"

#include <algorithm>

#include "store/checker.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t k_most_set_aside = 10;

Result<void> set_aside(Parts& store, const std::string& feed_sha256) {
  auto aside = store.generations.set_aside();
  if (std::find(aside.begin(), aside.end(), feed_sha256) == aside.end()) aside.push_back(feed_sha256);
  if (aside.size() > k_most_set_aside) aside.erase(aside.begin());
  std::string lines;
  for (const auto& hash : aside) lines += hash + "\n";
  return store.disk.replace(store.disk.layout().set_aside(), lines, {});
}

}  // namespace

Result<Generation> roll_back(Parts& store, const Pace& pace) {
  ETALASE_CHECK(store.disk.refuse_when_suspect());
  auto before = store.generations.previous();
  if (!before) return base::fail(ErrorKind::not_found, "there is no earlier generation to go back to");
  const auto problems = problems_of(store, *before, pace);
  ETALASE_CHECK(keep_pace(pace, {}));
  if (!problems.empty()) return base::fail(ErrorKind::corrupt, "the earlier generation is damaged: " + problems[0]);
  if (const auto now = store.generations.current()) ETALASE_CHECK(set_aside(store, now->feed_sha256));
  ETALASE_CHECK(store.generations.point(store.disk.layout().current(), before->name));
  ETALASE_CHECK(store.generations.drop_previous());
  ETALASE_CHECK(collect(store));
  return std::move(*before);
}

}  // namespace etalase::store
