// Members of makers.
#include "feed/maker.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<MakerKind, 3> k_maker_kinds = {
    {{"perorangan", MakerKind::perorangan}, {"kelompok", MakerKind::kelompok}, {"koperasi", MakerKind::koperasi}}};
constexpr Names<MakerScale, 3> k_maker_scales = {
    {{"mikro", MakerScale::mikro}, {"kecil", MakerScale::kecil}, {"menengah", MakerScale::menengah}}};

}  // namespace

void fields(auto& a, Like<Consent> auto& consent) {
  a.flag("ok", consent.ok);
  a.words("scope", consent.scope, k_form_word, k_few);
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

template void fields(FieldReader&, Maker&);
template void fields(FieldWriter&, const Maker&);
template void fields(Describer&, const Maker&);
template void fields(MemberLister&, const Maker&);

}  // namespace etalase::feed
