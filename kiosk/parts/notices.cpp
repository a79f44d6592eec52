// Reads notices and sets them.
#include "parts/notices.hpp"

#include <algorithm>

#include "widgets/ornaments.hpp"

namespace etalase::parts {

namespace {

using widgets::Strip;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_rule = 6;

bool has_begun(const feed::Notice& notice, base::Day today) {
  const auto from = base::parse_day(notice.from);
  return !from || *from <= today;
}

// A closed day without an end is that day alone; any other notice without one goes on.
bool is_over(const feed::Notice& notice, base::Day today) {
  const bool one_day = notice.kind == feed::NoticeKind::closed && notice.until.empty();
  const auto until = base::parse_day(one_day ? notice.from : notice.until);
  return until && *until < today;
}

void add_notice(Notices& notices, const feed::Notice& notice, base::Day today) {
  if (is_over(notice, today)) return;
  // A move is told of before it happens.
  if (notice.kind == feed::NoticeKind::moved) return notices.moved.push_back(notice.text);
  if (!has_begun(notice, today)) return;
  (notice.kind == feed::NoticeKind::closed ? notices.closed : notices.info).push_back(notice.text);
}

// A word in bold at a coloured rule, the reason below it; returns the height.
float draw_notice(Canvas& canvas, Rect rect, const Phrase& word, const Phrase& reason) {
  const widgets::Theme& theme = canvas.theme();
  const float left = rect.left + canvas.u(24);
  const auto width = static_cast<int>(std::min(rect.right - left, theme.text_width(Type::label)));
  float y = rect.top + canvas.u(10);
  const auto put = [&](const Phrase& said, Type type, widgets::Colour colour) {
    if (said.text.empty()) return;
    y += static_cast<float>(
             canvas.text({left, y}, Words{said.text, theme.style(type, said.language), colour, width}).height) +
         canvas.u(4);
  };
  put(word, Type::small_name, colours::k_ink);
  put(reason, Type::label, colours::k_secondary);
  y += canvas.u(6);
  canvas.fill({rect.left, rect.top, rect.left + canvas.u(k_rule), y}, colours::k_sogan);
  return y - rect.top;
}

void add_urgent(const View& view, std::vector<Strip>& strips, Canvas& measure, const Regions& where,
                std::string_view key, const std::vector<feed::Text>& texts) {
  for (const feed::Text& text : texts) {
    const Phrase word = view.say(key);
    const Phrase reason = view.pick(text);
    strips.push_back(space(view.theme.px(16)));
    strips.push_back(tall_strip(
        measure, where, [word, reason](Canvas& canvas, Rect rect) { return draw_notice(canvas, rect, word, reason); }));
  }
}

Strip hairline_strip(const View& view, const Regions& where) {
  return inset_strip(where, view.theme.px(32), [](Canvas& canvas, Rect rect) {
    widgets::hairline(canvas, {rect.left, rect.centre().y}, {rect.right, rect.centre().y});
  });
}

}  // namespace

Notices load_notices(const catalogue::Reader& reader, const Request& request) {
  Notices notices;
  for (const feed::Item& item : reader.items("notice"))
    add_notice(notices, std::get<feed::Notice>(item), request.today);
  const feed::Gallery* gallery = gallery_of(reader.header(), request.gallery);
  // Where a notice tells of the closed day already, the exception of the hours says no more.
  if (gallery == nullptr || !notices.closed.empty()) return notices;
  for (const feed::HoursException& day : gallery->exceptions)
    if (day.closed && base::parse_day(day.date).value_or(base::Day{}) == request.today)
      notices.closed.push_back(day.text);
  return notices;
}

std::vector<Strip> urgent_notices(const View& view, Canvas& measure, const Regions& where, const Notices& notices) {
  std::vector<Strip> strips;
  add_urgent(view, strips, measure, where, "gallery_closed_today", notices.closed);
  add_urgent(view, strips, measure, where, "gallery_moved", notices.moved);
  if (!strips.empty()) strips.push_back(space(view.theme.px(16)));
  return strips;
}

std::vector<Strip> info_notices(const View& view, Canvas& measure, const Regions& where, const Notices& notices) {
  std::vector<Strip> strips;
  for (const feed::Text& text : notices.info) {
    strips.push_back(hairline_strip(view, where));
    strips.push_back(text_strip(measure, where, view.pick(text), Type::label, colours::k_secondary));
  }
  if (!strips.empty()) strips.push_back(space(view.theme.px(24)));
  return strips;
}

}  // namespace etalase::parts
