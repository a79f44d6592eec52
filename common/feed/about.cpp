// What a council tells of itself: programmes, organisations, statistics, notices, ways to work together.
#include "feed/fields_values.hpp"
#include "feed/items.hpp"

namespace etalase::feed {

namespace {

constexpr Names<NoticeKind, 3> k_notice_kinds = {
    {{"info", NoticeKind::info}, {"moved", NoticeKind::moved}, {"closed", NoticeKind::closed}}};
constexpr std::int64_t k_most_value = 1'000'000'000'000'000;

}  // namespace

void fields(auto& a, Like<Step> auto& step) {
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

namespace {

void programme_of(auto& a, auto& programme) {
  common_fields(a, programme);
  a.need_text("name", programme.name, k_name);
  a.text("text", programme.text, k_long);
  a.list("phases", programme.phases, k_few);
  a.words("partners", programme.partners, k_form_id, k_few);
  a.words("images", programme.images, k_form_media_id, k_few);
}

void organisation_of(auto& a, auto& organisation) {
  common_fields(a, organisation);
  a.need_text("name", organisation.name, k_name);
  a.text("role", organisation.role, k_name);
  a.text("text", organisation.text, k_long);
  a.list("links", organisation.links, k_few);
}

void statistic_of(auto& a, auto& statistic) {
  common_fields(a, statistic);
  a.need_text("name", statistic.name, k_name);
  a.text("unit", statistic.unit, k_name);
  a.list("values", statistic.values, k_many);
  a.text("source", statistic.source, k_short);
  a.text("mark", statistic.mark, k_name);
}

void notice_of(auto& a, auto& notice) {
  common_fields(a, notice);
  a.choice("kind", notice.kind, k_notice_kinds);
  a.need_text("text", notice.text, k_short);
  a.value("from", notice.from, k_form_date);
  a.value("until", notice.until, k_form_date);
  refuse_reversed(a, notice.from, notice.until, "until");
}

void scheme_of(auto& a, auto& scheme) {
  common_fields(a, scheme);
  a.need_text("name", scheme.name, k_name);
  a.list("steps", scheme.steps, k_few);
  a.list("links", scheme.links, k_few);
}

}  // namespace

void fields(Reader& a, Programme& item) { programme_of(a, item); }
void fields(Writer& a, const Programme& item) { programme_of(a, item); }
void fields(Reader& a, Organisation& item) { organisation_of(a, item); }
void fields(Writer& a, const Organisation& item) { organisation_of(a, item); }
void fields(Reader& a, Statistic& item) { statistic_of(a, item); }
void fields(Writer& a, const Statistic& item) { statistic_of(a, item); }
void fields(Reader& a, Notice& item) { notice_of(a, item); }
void fields(Writer& a, const Notice& item) { notice_of(a, item); }
void fields(Reader& a, CooperationScheme& item) { scheme_of(a, item); }
void fields(Writer& a, const CooperationScheme& item) { scheme_of(a, item); }

}  // namespace etalase::feed
