// Links between cells and items.
#include "intake/column_links.hpp"

#include <algorithm>

namespace etalase::intake {

namespace {

template <feed::LinkIntent Intent>
bool has_intent(const feed::Link& link) {
  return link.intent == Intent;
}

LinkFilter filter_of(feed::LinkIntent intent) {
  switch (intent) {
    case feed::LinkIntent::buy: return has_intent<feed::LinkIntent::buy>;
    case feed::LinkIntent::ask: return has_intent<feed::LinkIntent::ask>;
    case feed::LinkIntent::follow: return has_intent<feed::LinkIntent::follow>;
    case feed::LinkIntent::visit: return has_intent<feed::LinkIntent::visit>;
  }
  return has_intent<feed::LinkIntent::visit>;
}

Message no_address(const std::string& piece) { return say("no_address", {{"piece", piece}}); }

}  // namespace

void read_links(RowReader& row, const std::string& column, std::vector<feed::Link>& links, const LinkRule& rule) {
  const auto found = row.cell(column);
  if (found.kind == Cell::Kind::keep) return;
  std::vector<feed::Link> given;
  const bool single = rule.count == LinkCount::one && found.kind == Cell::Kind::value;
  for (const auto& piece : single ? std::vector<std::string>{found.text} : read_list(found.text)) {
    const auto link = rule.parse(piece);
    if (!link) return row.error(column, rule.wrong(piece));
    given.push_back(*link);
  }
  std::erase_if(links, [&](const feed::Link& link) { return rule.is_mine(link); });
  links.insert(links.end(), given.begin(), given.end());
  std::stable_sort(links.begin(), links.end(), [](const auto& a, const auto& b) { return a.intent < b.intent; });
}

void write_links(CellWriter& cells, const std::string& column, const std::vector<feed::Link>& links,
                 const LinkRule& rule) {
  std::vector<std::string> pieces;
  for (const auto& link : links) {
    auto piece = rule.is_mine(link) ? rule.write(link) : std::string();
    if (!piece.empty()) pieces.push_back(std::move(piece));
  }
  if (rule.count == LinkCount::one && pieces.size() > 1) pieces.resize(1);
  cells.list(column, pieces);
}

LinkRule links_to(feed::LinkIntent intent) {
  return {filter_of(intent), [intent](const std::string& text) { return read_link(text, intent); }, no_address};
}

}  // namespace etalase::intake
