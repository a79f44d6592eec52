// Turns links into codes and says what they do.
#include "parts/takeaway.hpp"

#include <algorithm>
#include <array>

#include "parts/code_texts.hpp"
#include "texts/typography.hpp"

namespace etalase::parts {

namespace {

constexpr std::array<std::string_view, 5> k_intent_keys{"page", "buy", "ask", "follow", "visit"};

CodeIntent intent_of(feed::LinkIntent intent) {
  switch (intent) {
    case feed::LinkIntent::buy: return CodeIntent::buy;
    case feed::LinkIntent::ask: return CodeIntent::ask;
    case feed::LinkIntent::follow: return CodeIntent::follow;
    case feed::LinkIntent::visit: break;
  }
  return CodeIntent::visit;
}

bool is_piece(const Takeaway& takeaway) { return takeaway.item.kind == "product"; }

// Brands bear a capital; whatever else there is does so at the beginning of a label alone.
bool is_brand(const Phrase& kind) {
  const auto first = static_cast<unsigned char>(kind.text.empty() ? 'a' : kind.text.front());
  return (first >= 'A' && first <= 'Z') || first >= 0x80;
}

// What a kind of link is called inside a sentence: "WhatsApp", "situs web"; an unknown one by the feed's own word. What
// sells on a site of its own is a shop.
Phrase kind_word(const View& view, const feed::Link& link) {
  const bool shop = link.kind == "web" && link.intent == feed::LinkIntent::buy;
  const std::string key = "code_kind_" + (shop ? "toko" : link.kind);
  const Phrase known = view.say(key);
  return known.text == key ? Phrase{link.kind, "id"} : known;
}

Phrase page_purpose(const View& view, const Takeaway& takeaway) {
  return view.say("code_page", {{"name", view.pick(takeaway.name).text}});
}

// What the camera does with a link.
Phrase purpose_of(const View& view, const Takeaway& takeaway, const feed::Link& link, bool says_the_piece) {
  const std::string owner = view.pick(takeaway.owner).text;
  if (link.url.starts_with("tel:")) return view.say("code_calls", {{"owner", owner}});
  if (link.url.starts_with("mailto:")) return view.say("code_mails", {{"owner", owner}});
  const Phrase kind = kind_word(view, link);
  if (says_the_piece) return view.say("code_chats_about_piece", {{"kind", kind.text}, {"owner", owner}});
  return view.say(is_brand(kind) ? "code_opens_brand" : "code_opens", {{"kind", kind.text}, {"owner", owner}});
}

// What helps who has no Internet: a piece's code, else people.
Phrase without_network(const View& view, const Takeaway& takeaway) {
  if (is_piece(takeaway)) return view.say("code_offline_piece", {{"code", takeaway.item.id}});
  return view.say("code_offline");
}

Code page_code(const View& view, const Takeaway& takeaway, std::string address) {
  Code code;
  code.intent = CodeIntent::page;
  code.kind = intent_name(view, CodeIntent::page);
  code.holds = std::move(address);
  code.address = readable_address(code.holds);
  code.purpose = page_purpose(view, takeaway);
  code.without_network = without_network(view, takeaway);
  return code;
}

// A chat begins with what it is about: the piece with its code, else whose chat it is.
ChatAddress chat_of(const View& view, const Takeaway& takeaway, const feed::Link& link) {
  const std::string name = view.pick(takeaway.name).text;
  if (!is_piece(takeaway)) return chat_address(link.url, {name});
  return chat_address(link.url, {name + " " + takeaway.item.id, name, takeaway.item.id});
}

Code link_code(const View& view, const Takeaway& takeaway, const feed::Link& link) {
  const ChatAddress chat = chat_of(view, takeaway, link);
  Code code;
  code.intent = intent_of(link.intent);
  const Phrase kind = kind_word(view, link);
  code.kind = {texts::capitalised(kind.text), kind.language};
  code.holds = chat.url;
  code.address = readable_address(link.url);
  code.purpose = purpose_of(view, takeaway, link, chat.says_something && is_piece(takeaway));
  const bool calls = link.url.starts_with("tel:");
  code.without_network = calls ? view.say("code_works_offline") : without_network(view, takeaway);
  return code;
}

// The number of whoever is asked, for the phone's own contacts.
std::optional<Code> card_code(const View& view, const Takeaway& takeaway) {
  for (const feed::Link& link : takeaway.links) {
    const auto phone = link.intent == feed::LinkIntent::ask ? phone_in(link.url) : std::nullopt;
    const std::string owner = view.pick(takeaway.owner).text;
    auto card = phone ? contact_card(owner, *phone) : std::nullopt;
    if (!card) continue;
    Code code;
    code.intent = CodeIntent::ask;
    code.kind = view.say("code_contact");
    code.holds = std::move(*card);
    code.address = *phone;
    code.purpose = view.say("code_saves_contact", {{"owner", owner}});
    code.without_network = view.say("code_works_offline");
    return code;
  }
  return std::nullopt;
}

// Keys by place within an intent, and a number behind a kind that its intent has twice.
void tell_apart(std::vector<Code>& codes) {
  std::map<CodeIntent, int> places;
  std::map<std::pair<CodeIntent, std::string>, int> kinds;
  for (Code& code : codes) {
    const std::string name(k_intent_keys.at(static_cast<std::size_t>(code.intent)));
    const int place = places[code.intent]++;
    code.key = place == 0 ? name : name + "/" + std::to_string(place);
    const int same = ++kinds[{code.intent, code.kind.text}];
    if (same > 1) code.kind.text += " " + std::to_string(same);
  }
}

}  // namespace

void add_links(Takeaway& takeaway, const std::vector<feed::Link>& links) {
  for (const feed::Link& link : links) {
    const bool there = std::any_of(takeaway.links.begin(), takeaway.links.end(),
                                   [&](const feed::Link& each) { return each.url == link.url; });
    if (!there) takeaway.links.push_back(link);
  }
}

std::vector<Code> codes_of(const View& view, const Takeaway& takeaway) {
  std::vector<Code> codes;
  const bool indonesian = page_purpose(view, takeaway).language.starts_with("id");
  std::string page = public_page(view.site.public_base_url, takeaway.item.kind, takeaway.item.id,
                                 indonesian ? PageTongue::indonesian : PageTongue::english);
  if (!page.empty()) codes.push_back(page_code(view, takeaway, std::move(page)));
  for (const feed::Link& link : takeaway.links) codes.push_back(link_code(view, takeaway, link));
  if (auto card = card_code(view, takeaway)) codes.push_back(std::move(*card));
  std::stable_sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.intent < b.intent; });
  tell_apart(codes);
  return codes;
}

bool has_codes(const View& view, const Takeaway& takeaway) { return !codes_of(view, takeaway).empty(); }

const Code& chosen_code(const std::vector<Code>& codes, const std::string& key) {
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.key == key; });
  return found == codes.end() ? codes.front() : *found;
}

Phrase intent_name(const View& view, CodeIntent intent) {
  switch (intent) {
    case CodeIntent::page: return view.say("intent_page");
    case CodeIntent::buy: return view.say("intent_buy");
    case CodeIntent::ask: return view.say("intent_ask");
    case CodeIntent::follow: return view.say("intent_follow");
    case CodeIntent::visit: break;
  }
  return view.say("intent_visit");
}

std::vector<Code> first_of_each(const std::vector<Code>& codes) {
  std::vector<Code> firsts;
  for (const Code& code : codes)
    if (firsts.empty() || firsts.back().intent != code.intent) firsts.push_back(code);
  return firsts;
}

}  // namespace etalase::parts
