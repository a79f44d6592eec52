// feed.json: gallery, vocabularies, survey, list of parts.
#include "feed/codec.hpp"
#include "feed/fields_values.hpp"
#include "feed/header_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<Direction, 2> k_directions = {{{"ltr", Direction::ltr}, {"rtl", Direction::rtl}}};
constexpr const char* k_days[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::size_t k_spans = 6;
constexpr std::size_t k_phrases = 2000;
constexpr Range k_serials = {0, 9'007'199'254'740'991};

bool fits_01(const base::Json& json) { return json.is_number() && json >= 0 && json <= 1; }

}  // namespace

// ["09:00","17:00"]
void fields(Reader& a, OpenSpan& span) {
  const auto& json = a.json();
  const auto is_clock = [](const base::Json& each) {
    return each.is_string() && k_form_clock.accepts(each.get_ref<const std::string&>());
  };
  if (!json.is_array() || json.size() != 2 || !is_clock(json[0]) || !is_clock(json[1]) || json[1] <= json[0]) {
    return a.wrong("two times of day such as [\"09:00\",\"17:00\"]");
  }
  span = {json[0].get<std::string>(), json[1].get<std::string>()};
}
void fields(Writer& a, const OpenSpan& span) { a.json() = {span.from, span.until}; }
void fields(Describer& a, const OpenSpan&) { a.is(list_of(word_of(k_form_clock), 2, 2)); }

void fields(Reader& a, Hours& hours) {
  for (const auto* day : k_days) {
    if (a.member(day, Need::optional, "a list") != nullptr) a.list(day, hours[day], k_spans);
  }
}
void fields(Writer& a, const Hours& hours) {
  a.json() = base::Json::object();
  for (const auto& [day, spans] : hours) a.list(day.c_str(), spans, k_spans, Need::required);
}
void fields(Describer& a, const Hours&) {
  for (const auto* day : k_days) a.list(day, std::vector<OpenSpan>(), k_spans);
}

// [x, y]
void fields(Reader& a, FloorPoint& point) {
  const auto& json = a.json();
  if (!json.is_array() || json.size() != 2 || !fits_01(json[0]) || !fits_01(json[1])) {
    return a.wrong("[x, y], each from 0 to 1");
  }
  point = {json[0].get<double>(), json[1].get<double>()};
}
void fields(Writer& a, const FloorPoint& point) { a.json() = {point.x, point.y}; }
void fields(Describer& a, const FloorPoint&) {
  Shape fraction;
  fraction.type = ShapeType::fraction;
  a.is(list_of(fraction, 2, 2));
}

void fields(auto& a, Like<Language> auto& language) {
  a.need("tag", language.tag, k_form_language);
  a.need("name", language.name, k_form_line);
  a.choice("dir", language.dir, k_directions);
  a.flag("mandatory", language.mandatory);
}

void fields(auto& a, Like<Council> auto& council) {
  a.need_text("name", council.name, k_name);
  a.text("text", council.text, k_long);
  a.list("links", council.links, k_few);
}

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
}

