// Makes cards and chips of what was found.
#include "pages/search_groups.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/chips.hpp"
#include "parts/names.hpp"
#include "widgets/keyboard.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Card;
using widgets::Control;
using widgets::Strip;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_piece_width = 216;
constexpr float k_small_width = 400;

Control chip_to(const Phrase& said, Action action) {
  Control chip;
  chip.label = {said.text, said.language, ""};
  chip.action = std::move(action);
  return chip;
}

// A kind's name, how many there are, and the way to all of them.
struct GroupHead {
  Phrase title;
  int count = 0;
  std::optional<Control> all;
};

GroupHead head_of(const View& view, const SearchModel& model, std::string_view title, const feed::Id& list, int count,
                  std::size_t shown) {
  GroupHead head{view.say(title), count, std::nullopt};
  if (!model.list.empty() || static_cast<std::size_t>(count) <= shown) return head;
  const Phrase said = view.say("all");
  head.all = chip_to(said, open(search_page(model.results.searched(), list)));
  return head;
}

float draw_group_head(Canvas& canvas, Rect rect, const GroupHead& head) {
  const widgets::Theme& theme = canvas.theme();
  const float chip_width = head.all ? widgets::chip_width(canvas, *head.all) : 0;
  const float chip_height = head.all ? widgets::chip_height(canvas, *head.all, chip_width) : 0;
  const float room = rect.width() - (head.all ? chip_width + theme.gap() : 0);
  const widgets::Words count{std::to_string(head.count), theme.style(Type::label, head.title.language),
                             colours::k_secondary};
  const float count_width = static_cast<float>(canvas.measure(count).width) + canvas.u(14);
  const text::Fitted title =
      canvas.paragraphs().fit_headline(head.title.text, theme.style(Type::section, head.title.language),
                                       static_cast<int>(room - count_width), {2, theme.text_floor_px()});
  const float height = std::max(static_cast<float>(title.measure.height), chip_height);
  const float top = std::round(rect.top + (height - static_cast<float>(title.measure.height)) / 2);
  canvas.text({rect.left, top}, {head.title.text, title.style, colours::k_ink, static_cast<int>(room - count_width)},
              widgets::Role::heading);
  const float baseline = top + static_cast<float>(title.measure.last_baseline);
  const float beside = rect.left + static_cast<float>(title.measure.width) + canvas.u(14);
  canvas.text({beside, baseline - static_cast<float>(canvas.measure(count).first_baseline)}, count);
  if (head.all)
    widgets::chip(canvas, {rect.right - chip_width, rect.top, rect.right, rect.top + chip_height}, *head.all);
  return height;
}

Strip group_head(Canvas& measure, const Regions& where, const GroupHead& head) {
  return tall_strip(measure, where, [head](Canvas& canvas, Rect rect) { return draw_group_head(canvas, rect, head); });
}

void keep_first(std::vector<Card>& cards, const SearchModel& model, int columns) {
  if (model.list.empty() && cards.size() > static_cast<std::size_t>(columns))
    cards.resize(static_cast<std::size_t>(columns));
}

void add_pieces(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  const auto& found = model.results.products;
  std::vector<Card> cards;
  for (const catalogue::ProductCard& piece : found.cards) {
    cards.push_back(product_card(view, piece, {CardLine::maker}));
    cards.back().found = found_in(model, cards.back().name.text);
    cards.back().price = {};
  }
  if (cards.empty()) return;
  const bool whole = !model.list.empty();
  const Regions& where = page.where();
  int columns = columns_for(view.theme, where.width(), k_piece_width);
  if (columns > 1 && !whole) columns = std::min(columns, 6);
  // Above the keys of a low page there is room for one row, and the pieces themselves come first.
  const bool low = widgets::is_low_for_keys(view.theme) && view.state.keys != Keys::hidden;
  const GroupHead longest = head_of(view, model, "search_pieces", "product", found.total, 0);
  const Strip sized = group_head(measure, where, longest);
  const float above = page.height() + (whole || low ? 0 : sized.height);
  columns = fit_first_row(measure, page, cards, {above, columns, {0.8F, 0.65F, 0.5F, k_lying}});
  // Lying cards stand beside each other where there is room.
  const bool lying = columns == 1;
  if (lying) columns = columns_for(view.theme, where.width(), k_small_width);
  if (!low) keep_first(cards, model, columns);
  const std::size_t shown = cards.size();
  const auto add_name = [&] {
    if (!whole)
      page.add(group_head(measure, where, head_of(view, model, "search_pieces", "product", found.total, shown)));
  };
  if (!low) add_name();
  page.add(lying ? small_card_grid(measure, where, std::move(cards), columns)
                 : card_grid(measure, where, std::move(cards), columns));
  if (low) add_name();
}

