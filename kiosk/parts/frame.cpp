// Joins a page's parts, draws the pager, fills the bar.
#include "parts/frame.hpp"

#include <algorithm>

#include "parts/access_sheet.hpp"
#include "parts/covers.hpp"
#include "parts/sheets.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/pager.hpp"
#include "widgets/photograph.hpp"

namespace etalase::parts {

namespace {

constexpr float k_least_sky = 160;
constexpr float k_least_head = 110;
constexpr float k_above_bar = 20;
// The lowest part of a view fades too much to be read.
constexpr float k_legible = 28;

widgets::MorePlace key_place(const widgets::Theme& theme, const Regions& where) {
  return widgets::more_place(theme, where.bar.top - theme.px(k_above_bar));
}

float foot_edge(const widgets::Theme& theme, const Regions& where, Foot foot) {
  switch (foot) {
    case Foot::key: return key_place(theme, where).view_end - theme.px(k_legible);
    case Foot::pager: return list_edge(theme, where);
    case Foot::nothing: return where.bar.top - theme.gap();
  }
  return where.bar.top;
}

// How high a control lies: its middle; of a photograph, which acts wherever it is touched, its lowest part.
float height_to_reach(const widgets::LayoutItem& item, const widgets::Theme& theme) {
  if (item.role != widgets::Role::photograph) return item.rect.centre().y;
  return item.rect.bottom - (widgets::photograph_reach(theme) - theme.reach_line());
}

// A picture that does what a button beside it does may hang above reach: the button is what has to come down.
bool has_button(const widgets::LayoutItem& item, const widgets::LayoutList& layout) {
  const auto does_the_same = [&](const widgets::LayoutItem& other) {
    return &other != &item && other.role == widgets::Role::primary && other.action == item.action;
  };
  return std::any_of(layout.items().begin(), layout.items().end(), does_the_same);
}

// Returns the height of the column's highest control that lies above a line; nothing where none does.
std::optional<float> first_control(const Canvas& measure, const widgets::Column& column, float line) {
  float top = column.area.top;
  for (const widgets::Strip& strip : column.strips) {
    if (top > line) break;
    widgets::LayoutList layout;
    Canvas dry(measure.studio(), nullptr, layout);
    strip.draw(dry, {0, 0, column.area.width(), strip.height});
    std::optional<float> first;
    for (const widgets::LayoutItem& item : layout.items())
      if (const float at = top + height_to_reach(item, measure.theme());
          item.action && at < line && !has_button(item, layout))
        first = std::min(first.value_or(line), at);
    if (first) return first;
    top += strip.height;
  }
  return std::nullopt;
}

// Flowers on dark ground, as above a page that is lowered: free room that is no loss.
widgets::Strip quiet_ground(float height) {
  return {height,
          [](Canvas& canvas, Rect rect) {
            widgets::dark_ground(canvas, rect, 0.10F);
            widgets::gold_rule(canvas, {rect.left, rect.bottom}, rect.width());
          },
          widgets::Ground::none, widgets::colours::k_hero_ground, 0};
}

}  // namespace

PageFrame::PageFrame(const View& view, float panel_reference, Foot foot)
    : m_view(view), m_where(regions(view.theme, panel_reference)) {
  m_layout.bar = m_where.bar;
  m_layout.lower_edge = foot_edge(view.theme, m_where, foot);
  m_column.area = m_where.column;
  m_column.scrolling = widgets::Scrolling::vertical;
  m_column.end_space = foot == Foot::pager ? view.theme.height() - m_layout.lower_edge : m_where.end_space(view.theme);
  if (foot != Foot::pager) m_column.more = key_place(view.theme, m_where);
  const Phrase more = view.say("more_below");
  m_layout.more = {more.text, more.language, ""};
}

void PageFrame::add(widgets::Strip strip) { m_column.strips.push_back(std::move(strip)); }

void PageFrame::add(std::vector<widgets::Strip> strips) { append(m_column.strips, std::move(strips)); }

void PageFrame::photograph(Photograph photograph) {
  const bool there = std::any_of(m_photographs.begin(), m_photographs.end(),
                                 [&](const Photograph& each) { return each.media.id == photograph.media.id; });
  if (!there && !photograph.media.files.empty()) m_photographs.push_back(std::move(photograph));
}

void PageFrame::photographs(std::vector<Photograph> photographs) {
  for (Photograph& each : photographs) photograph(std::move(each));
}

void PageFrame::end_at(float line, LeadsOn where) {
  m_column.area.bottom = line;
  m_column.end_space = m_view.theme.px(k_above_bar);
  m_column.more = widgets::more_place(m_view.theme, line - m_view.theme.px(k_above_bar));
  m_layout.lower_edge = m_column.more->view_end - m_view.theme.px(k_legible);
  if (where == LeadsOn::in_column) return;
  m_column.more.reset();
  m_layout.lower_edge = line;
}

void PageFrame::gap(float reference) { add(space(m_view.theme.px(reference))); }

float PageFrame::head_picture(float wanted, float before_control, float below) const {
  const widgets::Theme& theme = m_view.theme;
  const float reached = std::max(theme.px(wanted), theme.reach_line() - before_control);
  const float height = std::min(reached, room_above(below));
  return height < theme.px(k_least_head) ? 0 : std::round(height);
}

// It reaches down to the page's edge, its key stands beside the bar.
void PageFrame::beside(widgets::Column column) {
  if (column.scrolling == widgets::Scrolling::vertical)
    column.more =
        widgets::more_place(m_view.theme, std::min(column.area.bottom - m_view.theme.gap(), m_where.bar.bottom));
  m_layout.columns.push_back(std::move(column));
}

float PageFrame::height() const { return height_of(m_column.strips); }

// Brings a column's first control down into reach: what stands above it moves down.
void PageFrame::lift(Canvas& measure, widgets::Column& column, Lifted which) {
  const float line = m_view.theme.reach_line();
  if (line <= 0 || m_reach == Reach::any || column.scrolling == widgets::Scrolling::no) return;
  const std::optional<float> first = first_control(measure, column, line);
  if (!first) return;
  const float height = std::ceil(line - *first);
  widgets::Strip sky = space(height);
  sky.ground = column.ground;
  sky.colour = column.colour;
  if (which == Lifted::main && height > m_view.theme.px(k_least_sky))
    sky = m_sky.empty() ? quiet_ground(height) : covers_strip(m_where, height, m_sky);
  column.strips.insert(column.strips.begin(), std::move(sky));
  if (which == Lifted::beside) return;
  for (auto& [key, offset] : m_layout.places) offset += height;
  if (m_layout.chosen) m_layout.chosen = {m_layout.chosen->top + height, m_layout.chosen->bottom + height};
}

Layout PageFrame::take(Canvas& measure) && {
  for (widgets::Column& column : m_layout.columns) lift(measure, column, Lifted::beside);
  lift(measure, m_column, Lifted::main);
  if (m_view.state.sheet == actions::Sheet::languages) m_layout.sheet = language_sheet(m_view, measure, m_where);
  if (m_view.state.sheet == actions::Sheet::access) m_layout.sheet = access_sheet(m_view, measure, m_where);
  m_layout.photograph = photograph_view(m_view, measure, m_where.bar, m_photographs);
  m_layout.main = m_layout.columns.size();
  m_layout.columns.push_back(std::move(m_column));
  if (!m_overlays.empty())
    m_layout.overlay = [overlays = std::move(m_overlays)](Canvas& canvas, const widgets::Seen& seen) {
      for (const Overlay& overlay : overlays) overlay(canvas, seen);
    };
  return std::move(m_layout);
}

widgets::Column band_column(const View& view, const Regions& where) {
  const float height = view.theme.height();
  const Rect area{where.panel.right - view.theme.px(widgets::k_band), 0, where.panel.right, height};
  widgets::Strip band{height, [](Canvas& canvas, Rect rect) { widgets::truntum_band(canvas, rect); },
                      widgets::Ground::none, widgets::colours::k_hero_ground, 0};
  return {area, widgets::Scrolling::no, {std::move(band)}, 0, widgets::Ground::plain, widgets::colours::k_hero_ground};
}

Overlay list_pager(const View& view, const Regions& regions, const PagerTexts& texts) {
  return [phrases = view.phrases, language = view.language, regions, texts](Canvas& canvas, const widgets::Seen& seen) {
    if (seen.limit < 1) return;
    const int first = std::max(seen.first, 1);
    const int last = std::max(seen.last, first);
    const Phrase range = phrases.say(
        language, first == last ? "one_of" : texts.range_key,
        {{"from", std::to_string(first)}, {"to", std::to_string(last)}, {"n", std::to_string(texts.total)}});
    const int below = texts.total - last;
    const Phrase more = below > 0 ? phrases.say(language, texts.more_key, {{"n", std::to_string(below)}})
                                  : phrases.say(language, "end_of_list");
    widgets::Pager pager;
    pager.first_line = range.text;
    pager.second_line = more.text;
    pager.language = range.language;
    pager.up = seen.offset < 1 ? widgets::Arrow::at_end : widgets::Arrow::works;
    pager.down = seen.offset > seen.limit - 1 ? widgets::Arrow::at_end : widgets::Arrow::works;
    pager.to_top = seen.offset > 3 * canvas.theme().height();
    widgets::draw_pager(canvas, {regions.column.left, 0, regions.column.right, canvas.theme().height()},
                        regions.bar.top - canvas.u(20), pager);
  };
}

widgets::IdleDialog idle_dialog(const View& view) {
  widgets::IdleDialog dialog;
  dialog.language = view.language;
  dialog.second_language = view.language == "en" ? "id" : "en";
  dialog.question = view.say("still_there").text;
  dialog.question_second = view.phrases.say(dialog.second_language, "still_there").text;
  dialog.explanation = view.say("still_there_text").text;
  dialog.done = {view.say("done").text, view.language, ""};
  dialog.go_on = {view.say("continue").text, view.language, "arrow_right"};
  return dialog;
}

widgets::Bar bar_for(const View& view, const BarKeys& keys) {
  widgets::Bar bar;
  bar.back = keys.back;
  bar.home = keys.home;
  bar.search = keys.search;
  bar.search_text = view.say("search").text;
  bar.list = keys.list;
  bar.listed = static_cast<int>(view.kept.pieces().size());
  bar.list_text = view.say("list").text;
  if (view.theme.is_tall()) {
    const bool low = view.theme.page_height() == widgets::PageHeight::lowered;
    bar.height = low ? widgets::HeightKey::raise : widgets::HeightKey::lower;
    bar.height_text = view.say(low ? "raise_page" : "lower_page").text;
  }
  if (view.theme.access() != actions::Access{}) bar.access = widgets::AccessKey::changed;
  if (view.state.sheet == actions::Sheet::access) bar.access = widgets::AccessKey::open;
  bar.back_text = view.say("back").text;
  bar.home_text = view.say("home").text;
  bar.done_text = view.say("done").text;
  bar.languages_text = view.say("all_languages").text;
  bar.language = view.language;
  bar.languages = view.site.languages;
  return bar;
}

}  // namespace etalase::parts
