// Lays sheets out.
#include "parts/sheets.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

float left_of(const View& view, const Regions& where) { return view.theme.portrait() ? 0 : where.column.left; }

// It leaves the page's head in sight, and what acts on it within reach.
float highest_top(const widgets::Theme& theme) {
  return std::max(theme.portrait() ? std::round(theme.height() * 0.28F) : theme.px(48), theme.reach_line());
}

}  // namespace

Rect sheet_content(const View& view, const Regions& where) {
  const float pad = view.theme.margin();
  return {pad, 0, view.theme.width() - left_of(view, where) - pad, 0};
}

float sheet_room(const View& view, const Canvas& measure, const Regions& where, const widgets::Sheet& sheet) {
  const widgets::Theme& theme = view.theme;
  const float top = std::min(highest_top(theme), theme.height() * 0.5F);
  return widgets::sheet_parts(measure, sheet, {left_of(view, where), theme.width(), std::round(top), where.bar.top})
      .body.height();
}

SheetLayout make_sheet(const View& view, Canvas& measure, const Regions& where, widgets::Sheet sheet,
                       std::vector<widgets::Strip> strips, std::function<void(Canvas&, Rect)> footer) {
  const widgets::Theme& theme = view.theme;
  if (footer) sheet.foot = widgets::SheetFoot::button;
  SheetLayout layout;
  layout.sheet = sheet;
  const float left = left_of(view, where);
  layout.parts = widgets::sheet_parts(measure, sheet, {left, theme.width(), 0, where.bar.top});
  const float spare = layout.parts.body.height() - height_of(strips);
  const float top = std::min(std::max(highest_top(theme), spare), theme.height() * 0.5F);
  layout.parts = widgets::sheet_parts(measure, sheet, {left, theme.width(), std::round(top), where.bar.top});
  layout.body = {layout.parts.body,      widgets::Scrolling::vertical, std::move(strips), 0,
                 widgets::Ground::plain, widgets::colours::k_paper};
  layout.body.more = widgets::more_place(theme, layout.parts.body.bottom);
  layout.footer = std::move(footer);
  return layout;
}

SheetLayout language_sheet(const View& view, Canvas& measure, const Regions& where) {
  std::vector<widgets::Control> names;
  std::vector<float> widths;
  for (const widgets::BarLanguage& language : view.site.languages) {
    widgets::Control name;
    name.label = {language.name, language.tag, ""};
    name.action = SetLanguage{language.tag};
    if (language.tag == view.language) name.state = widgets::State::selected;
    widths.push_back(std::max(widgets::chip_width(measure, name), view.theme.control(200)));
    names.push_back(std::move(name));
  }
  const widgets::Theme& theme = view.theme;
  const float pad = theme.px(18);
  const Rect content = sheet_content(view, where);
  const widgets::Flow flow =
      widgets::flow(widths, {content.left, pad, content.right, 0}, theme.control(widgets::k_tab_height), theme.px(12));
  widgets::Strip strip{flow.height + 2 * pad,
                       [names, flow](Canvas& canvas, Rect) {
                         for (std::size_t i = 0; i < names.size(); ++i) widgets::chip(canvas, flow.rects[i], names[i]);
                       },
                       widgets::Ground::plain, widgets::colours::k_paper, 0};
  const Phrase title = view.say("choose_language");
  std::vector<widgets::Strip> strips;
  strips.push_back(std::move(strip));
  return make_sheet(view, measure, where, {title.text, view.say("close").text, title.language}, std::move(strips));
}

}  // namespace etalase::parts
