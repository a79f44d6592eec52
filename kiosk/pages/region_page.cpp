// Lays a region out.
#include "pages/region_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "pages/district_card.hpp"
#include "pages/place_words.hpp"
#include "pages/region_list.hpp"
#include "pages/region_sentra.hpp"
#include "parts/cards.hpp"
#include "parts/district_map.hpp"
#include "parts/item_picture.hpp"
#include "parts/names.hpp"
#include "parts/prose.hpp"
#include "parts/ways.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using catalogue::Facet;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_map_pad = 18;
constexpr float k_map_corner = 24;
// A map that is higher than this share of the page would hide what it chooses.
constexpr float k_highest_map = 0.56F;
// A lead longer than this stands with the rest of the text.
constexpr float k_lead_lines = 4.2F;

// A text in two: what stands below the name, and what stands at the end.
struct RegionText {
  Phrase lead;
  feed::Text rest;
};

class RegionScreen final : public Screen {
 public:
  explicit RegionScreen(RegionModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_wide_panel, Foot::key);
    page.sky(m_model.covers);
    const std::vector<DistrictGroup> groups = district_groups(view, m_model);
    const RegionDistrict* chosen = chosen_district(m_model, view.state.district);
    const std::vector<MapDistrict> places = map_places(view, groups);
    const auto map = map_districts(measure, places, map_room(view.theme, page.where()));
    const RegionText text = add_top(view, measure, page, {map, chosen});
    add_list(view, measure, page, {map, chosen, groups});
    page.add(sentra_strips(view, measure, page.where(), m_model));
    add_more(view, measure, page, text);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override { return count_words(view.pick(m_model.region.text).text); }

 private:
  struct MapOf {
    const std::optional<DistrictMap>& map;
    const RegionDistrict* chosen = nullptr;
  };

  // A lone district is the region itself.
  [[nodiscard]] bool has_choice() const { return m_model.districts.size() > 1; }

  [[nodiscard]] static std::vector<MapDistrict> map_places(const View& view, const std::vector<DistrictGroup>& groups) {
    std::vector<MapDistrict> places;
    for (const DistrictGroup& group : groups)
      for (const RegionDistrict* entry : group.districts)
        places.push_back({entry->district.id,
                          district_name(view, entry->district),
                          {entry->district.column, entry->district.row},
                          group.look});
    return places;
  }

  // Across, the map is the panel; upright, it stands below the name.
  [[nodiscard]] static Rect map_area(const Theme& theme, const Regions& where) {
    const float pad = theme.px(k_map_pad);
    if (theme.portrait()) return {where.left + pad, 0, where.right - pad, theme.height() * k_highest_map - 2 * pad};
    const float band = theme.px(widgets::k_band);
    return {pad, std::max(theme.reach_line(), theme.px(48)), where.panel.right - band - pad,
            std::min(theme.low_line(), theme.height()) - theme.px(48)};
  }
  [[nodiscard]] static MapRoom map_room(const Theme& theme, const Regions& where) {
    const Rect area = map_area(theme, where);
    return {area.width(), area.height(), theme.portrait() ? 0.5F : 0.85F};
  }

  [[nodiscard]] widgets::Column map_panel(const Theme& theme, const Regions& where, const DistrictMap& map,
                                          const feed::Id& chosen) const {
    const Rect area = map_area(theme, where);
    const Point top_left{area.left, area.top + std::round((area.height() - map.height) / 2)};
    return picture_panel(theme, where, [map, chosen, top_left](Canvas& canvas, Rect rect) {
      draw_map_ground(canvas, {rect, 0}, top_left, map);
      draw_map_tiles(canvas, top_left, map, chosen);
    });
  }

  [[nodiscard]] static Strip map_strip(const Theme& theme, const Regions& where, const DistrictMap& map,
                                       const feed::Id& chosen) {
    const float pad = theme.px(k_map_pad);
    return inset_strip(where, map.height + 2 * pad, [map, chosen, pad](Canvas& canvas, Rect rect) {
      const Point top_left{rect.left + pad, rect.top + pad};
      draw_map_ground(canvas, {rect, canvas.u(k_map_corner)}, top_left, map);
      draw_map_tiles(canvas, top_left, map, chosen);
    });
  }

  [[nodiscard]] ItemPicture picture(const View& view) const {
    if (m_model.covers.empty()) return {{}, "", "LAIN"};
    const feed::Media& media = m_model.covers.front();
    return {media, view.pick(media.alt).text, "LAIN"};
  }

