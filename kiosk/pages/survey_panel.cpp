// Draws the survey's panel; the same code measures it on a canvas that draws nothing.
#include "pages/survey_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "widgets/controls.hpp"
#include "widgets/fitted_label.hpp"
#include "widgets/icons.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

namespace colours = widgets::colours;
using widgets::Type;
using widgets::operator""_mm;

constexpr std::size_t k_answer_count = 4;
constexpr float k_least_note = 280;
constexpr std::array k_survey_forms{
    SurveyForm{Type::display, 4, true, true, 206, 1},         SurveyForm{Type::sheet_title, 4, true, true, 190, 0.8F},
    SurveyForm{Type::sheet_title, 4, false, true, 170, 0.7F}, SurveyForm{Type::section, 4, false, true, 150, 0.5F},
    SurveyForm{Type::section, 4, false, false, 130, 0.4F},    SurveyForm{Type::sheet_title, 2, true, true, 128, 0.8F},
    SurveyForm{Type::sheet_title, 2, false, true, 110, 0.7F}, SurveyForm{Type::section, 2, false, false, 96, 0.5F},
    SurveyForm{Type::section, 2, false, false, 64, 0.3F},     SurveyForm{Type::label_bold, 2, false, false, 64, 0.2F},
    SurveyForm{Type::section, 1, false, true, 84, 0.5F},      SurveyForm{Type::section, 1, false, false, 64, 0.3F},
    SurveyForm{Type::label_bold, 1, false, false, 64, 0.2F}};

float finger(const Canvas& canvas) { return std::ceil(canvas.theme().px(20.0_mm)); }
float between(const Canvas& canvas) { return std::max(canvas.u(16), std::ceil(canvas.theme().px(3.0_mm))); }

// One pass over the panel, from its top to its end.
class Pen {
 public:
  Pen(Canvas& canvas, const SurveyPanel& panel)
      : m_canvas(canvas), m_panel(panel), m_box(panel.frame), m_pad(std::round(canvas.u(40))) {
    m_box.left += m_pad;
    m_box.right -= m_pad;
    m_y = panel.frame.top;
  }

  // Returns the y below all.
  float draw() {
    space(44);
    eyebrow();
    question();
    answers();
    reasons();
    foot();
    space(36);
    return m_y;
  }

 private:
  [[nodiscard]] const SurveyWords& words() const { return m_panel.content.words; }
  [[nodiscard]] const SurveyState& state() const { return m_panel.content.state; }
  void space(float reference) { m_y += std::round(m_canvas.u(reference) * m_panel.form.air); }
  void put(const Phrase& said, text::TextStyle style, widgets::Colour colour,
           widgets::Role role = widgets::Role::text) {
    if (said.text.empty()) return;
    m_y += static_cast<float>(
        m_canvas.text({m_box.left, m_y}, {said.text, std::move(style), colour, static_cast<int>(m_box.width())}, role)
            .height);
  }

  void eyebrow() {
    if (m_panel.form.air < 0.6F) return;
    put(words().eyebrow, m_canvas.theme().style(Type::eyebrow, words().eyebrow.language), colours::k_sogan);
    space(8);
  }

  void question() {
    const widgets::Theme& theme = m_canvas.theme();
    const text::Fitted title = m_canvas.paragraphs().fit_headline(
        words().question.text, theme.style(m_panel.form.question, words().question.language),
        static_cast<int>(m_box.width()), {3, theme.text_floor_px()});
    put(words().question, title.style, colours::k_ink, widgets::Role::heading);
    if (m_panel.form.second && !words().second.text.empty()) {
      space(6);
      put(words().second, theme.style(Type::quote, words().second.language), colours::k_secondary);
    }
    if (words().lead.text.empty()) return;
    space(12);
    put(words().lead, theme.style(m_panel.form.air < 0.6F ? Type::small : Type::lead, words().lead.language),
        colours::k_secondary);
  }

  void answers() {
    if (words().answers.empty()) return;
    space(28);
    const std::size_t across = m_panel.form.across;
    const float gap = between(m_canvas);
    const auto columns = static_cast<float>(across);
    const float width = std::floor((m_box.width() - gap * (columns - 1)) / columns);
    const float height = answer_height();
    for (std::size_t i = 0; i < words().answers.size(); ++i) {
      const float left = m_box.left + static_cast<float>(i % across) * (width + gap);
      const float top = m_y + static_cast<float>(i / across) * (height + gap);
      answer({left, top, left + width, top + height}, i);
    }
    const auto rows = static_cast<float>((words().answers.size() + across - 1) / across);
    m_y += rows * height + (rows - 1) * gap;
  }

  [[nodiscard]] float answer_height() const {
    return std::max(finger(m_canvas), std::round(m_canvas.theme().control(m_panel.form.answer)));
  }

