// Joins names.
#include "parts/names.hpp"

#include "texts/typography.hpp"

namespace etalase::parts {

std::vector<feed::Term> terms_of(const std::vector<feed::Term>& vocabulary, const std::vector<feed::Id>& ids) {
  std::vector<feed::Term> terms;
  for (const feed::Id& id : ids)
    for (const feed::Term& term : vocabulary)
      if (term.id == id) terms.push_back(term);
  return terms;
}

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
  const Phrase names[] = {view.pick(place), view.pick(district), view.pick(region)};
  std::vector<std::string> said;
  for (const Phrase& name : names) {
    if (name.text.empty()) continue;
    // "Pekalongan" before "Kota Pekalongan" or "Pekalongan City" says nothing new.
    const auto repeats = [&](const std::string& before) {
      return name.text == before || name.text.ends_with(" " + before) || name.text.starts_with(before + " ");
    };
    if (!said.empty() && repeats(said.back())) said.pop_back();
    said.push_back(name.text);
  }
  return {joined(said, ", "), names[2].text.empty() ? view.language : names[2].language};
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
