// What a store does first: put right what an interrupted job left.
#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "feed/codec.hpp"
#include "store/generation.hpp"
#include "store/store.hpp"

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

}  // namespace

// Synced once by every program, although the folders are there: whoever made them may have been killed before it could.
Result<void> Store::make_folders() {
  const auto all = {m_layout.metadata(), m_layout.blobs(), m_layout.partials(), m_layout.generations()};
  for (const auto& folder : all) {
    if (m_files.info(folder)) continue;
    ETALASE_CHECK(m_files.make_folders(folder));
    m_folders_synced = false;
  }
  if (m_folders_synced) return {};
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.folder)));
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.folder.substr(0, m_layout.folder.rfind('/')))));
  m_folders_synced = true;
  return {};
}

Result<Recovery> Store::recover(const Pace& pace) {
  ETALASE_CHECK(make_folders());
  if (is_suspect()) ETALASE_CHECK(forget_unsynced_work(pace));
  Recovery recovery;
  ETALASE_TRY(recovery.leftovers_removed, remove_leftovers());
  ETALASE_TRY(recovery.stepped_back, step_back_if_damaged());
  ETALASE_CHECK(drop_damaged_previous());
  ETALASE_CHECK(collect());
  const auto now = current();
  if (!now) return recovery;
  const auto content = stored_content(m_files, m_layout, *now);
  if (!content) {
    // The catalogue is readable, so the screen is right; is_current() asks for the parts again.
    base::log_warning(content.error().within("a stored part is damaged").message);
    return recovery;
  }
  const auto filtered = without_withdrawn(*content);
  if (!filtered) {
    // Which blobs are gone on purpose cannot be told until withdraw() has stored the list anew.
    base::log_warning(filtered.error().message);
    return recovery;
  }
  for (const auto& blob : filtered->content.blobs) {
    bool good = false;
    ETALASE_TRY(good, has_good_blob(blob, pace));
    if (!good) recovery.missing.insert(blob);
    ETALASE_CHECK(keep_pace(pace, {}));
  }
  return recovery;
}

Result<int> Store::remove_leftovers() {
  int removed = 0;
  for (const auto& link : {m_layout.current() + ".tmp", m_layout.previous() + ".tmp", m_layout.withdrawn() + ".tmp",
                           m_layout.set_aside() + ".tmp"}) {
    if (!m_files.info(link)) continue;
    ETALASE_CHECK(m_files.remove(link));
    ++removed;
  }
  for (const auto& file : m_files.list(m_layout.metadata()).value_or(std::vector<base::DirEntry>{})) {
    if (!file.name.ends_with(".tmp")) continue;
    ETALASE_CHECK(m_files.remove(m_layout.metadata() + "/" + file.name));
    ++removed;
  }
  std::vector<std::string> names;
  ETALASE_TRY(names, generation_names(m_files, m_layout));
  for (const auto& name : names) {
    const auto generation = load_generation(m_files, m_layout, name);
    if (generation) continue;
    // A disk that does not answer has not said that the generation is bad.
    if (!is_lost(generation.error())) return base::fail(generation.error());
    Removal removal = Removal::done;
    ETALASE_TRY(removal, remove_generation(name));
    if (removal == Removal::done) ++removed;
  }
  forget_trust();
  return removed;
}

// After a failed sync the page cache can hold what the disk does not, so hashing would prove nothing: fetch it again.
// What shows already is written anew, and only when the disk took all of it is the store beyond suspicion.
Result<void> Store::forget_unsynced_work(const Pace& pace) {
  m_verified.clear();
  m_touched.clear();
  m_unsynced = {};
  ETALASE_CHECK(remove_strays(nullptr));
  for (const auto& path : {m_layout.withdrawn(), m_layout.set_aside()}) {
    const auto bytes = m_files.read(path, feed::k_withdrawn_limit);
    if (bytes) ETALASE_CHECK(replace(path, *bytes, pace));
  }
  for (const auto& link : {m_layout.current(), m_layout.previous()}) {
    std::optional<std::string> name;
    ETALASE_TRY(name, name_in(link));
    if (name) ETALASE_CHECK(point(link, *name));
  }
  ETALASE_CHECK(m_files.remove(m_layout.suspect()));
  return suspect_if_failed(m_files.sync_folder(m_layout.folder));
}

Result<void> Store::drop_damaged_previous() {
  std::optional<Generation> before;
  ETALASE_TRY(before, named_by(m_layout.previous()));
  return before ? Result<void>{} : drop_previous();
}

Result<bool> Store::step_back_if_damaged() {
  if (!m_files.info(m_layout.current())) return false;
  std::optional<Generation> now;
  ETALASE_TRY(now, named_by(m_layout.current()));
  bool usable = false;
  ETALASE_TRY(usable, is_readable(m_files, m_layout, now));
  if (usable) return false;
  std::optional<Generation> before;
  ETALASE_TRY(before, named_by(m_layout.previous()));
  ETALASE_TRY(usable, is_readable(m_files, m_layout, before));
  if (usable) {
    ETALASE_CHECK(point(m_layout.current(), before->name));
  } else {
    ETALASE_CHECK(m_files.remove(m_layout.current()));
    ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.folder)));
  }
  ETALASE_CHECK(drop_previous());
  base::log_warning(usable ? "the current generation is damaged: the previous one is shown"
                           : "the current generation is damaged and there is no other");
  return true;
}

}  // namespace etalase::store
