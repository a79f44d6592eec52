// Words and drawings of an offer.
#include "pages/product_offer.hpp"

#include <algorithm>
#include <cmath>

#include "feed/money_text.hpp"
#include "parts/floor.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_card_corner = 20;
constexpr float k_least_maker = 380;
// Ranges of millions are set so much smaller.
constexpr float k_least_price_size = 0.8F;
constexpr float k_icon = 76;
constexpr float k_title_factor = 1.14F;
constexpr float k_plan_aspect = 1.75F;
constexpr float k_plan_share = 0.62F;
constexpr float k_highest_plan = 440;
constexpr float k_least_words = 250;
// A small plan with more numbers than these says where to find them all.
constexpr std::size_t k_most_numbers = 10;

// What any price takes; it depends on panel, text size and language alone.
float price_column(const Canvas& canvas, const std::string& language) {
  const std::string widest = feed::money_text({8'888'000, 9'888'000, "IDR", ""}, language);
  const float width = static_cast<float>(canvas.measure({widest, canvas.theme().style(Type::price, language)}).width);
  return std::ceil(width * k_least_price_size);
}

// Draws the price against the right or left edge; returns the height.
float draw_price(Canvas& canvas, Rect rect, const PriceWords& price, text::Align align) {
  const Theme& theme = canvas.theme();
  const int room = static_cast<int>(rect.width());
  text::TextStyle style = canvas.paragraphs()
                              .fit_headline(price.price.text, theme.style(Type::price, price.price.language), room,
                                            {1, theme.text_floor_px()})
                              .style;
  style.align = align;
  const text::Measure amount = canvas.text({rect.left, rect.top}, {price.price.text, style, colours::k_ink, room});
  const auto height = static_cast<float>(amount.height);
  if (price.as_of.text.empty()) return height;
  const Words day{price.as_of.text, widgets::aligned(theme.style(Type::small, price.as_of.language), align),
                  colours::k_secondary, room};
  return height + static_cast<float>(canvas.text({rect.left, rect.top + height}, day).height);
}

// Draws what a card says from the top of the rectangle; returns the height.
float draw_card_words(Canvas& canvas, Rect rect, const PlaceCard& card) {
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

// A magnifier before the words that say what a touch does.
float draw_enlarge(Canvas& canvas, Rect rect, const Phrase& said) {
  const Theme& theme = canvas.theme();
  const float side = std::round(theme.text_px(Type::label_bold) * 1.1F);
  const float left = rect.left + side + canvas.u(12);
  const Words words{said.text, theme.style(Type::label_bold, said.language), colours::k_sogan,
                    static_cast<int>(rect.right - left)};
  const text::Measure size = canvas.text({left, rect.top}, words);
  const float line = static_cast<float>(size.line_height());
  widgets::draw_icon(canvas, "zoom", {rect.left + side / 2, rect.top + line / 2}, side, colours::k_sogan);
  return static_cast<float>(size.height);
}

// The plan beside the words, or above them where there is no room for both.
struct CardParts {
  FloorMap map;
  bool beside = false;
};

CardParts parts_of(const Canvas& canvas, float width, const PlaceCard& card) {
  const float inner = width - 2 * canvas.u(24);
  float plan = std::min(inner * k_plan_share, canvas.u(k_highest_plan) * k_plan_aspect);
  const bool beside = inner - plan - canvas.u(26) >= canvas.theme().control(k_least_words);
  if (!beside) plan = std::min(inner, canvas.u(k_highest_plan) * k_plan_aspect);
  plan = std::round(plan);
  const FloorRoom room{plan, std::round(plan / k_plan_aspect), k_most_numbers};
  return {map_floor(canvas, *card.floor, card.words, room), beside};
}

// Words, key and what a touch does, below each other; returns the height.
float draw_beside_plan(Canvas& canvas, Rect rect, const PlaceCard& card, const std::vector<KeyLine>& key) {
  float y = rect.top + draw_card_words(canvas, rect, card) + canvas.u(14);
  if (const float height = draw_floor_key(canvas, {rect.left, y, rect.right, 0}, key); height > 0)
    y += height + canvas.u(16);
  return y + draw_enlarge(canvas, {rect.left, y, rect.right, 0}, card.enlarge) - rect.top;
}

Rect words_of(const Canvas& canvas, Rect rect, const CardParts& parts) {
  const float pad = canvas.u(24);
  Rect words{rect.left + pad, rect.top + pad, rect.right - pad, 0};
  if (parts.beside) words.left += parts.map.width + canvas.u(26);
  if (!parts.beside) words.top += parts.map.height + canvas.u(18);
  return words;
}

float plan_card_height(const Canvas& canvas, float width, const PlaceCard& card, const CardParts& parts) {
  const Rect words = words_of(canvas, {0, 0, width, 0}, parts);
  const float height = height_of(canvas, words.width(),
                                 [&](Canvas& dry, Rect r) { return draw_beside_plan(dry, r, card, parts.map.key); });
  return std::max(words.top + height, parts.map.height + canvas.u(24)) + canvas.u(24);
}

// The whole card opens the plan.
void draw_plan_card(Canvas& canvas, Rect rect, const PlaceCard& card, const CardParts& parts) {
  widgets::LayoutItem item;
  item.role = widgets::Role::button;
  item.text = card.enlarge.text;
  item.rect = rect;
  item.action = OpenSheet{Sheet::floor};
  const bool pressed = canvas.control(item);
  const float down = pressed ? canvas.u(3) : 0;
  const Rect r{rect.left, rect.top + down, rect.right, rect.bottom + down};
  const float corner = canvas.u(k_card_corner);
  if (!pressed) canvas.shadow(r, corner);
  canvas.fill(r, pressed ? colours::k_pressed : colours::k_card, corner);
  const Rect words = words_of(canvas, r, parts);
  // A plan lower than the words stands in their middle.
  const float spare = parts.beside ? r.height() - 2 * canvas.u(24) - parts.map.height : 0;
  draw_floor(canvas, {r.left + canvas.u(24), r.top + canvas.u(24) + std::round(spare / 2)}, parts.map);
  draw_beside_plan(canvas, words, card, parts.map.key);
}

// Nothing acts here, so it looks like a note and not like a card: hairlines, an icon, words.
float draw_note(Canvas& canvas, Rect rect, const PlaceCard& card) {
  const float side = canvas.theme().control(k_icon);
  const float pad = canvas.u(20);
  const Rect words{rect.left + side + canvas.u(24), rect.top + pad, rect.right, 0};
  const float text =
      height_of(canvas, words.width(), [&](Canvas& dry, Rect r) { return draw_card_words(dry, r, card); });
  const float height = std::max(text, side) + 2 * pad;
  widgets::hairline(canvas, {rect.left, rect.top}, {rect.right, rect.top});
  widgets::hairline(canvas, {rect.left, rect.top + height}, {rect.right, rect.top + height});
  widgets::draw_icon(canvas, card.icon, {rect.left + side / 2, rect.top + height / 2}, side * 0.75F, colours::k_sogan);
  draw_card_words(canvas, {words.left, rect.top + std::round((height - text) / 2), words.right, 0}, card);
  return height;
}

}  // namespace