  struct HeadForm {
    Type title;
    bool lead;
    bool eyebrow = true;
  };
  // The name, the map and the card; what gives way for them on the first screen: the lead, the name's size, the
  // line above it, the card's picture.
  RegionText add_top(const View& view, Canvas& measure, PageFrame& page, const MapOf& of) const {
    const Theme& theme = view.theme;
    const Regions& where = page.where();
    std::vector<Strip> map;
    if (of.map && theme.portrait()) map.push_back(map_strip(theme, where, *of.map, of.chosen->district.id));
    std::vector<Strip> card = card_strips(view, measure, where, of, Pictured::yes);
    float below = height_of(map) + height_of(card);
    constexpr std::array k_forms{HeadForm{Type::display, true}, HeadForm{Type::display, false},
                                 HeadForm{Type::section, false}, HeadForm{Type::section, false, false}};
    RegionText text;
    std::vector<Strip> head;
    const float above = of.map || !theme.portrait() ? 0 : theme.px(k_least_item_picture + widgets::k_band);
    for (const HeadForm& form : k_forms) {
      text = split_text(view, measure, where, form.lead);
      head = head_strips(view, measure, where, {form, text.lead});
      if (page.room_above(above + height_of(head) + below) >= 0) break;
    }
    if (page.room_above(above + height_of(head) + below) < 0) {
      card = card_strips(view, measure, where, of, Pictured::no);
      below = height_of(map) + height_of(card);
    }
    add_picture(view, page, of, height_of(head) + below);
    page.add(std::move(head));
    const float top = page.height();
    page.add(std::move(map));
    page.add(std::move(card));
    page.tells_of_choice(top);
    return text;
  }

  // The panel beside the page, or upright the photograph above the name of a region without a map.
  void add_picture(const View& view, PageFrame& page, const MapOf& of, float below) const {
    const Theme& theme = view.theme;
    if (of.map) {
      if (!theme.portrait()) page.beside(map_panel(theme, page.where(), *of.map, of.chosen->district.id));
      return;
    }
    if (!m_model.covers.empty()) page.photograph(photograph_of(view, m_model.covers.front()));
    const auto draw = [cover = picture(view)](Canvas& canvas, Rect rect) { draw_item_picture(canvas, rect, cover); };
    if (!theme.portrait()) return page.beside(picture_panel(theme, page.where(), draw));
    const float height = item_picture_height(theme, page, below + theme.px(widgets::k_band));
    page.add({height, draw, widgets::Ground::none, colours::k_hero_ground, 0});
    page.add(band_strip(theme));
  }

  // The first paragraph is the lead where it is short; the others come last.
  [[nodiscard]] RegionText split_text(const View& view, Canvas& measure, const Regions& where, bool with_lead) const {
    RegionText text;
    const Phrase whole = view.pick(m_model.region.text);
    const auto end = std::min(whole.text.find("\n\n"), whole.text.size());
    const Phrase first{whole.text.substr(0, end), whole.language};
    const Strip lead = text_strip(measure, where, first, Type::lead, colours::k_secondary);
    if (with_lead && lead.height <= k_lead_lines * 1.4F * view.theme.text_px(Type::lead)) text.lead = first;
    const std::size_t from = text.lead.text.empty() ? 0 : std::min(end + 2, whole.text.size());
    if (from < whole.text.size()) text.rest = {{whole.language, whole.text.substr(from)}};
    return text;
  }

  struct HeadOf {
    const HeadForm& form;
    const Phrase& lead;
  };
  [[nodiscard]] std::vector<Strip> head_strips(const View& view, Canvas& measure, const Regions& where,
                                               const HeadOf& of) const {
    const Theme& theme = view.theme;
    std::vector<Strip> head;
    head.push_back(space(theme.px(of.form.title == Type::display ? 36 : of.form.eyebrow ? 16 : 4)));
    Heading heading;
    if (of.form.eyebrow) heading.eyebrow = view.say("facet_region");
    heading.title = view.pick(m_model.region.name);
    heading.type = of.form.title;
    heading.lines = of.form.eyebrow ? 2 : 1;
    head.push_back(heading_strip(measure, where, heading));
    if (const Phrase mark = fallback_mark(view, m_model.region.name); !mark.text.empty())
      head.push_back(text_strip(measure, where, mark, Type::small, colours::k_secondary));
    if (!of.lead.text.empty()) {
      head.push_back(space(theme.px(4)));
      head.push_back(text_strip(measure, where, of.lead, Type::lead, colours::k_secondary));
    }
    head.push_back(space(theme.px(of.form.title == Type::display ? 20 : 10)));
    return head;
  }

