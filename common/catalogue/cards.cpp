// What a card shows of an item: taken from the whole one for what is stored, and from the stored one for what is shown.
#include "catalogue/cards.hpp"

#include <utility>

namespace etalase::catalogue {

namespace {

// `card` is the small item that is stored, or what a page gets. Its district is the item's own; a page's card has that
// of its row, which may be the maker's.
void take_shown(const feed::Product& product, auto& card) {
  card.id = product.id;
  card.name = product.name;
  card.maker = product.maker;
  card.crafts = product.crafts;
  card.district = product.district;
  card.price = product.price;
  card.availability = product.availability;
}

void take_shown(const feed::Maker& maker, auto& card) {
  card.id = maker.id;
  card.name = maker.name;
  card.crafts = maker.crafts;
  card.district = maker.district;
  card.place = maker.place;
  card.graduate = maker.graduate;
}

// The stored one and the shown one have only the first picture.
template <class T>
feed::Item small(const T& item) {
  T card;
  take_shown(item, card);
  if (!item.images.empty()) card.images = {item.images.front()};
  return card;
}

template <class Card>
Card shown(const auto& stored) {
  Card card;
  take_shown(stored, card);
  return card;
}

}  // namespace

feed::Item stored_card(const feed::Item& item) {
  if (const auto* product = std::get_if<feed::Product>(&item)) return small(*product);
  if (const auto* maker = std::get_if<feed::Maker>(&item)) return small(*maker);
  auto stored = item;
  if (auto* story = std::get_if<feed::Story>(&stored)) story->panels.clear();
  return stored;
}

ProductCard card_of(const feed::Product& stored) { return shown<ProductCard>(stored); }
MakerCard card_of(const feed::Maker& stored) { return shown<MakerCard>(stored); }

StoryCard card_of(const feed::Story& stored) {
  StoryCard card;
  card.id = stored.id;
  card.title = stored.title;
  card.lead = stored.lead;
  card.region = stored.region;
  card.crafts = stored.crafts;
  return card;
}

}  // namespace etalase::catalogue