  void answer(Rect rect, std::size_t index) {
    const int value = static_cast<int>(k_answer_count - index);
    const bool chosen = state().answer == value;
    widgets::LayoutItem item;
    item.role = widgets::Role::button;
    item.text = words().answers[index].said.text;
    item.rect = rect;
    item.selected = chosen;
    if (state().stage == SurveyStage::asked) item.action = AnswerSurvey{value};
    const bool pressed = m_canvas.control(item);
    const float radius = m_canvas.u(24);
    m_canvas.fill(rect, pressed ? colours::k_pressed : colours::k_card, radius);
    m_canvas.outline(rect, chosen ? colours::k_indigo : colours::k_border, m_canvas.u(chosen ? 6 : 2), radius);
    if (chosen) {
      const float side = m_canvas.u(32);
      widgets::draw_icon(m_canvas, "check", {rect.right - side, rect.top + side}, side, colours::k_indigo);
    }
    if (m_panel.form.across == k_answer_count)
      upright_answer(rect, index);
    else
      lying_answer(rect, index);
  }

  // Bars above the word.
  void upright_answer(Rect rect, std::size_t index) {
    const float high = std::round(rect.height() * 0.28F);
    const float top = rect.top + std::round(rect.height() * 0.12F);
    bars({rect.centre().x - high * 0.8F, top, rect.centre().x + high * 0.8F, top + high}, index);
    label({rect.left + m_canvas.u(8), top + high + m_canvas.u(8), rect.right - m_canvas.u(8),
           rect.bottom - m_canvas.u(8)},
          index, text::Align::centre);
  }

  // Bars before the word.
  void lying_answer(Rect rect, std::size_t index) {
    const float high = std::round(std::min(rect.height() * 0.5F, m_canvas.u(60)));
    const float left = rect.left + m_canvas.u(20);
    const float top = std::round(rect.centre().y - high / 2);
    bars({left, top, left + high * 1.4F, top + high}, index);
    label({left + high * 1.4F + m_canvas.u(16), rect.top + m_canvas.u(4), rect.right - m_canvas.u(12),
           rect.bottom - m_canvas.u(4)},
          index, text::Align::start);
  }

  void bars(Rect rect, std::size_t index) {
    const float step = rect.width() / static_cast<float>(k_answer_count);
    const float wide = std::round(step * 0.66F);
    for (std::size_t i = 0; i < k_answer_count; ++i) {
      const float share = 0.35F + 0.65F * static_cast<float>(i) / static_cast<float>(k_answer_count - 1);
      const float left = std::round(rect.left + static_cast<float>(i) * step);
      const Rect bar{left, std::round(rect.bottom - rect.height() * share), left + wide, rect.bottom};
      if (i < k_answer_count - index)
        m_canvas.fill(bar, colours::k_indigo, m_canvas.u(4));
      else
        m_canvas.outline(bar, colours::k_indigo, m_canvas.u(3), m_canvas.u(4));
    }
  }

  void label(Rect rect, std::size_t index, text::Align align) {
    const SurveyWords::Answer& answer = words().answers[index];
    const bool two = m_panel.form.second && !answer.second.text.empty();
    Rect upper = rect;
    if (two) upper.bottom = std::round(rect.top + rect.height() * 0.58F);
    const auto first = widgets::fit_label(m_canvas, {answer.said.text, answer.said.language, Type::label_bold},
                                          upper.width(), upper.height());
    m_fits = m_fits && first.fits;
    widgets::draw_label(m_canvas, upper, first, align);
    if (!two) return;
    const auto second =
        widgets::fit_label(m_canvas, {answer.second.text, answer.second.language, Type::small, colours::k_secondary},
                           rect.width(), rect.bottom - upper.bottom);
    m_fits = m_fits && second.fits;
    widgets::draw_label(m_canvas, {rect.left, upper.bottom, rect.right, rect.bottom}, second, align);
  }

  [[nodiscard]] widgets::Control reason_chip(const SurveyWords::Reason& reason) const {
    widgets::Control chip;
    chip.label = {reason.name.text, reason.name.language, ""};
    chip.action = GiveReason{reason.id};
    const auto& given = state().reasons;
    if (std::find(given.begin(), given.end(), reason.id) != given.end()) chip.state = widgets::State::selected;
    return chip;
  }

  // As many reasons as the form's rows hold, then the way to the others.
  void reasons() {
    if (words().reasons.empty()) return;
    space(24);
    const auto count = words().reasons.size();
    const auto first = std::min(static_cast<std::size_t>(std::max(state().first_reason, 0)), count - 1);
    std::size_t last = count;
    std::vector<widgets::Control> chips = chips_of(first, last);
    while (place(chips).rows > most_rows() && last > first + 1) chips = chips_of(first, --last);
    const widgets::Flow placed = place(chips);
    for (std::size_t i = 0; i < chips.size(); ++i) widgets::chip(m_canvas, placed.rects[i], chips[i]);
    m_y += placed.height;
  }

