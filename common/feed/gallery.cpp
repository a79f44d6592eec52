// Members of a gallery; opening hours and points of the floor are short lists, no structures.
#include "feed/gallery.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr const char* k_days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::size_t k_spans = 6;
constexpr std::size_t k_doors = 40;

}  // namespace

// ["09:00","17:00"]
void fields(FieldReader& a, OpenSpan& span) {
  const auto& json = a.cursor().json();
  const auto is_clock = [](const base::Json& each) {
    return each.is_string() && k_form_clock.accepts(each.get_ref<const std::string&>());
  };
  if (!json.is_array() || json.size() != 2 || !is_clock(json[0]) || !is_clock(json[1]) || json[1] <= json[0]) {
    return a.cursor().wrong("two times of day such as [\"09:00\",\"17:00\"]");
  }
  span = {json[0].get<std::string>(), json[1].get<std::string>()};
}
void fields(FieldWriter& a, const OpenSpan& span) { a.json() = {span.from, span.until}; }
void fields(Describer& a, const OpenSpan&) { a.is(list_of(word_of(k_form_clock), 2, 2)); }

void fields(FieldReader& a, Hours& hours) {
  for (const auto* day : k_days) {
    if (a.cursor().member(day, Need::optional, "a list") != nullptr) a.list(day, hours[day], k_spans);
  }
}
void fields(FieldWriter& a, const Hours& hours) {
  a.json() = base::Json::object();
  for (const auto& [day, spans] : hours) a.list(day.c_str(), spans, k_spans, Need::required);
}
void fields(Describer& a, const Hours&) {
  for (const auto* day : k_days) a.list(day, std::vector<OpenSpan>(), k_spans);
}

// [x, y]
void fields(FieldReader& a, FloorPoint& point) { read_fractions(a.cursor(), point.x, point.y); }
void fields(FieldWriter& a, const FloorPoint& point) { a.json() = {point.x, point.y}; }
void fields(Describer& a, const FloorPoint&) { a.is(two_fractions()); }

void fields(auto& a, Like<HoursException> auto& exception) {
  a.need("date", exception.date, k_form_date);
  a.flag("closed", exception.closed);
  a.list("hours", exception.hours, k_spans);
  a.text("text", exception.text, k_short);
}

void fields(auto& a, Like<FloorZone> auto& zone) {
  a.need("id", zone.id, k_form_floor_zone);
  a.need_text("name", zone.name, k_name);
  a.list("polygon", zone.polygon, 100);
}

void fields(auto& a, Like<FloorPlan> auto& plan) {
  a.value("media", plan.media, k_form_media_id);
  a.list("zones", plan.zones, k_many);
  a.list("doors", plan.doors, k_doors);
}

void fields(auto& a, Like<Gallery> auto& gallery) {
  named(a, "gallery");
  a.need("id", gallery.id, k_form_id);
  a.need_text("name", gallery.name, k_name);
  a.text("operator", gallery.operator_name, k_name);
  a.text("address", gallery.address, k_short);
  a.need("time_zone", gallery.time_zone, k_form_zone);
  operational(a).one("hours", gallery.hours);
  operational(a).list("exceptions", gallery.exceptions, k_many);
  a.maybe("floor_plan", gallery.floor_plan);
  a.value("valid_from", gallery.valid_from, k_form_date);
  a.text("text", gallery.text, k_long);
}

template void fields(FieldReader&, Gallery&);
template void fields(FieldWriter&, const Gallery&);
template void fields(Describer&, const Gallery&);

}  // namespace etalase::feed
