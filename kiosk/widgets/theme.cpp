// The type scale and the arithmetic of the theme.
#include "widgets/theme.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etalase::widgets {

namespace {

constexpr float k_floor_px = 22;
constexpr float k_large_factor = 1.5F;
constexpr float k_control_share = 0.5F;
constexpr Millimetres k_finger{20};
// The smallest page: 15.6 inches, less what other shapes of that size have.
constexpr Millimetres k_least_short_side{188};
constexpr Millimetres k_least_long_side{335};
constexpr Millimetres k_least_upright_height{300};
// The largest one: beyond it pixels are so coarse that words outgrow what is measured in millimetres.
constexpr double k_most_inches = 65;
constexpr Millimetres k_least_em{5.5};
constexpr float k_word_floor_px = 16;
// From this height of a page on, what always stands has its full height.
constexpr Millimetres k_full_height{390};
constexpr float k_least_fixture = 0.7F;
constexpr double k_reference_inches = 32;
// The band that a wheelchair user reaches, above the floor.
constexpr Millimetres k_highest{1220};
constexpr Millimetres k_lowest{380};
// 65 characters of the faces that are read.
constexpr float k_measure_em = 33;
constexpr loop::PixelSize k_reference_page{1080, 1920};

struct TypeRule {
  Type type;
  text::Face face;
  text::Weight weight;
  text::Slant slant;
  float size;         // em, reference pixels
  float line_factor;  // line height over em
  float spacing;      // letter spacing, reference pixels
};

using text::Face;
using text::Slant;
using text::Weight;

constexpr std::array k_types{
    TypeRule{Type::hero, Face::display, Weight::bold, Slant::upright, 80, 1.1F, 0},
    TypeRule{Type::display, Face::display, Weight::bold, Slant::upright, 72, 1.1F, 0},
    TypeRule{Type::sheet_title, Face::display, Weight::bold, Slant::upright, 54, 1.15F, 0},
    TypeRule{Type::section, Face::display, Weight::bold, Slant::upright, 38, 1.2F, 0},
    TypeRule{Type::price, Face::reading, Weight::bold, Slant::upright, 48, 1.15F, 0},
    TypeRule{Type::body, Face::reading, Weight::regular, Slant::upright, 33, 1.42F, 0},
    TypeRule{Type::lead, Face::reading, Weight::regular, Slant::upright, 31, 1.35F, 0},
    TypeRule{Type::quote, Face::reading, Weight::regular, Slant::italic, 32, 1.32F, 0},
    TypeRule{Type::name, Face::reading, Weight::bold, Slant::upright, 29, 1.22F, 0},
    TypeRule{Type::small_name, Face::reading, Weight::bold, Slant::upright, 26, 1.22F, 0},
    TypeRule{Type::button, Face::label, Weight::bold, Slant::upright, 30, 1.2F, 0},
    TypeRule{Type::label, Face::label, Weight::regular, Slant::upright, 26, 1.25F, 0},
    TypeRule{Type::label_bold, Face::label, Weight::bold, Slant::upright, 26, 1.25F, 0},
    TypeRule{Type::small, Face::label, Weight::regular, Slant::upright, 24, 1.25F, 0},
    TypeRule{Type::small_bold, Face::label, Weight::bold, Slant::upright, 24, 1.25F, 0},
    TypeRule{Type::eyebrow, Face::label, Weight::bold, Slant::upright, 24, 1.25F, 2.4F},
    TypeRule{Type::brand, Face::display, Weight::bold, Slant::upright, 38, 1.15F, 0},
    TypeRule{Type::numeral, Face::reading, Weight::bold, Slant::upright, 80, 1.1F, 0},
};

const TypeRule& rule_of(Type type) { return k_types[static_cast<std::size_t>(type)]; }

// A panel smaller than the smallest that pages are laid out for, or larger than the largest, is drawn as if it were
// that large.
float drawn_per_mm(loop::PixelSize panel, double inches) {
  const float true_to_size = pixels_per_mm(panel, std::min(inches, k_most_inches));
  const bool upright = panel.height >= panel.width;
  const Millimetres width = upright ? k_least_short_side : k_least_long_side;
  const Millimetres height = upright ? k_least_upright_height : k_least_short_side;
  return std::min(
      {true_to_size, static_cast<float>(panel.width) / width.value, static_cast<float>(panel.height) / height.value});
}

}  // namespace

