// Opens a catalogue and answers what pages ask.
#include "catalogue/reader.hpp"

#include <algorithm>
#include <filesystem>

#include "base/calendar.hpp"
#include "catalogue/builder.hpp"
#include "catalogue/card_queries.hpp"
#include "catalogue/catalogue_file.hpp"
#include "catalogue/facet_queries.hpp"
#include "catalogue/searcher.hpp"
#include "feed/codec.hpp"

namespace etalase::catalogue {

namespace {

using base::ErrorKind;
using base::Result;

constexpr const char* k_product_by_shelf = " ORDER BY p.sold_out, p.sort_name, p.n";

tl::unexpected<base::Error> corrupt(const std::string& path, const std::string& why) {
  return base::fail(ErrorKind::corrupt, path + " cannot be read: " + why);
}

// A copy cut short has fewer bytes than its pages need; SQLite itself would notice only on the way.
bool is_whole(SQLite::Database& db, std::uintmax_t size) {
  const std::int64_t pages = db.execAndGet("PRAGMA page_count").getInt64();
  const std::int64_t page_size = db.execAndGet("PRAGMA page_size").getInt64();
  return pages > 0 && static_cast<std::uintmax_t>(pages * page_size) == size;
}

}  // namespace

std::string blob_path(const std::string& source_folder, const std::string& sha256) {
  return source_folder + "/blobs/" + sha256.substr(0, 2) + "/" + sha256;
}

Reader::Reader(std::unique_ptr<CatalogueFile> file)
    : m_file(std::move(file)), m_searcher(std::make_unique<Searcher>(*m_file)) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string& folder) {
  for (int format = k_catalogue_format; format >= k_oldest_catalogue_format; --format) {
    const std::string path = folder + "/" + catalogue_name(format);
    std::error_code missing;
    const auto size = std::filesystem::file_size(path, missing);
    if (missing) continue;
    try {
      auto file = std::make_unique<CatalogueFile>(path);
      if (!is_whole(file->db, size)) return corrupt(path, "it was cut short");
      if (file->db.execAndGet("PRAGMA user_version").getInt() != format) return corrupt(path, "it has another format");
      const auto bytes = file->one({"SELECT value FROM meta WHERE key='feed'", {}});
      if (!bytes) return corrupt(path, "it has no feed");
      auto header = feed::parse_feed(*bytes);
      if (!header) return corrupt(path, header.error().message);
      file->header = std::move(*header);
      return std::unique_ptr<Reader>(new Reader(std::move(file)));
    } catch (const SQLite::Exception& error) {
      return corrupt(path, error.what());
    }
  }
  return base::fail(ErrorKind::not_found, folder + " has no catalogue that this program reads");
}

void Reader::withdraw(const feed::Withdrawn& withdrawn) {
  m_file->withdrawn_items.clear();
  for (const auto& item : withdrawn.items) m_file->withdrawn_items.insert(feed::to_string(item.item));
  m_file->withdrawn_media = {withdrawn.media.begin(), withdrawn.media.end()};
  m_file->visible_is_fresh = false;
}

void Reader::set_today(base::Day today) {
  const std::string day = base::format_day(today);
  if (day == m_file->today) return;
  m_file->today = day;
  m_file->visible_is_fresh = false;
}

bool Reader::damaged() const { return m_file->damaged; }
const feed::FeedHeader& Reader::header() const { return m_file->header; }

std::optional<feed::Product> Reader::product(const Id& id) const { return only<feed::Product>(item({"product", id})); }
std::optional<feed::Maker> Reader::maker(const Id& id) const { return only<feed::Maker>(item({"maker", id})); }
std::optional<feed::Story> Reader::story(const Id& id) const { return only<feed::Story>(item({"story", id})); }
std::optional<feed::Item> Reader::item(const feed::Ref& ref) const { return m_file->body(ref); }
std::optional<feed::Media> Reader::media(const Id& id) const { return m_file->media(id); }

ProductPage Reader::products(const Chosen& chosen, Range range) const {
  const FoundProducts found = find_products(*m_file, chosen, range);
  return {found.total, product_cards(*m_file, found.numbers)};
}

std::vector<FacetValue> Reader::facet(Facet facet, const Chosen& chosen) const {
  return facet_values(*m_file, facet, chosen);
}

std::vector<ProductCard> Reader::featured(int limit) const {
  return product_cards(
      *m_file, m_file->numbers({"SELECT p.n FROM featured f JOIN item p ON p.n = f.n JOIN visible v ON v.n = p.n "
                                "WHERE ?1 = '' OR ((first_day = '' OR first_day <= ?1) AND "
                                "(last_day = '' OR last_day >= ?1)) ORDER BY f.place, p.n LIMIT " +
                                    std::to_string(std::max(limit, 0)),
                                {m_file->today}}));
}

