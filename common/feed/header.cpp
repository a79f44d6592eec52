// Members of feed.json and of council.json.
#include "feed/header.hpp"

#include "feed/kinds.hpp"
#include "feed/value_fields.hpp"

namespace etalase::feed {

namespace {

constexpr Names<Direction, 2> k_directions = {{{"ltr", Direction::ltr}, {"rtl", Direction::rtl}}};
constexpr std::size_t k_phrases = 2000;
constexpr std::size_t k_most_steps = 20;
constexpr std::size_t k_most_compared = 6;

void interface_of(FieldReader& a, std::map<std::string, Text>& texts) {
  auto& at = a.cursor();
  const auto* json = at.member("interface", Need::optional, "texts by key");
  if (json == nullptr) return;
  auto below = at.at(*json, "interface");
  if (!json->is_object() || json->size() > k_phrases) return below.wrong("at most 2000 texts by key");
  for (const auto& [key, text] : json->items()) {
    if (!is_interface_key(key)) return below.wrong("keys of at most 64 characters a-z, 0-9, '_', '.' and '-'");
    read_text(below.at(text, key), texts[key], k_short);
  }
}
void interface_of(FieldWriter& a, const std::map<std::string, Text>& texts) {
  if (!texts.empty()) a.json()["interface"] = texts;
}
void interface_of(Describer& a, const std::map<std::string, Text>&) {
  Shape shape = text_of(k_short);
  shape.type = ShapeType::phrases;
  shape.most = k_phrases;
  a.add("interface", std::move(shape));
}
void interface_of(MemberLister& a, const std::map<std::string, Text>& texts) { a.value("interface", texts); }

}  // namespace

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

void term_fields(auto& a, auto& term) {
  a.need("id", term.id, k_form_id);
  a.need_text("name", term.name, k_name);
  a.text("text", term.text, k_short);
  a.value("media", term.media, k_form_media_id);
}

void fields(auto& a, Like<Term> auto& term) {
  named(a, "term");
  term_fields(a, term);
}

void fields(auto& a, Like<MakingStep> auto& step) {
  a.need_text("text", step.text, k_short);
  a.value("media", step.media, k_form_media_id);
}

void fields(auto& a, Like<Compared> auto& compared) {
  a.need_text("name", compared.name, k_name);
  a.need_text("look_for", compared.look_for, k_short);
  a.value("media", compared.media, k_form_media_id);
  a.value("technique", compared.technique, k_form_id);
}

void fields(auto& a, Like<Technique> auto& technique) {
  named(a, "technique");
  term_fields(a, technique);
  a.list("steps", technique.steps, k_most_steps);
  a.list("compare", technique.compare, k_most_compared);
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

void council_fields(auto& a, Like<FeedHeader> auto& header) {
  at_least_one(a).list("languages", header.languages, k_language_count, Need::required);
  a.one("council", header.council, Need::required);
  a.list("galleries", header.galleries, k_few);
  a.one("vocab", header.vocab);
  interface_of(a, header.interface_texts);
  a.maybe("survey", header.survey);
  a.value("public_base_url", header.public_base_url, k_form_public_base);
}

void fields(auto& a, Like<FeedHeader> auto& header) {
  a.need("format", header.format, k_form_feed_format);
  a.need("feed_id", header.feed_id, k_form_feed_id);
  a.integer("serial", header.serial, k_serial_range, "a whole number", Need::required);
  a.need("published_at", header.published_at, k_form_time);
  council_fields(a, header);
  a.list("parts", header.parts, 8192, Need::required);
}

template void fields(FieldReader&, FeedHeader&);
template void fields(FieldWriter&, const FeedHeader&);
template void fields(Describer&, const FeedHeader&);
template void council_fields(FieldReader&, FeedHeader&);
template void council_fields(FieldWriter&, const FeedHeader&);
template void council_fields(Describer&, const FeedHeader&);
template void council_fields(MemberLister&, const FeedHeader&);

}  // namespace etalase::feed
