// Lists pages and states.
#include "layouts/addresses.hpp"

#include <algorithm>

#include "pages/registry.hpp"
#include "parts/glossary.hpp"

namespace etalase::test {

using namespace actions;
using namespace pages;
using namespace parts;
namespace {

// The first photograph of a page over the whole panel.
Address full_screen(const Page& page, const feed::Id& media) {
  PageState state;
  state.sheet = Sheet::photograph;
  state.photograph = media;
  return {page, state};
}

std::vector<Address> photographs(const catalogue::Reader& reader) {
  std::vector<Address> found;
  for (const catalogue::ProductCard& card : reader.products({}, {0, 1000}).cards)
    if (const auto product = reader.product(card.id); product && !product->images.empty())
      found.push_back(full_screen(item_page(PageKind::product, card.id), product->images.front()));
  for (const catalogue::StoryCard& card : reader.stories())
    if (card.hero) found.push_back(full_screen(item_page(PageKind::story, card.id), card.hero->id));
  return found;
}

// Regions with each of their first districts chosen, places, and what regions do together.
void add_places(const catalogue::Reader& reader, std::vector<Address>& found) {
  for (const feed::Item& item : reader.items("region")) {
    const auto& region = std::get<feed::Region>(item);
    found.push_back({item_page(PageKind::region, region.id), {}});
    for (std::size_t i = 1; i < std::min<std::size_t>(region.districts.size(), 3); ++i) {
      PageState state;
      state.district = region.districts[i].id;
      found.push_back({item_page(PageKind::region, region.id), state});
    }
  }
  for (const feed::Item& item : reader.items("place"))
    found.push_back({item_page(PageKind::place, std::get<feed::Place>(item).id), {}});
  PageState together;
  together.sheet = Sheet::collaborations;
  found.push_back({{PageKind::place, {}, {}}, together});
}

// Every technique, material and motif that has a page.
void add_glossary(const catalogue::Reader& reader, std::vector<Address>& found) {
  const feed::Vocabularies& vocab = reader.header().vocab;
  const auto add = [&](PageKind kind, const auto& terms) {
    for (const feed::Term& term : terms)
      if (const auto page = entry_of(vocab, kind, term.id)) found.push_back({*page, {}});
  };
  add(PageKind::technique, vocab.technique);
  add(PageKind::material, vocab.material);
  add(PageKind::motif, vocab.motif);
}

std::vector<feed::Id> first_pieces(const catalogue::Reader& reader, std::size_t count) {
  std::vector<feed::Id> ids;
  for (const catalogue::ProductCard& card : reader.products({}, {0, static_cast<int>(count)}).cards)
    ids.push_back(card.id);
  return ids;
}

}  // namespace

Kept kept_on(const catalogue::Reader& reader, const Address& address, std::size_t turn) {
  if (address.page.kind == PageKind::list) return Kept(address.page.pieces);
  return Kept(first_pieces(reader, turn % 3 == 0 ? 0 : turn % 3 == 1 ? 3 : 60));
}

std::vector<Address> addresses(const catalogue::Reader& reader) {
  std::vector<Address> found;
  for (const Sheet sheet : {Sheet::access, Sheet::languages}) {
    PageState chooses;
    chooses.sheet = sheet;
    found.push_back({home_page(), chooses});
  }
  for (const PageRow& row : all_pages())
    if (row.load != nullptr && row.takes != Takes::item) found.push_back({{row.kind, {}, {}}, {}});
  PageState filter;
  filter.sheet = Sheet::filter;
  found.push_back({collection_page({}), filter});
  found.push_back({collection_page({{catalogue::Facet::craft, {"BATIK"}}}), filter});
  PageState plan;
  plan.sheet = Sheet::floor;
  for (const char* piece : {"GRB-001", "BTK-001", "KYU-001"})
    if (reader.product(piece)) found.push_back({item_page(PageKind::product, piece), plan});
  for (const char* code : {"", "buy", "ask", "ask/1"}) {
    PageState qr;
    qr.sheet = Sheet::qr;
    qr.code = code;
    for (const Page& page : {item_page(PageKind::product, "BTK-001"), item_page(PageKind::product, "GRB-001"),
                             item_page(PageKind::maker, "UMKM-01"), item_page(PageKind::event, "E-02")})
      found.push_back({page, qr});
  }
  for (const MakerOrder order : {MakerOrder::place, MakerOrder::craft}) {
    PageState state;
    state.makers = MakerList{order, ""};
    found.push_back({{PageKind::makers, {}, {}}, state});
  }
  for (const catalogue::ProductCard& card : reader.products({}, {0, 1000}).cards)
    found.push_back({item_page(PageKind::product, card.id), {}});
  for (const catalogue::MakerCard& card : reader.makers()) found.push_back({item_page(PageKind::maker, card.id), {}});
  for (const catalogue::StoryCard& card : reader.stories()) found.push_back({item_page(PageKind::story, card.id), {}});
  for (const feed::Item& event : reader.items("event"))
    found.push_back({item_page(PageKind::event, std::get<feed::Event>(event).id), {}});
  found.push_back({{PageKind::agenda, {}, {}}, filter});
  add_places(reader, found);
  add_glossary(reader, found);
  for (const char* text : {"tennun", "kain batik", "t", "jepara", "zzqqxx", "batik tulis sutra merah"})
    found.push_back({search_page(text), {}});
  for (const Keys keys : {Keys::digits, Keys::hidden}) {
    PageState state;
    state.keys = keys;
    found.push_back({search_page("tenun"), state});
    found.push_back({search_page(""), state});
  }
  for (const std::size_t count : {1U, 2U, 7U, 16U, 60U}) found.push_back({list_page(first_pieces(reader, count)), {}});
  PageState second;
  second.code = "list/2";
  found.push_back({list_page(first_pieces(reader, 40)), second});
  for (const char* list : {"product", "maker", "story"}) found.push_back({search_page("kain", list), {}});
  for (const catalogue::Facet facet :
       {catalogue::Facet::craft, catalogue::Facet::region, catalogue::Facet::technique, catalogue::Facet::material,
        catalogue::Facet::motif, catalogue::Facet::price_band})
    for (const catalogue::FacetValue& value : reader.facet(facet, {}))
      found.push_back({collection_page({{facet, {value.value}}}), {}});
  for (Address& address : photographs(reader)) found.push_back(std::move(address));
  return found;
}
}  // namespace etalase::test
