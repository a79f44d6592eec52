// The kiosk: owns everything on screen and runs the loop.
#pragma once

#include <functional>
#include <future>
#include <optional>
#include <string>

#include "app/adoption.hpp"
#include "app/library.hpp"
#include "app/navigator.hpp"
#include "app/opening.hpp"
#include "app/runs.hpp"
#include "app/script.hpp"
#include "app/showing.hpp"
#include "app/staff_desk.hpp"
#include "app/status_file.hpp"
#include "app/trace.hpp"
#include "loop/deadlines.hpp"
#include "loop/draw_reasons.hpp"
#include "loop/manual_clock.hpp"
#include "loop/visit.hpp"
#include "settings/settings.hpp"

namespace etalase::app {

// The supervisor that wants to hear that the loop turns.
struct Heartbeat {
  std::function<void(base::BootTime)> ready;
  std::function<void(base::BootTime)> tick;
  std::function<std::optional<base::BootTime>()> next;
};

// Whether the language was chosen on the command line and so outlives a new configuration.
enum class KeepsLanguage { no, yes };

// What a run is made of besides the platform. With a virtual clock the loop never waits: time jumps to what is due.
struct Start {
  settings::Settings settings;
  std::vector<settings::Problem> problems;
  std::string source;  // id; empty when there is none
  actions::Page page{actions::PageKind::attract, {}, {}};
  Modes modes;
  std::string language = "id";
  KeepsLanguage keeps_language = KeepsLanguage::no;
  std::optional<Script> script;
  loop::ManualClock* virtual_clock = nullptr;
  bool timers = true;   // idle, slides
  bool records = true;  // runs and kiosk.json
  Heartbeat heartbeat;
  std::string trace;                         // file of --trace, may be empty
  double began = 0;                          // trace_time() of main's first line
  std::function<settings::Loaded()> reload;  // reads the configuration again; may be empty
  std::future<text::Typesetter> typesetter;  // from warm_typesetter(); may be empty
};

// Main thread. A frame is drawn only while a named reason holds.
class Application final : private loop::HitTest {
 public:
  Application(const Platform& platform, Start start);
  ~Application() override;

  // Runs until Stop or the script's end; returns the exit code: 0, or 1 when an expectation failed.
  [[nodiscard]] int run();

 private:
  // application.cpp: the loop
  void turn();
  [[nodiscard]] std::optional<base::BootTime> next_moment() const;
  [[nodiscard]] std::optional<base::BootTime> deadline() const;
  void dispatch(loop::Event& event);
  void tick();
  void deadline_came(const std::string& name);
  void draw_frame();
  [[nodiscard]] Overlays overlays() const;
  void advance_virtual_time();
  [[nodiscard]] base::BootTime now() const { return m_platform.clock.boot_now(); }

  // application_pages.cpp: what is shown
  [[nodiscard]] parts::View view() const;
  void go(Change change);
  void present(const Place& place, const Loaded& loaded, Change change);
  void item_is_gone();
  void relayout();
  void keep_offsets();
  void show_welcome();
  void reset_visit();
  void phase_changed(loop::VisitPhase phase);
  void page_shown();
  void next_slide();
  void load_more();

  // application_input.cpp: touches
  [[nodiscard]] loop::Hit hit(loop::Point at) const override;
  [[nodiscard]] bool releases(loop::TargetId target, loop::Point at) const override;
  void touched(const loop::Event& event);
  void take(const loop::Gesture& gesture);
  void act(const actions::Action& action);
  void act_on(loop::TargetId target, loop::Point at);
  void scroll_surface(loop::SurfaceId surface, float pixels);

  // application_content.cpp: generations, withdrawals, records
  void begin();
  void open_generation();
  void opened(base::Result<Opened> result);
  void withdrawn_changed();
  void check_adoption();
  void record(RunEvent event, const std::string& feed);
  void write_status_soon();
  void write_status_now();
  void plan_midnight();
  void fault(const std::string& kind, const std::string& message);

  // application_hours.cpp: dark outside opening hours, the configuration read again
  void plan_darkness();
  void go_dark();
  void wake();
  void settings_changed();
  void apply(settings::Loaded loaded);

  // application_staff.cpp: the PIN and the staff page
  void take_pin_hash();
  [[nodiscard]] loop::TouchScale touch_scale() const;
  void corner_held(loop::Held held);
  void go_for_staff(Change change);
  void show_pin(Change change);
  void press_key(const std::string& key);
  void pin_checked(bool right, int opening);
  void read_reports(std::optional<Change> change);
  void reports_came(pages::StaffReports reports, std::optional<Change> change);
  [[nodiscard]] pages::StaffModel staff_model(pages::StaffReports reports) const;
  void staff_news();
  void ask_for(const std::string& request);

  // application_script.cpp: replays
  [[nodiscard]] base::BootTime step_due() const;
  void run_script();
  [[nodiscard]] bool perform(const Step& step);
  [[nodiscard]] bool take_shot(const std::string& file);
  [[nodiscard]] bool meets(const ExpectStep& expect);
  [[nodiscard]] bool is_still() const;
  void tap(const std::string& target);
  void fail_script(const std::string& message);

  const Platform& m_platform;
  Start m_start;
  loop::DrawReasons m_reasons;
  loop::Deadlines m_deadlines;
  std::unique_ptr<StudioRoom> m_room;
  std::unique_ptr<Library> m_library;
  std::unique_ptr<Showing> m_showing;
  std::unique_ptr<loop::Worker> m_disk;
  parts::Phrases m_phrases;
  parts::Site m_site;
  Navigator m_navigator;
  loop::Visit m_visit;
  std::unique_ptr<loop::Recogniser> m_recogniser;
  Adoption m_adoption;
  StaffDesk m_staff;
  KioskStatus m_status;
  std::optional<base::SystemTime> m_shown_since;  // when the generation came on the panel
  pages::TakenDown m_taken_down;
  std::string m_open_trouble;  // why the last generation could not be opened
  std::string m_language;
  OpeningTimes m_hours;
  base::Day m_today{};
  int m_limit = 60;
  int m_slide = 0;         // where attract goes on after a visit
  bool m_asking = false;   // the idle dialog is on the panel
  bool m_opening = false;  // a generation is being opened
  bool m_loading = false;  // a page is being loaded
  bool m_ready = false;    // the first frame with content was shown
  bool m_dark = false;     // black outside opening hours
  bool m_stop = false;
  bool m_moved = false;  // the last frame moved something
  base::BootTime m_last_frame{0};
  base::BootTime m_last_touch{0};
  base::BootTime m_began{0};
  std::size_t m_step = 0;
  base::BootTime m_step_done{0};  // of the step before
  std::optional<base::BootTime> m_step_since;
  std::uint64_t m_marked_swaps = 0;
  int m_exit_code = 0;
  Trace m_trace;
};

}  // namespace etalase::app
