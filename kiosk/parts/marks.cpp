// Judges certificates, writes them.
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

float icon_side(const Canvas& canvas) { return std::round(canvas.theme().text_px(Type::label) * 1.15F); }

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
    marks.push_back({name.text + " · " + certificate.number, name.language, "seal"});
  }
  const auto passed = base::parse_day(passed_on);
  if (passed && *passed <= view.today) {
    const Phrase said = view.say("curated_on", {{"date", date(passed_on, view.language)}});
    marks.push_back({said.text, said.language, "seal"});
  }
  return marks;
}

float draw_marks(Canvas& canvas, Rect rect, const Marks& marks) {
  const float side = icon_side(canvas);
  const float before = side + canvas.u(12);
  float x = rect.left;
  float y = rect.top;
  float row = 0;
  for (const widgets::Label& mark : marks) {
    Words words{mark.text, canvas.theme().style(Type::label, mark.language), colours::k_ink};
    float width = before + static_cast<float>(canvas.measure(words).width);
    if (x > rect.left && x + width > rect.right) {
      x = rect.left;
      y += row + canvas.u(10);
      row = 0;
    }
    if (width > rect.width()) {
      words.width = static_cast<int>(rect.width() - before);
      width = rect.width();
    }
    const text::Measure size = canvas.text({x + before, y}, words);
    const float line = static_cast<float>(size.line_height());
    widgets::draw_icon(canvas, mark.icon, {x + side / 2, y + line / 2}, side, colours::k_sogan);
    x += width + canvas.u(36);
    row = std::max(row, static_cast<float>(size.height));
  }
  return marks.empty() ? 0 : y + row - rect.top;
}

}  // namespace etalase::parts
