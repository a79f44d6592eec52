// Cells that hold links. T is the sheet's kind of item, which has a member `links`.
#pragma once

#include "intake/column.hpp"
#include "intake/links.hpp"

namespace etalase::intake {

// Tells whether a column stands for a link.
using LinkFilter = bool (*)(const feed::Link& link);
// Reads one address, or says what is wrong with it.
using LinkParser = std::function<Read<feed::Link>(const std::string& text)>;

enum class LinkCount { one, many };

// What a column of links takes.
struct LinkRule {
  LinkFilter is_mine;
  LinkParser parse;
  std::function<std::string(const feed::Link& link)> write = write_link;
  LinkCount count = LinkCount::many;
};

// Replaces the links that the column stands for and orders all by intent: buy, ask, follow, visit, and notes every
// number that visitors will call. A wrong cell changes nothing.
void read_links(RowReader& row, const std::string& column, std::vector<feed::Link>& links, const LinkRule& rule);
void write_links(CellWriter& cells, const std::string& column, const std::vector<feed::Link>& links,
                 const LinkRule& rule);

// Every link of an intent.
[[nodiscard]] LinkRule links_to(feed::LinkIntent intent);

template <class T>
CellKind links(const LinkRule& rule) {
  return {[rule](RowReader& row, const Column& column, drafts::Entry& entry) {
            read_links(row, column.name, entry.as<T>()->links, rule);
          },
          [rule](CellWriter& cells, const Column& column, const drafts::Entry& entry) {
            write_links(cells, column.name, entry.as<T>()->links, rule);
          }};
}

}  // namespace etalase::intake
