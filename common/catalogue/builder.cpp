// Fills the catalogue part by part, with a page cache of fixed size.
#include "catalogue/builder.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <optional>

#include "catalogue/cards.hpp"
#include "catalogue/page_vfs.hpp"
#include "catalogue/rows.hpp"
#include "catalogue/search_writer.hpp"
#include "catalogue/tables.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {

namespace {

using base::ErrorKind;
using base::Result;

constexpr int k_steps_between_looks = 10'000;
constexpr int k_cache_kib = 4096;
constexpr std::uint32_t k_catalogue_mode = 0440;

// SQLite asks now and then while it works: says that it does, and tells whether it shall stop.
int look_up(void* ingredients) {
  const auto& from = *static_cast<const Ingredients*>(ingredients);
  if (from.progress) from.progress();
  return from.stop.stop_requested() ? 1 : 0;
}

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
  // All outlive it.
  Builder(const PageVfs& vfs, const feed::FeedHeader& header, const Ingredients& from)
      : m_from(from), m_db("catalogue", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 0, vfs.name().c_str()) {
    sqlite3_progress_handler(m_db.getHandle(), k_steps_between_looks, look_up, const_cast<Ingredients*>(&m_from));
    m_db.exec("PRAGMA locking_mode=EXCLUSIVE");
    m_db.exec("PRAGMA journal_mode=OFF");
    m_db.exec("PRAGMA synchronous=OFF");
    m_db.exec(fmt::format("PRAGMA cache_size=-{}", k_cache_kib));
    m_db.exec("BEGIN");
    m_db.exec(k_tables);
    m_db.exec(fmt::format("PRAGMA user_version={}", k_catalogue_format));
    m_into.emplace(m_db);
    m_search.emplace(m_db, header);
  }

  void add_header() {
    SQLite::Statement insert(m_db, "INSERT INTO meta VALUES('feed',?)");
    insert.bind(1, std::string(m_from.feed));
    insert.exec();
  }

  // Regions and makers come first: districts of all other items are looked up in them.
  void add_places(const feed::Part& part) {
    SQLite::Statement insert(m_db, "INSERT OR IGNORE INTO district VALUES(?,?,?)");
    for (const auto& item : part.items) {
      if (const auto* maker = std::get_if<feed::Maker>(&item)) add_maker(*maker);
      const auto* region = std::get_if<feed::Region>(&item);
      if (!region) continue;
      m_search->names().add(*region);
      for (const auto& district : region->districts) {
        m_district_region.emplace(district.id, region->id);
        bind_all(insert, district.id, region->id, base::Json(district.name).dump());
      }
    }
  }

  void add_part(const feed::Part& part) {
    SQLite::Statement media(m_db, "INSERT OR IGNORE INTO media VALUES(?,?)");
    for (const auto& one : part.media) {
      if (const auto offered = offered_of(one)) bind_all(media, one.id, feed::media_to_json(*offered).dump());
    }
    for (const auto& item : part.items) add_item({++m_number, part.kind, item});
  }

  void finish() {
    m_db.exec(k_collections_as_facets);
    m_into.reset();
    m_search->finish();
    m_search.reset();
    m_db.exec("COMMIT");
    m_db.exec("ANALYZE");
    const std::string checked = m_db.execAndGet("PRAGMA integrity_check").getString();
    if (checked != "ok") throw SQLite::Exception(checked);
  }

 private:
  template <class... Values>
  static void bind_all(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (statement.bind(++index, values), ...);
    statement.exec();
    statement.reset();
  }

  // Leaves only files that this kiosk has, so that no page offers a picture that was left out.
  [[nodiscard]] std::optional<feed::Media> offered_of(const feed::Media& media) const {
    if (!m_from.has_media) return media;
    feed::Media offered = media;
    std::erase_if(offered.files, [this](const auto& file) { return !m_from.has_media(file.sha256); });
    return offered.files.empty() ? std::nullopt : std::optional(std::move(offered));
  }

  void add_item(const PlacedItem& placed) {
    Row row = row_of(placed.item);
    const bool is_product = placed.kind == "product";
    const auto maker = m_makers.find(row.maker);
    if (is_product && row.district.empty() && maker != m_makers.end()) row.district = maker->second.district;
    const auto region = m_district_region.find(row.district);
    if (row.region.empty() && region != m_district_region.end()) row.region = region->second;

    const std::string& id = feed::common_of(placed.item).id;
    bind_all(m_into->item, placed.number, placed.kind, id, row.display_from, row.display_until, int{row.consent},
             row.maker, row.district, row.region, row.sort_name, row.words, int{row.sold_out});
    if (row.is_featured) {
      bind_all(m_into->featured, placed.number, row.featured_from, row.featured_until, row.featured_order);
    }
    bind_all(m_into->card, placed.number, feed::item_to_json(stored_card(placed.item)).dump());
    bind_all(m_into->body, placed.number, feed::item_to_json(placed.item).dump());
    add_facets(placed, row);
    for (const auto& ref : refs_of(placed.item)) bind_all(m_into->ref, ref.kind, ref.id, placed.number);
    const bool agreed = is_product ? maker != m_makers.end() && maker->second.consent : row.consent;
    if (agreed) m_search->add(placed.number, placed.item, {row.district, row.region});
  }

  // Who has not agreed is not even a word in the index.
  void add_maker(const feed::Maker& maker) {
    m_makers[maker.id] = {maker.district, maker.consent.ok};
    if (maker.consent.ok) m_search->names().add(maker);
  }

