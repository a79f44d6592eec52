// Counts the days of unnamed stores.
#include "sync/departed.hpp"

#include "base/json.hpp"
#include "store/layout.hpp"

namespace etalase::sync {

namespace {

using base::Result;

constexpr base::Bytes k_note_limit = base::kilobytes(1);

struct Note {
  std::string last;
  int days = 0;
};

std::string note_path(const std::string& store) { return store + "/unnamed.json"; }

// An unreadable note counts as none: the count begins anew.
Note read_note(const base::FileSystem& files, const std::string& store) {
  const auto text = files.read(note_path(store), k_note_limit);
  const auto json = text ? base::parse_json(*text, k_note_limit) : base::Result<base::Json>(base::Json());
  if (!json || !json->is_object()) return {};
  const auto last = json->find("last"), days = json->find("days");
  if (last == json->end() || !last->is_string() || days == json->end() || !days->is_number_unsigned()) return {};
  return {last->get<std::string>(), std::min(days->get<int>(), k_days_until_departed)};
}

// Tells whether the store's time has come.
Result<bool> count_day(base::FileSystem& files, const std::string& store, base::Day today) {
  Note note = read_note(files, store);
  if (note.last == base::format_day(today)) return false;
  note = {base::format_day(today), note.days + 1};
  if (note.days > k_days_until_departed) return true;
  const base::Json json = {{"last", note.last}, {"days", note.days}};
  ETALASE_CHECK(base::write_durably(files, note_path(store), json.dump()));
  return false;
}

bool is_store(const base::FileSystem& files, const std::string& folder) {
  return files.info(store::Layout{folder}.generations()).has_value();
}

}  // namespace

Result<std::vector<std::string>> remove_departed(base::FileSystem& files, const std::string& sources,
                                                 const std::set<std::string>& configured, base::Day today) {
  std::vector<std::string> removed;
  const auto entries = files.list(sources);
  if (!entries) return removed;
  for (const auto& entry : *entries) {
    const auto folder = sources + '/' + entry.name;
    if (entry.type != base::FileType::folder || !store::is_source_id(entry.name) || !is_store(files, folder)) continue;
    if (configured.contains(entry.name)) {
      ETALASE_CHECK(files.remove(note_path(folder)));
      continue;
    }
    bool due = false;
    ETALASE_TRY(due, count_day(files, folder, today));
    if (!due) continue;
    ETALASE_CHECK(base::remove_tree(files, folder));
    removed.push_back(entry.name);
  }
  return removed;
}

}  // namespace etalase::sync
