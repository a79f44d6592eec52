// Members of products.
#include "feed/product.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<Availability, 3> k_availabilities = {
    {{"shelf", Availability::shelf}, {"ask", Availability::ask}, {"sold_out", Availability::sold_out}}};
constexpr Names<LengthOf, 4> k_lengths = {{{"length", LengthOf::length},
                                           {"width", LengthOf::width},
                                           {"height", LengthOf::height},
                                           {"diameter", LengthOf::diameter}}};

bool names_a_side_twice(const std::vector<Length>& lengths) {
  for (std::size_t i = 0; i < lengths.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (lengths[i].of == lengths[j].of) return true;
  return false;
}

}  // namespace

void fields(auto& a, Like<Food> auto& food) {
  a.text("net_weight", food.net_weight, k_name);
  a.text("ingredients", food.ingredients, k_short);
  a.text("allergens", food.allergens, k_short);
  a.text("storage", food.storage, k_short);
  a.text("shelf_life", food.shelf_life, k_short);
  a.text("travel", food.travel, k_short);
}

void fields(auto& a, Like<Variant> auto& variant) {
  a.need_text("name", variant.name, k_name);
  a.text("colour", variant.colour, k_name);
  a.text("size", variant.size, k_name);
}

void fields(auto& a, Like<Display> auto& display) {
  a.need("gallery", display.gallery, k_form_id);
  a.value("zone", display.zone, k_form_floor_zone);
  a.value("shelf", display.shelf, k_form_line);
  a.value("until", display.until, k_form_date);
}

void fields(auto& a, Like<Featured> auto& featured) {
  a.value("from", featured.from, k_form_date);
  a.value("until", featured.until, k_form_date);
  a.integer("order", featured.order, {0, 9999}, "an order");
  refuse_reversed(a, featured.from, featured.until, "until");
}

void fields(auto& a, Like<Length> auto& length) {
  a.choice("of", length.of, k_lengths, Need::required);
  a.integer("mm", length.mm, {1, k_most_mm}, "a length in millimetres", Need::required);
  a.integer("to_mm", length.to_mm, {1, k_most_mm}, "a length in millimetres");
  if (length.to_mm != 0 && length.to_mm <= length.mm) refuse_beside(a, "to_mm", "expected more than mm");
}

void fields(auto& a, Like<Measures> auto& measures) {
  a.integer("pieces", measures.pieces, {1, k_most_pieces}, "a number of pieces");
  at_least_one(a).list("lengths", measures.lengths, k_most_lengths, Need::required);
  if (measures.lengths.empty()) refuse_beside(a, "lengths", "expected at least one length");
  if (names_a_side_twice(measures.lengths)) refuse_beside(a, "lengths", "expected each side once");
}

void fields(auto& a, Like<Product> auto& product) {
  common_fields(a, product);
  a.value("slug", product.slug, k_form_slug);
  a.need_text("name", product.name, k_name);
  a.need("maker", product.maker, k_form_id);
  a.words("crafts", product.crafts, k_form_craft, 12);
  a.words("categories", product.categories, k_form_id, k_few);
  a.words("techniques", product.techniques, k_form_id, k_few);
  a.words("materials", product.materials, k_form_id, k_few);
  a.words("motifs", product.motifs, k_form_id, k_few);
  a.value("district", product.district, k_form_id);
  a.list("story", product.story, k_blocks);
  a.words("images", product.images, k_form_media_id, k_few);
  operational(a).maybe("price", product.price);
  operational(a).choice("availability", product.availability, k_availabilities);
  a.maybe("measures", product.measures);
  a.integer("weight_grams", product.weight_grams, Range{1, k_most_grams}, "a weight in grams");
  a.text("size", product.size, k_short);
  a.text("weight", product.weight, k_short);
  a.text("care", product.care, k_short);
  a.list("variants", product.variants, k_few);
  a.maybe("food", product.food);
  operational(a).list("display", product.display, k_few);
  a.list("certificates", product.certificates, k_few);
  a.value("passed_on", product.passed_on, k_form_date);
  a.list("links", product.links, k_few);
  a.list("related", product.related, k_few);
  operational(a).maybe("featured", product.featured);
}

template void fields(FieldReader&, Product&);
template void fields(FieldWriter&, const Product&);
template void fields(Describer&, const Product&);
template void fields(MemberLister&, const Product&);

}  // namespace etalase::feed
