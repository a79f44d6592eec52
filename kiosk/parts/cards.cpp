// Products and stories as cards, cards as strips.
#include "parts/cards.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "feed/money_text.hpp"
#include "parts/hearts.hpp"
#include "parts/letters.hpp"
#include "widgets/small_card.hpp"

namespace etalase::parts {

using namespace actions;

using widgets::Card;
using widgets::Strip;

namespace {

using HeightOf = float (*)(const Canvas&, const Card&, float);
using DrawOf = void (*)(Canvas&, Rect, const Card&);
using NameOf = float (*)(const Canvas&, const Card&, float);

// A kind of card: how high it gets, how it is drawn, how large its name is.
struct CardKind {
  HeightOf height;
  DrawOf draw;
  NameOf name_px;
};

Strip card_row(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns, CardKind kind) {
  const float gap = measure.theme().gap();
  const float width =
      std::floor((regions.width() - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  // Names in one row have one size, the smallest that one of them needs.
  float name_px = std::numeric_limits<float>::max();
  for (const Card& card : cards) name_px = std::min(name_px, kind.name_px(measure, card, width));
  float height = 0;
  for (Card& card : cards) {
    card.name_px = name_px;
    height = std::max(height, kind.height(measure, card, width));
  }
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

// A price breaks between its two ends, not behind its currency.
std::string unbroken(std::string price) {
  for (auto at = price.find(' '); at != std::string::npos; at = price.find(' ', at)) price.replace(at, 1, "\u00A0");
  return price;
}

Phrase line_of(const View& view, const catalogue::ProductCard& product, CardLine line) {
  switch (line) {
    case CardLine::maker: return view.pick(product.maker_name);
    case CardLine::place: return short_place(product.district_name, product.region_name, view.language);
    case CardLine::price: break;
  }
  return price_line(view, product.price);
}

}  // namespace

Phrase price_line(const View& view, const std::optional<feed::Money>& price) {
  if (!price) return view.say("ask_price");
  return {unbroken(feed::money_text(*price, view.language)), view.language};
}

Card product_card(const View& view, const catalogue::ProductCard& product, std::initializer_list<CardLine> lines) {
  Card card;
  card.cover = product.cover;
  card.craft = product.crafts.empty() ? "LAIN" : product.crafts.front();
  card.name = view.pick(product.name);
  card.mark = fallback_mark(view, product.name);
  card.action = open(PageKind::product, product.id);
  card.key = heart_key(view, product.id);
  if (product.availability == feed::Availability::sold_out) card.badge = view.say("sold_out");
  for (const CardLine line : lines) card.lines.push_back(line_of(view, product, line));
  if (std::find(lines.begin(), lines.end(), CardLine::price) == lines.end())
    card.price = price_line(view, product.price);
  return card;
}

std::vector<catalogue::ProductCard> by_name(const View& view, std::vector<catalogue::ProductCard> pieces) {
  const auto order = [&](const catalogue::ProductCard& piece) {
    const bool sold_out = piece.availability == feed::Availability::sold_out;
    return std::pair(sold_out, index_order(view.pick(piece.name).text));
  };
  std::stable_sort(pieces.begin(), pieces.end(),
                   [&](const auto& one, const auto& other) { return order(one) < order(other); });
  return pieces;
}

Card story_card(const View& view, const catalogue::StoryCard& story) {
  Card card;
  card.cover = story.hero;
  card.craft = story.crafts.empty() ? "LAIN" : story.crafts.front();
  card.eyebrow = {upper(view.pick(story.region_name).text), view.pick(story.region_name).language};
  card.name = view.pick(story.title);
  card.name_type = widgets::Type::section;
  card.foot = reading_time(view, story.words);
  card.foot_icon = "clock";
  card.mark = fallback_mark(view, story.title);
  card.action = open(PageKind::story, story.id);
  card.aspect = 1.04F;
  return card;
}

std::vector<Card> small_story_cards(const View& view, const std::vector<catalogue::StoryCard>& stories) {
  std::vector<Card> cards;
  for (const catalogue::StoryCard& story : stories) {
    Card card = story_card(view, story);
    card.name_type = widgets::Type::name;
    if (!card.foot.text.empty()) card.lines = {card.foot};
    card.foot = {};
    card.eyebrow = {};
    cards.push_back(std::move(card));
  }
  return cards;
}

int even_columns(std::size_t count, int most) {
  if (count < 3 && most > 2) return 2;
  const auto lonely = [&](int columns) {
    return columns > 1 && static_cast<int>(count) > columns && static_cast<int>(count) % columns == 1;
  };
  return most > 2 && lonely(most) && !lonely(most - 1) ? most - 1 : std::max(most, 1);
}

int columns_for(const widgets::Theme& theme, float width, float least) {
  const float wanted = least * (1 + (theme.text_scale() - 1) * 0.9F);
  const float gap = theme.gap();
  return std::max(1, static_cast<int>((width + gap) / (theme.px(wanted) + gap)));
}

std::vector<Strip> card_grid(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns) {
  // Alone in its row a card lies down: the photograph beside the words.
  if (columns == 1) return small_card_grid(measure, regions, std::move(cards), 1);
  return grid(measure, regions, std::move(cards), columns,
              {widgets::card_height, widgets::draw_card, widgets::card_name_px});
}

float first_row_height(Canvas& measure, const Regions& regions, const std::vector<Card>& cards, int columns) {
  const auto end = cards.begin() + std::min<std::ptrdiff_t>(columns, std::ssize(cards));
  return height_of(card_grid(measure, regions, {cards.begin(), end}, columns));
}

int fit_first_row(Canvas& measure, const PageFrame& page, std::vector<Card>& cards, const CardFit& fit) {
  int columns = fit.columns;
  for (const float aspect : fit.aspects) {
    columns = aspect == k_lying ? 1 : fit.columns;
    for (Card& card : cards) card.aspect = aspect;
    if (page.room_above(fit.above + first_row_height(measure, page.where(), cards, columns)) >= 0) break;
  }
  return columns;
}

std::vector<Strip> small_card_grid(Canvas& measure, const Regions& regions, std::vector<Card> cards, int columns) {
  return grid(measure, regions, std::move(cards), columns,
              {widgets::small_card_height, widgets::draw_small_card, widgets::small_card_name_px});
}

void add_small_cards(const View& view, Canvas& measure, PageFrame& page, CardSection section) {
  if (section.cards.empty()) return;
  page.gap(section.gap);
  page.add(heading_strip(measure, page.where(), {{}, section.title, widgets::Type::section, {}, 2}));
  page.add(even_small_cards(view, measure, page.where(), std::move(section.cards)));
}

std::vector<Strip> even_small_cards(const View& view, Canvas& measure, const Regions& where, std::vector<Card> cards) {
  const int columns = even_columns(cards.size(), columns_for(view.theme, where.width(), 300));
  return small_card_grid(measure, where, std::move(cards), columns);
}

}  // namespace etalase::parts
