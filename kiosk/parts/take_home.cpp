// Leads to the codes.
#include "parts/take_home.hpp"

#include <cmath>

#include "parts/code_sheet.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

using widgets::Type;
using widgets::Words;

// Beside the button there is room for a word or two at least.
constexpr float k_least_offer = 200;

struct TakeRow {
  widgets::Control button;
  Words offered;  // beside it
  float width = 0;
  float height = 0;
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

TakeRow take_row(const View& view, const Canvas& measure, float width, const std::vector<Code>& codes) {
  const widgets::Theme& theme = view.theme;
  TakeRow row;
  row.button = take_button(view);
  row.height = theme.control(widgets::k_primary_height);
  row.width = std::min(widgets::primary_width(measure, row.button), width);
  const Phrase said = offered(view, codes);
  const float room = width - row.width - theme.gap();
  row.offered = {said.text, theme.style(Type::label, said.language), widgets::colours::k_secondary,
                 static_cast<int>(room)};
  row.beside = room >= theme.control(k_least_offer) && !measure.breaks_a_word(row.offered) &&
               static_cast<float>(measure.measure(row.offered).height) <= row.height;
  return row;
}

void draw_take_row(Canvas& canvas, Rect rect, const TakeRow& row) {
  widgets::primary_button(canvas, {rect.left, rect.top, rect.left + row.width, rect.bottom}, row.button);
  if (!row.beside) return;
  const auto height = static_cast<float>(canvas.measure(row.offered).height);
  canvas.text({rect.left + row.width + canvas.theme().gap(), std::round(rect.centre().y - height / 2)}, row.offered);
}

}  // namespace

std::vector<widgets::Strip> take_strips(const View& view, Canvas& measure, const Regions& where,
                                        const Takeaway& takeaway) {
  const std::vector<Code> codes = codes_of(view, takeaway);
  if (codes.empty()) return {};
  const TakeRow row = take_row(view, measure, where.width(), codes);
  std::vector<widgets::Strip> strips;
  strips.push_back(space(view.theme.px(24)));
  strips.push_back(
      inset_strip(where, row.height, [row](Canvas& canvas, Rect rect) { draw_take_row(canvas, rect, row); }));
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
