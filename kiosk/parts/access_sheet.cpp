// Lays out the choices of access.
#include "parts/access_sheet.hpp"

#include <algorithm>
#include <cmath>

#include "parts/sheets.hpp"
#include "widgets/icons.hpp"
#include "widgets/switch.hpp"

namespace etalase::parts {

namespace {

using actions::Prefer;
using widgets::Type;

constexpr float k_row_pad = 10;
constexpr float k_icon_room = 66;
constexpr float k_name_gap = 24;
// Beside its name a switch has at most this share of the row.
constexpr float k_switch_share = 0.6F;

struct AccessRow {
  Phrase name;
  Phrase now;
  std::string icon;
  widgets::Switch pair;
};

// The keys of a row's texts: its name and its two choices.
struct AccessKeys {
  std::string_view name;
  std::array<std::string_view, 2> choices;
};

AccessRow access_row(const View& view, std::string icon, const AccessKeys& keys, const std::array<Prefer, 2>& choices) {
  AccessRow row;
  row.name = view.say(keys.name);
  row.icon = std::move(icon);
  row.pair.chosen = actions::holds(view.theme.access(), choices[1]) ? 1 : 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const Phrase said = view.say(keys.choices.at(i));
    row.pair.labels.at(i) = {said.text, said.language, ""};
    row.pair.choices.at(i) = choices.at(i);
  }
  row.now = view.say("access_now", {{"choice", row.pair.labels.at(row.pair.chosen).text}});
  return row;
}

std::vector<AccessRow> access_rows(const View& view) {
  using namespace actions;
  std::vector<AccessRow> rows;
  rows.push_back(access_row(view, "letters", {"access_text", {"access_usual", "access_text_large"}},
                            {Prefer{TextSize::normal}, Prefer{TextSize::large}}));
  rows.push_back(access_row(view, "contrast", {"access_contrast", {"access_usual", "access_contrast_high"}},
                            {Prefer{Contrast::normal}, Prefer{Contrast::high}}));
  if (view.theme.is_tall())
    rows.push_back(access_row(view, "lower", {"access_reach", {"access_usual", "access_reach_low"}},
                              {Prefer{PageHeight::whole}, Prefer{PageHeight::lowered}}));
  rows.push_back(access_row(view, "motion", {"access_motion", {"access_usual", "access_motion_still"}},
                            {Prefer{Motion::normal}, Prefer{Motion::still}}));
  return rows;
}

// One form for all rows: the switch beside the name, or below it where words need the width.
enum class RowForm { beside, stacked };

struct RowMeasures {
  RowForm form = RowForm::beside;
  float switch_width = 0;
};

widgets::Words name_words(const Canvas& canvas, const AccessRow& row, float width) {
  return {row.name.text, canvas.theme().style(Type::name, row.name.language), widgets::colours::k_ink,
          static_cast<int>(width)};
}

widgets::Words now_words(const Canvas& canvas, const AccessRow& row, float width) {
  return {row.now.text, canvas.theme().style(Type::small, row.now.language), widgets::colours::k_secondary,
          static_cast<int>(width)};
}

RowMeasures measured(const Canvas& canvas, const std::vector<AccessRow>& rows, float width) {
  RowMeasures measures;
  float names = 0;
  for (const AccessRow& row : rows) {
    measures.switch_width = std::max(measures.switch_width, widgets::switch_width(canvas, row.pair));
    for (const auto& words : {name_words(canvas, row, text::k_no_wrap), now_words(canvas, row, text::k_no_wrap)})
      names = std::max(names, static_cast<float>(canvas.measure(words).width));
  }
  const float room = width - canvas.u(k_icon_room) - canvas.u(k_name_gap);
  measures.form = names + measures.switch_width <= room ? RowForm::beside : RowForm::stacked;
  const float share = std::round(width * k_switch_share);
  measures.switch_width = measures.form == RowForm::stacked
                              ? width
                              : std::min(std::max(measures.switch_width, share), std::floor(room - names));
  return measures;
}

// Draws icon, name and what holds now with their upper edge at the point; returns the height of the words.
float draw_row_name(Canvas& canvas, Rect rect, const AccessRow& row, RowForm form) {
  const float side = canvas.theme().text_px(Type::name) * 1.2F;
  const float left = rect.left + canvas.u(k_icon_room);
  const float width = rect.right - left;
  const float name = static_cast<float>(canvas.measure(name_words(canvas, row, width)).height);
  const float now = form == RowForm::stacked
                        ? 0
                        : static_cast<float>(canvas.measure(now_words(canvas, row, width)).height) + canvas.u(2);
  const float top = form == RowForm::stacked ? rect.top : std::round(rect.centre().y - (name + now) / 2);
  widgets::draw_icon(canvas, row.icon, {rect.left + side / 2, top + (name + now) / 2}, side, widgets::colours::k_sogan);
  canvas.text({left, top}, name_words(canvas, row, width), widgets::Role::heading);
  if (form == RowForm::beside) canvas.text({left, top + name + canvas.u(2)}, now_words(canvas, row, width));
  return name + now;
}

float draw_row(Canvas& canvas, Rect rect, const AccessRow& row, const RowMeasures& measures) {
  const float pad = canvas.u(k_row_pad);
  const float height = canvas.theme().control(widgets::k_switch_height);
  if (measures.form == RowForm::stacked) {
    const float name = draw_row_name(canvas, {rect.left, rect.top + pad, rect.right, 0}, row, measures.form);
    const float top = rect.top + pad + name + canvas.u(10);
    widgets::draw_switch(canvas, {rect.left, top, rect.right, top + height}, row.pair);
    return top + height + pad - rect.top;
  }
  const float top = rect.top + pad;
  const float left = rect.right - measures.switch_width;
  (void)draw_row_name(canvas, {rect.left, top, left - canvas.u(k_name_gap), top + height}, row, measures.form);
  widgets::draw_switch(canvas, {left, top, rect.right, top + height}, row.pair);
  return height + 2 * pad;
}

}  // namespace

