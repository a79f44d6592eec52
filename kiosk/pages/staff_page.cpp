// Lays the staff page out.
#include "pages/staff_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/staff_card.hpp"
#include "parts/frame.hpp"
#include "widgets/controls.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/pager.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

// A stick's news stand first while somebody may be waiting for them.
constexpr std::chrono::hours k_fresh_stick{1};

// The buttons and the answer to the last one.
struct Buttons {
  std::vector<widgets::Control> controls;  // the first is the primary one
  Phrase reply;
};

widgets::Control control_of(const Phrase& label, const std::string& icon, Action action) {
  widgets::Control control;
  control.label = {label.text, label.language, icon};
  control.action = std::move(action);
  return control;
}

Buttons buttons_of(const View& view, const StaffModel& model) {
  Buttons buttons;
  buttons.controls.push_back(control_of(view.say("staff_sync_now"), "refresh", AskFor{RequestKind::refresh}));
  // A stick is let go by itself when it was read; only one that is being read has to be asked for.
  if (is_importing(model))
    buttons.controls.push_back(control_of(view.say("staff_eject"), "", AskFor{RequestKind::usb_eject}));
  buttons.controls.push_back(control_of(view.say("staff_present"), "people", Present{}));
  buttons.controls.push_back(control_of(view.say("close"), "cross", GoBack{}));
  buttons.reply = reply_to(view, model);
  return buttons;
}

float draw_buttons(Canvas& canvas, Rect rect, const Buttons& buttons) {
  std::vector<float> widths;
  for (const widgets::Control& control : buttons.controls) widths.push_back(widgets::primary_width(canvas, control));
  const float height = canvas.theme().control(widgets::k_primary_height);
  const widgets::Flow flow = widgets::flow(widths, rect, height, canvas.u(20));
  for (std::size_t i = 0; i < buttons.controls.size(); ++i) {
    const Rect place = flow.rects[i];
    i == 0 ? widgets::primary_button(canvas, place, buttons.controls[i])
           : widgets::second_button(canvas, place, buttons.controls[i]);
  }
  float used = flow.height;
  if (!buttons.reply.text.empty()) {
    used += canvas.u(16);
    const Words words{buttons.reply.text, canvas.theme().style(Type::label_bold, buttons.reply.language),
                      colours::k_sogan, static_cast<int>(rect.width())};
    used += static_cast<float>(canvas.text({rect.left, rect.top + used}, words).height);
  }
  return used;
}

std::vector<StaffCard> cards_of(const View& view, const StaffModel& model) {
  std::vector<StaffCard> cards;
  if (auto notes = notes_card(view, model)) cards.push_back(std::move(*notes));
  const auto& sync = model.reports.sync;
  if (!sync || sync->sources.empty()) cards.push_back(no_sources_card(view, model));
  if (sync)
    for (const report::SourceStatus& source : sync->sources) cards.push_back(source_card(view, model, source));
  const auto& usb = model.reports.usb;
  const auto time = usb ? base::parse_time(usb->time) : base::parse_time("");
  const bool fresh = time && model.clock.now < *time + k_fresh_stick;
  cards.insert(fresh ? cards.begin() : cards.end(), stick_card(view, model));
  cards.push_back(machine_card(view, model));
  // What needs somebody stands first.
  std::stable_partition(cards.begin(), cards.end(),
                        [](const StaffCard& card) { return card.mark && card.mark->voice == StateMark::Voice::loud; });
  return cards;
}

class StaffScreen final : public Screen {
 public:
  explicit StaffScreen(StaffModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_wide_panel, Foot::pager);
    page.keep_high();
    const Regions& where = page.where();
    std::vector<Fact> facts = add_head(view, measure, page);
    page.add(tall_strip(measure, where, [buttons = buttons_of(view, m_model)](Canvas& canvas, Rect rect) {
      return draw_buttons(canvas, rect, buttons);
    }));
    page.gap(16);
    std::vector<StaffCard> cards = cards_of(view, m_model);
    if (!facts.empty())
      cards.insert(cards.begin(), {view.say("staff_eyebrow"), view.say("staff_on_show"), {}, {}, std::move(facts), {}});
    for (const StaffCard& card : cards) page.add(card_strip(measure, where, card));
    page.over(pager(view, where));
    return std::move(page).take(measure);
  }

 private:
  // Returns the facts for which the panel has no room.
  [[nodiscard]] std::vector<Fact> add_head(const View& view, Canvas& measure, PageFrame& page) const {
    const Theme& theme = view.theme;
    const Regions& where = page.where();
    DarkHead head = staff_head(view, m_model);
    if (theme.portrait()) {
      page.add(dark_head_strip(measure, where, head, 0));
      page.gap(36);
      return {};
    }
    page.gap(48);
    const float inner = where.panel.width() - theme.px(widgets::k_band) - 2 * theme.margin();
    std::vector<Fact> facts;
    if (dark_head_height(measure, inner, head) > theme.height() - theme.px(2 * 48)) std::swap(facts, head.facts);
    page.beside(dark_head_panel(measure, where, head));
    return facts;
  }

  // Cards may be taller than the view, so how many lie below says little: only whether there is more.
  static Overlay pager(const View& view, const Regions& where) {
    return [phrases = view.phrases, language = view.language, where](Canvas& canvas, const widgets::Seen& seen) {
      if (seen.limit < 1) return;
      const bool at_end = seen.offset > seen.limit - 1;
      const int first = std::max(seen.first, 1);
      const int last = std::max(seen.last, first);
      widgets::Pager pager;
      const Phrase range = phrases.say(
          language, first == last ? "one_of" : "staff_range",
          {{"from", std::to_string(first)}, {"to", std::to_string(last)}, {"n", std::to_string(seen.total)}});
      pager.first_line = range.text;
      pager.second_line = phrases.say(language, at_end ? "staff_page_end" : "staff_more_below").text;
      pager.language = range.language;
      pager.up = seen.offset < 1 ? widgets::Arrow::at_end : widgets::Arrow::works;
      pager.down = at_end ? widgets::Arrow::at_end : widgets::Arrow::works;
      widgets::draw_pager(canvas, {where.column.left, 0, where.column.right, canvas.theme().height()},
                          where.bar.top - canvas.u(20), pager);
    };
  }

  static Strip card_strip(Canvas& measure, const Regions& where, const StaffCard& card) {
    const float gap = measure.theme().gap();
    Strip strip = tall_strip(measure, where, [card, gap](Canvas& canvas, Rect rect) {
      return draw_staff_card(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, card) + gap;
    });
    strip.items = 1;
    return strip;
  }

  StaffModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_staff_screen(StaffModel model) { return std::make_unique<StaffScreen>(std::move(model)); }

}  // namespace etalase::pages