float draw_offer(Canvas& canvas, Rect rect, const Offer& offer) {
  const float gap = canvas.theme().gap();
  const float column = price_column(canvas, offer.price.price.language);
  const float left = rect.width() - column - gap;
  if (left >= canvas.theme().control(k_least_maker)) {
    const float maker =
        height_of(canvas, left, [&](Canvas& dry, Rect r) { return draw_maker_line(dry, r, offer.maker); });
    const float price = height_of(
        canvas, column, [&](Canvas& dry, Rect r) { return draw_price(dry, r, offer.price, text::Align::end); });
    const float height = std::max(maker, price);
    draw_price(canvas, {rect.right - column, rect.top + std::round((height - price) / 2), rect.right, 0}, offer.price,
               text::Align::end);
    draw_maker_line(canvas, {rect.left, rect.top + std::round((height - maker) / 2), rect.left + left, 0}, offer.maker);
    return height;
  }
  const float top = rect.top + draw_price(canvas, rect, offer.price, text::Align::start) + canvas.u(14);
  return top + draw_maker_line(canvas, {rect.left, top, rect.right, 0}, offer.maker) - rect.top;
}

PlaceCard place_card(const View& view, const ProductModel& model) {
  PlaceCard card;
  const feed::Availability availability = model.product.availability;
  if (availability == feed::Availability::shelf && model.floor) {
    if (has_zone(*model.floor)) card.floor = model.floor;
    card.words = floor_words(view);
    card.enlarge = view.say("enlarge_plan");
    card.over = view.say("where_in_gallery");
    const Phrase zone = view.pick(model.zone_name);
    card.title = model.floor->shelf.empty() ? zone : view.say("shelf", {{"shelf", model.floor->shelf}});
    if (!model.floor->shelf.empty() && !zone.text.empty()) card.lines = {zone};
    card.icon = "shelf";
    if (!card.title.text.empty()) return card;
    card = {};
  }
  const bool sold_out = availability == feed::Availability::sold_out;
  card.icon = "speech";
  card.title = view.say(sold_out ? "sold_out_now" : "ask_staff");
  std::string_view text = "ask_where";
  if (availability == feed::Availability::ask) text = "ask_to_see";
  if (sold_out) text = "ask_similar";
  card.lines = {view.say(text)};
  return card;
}

widgets::Strip place_strip(Canvas& measure, const Regions& where, const PlaceCard& card) {
  const float gap = measure.theme().gap();
  if (!card.floor)
    return tall_strip(measure, where, [card, gap](Canvas& canvas, Rect rect) {
      return gap + draw_note(canvas, {rect.left, rect.top + gap / 2, rect.right, 0}, card);
    });
  const CardParts parts = parts_of(measure, where.width(), card);
  const float height = std::ceil(plan_card_height(measure, where.width(), card, parts));
  return inset_strip(where, height + gap, [card, parts, gap](Canvas& canvas, Rect rect) {
    draw_plan_card(canvas, {rect.left, rect.top + gap / 2, rect.right, rect.bottom - gap / 2}, card, parts);
  });
}

}  // namespace etalase::pages
