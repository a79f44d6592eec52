// Members of programmes, organisations, statistics, notices and ways to work together.
#include "feed/about.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<NoticeKind, 3> k_notice_kinds = {
    {{"info", NoticeKind::info}, {"moved", NoticeKind::moved}, {"closed", NoticeKind::closed}}};
constexpr std::int64_t k_most_value = 1'000'000'000'000'000;

}  // namespace

void fields(auto& a, Like<Step> auto& step) {
  named(a, "step");
  a.need_text("name", step.name, k_name);
  a.text("text", step.text, k_short);
}

void fields(auto& a, Like<Phase> auto& phase) {
  a.need_text("name", phase.name, k_name);
  a.integer("months", phase.months, {0, 600}, "a number of months");
  a.list("steps", phase.steps, k_few);
}

void fields(auto& a, Like<StatisticValue> auto& value) {
  a.text("label", value.label, k_name);
  a.integer("value", value.value, {-k_most_value, k_most_value}, "a whole number", Need::required);
  a.value("date", value.date, k_form_date);
}

void fields(auto& a, Like<Programme> auto& programme) {
  common_fields(a, programme);
  a.need_text("name", programme.name, k_name);
  a.text("text", programme.text, k_long);
  a.list("phases", programme.phases, k_few);
  a.words("partners", programme.partners, k_form_id, k_few);
  a.words("images", programme.images, k_form_media_id, k_few);
}

void fields(auto& a, Like<Organisation> auto& organisation) {
  common_fields(a, organisation);
  a.need_text("name", organisation.name, k_name);
  a.text("role", organisation.role, k_name);
  a.text("text", organisation.text, k_long);
  a.list("links", organisation.links, k_few);
}

void fields(auto& a, Like<Statistic> auto& statistic) {
  common_fields(a, statistic);
  a.need_text("name", statistic.name, k_name);
  a.text("unit", statistic.unit, k_name);
  a.list("values", statistic.values, k_many);
  a.text("source", statistic.source, k_short);
  a.text("mark", statistic.mark, k_name);
}

void fields(auto& a, Like<Notice> auto& notice) {
  all_operational(a);
  common_fields(a, notice);
  a.choice("kind", notice.kind, k_notice_kinds);
  a.need_text("text", notice.text, k_short);
  a.value("from", notice.from, k_form_date);
  a.value("until", notice.until, k_form_date);
  refuse_reversed(a, notice.from, notice.until, "until");
}

void fields(auto& a, Like<CooperationScheme> auto& scheme) {
  common_fields(a, scheme);
  a.need_text("name", scheme.name, k_name);
  a.list("steps", scheme.steps, k_few);
  a.list("links", scheme.links, k_few);
}

template void fields(FieldReader&, Programme&);
template void fields(FieldWriter&, const Programme&);
template void fields(Describer&, const Programme&);
template void fields(MemberLister&, const Programme&);
template void fields(FieldReader&, Organisation&);
template void fields(FieldWriter&, const Organisation&);
template void fields(Describer&, const Organisation&);
template void fields(MemberLister&, const Organisation&);
template void fields(FieldReader&, Statistic&);
template void fields(FieldWriter&, const Statistic&);
template void fields(Describer&, const Statistic&);
template void fields(MemberLister&, const Statistic&);
template void fields(FieldReader&, Notice&);
template void fields(FieldWriter&, const Notice&);
template void fields(Describer&, const Notice&);
template void fields(MemberLister&, const Notice&);
template void fields(FieldReader&, CooperationScheme&);
template void fields(FieldWriter&, const CooperationScheme&);
template void fields(Describer&, const CooperationScheme&);
template void fields(MemberLister&, const CooperationScheme&);

}  // namespace etalase::feed
