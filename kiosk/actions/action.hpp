// What a touch asks for: small values that go from the control to the application as they are.
#pragma once

#include <string>
#include <variant>

#include "actions/access.hpp"
#include "actions/keeping.hpp"
#include "actions/lists.hpp"
#include "actions/page.hpp"
#include "actions/shown.hpp"
#include "actions/staff.hpp"
#include "actions/survey.hpp"
#include "actions/typing.hpp"

namespace etalase::actions {

// What may lie over a page.
enum class Sheet { none, filter, languages, access, floor, photograph, collaborations, qr };
struct OpenPage {
  Page page;
  Sheet sheet = Sheet::none;  // opened with the page
  bool operator==(const OpenPage&) const = default;
};
struct GoBack {
  bool operator==(const GoBack&) const = default;
};
struct GoHome {
  bool operator==(const GoHome&) const = default;
};
struct SetLanguage {
  std::string tag;
  bool operator==(const SetLanguage&) const = default;
};
struct EndVisit {
  bool operator==(const EndVisit&) const = default;
};
struct ContinueVisit {
  bool operator==(const ContinueVisit&) const = default;
};
// Chooses a facet's value or lets go of it.
struct ToggleFacet {
  catalogue::Facet facet;
  std::string value;
  bool operator==(const ToggleFacet&) const = default;
};
struct ClearFacets {
  bool operator==(const ClearFacets&) const = default;
};
// `group` is the part of it that comes into view first, of codes the one that is shown; empty: its beginning.
struct OpenSheet {
  Sheet sheet;
  std::string group = {};
  bool operator==(const OpenSheet&) const = default;
};
struct CloseSheet {
  bool operator==(const CloseSheet&) const = default;
};
enum class PageStep { up, down, top };
// `column` is the number of a column beside; 0: the sheet that is open, else the column that the page is about.
struct TurnPage {
  PageStep step;
  int column = 0;
  bool operator==(const TurnPage&) const = default;
};
// Scrolls the main column to a strip with that key.
struct JumpTo {
  std::string key;
  bool operator==(const JumpTo&) const = default;
};
using Action = std::variant<OpenPage, GoBack, GoHome, SetLanguage, Prefer, EndVisit, ContinueVisit, ToggleFacet,
                            ClearFacets, OpenSheet, CloseSheet, TurnPage, ShowPicture, OpenPhotograph, ZoomPhotograph,
                            ShowCode, ShowMakers, ShowAgenda, ShowDistrict, JumpTo, PressKey, AskFor, Present,
                            TurnSection, TypeLetter, EraseTyped, SearchFor, ShowKeys, KeepPiece, LetGo, EmptyList,
                            RestoreList, AnswerSurvey, GiveReason, ShowReasons, LeaveSurvey>;

// Writes an action as layout lists and replays tell it: "open product/BTK-012", "toggle craft=BATIK", "back", …
[[nodiscard]] std::string to_string(const Action& action);
// Returns a key's name there: its digit, "delete" or "enter".
[[nodiscard]] std::string name_of(PadKey key);
// Returns a number that is the same for equal actions.
[[nodiscard]] std::size_t hash_of(const Action& action);

// Short forms for controls that open a page.
[[nodiscard]] Action open(const Page& page);
[[nodiscard]] Action open(PageKind kind, const feed::Id& id);

}  // namespace etalase::actions
