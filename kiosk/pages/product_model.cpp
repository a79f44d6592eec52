// Queries for a product.
#include "pages/product_model.hpp"

#include <algorithm>

#include "parts/names.hpp"

namespace etalase::pages {

using namespace parts;
using actions::PageKind;

namespace {

constexpr int k_related = 6;
constexpr int k_stories = 2;

// Where the piece stands in this gallery today.
void place_in_gallery(ProductModel& model, const feed::Gallery& gallery, const Request& request) {
  const feed::Display* display = display_in(gallery, model.product, request.today);
  if (display == nullptr) return;
  model.floor = FloorView{{}, {}, request.position, display->zone, display->shelf};
  model.zone_name = zone_name(gallery, display->zone);
  if (!gallery.floor_plan) return;
  model.floor->zones = gallery.floor_plan->zones;
  model.floor->doors = gallery.floor_plan->doors;
}

// The maker answers for the piece, where there is one who may be shown.
Takeaway piece_takeaway(const catalogue::Reader& reader, const feed::Product& product) {
  Takeaway takeaway{{"product", product.id}, product.name, product.name, product.links};
  if (const auto maker = reader.maker(product.maker)) {
    takeaway.owner = maker->name;
    add_links(takeaway, maker->links);
  }
  return takeaway;
}

}  // namespace

std::optional<ProductModel> load_product(const catalogue::Reader& reader, const feed::Id& id, const Request& request) {
  auto product = reader.product(id);
  auto card = reader.card(id);
  if (!product || !card) return std::nullopt;
  ProductModel model;
  model.product = std::move(*product);
  model.card = std::move(*card);
  model.maker = reader.maker_card(model.product.maker);
  for (const feed::Id& image : model.product.images)
    if (auto media = reader.media(image)) model.pictures.push_back(std::move(*media));
  const feed::FeedHeader& header = reader.header();
  model.crafts = terms_of(header.vocab.craft, model.product.crafts);
  model.techniques = glossary_terms(header.vocab, PageKind::technique, model.product.techniques);
  model.materials = glossary_terms(header.vocab, PageKind::material, model.product.materials);
  model.motifs = glossary_terms(header.vocab, PageKind::motif, model.product.motifs);
  model.story = load_prose(reader, model.product.story);
  if (const feed::Gallery* gallery = gallery_of(header, request.gallery)) place_in_gallery(model, *gallery, request);
  model.related = reader.related(model.product, k_related);
  model.stories = reader.stories_about({"product", id}, k_stories);
  model.takeaway = piece_takeaway(reader, model.product);
  return model;
}

}  // namespace etalase::pages
