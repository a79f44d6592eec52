// Lays programmes out.
#include "pages/about_programmes.hpp"

#include <algorithm>
#include <cmath>

#include "parts/maker_line.hpp"
#include "parts/names.hpp"
#include "parts/photographs.hpp"
#include "parts/ways.hpp"
#include "widgets/card.hpp"
#include "widgets/photograph.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr int k_most_eggs = 3;  // of a phase
constexpr std::size_t k_most_graduates = 6;
constexpr float k_least_beside = 760;
constexpr float k_widest_picture = 560;

// What a programme is, in words beside its picture.
struct ProgrammeWords {
  Phrase name;  // empty where a heading above says it
  Phrase text;
  Phrase partners;
  std::optional<feed::Media> picture;
  std::string shows;  // what the picture shows
};

Phrase partners_of(const View& view, const ProgrammeEntry& entry) {
  std::vector<std::string> names;
  for (const feed::Text& partner : entry.partners) names.push_back(view.pick(partner).text);
  return names.empty() ? Phrase{} : view.say("with_partners", {{"names", joined(names, ", ")}});
}

ProgrammeWords words_of(const View& view, const ProgrammeEntry& entry) {
  ProgrammeWords words;
  words.text = view.pick(entry.programme.text);
  words.partners = partners_of(view, entry);
  words.picture = entry.cover;
  if (entry.cover) words.shows = view.pick(entry.cover->alt).text;
  return words;
}

float draw_programme_words(Canvas& canvas, Rect rect, const ProgrammeWords& said) {
  const Theme& theme = canvas.theme();
  float y = rect.top;
  const auto say = [&](const Phrase& phrase, Type type, widgets::Colour colour) {
    if (phrase.text.empty()) return;
    if (y > rect.top) y += canvas.u(12);
    const float width = std::min(rect.width(), theme.text_width(type));
    const Words words{phrase.text, theme.style(type, phrase.language), colour, static_cast<int>(width)};
    y += static_cast<float>(canvas.text({rect.left, y}, words).height);
  };
  say(said.name, Type::name, colours::k_ink);
  say(said.text, Type::lead, colours::k_ink);
  say(said.partners, Type::label, colours::k_secondary);
  return y - rect.top;
}

void draw_programme_picture(Canvas& canvas, Rect rect, const ProgrammeWords& said) {
  widgets::draw_photo(canvas, rect, said.picture, "LAIN");
  widgets::photograph_control(canvas, rect, {*said.picture, said.shows});
}

// The picture beside the words, or above them where they would get narrow.
float draw_programme(Canvas& canvas, Rect rect, const ProgrammeWords& said) {
  if (!said.picture) return draw_programme_words(canvas, rect, said);
  const Theme& theme = canvas.theme();
  if (rect.width() < theme.control(k_least_beside)) {
    const float height = std::round(rect.width() * 0.5F);
    draw_programme_picture(canvas, {rect.left, rect.top, rect.right, rect.top + height}, said);
    const float above = height + canvas.u(16);
    return above + draw_programme_words(canvas, {rect.left, rect.top + above, rect.right, 0}, said);
  }
  const float gap = canvas.u(32);
  const float beside_text = std::min(rect.width() - gap - theme.text_width(Type::lead), theme.px(k_widest_picture));
  const float width = std::round(std::max(rect.width() * 0.34F, beside_text));
  const float words = draw_programme_words(canvas, {rect.left + width + gap, rect.top, rect.right, 0}, said);
  const float height = std::round(std::clamp(words, width * 0.66F, width));
  draw_programme_picture(canvas, {rect.left, rect.top, rect.left + width, rect.top + height}, said);
  return std::max(words, height);
}

Strip programme_strip(Canvas& measure, const Regions& where, ProgrammeWords said) {
  return tall_strip(measure, where,
                    [said = std::move(said)](Canvas& canvas, Rect rect) { return draw_programme(canvas, rect, said); });
}

int months_of(const feed::Programme& programme) {
  int months = 0;
  for (const feed::Phase& phase : programme.phases) months += phase.months;
  return months;
}

// "Bulan 3", "Bulan 3–8".
Phrase month_words(const View& view, int first, int last) {
  const std::string from = std::to_string(first);
  return view.say("month_number", {{"n", first == last ? from : from + "–" + std::to_string(last)}});
}

