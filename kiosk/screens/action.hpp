// What a touch asks for: small values, written as short texts in the layout list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "screens/page.hpp"

namespace etalase::screens {

struct OpenPage {
  Page page;
  std::string sheet;  // opened with the page, may be empty
};
struct GoBack {};
struct GoHome {};
struct SetLanguage {
  std::string tag;
};
struct SwitchTextSize {};
struct EndVisit {};
struct ContinueVisit {};
// Chooses a facet's value or lets go of it.
struct ToggleFacet {
  catalogue::Facet facet;
  std::string value;
};
struct ClearFacets {};
struct OpenSheet {
  std::string name;
};
struct CloseSheet {};
enum class PageStep { up, down, top };
struct TurnPage {
  PageStep step;
};
// Shows another picture or slide of the page.
struct ShowPicture {
  int index = 0;
};
// Shows a list in another order or filtered ("village", "craft:TENUN").
struct ShowTab {
  std::string name;
};
// Scrolls the main column to a strip with that key.
struct JumpTo {
  std::string key;
};

// A key of the PIN pad: "0" to "9", "delete", "enter".
struct PressKey {
  std::string key;
};
// Leaves a request for another program: "refresh", "usb-eject".
struct AskFor {
  std::string request;
};

using Action =
    std::variant<OpenPage, GoBack, GoHome, SetLanguage, SwitchTextSize, EndVisit, ContinueVisit, ToggleFacet,
                 ClearFacets, OpenSheet, CloseSheet, TurnPage, ShowPicture, ShowTab, JumpTo, PressKey, AskFor>;

// Writes an action as the layout list carries it: "open product/BTK-012", "back", "language:en", "toggle craft=BATIK",
// …
[[nodiscard]] std::string to_string(const Action& action);
// Reads what to_string wrote; nothing for any other text.
[[nodiscard]] std::optional<Action> parse_action(std::string_view text);

// Short forms for screens.
[[nodiscard]] std::string open(const Page& page);
[[nodiscard]] std::string open(PageKind kind, const feed::Id& id);
[[nodiscard]] std::string toggle(catalogue::Facet facet, const std::string& value);

}  // namespace etalase::screens
