// Words and drawings of an offer.
#include "pages/product_offer.hpp"

#include <algorithm>
#include <cmath>

#include "widgets/icons.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_plan_height = 214;
constexpr float k_card_corner = 20;
constexpr float k_least_maker = 380;
constexpr float k_badge = 112;
constexpr float k_least_beside = 560;
constexpr float k_title_factor = 1.14F;

struct PriceSize {
  float width = 0;
  float height = 0;
};

// Draws the price against the right or left edge.
PriceSize draw_price(Canvas& canvas, Rect rect, const PriceWords& price, text::Align align) {
  const Theme& theme = canvas.theme();
  const int room = static_cast<int>(rect.width());
  const auto words = [&](const Phrase& said, Type type, widgets::Colour colour) {
    return Words{said.text, widgets::aligned(theme.style(type, said.language), align), colour, room};
  };
  const text::Measure amount = canvas.text({rect.left, rect.top}, words(price.price, Type::price, colours::k_ink));
  PriceSize size{static_cast<float>(amount.width), static_cast<float>(amount.height)};
  if (price.as_of.text.empty()) return size;
  const text::Measure day =
      canvas.text({rect.left, rect.top + size.height}, words(price.as_of, Type::small, colours::k_secondary));
  return {std::max(size.width, static_cast<float>(day.width)), size.height + static_cast<float>(day.height)};
}

PriceSize price_size(const Canvas& canvas, float width, const PriceWords& price) {
  widgets::LayoutList scratch;
  Canvas dry(canvas.studio(), nullptr, scratch);
  return draw_price(dry, {0, 0, width, 0}, price, text::Align::start);
}

// Draws what a card says from the top of the rectangle; returns the height.
float draw_card_words(Canvas& canvas, Rect rect, const WayCard& card) {
  const Theme& theme = canvas.theme();
  const int width = static_cast<int>(rect.width());
  float y = rect.top;
  const auto put = [&](const Phrase& said, Type type, widgets::Colour colour) {
    if (said.text.empty()) return;
    y += static_cast<float>(
        canvas.text({rect.left, y}, {said.text, theme.style(type, said.language), colour, width}).height);
  };
  put(card.over, Type::small, colours::k_secondary);
  text::TextStyle style = theme.style(Type::name, card.title.language);
  style.size_px = std::round(style.size_px * k_title_factor);
  style = canvas.paragraphs().fit_headline(card.title.text, style, width, {2, theme.text_floor_px()}).style;
  y += static_cast<float>(canvas.text({rect.left, y}, {card.title.text, style, colours::k_ink, width}).height) +
       canvas.u(4);
  for (const Phrase& line : card.lines) put(line, Type::label, colours::k_secondary);
  return y - rect.top;
}

void draw_round_badge(Canvas& canvas, Point centre, std::string_view icon) {
  const float side = canvas.theme().control(k_badge);
  canvas.disc(centre, side / 2, widgets::rgb(0xF4EBDA));
  canvas.ring(centre, side / 2, colours::k_gold, std::max(canvas.u(2), 1.0F));
  widgets::draw_icon(canvas, icon, centre, side * 0.5F, colours::k_sogan);
}

// The plan stands beside the words where there is room for both, else above them.
bool stands_above(const Canvas& canvas, Rect card) {
  return canvas.theme().large() || card.width() < canvas.theme().control(k_least_beside);
}

struct CardParts {
  Rect plan;
  Rect words;
  float button = 0;  // height with its gap
};

CardParts parts_of(const Canvas& canvas, Rect rect, const WayCard& card) {
  const float pad = canvas.u(24);
  CardParts parts;
  parts.words = {rect.left + pad, rect.top + pad, rect.right - pad, rect.bottom - pad};
  if (card.floor) {
    const bool above = stands_above(canvas, rect);
    const float width = above ? parts.words.width() : std::round(parts.words.width() * 0.64F);
    parts.plan = {rect.left + pad - canvas.u(6), rect.top + pad - canvas.u(6), rect.left + pad - canvas.u(6) + width,
                  rect.top + pad - canvas.u(6) + canvas.u(above ? k_plan_height * 1.5F : k_plan_height)};
    if (above)
      parts.words.top = parts.plan.bottom + canvas.u(16);
    else
      parts.words.left = parts.plan.right + canvas.u(22);
  }
  if (!card.icon.empty()) parts.words.left += canvas.theme().control(k_badge) + canvas.u(26);
  if (card.button.action) parts.button = canvas.theme().control(widgets::k_primary_height) + canvas.u(18);
  return parts;
}

float card_height(const Canvas& canvas, float width, const WayCard& card) {
  const CardParts parts = parts_of(canvas, {0, 0, width, 0}, card);
  const float words =
      height_of(canvas, parts.words.width(), [&](Canvas& dry, Rect r) { return draw_card_words(dry, r, card); });
  const float pad = canvas.u(24);
  return std::max(parts.words.top + words + parts.button + pad, parts.plan.bottom + pad - canvas.u(6));
}