// The eggs of the months after `passed`; of a phase without months one that says none.
std::vector<Phrase> eggs_of(const View& view, int passed, int months) {
  if (months < 1) return {{"", view.language}};
  if (months > k_most_eggs) return {month_words(view, passed + 1, passed + months)};
  std::vector<Phrase> eggs;
  for (int month = 1; month <= months; ++month) eggs.push_back(month_words(view, passed + month, passed + month));
  return eggs;
}

std::vector<NumberedStep> order_of(const View& view, const feed::Programme& programme) {
  std::vector<NumberedStep> steps;
  for (const feed::Phase& phase : programme.phases) {
    NumberedStep step{view.pick(phase.name), {}};
    for (const feed::Step& part : phase.steps) {
      const Phrase name = view.pick(part.name);
      step.texts.push_back({joined({name.text, view.pick(part.text).text}, ": "), name.language});
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

std::vector<Strip> graduate_strips(const View& view, Canvas& measure, const Regions& where, const AboutModel& model,
                                   const std::vector<catalogue::MakerCard>& graduates) {
  if (graduates.empty()) return {};
  std::vector<Strip> strips;
  const Phrase title = view.say("graduates_of", {{"n", std::to_string(graduates.size())}});
  strips.push_back(space(view.theme.px(22)));
  strips.push_back(text_strip(measure, where, title, Type::name, colours::k_ink));
  strips.push_back(space(view.theme.px(10)));
  const std::size_t columns = row_columns(view.theme, where);
  const std::size_t shown = std::min(graduates.size(), k_most_graduates);
  for (std::size_t first = 0; first < shown; first += columns) {
    std::vector<widgets::Row> rows;
    for (std::size_t i = first; i < std::min(first + columns, shown); ++i)
      rows.push_back(maker_row(view, graduates[i], model.crafts));
    strips.push_back(rows_strip(measure, where, std::move(rows), columns));
  }
  if (shown == graduates.size()) return strips;
  strips.push_back(space(view.theme.px(8)));
  strips.push_back(way_strip(view, where, view.say("all_makers"), open({PageKind::makers, {}, {}})));
  return strips;
}

}  // namespace

bool has_months(const feed::Programme& programme) { return months_of(programme) > 0; }

std::vector<TimelinePhase> timeline_of(const View& view, const feed::Programme& programme) {
  std::vector<TimelinePhase> phases;
  int passed = 0;
  for (const feed::Phase& phase : programme.phases) {
    TimelinePhase shown{view.pick(phase.name), eggs_of(view, passed, phase.months), {}};
    for (const feed::Step& step : phase.steps) shown.steps.push_back({view.pick(step.name), view.pick(step.text)});
    phases.push_back(std::move(shown));
    passed += phase.months;
  }
  return phases;
}

std::vector<Strip> programme_strips(const View& view, Canvas& measure, const Regions& where, const AboutModel& model,
                                    const ProgrammeEntry& entry) {
  const Theme& theme = view.theme;
  Heading heading;
  heading.title = view.pick(entry.programme.name);
  if (const int months = months_of(entry.programme); months > 0)
    heading.aside = view.say("programme_length", {{"n", std::to_string(months)}});
  std::vector<Strip> strips;
  strips.push_back(heading_strip(measure, where, heading));
  strips.push_back(space(theme.px(8)));
  strips.push_back(programme_strip(measure, where, words_of(view, entry)));
  strips.push_back(space(theme.px(24)));
  append(strips, has_months(entry.programme) ? timeline_strips(measure, where, timeline_of(view, entry.programme))
                                             : steps_strips(measure, where, order_of(view, entry.programme)));
  append(strips, graduate_strips(view, measure, where, model, entry.graduates));
  return strips;
}

std::vector<Strip> facility_strips(const View& view, Canvas& measure, const Regions& where,
                                   const ProgrammeEntry& entry) {
  ProgrammeWords words = words_of(view, entry);
  words.name = view.pick(entry.programme.name);
  std::vector<Strip> strips;
  strips.push_back(programme_strip(measure, where, std::move(words)));
  append(strips, graduate_strips(view, measure, where, {}, entry.graduates));
  return strips;
}

}  // namespace etalase::pages
