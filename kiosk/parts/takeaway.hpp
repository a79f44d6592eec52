// What a visitor takes home from a page: its codes, each with what it does in words.
#pragma once

#include "parts/screen.hpp"

namespace etalase::parts {

// Of an item; a value that the page's model holds.
struct Takeaway {
  feed::Ref item;
  feed::Text name;
  feed::Text owner;               // whom its links lead to: the maker, the item itself
  std::vector<feed::Link> links;  // those of the item before those of its maker
};
// Adds links, each address once.
void add_links(Takeaway& takeaway, const std::vector<feed::Link>& links);

// What somebody wants to do, in the order in which it is offered.
enum class CodeIntent { page, buy, ask, follow, visit };

struct Code {
  std::string key;  // "page", "ask", "ask/1": what PageState::code names
  CodeIntent intent = CodeIntent::page;
  Phrase kind;             // "WhatsApp", "Situs web": tells codes of one intent apart
  std::string holds;       // the address or the contact card
  std::string address;     // the same as people read it; empty where nobody would type it
  Phrase purpose;          // what the camera does with it
  Phrase without_network;  // what helps without Internet
};

// All codes of an item, of an intent beside each other; empty where there is nothing to take.
[[nodiscard]] std::vector<Code> codes_of(const View& view, const Takeaway& takeaway);
[[nodiscard]] bool has_codes(const View& view, const Takeaway& takeaway);
// The one of that key, else the first; there must be one.
[[nodiscard]] const Code& chosen_code(const std::vector<Code>& codes, const std::string& key);
// "Halaman", "Beli", "Tanya", …
[[nodiscard]] Phrase intent_name(const View& view, CodeIntent intent);
// The first code of each intent that there is.
[[nodiscard]] std::vector<Code> first_of_each(const std::vector<Code>& codes);

}  // namespace etalase::parts