Card maker_card_of(const View& view, const SearchModel& model, const catalogue::MakerCard& maker) {
  Card card;
  card.cover = maker.cover;
  card.craft = maker.crafts.empty() ? "LAIN" : maker.crafts.front();
  card.name = view.pick(maker.name);
  card.name_type = Type::small_name;
  card.found = found_in(model, card.name.text);
  card.lines = {names_of(view, terms_of(model.crafts, maker.crafts)), brief_place_of(view, maker)};
  std::erase_if(card.lines, [](const Phrase& line) { return line.text.empty(); });
  card.action = open(PageKind::maker, maker.id);
  return card;
}

void add_small(const View& view, Canvas& measure, PageFrame& page, std::vector<Card> cards, const SearchModel& model,
               const std::function<GroupHead(std::size_t shown)>& head) {
  if (cards.empty()) return;
  const int columns = columns_for(view.theme, page.where().width(), k_small_width);
  keep_first(cards, model, columns);
  page.gap(8);
  if (model.list.empty()) page.add(group_head(measure, page.where(), head(cards.size())));
  page.add(small_card_grid(measure, page.where(), std::move(cards), columns));
}

void add_makers(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  std::vector<Card> cards;
  for (const catalogue::MakerCard& maker : model.results.makers.cards)
    cards.push_back(maker_card_of(view, model, maker));
  add_small(view, measure, page, std::move(cards), model, [&](std::size_t shown) {
    return head_of(view, model, "makers", "maker", model.results.makers.total, shown);
  });
}

void add_stories(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  std::vector<Card> cards = small_story_cards(view, model.results.stories.cards);
  for (Card& card : cards) card.found = found_in(model, card.name.text);
  add_small(view, measure, page, std::move(cards), model, [&](std::size_t shown) {
    return head_of(view, model, "stories", "story", model.results.stories.total, shown);
  });
}

Strip title_strip(Canvas& measure, const Regions& where, const Phrase& title) {
  return heading_strip(measure, where, {{}, title, Type::section, {}, 2});
}

// To the term's own page, else to its pieces.
Control chip_of_term(const View& view, const SearchModel& model, const catalogue::FoundTerm& term) {
  const Phrase name = term_name(view, term.name);
  const auto entry = model.entries.find({term.facet, term.value});
  const Page page = entry == model.entries.end() ? collection_page({{term.facet, {term.value}}}) : entry->second;
  Control chip = chip_to(name, open(page));
  chip.count = term.products;
  return chip;
}

// Chips of the terms that a test tells apart, under their name.
template <class Test>
void add_chips(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model, std::string_view title,
               Test is_wanted) {
  const auto& terms = model.crafts_to_begin.empty() ? model.results.terms : model.crafts_to_begin;
  std::vector<Control> chips;
  for (const catalogue::FoundTerm& term : terms)
    if (is_wanted(term)) chips.push_back(chip_of_term(view, model, term));
  if (chips.empty()) return;
  page.gap(8);
  page.add(title_strip(measure, page.where(), view.say(title)));
  page.gap(4);
  page.add(chips_strip(measure, page.where(), std::move(chips), {}));
  page.gap(20);
}

}  // namespace

std::vector<text::Span> found_in(const SearchModel& model, std::string_view text) {
  std::vector<text::Span> spans;
  for (const catalogue::TextPiece& piece : catalogue::matches_in(text, model.results.words))
    spans.push_back({piece.begin, piece.end});
  return spans;
}

void add_found(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  add_pieces(view, measure, page, model);
  add_makers(view, measure, page, model);
  add_stories(view, measure, page, model);
}

void add_terms(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  const auto is_craft = [](const catalogue::FoundTerm& term) { return term.facet == catalogue::Facet::craft; };
  if (!model.crafts_to_begin.empty()) return add_chips(view, measure, page, model, "search_crafts", is_craft);
  if (!model.results.words.empty())
    return add_chips(view, measure, page, model, "search_terms", [](const auto&) { return true; });
  add_chips(view, measure, page, model, "search_crafts", is_craft);
  add_chips(view, measure, page, model, "search_terms", [&](const auto& term) { return !is_craft(term); });
}

void add_nearest(const View& view, Canvas& measure, PageFrame& page, const SearchModel& model) {
  if (model.results.nearest.empty()) return;
  std::vector<Control> chips;
  for (const std::string& word : model.results.nearest) chips.push_back(chip_to({word, "id"}, SearchFor{word}));
  page.add(title_strip(measure, page.where(), view.say("search_nearest")));
  page.gap(4);
  page.add(chips_strip(measure, page.where(), std::move(chips), {}));
  page.gap(20);
}

}  // namespace etalase::pages
