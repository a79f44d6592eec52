// Members of stories, collections and collaborations.
#include "feed/story.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<CollaborationStatus, 3> k_statuses = {{{"idea", CollaborationStatus::idea},
                                                       {"in_progress", CollaborationStatus::in_progress},
                                                       {"on_sale", CollaborationStatus::on_sale}}};

}  // namespace

void fields(auto& a, Like<Story> auto& story) {
  common_fields(a, story);
  a.value("slug", story.slug, k_form_slug);
  a.need_text("title", story.title, k_name);
  a.text("lead", story.lead, k_short);
  a.value("hero", story.hero, k_form_media_id);
  a.value("region", story.region, k_form_id);
  a.words("crafts", story.crafts, k_form_craft, 12);
  a.list("panels", story.panels, k_few);
  a.list("related", story.related, k_few);
}

void fields(auto& a, Like<Collection> auto& collection) {
  common_fields(a, collection);
  a.need_text("name", collection.name, k_name);
  a.text("text", collection.text, k_long);
  a.list("items", collection.items, k_many);
  a.words("images", collection.images, k_form_media_id, k_few);
}

void fields(auto& a, Like<Collaboration> auto& collaboration) {
  common_fields(a, collaboration);
  a.need_text("name", collaboration.name, k_name);
  a.choice("status", collaboration.status, k_statuses, Need::required);
  a.words("regions", collaboration.regions, k_form_id, k_few);
  a.text("text", collaboration.text, k_long);
  a.list("items", collaboration.items, k_many);
  a.words("images", collaboration.images, k_form_media_id, k_few);
}

template void fields(FieldReader&, Story&);
template void fields(FieldWriter&, const Story&);
template void fields(Describer&, const Story&);
template void fields(MemberLister&, const Story&);
template void fields(FieldReader&, Collection&);
template void fields(FieldWriter&, const Collection&);
template void fields(Describer&, const Collection&);
template void fields(MemberLister&, const Collection&);
template void fields(FieldReader&, Collaboration&);
template void fields(FieldWriter&, const Collaboration&);
template void fields(Describer&, const Collaboration&);
template void fields(MemberLister&, const Collaboration&);

}  // namespace etalase::feed
