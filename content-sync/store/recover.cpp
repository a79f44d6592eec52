// What a store does first: put right what an interrupted job left.
#include "base/log.hpp"
#include "catalogue/builder.hpp"
#include "store/generation.hpp"
#include "store/store.hpp"

namespace etalase::store {

using base::ErrorKind;
using base::Result;

namespace {

// Tells whether a reader can use the generation: its catalogue is there and not the empty file that a power cut leaves.
bool is_readable(const base::FileSystem& files, const Layout& layout, const Generation& generation) {
  const std::string name = catalogue::catalogue_name(generation.catalogue_format);
  const auto found = files.info(layout.generation(generation.name) + "/" + name);
  return found && found->type == base::FileType::file && found->size.count > 0;
}

}  // namespace

Result<void> Store::make_folders() {
  if (m_files.info(m_layout.generations()) && m_files.info(m_layout.blobs())) return {};
  for (const auto& folder : {m_layout.metadata(), m_layout.blobs(), m_layout.partials(), m_layout.generations()}) {
    ETALASE_CHECK(m_files.make_folders(folder));
  }
  ETALASE_CHECK(suspect_if_failed(m_files.sync_folder(m_layout.folder)));
  return suspect_if_failed(m_files.sync_folder(m_layout.folder.substr(0, m_layout.folder.rfind('/'))));
}

Result<Recovery> Store::recover(const Pace& pace) {
  ETALASE_CHECK(make_folders());
  if (is_suspect()) ETALASE_CHECK(forget_unsynced_work());
  Recovery recovery;
  ETALASE_TRY(recovery.leftovers_removed, remove_leftovers());
  ETALASE_TRY(recovery.stepped_back, step_back_if_damaged());
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
    if (!good) recovery.missing.push_back(blob);
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
  for (const auto& name : generation_names(m_files, m_layout)) {
    if (load_generation(m_files, m_layout, name)) continue;
    ETALASE_CHECK(base::remove_tree(m_files, m_layout.generation(name)));
    ++removed;
  }
  forget_trust();
  return removed;
}

// After a failed sync the page cache can hold what the disk does not, so hashing would prove nothing: fetch it again.
Result<void> Store::forget_unsynced_work() {
  m_verified.clear();
  m_touched.clear();
  m_unsynced = {};
  ETALASE_CHECK(remove_strays({}));
  return m_files.remove(m_layout.suspect());
}

Result<bool> Store::step_back_if_damaged() {
  if (!m_files.info(m_layout.current())) return false;
  const auto now = current();
  if (now && is_readable(m_files, m_layout, *now)) return false;
  const auto before = previous();
  const bool usable = before && is_readable(m_files, m_layout, *before);
  if (usable) {
    ETALASE_CHECK(point(m_layout.current(), before->name));
  } else {
    ETALASE_CHECK(m_files.remove(m_layout.current()));
  }
  ETALASE_CHECK(drop_previous());
  base::log_warning(usable ? "the current generation is damaged: the previous one is shown"
                           : "the current generation is damaged and there is no other");
  return true;
}

}  // namespace etalase::store