template <>
constexpr std::string_view k_structure_name<Gallery> = "gallery";
void fields(auto& a, Like<Gallery> auto& gallery) {
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

template <>
constexpr std::string_view k_structure_name<Term> = "term";
void fields(auto& a, Like<Term> auto& term) {
  a.need("id", term.id, k_form_id);
  a.need_text("name", term.name, k_name);
  a.text("text", term.text, k_short);
  a.value("media", term.media, k_form_media_id);
}

void fields(auto& a, Like<Vocabularies> auto& vocab) {
  ids_of(a, k_form_craft).list("craft", vocab.craft, 12);
  a.list("category", vocab.category, k_many);
  a.list("technique", vocab.technique, k_many);
  a.list("material", vocab.material, k_many);
  a.list("motif", vocab.motif, k_many);
}

void fields(auto& a, Like<SurveyReason> auto& reason) {
  a.need("id", reason.id, k_form_id);
  a.need_text("name", reason.name, k_name);
}

void fields(auto& a, Like<Survey> auto& survey) {
  a.need("id", survey.id, k_form_id);
  a.need_text("question", survey.question, k_name);
  a.list("reasons", survey.reasons, 12);
  a.value("from", survey.from, k_form_date);
  a.value("until", survey.until, k_form_date);
  refuse_reversed(a, survey.from, survey.until, "until");
}

void fields(auto& a, Like<PartRef> auto& part) {
  a.need("target", part.target, k_form_target);
  a.need("kind", part.kind, k_form_kind);
  a.integer("count", part.count, {0, k_items_per_part}, "a number of items", Need::required);
}

void fields(auto& a, Like<WithdrawnItem> auto& item) {
  a.one("item", item.item, Need::required);
  a.flag("purge", item.purge);
}

namespace {

void interface_of(Reader& a, std::map<std::string, Text>& texts) {
  const auto* json = a.member("interface", Need::optional, "texts by key");
  if (json == nullptr) return;
  Reader below = a.at(*json, "interface");
  if (!json->is_object() || json->size() > k_phrases) return below.wrong("at most 2000 texts by key");
  for (const auto& [key, text] : json->items()) {
    if (!is_interface_key(key)) return below.wrong("keys of at most 64 characters a-z, 0-9, '_', '.' and '-'");
    below.at(text, key).read_text(texts[key], k_short);
  }
}
void interface_of(Writer& a, const std::map<std::string, Text>& texts) {
  if (!texts.empty()) a.json()["interface"] = texts;
}
void interface_of(Describer& a, const std::map<std::string, Text>&) {
  Shape shape = text_of(k_short);
  shape.type = ShapeType::phrases;
  shape.most = k_phrases;
  a.add("interface", std::move(shape));
}
void interface_of(MemberLister& a, const std::map<std::string, Text>& texts) { a.add("interface", texts); }

void council_of(auto& a, auto& header) {
  at_least_one(a).list("languages", header.languages, k_language_count, Need::required);
  a.one("council", header.council, Need::required);
  a.list("galleries", header.galleries, k_few);
  a.one("vocab", header.vocab);
  interface_of(a, header.interface_texts);
  a.maybe("survey", header.survey);
  a.value("public_base_url", header.public_base_url, k_form_public_base);
}

}  // namespace

void council_fields(Reader& a, FeedHeader& header) { council_of(a, header); }
void council_fields(Describer& a, const FeedHeader& header) { council_of(a, header); }
void council_fields(Writer& a, const FeedHeader& header) { council_of(a, header); }
void council_fields(MemberLister& a, const FeedHeader& header) { council_of(a, header); }

void fields(auto& a, Like<FeedHeader> auto& header) {
  a.need("format", header.format, k_form_feed_format);
  a.need("feed_id", header.feed_id, k_form_feed_id);
  a.integer("serial", header.serial, k_serials, "a whole number", Need::required);
  a.need("published_at", header.published_at, k_form_time);
  council_of(a, header);
  a.list("parts", header.parts, 8192, Need::required);
}

void header_fields(Reader& a, FeedHeader& header) { fields(a, header); }
void header_fields(Writer& a, const FeedHeader& header) { fields(a, header); }
void header_fields(Describer& a, const FeedHeader& header) { fields(a, header); }

void fields(auto& a, Like<Withdrawn> auto& withdrawn) {
  a.integer("serial", withdrawn.serial, k_serials, "a whole number", Need::required);
  a.list("items", withdrawn.items, 20'000, Need::required);
  a.words("media", withdrawn.media, k_form_sha256, 20'000);
}
template void fields(Reader&, Withdrawn&);
template void fields(Writer&, const Withdrawn&);
template void fields(Describer&, const Withdrawn&);

void media_fields(Reader& a, std::vector<Media>& media) { a.list("media", media, k_media_per_part); }
void media_fields(Writer& a, const std::vector<Media>& media) { a.list("media", media, k_media_per_part); }

}  // namespace etalase::feed