  enum class Pictured { yes, no };
  [[nodiscard]] std::vector<Strip> card_strips(const View& view, Canvas& measure, const Regions& where, const MapOf& of,
                                               Pictured pictured) const {
    DistrictCard card = has_choice() ? district_card(view, *of.chosen) : region_card_of(view);
    if (pictured == Pictured::no) {
      card.cover.reset();
      card.craft.clear();
    }
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(of.map && view.theme.portrait() ? 20 : 4)));
    strips.push_back(tall_strip(measure, where,
                                [card](Canvas& canvas, Rect rect) { return draw_district_card(canvas, rect, card); }));
    return strips;
  }

  [[nodiscard]] static widgets::Control see_pieces(const View& view, const catalogue::Chosen& pieces) {
    const Phrase said = view.say("see_pieces");
    widgets::Control button;
    button.label = {said.text, said.language, "arrow_right"};
    button.action = open(collection_page(pieces));
    return button;
  }

  [[nodiscard]] DistrictCard district_card(const View& view, const RegionDistrict& entry) const {
    const feed::Id& id = entry.district.id;
    DistrictCard card;
    card.cover = entry.cover;
    card.name = view.say("district_named", {{"name", district_name(view, entry.district).text}});
    std::vector<std::string> told;
    for (const RegionSentra& each : m_model.sentra) {
      if (each.sentra.district != id) continue;
      told.push_back(view.pick(each.sentra.name).text);
      if (card.craft.empty()) card.craft = each.sentra.craft;
    }
    if (entry.pieces > 0) {
      card.lines.push_back({counted(view, "count_pieces", entry.pieces), view.language});
      card.button = see_pieces(view, {{Facet::district, {id}}});
    }
    if (!told.empty()) card.lines.push_back({joined(told, ", "), view.language});
    if (card.lines.empty()) card.lines.push_back(view.say("no_pieces_of_district"));
    if (entry.pieces > 0 && card.craft.empty()) card.craft = "LAIN";
    return card;
  }

  // A region of one district, or none, has one card for all of it.
  [[nodiscard]] DistrictCard region_card_of(const View& view) const {
    DistrictCard card;
    if (m_model.pieces == 0) {
      card.name = view.say("no_pieces_of_region");
      return card;
    }
    card.name = view.say("pieces_in_gallery");
    std::vector<std::string> counts{counted(view, "count_pieces", m_model.pieces)};
    if (m_model.makers > 0) counts.push_back(counted(view, "count_makers", m_model.makers));
    card.lines = {{joined(counts, " · "), view.language}};
    card.button = see_pieces(view, {{Facet::region, {m_model.region.id}}});
    return card;
  }

  struct ListOf {
    const std::optional<DistrictMap>& map;
    const RegionDistrict* chosen;
    const std::vector<DistrictGroup>& groups;
  };
  // All districts again, in words.
  void add_list(const View& view, Canvas& measure, PageFrame& page, const ListOf& of) const {
    if (!has_choice()) return;
    const bool numbered = of.map && of.map->words == MapWords::numbers;
    page.gap(30);
    page.add(district_list(view, measure, page.where(),
                           {of.groups, of.chosen, numbered ? DistrictList::Numbers::yes : DistrictList::Numbers::no}));
    if (of.map) page.add(map_note(view, measure, page.where(), of.map->acts));
    if (m_model.pieces == 0) return;
    page.gap(20);
    page.add(way_strip(view, page.where(), {counted(view, "all_pieces_of_region", m_model.pieces), view.language},
                       open(collection_page({{Facet::region, {m_model.region.id}}}))));
  }

  [[nodiscard]] std::vector<Strip> map_note(const View& view, Canvas& measure, const Regions& where,
                                            MapActs acts) const {
    const Phrase count{counted(view, "count_districts", static_cast<int>(m_model.districts.size())), view.language};
    const Phrase note =
        view.say(acts == MapActs::tiles ? "schematic_map" : "schematic_map_list", {{"districts", count.text}});
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(8)));
    strips.push_back(inset_strip(where, view.theme.px(14), [](Canvas& canvas, Rect rect) {
      widgets::gold_rule(canvas, {rect.left, rect.top + canvas.u(1)}, canvas.u(120));
    }));
    strips.push_back(text_strip(measure, where, note, Type::small, colours::k_secondary));
    return strips;
  }

  void add_more(const View& view, Canvas& measure, PageFrame& page, const RegionText& text) const {
    if (!text.rest.empty()) {
      page.gap(26);
      page.add(heading_strip(measure, page.where(), {{}, view.say("about_region"), Type::section, {}, 2}));
      page.add(prose_strips(view, measure, page.where(), {feed::TextBlock{text.rest}}));
    }
    std::vector<widgets::Card> places;
    for (const PlaceEntry& place : m_model.places) places.push_back(card_of_place(view, place));
    add_small_cards(view, measure, page, {26, view.say("places_of_region"), std::move(places)});
    add_small_cards(view, measure, page, {26, view.say("related_stories"), small_story_cards(view, m_model.stories)});
    page.gap(20);
    page.add(way_strip(view, page.where(), view.say("all_places"), open({PageKind::place, {}, {}})));
  }

  RegionModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_region_screen(RegionModel model) {
  return std::make_unique<RegionScreen>(std::move(model));
}

}  // namespace etalase::pages
