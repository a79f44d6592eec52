// Regions with their districts and craft villages, places, events.
#include "base/clock.hpp"
#include "feed/fields_values.hpp"
#include "feed/items.hpp"

namespace etalase::feed {

namespace {

constexpr Names<PlaceKind, 5> k_place_kinds = {{{"gallery", PlaceKind::gallery},
                                                {"museum", PlaceKind::museum},
                                                {"showroom", PlaceKind::showroom},
                                                {"workshop", PlaceKind::workshop},
                                                {"market", PlaceKind::market}}};
constexpr Names<EventKind, 5> k_event_kinds = {{{"exhibition", EventKind::exhibition},
                                                {"workshop", EventKind::workshop},
                                                {"class", EventKind::class_},
                                                {"live", EventKind::live},
                                                {"fair", EventKind::fair}}};
constexpr std::int64_t k_last_tile = 63;

// A tile is [column, row] on the schematic map.
void tile_of(Reader& a, District& district) {
  const auto* json = a.member("tile", Need::optional, "[column, row]");
  if (json == nullptr) return;
  const auto fits = [](const base::Json& each) { return each.is_number_integer() && each >= 0 && each <= k_last_tile; };
  if (!json->is_array() || json->size() != 2 || !fits((*json)[0]) || !fits((*json)[1])) {
    return a.at(*json, "tile").wrong("[column, row], each from 0 to 63");
  }
  district.column = (*json)[0].get<int>();
  district.row = (*json)[1].get<int>();
}
void tile_of(Writer& a, const District& district) { a.json()["tile"] = {district.column, district.row}; }
void tile_of(Describer& a, const District&) { a.add("tile", list_of(integer_of({0, k_last_tile}), 2, 2)); }

bool ends_before_start(const Event& event) {
  const auto start = base::parse_time(event.starts_at), end = base::parse_time(event.ends_at);
  return start && end && *end < *start;
}

}  // namespace

void fields(auto& a, Like<Zone> auto& zone) {
  a.need("id", zone.id, k_form_id);
  a.need_text("name", zone.name, k_name);
  a.value("shape", zone.shape, k_form_word);
}

void fields(auto& a, Like<District> auto& district) {
  a.need("id", district.id, k_form_id);
  a.need_text("name", district.name, k_name);
  a.value("zone", district.zone, k_form_id);
  a.maybe("code", district.code);
  tile_of(a, district);
}

void fields(auto& a, Like<Sentra> auto& sentra) {
  a.need("id", sentra.id, k_form_id);
  a.need_text("name", sentra.name, k_name);
  a.value("district", sentra.district, k_form_id);
  a.text("village", sentra.village, k_name);
  a.value("craft", sentra.craft, k_form_craft);
  a.integer("units", sentra.units, k_count_range, "a whole number");
  a.value("date", sentra.date, k_form_date);
  a.text("source", sentra.source, k_short);
}

void fields(auto& a, Like<Live> auto& live) {
  a.need("kind", live.kind, k_form_word);
  a.need("url", live.url, k_form_web);
}

void fields(auto& a, Like<Region> auto& region) {
  common_fields(a, region);
  a.need_text("name", region.name, k_name);
  a.maybe("code", region.code);
  a.text("text", region.text, k_long);
  a.list("zones", region.zones, k_few);
  a.list("districts", region.districts, k_many);
  a.list("sentra", region.sentra, k_many);
}

void fields(auto& a, Like<Event> auto& event) {
  common_fields(a, event);
  a.need_text("name", event.name, k_name);
  a.choice("kind", event.kind, k_event_kinds);
  operational(a).need("starts_at", event.starts_at, k_form_time);
  operational(a).value("ends_at", event.ends_at, k_form_time);
  a.text("place", event.place, k_short);
  a.text("text", event.text, k_long);
  operational(a).integer("seats", event.seats, k_count_range, "a number of seats");
  a.text("audience", event.audience, k_short);
  a.words("images", event.images, k_form_media_id, k_few);
  a.list("links", event.links, k_few);
  operational(a).maybe("live", event.live);
  if (ends_before_start(event)) refuse_beside(a, "ends_at", "expected no time before starts_at");
}

void fields(auto& a, Like<Place> auto& place) {
  common_fields(a, place);
  a.need_text("name", place.name, k_name);
  a.choice("kind", place.kind, k_place_kinds);
  a.text("address", place.address, k_short);
  a.value("region", place.region, k_form_id);
  a.value("district", place.district, k_form_id);
  operational(a).text("hours", place.hours, k_short);
  a.value("geo", place.geo, k_form_geo);
  a.text("text", place.text, k_long);
  a.words("images", place.images, k_form_media_id, k_few);
  a.list("links", place.links, k_few);
}

template void fields(Reader&, Region&);
template void fields(Writer&, const Region&);
template void fields(Describer&, const Region&);
template void fields(MemberLister&, const Region&);
template void fields(Reader&, Event&);
template void fields(Writer&, const Event&);
template void fields(Describer&, const Event&);
template void fields(MemberLister&, const Event&);
template void fields(Reader&, Place&);
template void fields(Writer&, const Place&);
template void fields(Describer&, const Place&);
template void fields(MemberLister&, const Place&);

}  // namespace etalase::feed