std::vector<ProductCard> Reader::products_of_maker(const Id& maker) const {
  return product_cards(
      *m_file, m_file->numbers({std::string("SELECT p.n FROM item p JOIN visible v ON v.n = p.n WHERE p.maker=? AND "
                                            "p.maker<>''") +
                                    k_product_by_shelf,
                                {maker}}));
}

std::vector<ProductCard> Reader::cards(const std::vector<feed::Ref>& refs) const {
  std::set<Id> ids;
  for (const auto& ref : refs)
    if (ref.kind == "product") ids.insert(ref.id);
  const auto visible = m_file->visible_numbers("product", ids);
  std::vector<std::int64_t> numbers;
  for (const auto& ref : refs) {
    const auto number = ref.kind == "product" ? visible.find(ref.id) : visible.end();
    if (number != visible.end()) numbers.push_back(number->second);
  }
  return product_cards(*m_file, numbers);
}

std::optional<ProductCard> Reader::card(const Id& product) const {
  auto found = cards({{"product", product}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<ProductCard> Reader::related(const feed::Product& product, int limit) const {
  const auto most = static_cast<std::size_t>(std::max(limit, 0));
  std::vector<ProductCard> found;
  const auto take = [&](std::vector<ProductCard> cards) {
    for (auto& card : cards) {
      const bool known =
          card.id == product.id ||
          std::any_of(found.begin(), found.end(), [&](const ProductCard& other) { return other.id == card.id; });
      if (!known && found.size() < most) found.push_back(std::move(card));
    }
  };
  take(cards(product.related));
  if (found.size() < most) take(products_of_maker(product.maker));
  if (found.size() < most && !product.crafts.empty()) {
    // One more for itself, and room for those that are in the list already.
    const Range enough{0, static_cast<int>(most + found.size()) + 1};
    take(products({{Facet::craft, {product.crafts.front()}}}, enough).cards);
  }
  return found;
}

std::vector<MakerCard> Reader::makers() const {
  return maker_cards(*m_file, m_file->numbers({"SELECT item.n FROM item JOIN visible USING(n) WHERE item.kind='maker' "
                                               "ORDER BY sort_name, item.n",
                                               {}}));
}

std::optional<MakerCard> Reader::maker_card(const Id& id) const {
  const auto number = m_file->visible_number({"maker", id});
  if (!number) return std::nullopt;
  auto cards = maker_cards(*m_file, {*number});
  return cards.empty() ? std::nullopt : std::optional(std::move(cards.front()));
}

std::vector<StoryCard> Reader::stories() const {
  return story_cards(
      *m_file,
      m_file->numbers({"SELECT item.n FROM item JOIN visible USING(n) WHERE item.kind='story' ORDER BY item.n", {}}));
}

std::vector<StoryCard> Reader::stories_about(const feed::Ref& ref, int limit) const {
  // First those that name the item; then those of its region with one of its crafts (a region has none: any of it).
  const Query query{
      "SELECT s.n FROM item s JOIN visible v ON v.n = s.n "
      "LEFT JOIN ref r ON r.kind = ?1 AND r.id = ?2 AND r.n = s.n "
      "LEFT JOIN item about ON about.kind = ?1 AND about.id = ?2 "
      "WHERE s.kind = 'story' AND s.id <> (CASE ?1 WHEN 'story' THEN ?2 ELSE '' END) AND (r.n IS NOT NULL OR "
      "(about.region <> '' AND about.region = s.region AND EXISTS (SELECT 1 FROM facet a JOIN facet b USING(name, "
      "value) "
      "WHERE a.n = about.n AND b.n = s.n AND name = 'craft'))) "
      "ORDER BY r.n IS NULL, s.n LIMIT " +
          std::to_string(std::max(limit, 0)),
      {ref.kind, ref.id}};
  return story_cards(*m_file, m_file->numbers(query));
}

std::vector<feed::Item> Reader::items(const std::string& kind) const {
  m_file->refresh_visible();
  std::vector<std::string> bodies;
  m_file->ask(
      {"SELECT json FROM item JOIN visible USING(n) JOIN body USING(n) WHERE item.kind=? ORDER BY item.n", {kind}},
      [&](SQLite::Statement& row) { bodies.push_back(row.getColumn(0).getString()); });
  std::vector<feed::Item> items;
  for (const auto& body : bodies) {
    if (auto item = m_file->item_from(kind, body)) items.push_back(std::move(*item));
  }
  return items;
}

int Reader::count(const std::string& kind) const {
  m_file->refresh_visible();
  return m_file->count({"SELECT count(*) FROM visible WHERE kind=?", {kind}});
}

SearchResults Reader::search(const SearchQuery& query) const { return m_searcher->search(query); }

}  // namespace etalase::catalogue
