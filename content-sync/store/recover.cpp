// Puts right what an interrupted job left.
#include "store/recover.hpp"

#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

// Tells whether a reader can use the generation: its catalogue is there and not the empty file that a power cut leaves.
Result<bool> is_readable(const base::FileSystem& files, const Layout& layout,
                         const std::optional<Generation>& generation) {
  if (!generation) return false;
  const std::string name = catalogue::catalogue_name(generation->catalogue_format);
  const auto found = files.info(layout.generation(generation->name) + "/" + name);
  if (!found && !is_lost(found.error())) return base::fail(found.error());
  return found && found->type == base::FileType::file && found->size.count > 0;
}

Result<int> remove_leftovers(Parts& store) {
  int removed = 0;
  auto& files = store.disk.files();
  const auto& layout = store.disk.layout();
  for (const auto& whole : {layout.current(), layout.previous(), layout.withdrawn(), layout.set_aside()}) {
    if (!files.info(whole + ".tmp")) continue;
    ETALASE_CHECK(files.remove(whole + ".tmp"));
    ++removed;
  }
  for (const auto& file : files.list(layout.metadata()).value_or(std::vector<base::DirEntry>{})) {
    if (!file.name.ends_with(".tmp")) continue;
    ETALASE_CHECK(files.remove(layout.metadata() + "/" + file.name));
    ++removed;
  }
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(files, layout));
  for (const auto& name : names) {
    const auto generation = load_generation(files, layout, name);
    if (generation) continue;
    // A disk that does not answer has not said that the generation is bad.
    if (!is_lost(generation.error())) return base::fail(generation.error());
    auto removal = Generations::Removal::done;
    ETALASE_TRY(removal, store.generations.remove(name));
    if (removal == Generations::Removal::done) ++removed;
  }
  return removed;
}

// After a failed sync the page cache can hold what the disk does not, so hashing would prove nothing: fetch it again.
// What shows already is written anew, and only when the disk took all of it is the store beyond suspicion.
Result<void> forget_unsynced_work(Parts& store, const Pace& pace) {
  ETALASE_CHECK(store.blobs.forget_unsynced());
  for (const auto& path : {store.disk.layout().withdrawn(), store.disk.layout().set_aside()}) {
    const auto bytes = store.disk.files().read(path, feed::k_withdrawn_limit);
    if (bytes) ETALASE_CHECK(store.disk.replace(path, *bytes, pace));
  }
  for (const auto& link : {store.disk.layout().current(), store.disk.layout().previous()}) {
    std::optional<std::string> name;
    ETALASE_TRY(name, store.generations.name_in(link));
    if (name) ETALASE_CHECK(store.generations.point(link, *name));
  }
  return store.disk.rely_again();
}

Result<bool> step_back_if_damaged(Parts& store) {
  auto& files = store.disk.files();
  const auto& layout = store.disk.layout();
  if (!files.info(layout.current())) return false;
  std::optional<Generation> now;
  ETALASE_TRY(now, store.generations.named_by(layout.current()));
  bool usable = false;
  ETALASE_TRY(usable, is_readable(files, layout, now));
  if (usable) return false;
  std::optional<Generation> before;
  ETALASE_TRY(before, store.generations.named_by(layout.previous()));
  ETALASE_TRY(usable, is_readable(files, layout, before));
  if (usable) {
    ETALASE_CHECK(store.generations.point(layout.current(), before->name));
  } else {
    ETALASE_CHECK(files.remove(layout.current()));
    ETALASE_CHECK(store.disk.sync_folder(layout.folder));
  }
  ETALASE_CHECK(store.generations.drop_previous());
  return true;
}

}  // namespace

Result<Recovery> recover(Parts& store, const Pace& pace) {
  ETALASE_CHECK(store.disk.make_folders());
  if (store.disk.is_suspect()) ETALASE_CHECK(forget_unsynced_work(store, pace));
  Recovery recovery;
  ETALASE_TRY(recovery.leftovers_removed, remove_leftovers(store));
  ETALASE_TRY(recovery.stepped_back, step_back_if_damaged(store));
  ETALASE_CHECK(store.generations.drop_damaged_previous());
  ETALASE_CHECK(collect(store));
  const auto now = store.generations.current();
  if (!now) return recovery;
  const auto content = stored_content(store.disk.files(), store.disk.layout(), *now);
  if (!content) {
    // The catalogue is readable, so the screen is right; is_current() asks for the parts again.
    base::log_warning(content.error().within("a stored part is damaged").message);
    return recovery;
  }
  const auto shown = store.withdrawn.filter(*content);
  if (!shown) {
    // Which blobs are gone on purpose cannot be told until withdraw() has stored the list anew.
    base::log_warning(shown.error().message);
    return recovery;
  }
  for (const auto& blob : shown->content().blobs) {
    bool good = false;
    ETALASE_TRY(good, store.blobs.has_good(blob, pace));
    if (!good) recovery.missing.insert(blob);
    ETALASE_CHECK(keep_pace(pace, {}));
  }
  return recovery;
}

}  // namespace etalase::store
