// Judges certificates, draws their chips.
#include "parts/marks.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::parts {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_mark_height = 54;

// "batikmark:tulis" and "batikmark/tulis" alike: what stands before and behind the first divider.
std::pair<std::string, std::string> parts_of(const std::string& kind) {
  const auto divider = kind.find_first_of(":/");
  if (divider == std::string::npos) return {kind, ""};
  std::string rest = kind.substr(divider + 1);
  std::replace(rest.begin(), rest.end(), '-', ' ');
  return {kind.substr(0, divider), rest};
}

std::string titled(std::string text) {
  bool start = true;
  for (char& c : text) {
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    start = c == ' ';
  }
  return text;
}

struct MarkBox {
  Words words;
  float width = 0;
  float height = 0;
};

MarkBox mark_box(const Canvas& canvas, const widgets::Label& mark, float most) {
  const Theme& theme = canvas.theme();
  const float least = theme.control(k_mark_height);
  const float whole = widgets::mark_width(canvas, mark);
  MarkBox box{{mark.text, theme.style(Type::small, mark.language), colours::k_ink}, whole, least};
  if (whole <= most) return box;
  const float around = whole - static_cast<float>(canvas.measure(box.words).width);
  box.words.width = static_cast<int>(most - around);
  box.width = most;
  box.height = std::max(least, static_cast<float>(canvas.measure(box.words).height) + canvas.u(20));
  return box;
}

void draw_long_mark(Canvas& canvas, Rect rect, const widgets::Label& mark, const MarkBox& box) {
  widgets::LayoutItem item;
  item.role = widgets::Role::mark;
  item.text = mark.text;
  item.rect = rect;
  canvas.note(item);
  const float corner = canvas.theme().control(k_mark_height) / 2;
  canvas.fill(rect, colours::k_card, corner);
  canvas.outline(rect, colours::k_hairline, canvas.u(2), corner);
  const float side = std::round(canvas.theme().text_px(Type::small) * 1.1F);
  widgets::draw_icon(canvas, mark.icon, {rect.left + canvas.u(22) + side / 2, rect.centre().y}, side, colours::k_ink);
  canvas.text({rect.left + canvas.u(22) + side + canvas.u(12), rect.top + canvas.u(10)}, box.words);
}

}  // namespace

bool is_valid(const feed::Certificate& certificate, base::Day today) {
  if (certificate.number.empty() || certificate.issuer.empty() || certificate.checked_by.empty()) return false;
  const auto checked = base::parse_day(certificate.checked_on);
  if (!checked || *checked > today) return false;
  if (certificate.valid_until.empty()) return true;
  const auto until = base::parse_day(certificate.valid_until);
  return until && today <= *until;
}

Phrase certificate_name(const View& view, const std::string& kind) {
  const auto [family, rest] = parts_of(kind);
  const std::string key = "certificate_" + family;
  const Phrase name = view.say(key);
  if (name.text == key) return {upper(joined({family, rest}, " ")), "id"};
  if (rest.empty()) return name;
  return {name.text + (family == "sni" ? " " : " – ") + (family == "ig" ? titled(rest) : rest), name.language};
}

Marks marks_of(const View& view, const std::vector<feed::Certificate>& certificates, const std::string& passed_on) {
  Marks marks;
  for (const feed::Certificate& certificate : certificates) {
    if (!is_valid(certificate, view.today)) continue;
    const Phrase name = certificate_name(view, certificate.kind);
    marks.push_back({name.text + " · " + certificate.number, name.language, "check"});
  }
  const auto passed = base::parse_day(passed_on);
  if (passed && *passed <= view.today) {
    const Phrase said = view.say("curated_on", {{"date", date(passed_on, view.language)}});
    marks.push_back({said.text, said.language, "check"});
  }
  return marks;
}

float draw_marks(Canvas& canvas, Rect rect, const Marks& marks) {
  const float gap = canvas.u(12);
  float x = rect.left;
  float y = rect.top;
  float row = 0;
  for (const widgets::Label& mark : marks) {
    const MarkBox box = mark_box(canvas, mark, rect.width());
    if (x > rect.left && x + box.width > rect.right) {
      x = rect.left;
      y += row + gap;
      row = 0;
    }
    const Rect place{x, y, x + box.width, y + box.height};
    if (box.words.width == text::k_no_wrap)
      widgets::mark_chip(canvas, place, mark);
    else
      draw_long_mark(canvas, place, mark, box);
    x += box.width + gap;
    row = std::max(row, box.height);
  }
  return marks.empty() ? 0 : y + row - rect.top;
}

}  // namespace etalase::parts
