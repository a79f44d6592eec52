// Products and makers.
#include "feed/fields_values.hpp"
#include "feed/items.hpp"

namespace etalase::feed {

namespace {

constexpr Names<Availability, 3> k_availabilities = {
    {{"shelf", Availability::shelf}, {"ask", Availability::ask}, {"sold_out", Availability::sold_out}}};
constexpr Names<MakerKind, 3> k_maker_kinds = {
    {{"perorangan", MakerKind::perorangan}, {"kelompok", MakerKind::kelompok}, {"koperasi", MakerKind::koperasi}}};

constexpr Names<MakerScale, 3> k_maker_scales = {
    {{"mikro", MakerScale::mikro}, {"kecil", MakerScale::kecil}, {"menengah", MakerScale::menengah}}};

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

void fields(auto& a, Like<Consent> auto& consent) {
  a.flag("ok", consent.ok);
  a.words("scope", consent.scope, k_form_word, k_few);
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

void fields(auto& a, Like<Maker> auto& maker) {
  common_fields(a, maker);
  a.value("slug", maker.slug, k_form_slug);
  a.need_text("name", maker.name, k_name);
  a.choice("kind", maker.kind, k_maker_kinds);
  a.choice("scale", maker.scale, k_maker_scales);
  a.words("crafts", maker.crafts, k_form_craft, 12);
  a.words("techniques", maker.techniques, k_form_id, k_few);
  a.value("since", maker.since, k_form_year);
  a.value("district", maker.district, k_form_id);
  a.text("place", maker.place, k_short);
  a.list("story", maker.story, k_blocks);
  a.words("images", maker.images, k_form_media_id, k_few);
  a.text("team", maker.team, k_short);
  a.words("programmes", maker.programmes, k_form_id, k_few);
  a.flag("graduate", maker.graduate);
  a.list("certificates", maker.certificates, k_few);
  a.list("links", maker.links, k_few);
  // Taking consent back must not wait for anybody's approval.
  operational(a).one("consent", maker.consent);
}

template void fields(Reader&, Product&);
template void fields(Writer&, const Product&);
template void fields(Describer&, const Product&);
template void fields(MemberLister&, const Product&);
template void fields(Reader&, Maker&);
template void fields(Writer&, const Maker&);
template void fields(Describer&, const Maker&);
template void fields(MemberLister&, const Maker&);

}  // namespace etalase::feed
