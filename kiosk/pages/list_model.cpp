// Looks the pieces of the list up.
#include "pages/list_model.hpp"

#include "parts/kept.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

constexpr int k_begin_with = 6;

ListedPiece listed(const catalogue::Reader& reader, catalogue::ProductCard card, const Request& request) {
  ListedPiece piece{std::move(card), {}, {}};
  const feed::Gallery* gallery = gallery_of(reader.header(), request.gallery);
  const auto product = reader.product(piece.card.id);
  if (gallery == nullptr || !product) return piece;
  if (const feed::Display* display = display_in(*gallery, *product, request.today)) {
    piece.shelf = display->shelf;
    piece.zone = zone_name(*gallery, display->zone);
  }
  return piece;
}

}  // namespace

ListModel load_list(const catalogue::Reader& reader, const actions::Page& page, const Request& request) {
  ListModel model;
  const Kept kept(page.pieces);
  for (const feed::Id& id : kept.pieces())
    if (auto card = reader.card(id)) model.pieces.push_back(listed(reader, std::move(*card), request));
  if (!model.pieces.empty()) return model;
  model.suggested = reader.featured(k_begin_with);
  model.ways = {reader.count("story"), reader.count("maker"), reader.count("product"), 0, 0};
  return model;
}

}  // namespace etalase::pages
