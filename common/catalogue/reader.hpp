// Reads one generation's catalogue: what the kiosk's pages ask, answered by SQLite. One thread owns a Reader.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "catalogue/cards.hpp"
#include "catalogue/facets.hpp"
#include "catalogue/search.hpp"
#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "feed/withdrawn.hpp"

namespace etalase::catalogue {

struct CatalogueFile;
class Searcher;

struct ProductPage {
  int total = 0;
  std::vector<ProductCard> cards;
};

// Absent, hidden by its dates, withdrawn or without consent: all the same to a visitor, an empty optional or list.
class Reader {
 public:
  // Opens `folder`/catalogue-<format>.sqlite read-only and immutable; kinds not_found, corrupt.
  [[nodiscard]] static base::Result<std::unique_ptr<Reader>> open(const std::string& folder);
  ~Reader();

  // From now on hides the items and media of this list, and no longer those of an earlier one.
  void withdraw(const feed::Withdrawn& withdrawn);
  // From now on answers as of this local day; before the first call dates hide nothing.
  void set_today(base::Day today);

  // Tells whether an answer came out short because the file is damaged: take another generation.
  [[nodiscard]] bool damaged() const;

  [[nodiscard]] const feed::FeedHeader& header() const;
  [[nodiscard]] std::optional<feed::Product> product(const Id& id) const;
  [[nodiscard]] std::optional<feed::Maker> maker(const Id& id) const;
  [[nodiscard]] std::optional<feed::Story> story(const Id& id) const;
  [[nodiscard]] std::optional<feed::Item> item(const feed::Ref& ref) const;
  [[nodiscard]] std::optional<feed::Media> media(const Id& id) const;

  [[nodiscard]] ProductPage products(const Chosen& chosen, Range range) const;
  [[nodiscard]] std::vector<FacetValue> facet(Facet facet, const Chosen& chosen) const;
  [[nodiscard]] std::vector<ProductCard> featured(int limit) const;
  [[nodiscard]] std::vector<ProductCard> products_of_maker(const Id& maker) const;
  // Keeps the order of the references, leaves out what is not visible.
  [[nodiscard]] std::vector<ProductCard> cards(const std::vector<feed::Ref>& refs) const;
  [[nodiscard]] std::optional<ProductCard> card(const Id& product) const;
  // Other products: its own `related` first, then the same maker, then the same craft; never itself.
  [[nodiscard]] std::vector<ProductCard> related(const feed::Product& product, int limit) const;

  // Sorted by Indonesian name, case and accents aside.
  [[nodiscard]] std::vector<MakerCard> makers() const;
  [[nodiscard]] std::optional<MakerCard> maker_card(const Id& id) const;
  // Sorted by display order of the feed.
  [[nodiscard]] std::vector<StoryCard> stories() const;
  // Stories that name the item, or share its craft and region.
  [[nodiscard]] std::vector<StoryCard> stories_about(const feed::Ref& ref, int limit) const;
  [[nodiscard]] std::vector<feed::Item> items(const std::string& kind) const;
  // Visible items of a kind.
  [[nodiscard]] int count(const std::string& kind) const;

  // Finds products, makers, stories and terms, whatever the text is. A catalogue of format 1 finds by Indonesian names
  // alone.
  [[nodiscard]] SearchResults search(const SearchQuery& query) const;

 private:
  explicit Reader(std::unique_ptr<CatalogueFile> file);
  std::unique_ptr<CatalogueFile> m_file;
  std::unique_ptr<Searcher> m_searcher;
};

// Where a blob lies below a source's folder: "blobs/ab/abcdef…".
[[nodiscard]] std::string blob_path(const std::string& source_folder, const std::string& sha256);

}  // namespace etalase::catalogue
