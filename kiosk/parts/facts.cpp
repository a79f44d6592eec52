// Draws facts.
#include "parts/facts.hpp"

#include <algorithm>
#include <cmath>

#include "parts/chips.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::parts {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_fact_label = 220;
constexpr float k_fact_chip_gap = 8;

float chip_line(const Canvas& canvas, const Fact& fact) {
  const widgets::Control& first = fact.chips.front();
  return widgets::chip_height(canvas, first, widgets::chip_width(canvas, first));
}

// Draws the values that lead on from the top of the rectangle, in rows; returns the height.
float draw_chips(Canvas& canvas, Rect rect, const Fact& fact) {
  if (fact.chips.empty()) return 0;
  const float above = fact.value.text.empty() ? 0 : canvas.u(k_fact_chip_gap);
  return above + draw_chip_rows(canvas, {rect.left, rect.top + above, rect.right, 0}, fact.chips) + canvas.u(4);
}

// Draws one fact from y; returns the y below it.
float draw_fact(Canvas& canvas, Rect box, float y, const Fact& fact) {
  const Theme& theme = canvas.theme();
  const float column = theme.control(k_fact_label);
  // In a narrow card, and where it would break, the label stands above its value.
  const Words at_its_side{fact.label.text, theme.style(Type::label, fact.label.language), 0,
                          static_cast<int>(column - canvas.u(16))};
  const bool above = box.width() < column * 3 || canvas.breaks_a_word(at_its_side);
  const float left = above ? box.left : box.left + column;
  const int width = static_cast<int>(std::min(box.right - left, theme.text_width(Type::lead)));
  const Words label{fact.label.text, theme.style(Type::label, fact.label.language), colours::k_secondary,
                    above ? width : static_cast<int>(column - canvas.u(16))};
  const Words value{fact.value.text, theme.style(Type::lead, fact.value.language), colours::k_ink, width};
  float bottom = y;
  if (above) {
    y += static_cast<float>(canvas.text({left, y}, label).height);
  } else if (fact.value.text.empty() && !fact.chips.empty()) {
    // In the middle of the first row of chips.
    const float height = static_cast<float>(canvas.measure(label).height);
    const float down = std::max(std::round((chip_line(canvas, fact) - height) / 2), 0.0F);
    bottom = y + down + static_cast<float>(canvas.text({box.left, y + down}, label).height);
  } else {
    const float baseline =
        static_cast<float>(canvas.measure(value).first_baseline - canvas.measure(label).first_baseline);
    bottom = y + baseline + static_cast<float>(canvas.text({box.left, y + baseline}, label).height);
  }
  if (!fact.value.text.empty()) y += static_cast<float>(canvas.text({left, y}, value).height);
  y += draw_chips(canvas, {left, y, box.right, 0}, fact);
  for (const Phrase& note : fact.notes) {
    const int note_width = std::min(width, static_cast<int>(theme.text_width(Type::small)));
    const Words words{note.text, theme.style(Type::small, note.language), colours::k_secondary, note_width};
    y += canvas.u(2) + static_cast<float>(canvas.text({left, y + canvas.u(2)}, words).height);
  }
  return std::max(y, bottom);
}

}  // namespace

float draw_fact_lines(Canvas& canvas, Rect rect, const std::vector<Fact>& facts) {
  const float gap = canvas.u(16);
  float y = rect.top;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (i > 0) {
      widgets::hairline(canvas, {rect.left, y + gap}, {rect.right, y + gap});
      y += 2 * gap;
    }
    y = draw_fact(canvas, rect, y, facts[i]);
  }
  return y - rect.top;
}

float draw_facts(Canvas& canvas, Rect rect, const std::vector<Fact>& facts) {
  if (facts.empty()) return 0;
  const float pad = canvas.u(28);
  const float above = canvas.u(22);
  const float lines =
      height_of(canvas, rect.width() - 2 * pad, [&](Canvas& dry, Rect r) { return draw_fact_lines(dry, r, facts); });
  const Rect card{rect.left, rect.top, rect.right, std::ceil(rect.top + above + lines + canvas.u(24))};
  canvas.fill(card, colours::k_card, canvas.u(20));
  canvas.outline(card, colours::k_hairline, canvas.u(2), canvas.u(20));
  draw_fact_lines(canvas, {card.left + pad, card.top + above, card.right - pad, card.bottom}, facts);
  return card.height();
}

}  // namespace etalase::parts
