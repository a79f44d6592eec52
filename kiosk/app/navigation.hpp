// The way through the pages: what every mode does with the actions of bar, cards and chips, and how the panel is handed
// from mode to mode.
#pragma once

#include "app/display.hpp"
#include "app/touch_input.hpp"

namespace etalase::app {

// Hands the panel from mode to mode.
class ModeSwitch {
 public:
  virtual ~ModeSwitch() = default;
  // Gives the panel to a mode; a mode that has it already shows itself again.
  virtual void enter(ModeKind mode, Change change) = 0;
  // Shows the page that the visit stands on, in the mode that it belongs to.
  virtual void go(Change change) = 0;
};

// What pages are walked through with.
struct NavigationNeeds {
  loop::DrawReasons& reasons;
  const Configuration& configuration;
  Drawing& drawing;
  TouchInput& touch;
  Session& session;
  IdleQuestion& question;
  Display& display;
  ModeSwitch& modes;
};

// Changes the session and then shows where it stands; main thread.
class Navigation {
 public:
  explicit Navigation(const NavigationNeeds& needs) : m_needs(needs) {}

  // Does what a touch asks for; leaves alone what only a mode of its own understands.
  void act(const actions::Action& action);
  void open(const actions::Page& page, actions::Sheet sheet);
  // Closes the sheet, or returns to the page before.
  void back();
  // Opens a sheet at its group.
  void open_sheet(const actions::OpenSheet& wanted);
  void close_sheet();
  void home();
  // Nothing of a visit survives it: language, size, scrolling, choices, the list, sheets, dialogs.
  void reset_visit();

  // Chooses other facets: what is shown is new and read from its start.
  void choose(catalogue::Chosen chosen);
  void set_language(const std::string& tag);
  void prefer(const actions::Prefer& choice);
  // For the page that is shown next.
  void set_access(const actions::Access& access);
  // Glides by the page's own arrows and names.
  void turn(const actions::TurnPage& page);
  void jump(const std::string& key);
  // Brings what tells of the page's choice into view.
  void reveal();
  // Makes the open photograph larger or smaller.
  void zoom(actions::ZoomPhotograph::Step step);
  // Searches for another text: it stands in the field at once, what is found when it has been found.
  void edit_text(const std::function<void(std::string&)>& edit);
  // Changes the pieces to take home.
  void change_kept(const std::function<void(parts::Kept&)>& change);
  // Changes what the visitor sees of the page: sheet, tab, picture.
  void change_page(const std::function<void(parts::PageState&)>& change);

 private:
  NavigationNeeds m_needs;
};

}  // namespace etalase::app
