// Fills the catalogue in memory, so that writing it is one file like any other.
#include "catalogue/builder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <optional>

#include "catalogue/rows.hpp"
#include "catalogue/tables.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {

namespace {

using base::ErrorKind;
using base::Result;

constexpr int k_steps_between_stop_checks = 10'000;
constexpr std::uint32_t k_catalogue_mode = 0440;

int stop_requested(void* stop) { return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0; }

struct PlacedItem {
  std::int64_t number;
  std::string kind;
  const feed::Item& item;
};

// One prepared statement for each table that every item goes into.
struct Inserts {
  explicit Inserts(SQLite::Database& db)
      : item(db, "INSERT INTO item VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
        featured(db, "INSERT INTO featured VALUES(?,?,?,?)"),
        card(db, "INSERT INTO card VALUES(?,?)"),
        body(db, "INSERT INTO body VALUES(?,?)"),
        facet(db, "INSERT OR IGNORE INTO facet VALUES(?,?,?)"),
        ref(db, "INSERT OR IGNORE INTO ref VALUES(?,?,?)") {}

  SQLite::Statement item, featured, card, body, facet, ref;
};

// Owns the database being filled. Throws SQLite::Exception.
class Builder {
 public:
  explicit Builder(const std::stop_token& stop) : m_stop(stop), m_db(":memory:", SQLite::OPEN_READWRITE) {
    sqlite3_progress_handler(m_db.getHandle(), k_steps_between_stop_checks, stop_requested, &m_stop);
    m_db.exec("PRAGMA journal_mode=OFF");
    m_db.exec(k_tables);
    m_db.exec(fmt::format("PRAGMA user_version={}", k_catalogue_format));
    m_db.exec("BEGIN");
    m_into.emplace(m_db);
  }

  void add_header(std::string_view feed) {
    SQLite::Statement insert(m_db, "INSERT INTO meta VALUES('feed',?)");
    insert.bind(1, std::string(feed));
    insert.exec();
  }

  // Regions and makers come first: districts of all other items are looked up in them.
  void add_places(const feed::Part& part) {
    SQLite::Statement insert(m_db, "INSERT OR IGNORE INTO district VALUES(?,?,?)");
    for (const auto& item : part.items) {
      if (const auto* maker = std::get_if<feed::Maker>(&item)) m_maker_district[maker->id] = maker->district;
      const auto* region = std::get_if<feed::Region>(&item);
      if (!region) continue;
      for (const auto& district : region->districts) {
        m_district_region.emplace(district.id, region->id);
        bind_all(insert, district.id, region->id, base::Json(district.name).dump());
      }
    }
  }

  void add_part(const feed::Part& part) {
    SQLite::Statement media(m_db, "INSERT OR IGNORE INTO media VALUES(?,?)");
    for (const auto& one : part.media) bind_all(media, one.id, feed::media_to_json(one).dump());
    for (const auto& item : part.items) add_item({++m_number, part.kind, item});
  }

  std::string finish() {
    m_db.exec(k_collections_as_facets);
    m_into.reset();
    m_db.exec("COMMIT");
    m_db.exec("ANALYZE");
    const std::string checked = m_db.execAndGet("PRAGMA integrity_check").getString();
    if (checked != "ok") throw SQLite::Exception(checked);
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void*)> bytes(sqlite3_serialize(m_db.getHandle(), "main", &size, 0),
                                                                sqlite3_free);
    if (!bytes) throw SQLite::Exception("not enough memory");
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
  }

 private:
  template <class... Values>
  static void bind_all(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (statement.bind(++index, values), ...);
    statement.exec();
    statement.reset();
  }

