// Writes what is known of places.
#include "pages/place_words.hpp"

#include <cctype>

#include "parts/names.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

Phrase kind_name(const View& view, feed::PlaceKind kind) {
  switch (kind) {
    case feed::PlaceKind::gallery: return view.say("place_gallery");
    case feed::PlaceKind::museum: return view.say("place_museum");
    case feed::PlaceKind::showroom: return view.say("place_showroom");
    case feed::PlaceKind::workshop: return view.say("place_workshop");
    case feed::PlaceKind::market: break;
  }
  return view.say("place_market");
}

Phrase status_name(const View& view, feed::CollaborationStatus status) {
  switch (status) {
    case feed::CollaborationStatus::idea: return view.say("collaboration_idea");
    case feed::CollaborationStatus::in_progress: return view.say("collaboration_in_progress");
    case feed::CollaborationStatus::on_sale: break;
  }
  return view.say("collaboration_on_sale");
}

Phrase regions_said(const View& view, const CollaborationEntry& entry) {
  std::vector<std::string> names;
  for (const auto& [id, name] : entry.regions) names.push_back(view.pick(name).text);
  return {joined(names, " × "), view.language};
}

std::vector<Phrase> counts_of(const View& view, const RegionEntry& region) {
  const auto said = [&](std::string_view key, int count) { return count > 0 ? counted(view, key, count) : ""; };
  std::vector<Phrase> lines;
  // A single district is the region itself.
  if (region.districts > 1) lines.push_back({said("count_districts", region.districts), view.language});
  const std::string shown = joined({said("count_pieces", region.pieces), said("count_makers", region.makers)}, " · ");
  if (!shown.empty()) lines.push_back({shown, view.language});
  return lines;
}

std::string readable_address(const std::string& url) {
  std::string said = url;
  for (const std::string_view scheme : {"https://www.", "https://", "http://", "mailto:", "tel:"})
    if (said.starts_with(scheme)) {
      said.erase(0, scheme.size());
      break;
    }
  said = said.substr(0, said.find_first_of("?#"));
  while (said.ends_with('/')) said.pop_back();
  return said;
}

std::string breakable(const std::string& text) {
  std::string parted;
  for (std::size_t i = 0; i < text.size(); ++i) {
    parted += text[i];
    const bool parts = text[i] == '.' || text[i] == '/';
    const bool before_letter = i + 1 < text.size() && std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0;
    if (parts && before_letter) parted += "\u200B";
  }
  return parted;
}

widgets::Card card_of_region(const View& view, const RegionEntry& region) {
  widgets::Card card;
  card.cover = region.cover;
  card.craft = "LAIN";
  card.name = view.pick(region.name);
  card.mark = fallback_mark(view, region.name);
  card.lines = counts_of(view, region);
  card.action = open(PageKind::region, region.id);
  return card;
}

widgets::Card card_of_place(const View& view, const PlaceEntry& entry) {
  widgets::Card card;
  card.cover = entry.cover;
  card.craft = "LAIN";
  const Phrase kind = kind_name(view, entry.place.kind);
  card.eyebrow = {upper(kind.text), kind.language};
  card.name = view.pick(entry.place.name);
  card.mark = fallback_mark(view, entry.place.name);
  if (const Phrase address = view.pick(entry.place.address); !address.text.empty()) card.lines = {address};
  card.action = open(PageKind::place, entry.place.id);
  return card;
}

}  // namespace etalase::pages
