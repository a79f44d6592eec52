// Members of places, and of regions with what lies in them.
#include "feed/place.hpp"

#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<PlaceKind, 5> k_place_kinds = {{{"gallery", PlaceKind::gallery},
                                                {"museum", PlaceKind::museum},
                                                {"showroom", PlaceKind::showroom},
                                                {"workshop", PlaceKind::workshop},
                                                {"market", PlaceKind::market}}};
constexpr std::int64_t k_last_tile = 63;

// A tile is [column, row] on the schematic map.
void tile_of(FieldReader& a, District& district) {
  const auto* json = a.cursor().member("tile", Need::optional, "[column, row]");
  if (json == nullptr) return;
  const auto fits = [](const base::Json& each) { return each.is_number_integer() && each >= 0 && each <= k_last_tile; };
  if (!json->is_array() || json->size() != 2 || !fits((*json)[0]) || !fits((*json)[1])) {
    return a.cursor().at(*json, "tile").wrong("[column, row], each from 0 to 63");
  }
  district.column = (*json)[0].get<int>();
  district.row = (*json)[1].get<int>();
}
void tile_of(FieldWriter& a, const District& district) { a.json()["tile"] = {district.column, district.row}; }
void tile_of(Describer& a, const District&) { a.add("tile", list_of(integer_of({0, k_last_tile}), 2, 2)); }

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

void fields(auto& a, Like<Region> auto& region) {
  common_fields(a, region);
  a.need_text("name", region.name, k_name);
  a.maybe("code", region.code);
  a.text("text", region.text, k_long);
  a.list("zones", region.zones, k_few);
  a.list("districts", region.districts, k_many);
  a.list("sentra", region.sentra, k_many);
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

template void fields(FieldReader&, Region&);
template void fields(FieldWriter&, const Region&);
template void fields(Describer&, const Region&);
template void fields(MemberLister&, const Region&);
template void fields(FieldReader&, Place&);
template void fields(FieldWriter&, const Place&);
template void fields(Describer&, const Place&);
template void fields(MemberLister&, const Place&);

}  // namespace etalase::feed
