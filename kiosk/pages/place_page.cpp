// Lays a place out.
#include "pages/place_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/place_words.hpp"
#include "parts/facts.hpp"
#include "parts/item_picture.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "parts/prose.hpp"
#include "parts/take_home.hpp"
#include "parts/ways.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
namespace colours = widgets::colours;

class PlaceScreen final : public Screen {
 public:
  explicit PlaceScreen(PlaceModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    for (const feed::Media& media : m_model.pictures) page.photograph(photograph_of(view, media));
    const auto picture = [cover = cover(view)](Canvas& canvas, Rect rect) { draw_item_picture(canvas, rect, cover); };
    const std::vector<Strip> head = head_strips(view, measure, page.where());
    const std::vector<Strip> text = text_strips(view, measure, page.where());
    if (theme.portrait()) {
      page.add({picture_height(theme, page, {height_of(head), height_of(text)}), picture, widgets::Ground::none,
                colours::k_hero_ground, 0});
      page.add(band_strip(theme));
    } else {
      page.beside(picture_panel(theme, page.where(), picture));
    }
    page.add(head);
    page.add(text);
    open_codes(view, measure, page, takeaway());
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override { return count_words(view.pick(m_model.place.text).text); }

 private:
  [[nodiscard]] Takeaway takeaway() const {
    const feed::Place& place = m_model.place;
    return {{"place", place.id}, place.name, place.name, place.links};
  }

  // What the words leave, at most half the page; where they go on below, only the head has to be seen whole.
  struct Heights {
    float head = 0;
    float text = 0;
  };
  [[nodiscard]] static float picture_height(const Theme& theme, const PageFrame& page, Heights below) {
    const float band = theme.px(widgets::k_band);
    const float spare = std::min(page.room_above(below.head + below.text + band), theme.height() * 0.5F);
    return std::max(item_picture_height(theme, page, below.head + band), std::round(spare));
  }

  [[nodiscard]] ItemPicture cover(const View& view) const {
    if (m_model.pictures.empty()) return {{}, "", "LAIN"};
    const feed::Media& media = m_model.pictures.front();
    return {media, view.pick(media.alt).text, "LAIN"};
  }

  [[nodiscard]] std::vector<Strip> head_strips(const View& view, Canvas& measure, const Regions& where) const {
    NameHead head;
    head.eyebrow = kind_name(view, m_model.place.kind);
    head.name = view.pick(m_model.place.name);
    head.mark = fallback_mark(view, m_model.place.name);
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(30)));
    strips.push_back(
        tall_strip(measure, where, [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head); }));
    const std::vector<Fact> told = facts(view);
    if (told.empty()) return strips;
    strips.push_back(space(view.theme.px(18)));
    strips.push_back(
        tall_strip(measure, where, [told](Canvas& canvas, Rect rect) { return draw_facts(canvas, rect, told); }));
    return strips;
  }

  [[nodiscard]] std::vector<Fact> facts(const View& view) const {
    std::vector<Fact> facts;
    const auto add = [&](std::string_view member, const Phrase& value) {
      if (!value.text.empty()) facts.push_back({view.say(texts::label_key("place", member)), value, {}});
    };
    add("address", view.pick(m_model.place.address));
    add("hours", view.pick(m_model.place.hours));
    for (const feed::Link& link : m_model.place.links) {
      const Phrase address{breakable(readable_address(link.url)), "en"};
      if (!facts.empty() && &link != &m_model.place.links.front())
        facts.back().notes.push_back(address);
      else
        add("links", address);
    }
    return facts;
  }

  [[nodiscard]] std::vector<Strip> text_strips(const View& view, Canvas& measure, const Regions& where) const {
    Prose prose;
    if (!view.pick(m_model.place.text).text.empty()) prose.push_back(feed::TextBlock{m_model.place.text});
    for (std::size_t i = 1; i < m_model.pictures.size(); ++i) prose.push_back(ProsePicture{m_model.pictures[i], {}});
    std::vector<Strip> strips;
    append(strips, take_strips(view, measure, where, takeaway()));
    strips.push_back(space(view.theme.px(22)));
    append(strips, prose_strips(view, measure, where, prose));
    strips.push_back(space(view.theme.px(30)));
    if (!m_model.region_name.empty()) {
      strips.push_back(way_strip(view, where, view.say("about_region"), open(PageKind::region, m_model.place.region)));
      strips.push_back(space(view.theme.px(14)));
    }
    strips.push_back(way_strip(view, where, view.say("all_places"), open({PageKind::place, {}, {}})));
    return strips;
  }

  PlaceModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_place_screen(PlaceModel model) { return std::make_unique<PlaceScreen>(std::move(model)); }

}  // namespace etalase::pages
