// Lays out what stands around a photograph.
#include "widgets/photograph_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace etalase::widgets {

namespace {

constexpr float k_side = 460;         // the column beside the view
constexpr float k_side_share = 0.4F;  // at most of the page's width
constexpr float k_row_gap = 20;
constexpr float k_group_gap = 32;
constexpr float k_words_share = 0.24F;  // at most of the page's height, upright
constexpr float k_hint_share = 0.4F;    // of the words' room

// Keys that stay together; `place` puts them into a rectangle of the row's height.
struct Group {
  float width = 0;
  float height = 0;
  enum class Grows { no, yes } grows = Grows::no;
  std::function<void(Rect)> place;
};

Rect in_middle(float left, float width, float height, Rect row) {
  const float top = std::round(row.centre().y - height / 2);
  return {left, top, left + width, top + height};
}

class Keys {
 public:
  Keys(const Canvas& canvas, const PhotographSheet& sheet, PhotographParts& parts)
      : m_canvas(canvas), m_sheet(sheet), m_parts(parts), m_gap(std::max(canvas.u(16), canvas.theme().px(3.0_mm))) {}

  // Places all keys from the box's foot upwards; returns the top of the highest.
  float place(Rect box) {
    std::vector<std::vector<Group>> rows = in_rows(groups(box.width()), box.width());
    float y = box.bottom;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      float height = 0;
      for (const Group& group : *row) height = std::max(height, group.height);
      place_row(*row, {box.left, y - height, box.right, y});
      y -= height + m_canvas.u(k_row_gap);
    }
    return y + m_canvas.u(k_row_gap);
  }

 private:
  [[nodiscard]] std::vector<Group> groups(float most) {
    std::vector<Group> all;
    if (!m_sheet.count.empty()) all.push_back(turning(most));
    const float key = m_canvas.theme().px(20.0_mm);
    all.push_back({2 * key + m_gap, key, Group::Grows::no, [this, key](Rect row) {
                     m_parts.smaller = in_middle(row.left, key, key, row);
                     m_parts.larger = in_middle(row.left + key + m_gap, key, key, row);
                   }});
    Control close;
    close.label = m_sheet.close;
    const float height = m_canvas.theme().control(k_primary_height);
    all.push_back({std::min(primary_width(m_canvas, close), most), height, Group::Grows::yes,
                   [this, height](Rect row) { m_parts.close = in_middle(row.left, row.width(), height, row); }});
    return all;
  }

  [[nodiscard]] Group turning(float most) {
    const float key = m_canvas.theme().px(25.0_mm);
    const Words words{m_sheet.count, m_canvas.theme().style(Type::label, m_sheet.language)};
    const float wanted = static_cast<float>(m_canvas.measure(words).width) + m_canvas.u(12);
    const float count = std::min(wanted, most - 2 * (key + m_gap));
    return {2 * (key + m_gap) + count, key, Group::Grows::no, [this, key](Rect row) {
              m_parts.before = in_middle(row.left, key, key, row);
              m_parts.after = in_middle(row.right - key, key, key, row);
              m_parts.count = {m_parts.before.right + m_gap, row.top, m_parts.after.left - m_gap, row.bottom};
            }};
  }

  [[nodiscard]] std::vector<std::vector<Group>> in_rows(std::vector<Group> all, float most) const {
    std::vector<std::vector<Group>> rows;
    float used = 0;
    for (Group& group : all) {
      const float wanted = used + m_canvas.u(k_group_gap) + group.width;
      if (rows.empty() || wanted > most) rows.emplace_back();
      used = rows.back().empty() ? group.width : wanted;
      rows.back().push_back(std::move(group));
    }
    return rows;
  }

  // Several share the row out from edge to edge; one alone stands in the middle or fills it.
  static void place_row(const std::vector<Group>& row, Rect box) {
    float used = 0;
    for (const Group& group : row) used += group.width;
    if (row.size() == 1) {
      const float width = row.front().grows == Group::Grows::yes ? box.width() : used;
      const float left = std::round(box.centre().x - width / 2);
      return row.front().place({left, box.top, left + width, box.bottom});
    }
    const float gap = std::floor((box.width() - used) / static_cast<float>(row.size() - 1));
    float x = box.left;
    for (const Group& group : row) {
      group.place({x, box.top, x + group.width, box.bottom});
      x = std::round(x + group.width + gap);
    }
  }

  const Canvas& m_canvas;
  const PhotographSheet& m_sheet;
  PhotographParts& m_parts;
  float m_gap;
};

// Sets words at the box's foot in the largest type that keeps to its height; nothing where none does.
PlacedWords placed(const Canvas& canvas, Rect box, const Words& wanted) {
  constexpr std::array<float, 5> k_steps{1, 0.9F, 0.8F, 0.7F, 0.6F};
  const Theme& theme = canvas.theme();
  if (wanted.text.text.empty()) return {};
  for (const float step : k_steps) {
    Words words = wanted;
    words.style.size_px = std::max(std::round(words.style.size_px * step), theme.text_floor_px());
    const float measure = theme.text_width(Type::lead) / theme.text_px(Type::lead) * words.style.size_px;
    words.width = static_cast<int>(std::min(box.width(), measure));
    words.style.align = theme.portrait() ? text::Align::centre : text::Align::start;
    const auto height = static_cast<float>(canvas.measure(words).height);
    if (height > box.height()) continue;
    const auto width = static_cast<float>(words.width);
    const float left = theme.portrait() ? std::round(box.centre().x - width / 2) : box.left;
    return {std::move(words), {left, box.bottom - height, left + width, box.bottom}};
  }
  return {};
}

// The hint above the keys, the caption above it; returns where they begin.
float place_words(const Canvas& canvas, const PhotographSheet& sheet, Rect box, PhotographParts& parts) {
  const Theme& theme = canvas.theme();
  const Rect foot{box.left, box.bottom - box.height() * k_hint_share, box.right, box.bottom};
  parts.hint = placed(canvas, foot, {sheet.hint, theme.style(Type::small, sheet.language), colours::k_light_secondary});
  if (parts.hint.show()) box.bottom = parts.hint.box.top - canvas.u(8);
  parts.caption =
      placed(canvas, box, {sheet.caption, theme.style(Type::lead, sheet.caption_language), colours::k_light_text});
  if (parts.caption.show()) return parts.caption.box.top;
  return parts.hint.show() ? parts.hint.box.top : foot.bottom;
}

float side_width(const Theme& theme) {
  return std::round(std::min(theme.control(k_side), theme.width() * k_side_share));
}

}  // namespace

PhotographParts photograph_parts(const Canvas& canvas, const PhotographSheet& sheet, Rect bar) {
  const Theme& theme = canvas.theme();
  const float foot = bar.top - theme.gap();
  const bool upright = theme.portrait();
  const float left = upright ? theme.margin() : theme.width() - side_width(theme) + theme.gap();
  const float right = theme.width() - theme.margin();
  PhotographParts parts;
  const float keys = Keys(canvas, sheet, parts).place({left, 0, right, foot}) - theme.gap();
  const float highest = upright ? keys - theme.height() * k_words_share : theme.margin();
  const float words = place_words(canvas, sheet, {left, highest, right, keys}, parts) - theme.gap();
  parts.view = upright ? Rect{0, 0, theme.width(), words} : Rect{0, 0, left - theme.gap(), foot};
  return parts;
}

}  // namespace etalase::widgets
