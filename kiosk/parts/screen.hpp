// A page as the application sees it: values in, strips and overlays out.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "actions/action.hpp"
#include "base/calendar.hpp"
#include "parts/format.hpp"
#include "parts/kept.hpp"
#include "parts/site.hpp"
#include "parts/survey_state.hpp"
#include "texts/phrases.hpp"
#include "widgets/bar.hpp"
#include "widgets/photograph_view.hpp"
#include "widgets/sheet.hpp"
#include "widgets/shelf.hpp"

namespace etalase::parts {

using texts::Fillings;
using texts::Phrases;
using widgets::Canvas;
using widgets::Point;
using widgets::Rect;

// What the visitor has changed on the page; reset with the visit.
struct PageState {
  actions::Sheet sheet = actions::Sheet::none;  // the open one
  actions::Sheet under = actions::Sheet::none;  // what comes back when it is closed
  std::optional<actions::MakerList> makers;     // the list that was chosen
  actions::AgendaFilter agenda = actions::AgendaFilter::all;
  feed::Id district;  // empty: the one that the page proposes
  std::string code;   // key of the code that was chosen
  int picture = 0;
  feed::Id photograph;               // the one that was opened last
  std::optional<std::string> typed;  // since the page was opened; it may not be searched for yet
  actions::Keys keys = actions::Keys::letters;
  SurveyState survey;
  bool operator==(const PageState&) const = default;
};

// Everything that a page's look depends on besides its model.
struct View {
  const widgets::Theme& theme;
  const Phrases& phrases;
  const Site& site;
  std::string language = "id";
  base::Day today;
  PageState state;
  Kept kept = {};

  [[nodiscard]] Phrase say(std::string_view key, Fillings fillings = {}) const {
    return phrases.say(language, key, fillings);
  }
  [[nodiscard]] Phrase pick(const feed::Text& text) const { return parts::pick(text, language); }
};

// A sheet over the page; its body scrolls, its footer is drawn by the page.
struct SheetLayout {
  widgets::Sheet sheet;
  widgets::SheetParts parts;
  widgets::Column body;
  std::function<void(Canvas&, Rect)> footer;
  std::map<std::string, float> places;  // offsets in the body of the groups that OpenSheet names
};

// A page laid out for one View. `overlay` is drawn each frame over the columns, with what the main column shows.
struct Layout {
  std::vector<widgets::Column> columns;
  std::size_t main = 0;  // the column that page arrows move
  std::function<void(Canvas&, const widgets::Seen&)> overlay;
  float lower_edge = 0;  // where the visible part of the main column ends: above pager and bar
  widgets::Label more;   // says that a column goes on
  std::optional<SheetLayout> sheet;
  std::optional<widgets::PhotographView> photograph;  // lies over everything but the bar
  std::optional<Rect> bar;                            // no bar: attract and welcome
  std::map<std::string, float> places;                // offsets in the main column that JumpTo names
  // The part of the main column that tells of what was chosen on the page: a choice brings it into view.
  struct Stretch {
    float top = 0;
    float bottom = 0;
  };
  std::optional<Stretch> chosen;
};

// Owns its model; immutable; main thread. `measure` is a canvas that draws nothing.
class Screen {
 public:
  virtual ~Screen() = default;
  [[nodiscard]] virtual Layout lay_out(const View& view, Canvas& measure) const = 0;
  // Words that a visitor may be reading: the page's idle time grows with them.
  [[nodiscard]] virtual int words(const View&) const { return 0; }
  // How many things of its list are not loaded yet; the application loads them when the visitor comes near the end.
  [[nodiscard]] virtual int missing() const { return 0; }
  // How many pictures or slides ShowPicture may choose.
  [[nodiscard]] virtual int pictures() const { return 1; }
};

}  // namespace etalase::parts