  void add_item(const PlacedItem& placed) {
    Row row = row_of(placed.item);
    const bool is_product = placed.kind == "product";
    const auto makers = m_maker_district.find(row.maker);
    if (is_product && row.district.empty() && makers != m_maker_district.end()) row.district = makers->second;
    const auto region = m_district_region.find(row.district);
    if (row.region.empty() && region != m_district_region.end()) row.region = region->second;

    const std::string& id = feed::common_of(placed.item).id;
    bind_all(m_into->item, placed.number, placed.kind, id, row.display_from, row.display_until, int{row.consent},
             row.maker, row.district, row.region, row.sort_name, row.words, int{row.sold_out});
    if (row.is_featured) {
      bind_all(m_into->featured, placed.number, row.featured_from, row.featured_until, row.featured_order);
    }
    bind_all(m_into->card, placed.number, feed::item_to_json(card_of(placed.item)).dump());
    bind_all(m_into->body, placed.number, feed::item_to_json(placed.item).dump());
    add_facets(placed, row);
    for (const auto& ref : refs_of(placed.item)) bind_all(m_into->ref, ref.kind, ref.id, placed.number);
  }

  void add_facets(const PlacedItem& placed, const Row& row) {
    for (const auto& [facet, value] : facets_of(placed.item)) bind_all(m_into->facet, facet, value, placed.number);
    if (placed.kind != "product") return;
    if (!row.district.empty()) bind_all(m_into->facet, "district", row.district, placed.number);
    if (!row.region.empty()) bind_all(m_into->facet, "region", row.region, placed.number);
  }

  std::stop_token m_stop;
  SQLite::Database m_db;
  std::int64_t m_number = 0;
  std::map<feed::Id, feed::Id> m_maker_district;
  std::map<feed::Id, feed::Id> m_district_region;
  std::optional<Inserts> m_into;  // prepared when the tables are there
};

using PartBytes = std::map<std::string, std::string>;

bool holds_places(const std::string& kind) { return kind == "region" || kind == "maker"; }

Result<feed::Part> read_part(const feed::PartRef& named, const PartBytes& parts, const std::stop_token& stop) {
  if (stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
  const auto bytes = parts.find(named.target);
  if (bytes == parts.end()) return base::fail(ErrorKind::corrupt, "part " + named.target + " is missing");
  auto part = feed::parse_part(bytes->second);
  if (!part) return base::fail(part.error().within(named.target));
  return part;
}

// Adds the parts that feed.json names, in its order and one at a time, so that memory does not grow with the feed;
// kinds that this program does not know are left out.
Result<void> add_parts(Builder& builder, const feed::FeedHeader& header, const PartBytes& parts,
                       const std::stop_token& stop) {
  feed::Part part;
  for (const auto& named : header.parts) {
    if (!holds_places(named.kind)) continue;
    ETALASE_TRY(part, read_part(named, parts, stop));
    builder.add_places(part);
  }
  for (const auto& named : header.parts) {
    if (!feed::is_known_kind(named.kind)) continue;
    ETALASE_TRY(part, read_part(named, parts, stop));
    builder.add_part(part);
  }
  return {};
}

}  // namespace

std::string catalogue_name(int format) { return fmt::format("catalogue-{}.sqlite", format); }

Result<std::string> build_catalogue(std::string_view feed, const std::map<std::string, std::string>& parts,
                                    const std::stop_token& stop) {
  feed::FeedHeader header;
  ETALASE_TRY(header, feed::parse_feed(feed));
  try {
    Builder builder(stop);
    builder.add_header(feed);
    ETALASE_CHECK(add_parts(builder, header, parts, stop));
    return builder.finish();
  } catch (const SQLite::Exception& error) {
    if (stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
    const bool twice = error.getErrorCode() == SQLITE_CONSTRAINT;
    return base::fail(ErrorKind::corrupt, twice ? std::string("an item is in two parts: an id counts once in each kind")
                                                : std::string("the catalogue cannot be built: ") + error.what());
  }
}

Result<void> write_catalogue(base::FileSystem& files, const std::string& folder, std::string_view catalogue) {
  const std::string path = folder + "/" + catalogue_name(k_catalogue_format);
  ETALASE_CHECK(base::write_durably(files, path, catalogue));
  return files.set_mode(path, k_catalogue_mode);
}

}  // namespace etalase::catalogue
