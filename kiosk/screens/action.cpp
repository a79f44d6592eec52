// Actions to texts and back.
#include "screens/action.hpp"

#include <charconv>

namespace etalase::screens {

namespace {

struct Writer {
  std::string operator()(const OpenPage& a) const {
    return "open " + to_string(a.page) + (a.sheet.empty() ? "" : " sheet:" + a.sheet);
  }
  std::string operator()(const GoBack&) const { return "back"; }
  std::string operator()(const GoHome&) const { return "home"; }
  std::string operator()(const SetLanguage& a) const { return "language:" + a.tag; }
  std::string operator()(const SwitchTextSize&) const { return "size"; }
  std::string operator()(const EndVisit&) const { return "done"; }
  std::string operator()(const ContinueVisit&) const { return "continue"; }
  std::string operator()(const ToggleFacet& a) const {
    return "toggle " + std::string(name_of(a.facet)) + "=" + a.value;
  }
  std::string operator()(const ClearFacets&) const { return "clear"; }
  std::string operator()(const OpenSheet& a) const { return "sheet:" + a.name; }
  std::string operator()(const CloseSheet&) const { return "close"; }
  std::string operator()(const TurnPage& a) const {
    return a.step == PageStep::up ? "page:up" : a.step == PageStep::down ? "page:down" : "page:top";
  }
  std::string operator()(const ShowPicture& a) const { return "picture:" + std::to_string(a.index); }
  std::string operator()(const ShowTab& a) const { return "tab:" + a.name; }
  std::string operator()(const JumpTo& a) const { return "jump:" + a.key; }
  std::string operator()(const PressKey& a) const { return "key:" + a.key; }
  std::string operator()(const AskFor& a) const { return "ask:" + a.request; }
};

// Cuts `prefix` off the front of the text if it is there.
bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<Action> parse_open(std::string_view text) {
  std::string sheet;
  if (const auto at = text.find(" sheet:"); at != std::string_view::npos) {
    sheet = std::string(text.substr(at + 7));
    text = text.substr(0, at);
  }
  const auto page = parse_page(text);
  if (!page) return std::nullopt;
  return OpenPage{*page, sheet};
}

std::optional<Action> parse_toggle(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  const auto facet = facet_of(text.substr(0, equals));
  if (!facet) return std::nullopt;
  return ToggleFacet{*facet, std::string(text.substr(equals + 1))};
}

std::optional<Action> parse_word(std::string_view text) {
  if (text == "back") return GoBack{};
  if (text == "home") return GoHome{};
  if (text == "size") return SwitchTextSize{};
  if (text == "done") return EndVisit{};
  if (text == "continue") return ContinueVisit{};
  if (text == "clear") return ClearFacets{};
  if (text == "close") return CloseSheet{};
  if (text == "page:up") return TurnPage{PageStep::up};
  if (text == "page:down") return TurnPage{PageStep::down};
  if (text == "page:top") return TurnPage{PageStep::top};
  return std::nullopt;
}

}  // namespace

std::string to_string(const Action& action) { return std::visit(Writer{}, action); }

std::optional<Action> parse_action(std::string_view text) {
  if (auto word = parse_word(text)) return word;
  if (take(text, "open ")) return parse_open(text);
  if (take(text, "toggle ")) return parse_toggle(text);
  if (take(text, "language:")) return SetLanguage{std::string(text)};
  if (take(text, "sheet:")) return OpenSheet{std::string(text)};
  if (take(text, "tab:")) return ShowTab{std::string(text)};
  if (take(text, "jump:")) return JumpTo{std::string(text)};
  if (take(text, "key:")) return PressKey{std::string(text)};
  if (take(text, "ask:")) return AskFor{std::string(text)};
  if (take(text, "picture:")) {
    int index = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), index);
    if (end.ec == std::errc() && end.ptr == text.data() + text.size()) return ShowPicture{index};
  }
  return std::nullopt;
}

std::string open(const Page& page) { return to_string(OpenPage{page, ""}); }
std::string open(PageKind kind, const feed::Id& id) { return open(item_page(kind, id)); }
std::string toggle(catalogue::Facet facet, const std::string& value) { return to_string(ToggleFacet{facet, value}); }

}  // namespace etalase::screens
