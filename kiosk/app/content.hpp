// What is on show: opens generations, adopts newer ones, applies withdrawals and keeps the gallery's day.
#pragma once

#include "app/adoption.hpp"
#include "app/configuration.hpp"
#include "app/drawing.hpp"
#include "app/library.hpp"
#include "app/poison_guard.hpp"
#include "app/session.hpp"
#include "app/status_record.hpp"
#include "pages/staff_model.hpp"

namespace etalase::app {

// What came on the panel with a generation; every page is made with it.
struct ShownContent {
  std::string generation;  // empty: none was opened yet
  catalogue::FeedMark feed;
  std::optional<base::SystemTime> since;
  parts::Site site;
  parts::Phrases phrases = parts::Phrases::built_in();
  OpeningTimes hours;
  std::optional<feed::Survey> survey;
  base::Day today{};
  std::optional<base::Day> first_day;  // on which this run showed anything
  pages::TakenDown taken_down;
};

// What content is kept with.
struct ContentNeeds {
  const Platform& platform;
  const Configuration& configuration;
  loop::Deadlines& deadlines;
  StatusRecord& status;
  Drawing& drawing;
};

// Owns the library, the poison guard and Deadline::midnight; main thread.
class Content {
 public:
  // `changed` is called when what is on the panel has to be made anew.
  Content(const ContentNeeds& needs, std::unique_ptr<Library> library, PoisonGuard guard,
          std::function<void()> changed);

  // Asks the guard, then opens the current generation.
  void begin();
  // A newer generation is in the store; it waits for a quiet moment.
  void arrived();
  // Adopts what waits when the visit leaves it a moment.
  void adopt_when_due(const Session& session);
  [[nodiscard]] std::optional<base::BootTime> next(const Session& session) const;
  // Opens the newest generation now.
  void open();
  // A take-down needs no quiet moment.
  void withdrawn_changed();
  // The open catalogue is broken: its feed is set aside, another one opened.
  void damaged();
  // Looks whether the gallery's day has changed.
  void check_day();
  // The first frame is on the panel.
  void first_frame_shown();
  // The run ends in good order.
  void end();

  // Loads a page; the newest wish wins.
  void load(const actions::Page& page, const Session& session, std::function<void(Loaded)> done);
  // Tells which of the list's pieces are not there any more, before a page that is asked for later comes.
  void find_gone(const parts::Kept& kept, std::function<void(std::vector<feed::Id>)> done);
  void cancel_load() { m_library->cancel_load(); }
  void wait_idle() { m_library->wait_idle(); }
  [[nodiscard]] const ShownContent& shown() const { return m_shown; }
  [[nodiscard]] const std::set<std::string>& set_aside() const { return m_guard.set_aside(); }
  [[nodiscard]] bool opening() const { return m_opening; }

 private:
  void opened(base::Result<Opened> result);
  void show(Opened opened);

  ContentNeeds m_needs;
  std::unique_ptr<Library> m_library;
  PoisonGuard m_guard;
  std::function<void()> m_changed;
  Adoption m_adoption;
  ShownContent m_shown;
  bool m_opening = false;
  bool m_on_panel = false;  // a frame was shown
};

}  // namespace etalase::app
