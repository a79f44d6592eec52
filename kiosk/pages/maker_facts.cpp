// Words and drawings of a maker's facts.
#include "pages/maker_facts.hpp"

#include <algorithm>
#include <cmath>

#include "parts/eggs.hpp"
#include "parts/names.hpp"
#include "parts/strips.hpp"
#include "widgets/icons.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

// A long word gets so much smaller before the facts take fewer columns.
constexpr float k_least_letters = 0.8F;

std::string_view kind_key(feed::MakerKind kind) {
  switch (kind) {
    case feed::MakerKind::perorangan: return "kind_perorangan";
    case feed::MakerKind::kelompok: return "kind_kelompok";
    case feed::MakerKind::koperasi: return "kind_koperasi";
  }
  return "kind_perorangan";
}

// Draws one fact from the top of the rectangle; returns the height.
float draw_icon_fact(Canvas& canvas, Rect rect, const IconFact& fact) {
  const Theme& theme = canvas.theme();
  const float side = std::round(theme.text_px(Type::label) * 1.15F);
  const float left = rect.left + side + canvas.u(16);
  const int width = static_cast<int>(rect.right - left);
  const Words label{fact.label.text, theme.style(Type::label, fact.label.language), colours::k_secondary, width};
  const text::Measure label_size = canvas.text({left, rect.top}, label);
  const float line = static_cast<float>(label_size.line_height());
  widgets::draw_icon(canvas, fact.icon, {rect.left + side / 2, rect.top + line / 2}, side, colours::k_sogan);
  const Words value{fact.value.text, theme.style(Type::label_bold, fact.value.language), colours::k_ink, width};
  return static_cast<float>(label_size.height +
                            canvas.text({left, rect.top + static_cast<float>(label_size.height)}, value).height);
}

bool breaks_a_word(const Canvas& canvas, float width, const IconFact& fact) {
  const Theme& theme = canvas.theme();
  const float room = width - std::round(theme.text_px(Type::label) * 1.15F) - canvas.u(16);
  text::TextStyle style = theme.style(Type::label_bold, fact.value.language);
  style.size_px = std::max(std::round(style.size_px * k_least_letters), theme.text_floor_px());
  return canvas.breaks_a_word({fact.value.text, style, 0, static_cast<int>(room)});
}

float badge_side(const Canvas& canvas) { return canvas.theme().control(126); }

float draw_badge_words(Canvas& canvas, Rect rect, const Badge& badge) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  y += static_cast<float>(canvas
                              .text({rect.left, y}, {badge.title.text, theme.style(Type::name, badge.title.language),
                                                     colours::k_ink, width})
                              .height);
  y += canvas.u(4);
  for (const Phrase* said : {&badge.text, &badge.phases}) {
    if (said->text.empty()) continue;
    y += static_cast<float>(
        canvas.text({rect.left, y}, {said->text, theme.style(Type::label, said->language), colours::k_secondary, width})
            .height);
  }
  return y - rect.top;
}

void draw_badge_ground(Canvas& canvas, Point centre, float side) {
  canvas.disc(centre, side / 2, widgets::rgb(0xF4EBDA));
  canvas.ring(centre, side / 2, colours::k_gold, std::max(canvas.u(2), 1.0F));
}

}  // namespace

std::vector<IconFact> maker_facts(const View& view, const MakerModel& model) {
  std::vector<IconFact> facts;
  const Phrase place = place_of(view, model.card.place, model.card.district_name, model.card.region_name);
  if (!place.text.empty()) facts.push_back({"pin", view.say(texts::label_key("maker", "place")), place});
  const Phrase kind = view.say(kind_key(model.maker.kind));
  const Phrase team = view.pick(model.maker.team);
  const std::string who = joined({kind.text, team.text}, ", ");
  if (model.maker.since.empty())
    facts.push_back({"people", view.say(texts::label_key("maker", "team")), {who, kind.language}});
  else
    facts.push_back({"clock",
                     view.say(texts::label_key("maker", "since")),
                     {joined({model.maker.since, who}, ", "), kind.language}});
  const Phrase techniques = other_terms(view, model.techniques);
  const std::string craft = model.card.crafts.empty() ? "LAIN" : model.card.crafts.front();
  if (!techniques.text.empty())
    facts.push_back(
        {std::string(widgets::craft_look(craft).icon), view.say(texts::label_key("maker", "techniques")), techniques});
  return facts;
}

float draw_icon_facts(Canvas& canvas, Rect rect, const std::vector<IconFact>& facts) {
  if (facts.empty()) return 0;
  const float gap = canvas.theme().gap();
  const auto count = static_cast<float>(facts.size());
  const float width = std::floor((rect.width() - gap * (count - 1)) / count);
  const bool stacked = canvas.theme().large() || std::any_of(facts.begin(), facts.end(), [&](const IconFact& fact) {
                         return breaks_a_word(canvas, width, fact);
                       });
  float height = 0;
  float x = rect.left;
  for (const IconFact& fact : facts) {
    if (stacked) {
      if (height > 0) height += canvas.u(14);
      height += draw_icon_fact(canvas, {rect.left, rect.top + height, rect.right, 0}, fact);
      continue;
    }
    height = std::max(height, draw_icon_fact(canvas, {x, rect.top, x + width, 0}, fact));
    x += width + gap;
  }
  return height;
}

std::optional<Badge> programme_badge(const View& view, const MakerModel& model) {
  const MakerProgramme* first = model.programmes.empty() ? nullptr : &model.programmes.front();
  if (!model.maker.graduate && first == nullptr) return std::nullopt;
  const std::string_view title = model.maker.graduate ? "graduate" : "in_programme";
  Badge badge{view.say(title), {"", view.language}, {"", view.language}, model.maker.graduate};
  if (first == nullptr) return badge;
  const Phrase name = view.pick(first->name);
  badge.text = name;
  std::vector<std::string> phases;
  for (const feed::Text& phase : first->phases) phases.push_back(view.pick(phase).text);
  badge.phases.text = joined(phases, " · ");
  if (first->months > 0 && model.maker.graduate)
    badge.text = view.say("programme_months", {{"programme", name.text}, {"n", std::to_string(first->months)}});
  return badge;
}

float draw_badge(Canvas& canvas, Rect rect, const Badge& badge) {
  const float pad = canvas.u(24);
  const float side = badge_side(canvas);
  const Rect words{rect.left + pad + side + canvas.u(26), 0, rect.right - pad, 0};
  const float text =
      height_of(canvas, words.width(), [&](Canvas& dry, Rect r) { return draw_badge_words(dry, r, badge); });
  const float height = std::max(side, text) + 2 * pad;
  const Rect card{rect.left, rect.top, rect.right, rect.top + height};
  canvas.fill(card, colours::k_card, canvas.u(20));
  canvas.outline(card, colours::k_hairline, canvas.u(2), canvas.u(20));
  const Point centre{rect.left + pad + side / 2, card.centre().y};
  draw_badge_ground(canvas, centre, side);
  if (badge.hatched)
    draw_chick(canvas, centre, side * 2 / 3);
  else
    widgets::draw_icon(canvas, "egg", centre, side * 0.56F, colours::k_sogan);
  draw_badge_words(canvas, {words.left, card.top + std::round((height - text) / 2), words.right, 0}, badge);
  return height;
}

}  // namespace etalase::pages
