// Products and stories as cards, cards as strips.
#include <algorithm>
#include <cmath>

#include "feed/money_text.hpp"
#include "screens/parts.hpp"

namespace etalase::screens {

using widgets::Card;
using widgets::Strip;

namespace {

using HeightOf = float (*)(const Canvas&, const Card&, float);
using DrawOf = void (*)(Canvas&, Rect, const Card&);

// A kind of card: how high it gets and how it is drawn.
struct CardKind {
  HeightOf height;
  DrawOf draw;
};

Strip card_row(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns, CardKind kind) {
  const float gap = measure.theme().gap();
  const float width =
      std::floor((regions.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float height = 0;
  for (const Card& card : cards) height = std::max(height, kind.height(measure, card, width));
  const int items = static_cast<int>(cards.size());
  Strip strip = inset_strip(
      regions, height + gap, [cards = std::move(cards), width, height, gap, kind](Canvas& canvas, Rect rect) {
        float x = rect.left;
        for (const Card& card : cards) {
          kind.draw(canvas, {x, rect.top + gap / 2, x + width, rect.top + gap / 2 + height}, card);
          x += width + gap;
        }
      });
  strip.items = items;
  return strip;
}

std::vector<Strip> grid(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns, CardKind kind) {
  std::vector<Strip> strips;
  for (auto first = cards.begin(); first != cards.end();) {
    const auto last = first + std::min<std::ptrdiff_t>(columns, cards.end() - first);
    strips.push_back(
        card_row(measure, regions, {std::make_move_iterator(first), std::make_move_iterator(last)}, columns, kind));
    first = last;
  }
  return strips;
}

// A price that needs two lines breaks between its two ends, not inside one.
std::string unbroken(std::string price) {
  for (auto at = price.find(' '); at != std::string::npos; at = price.find(' ', at)) price.replace(at, 1, "\u00A0");
  return price;
}

}  // namespace

Said fallback_mark(const View& view, const feed::Text& text) {
  return is_missing(text, view.language) ? view.say("available_in") : Said{"", view.language};
}

Card product_card(const View& view, const catalogue::ProductCard& product, CardLines lines) {
  Card card;
  card.cover = product.cover;
  card.craft = product.crafts.empty() ? "LAIN" : product.crafts.front();
  card.name = view.pick(product.name);
  card.mark = fallback_mark(view, product.name);
  card.action = open(PageKind::product, product.id);
  if (product.availability == feed::Availability::sold_out) card.badge = view.say("sold_out");
  const Said maker = view.pick(product.maker_name);
  const Said place = view.pick(product.district_name);
  const Said region = view.pick(product.region_name);
  if (lines == CardLines::price)
    card.lines = {product.price ? Said{unbroken(feed::money_text(*product.price, view.language)), view.language}
                                : view.say("ask_price")};
  if (lines != CardLines::price) card.lines = {maker};
  if (lines == CardLines::maker_place) card.lines.push_back(short_place(place, region));
  return card;
}

Card story_card(const View& view, const catalogue::StoryCard& story) {
  Card card;
  card.cover = story.hero;
  card.craft = story.crafts.empty() ? "LAIN" : story.crafts.front();
  card.eyebrow = {upper(view.pick(story.region_name).text), view.pick(story.region_name).language};
  card.name = view.pick(story.title);
  card.name_type = widgets::Type::section;
  card.foot = view.say("minutes_read", {{"n", std::to_string(reading_minutes(story.words))}});
  card.foot_icon = "clock";
  card.mark = fallback_mark(view, story.title);
  card.action = open(PageKind::story, story.id);
  card.aspect = 1.04F;
  return card;
}

int columns_for(const widgets::Theme& theme, float width, float least) {
  const float wanted = theme.large() ? least * 1.4F : least;
  const float gap = theme.gap();
  return std::max(1, static_cast<int>((width + gap) / (theme.px(wanted) + gap)));
}

std::vector<Strip> card_grid(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns) {
  return grid(measure, regions, std::move(cards), columns, {widgets::card_height, widgets::draw_card});
}

std::vector<Strip> small_card_grid(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns) {
  return grid(measure, regions, std::move(cards), columns, {widgets::small_card_height, widgets::draw_small_card});
}

}  // namespace etalase::screens
