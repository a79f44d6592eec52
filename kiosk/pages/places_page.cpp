// Lays the list of places out.
#include "pages/places_page.hpp"

#include <algorithm>
#include <array>

#include "pages/collaboration_sheet.hpp"
#include "pages/place_words.hpp"
#include "parts/cards.hpp"
#include "parts/covers.hpp"
#include "parts/hero.hpp"
#include "parts/letters.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Card;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_place_card = 440;
constexpr float k_collaboration_column = 560;

class PlacesScreen final : public Screen {
 public:
  explicit PlacesScreen(PlacesModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_wide_panel, Foot::key);
    const Regions& where = page.where();
    if (!view.theme.portrait()) page.beside(hero_panel(view, measure, hero(view), where.panel));
    page.sky(covers());
    std::vector<Section> sections = sections_of(view, measure, where);
    const float first = sections.empty() ? 0 : sections.front().rows.front().height;
    add_head(view, measure, page, first);
    for (Section& section : sections) {
      if (&section != &sections.front()) {
        page.gap(26);
        page.add(heading_strip(measure, where, {{}, section.title, Type::section, {}, 2}));
        page.gap(4);
      }
      page.add(std::move(section.rows));
    }
    if (view.state.sheet == Sheet::collaborations && !m_model.collaborations.empty())
      page.open(collaboration_sheet(view, measure, where, m_model.collaborations));
    return std::move(page).take(measure);
  }

 private:
  struct Section {
    Phrase title;
    std::vector<Strip> rows;
  };

  [[nodiscard]] std::vector<Section> sections_of(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Card> regions, places;
    for (const RegionEntry* region : by_name_of(view)) regions.push_back(card_of_region(view, *region));
    for (const PlaceEntry& place : m_model.places) places.push_back(card_of_place(view, place));
    std::vector<QuietRow> together;
    for (const CollaborationEntry& entry : m_model.collaborations) together.push_back(collaboration_row(view, entry));
    std::vector<Section> sections;
    const auto add = [&](std::string_view key, std::vector<Strip> rows) {
      if (!rows.empty()) sections.push_back({view.say(key), std::move(rows)});
    };
    add("regions", cards(measure, where, std::move(regions)));
    add("other_places", cards(measure, where, std::move(places)));
    add("collaborations", quiet_rows(measure, where, std::move(together), k_collaboration_column));
    return sections;
  }

  [[nodiscard]] static std::vector<Strip> cards(Canvas& measure, const Regions& where, std::vector<Card> cards) {
    const int columns = std::max(1, columns_for(measure.theme(), where.width(), k_place_card));
    return small_card_grid(measure, where, std::move(cards), columns);
  }

  // By what a region is called without its rank: "Kabupaten" and "Kota" sort nothing.
  [[nodiscard]] std::vector<const RegionEntry*> by_name_of(const View& view) const {
    std::vector<std::pair<std::string, const RegionEntry*>> sorted;
    for (const RegionEntry& region : m_model.regions)
      sorted.emplace_back(index_order(short_place({}, region.name, view.language).text), &region);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const RegionEntry*> regions;
    for (const auto& [order, region] : sorted) regions.push_back(region);
    return regions;
  }

  [[nodiscard]] std::vector<feed::Media> covers() const {
    std::vector<feed::Media> pictures;
    for (const RegionEntry& region : m_model.regions)
      if (region.cover) pictures.push_back(*region.cover);
    for (const PlaceEntry& place : m_model.places)
      if (place.cover) pictures.push_back(*place.cover);
    return pictures;
  }

  // The region with the most pieces.
  [[nodiscard]] Hero hero(const View& view) const {
    Hero hero;
    const auto most = std::max_element(
        m_model.regions.begin(), m_model.regions.end(), [](const RegionEntry& a, const RegionEntry& b) {
          return std::pair(a.cover.has_value(), a.pieces) < std::pair(b.cover.has_value(), b.pieces);
        });
    if (most == m_model.regions.end()) return hero;
    hero.picture = most->cover;
    hero.eyebrow = view.say("facet_region");
    hero.title = view.pick(most->name);
    std::vector<std::string> counts;
    for (const Phrase& line : counts_of(view, *most)) counts.push_back(line.text);
    hero.lead = {joined(counts, " · "), view.language};
    hero.button = view.say("see_region");
    hero.action = open(PageKind::region, most->id);
    return hero;
  }

  struct HeadForm {
    bool pictures;
    Type title;
    bool lead;
  };
  // What gives way to the first row, in this order: pictures, the lead, the size of the title.
  void add_head(const View& view, Canvas& measure, PageFrame& page, float first_row) const {
    constexpr std::array k_forms{HeadForm{true, Type::display, true}, HeadForm{false, Type::display, true},
                                 HeadForm{false, Type::display, false}, HeadForm{false, Type::section, false}};
    const std::vector<feed::Media> pictures = view.theme.portrait() ? covers() : std::vector<feed::Media>{};
    for (const HeadForm& form : k_forms) {
      std::vector<Strip> words = head_words(view, measure, page.where(), form);
      const float below = height_of(words) + first_row;
      const bool last = form.title == Type::section;
      if (!last && page.room_above(below) < 0) continue;
      const bool pictured = form.pictures && !pictures.empty();
      const float height = pictured ? page.head_picture(300, height_of(words), below) : 0;
      if (pictured && height == 0) continue;
      if (pictured) page.add(covers_strip(page.where(), height, pictures));
      return page.add(std::move(words));
    }
  }

  [[nodiscard]] std::vector<Strip> head_words(const View& view, Canvas& measure, const Regions& where,
                                              const HeadForm& form) const {
    const Theme& theme = view.theme;
    const bool nothing = m_model.regions.empty() && m_model.places.empty() && m_model.collaborations.empty();
    std::vector<Strip> head;
    if (theme.portrait()) head.push_back(band_strip(theme));
    head.push_back(space(theme.px(form.title == Type::display ? 30 : 16)));
    Heading heading;
    heading.eyebrow = view.say("places");
    heading.title = view.say(nothing ? "no_places_title" : "places_title");
    heading.type = form.title;
    head.push_back(heading_strip(measure, where, heading));
    if (nothing || (form.lead && !m_model.regions.empty())) {
      head.push_back(space(theme.px(6)));
      head.push_back(text_strip(measure, where, view.say(nothing ? "no_places_yet" : "places_lead"), Type::lead,
                                colours::k_secondary));
    }
    head.push_back(space(theme.px(14)));
    return head;
  }

  PlacesModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_places_screen(PlacesModel model) {
  return std::make_unique<PlacesScreen>(std::move(model));
}

}  // namespace etalase::pages