  void add_facets(const PlacedItem& placed, const Row& row) {
    for (const auto& [facet, value] : facets_of(placed.item)) add_facet(facet, value, placed.number);
    if (placed.kind != "product") return;
    if (!row.district.empty()) add_facet(Facet::district, row.district, placed.number);
    if (!row.region.empty()) add_facet(Facet::region, row.region, placed.number);
  }

  void add_facet(Facet facet, const std::string& value, std::int64_t number) {
    bind_all(m_into->facet, stored_name(facet), value, number);
  }

  const Ingredients& m_from;
  SQLite::Database m_db;
  std::int64_t m_number = 0;
  struct KnownMaker {
    feed::Id district;
    bool consent = false;
  };
  std::map<feed::Id, KnownMaker> m_makers;
  std::map<feed::Id, feed::Id> m_district_region;
  std::optional<Inserts> m_into;  // prepared when the tables are there
  std::optional<SearchWriter> m_search;
};

bool holds_places(const std::string& kind) { return kind == "region" || kind == "maker"; }

Result<feed::Part> read_part(const feed::PartRef& named, const Ingredients& from) {
  if (from.stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
  if (from.progress) from.progress();
  std::string bytes;
  ETALASE_TRY(bytes, from.read_part(named.target));
  auto part = feed::parse_part(bytes);
  if (!part) return base::fail(part.error().within(named.target));
  return part;
}

// Adds the parts that feed.json names, in its order and one at a time, so that memory does not grow with the feed;
// kinds that this program does not know are left out.
Result<void> add_parts(Builder& builder, const feed::FeedHeader& header, const Ingredients& from) {
  feed::Part part;
  for (const auto& named : header.parts) {
    if (!holds_places(named.kind)) continue;
    ETALASE_TRY(part, read_part(named, from));
    builder.add_places(part);
  }
  for (const auto& named : header.parts) {
    if (!feed::is_known_kind(named.kind)) continue;
    ETALASE_TRY(part, read_part(named, from));
    builder.add_part(part);
  }
  return {};
}

Result<void> fill(const PageVfs& vfs, const feed::FeedHeader& header, const Ingredients& from) {
  try {
    Builder builder(vfs, header, from);
    builder.add_header();
    ETALASE_CHECK(add_parts(builder, header, from));
    builder.finish();
    return {};
  } catch (const SQLite::Exception& error) {
    if (from.stop.stop_requested()) return base::fail(ErrorKind::unavailable, "stopped");
    if (error.getErrorCode() != SQLITE_CONSTRAINT)
      return base::fail(ErrorKind::corrupt, std::string("the catalogue cannot be built: ") + error.what());
    const std::string twice = "an item is in two parts: an id counts once in each kind";
    return base::fail(base::Error{ErrorKind::corrupt, twice}.from(base::Origin::council));
  }
}

// A catalogue small enough for memory.
class MemoryPages final : public base::PageFile {
 public:
  Result<std::size_t> read_at(base::Bytes offset, std::span<char> into) override {
    if (offset.count >= m_bytes.size()) return std::size_t{0};
    return m_bytes.copy(into.data(), into.size(), static_cast<std::size_t>(offset.count));
  }
  Result<void> write_at(base::Bytes offset, std::string_view bytes) override {
    const auto at = static_cast<std::size_t>(offset.count);
    if (m_bytes.size() < at + bytes.size()) m_bytes.resize(at + bytes.size());
    m_bytes.replace(at, bytes.size(), bytes);
    return {};
  }
  Result<base::Bytes> size() override { return base::Bytes{m_bytes.size()}; }
  Result<void> resize(base::Bytes size) override {
    m_bytes.resize(static_cast<std::size_t>(size.count));
    return {};
  }
  Result<void> sync() override { return {}; }
  [[nodiscard]] std::string take() { return std::move(m_bytes); }

 private:
  std::string m_bytes;
};

}  // namespace

std::string catalogue_name(int format) { return fmt::format("catalogue-{}.sqlite", format); }

Result<void> build_catalogue(base::PageFile& into, const Ingredients& from) {
  feed::FeedHeader header;
  ETALASE_TRY(header, feed::parse_feed(from.feed));
  const PageVfs vfs(into);
  auto filled = fill(vfs, header, from);
  // SQLite's own words for a disk that failed say less than the disk's.
  // Closing the database may have written the last pages, so an error counts after success as well.
  if (vfs.error()) return base::fail(vfs.error()->within("the catalogue cannot be built"));
  return filled;
}

Result<std::string> build_catalogue(std::string_view feed, const std::map<std::string, std::string>& parts,
                                    const std::stop_token& stop) {
  MemoryPages pages;
  const auto read = [&parts](const std::string& target) -> Result<std::string> {
    const auto bytes = parts.find(target);
    if (bytes == parts.end()) return base::fail(ErrorKind::corrupt, "part " + target + " is missing");
    return bytes->second;
  };
  ETALASE_CHECK(build_catalogue(pages, {feed, read, {}, stop, {}}));
  return pages.take();
}

Result<void> write_catalogue(base::FileSystem& files, const std::string& folder, std::string_view catalogue) {
  const std::string path = folder + "/" + catalogue_name(k_catalogue_format);
  ETALASE_CHECK(base::write_durably(files, path, catalogue));
  return files.set_mode(path, k_catalogue_mode);
}

}  // namespace etalase::catalogue
