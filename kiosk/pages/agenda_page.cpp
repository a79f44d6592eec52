// Lays the agenda out: a date, and beside it what is on that day.
#include "pages/agenda_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "feed/money_text.hpp"
#include "pages/agenda_days.hpp"
#include "pages/event_words.hpp"
#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/covers.hpp"
#include "parts/frame.hpp"
#include "parts/hero.hpp"
#include "parts/names.hpp"
#include "parts/strips.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Card;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_date_column = 168;
// Cards narrower than this want the date above them.
constexpr float k_least_cards = 430;
constexpr float k_card_width = 560;
// A card wider than this has room for what the event is.
constexpr float k_wide_card = 900;

class AgendaScreen final : public Screen {
 public:
  explicit AgendaScreen(AgendaModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_wide_panel, Foot::pager);
    const Regions& where = page.where();
    const AgendaDays days = days_of(m_model, chosen(view));
    const int busiest = busiest_day();
    std::vector<std::vector<Strip>> shown;
    int total = 0;
    for (const auto& [day, what] : days) {
      shown.push_back(day_strips(view, measure, where, {day, what, busiest}));
      total += static_cast<int>(what.events.size());
    }
    if (!theme.portrait()) page.beside(hero_panel(view, measure, hero(view), where.panel));
    page.sky(covers());
    add_head(view, measure, page, first_thing(shown));
    for (auto strips = shown.begin(); strips != shown.end(); ++strips) {
      if (strips != shown.begin()) page.add(divider(theme, where));
      page.add(std::move(*strips));
    }
    page.over(list_pager(view, where, {"events_range", "more_events_below", total}));
    if (view.state.sheet == Sheet::filter)
      page.open(chips_sheet(view, measure, where, view.say("agenda"), chips(view)));
    return std::move(page).take(measure);
  }

 private:
  // The height down to the end of the first thing of the list, its date included.
  [[nodiscard]] static float first_thing(const std::vector<std::vector<Strip>>& days) {
    float height = 0;
    if (days.empty()) return height;
    for (const Strip& strip : days.front()) {
      height += strip.height;
      if (strip.items > 0) break;
    }
    return height;
  }

  // The visitor's choice, while there is something of it.
  [[nodiscard]] AgendaFilter chosen(const View& view) const {
    return count(view.state.agenda) > 0 ? view.state.agenda : AgendaFilter::all;
  }
  [[nodiscard]] int count(AgendaFilter filter) const {
    return static_cast<int>(std::count_if(m_model.events.begin(), m_model.events.end(),
                                          [&](const AgendaEvent& event) { return belongs(event.event, filter); }));
  }

  [[nodiscard]] std::vector<feed::Media> covers() const {
    std::vector<feed::Media> pictures;
    for (const AgendaEvent& event : m_model.events)
      if (event.cover) pictures.push_back(*event.cover);
    return pictures;
  }

  // The next event that has a picture.
  [[nodiscard]] Hero hero(const View& view) const {
    Hero hero;
    const auto next = std::find_if(m_model.events.begin(), m_model.events.end(), [&](const AgendaEvent& event) {
      return event.cover && event.first >= m_model.today;
    });
    if (next == m_model.events.end()) {
      if (const auto pictures = covers(); !pictures.empty()) hero.picture = pictures.front();
      return hero;
    }
    hero.picture = next->cover;
    hero.eyebrow = view.say("next_event");
    hero.title = view.pick(next->event.name);
    hero.lead = when_whole(view, *next, m_model.time_zone);
    hero.button = view.say("see_event");
    hero.action = open(PageKind::event, next->event.id);
    return hero;
  }

  [[nodiscard]] std::vector<widgets::Control> chips(const View& view) const {
    struct Choice {
      AgendaFilter filter;
      std::string_view key;
    };
    constexpr std::array k_choices{Choice{AgendaFilter::all, "all"},
                                   Choice{AgendaFilter::exhibition, "event_exhibition"},
                                   Choice{AgendaFilter::hands_on, "event_hands_on"},
                                   Choice{AgendaFilter::live, "event_live"}, Choice{AgendaFilter::fair, "event_fair"}};
    const AgendaFilter now = chosen(view);
    std::vector<widgets::Control> chips;
    for (const Choice& choice : k_choices) {
      const int events = count(choice.filter);
      if (events == 0) continue;
      const Phrase said = view.say(choice.key);
      widgets::Control chip;
      chip.label = {said.text, said.language, ""};
      chip.count = events;
      chip.action = ShowAgenda{choice.filter};
      if (choice.filter == now) chip.state = widgets::State::selected;
      chips.push_back(std::move(chip));
    }
    return chips;
  }

  struct HeadForm {
    bool pictures;
    Type title;
    int chip_rows = 2;
    bool eyebrow = true;
  };
  // What gives way to the first day, in this order: pictures, the size of the title, a row of chips.
  void add_head(const View& view, Canvas& measure, PageFrame& page, float first_day) const {
    const Theme& theme = view.theme;
    constexpr std::array k_forms{HeadForm{true, Type::display}, HeadForm{false, Type::display},
                                 HeadForm{false, Type::section}, HeadForm{false, Type::section, 1, false}};
    const std::vector<feed::Media> pictures = theme.portrait() ? covers() : std::vector<feed::Media>{};
    for (const HeadForm& form : k_forms) {
      std::vector<Strip> words = head_words(view, measure, page.where(), form);
      const float before_control = height_of(words);
      std::vector<Strip> acts = head_controls(view, measure, page.where(), form.chip_rows);
      const float below = before_control + height_of(acts) + first_day;
      const bool last = form.chip_rows == 1;
      if (!last && page.room_above(below) < 0) continue;
      const bool pictured = form.pictures && !pictures.empty();
      const float height = pictured ? page.head_picture(300, before_control, below) : 0;
      if (pictured && height == 0) continue;
      if (pictured) page.add(covers_strip(page.where(), height, pictures));
      page.add(std::move(words));
      page.add(std::move(acts));
      return;
    }
  }

  // "Agenda · waktu setempat, WIB".
  [[nodiscard]] Phrase eyebrow(const View& view) const {
    Phrase said = view.say("agenda");
    if (const std::string zone = zone_name(m_model.time_zone); !zone.empty())
      said.text = joined({said.text, view.say("local_time").text + ", " + zone}, " · ");
    return said;
  }

  [[nodiscard]] std::vector<Strip> head_words(const View& view, Canvas& measure, const Regions& where,
                                              const HeadForm& form) const {
    const Theme& theme = view.theme;
    std::vector<Strip> head;
    if (theme.portrait()) head.push_back(band_strip(theme));
    head.push_back(space(theme.px(form.title == Type::display ? 30 : 16)));
    Heading heading;
    if (form.eyebrow) heading.eyebrow = eyebrow(view);
    heading.title = view.say(m_model.events.empty() ? "no_events_title" : "agenda_title");
    heading.type = form.title;
    head.push_back(heading_strip(measure, where, heading));
    if (m_model.events.empty()) {
      head.push_back(space(theme.px(8)));
      head.push_back(text_strip(measure, where, view.say("no_events_text"), Type::lead, colours::k_secondary));
    }
    head.push_back(space(theme.px(14)));
    return head;
  }

  [[nodiscard]] std::vector<Strip> head_controls(const View& view, Canvas& measure, const Regions& where,
                                                 int chip_rows) const {
    std::vector<Strip> strips;
    if (std::vector<widgets::Control> choices = chips(view); choices.size() > 2) {
      strips.push_back(chips_strip(measure, where, std::move(choices), {chip_rows, more_chip(view)}));
      strips.push_back(space(view.theme.px(16)));
    }
    for (const feed::Text& moved : m_model.moved) {
      strips.push_back(text_strip(measure, where, view.pick(moved), Type::lead, colours::k_ink));
      strips.push_back(space(view.theme.px(12)));
    }
    return strips;
  }

  [[nodiscard]] Card event_card(const View& view, const AgendaEvent& event) const {
    Card card;
    card.cover = event.cover;
    card.craft = "LAIN";
    card.name = view.pick(event.event.name);
    card.mark = fallback_mark(view, event.event.name);
    // Hours stand above the name, a stretch of days, which is longer, below it.
    const Phrase kind = kind_name(view, event.event.kind);
    const std::string when = when_on_card(view, event, m_model.time_zone).text;
    const bool one_day = event.first == event.last;
    card.eyebrow = {joined({upper(kind.text), one_day ? when : ""}, " · "), kind.language};
    const std::string where = place_of(view, event.event).text;
    const std::string line = joined({one_day ? "" : when, where, seats_of(view, event.event).text}, " · ");
    if (!line.empty()) card.lines = {{line, view.language}};
    card.action = open(PageKind::event, event.event.id);
    if (event.on_air) card.live = view.say("live");
    return card;
  }

  // The most events that begin on one day.
  [[nodiscard]] int busiest_day() const {
    std::map<std::chrono::sys_days, int> events;
    int most = 1;
    for (const AgendaEvent& event : m_model.events) most = std::max(most, ++events[std::chrono::sys_days(event.first)]);
    return most;
  }

  struct DayRow {
    std::chrono::sys_days day;
    const AgendaDay& what;
    int busiest = 1;  // the most events on one day of the agenda
  };
  // The date at the left of its cards, above them where there is no room.
  [[nodiscard]] std::vector<Strip> day_strips(const View& view, Canvas& measure, const Regions& where,
                                              const DayRow& row) const {
    const Theme& theme = view.theme;
    const DateWords date = date_words(view, base::Day(row.day));
    const float column = theme.control(k_date_column);
    const bool above = where.width() - column < theme.control(k_least_cards);
    Regions cards_at = where;
    if (!above) cards_at.left += column;
    std::vector<Strip> strips;
    if (above) strips.push_back(date_line(measure, where, date));
    for (const ClosedDays* closed : row.what.closed) strips.push_back(closed_strip(view, measure, cards_at, *closed));
    std::vector<Card> cards;
    const int columns = std::min(columns_for(theme, cards_at.width(), k_card_width), row.busiest);
    const bool wide = cards_at.width() > static_cast<float>(columns) * theme.control(k_wide_card);
    for (const AgendaEvent* event : row.what.events) {
      cards.push_back(event_card(view, *event));
      if (wide) cards.back().lines.push_back(view.pick(event->event.text));
    }
    append(strips, small_card_grid(measure, cards_at, std::move(cards), columns));
    if (!above) put_beside(measure, strips, {where, date, column});
    return strips;
  }

  // Without its day of the week where it would take two lines: the first event goes before it.
  [[nodiscard]] static Strip date_line(Canvas& measure, const Regions& where, const DateWords& date) {
    const Words whole{date.whole.text, measure.theme().style(Type::label_bold, date.whole.language), colours::k_ink};
    const bool fits = static_cast<float>(measure.measure(whole).width) <= where.width();
    return text_strip(measure, where, fits ? date.whole : date.brief, Type::label_bold, colours::k_ink);
  }

  struct DateBeside {
    const Regions& where;
    const DateWords& date;
    float column;
  };
  // Draws the date into the first strip, which grows where it is lower.
  static void put_beside(Canvas& measure, std::vector<Strip>& strips, const DateBeside& beside) {
    const float width = beside.column - measure.theme().px(20);
    const float top = measure.theme().gap() / 2;
    const float high = height_of(measure, width, [&](Canvas& dry, Rect r) { return draw_date(dry, r, beside.date); });
    Strip& first = strips.front();
    const float left = beside.where.inset_left();
    first.draw = [cards = std::move(first.draw), date = beside.date, height = first.height, left, width, top](
                     Canvas& canvas, Rect rect) {
      draw_date(canvas, {rect.left + left, rect.top + top, rect.left + left + width, 0}, date);
      cards(canvas, {rect.left, rect.top, rect.right, rect.top + height});
    };
    first.height = std::max(first.height, std::ceil(high + 2 * top));
  }

  [[nodiscard]] static Strip closed_strip(const View& view, Canvas& measure, const Regions& where,
                                          const ClosedDays& closed) {
    const Phrase said = view.say("gallery_closed");
    const Phrase days = closed.first == closed.last
                            ? Phrase{}
                            : view.say("until_day", {{"day", feed::day_text(closed.last, view.language)}});
    const Phrase title{joined({said.text, days.text}, " "), said.language};
    const Phrase reason = view.pick(closed.text);
    return tall_strip(measure, where, [title, reason](Canvas& canvas, Rect rect) {
      const Theme& theme = canvas.theme();
      const float top = rect.top + theme.gap() / 2 + canvas.u(10);
      const int width = static_cast<int>(std::min(rect.width(), theme.text_width(Type::label)));
      float y = top;
      const Words head{title.text, theme.style(Type::small_name, title.language), colours::k_ink, width};
      y += static_cast<float>(canvas.text({rect.left, y}, head).height) + canvas.u(4);
      if (!reason.text.empty()) {
        const Words words{reason.text, theme.style(Type::label, reason.language), colours::k_secondary, width};
        y += static_cast<float>(canvas.text({rect.left, y}, words).height);
      }
      return y - rect.top + theme.gap() / 2 + canvas.u(10);
    });
  }

  [[nodiscard]] static Strip divider(const Theme& theme, const Regions& where) {
    return inset_strip(where, theme.px(20), [](Canvas& canvas, Rect rect) {
      widgets::hairline(canvas, {rect.left, rect.centre().y}, {rect.right, rect.centre().y});
    });
  }

  AgendaModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_agenda_screen(AgendaModel model) {
  return std::make_unique<AgendaScreen>(std::move(model));
}

}  // namespace etalase::pages