Theme::Theme(loop::PixelSize panel, Mounting mounting, const Access& access)
    : m_panel(panel),
      m_page(panel),
      m_px_per_mm(drawn_per_mm(panel, mounting.diagonal_inches)),
      m_true_per_mm(pixels_per_mm(panel, mounting.diagonal_inches)),
      m_lower_edge(mounting.lower_edge),
      m_access(access) {
  const float unit = m_px_per_mm / pixels_per_mm(k_reference_page, k_reference_inches);
  // A panel within half a per cent of the reference is drawn one to one, so that its pixels stay whole.
  m_unit = std::abs(unit - 1) < 0.005F ? 1.0F : unit;
  measure_reach();
  m_is_tall = m_reach_line > 0 && height() > (k_highest.value - k_lowest.value) * m_true_per_mm;
  if (!m_is_tall || access.height == PageHeight::whole) return;
  m_page.height -= static_cast<int>(m_reach_line);
  measure_reach();
}

float Theme::line_at(Millimetres above_floor) const {
  const float y = height() - std::round((above_floor.value - m_lower_edge.value) * m_true_per_mm);
  return std::clamp(y, 0.0F, height());
}

void Theme::measure_reach() {
  // A panel that hangs out of the band keeps at least its lower half.
  m_reach_line = std::min(line_at(k_highest), std::round(height() / 2));
  m_low_line = std::max(line_at(k_lowest), std::round(height() * 0.75F));
}

Orientation Theme::orientation() const {
  return m_page.height >= m_page.width ? Orientation::portrait : Orientation::landscape;
}

float Theme::px(float reference) const { return std::round(reference * m_unit); }

float Theme::px(Millimetres length) const { return std::round(length.value * m_px_per_mm); }

float Theme::text_scale() const { return std::max(text_px(Type::small) / (rule_of(Type::small).size * m_unit), 1.0F); }

float Theme::control(float reference) const {
  const float scale = text_scale();
  return px(scale > 1.01F ? reference * (1 + (scale - 1) * k_control_share) : reference);
}

float Theme::fixture(float reference) const {
  const float share = std::clamp(height() / m_px_per_mm / k_full_height.value, k_least_fixture, 1.0F);
  return std::max(std::round(control(reference) * share), std::ceil(px(k_finger)) + 1);
}

float Theme::text_floor_px() const { return large() ? k_floor_px * k_large_factor : k_floor_px; }

float Theme::word_floor_px() const { return std::min(std::max(px(k_least_em), k_word_floor_px), k_floor_px); }

float Theme::text_px(Type type) const {
  const float factor = large() ? k_large_factor : 1.0F;
  // Display sizes are a matter of the page's breadth, not of the eye: on a small panel they are no larger a part of it
  // than on the reference.
  const float unit = rule_of(type).face == Face::display
                         ? std::min(m_unit, static_cast<float>(std::min(m_page.width, m_page.height)) /
                                                static_cast<float>(k_reference_page.width))
                         : m_unit;
  const float size = std::max(std::round(rule_of(type).size * unit * factor), text_floor_px());
  // … but never smaller than what stands on a chip below them.
  const bool heading = rule_of(type).face == Face::display && type != Type::brand;
  return heading ? std::max(size, text_px(Type::label)) : size;
}

float Theme::text_width(Type type) const { return std::round(text_px(type) * k_measure_em); }

text::TextStyle Theme::style(Type type, const std::string& language) const {
  const TypeRule& rule = rule_of(type);
  text::TextStyle style;
  // The thin strokes of the display face are the first that weak eyes lose.
  style.face = high_contrast() && rule.face == Face::display ? Face::reading : rule.face;
  style.weight = rule.weight;
  style.slant = rule.slant;
  style.size_px = text_px(type);
  style.line_factor = rule.line_factor;
  style.letter_spacing_px = rule.spacing * m_unit;
  style.language = language;
  style.direction = text::direction_of(language);
  // Headlines and names leave no word alone on their last line.
  if (rule.face == Face::display || type == Type::name || type == Type::small_name) style.breaks = text::Breaks::even;
  return style;
}

text::TextStyle aligned(text::TextStyle style, text::Align align) {
  style.align = align;
  return style;
}

}  // namespace etalase::widgets
