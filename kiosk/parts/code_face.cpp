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

std::vector<widgets::Control> intents_of(const View& view, const std::vector<Code>& codes, const Code& chosen) {
  std::vector<widgets::Control> intents;
  for (const Code& code : first_of_each(codes))
    intents.push_back(choice(code, intent_name(view, code.intent), code.intent == chosen.intent));
  return intents;
}

std::vector<widgets::Control> kinds_of(const std::vector<Code>& codes, const Code& chosen) {
  std::vector<widgets::Control> kinds;
  for (const Code& code : codes)
    if (code.intent == chosen.intent) kinds.push_back(choice(code, code.kind, code.key == chosen.key));
  return kinds;
}

float row_gap(const Canvas& canvas) { return canvas.u(12); }

// Each as wide as its word; a row alone stands in the middle where the words do.
widgets::Flow words_flow(const Canvas& canvas, Rect rect, const std::vector<widgets::Control>& choices,
                         text::Align align) {
  std::vector<float> widths;
  for (const widgets::Control& each : choices)
    widths.push_back(std::max(widgets::chip_width(canvas, each) + row_gap(canvas), canvas.theme().px(20.0_mm)));
  widgets::Flow flow = widgets::flow(widths, rect, canvas.theme().fixture(widgets::k_chip_height), row_gap(canvas));
  if (align != text::Align::centre || flow.rows != 1) return flow;
  const float spare = std::floor((rect.right - flow.rects.back().right) / 2);
  for (Rect& each : flow.rects) each = {each.left + spare, each.top, each.right + spare, each.bottom};
  return flow;
}

// Equal widths in one row, where each word stands in them.
widgets::Flow tabs_flow(const Canvas& canvas, Rect rect, const std::vector<widgets::Control>& choices,
                        text::Align align) {
  const widgets::Theme& theme = canvas.theme();
  const auto count = static_cast<float>(choices.size());
  const float width = std::floor((rect.width() - row_gap(canvas) * (count - 1)) / count);
  const float height = theme.fixture(widgets::k_tab_height);
  const bool fits = std::all_of(choices.begin(), choices.end(), [&](const widgets::Control& each) {
    return width >= theme.px(20.0_mm) && widgets::tab_fits(canvas, {0, 0, width, height}, each);
  });
  if (!fits) return words_flow(canvas, rect, choices, align);
  return widgets::flow(std::vector<float>(choices.size(), width), rect, height, row_gap(canvas));
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
  face.intents = intents_of(view, codes, face.code);
  face.kinds = kinds_of(codes, face.code);
  face.piece = takeaway.item.id;
  if (auto qr = encode_qr(face.code.holds)) face.qr = std::move(*qr);
  if (!face.qr) face.code.purpose = view.say("code_too_long");
  return face;
}

float draw_choices(Canvas& canvas, Rect rect, const CodeFace& face, text::Align align) {
  float y = rect.top;
  const auto add = [&](const std::vector<widgets::Control>& row, auto flow_of) {
    if (row.size() < 2) return;
    const widgets::Flow flow = flow_of(canvas, Rect{rect.left, y, rect.right, 0}, row, align);
    for (std::size_t i = 0; i < row.size(); ++i) widgets::tab(canvas, flow.rects[i], row[i]);
    y += flow.height + canvas.u(14);
  };
  add(face.intents, tabs_flow);
  add(face.kinds, words_flow);
  return y - rect.top;
}

float draw_code_words(Canvas& canvas, Rect rect, const CodeFace& face, WordsForm form) {
  const widgets::Theme& theme = canvas.theme();
  const bool small = form.size == WordsSize::small;
  float y = rect.top;
  const auto add = [&](const text::RichText& text, const std::string& language, Type type, widgets::Colour colour) {
    y += put(canvas, {rect.left, y, rect.right, 0}, {text, theme.style(type, language), colour}, form.align);
  };
  if (!face.code.address.empty()) {
    add(breakable_address(face.code.address), "en", small ? Type::label_bold : Type::button, colours::k_ink);
    y += canvas.u(small ? 6 : 12) + form.air / 2;
  }
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
  const float corner = std::min(canvas.u(k_card_corner), side - box.side());
  canvas.fill(card, k_white_ground, corner);
  canvas.outline(card, colours::k_hairline, canvas.u(2), corner);
  const float pad = std::round((side - box.side()) / 2);
  draw_code(canvas, {std::round(card.left + pad), std::round(card.top + pad)}, *face.qr, box, face.code.holds);
}

}  // namespace etalase::parts
