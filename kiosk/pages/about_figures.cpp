// Words and plots of the gallery's numbers.
#include "pages/about_figures.hpp"

#include <algorithm>

#include "feed/money_text.hpp"
#include "parts/names.hpp"
#include "texts/typography.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

// More bars than these are no picture any more: the largest stand, the rest is said in words.
constexpr std::size_t k_most_bars = 16;

PlotValue plot_value(const View& view, std::int64_t value, const Phrase& label) {
  return {value, feed::number_text(value, view.language), label, {"", view.language}};
}

Phrase foot_of(const View& view, const std::vector<std::string>& what_and_when, const std::vector<std::string>& more) {
  std::vector<std::string> all{joined(what_and_when, ", ")};
  all.insert(all.end(), more.begin(), more.end());
  return {texts::capitalised(joined(all, " · ")), view.language};
}

// Keeps the largest and tells of the others.
void limit_bars(const View& view, NumberCard& card) {
  std::vector<PlotValue>& values = card.plot.values;
  if (values.size() <= k_most_bars) return;
  std::stable_sort(values.begin(), values.end(),
                   [](const PlotValue& a, const PlotValue& b) { return a.value > b.value; });
  const std::size_t shown = k_most_bars - 1;
  card.notes.push_back(
      view.say("others_at_most", {{"n", std::to_string(values.size() - shown)}, {"most", values[shown].text}}));
  values.resize(shown);
}

struct CountedWords {
  std::string_view name;
  std::string_view unit;
};

NumberCard counted_card(const View& view, const AboutModel& model, const Counted& counted, const CountedWords& said) {
  NumberCard card;
  card.number = {feed::number_text(counted.total, view.language), view.language};
  card.name = view.say(said.name, {{"n", std::to_string(counted.total)}});
  int sum = 0;
  for (const Counted::OfCraft& of : counted.crafts) {
    card.plot.values.push_back(plot_value(view, of.count, term_name(view, of.craft)));
    sum += of.count;
  }
  card.plot.form = PlotForm::bars;
  limit_bars(view, card);
  if (sum > counted.total) card.notes.push_back(view.say("counted_for_each"));
  card.foot =
      foot_of(view, {view.say(said.unit).text, date(model.counted_on, view.language)}, {view.say("counted_here").text});
  return card;
}

std::vector<std::string> days_of(const feed::Statistic& statistic) {
  std::vector<std::string> days;
  for (const feed::StatisticValue& value : statistic.values)
    if (base::parse_day(value.date)) days.push_back(value.date);
  std::sort(days.begin(), days.end());
  return days;
}

// Every value has a day that no other has.
bool is_over_time(const feed::Statistic& statistic, const std::vector<std::string>& days) {
  return days.size() > 1 && days.size() == statistic.values.size() &&
         std::adjacent_find(days.begin(), days.end()) == days.end();
}

// "Sep 2025": months are told apart by three letters in both languages.
std::string short_day(const std::string& iso, const std::string& language) {
  const std::string whole = date(iso, language);
  const auto month = whole.find(' '), year = whole.rfind(' ');
  return whole.substr(month + 1, 3) + whole.substr(year);
}

void add_values(const View& view, const feed::Statistic& statistic, NumberCard& card) {
  std::vector<feed::StatisticValue> values = statistic.values;
  const std::vector<std::string> days = days_of(statistic);
  const bool over_time = is_over_time(statistic, days);
  const bool one_day = days.empty() || (days.size() == values.size() && days.front() == days.back());
  if (over_time) std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  for (const feed::StatisticValue& value : values) {
    PlotValue shown = plot_value(view, value.value, view.pick(value.label));
    if (over_time) shown.date.text = short_day(value.date, view.language);
    if (!over_time && !one_day) shown.label.text = joined({shown.label.text, date(value.date, view.language)}, ", ");
    card.plot.values.push_back(std::move(shown));
  }
  card.plot.form = over_time ? PlotForm::over_time : PlotForm::bars;
  if (!over_time) limit_bars(view, card);
}

// A number alone: large, with what one mark of its pictogram stands for.
void add_single(const View& view, const feed::Statistic& statistic, NumberCard& card) {
  const feed::StatisticValue& value = statistic.values.front();
  card.plot.values = {plot_value(view, value.value, view.pick(value.label))};
  card.plot.form = PlotForm::pictogram;
  card.number = {card.plot.values.front().text, view.language};
  if (!value.label.empty()) card.notes.push_back(view.pick(value.label));
  const Pictogram marks = pictogram_of(value.value);
  if (marks.marks == 0) return;
  const std::string each = feed::number_text(marks.each, view.language);
  card.notes.push_back(view.say("mark_each", {{"n", joined({each, view.pick(statistic.unit).text}, " ")}}));
}

}  // namespace

NumberCard statistic_card(const View& view, const feed::Statistic& statistic) {
  NumberCard card;
  card.name = view.pick(statistic.name);
  if (statistic.values.size() == 1) add_single(view, statistic, card);
  if (statistic.values.size() > 1) add_values(view, statistic, card);
  const std::vector<std::string> days = days_of(statistic);
  const std::string when = days.empty() ? "" : dates(days.front(), days.back(), view.language);
  card.foot = foot_of(view, {view.pick(statistic.unit).text, when},
                      {view.pick(statistic.source).text, view.pick(statistic.mark).text});
  return card;
}

std::vector<NumberCard> number_cards(const View& view, const AboutModel& model) {
  std::vector<NumberCard> cards;
  if (model.makers.total > 0)
    cards.push_back(counted_card(view, model, model.makers, {"makers_counted", "unit_makers"}));
  if (model.pieces.total > 0)
    cards.push_back(counted_card(view, model, model.pieces, {"pieces_counted", "unit_pieces"}));
  for (const feed::Statistic& statistic : model.statistics)
    if (!statistic.values.empty()) cards.push_back(statistic_card(view, statistic));
  return cards;
}

}  // namespace etalase::pages
