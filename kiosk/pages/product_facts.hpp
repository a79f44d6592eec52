// A product's facts and price in words.
#pragma once

#include "pages/product_model.hpp"
#include "parts/facts.hpp"

namespace etalase::pages {

// All facts in the order in which they are shown; empty fields make none, food fields come first for food.
[[nodiscard]] std::vector<parts::Fact> product_facts(const parts::View& view, const ProductModel& model);
// Price with its day, or "Tanya harga" without a day.
struct PriceWords {
  texts::Phrase price;
  texts::Phrase as_of;
};
[[nodiscard]] PriceWords price_words(const parts::View& view, const std::optional<feed::Money>& price);

}  // namespace etalase::pages