  [[nodiscard]] std::vector<widgets::Control> chips_of(std::size_t first, std::size_t last) const {
    std::vector<widgets::Control> chips;
    for (std::size_t i = first; i < last; ++i) chips.push_back(reason_chip(words().reasons[i]));
    const bool all = first == 0 && last == words().reasons.size();
    if (all) return chips;
    widgets::Control more;
    more.label = {words().more.text, words().more.language, ""};
    more.action = ShowReasons{last == words().reasons.size() ? 0 : static_cast<int>(last)};
    chips.push_back(more);
    return chips;
  }

  [[nodiscard]] widgets::Flow place(const std::vector<widgets::Control>& chips) const {
    std::vector<float> widths;
    float height = std::max(finger(m_canvas), m_canvas.theme().control(widgets::k_chip_height));
    for (const widgets::Control& chip : chips) {
      widths.push_back(std::min(widgets::chip_width(m_canvas, chip), m_box.width()));
      height = std::max(height, widgets::chip_height(m_canvas, chip, widths.back()));
    }
    return widgets::flow(widths, {m_box.left, m_y, m_box.right, m_y}, height, between(m_canvas));
  }

  void foot() {
    m_y += std::max(std::round(m_canvas.u(30) * m_panel.form.air), between(m_canvas));
    widgets::Control leave;
    leave.label = {words().leave.text, words().leave.language, ""};
    leave.action = LeaveSurvey{};
    const float button = std::max(finger(m_canvas), m_canvas.theme().control(80));
    const float wide = std::min(widgets::second_width(m_canvas, leave), m_box.width() * 0.6F);
    const float ring = std::round(std::min(button, m_canvas.theme().control(64)));
    const bool note = m_panel.form.note && !words().note.text.empty();
    const float note_left = m_box.left + ring + m_canvas.u(20);
    const int note_width = static_cast<int>(m_box.right - wide - m_canvas.u(24) - note_left);
    const widgets::Words said{words().note.text, m_canvas.theme().style(Type::small, words().note.language),
                              colours::k_secondary, note_width};
    const float said_height = note ? static_cast<float>(m_canvas.measure(said).height) : 0;
    const float height = std::max(button, said_height);
    if (note && note_width < static_cast<int>(m_canvas.theme().control(k_least_note))) m_fits = false;
    if (note) m_canvas.text({note_left, std::round(m_y + (height - said_height) / 2)}, said);
    countdown({m_box.left + ring / 2, m_y + height / 2}, ring);
    const float top = std::round(m_y + (height - button) / 2);
    widgets::second_button(m_canvas, {m_box.right - wide, top, m_box.right, top + button}, leave);
    m_y += height;
  }

  void countdown(Point centre, float side) {
    const float stroke = std::round(side * 0.1F);
    const float radius = (side - stroke) / 2;
    const int total = std::max(state().seconds_total, 1);
    m_canvas.ring(centre, radius, colours::k_ring_rest, stroke);
    m_canvas.arc(centre, radius, colours::k_sogan, stroke,
                 static_cast<float>(state().seconds_left) / static_cast<float>(total));
    text::TextStyle style = m_canvas.theme().style(Type::numeral, "id");
    style.size_px = std::max(std::min(style.size_px, side * 0.42F), m_canvas.theme().text_floor_px());
    m_canvas.text_in({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius},
                     {std::to_string(state().seconds_left), style, colours::k_ink});
  }

 public:
  [[nodiscard]] bool fits() const { return m_fits; }

 private:
  [[nodiscard]] int most_rows() const { return m_panel.form.air >= 0.8F ? 3 : m_panel.form.air >= 0.5F ? 2 : 1; }

  Canvas& m_canvas;
  const SurveyPanel& m_panel;
  Rect m_box;
  float m_pad;
  float m_y = 0;
  bool m_fits = true;
};

}  // namespace

// Where no form has room for its words, the largest that at least stays on the page.
SurveyPanel fit_panel(Canvas& measure, const SurveyContent& content, Rect room) {
  SurveyPanel panel{content, k_survey_forms.front(), room};
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  std::optional<SurveyPanel> second_best;
  for (const SurveyForm& form : k_survey_forms) {
    panel.form = form;
    panel.frame = room;
    Pen pen(dry, panel);
    const float height = pen.draw() - room.top;
    panel.frame.top = std::round(room.bottom - height);
    if (height > room.height()) continue;
    if (pen.fits()) return panel;
    if (!second_best) second_best = panel;
  }
  return second_best.value_or(panel);
}

void draw_panel(Canvas& canvas, const SurveyPanel& panel) {
  canvas.set_layer(widgets::Layer::dialog);
  widgets::LayoutItem ground;
  ground.role = widgets::Role::dialog;
  ground.rect = panel.frame;
  canvas.note(ground);
  canvas.shadow(panel.frame, canvas.u(36));
  canvas.fill(panel.frame, colours::k_paper, canvas.u(36));
  (void)Pen(canvas, panel).draw();
}

}  // namespace etalase::pages
