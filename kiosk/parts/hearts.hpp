// How a piece is put on the list to take home, and taken off it.
#pragma once

#include "parts/screen.hpp"
#include "widgets/card_key.hpp"
#include "widgets/controls.hpp"

namespace etalase::parts {

// The heart on a piece's card. On a full list it leads to the list, which says so.
[[nodiscard]] widgets::CardKey heart_key(const View& view, const feed::Id& piece);
// The cross on a piece's card in the list itself.
[[nodiscard]] widgets::CardKey cross_key(const View& view, const feed::Id& piece);
// The heart as a button of the piece's own page.
[[nodiscard]] widgets::Control heart_button(const View& view, const feed::Id& piece);

}  // namespace etalase::parts
