// Leads to the codes.
#include "parts/take_home.hpp"

#include <algorithm>
#include <cmath>

#include "parts/code_sheet.hpp"
#include "parts/hearts.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

using widgets::Type;
using widgets::Words;

// Beside the button there is room for a word or two at least.
constexpr float k_least_offer = 200;

// The buttons in one row or more, and what there is to take beside the last one.
struct TakeRow {
  std::vector<widgets::Control> buttons;
  widgets::Flow flow;
  Words offered;
  bool beside = false;
};

widgets::Control take_button(const View& view) {
  const Phrase label = view.say("take_home");
  widgets::Control button;
  button.label = {label.text, label.language, "qr"};
  button.action = OpenSheet{Sheet::qr};
  return button;
}

// "Halaman · Beli · Tanya".
Phrase offered(const View& view, const std::vector<Code>& codes) {
  std::vector<std::string> names;
  for (const Code& code : first_of_each(codes)) names.push_back(intent_name(view, code.intent).text);
  return {joined(names, " · "), intent_name(view, codes.front().intent).language};
}

std::vector<widgets::Control> buttons_of(const View& view, const Takeaway& takeaway, const std::vector<Code>& codes) {
  std::vector<widgets::Control> buttons;
  if (!codes.empty()) buttons.push_back(take_button(view));
  if (takeaway.item.kind == "product") buttons.push_back(heart_button(view, takeaway.item.id));
  return buttons;
}

TakeRow take_row(const View& view, const Canvas& measure, float width, const Takeaway& takeaway) {
  const widgets::Theme& theme = view.theme;
  const std::vector<Code> codes = codes_of(view, takeaway);
  TakeRow row;
  row.buttons = buttons_of(view, takeaway, codes);
  std::vector<float> widths;
  for (const widgets::Control& button : row.buttons)
    widths.push_back(std::min(widgets::primary_width(measure, button), width));
  const float height = theme.control(widgets::k_primary_height);
  row.flow = widgets::flow(widths, {0, 0, width, 0}, height, theme.gap());
  if (codes.empty() || row.flow.rows != 1) return row;
  const Phrase said = offered(view, codes);
  const float room = width - row.flow.rects.back().right - theme.gap();
  row.offered = {said.text, theme.style(Type::label, said.language), widgets::colours::k_secondary,
                 static_cast<int>(room)};
  row.beside = room >= theme.control(k_least_offer) && !measure.breaks_a_word(row.offered) &&
               static_cast<float>(measure.measure(row.offered).height) <= height;
  return row;
}

void draw_take_row(Canvas& canvas, Rect rect, const TakeRow& row) {
  for (std::size_t i = 0; i < row.buttons.size(); ++i) {
    const Rect& place = row.flow.rects[i];
    const Rect on_page{rect.left + place.left, rect.top + place.top, rect.left + place.right, rect.top + place.bottom};
    if (row.buttons[i].action == Action(OpenSheet{Sheet::qr}))
      widgets::primary_button(canvas, on_page, row.buttons[i]);
    else
      widgets::second_button(canvas, on_page, row.buttons[i]);
  }
  if (!row.beside) return;
  const auto height = static_cast<float>(canvas.measure(row.offered).height);
  canvas.text(
      {rect.left + row.flow.rects.back().right + canvas.theme().gap(), std::round(rect.centre().y - height / 2)},
      row.offered);
}

}  // namespace

std::vector<widgets::Strip> take_strips(const View& view, Canvas& measure, const Regions& where,
                                        const Takeaway& takeaway) {
  const TakeRow row = take_row(view, measure, where.width(), takeaway);
  if (row.buttons.empty()) return {};
  std::vector<widgets::Strip> strips;
  strips.push_back(space(view.theme.px(24)));
  strips.push_back(
      inset_strip(where, row.flow.height, [row](Canvas& canvas, Rect rect) { draw_take_row(canvas, rect, row); }));
  strips.push_back(space(view.theme.px(16)));
  return strips;
}

void open_codes(const View& view, Canvas& measure, PageFrame& page, const Takeaway& takeaway) {
  if (view.state.sheet == Sheet::qr && has_codes(view, takeaway))
    page.open(code_sheet(view, measure, page.where(), takeaway));
}

void take_home(const View& view, Canvas& measure, PageFrame& page, const Takeaway& takeaway) {
  page.add(take_strips(view, measure, page.where(), takeaway));
  open_codes(view, measure, page, takeaway);
}

}  // namespace etalase::parts
