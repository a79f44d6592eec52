// Joins names.
#include "parts/names.hpp"

namespace etalase::parts {

std::vector<feed::Term> terms_of(const std::vector<feed::Term>& vocabulary, const std::vector<feed::Id>& ids) {
  std::vector<feed::Term> terms;
  for (const feed::Id& id : ids)
    for (const feed::Term& term : vocabulary)
      if (term.id == id) terms.push_back(term);
  return terms;
}

Phrase names_of(const View& view, const std::vector<feed::Term>& terms) {
  std::vector<std::string> names;
  std::string language = view.language;
  for (const feed::Term& term : terms) {
    const Phrase name = view.pick(term.name);
    names.push_back(name.text);
    language = name.language;
  }
  return {joined(names, ", "), language};
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

Phrase fallback_mark(const View& view, const feed::Text& text) {
  return is_missing(text, view.language) ? view.say("available_in") : Phrase{"", view.language};
}

}  // namespace etalase::parts
