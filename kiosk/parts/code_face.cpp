// Draws what the sheet of codes consists of.
#include "parts/code_face.hpp"

#include <algorithm>
#include <cmath>

#include "parts/code_texts.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

using widgets::Type;
using widgets::Words;
using widgets::operator""_mm;
namespace colours = widgets::colours;

constexpr widgets::Colour k_white_ground = widgets::rgb(0xFFFFFF);
constexpr float k_card_corner = 28;
constexpr float k_short_rule = 64;

widgets::Control choice(const Code& code, const Phrase& said, bool is_chosen) {
  widgets::Control control;
  control.label = {said.text, said.language, ""};
  control.action = ShowCode{code.key};
  if (is_chosen) control.state = widgets::State::selected;
  return control;
}

std::vector<std::vector<widgets::Control>> rows_of(const View& view, const std::vector<Code>& codes,
                                                   const Code& chosen) {
  std::vector<widgets::Control> intents, kinds;
  for (const Code& code : first_of_each(codes))
    intents.push_back(choice(code, intent_name(view, code.intent), code.intent == chosen.intent));
  for (const Code& code : codes)
    if (code.intent == chosen.intent) kinds.push_back(choice(code, code.kind, code.key == chosen.key));
  std::vector<std::vector<widgets::Control>> rows{std::move(intents), std::move(kinds)};
  std::erase_if(rows, [](const auto& row) { return row.size() < 2; });
  return rows;
}

// Equal widths in one row, or each as wide as its word where a word would not stand in them.
widgets::Flow flow_of(const Canvas& canvas, Rect rect, const std::vector<widgets::Control>& choices) {
  const widgets::Theme& theme = canvas.theme();
  const float gap = theme.px(12);
  const auto count = static_cast<float>(choices.size());
  const float width = std::floor((rect.width() - gap * (count - 1)) / count);
  const float height = theme.fixture(widgets::k_tab_height);
  const bool fits = std::all_of(choices.begin(), choices.end(), [&](const widgets::Control& each) {
    return width >= theme.px(20.0_mm) && widgets::tab_fits(canvas, {0, 0, width, height}, each);
  });
  std::vector<float> widths;
  for (const widgets::Control& each : choices)
    widths.push_back(fits ? width : std::max(widgets::chip_width(canvas, each) + gap, theme.px(20.0_mm)));
  return widgets::flow(widths, rect, height, gap);
}

// Draws one paragraph in the middle of the rectangle's width, or from its start; returns its height.
float put(Canvas& canvas, Rect rect, Words words, text::Align align) {
  const float width = std::min(rect.width(), canvas.theme().text_width(Type::lead));
  words.width = static_cast<int>(width);
  words.style.align = align;
  const float left = align == text::Align::centre ? rect.left + std::round((rect.width() - width) / 2) : rect.left;
  return static_cast<float>(canvas.text({left, rect.top}, words).height);
}

float draw_short_rule(Canvas& canvas, Rect rect, text::Align align) {
  const float length = canvas.u(k_short_rule);
  const float left = align == text::Align::centre ? rect.centre().x - length / 2 : rect.left;
  widgets::gold_rule(canvas, {std::round(left), std::round(rect.top)}, length);
  return canvas.u(18);
}

text::RichText with_bold(const std::string& text, const std::string& part) {
  const auto at = part.empty() ? std::string::npos : text.find(part);
  if (at == std::string::npos) return text;
  return {text, {{at, at + part.size(), text::Weight::bold, text::Slant::upright, false}}};
}

}  // namespace

CodeFace code_face(const View& view, const Takeaway& takeaway) {
  const std::vector<Code> codes = codes_of(view, takeaway);
  CodeFace face;
  face.code = chosen_code(codes, view.state.code);
  face.rows = rows_of(view, codes, face.code);
  face.piece = takeaway.item.id;
  if (auto qr = encode_qr(face.code.holds)) face.qr = std::move(*qr);
  if (!face.qr) face.code.purpose = view.say("code_too_long");
  return face;
}

float draw_choices(Canvas& canvas, Rect rect, const CodeFace& face) {
  float y = rect.top;
  for (const std::vector<widgets::Control>& row : face.rows) {
    const widgets::Flow flow = flow_of(canvas, {rect.left, y, rect.right, 0}, row);
    for (std::size_t i = 0; i < row.size(); ++i) widgets::tab(canvas, flow.rects[i], row[i]);
    y += flow.height + canvas.u(14);
  }
  return y - rect.top;
}

float draw_code_words(Canvas& canvas, Rect rect, const CodeFace& face, WordsForm form) {
  const widgets::Theme& theme = canvas.theme();
  const bool small = form.size == WordsSize::small;
  float y = rect.top;
  const auto add = [&](const text::RichText& text, const std::string& language, Type type, widgets::Colour colour) {
    y += put(canvas, {rect.left, y, rect.right, 0}, {text, theme.style(type, language), colour}, form.align);
  };
  add(breakable_address(face.code.address), "en", small ? Type::label_bold : Type::button, colours::k_ink);
  y += canvas.u(small ? 6 : 12) + form.air / 2;
  const Phrase& purpose = face.code.purpose;
  add(purpose.text, purpose.language, small ? Type::label : Type::lead, colours::k_ink);
  y += canvas.u(small ? 10 : 20) + form.air / 2;
  if (!small) y += draw_short_rule(canvas, {rect.left, y, rect.right, 0}, form.align) + form.air / 2;
  const Phrase& offline = face.code.without_network;
  add(with_bold(offline.text, face.piece), offline.language, small ? Type::small : Type::label, colours::k_secondary);
  return y - rect.top;
}

void draw_code_card(Canvas& canvas, Point top_left, const CodeFace& face, const CodeBox& box, float side) {
  const Rect card{top_left.x, top_left.y, top_left.x + side, top_left.y + side};
  const float corner = canvas.u(k_card_corner);
  canvas.fill(card, k_white_ground, corner);
  canvas.outline(card, colours::k_hairline, canvas.u(2), corner);
  const float pad = std::round((side - box.side()) / 2);
  draw_code(canvas, {std::round(card.left + pad), std::round(card.top + pad)}, *face.qr, box, face.code.holds);
}

}  // namespace etalase::parts
