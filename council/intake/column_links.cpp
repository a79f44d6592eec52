// Links between cells and items.
#include "intake/column_links.hpp"

#include <algorithm>

#include "cells/phone.hpp"

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

// What a piece says of the number: as it stands, in an address, or behind "kind=".
std::string number_typed(const std::string& piece) {
  const auto word = cells::clean_word(piece);
  if (const auto place = cells::number_in(word)) return cells::typed_number(word, *place);
  return word.substr(word.find('=') + 1);
}

void note_number(RowReader& row, const std::string& column, const feed::Link& link, const std::string& piece) {
  const auto phone = cells::phone_in(link.url);
  if (!phone) return;
  const bool chat = phone->kind == cells::PhoneKind::mobile;
  row.note(column, chat ? say("number_to_write", {{"number", phone->shown()}})
                        : say("number_to_call", {{"number", phone->shown()}}));
  if (const auto country = cells::other_country(number_typed(piece)))
    row.note(column, say("number_of_two_countries", {{"number", phone->shown()}, {"country", "+" + *country}}));
}

}  // namespace

void read_links(RowReader& row, const std::string& column, std::vector<feed::Link>& links, const LinkRule& rule) {
  const auto found = row.cell(column);
  if (found.kind == Cell::Kind::keep) return;
  std::vector<feed::Link> given;
  std::vector<std::string> typed;
  const bool single = rule.count == LinkCount::one && found.kind == Cell::Kind::value;
  for (const auto& piece : single ? std::vector<std::string>{found.text} : read_list(found.text)) {
    const auto link = rule.parse(piece);
    if (const auto* wrong = std::get_if<Message>(&link)) return row.error(column, *wrong);
    given.push_back(std::get<feed::Link>(link));
    typed.push_back(piece);
  }
  for (std::size_t i = 0; i < given.size(); ++i) note_number(row, column, given[i], typed[i]);
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
  return {filter_of(intent), [intent](const std::string& text) { return read_link(text, intent); }};
}

}  // namespace etalase::intake
