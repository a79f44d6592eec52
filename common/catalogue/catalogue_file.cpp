// Asks SQLite carefully and turns rows into items.
#include "catalogue/catalogue_file.hpp"

#include <sqlite3.h>

#include <algorithm>

#include "base/assert.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "catalogue/rows.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {

namespace {

// Fewer than any SQLite binds at once.
constexpr std::size_t k_most_keys = 500;
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

CatalogueFile::CatalogueFile(const std::string& path) : db(uri_of(path), SQLite::OPEN_READONLY | SQLite::OPEN_URI) {
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_limit(db.getHandle(), SQLITE_LIMIT_LENGTH, k_longest_value);
  db.exec("PRAGMA mmap_size=0; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000");
  db.exec(
      "CREATE TEMP TABLE visible(n INTEGER PRIMARY KEY, kind TEXT NOT NULL);"
      "CREATE TEMP TABLE withdrawn(kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(kind, id)) WITHOUT ROWID");
}

void CatalogueFile::ask(const Query& query, const std::function<void(SQLite::Statement&)>& row) const {
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

void CatalogueFile::ask_each(const Query& query, const std::vector<std::string>& keys,
                             const std::function<void(SQLite::Statement&)>& row) const {
  const auto at = query.sql.find("(?*)");
  ETALASE_ASSERT(at != std::string::npos);
  for (std::size_t first = 0; first < keys.size(); first += k_most_keys) {
    const std::size_t count = std::min(keys.size() - first, k_most_keys);
    Query piece = query;
    std::string marks = "(?";
    for (std::size_t i = 1; i < count; ++i) marks += ",?";
    piece.sql.replace(at, 4, marks + ")");
    const auto begin = keys.begin() + static_cast<std::ptrdiff_t>(first);
    piece.values.insert(piece.values.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
    ask(piece, row);
  }
}

std::optional<std::string> CatalogueFile::one(const Query& query) const {
  std::optional<std::string> found;
  ask(query, [&](SQLite::Statement& row) {
    if (!found) found = row.getColumn(0).getString();
  });
  return found;
}

int CatalogueFile::count(const Query& query) const {
  int found = 0;
  ask(query, [&](SQLite::Statement& row) { found = row.getColumn(0).getInt(); });
  return found;
}

std::optional<feed::Item> CatalogueFile::item_from(const std::string& kind, const std::string& json) const {
  auto parsed = base::parse_json(json, k_json_limit);
  if (parsed && feed::is_known_kind(kind)) {
    if (auto item = feed::item_from_json(kind, *parsed, kind)) return std::move(*item);
  }
  damaged = true;
  return std::nullopt;
}

feed::Text CatalogueFile::text_from(const std::string& json) const {
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

std::optional<feed::Media> CatalogueFile::media(const feed::Id& id) const {
  auto found = media_of({id});
  return found.empty() ? std::nullopt : std::optional(std::move(found.begin()->second));
}

std::map<feed::Id, feed::Media> CatalogueFile::media_of(const std::set<feed::Id>& ids) const {
  std::map<feed::Id, feed::Media> found;
  ask_each({"SELECT id, json FROM media WHERE id IN (?*)", {}}, {ids.begin(), ids.end()}, [&](SQLite::Statement& row) {
    const auto parsed = base::parse_json(row.getColumn(1).getString(), k_json_limit);
    auto media =
        parsed ? feed::media_from_json(*parsed, "media") : base::Result<feed::Media>(base::fail(parsed.error()));
    if (!media) {
      damaged = true;
      return;
    }
    std::erase_if(media->files, [&](const feed::MediaFile& file) { return withdrawn_media.contains(file.sha256); });
    if (!media->files.empty()) found[row.getColumn(0).getString()] = std::move(*media);
  });
  return found;
}

std::vector<std::int64_t> CatalogueFile::numbers(const Query& query) const {
  refresh_visible();
  std::vector<std::int64_t> found;
  ask(query, [&](SQLite::Statement& row) { found.push_back(row.getColumn(0).getInt64()); });
  return found;
}

std::optional<std::int64_t> CatalogueFile::visible_number(const feed::Ref& ref) const {
  const auto found =
      numbers({"SELECT item.n FROM item JOIN visible USING(n) WHERE item.kind=? AND item.id=?", {ref.kind, ref.id}});
  if (found.empty()) return std::nullopt;
  return found.front();
}

std::optional<feed::Item> CatalogueFile::body(const feed::Ref& ref) const {
  const auto number = visible_number(ref);
  if (!number) return std::nullopt;
  const auto json = one({"SELECT json FROM body WHERE n=?", {std::to_string(*number)}});
  return json ? item_from(ref.kind, *json) : std::nullopt;
}

std::map<feed::Id, std::int64_t> CatalogueFile::visible_numbers(const std::string& kind,
                                                                const std::set<feed::Id>& ids) const {
  refresh_visible();
  std::map<feed::Id, std::int64_t> found;
  ask_each({"SELECT item.id, item.n FROM item JOIN visible USING(n) WHERE item.kind=? AND item.id IN (?*)", {kind}},
           {ids.begin(), ids.end()},
           [&](SQLite::Statement& row) { found[row.getColumn(0).getString()] = row.getColumn(1).getInt64(); });
  return found;
}

std::map<feed::Id, feed::Text> CatalogueFile::names_of(const std::string& kind, const std::set<feed::Id>& ids) const {
  std::map<feed::Id, feed::Text> names;
  ask_each({"SELECT id, json FROM item JOIN card USING(n) WHERE kind=? AND id IN (?*)", {kind}},
           {ids.begin(), ids.end()}, [&](SQLite::Statement& row) {
             const auto item = item_from(kind, row.getColumn(1).getString());
             if (!item) return;
             feed::Text& name = names[row.getColumn(0).getString()];
             if (const auto* maker = std::get_if<feed::Maker>(&*item)) name = maker->name;
             if (const auto* region = std::get_if<feed::Region>(&*item)) name = region->name;
             if (const auto* collection = std::get_if<feed::Collection>(&*item)) name = collection->name;
           });
  return names;
}

std::map<feed::Id, feed::Text> CatalogueFile::district_names(const std::set<feed::Id>& districts) const {
  std::map<feed::Id, feed::Text> names;
  ask_each(
      {"SELECT id, name FROM district WHERE id IN (?*)", {}}, {districts.begin(), districts.end()},
      [&](SQLite::Statement& row) { names[row.getColumn(0).getString()] = text_from(row.getColumn(1).getString()); });
  return names;
}

std::map<feed::Id, int> CatalogueFile::products_by_maker(const std::set<feed::Id>& makers) const {
  std::map<feed::Id, int> counts;
  ask_each({"SELECT item.maker, count(*) FROM item JOIN visible USING(n) WHERE item.maker <> '' AND item.maker IN (?*) "
            "GROUP BY item.maker",
            {}},
           {makers.begin(), makers.end()},
           [&](SQLite::Statement& row) { counts[row.getColumn(0).getString()] = row.getColumn(1).getInt(); });
  return counts;
}

void CatalogueFile::refresh_visible() const {
  if (visible_is_fresh) return;
  visible_is_fresh = true;
  ++visible_version;
  ordered_filter.reset();
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
