// Products and stories as cards, and grids of them.
#pragma once

#include <initializer_list>

#include "parts/frame.hpp"
#include "parts/names.hpp"
#include "widgets/card.hpp"

namespace etalase::parts {

// The aspect of cards that lie: the photograph stands beside the words.
inline constexpr float k_lying = 0;

// What may stand below a product's name, one line each.
enum class CardLine { maker, place, price };
// "Rp175.000–225.000" as it stands on a card, or "Tanya harga".
[[nodiscard]] Phrase price_line(const View& view, const std::optional<feed::Money>& price);
// A product as a card: cover, name, price where no line says it, the lines, and whether it is sold out.
[[nodiscard]] widgets::Card product_card(const View& view, const catalogue::ProductCard& product,
                                         std::initializer_list<CardLine> lines);
// Pieces by their names in the visitor's language; what is sold out stands last.
[[nodiscard]] std::vector<catalogue::ProductCard> by_name(const View& view, std::vector<catalogue::ProductCard> pieces);
[[nodiscard]] widgets::Card story_card(const View& view, const catalogue::StoryCard& story);

// Stories as small cards: title, and minutes where there are several.
[[nodiscard]] std::vector<widgets::Card> small_story_cards(const View& view,
                                                           const std::vector<catalogue::StoryCard>& stories);

// Cards in rows of `columns`, each row a strip as high as its tallest card; half a gap above and below.
[[nodiscard]] std::vector<widgets::Strip> card_grid(Canvas& measure, const Regions& regions,
                                                    std::vector<widgets::Card> cards, int columns);
// Returns how high the first row of such a grid is.
[[nodiscard]] float first_row_height(Canvas& measure, const Regions& regions, const std::vector<widgets::Card>& cards,
                                     int columns);
// Makes the photographs so low that the first row stands whole on the first screen below `above` pixels, in the first
// of the shapes that does it; before none does, the last. Returns how many of the columns are left: lying cards have
// one.
struct CardFit {
  float above = 0;
  int columns = 1;
  std::initializer_list<float> aspects;  // heights over widths, k_lying among them
};
[[nodiscard]] int fit_first_row(Canvas& measure, const PageFrame& page, std::vector<widgets::Card>& cards,
                                const CardFit& fit);
// Such a grid of small cards.
[[nodiscard]] std::vector<widgets::Strip> small_card_grid(Canvas& measure, const Regions& regions,
                                                          std::vector<widgets::Card> cards, int columns);
// Small cards in as many columns as there is room for, none alone in the last row.
[[nodiscard]] std::vector<widgets::Strip> even_small_cards(const View& view, Canvas& measure, const Regions& where,
                                                           std::vector<widgets::Card> cards);
// A section of small cards: what it is called, and the space above it in reference pixels.
struct CardSection {
  float gap = 0;
  Phrase title;
  std::vector<widgets::Card> cards;
};
// Adds the section to the page; nothing without cards.
void add_small_cards(const View& view, Canvas& measure, PageFrame& page, CardSection section);
// How many columns show `count` cards without a lonely one in the last row, at most `most`; one or two cards are wide.
[[nodiscard]] int even_columns(std::size_t count, int most);
// How many cards of at least `least` reference pixels fit beside each other.
[[nodiscard]] int columns_for(const widgets::Theme& theme, float width, float least);

}  // namespace etalase::parts
