// Removes what nobody needs any more, and never what a reader holds.
#include "store/collect.hpp"

#include <set>

namespace etalase::store {

using base::Result;

namespace {

Result<std::set<std::string>> kept_names(const Parts& store) {
  std::set<std::string> kept;
  for (const auto& link : {store.disk.layout().current(), store.disk.layout().previous()}) {
    std::optional<std::string> name;
    ETALASE_TRY(name, store.generations.name_in(link));
    if (name) kept.insert(*name);
  }
  return kept;
}

BlobSet listed_by(const Parts& store, const std::string& name) {
  const auto generation = load_generation(store.disk.files(), store.disk.layout(), name);
  if (!generation) return {};
  return listed_blobs(store.disk.files(), store.disk.layout(), *generation).value_or(BlobSet{});
}

}  // namespace

Result<Collected> collect(Parts& store) {
  ETALASE_CHECK(store.disk.refuse_when_suspect());
  // By name, whole or not: what is on show is recovery's to judge.
  std::set<std::string> kept;
  ETALASE_TRY(kept, kept_names(store));
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(store.disk.files(), store.disk.layout()));
  Collected collected;
  BlobSet freed;
  for (const auto& name : names) {
    if (kept.contains(name)) continue;
    const BlobSet listed = listed_by(store, name);
    auto removal = Generations::Removal::done;
    ETALASE_TRY(removal, store.generations.remove(name));
    if (removal == Generations::Removal::leased) {
      collected.leased.push_back(name);
      continue;
    }
    ++collected.generations;
    freed.merge(listed);
  }
  if (collected.generations > 0) ETALASE_CHECK(store.disk.sync_folder(store.disk.layout().generations()));
  store.generations.forget();
  // Downloads of a job that is under way are listed nowhere yet and stay: only what a removed generation listed can go.
  ETALASE_TRY(collected.blobs, store.blobs.free(freed));
  return collected;
}

}  // namespace etalase::store