void draw_way_card(Canvas& canvas, Rect rect, const WayCard& card) {
  const float corner = canvas.u(k_card_corner);
  canvas.shadow(rect, corner);
  canvas.fill(rect, colours::k_card, corner);
  CardParts parts = parts_of(canvas, rect, card);
  if (card.floor) {
    if (!stands_above(canvas, rect)) parts.plan.bottom = rect.bottom - canvas.u(18);
    draw_floor(canvas, parts.plan, *card.floor, card.language);
  }
  if (!card.icon.empty())
    draw_round_badge(canvas, {parts.words.left - canvas.u(26) - canvas.theme().control(k_badge) / 2, rect.centre().y},
                     card.icon);
  const float words =
      height_of(canvas, parts.words.width(), [&](Canvas& dry, Rect r) { return draw_card_words(dry, r, card); });
  // Words alone stand in the middle beside the plan; with a button they keep to the top.
  const float spare = parts.words.height() - words;
  if (parts.button == 0 && spare > 0) parts.words.top += std::round(spare / 2);
  draw_card_words(canvas, parts.words, card);
  if (parts.button == 0) return;
  const float height = canvas.theme().control(widgets::k_primary_height);
  const float pad = canvas.u(24);
  widgets::primary_button(canvas, {rect.left + pad, rect.bottom - pad - height, rect.right - pad, rect.bottom - pad},
                          card.button);
}

}  // namespace

float draw_offer(Canvas& canvas, Rect rect, const Offer& offer) {
  const float gap = canvas.theme().gap();
  const PriceSize price = price_size(canvas, rect.width(), offer.price);
  const float left = rect.width() - price.width - gap;
  const float needed = std::min(maker_line_width(canvas, offer.maker), canvas.theme().control(k_least_maker));
  if (left >= needed) {
    const Rect maker{rect.left, rect.top, rect.left + left, 0};
    const float line =
        height_of(canvas, left, [&](Canvas& dry, Rect r) { return draw_maker_line(dry, r, offer.maker); });
    const float height = std::max(line, price.height);
    draw_price(canvas, {rect.right - price.width, rect.top + std::round((height - price.height) / 2), rect.right, 0},
               offer.price, text::Align::end);
    draw_maker_line(canvas, {maker.left, rect.top + std::round((height - line) / 2), maker.right, 0}, offer.maker);
    return height;
  }
  draw_price(canvas, rect, offer.price, text::Align::start);
  const float top = rect.top + price.height + canvas.u(14);
  return top + draw_maker_line(canvas, {rect.left, top, rect.right, 0}, offer.maker) - rect.top;
}

WayCard place_card(const View& view, const ProductModel& model) {
  WayCard card;
  card.language = view.language;
  const feed::Availability availability = model.product.availability;
  if (availability == feed::Availability::shelf && model.floor) {
    if (has_zone(*model.floor)) card.floor = model.floor;
    card.over = view.say("where_in_gallery");
    const Phrase zone = view.pick(model.zone_name);
    card.title = model.floor->shelf.empty() ? zone : view.say("shelf", {{"shelf", model.floor->shelf}});
    if (!model.floor->shelf.empty() && !zone.text.empty()) card.lines = {zone};
    if (!card.title.text.empty()) return card;
    card = {};
    card.language = view.language;
  }
  const bool sold_out = availability == feed::Availability::sold_out;
  card.icon = "hand";
  card.title = view.say(sold_out ? "sold_out_now" : "ask_staff");
  std::string_view text = "ask_where";
  if (availability == feed::Availability::ask) text = "ask_to_see";
  if (sold_out) text = "ask_similar";
  card.lines = {view.say(text)};
  return card;
}

std::optional<WayCard> maker_card(const View& view, const ProductModel& model) {
  if (!model.maker) return std::nullopt;
  WayCard card;
  card.language = view.language;
  card.title = view.say("meet_maker");
  card.lines = {view.say("pieces_here", {{"n", std::to_string(model.maker->products)}})};
  const Phrase see = view.say("see_maker");
  card.button.label = {see.text, see.language, "arrow_right"};
  card.button.action = open(PageKind::maker, model.maker->id);
  return card;
}

widgets::Strip ways_strip(Canvas& measure, const Regions& where, const WayCard& place,
                          const std::optional<WayCard>& maker) {
  const float gap = measure.theme().gap();
  const float whole = where.width();
  if (!maker) {
    const float height = card_height(measure, whole, place);
    return inset_strip(where, height + gap, [place, gap](Canvas& canvas, Rect rect) {
      draw_way_card(canvas, {rect.left, rect.top + gap / 2, rect.right, rect.bottom - gap / 2}, place);
    });
  }
  const float share = std::round((whole - gap) * 0.645F);
  const float narrow = whole - gap - share;
  const bool stacked =
      measure.theme().large() || widgets::primary_width(measure, maker->button) + measure.u(12) > narrow;
  const float left = stacked ? whole : share;
  const float right = stacked ? whole : narrow;
  float first = card_height(measure, left, place);
  float second = card_height(measure, right, *maker);
  if (!stacked) first = second = std::max(first, second);
  const float height = stacked ? first + gap + second : first;
  return inset_strip(where, height + gap, [=, maker = *maker](Canvas& canvas, Rect rect) {
    const float top = rect.top + gap / 2;
    draw_way_card(canvas, {rect.left, top, rect.left + left, top + first}, place);
    const float below = stacked ? top + first + gap : top;
    draw_way_card(canvas, {rect.right - right, below, rect.right, below + second}, maker);
  });
}

}  // namespace etalase::pages