SheetLayout access_sheet(const View& view, Canvas& measure, const Regions& where) {
  const Rect content = sheet_content(view, where);
  const std::vector<AccessRow> rows = access_rows(view);
  const RowMeasures measures = measured(measure, rows, content.width());
  std::vector<widgets::Strip> strips;
  const auto add = [&](const DrawTall& draw) {
    const float height = height_of(measure, content.width(), draw);
    strips.push_back({height,
                      [content, draw](Canvas& canvas, Rect rect) {
                        (void)draw(canvas, {content.left, rect.top, content.right, rect.bottom});
                      },
                      widgets::Ground::plain, widgets::colours::k_paper, 0});
  };
  for (const AccessRow& row : rows)
    add([row, measures](Canvas& canvas, Rect rect) { return draw_row(canvas, rect, row, measures); });
  if (view.site.languages.size() > 1) {
    Heading heading;
    heading.title = view.say("choose_language");
    add([heading](Canvas& canvas, Rect rect) {
      const float top = rect.top + canvas.u(24);
      return canvas.u(24) + draw_heading(canvas, {rect.left, top}, rect.width(), heading);
    });
    strips.push_back(language_strip(view, measure, where));
  }
  const Phrase passes = view.say("access_passes");
  add([passes](Canvas& canvas, Rect rect) {
    const auto size = canvas.text({rect.left, rect.top + canvas.u(8)},
                                  {passes.text, canvas.theme().style(Type::small, passes.language),
                                   widgets::colours::k_secondary, static_cast<int>(rect.width())});
    return static_cast<float>(size.height) + canvas.u(24);
  });
  const Phrase title = view.say("access");
  return make_sheet(view, measure, where, {title.text, view.say("close").text, title.language}, std::move(strips));
}

}  // namespace etalase::parts
