// An open catalogue and the careful way of asking it: what all queries share.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "feed/header.hpp"
#include "feed/kinds.hpp"

namespace etalase::catalogue {

// A query and the texts to bind to its question marks, in order.
struct Query {
  std::string sql;
  std::vector<std::string> values;
};

// Owns the database. Every question goes through ask(): a damaged file gives no rows, never an exception or an endless
// search. One thread.
struct CatalogueFile {
  explicit CatalogueFile(const std::string& path);

  // Calls `row` for each row; what it throws or SQLite reports only marks the file as damaged.
  void ask(const Query& query, const std::function<void(SQLite::Statement&)>& row) const;
  // Asks for many keys at once: "(?*)" in the query becomes the list of them, which may be long, and is asked for in
  // pieces then. No keys, no question.
  void ask_each(const Query& query, const std::vector<std::string>& keys,
                const std::function<void(SQLite::Statement&)>& row) const;
  // The first column of the first row.
  [[nodiscard]] std::optional<std::string> one(const Query& query) const;
  [[nodiscard]] int count(const Query& query) const;
  // Reads an item or media from JSON that the builder wrote; absent when it is damaged.
  [[nodiscard]] std::optional<feed::Item> item_from(const std::string& kind, const std::string& json) const;
  [[nodiscard]] feed::Text text_from(const std::string& json) const;
  [[nodiscard]] std::optional<feed::Media> media(const feed::Id& id) const;
  // Only media of which a file is left by the withdrawal list.
  [[nodiscard]] std::map<feed::Id, feed::Media> media_of(const std::set<feed::Id>& ids) const;

  // Numbers of items that a query selects, in its order.
  [[nodiscard]] std::vector<std::int64_t> numbers(const Query& query) const;
  // The number of an item if it is visible.
  [[nodiscard]] std::optional<std::int64_t> visible_number(const feed::Ref& ref) const;
  // The whole item; absent when it is not visible.
  [[nodiscard]] std::optional<feed::Item> body(const feed::Ref& ref) const;
  // Numbers of the visible ones among items of a kind, by id.
  [[nodiscard]] std::map<feed::Id, std::int64_t> visible_numbers(const std::string& kind,
                                                                 const std::set<feed::Id>& ids) const;
  // Names of makers, regions or collections, visible or not; one without a name is left out.
  [[nodiscard]] std::map<feed::Id, feed::Text> names_of(const std::string& kind, const std::set<feed::Id>& ids) const;
  [[nodiscard]] std::map<feed::Id, feed::Text> district_names(const std::set<feed::Id>& districts) const;
  // How many visible products each maker has; none is left out.
  [[nodiscard]] std::map<feed::Id, int> products_by_maker(const std::set<feed::Id>& makers) const;

  // Fills temp.visible with what today's date, the withdrawal list and consent leave.
  void refresh_visible() const;

  mutable SQLite::Database db;
  feed::FeedHeader header;
  std::string today;                      // YYYY-MM-DD; empty until set
  std::set<std::string> withdrawn_items;  // "kind/ID"
  std::set<std::string> withdrawn_media;  // sha256
  mutable bool visible_is_fresh = false;
  mutable int visible_version = 0;  // rises whenever what is visible may have changed
  mutable bool damaged = false;
  // The order of the products of one filter, kept while the visitor goes through its pages; see find_products().
  mutable std::optional<std::string> ordered_filter;
  mutable std::vector<std::int64_t> order;
};

// Calls the alternative of an item if it is of that kind.
template <class T>
std::optional<T> only(std::optional<feed::Item> item) {
  if (!item || !std::holds_alternative<T>(*item)) return std::nullopt;
  return std::get<T>(std::move(*item));
}

}  // namespace etalase::catalogue
