// What the parts of Reader share: the open database and the careful way of asking it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/reader.hpp"

namespace etalase::catalogue {

// A query and the texts to bind to its question marks, in order.
struct Query {
  std::string sql;
  std::vector<std::string> values;
};

// Every question goes through ask(): a damaged file gives no rows, never an exception or an endless search.
struct Reader::State {
  explicit State(const std::string& path);

  // Calls `row` for each row; what it throws or SQLite reports only marks the file as damaged.
  void ask(const Query& query, const std::function<void(SQLite::Statement&)>& row) const;
  // The first column of the first row.
  [[nodiscard]] std::optional<std::string> one(const Query& query) const;
  [[nodiscard]] int count(const Query& query) const;
  // Reads an item or media from JSON that the builder wrote; absent when it is damaged.
  [[nodiscard]] std::optional<feed::Item> item_from(const std::string& kind, const std::string& json) const;
  [[nodiscard]] feed::Text text_from(const std::string& json) const;
  [[nodiscard]] std::optional<feed::Media> media(const feed::Id& id) const;
  [[nodiscard]] std::optional<feed::Media> first_media(const std::vector<feed::Id>& ids) const;

  // Numbers of items that a query selects, in its order.
  [[nodiscard]] std::vector<std::int64_t> numbers(const Query& query) const;
  // The number of an item if it is visible.
  [[nodiscard]] std::optional<std::int64_t> visible_number(const feed::Ref& ref) const;
  // The whole item; absent when it is not visible.
  [[nodiscard]] std::optional<feed::Item> body(const feed::Ref& ref) const;
  // The name of a maker or region, visible or not: empty when there is none.
  [[nodiscard]] feed::Text name_of(const feed::Ref& ref) const;
  [[nodiscard]] feed::Text district_name(const feed::Id& district) const;
  // The name of a facet's value; its id when the feed has no name for it.
  [[nodiscard]] feed::Text facet_value_name(Facet facet, const std::string& value) const;

  [[nodiscard]] std::optional<ProductCard> product_card(std::int64_t number) const;
  [[nodiscard]] std::optional<MakerCard> maker_card(std::int64_t number) const;
  [[nodiscard]] std::optional<StoryCard> story_card(std::int64_t number) const;
  [[nodiscard]] std::vector<ProductCard> product_cards(const Query& query) const;

  // Fills temp.visible with what today's date, the withdrawal list and consent leave.
  void refresh_visible() const;

  // What the card table and the narrow row say about an item.
  struct CardRow {
    std::string kind;
    std::string json;
    feed::Id district;
    feed::Id region;
    int words = 0;
  };
  [[nodiscard]] std::optional<CardRow> card_row(std::int64_t number) const;

  mutable SQLite::Database db;
  feed::FeedHeader header;
  std::string today;                      // YYYY-MM-DD; empty until set
  std::set<std::string> withdrawn_items;  // "kind/ID"
  std::set<std::string> withdrawn_media;  // sha256
  mutable bool visible_is_fresh = false;
  mutable bool damaged = false;
};

// Calls the alternative of an item if it is of that kind.
template <class T>
std::optional<T> only(std::optional<feed::Item> item) {
  if (!item || !std::holds_alternative<T>(*item)) return std::nullopt;
  return std::get<T>(std::move(*item));
}

}  // namespace etalase::catalogue
