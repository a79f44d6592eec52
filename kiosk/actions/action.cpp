// Actions as texts and numbers.
#include "actions/action.hpp"

#include <array>
#include <functional>
#include <string_view>

namespace etalase::actions {

namespace {

std::string sheet_name(Sheet sheet) {
  switch (sheet) {
    case Sheet::none: break;
    case Sheet::filter: return "filter";
    case Sheet::languages: return "languages";
    case Sheet::access: return "access";
    case Sheet::floor: return "floor";
    case Sheet::photograph: return "photograph";
    case Sheet::collaborations: return "collaborations";
    case Sheet::qr: return "qr";
  }
  return "";
}

struct Writer {
  std::string operator()(const OpenPage& a) const {
    return "open " + to_string(a.page) + (a.sheet == Sheet::none ? "" : " sheet:" + sheet_name(a.sheet));
  }
  std::string operator()(const GoBack&) const { return "back"; }
  std::string operator()(const GoHome&) const { return "home"; }
  std::string operator()(const SetLanguage& a) const { return "language:" + a.tag; }
  std::string operator()(const Prefer& a) const { return to_string(a); }
  std::string operator()(const EndVisit&) const { return "done"; }
  std::string operator()(const ContinueVisit&) const { return "continue"; }
  std::string operator()(const ToggleFacet& a) const {
    return "toggle " + std::string(name_of(a.facet)) + "=" + a.value;
  }
  std::string operator()(const ClearFacets&) const { return "clear"; }
  std::string operator()(const OpenSheet& a) const {
    return "sheet:" + sheet_name(a.sheet) + (a.group.empty() ? "" : ":" + a.group);
  }
  std::string operator()(const CloseSheet&) const { return "close"; }
  std::string operator()(const TurnPage& a) const {
    const std::string step = a.step == PageStep::up ? "up" : a.step == PageStep::down ? "down" : "top";
    return "page:" + step + (a.column == 0 ? "" : ":" + std::to_string(a.column));
  }
  std::string operator()(const ShowPicture& a) const { return "picture:" + std::to_string(a.index); }
  std::string operator()(const OpenPhotograph& a) const { return "photograph:" + a.media; }
  std::string operator()(const ZoomPhotograph& a) const {
    return a.step == ZoomPhotograph::Step::in ? "zoom:in" : "zoom:out";
  }
  std::string operator()(const ShowCode& a) const { return "code:" + a.key; }
  std::string operator()(const ShowMakers& a) const {
    const MakerOrder order = a.list.order;
    const std::string name = order == MakerOrder::place ? "place" : order == MakerOrder::craft ? "craft" : "name";
    return "tab:" + name + (a.list.craft.empty() ? "" : ":" + a.list.craft);
  }
  std::string operator()(const ShowAgenda& a) const {
    constexpr std::array k_names{"all", "exhibition", "hands_on", "live", "fair"};
    return std::string("agenda:") + k_names.at(static_cast<std::size_t>(a.filter));
  }
  std::string operator()(const ShowDistrict& a) const { return "district:" + a.district; }
  std::string operator()(const JumpTo& a) const { return "jump:" + a.key; }
  std::string operator()(const PressKey& a) const { return "key:" + name_of(a.key); }
  std::string operator()(const TypeLetter& a) const { return "type:" + a.letter; }
  std::string operator()(const EraseTyped& a) const { return a.what == Erased::all ? "erase:all" : "erase:last"; }
  std::string operator()(const SearchFor& a) const { return "search:" + a.text; }
  std::string operator()(const ShowKeys& a) const {
    constexpr std::array k_names{"letters", "digits", "hidden"};
    return std::string("keys:") + k_names.at(static_cast<std::size_t>(a.keys));
  }
  std::string operator()(const KeepPiece& a) const { return "keep:" + a.item; }
  std::string operator()(const LetGo& a) const { return "let-go:" + a.item; }
  std::string operator()(const EmptyList&) const { return "empty-list"; }
  std::string operator()(const RestoreList&) const { return "restore-list"; }
  std::string operator()(const AskFor& a) const {
    return a.request == RequestKind::refresh ? "ask:refresh" : "ask:usb-eject";
  }
  std::string operator()(const AnswerSurvey& a) const { return "answer:" + std::to_string(a.answer); }
  std::string operator()(const GiveReason& a) const { return "reason:" + a.reason; }
  std::string operator()(const ShowReasons& a) const { return "reasons:" + std::to_string(a.first); }
  std::string operator()(const LeaveSurvey&) const { return "leave"; }
  std::string operator()(const Present&) const { return "present"; }
  std::string operator()(const TurnSection& a) const {
    return a.step == TurnSection::Step::next ? "section:next" : "section:previous";
  }
};

// Mixes everything that an action holds into one number.
struct Hasher {
  std::size_t sum;

