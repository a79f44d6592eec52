// Lays an event out.
#include "pages/event_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/event_words.hpp"
#include "parts/facts.hpp"
#include "parts/frame.hpp"
#include "parts/item_picture.hpp"
#include "parts/name_head.hpp"
#include "parts/names.hpp"
#include "parts/prose.hpp"
#include "parts/strips.hpp"
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

class EventScreen final : public Screen {
 public:
  explicit EventScreen(EventModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::key);
    const auto picture = [cover = cover(view)](Canvas& canvas, Rect rect) { draw_item_picture(canvas, rect, cover); };
    if (m_model.event.cover) page.photograph(photograph_of(view, *m_model.event.cover));
    const std::vector<Strip> head = head_strips(view, measure, page.where());
    const std::vector<Strip> text = text_strips(view, measure, page.where());
    if (theme.portrait()) {
      const float height = picture_height(theme, page, {height_of(head), height_of(text)});
      page.add({height, picture, widgets::Ground::none, colours::k_hero_ground, 0});
      page.add(band_strip(theme));
    } else {
      page.beside(picture_panel(theme, page.where(), picture));
    }
    page.add(head);
    page.add(text);
    open_codes(view, measure, page, m_model.takeaway);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override {
    return count_words(view.pick(m_model.event.event.text).text);
  }

 private:
  // What a short text leaves, at most half the page; a long one goes on below, and only the head has to be seen whole.
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
    const auto& media = m_model.event.cover;
    return {media, media ? view.pick(media->alt).text : "", "LAIN"};
  }

  // What it is called, then when, where and for whom.
  [[nodiscard]] std::vector<Strip> head_strips(const View& view, Canvas& measure, const Regions& where) const {
    const feed::Event& event = m_model.event.event;
    NameHead head;
    head.eyebrow = kind_name(view, event.kind);
    head.name = view.pick(event.name);
    head.mark = fallback_mark(view, event.name);
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(30)));
    strips.push_back(
        tall_strip(measure, where, [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head); }));
    strips.push_back(space(view.theme.px(18)));
    strips.push_back(tall_strip(
        measure, where, [facts = facts(view)](Canvas& canvas, Rect rect) { return draw_facts(canvas, rect, facts); }));
    return strips;
  }

  [[nodiscard]] std::vector<Strip> text_strips(const View& view, Canvas& measure, const Regions& where) const {
    std::vector<Strip> strips;
    strips.push_back(space(view.theme.px(22)));
    append(strips, prose_strips(view, measure, where, {feed::TextBlock{m_model.event.event.text}}));
    append(strips, take_strips(view, measure, where, m_model.takeaway));
    strips.push_back(space(view.theme.px(14)));
    strips.push_back(way_strip(view, where, view.say("all_events"), open({PageKind::agenda, {}, {}})));
    return strips;
  }

  [[nodiscard]] std::vector<Fact> facts(const View& view) const {
    const feed::Event& event = m_model.event.event;
    std::vector<Fact> facts;
    const auto add = [&](std::string_view key, const Phrase& value) {
      if (!value.text.empty()) facts.push_back({view.say(key), value, {}});
    };
    add("event_when", when_whole(view, m_model.event, m_model.time_zone));
    add("event_where", place_of(view, event));
    add("event_seats", seats_of(view, event));
    add("event_for", view.pick(event.audience));
    if (event.kind == feed::EventKind::live && !facts.empty())
      facts.front().notes.push_back(view.say(m_model.event.on_air ? "live_now" : "live_by_schedule"));
    return facts;
  }

  EventModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_event_screen(EventModel model) { return std::make_unique<EventScreen>(std::move(model)); }

}  // namespace etalase::pages
