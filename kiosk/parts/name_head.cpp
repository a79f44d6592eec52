// Draws name heads.
#include "parts/name_head.hpp"

#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::parts {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

float draw_quiet_mark(Canvas& canvas, Point top_left, const Phrase& mark) {
  if (mark.text.empty()) return 0;
  const Theme& theme = canvas.theme();
  const Words words{mark.text, theme.style(Type::small, mark.language), colours::k_secondary};
  const float side = std::round(theme.text_px(Type::small));
  const float height = static_cast<float>(canvas.measure(words).height);
  widgets::draw_icon(canvas, "translate", {top_left.x + side / 2, top_left.y + height / 2}, side, colours::k_sogan);
  canvas.text({top_left.x + side + canvas.u(10), top_left.y}, words);
  return height;
}

float draw_name_head(Canvas& canvas, Rect rect, const NameHead& head) {
  const Theme& theme = canvas.theme();
  float y = rect.top;
  const Words aside{head.aside.text, theme.style(Type::label, head.aside.language), colours::k_secondary};
  const float aside_width = head.aside.text.empty() ? 0 : static_cast<float>(canvas.measure(aside).width);
  if (!head.eyebrow.text.empty()) {
    const float room = rect.width() - (aside_width > 0 ? aside_width + theme.gap() : 0);
    const Words eyebrow{upper(head.eyebrow.text), theme.style(Type::eyebrow, head.eyebrow.language), colours::k_sogan,
                        static_cast<int>(room)};
    const text::Measure size = canvas.text({rect.left, y}, eyebrow);
    if (aside_width > 0)
      canvas.text({rect.right - aside_width,
                   y + static_cast<float>(size.first_baseline - canvas.measure(aside).first_baseline)},
                  aside);
    y += static_cast<float>(size.height) + canvas.u(4);
  } else if (aside_width > 0) {
    y += static_cast<float>(canvas.text({rect.right - aside_width, y}, aside).height) + canvas.u(4);
  }
  const int width = static_cast<int>(rect.width());
  const text::Fitted name = canvas.paragraphs().fit_name(head.name.text, theme.style(Type::display, head.name.language),
                                                         width, {2, theme.text_floor_px()});
  canvas.text({rect.left, y}, {head.name.text, name.style, colours::k_ink, width}, widgets::Role::heading);
  // The display face has tails below its line.
  y += static_cast<float>(name.measure.height) + canvas.u(10);
  if (!head.mark.text.empty()) y += canvas.u(10) + draw_quiet_mark(canvas, {rect.left, y + canvas.u(10)}, head.mark);
  return y - rect.top;
}

}  // namespace etalase::parts
