// Reads items the way the catalogue's queries need them.
#include "catalogue/rows.hpp"

#include <algorithm>

#include "catalogue/fold.hpp"
#include "feed/kinds.hpp"

namespace etalase::catalogue {

namespace {

using feed::Id;
using feed::Item;
using feed::Ref;

constexpr std::size_t k_date_length = 10;

// The later of two first days, where an empty one is no bound.
std::string later(const std::string& a, const std::string& b) { return std::max(a, b.substr(0, k_date_length)); }
std::string earlier(const std::string& a, const std::string& b) {
  const std::string day = b.substr(0, k_date_length);
  if (a.empty() || day.empty()) return a.empty() ? day : a;
  return std::min(a, day);
}

int words_told(const feed::Blocks& blocks) {
  int words = 0;
  for (const auto& block : blocks) {
    if (const auto* text = std::get_if<feed::TextBlock>(&block)) words += count_words(indonesian(text->text));
    if (const auto* quote = std::get_if<feed::QuoteBlock>(&block)) words += count_words(indonesian(quote->text));
  }
  return words;
}

void add_blocks(const feed::Blocks& blocks, std::set<Ref>& refs) {
  for (const auto& block : blocks) {
    if (const auto* item = std::get_if<feed::ItemBlock>(&block)) refs.insert(item->ref);
  }
}

void add_ids(const char* kind, const std::vector<Id>& ids, std::set<Ref>& refs) {
  for (const auto& id : ids) refs.insert({kind, id});
}

struct RowFiller {
  Row& row;

  void operator()(const feed::Product& product) {
    row.maker = product.maker;
    row.district = product.district;
    row.sort_name = fold(indonesian(product.name));
    row.sold_out = product.availability == feed::Availability::sold_out;
    if (!product.featured) return;
    row.is_featured = true;
    row.featured_from = product.featured->from;
    row.featured_until = product.featured->until;
    row.featured_order = product.featured->order;
  }
  void operator()(const feed::Maker& maker) {
    row.consent = maker.consent.ok;
    row.district = maker.district;
    row.sort_name = fold(indonesian(maker.name));
  }
  void operator()(const feed::Story& story) {
    row.region = story.region;
    row.sort_name = fold(indonesian(story.title));
    row.words = count_words(indonesian(story.lead));
    for (const auto& panel : story.panels) row.words += words_told(panel);
  }
  void operator()(const feed::Place& place) {
    row.region = place.region;
    row.district = place.district;
    row.sort_name = fold(indonesian(place.name));
  }
  void operator()(const feed::Region& region) {
    row.region = region.id;
    row.sort_name = fold(indonesian(region.name));
  }
  void operator()(const feed::Notice& notice) {
    // That the gallery will be closed, or will move, is told before it happens.
    if (notice.kind == feed::NoticeKind::info) row.display_from = later(row.display_from, notice.from);
    row.display_until = earlier(row.display_until, notice.until);
    row.sort_name = fold(indonesian(notice.text));
  }
  void operator()(const auto& other) { row.sort_name = fold(indonesian(other.name)); }
};

std::vector<FacetRow> price_facets(const feed::Money& price) {
  std::vector<FacetRow> rows;
  for (const auto& band : price_bands()) {
    const bool begins_before_end = band.below == 0 || price.min < band.below;
    if (price.max >= band.from && begins_before_end) rows.emplace_back(Facet::price_band, band.id);
  }
  return rows;
}

struct RefFiller {
  std::set<Ref>& refs;

  void operator()(const feed::Product& product) {
    if (!product.maker.empty()) refs.insert({"maker", product.maker});
    add_blocks(product.story, refs);
    refs.insert(product.related.begin(), product.related.end());
  }
  void operator()(const feed::Maker& maker) {
    add_blocks(maker.story, refs);
    add_ids("programme", maker.programmes, refs);
  }
  void operator()(const feed::Story& story) {
    if (!story.region.empty()) refs.insert({"region", story.region});
    for (const auto& panel : story.panels) add_blocks(panel, refs);
    refs.insert(story.related.begin(), story.related.end());
  }
  void operator()(const feed::Programme& programme) { add_ids("organisation", programme.partners, refs); }
  void operator()(const feed::Collection& collection) { refs.insert(collection.items.begin(), collection.items.end()); }
  void operator()(const feed::Collaboration& collaboration) {
    add_ids("region", collaboration.regions, refs);
    refs.insert(collaboration.items.begin(), collaboration.items.end());
  }
  void operator()(const feed::Place& place) {
    if (!place.region.empty()) refs.insert({"region", place.region});
  }
  void operator()(const auto&) {}
};

}  // namespace

Row row_of(const Item& item) {
  Row row;
  const auto& common = feed::common_of(item);
  row.display_from = common.display_from;
  row.display_until = common.display_until;
  std::visit(RowFiller{row}, item);
  return row;
}

std::vector<FacetRow> facets_of(const Item& item) {
  std::vector<FacetRow> rows;
  const auto add = [&rows](Facet facet, const std::vector<Id>& values) {
    for (const auto& value : values) rows.emplace_back(facet, value);
  };
  if (const auto* product = std::get_if<feed::Product>(&item)) {
    if (product->price) rows = price_facets(*product->price);
    add(Facet::craft, product->crafts);
    add(Facet::technique, product->techniques);
    add(Facet::material, product->materials);
    add(Facet::motif, product->motifs);
    add(Facet::category, product->categories);
    add(Facet::maker, {product->maker});
  }
  if (const auto* maker = std::get_if<feed::Maker>(&item)) add(Facet::craft, maker->crafts);
  if (const auto* story = std::get_if<feed::Story>(&item)) add(Facet::craft, story->crafts);
  return rows;
}

std::set<Ref> refs_of(const Item& item) {
  std::set<Ref> refs;
  std::visit(RefFiller{refs}, item);
  return refs;
}

}  // namespace etalase::catalogue
