// A card: eyebrow and title with a mark, sentences, facts, a technician's details.
#include "pages/staff_card.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_badge_height = 54;
constexpr float k_card_pad = 32;

Words mark_words(const Canvas& canvas, const StateMark& mark) {
  const bool loud = mark.voice == StateMark::Voice::loud;
  return {mark.text.text, canvas.theme().style(Type::small_bold, mark.text.language),
          loud ? colours::k_light_text : colours::k_ink};
}

float mark_icon(const Canvas& canvas) { return std::round(canvas.theme().text_px(Type::small) * 1.1F); }

float mark_width(const Canvas& canvas, const StateMark& mark) {
  return static_cast<float>(canvas.measure(mark_words(canvas, mark)).width) + mark_icon(canvas) + canvas.u(12 + 44);
}

void draw_mark(Canvas& canvas, Rect rect, const StateMark& mark) {
  const bool loud = mark.voice == StateMark::Voice::loud;
  widgets::LayoutItem item;
  item.role = widgets::Role::mark;
  item.text = mark.text.text;
  item.rect = rect;
  canvas.note(item);
  canvas.fill(rect, loud ? colours::k_sogan : colours::k_card, rect.height() / 2);
  if (!loud) canvas.outline(rect, colours::k_disabled_line, canvas.u(2), rect.height() / 2);
  const Words words = mark_words(canvas, mark);
  const float side = mark_icon(canvas);
  float x = rect.left + canvas.u(22);
  widgets::draw_icon(canvas, mark.icon, {x + side / 2, rect.centre().y}, side, words.colour);
  x += side + canvas.u(12);
  canvas.text_in({x, rect.top, rect.right, rect.bottom}, words, text::Align::start);
}

// Eyebrow and title at the left, the mark at the right end, or below where the title needs the room.
float draw_title(Canvas& canvas, Rect rect, const StaffCard& card) {
  const widgets::Theme& theme = canvas.theme();
  const float mark = card.mark ? mark_width(canvas, *card.mark) : 0;
  const bool beside = mark > 0 && mark < rect.width() * 0.42F;
  const float room = rect.width() - (beside ? mark + theme.gap() : 0);
  const int width = static_cast<int>(room);
  const float height = theme.control(k_badge_height);
  float y = rect.top;
  y += static_cast<float>(
      canvas
          .text({rect.left, y},
                {upper(card.eyebrow.text), theme.style(Type::eyebrow, card.eyebrow.language), colours::k_sogan, width})
          .height);
  y += canvas.u(4);
  const text::Fitted title = canvas.paragraphs().fit_headline(
      card.title.text, theme.style(Type::section, card.title.language), width, {3, theme.text_floor_px()});
  canvas.text({rect.left, y}, {card.title.text, title.style, colours::k_ink, width}, widgets::Role::heading);
  y += static_cast<float>(title.measure.height) + canvas.u(6);
  if (card.mark && beside) {
    draw_mark(canvas, {rect.right - mark, rect.top, rect.right, rect.top + height}, *card.mark);
    y = std::max(y, rect.top + height);
  } else if (card.mark) {
    y += canvas.u(8);
    draw_mark(canvas, {rect.left, y, rect.left + std::min(mark, rect.width()), y + height}, *card.mark);
    y += height + canvas.u(6);
  }
  return y - rect.top;
}

float draw_texts(Canvas& canvas, Rect rect, const std::vector<Phrase>& texts, Type type, widgets::Colour colour) {
  float y = rect.top;
  for (const Phrase& said : texts) {
    if (said.text.empty()) continue;
    y += canvas.u(10);
    const Words words{said.text, canvas.theme().style(type, said.language), colour, static_cast<int>(rect.width())};
    y += static_cast<float>(canvas.text({rect.left, y}, words).height);
  }
  return y - rect.top;
}

// Draws all parts inside the card; returns the height of the card.
float draw_parts(Canvas& canvas, Rect card, const StaffCard& parts) {
  const float pad = canvas.u(k_card_pad);
  const Rect box{card.left + pad, card.top, card.right - pad, card.top};
  float y = card.top + canvas.u(28);
  const auto below = [&](float top) { return Rect{box.left, top, box.right, top}; };
  y += draw_title(canvas, below(y), parts);
  y += draw_texts(canvas, below(y), parts.sentences, Type::lead, colours::k_ink);
  if (!parts.facts.empty()) {
    y += canvas.u(18);
    widgets::hairline(canvas, {box.left, y}, {box.right, y});
    y += canvas.u(18);
    y += draw_fact_lines(canvas, below(y), parts.facts);
  }
  if (!parts.small.empty()) {
    if (!parts.facts.empty()) {
      y += canvas.u(16);
      widgets::hairline(canvas, {box.left, y}, {box.right, y});
      y += canvas.u(4);
    }
    y += draw_texts(canvas, below(y), parts.small, Type::small, colours::k_secondary);
  }
  return y + canvas.u(28) - card.top;
}

}  // namespace

float draw_staff_card(Canvas& canvas, Rect rect, const StaffCard& card) {
  const float height = height_of(canvas, rect.width(), [&](Canvas& dry, Rect r) { return draw_parts(dry, r, card); });
  const Rect frame{rect.left, rect.top, rect.right, rect.top + height};
  const bool loud = card.mark && card.mark->voice == StateMark::Voice::loud;
  canvas.shadow(frame, canvas.u(20));
  canvas.fill(frame, colours::k_card, canvas.u(20));
  if (loud) canvas.outline(frame, colours::k_sogan, canvas.u(3), canvas.u(20));
  draw_parts(canvas, frame, card);
  return height;
}

}  // namespace etalase::pages
