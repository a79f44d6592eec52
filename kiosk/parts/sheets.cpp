// Lays sheets out.
#include "parts/sheets.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/controls.hpp"

namespace etalase::parts {

using namespace actions;

namespace {

float left_of(const View& view, const Regions& where) { return view.theme.portrait() ? 0 : where.column.left; }

}  // namespace

float usual_top(const widgets::Theme& theme) {
  const float below_head = theme.portrait() ? std::round(theme.height() * 0.28F) : theme.px(48);
  return std::min(std::max(below_head, theme.reach_line()), std::round(theme.height() * 0.5F));
}

float high_top(const widgets::Theme& theme) {
  return std::min(std::max(theme.px(48), theme.reach_line()), std::round(theme.height() * 0.5F));
}

Rect sheet_content(const View& view, const Regions& where) {
  const float pad = view.theme.margin();
  return {pad, 0, view.theme.width() - left_of(view, where) - pad, 0};
}

float sheet_room(const View& view, const Canvas& measure, const Regions& where, const widgets::Sheet& sheet) {
  return sheet_room_below(view, measure, where, sheet, usual_top(view.theme));
}

float sheet_room_below(const View& view, const Canvas& measure, const Regions& where, const widgets::Sheet& sheet,
                       float top) {
  return widgets::sheet_parts(measure, sheet, {left_of(view, where), view.theme.width(), top, where.bar.top})
      .body.height();
}

SheetLayout make_sheet(const View& view, Canvas& measure, const Regions& where, widgets::Sheet sheet,
                       std::vector<widgets::Strip> strips, std::function<void(Canvas&, Rect)> footer) {
  if (footer) sheet.foot = widgets::SheetFoot::button;
  const SheetTop top{usual_top(view.theme), std::round(view.theme.height() * 0.5F)};
  SheetLayout layout = make_sheet_at(view, measure, where, top, sheet, std::move(strips));
  layout.footer = std::move(footer);
  return layout;
}

SheetLayout make_sheet_at(const View& view, Canvas& measure, const Regions& where, SheetTop top,
                          const widgets::Sheet& sheet, std::vector<widgets::Strip> strips) {
  const widgets::Theme& theme = view.theme;
  SheetLayout layout;
  layout.sheet = sheet;
  const float left = left_of(view, where);
  layout.parts = widgets::sheet_parts(measure, sheet, {left, theme.width(), 0, where.bar.top});
  const float spare = layout.parts.body.height() - height_of(strips);
  const float at = std::round(std::clamp(top.wanted, top.highest, std::max(top.highest, spare)));
  layout.parts = widgets::sheet_parts(measure, sheet, {left, theme.width(), at, where.bar.top});
  layout.body = {layout.parts.body,      widgets::Scrolling::vertical, std::move(strips), 0,
                 widgets::Ground::plain, widgets::colours::k_paper};
  layout.body.more = widgets::more_place(theme, layout.parts.body.bottom);
  return layout;
}

widgets::Strip language_strip(const View& view, Canvas& measure, const Regions& where) {
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
  return {flow.height + 2 * pad,
          [names, flow](Canvas& canvas, Rect) {
            for (std::size_t i = 0; i < names.size(); ++i) widgets::chip(canvas, flow.rects[i], names[i]);
          },
          widgets::Ground::plain, widgets::colours::k_paper, 0};
}

SheetLayout language_sheet(const View& view, Canvas& measure, const Regions& where) {
  const Phrase title = view.say("choose_language");
  std::vector<widgets::Strip> strips;
  strips.push_back(language_strip(view, measure, where));
  return make_sheet(view, measure, where, {title.text, view.say("close").text, title.language}, std::move(strips));
}

}  // namespace etalase::parts