  void mix(std::string_view text) { sum = sum * 31 + std::hash<std::string_view>{}(text); }
  void mix(std::size_t number) { sum = sum * 31 + number; }
  void operator()(const OpenPage& a) {
    mix(a.page.kind.name);
    mix(a.page.id);
    for (const auto& [facet, values] : a.page.chosen) {
      mix(static_cast<std::size_t>(facet));
      for (const std::string& value : values) mix(value);
    }
    mix(a.page.text);
    for (const feed::Id& piece : a.page.pieces) mix(piece);
    mix(static_cast<std::size_t>(a.sheet));
  }
  void operator()(const SetLanguage& a) { mix(a.tag); }
  void operator()(const Prefer& a) { mix(to_string(a)); }
  void operator()(const ToggleFacet& a) {
    mix(static_cast<std::size_t>(a.facet));
    mix(a.value);
  }
  void operator()(const OpenSheet& a) {
    mix(static_cast<std::size_t>(a.sheet));
    mix(a.group);
  }
  void operator()(const TurnPage& a) {
    mix(static_cast<std::size_t>(a.step));
    mix(static_cast<std::size_t>(a.column));
  }
  void operator()(const ShowPicture& a) { mix(static_cast<std::size_t>(a.index)); }
  void operator()(const OpenPhotograph& a) { mix(a.media); }
  void operator()(const ZoomPhotograph& a) { mix(static_cast<std::size_t>(a.step)); }
  void operator()(const ShowCode& a) { mix(a.key); }
  void operator()(const ShowMakers& a) {
    mix(static_cast<std::size_t>(a.list.order));
    mix(a.list.craft);
  }
  void operator()(const ShowAgenda& a) { mix(static_cast<std::size_t>(a.filter)); }
  void operator()(const ShowDistrict& a) { mix(a.district); }
  void operator()(const JumpTo& a) { mix(a.key); }
  void operator()(const PressKey& a) { mix(static_cast<std::size_t>(a.key)); }
  void operator()(const AskFor& a) { mix(static_cast<std::size_t>(a.request)); }
  void operator()(const TurnSection& a) { mix(static_cast<std::size_t>(a.step)); }
  void operator()(const TypeLetter& a) { mix(a.letter); }
  void operator()(const EraseTyped& a) { mix(static_cast<std::size_t>(a.what)); }
  void operator()(const SearchFor& a) { mix(a.text); }
  void operator()(const ShowKeys& a) { mix(static_cast<std::size_t>(a.keys)); }
  void operator()(const KeepPiece& a) { mix(a.item); }
  void operator()(const LetGo& a) { mix(a.item); }
  void operator()(const AnswerSurvey& a) { mix(static_cast<std::size_t>(a.answer)); }
  void operator()(const GiveReason& a) { mix(a.reason); }
  void operator()(const ShowReasons& a) { mix(static_cast<std::size_t>(a.first)); }
  void operator()(const auto&) {}  // nothing but its kind
};

}  // namespace

std::string to_string(const Action& action) { return std::visit(Writer{}, action); }

std::string name_of(PadKey key) {
  if (key == PadKey::erase) return "delete";
  return key == PadKey::enter ? "enter" : std::to_string(static_cast<int>(key));
}

std::size_t hash_of(const Action& action) {
  Hasher hasher{action.index() + 1};
  std::visit([&hasher](const auto& held) { hasher(held); }, action);
  return hasher.sum;
}

Action open(const Page& page) { return OpenPage{page}; }
Action open(PageKind kind, const feed::Id& id) { return open(item_page(kind, id)); }

}  // namespace etalase::actions
