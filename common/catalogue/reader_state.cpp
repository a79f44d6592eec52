// Asks SQLite carefully and turns rows into items.
#include "catalogue/reader_state.hpp"

#include <sqlite3.h>

#include "base/log.hpp"
#include "base/text.hpp"
#include "catalogue/rows.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {

namespace {

constexpr int k_longest_value = 4'000'000;
constexpr int k_steps_between_checks = 1'000;
// About two seconds on a slow machine; an honest query takes a thousandth of it.
constexpr int k_most_checks = 50'000;
constexpr base::Bytes k_json_limit = base::megabytes(4);

// A path as SQLite's URI wants it; immutable means no lock, no journal and no change to look for.
std::string uri_of(const std::string& path) {
  std::string uri = "file:";
  for (const auto& part : base::split(path, '/')) {
    if (uri.size() > 5) uri += "/";
    uri += base::percent_encode(part);
  }
  if (path.starts_with('/')) uri.insert(5, "/");
  return uri + "?immutable=1";
}

int count_down(void* left) { return --*static_cast<int*>(left) <= 0 ? 1 : 0; }

}  // namespace

Reader::State::State(const std::string& path) : db(uri_of(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI) {
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_limit(db.getHandle(), SQLITE_LIMIT_LENGTH, k_longest_value);
  db.exec("PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000");
  db.exec(
      "CREATE TEMP TABLE visible(n INTEGER PRIMARY KEY, kind TEXT NOT NULL);"
      "CREATE TEMP TABLE withdrawn(kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(kind, id)) WITHOUT ROWID");
}

void Reader::State::ask(const Query& query, const std::function<void(SQLite::Statement&)>& row) const {
  int left = k_most_checks;
  sqlite3_progress_handler(db.getHandle(), k_steps_between_checks, count_down, &left);
  try {
    SQLite::Statement statement(db, query.sql);
    int index = 0;
    for (const auto& value : query.values) statement.bind(++index, value);
    while (statement.executeStep()) row(statement);
  } catch (const SQLite::Exception& error) {
    if (!damaged) base::log_error(std::string("the catalogue is damaged: ") + error.what());
    damaged = true;
  }
  sqlite3_progress_handler(db.getHandle(), 0, nullptr, nullptr);
}

std::optional<std::string> Reader::State::one(const Query& query) const {
  std::optional<std::string> found;
  ask(query, [&](SQLite::Statement& row) {
    if (!found) found = row.getColumn(0).getString();
  });
  return found;
}

int Reader::State::count(const Query& query) const {
  int found = 0;
  ask(query, [&](SQLite::Statement& row) { found = row.getColumn(0).getInt(); });
  return found;
}

std::optional<feed::Item> Reader::State::item_from(const std::string& kind, const std::string& json) const {
  auto parsed = base::parse_json(json, k_json_limit);
  if (parsed && feed::is_known_kind(kind)) {
    if (auto item = feed::item_from_json(kind, *parsed, kind)) return std::move(*item);
  }
  damaged = true;
  return std::nullopt;
}

feed::Text Reader::State::text_from(const std::string& json) const {
  feed::Text text;
  const auto parsed = base::parse_json(json, k_json_limit);
  if (!parsed || !parsed->is_object()) {
    damaged = true;
    return text;
  }
  for (const auto& [tag, value] : parsed->items()) {
    if (value.is_string()) text[tag] = value.get<std::string>();
  }
  return text;
}

std::optional<feed::Media> Reader::State::media(const feed::Id& id) const {
  const auto json = one({"SELECT json FROM media WHERE id=?", {id}});
  if (!json) return std::nullopt;
  const auto parsed = base::parse_json(*json, k_json_limit);
  auto media = parsed ? feed::media_from_json(*parsed, "media") : base::Result<feed::Media>(base::fail(parsed.error()));
  if (!media) {
    damaged = true;
    return std::nullopt;
  }
  std::erase_if(media->files, [&](const feed::MediaFile& file) { return withdrawn_media.contains(file.sha256); });
  if (media->files.empty()) return std::nullopt;
  return std::move(*media);
}

std::optional<feed::Media> Reader::State::first_media(const std::vector<feed::Id>& ids) const {
  return ids.empty() ? std::nullopt : media(ids.front());
}

std::vector<std::int64_t> Reader::State::numbers(const Query& query) const {
  refresh_visible();
  std::vector<std::int64_t> found;
  ask(query, [&](SQLite::Statement& row) { found.push_back(row.getColumn(0).getInt64()); });
  return found;
}

std::optional<std::int64_t> Reader::State::visible_number(const feed::Ref& ref) const {
  const auto found =
      numbers({"SELECT item.n FROM item JOIN visible USING(n) WHERE item.kind=? AND item.id=?", {ref.kind, ref.id}});
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::optional<feed::Item> Reader::State::body(const feed::Ref& ref) const {
  const auto number = visible_number(ref);
  if (!number) return std::nullopt;
  const auto json = one({"SELECT json FROM body WHERE n=?", {std::to_string(*number)}});
  return json ? item_from(ref.kind, *json) : std::nullopt;
}

feed::Text Reader::State::name_of(const feed::Ref& ref) const {
  if (ref.id.empty()) return {};
  const auto json = one({"SELECT json FROM item JOIN card USING(n) WHERE kind=? AND id=?", {ref.kind, ref.id}});
  const auto item = json ? item_from(ref.kind, *json) : std::nullopt;
  if (!item) return {};
  if (const auto* maker = std::get_if<feed::Maker>(&*item)) return maker->name;
  if (const auto* region = std::get_if<feed::Region>(&*item)) return region->name;
  if (const auto* collection = std::get_if<feed::Collection>(&*item)) return collection->name;
  return {};
}

feed::Text Reader::State::district_name(const feed::Id& district) const {
  if (district.empty()) return {};
  const auto json = one({"SELECT name FROM district WHERE id=?", {district}});
  return json ? text_from(*json) : feed::Text{};
}

void Reader::State::refresh_visible() const {
  if (visible_is_fresh) return;
  visible_is_fresh = true;
  const bool damaged_before = std::exchange(damaged, false);
  const auto nothing = [](SQLite::Statement&) {};
  ask({"DELETE FROM temp.visible", {}}, nothing);
  ask({"DELETE FROM temp.withdrawn", {}}, nothing);
  for (const auto& item : withdrawn_items) {
    const auto slash = item.find('/');
    ask({"INSERT INTO temp.withdrawn VALUES(?,?)", {item.substr(0, slash), item.substr(slash + 1)}}, nothing);
  }
  ask({"INSERT INTO temp.visible SELECT n, kind FROM item "
       "WHERE consent <> 0 AND (?1 = '' OR ((display_from = '' OR display_from <= ?1) AND "
       "(display_until = '' OR display_until >= ?1))) AND NOT EXISTS "
       "(SELECT 1 FROM temp.withdrawn w WHERE w.kind = item.kind AND w.id = item.id)",
       {today}},
      nothing);
  // Whoever took back consent takes the products along.
  ask({"DELETE FROM temp.visible WHERE kind = 'product' AND n NOT IN "
       "(SELECT p.n FROM item p JOIN item m ON m.kind = 'maker' AND m.id = p.maker JOIN temp.visible v ON v.n = m.n "
       "WHERE p.kind = 'product')",
       {}},
      nothing);
  // Half a list of what may be shown is worse than none.
  if (damaged) ask({"DELETE FROM temp.visible", {}}, nothing);
  damaged = damaged || damaged_before;
}

}  // namespace etalase::catalogue
