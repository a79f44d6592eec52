// Joins names.
#include "parts/names.hpp"

#include "texts/typography.hpp"

namespace etalase::parts {

Phrase term_name(const View& view, const feed::Text& name) {
  const Phrase said = view.pick(name);
  return {texts::capitalised(said.text), said.language};
}

Phrase names_of(const View& view, const std::vector<feed::Term>& terms) {
  std::vector<std::string> names;
  std::string language = view.language;
  for (const feed::Term& term : terms) {
    const Phrase name = view.pick(term.name);
    names.push_back(name.text);
    language = name.language;
  }
  return {texts::capitalised(joined(names, ", ")), language};
}

Phrase place_of(const View& view, const feed::Text& place, const feed::Text& district, const feed::Text& region) {
  const feed::Text* names[] = {&place, &district, &region};
  std::vector<std::string> said;
  const feed::Text* before = nullptr;
  for (const feed::Text* name : names) {
    if (name->empty()) continue;
    if (before != nullptr && says_the_same(*before, *name)) said.pop_back();
    said.push_back(view.pick(*name).text);
    before = name;
  }
  return {joined(said, ", "), region.empty() ? view.language : view.pick(region).language};
}

Phrase brief_place_of(const View& view, const catalogue::MakerCard& maker) {
  const Phrase brief = short_place(maker.district_name, maker.region_name, view.language);
  const feed::Text& around = maker.district_name.empty() ? maker.region_name : maker.district_name;
  if (maker.place.empty() || says_the_same(maker.place, around)) return brief;
  return {joined({view.pick(maker.place).text, brief.text}, ", "), brief.language};
}

std::vector<feed::Term> without_others(std::vector<feed::Term> crafts) {
  std::erase_if(crafts, [](const feed::Term& craft) { return craft.id == "LAIN"; });
  return crafts;
}

Phrase maker_of(const View& view, const std::vector<feed::Term>& crafts) {
  const auto told = without_others(crafts);
  if (told.empty()) return view.say("maker");
  return view.say("maker_of_craft", {{"craft", names_of(view, told).text}});
}

Phrase reading_time(const View& view, int words) {
  const int minutes = reading_minutes(words);
  if (minutes < 2) return {"", view.language};
  return view.say("minutes_read", {{"n", std::to_string(minutes)}});
}

std::string counted(const View& view, std::string_view key, int count) {
  return view.say(key, {{"n", std::to_string(count)}}).text;
}

Phrase fallback_mark(const View& view, const feed::Text& text) {
  return is_missing(text, view.language) ? view.say("available_in") : Phrase{"", view.language};
}

}  // namespace etalase::parts
