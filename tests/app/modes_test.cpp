// Each mode alone: what it sets when it takes the panel, what it leaves behind when it lets go.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/dark_mode.hpp"
#include "app/mode_bench.hpp"
#include "app/pin.hpp"
#include "app/pin_mode.hpp"
#include "app/present_mode.hpp"
#include "app/staff_mode.hpp"
#include "app/visit_mode.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
using loop::Deadline;

TEST(VisitMode, TakesThePanelWithItsSlidesAndLeavesNoDeadline) {
  ModeBench bench;
  bench.open_content();
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  EXPECT_TRUE(mode.is_loading());
  bench.settle();
  EXPECT_FALSE(mode.is_loading());
  EXPECT_EQ(bench.page(), "attract");
  EXPECT_TRUE(bench.is_set(Deadline::slide));
  EXPECT_TRUE(bench.is_set(Deadline::opening_hours));
  mode.deactivate();
  EXPECT_FALSE(bench.is_set(Deadline::slide));
  EXPECT_FALSE(bench.is_set(Deadline::opening_hours));
}

TEST(VisitMode, APageThatComesAfterItWasLeftIsNotShown) {
  ModeBench bench;
  bench.open_content();
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  mode.deactivate();
  bench.settle();
  EXPECT_TRUE(bench.display.is_empty());
  EXPECT_FALSE(bench.is_set(Deadline::slide));
}

TEST(VisitMode, ShowsTheWelcomeWithoutContent) {
  ModeBench bench;
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  EXPECT_EQ(bench.page(), "welcome");
  EXPECT_FALSE(bench.is_set(Deadline::slide));
}

TEST(VisitMode, ASlideFollowsTheOther) {
  ModeBench bench;
  bench.open_content();
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  bench.settle();
  bench.deadlines.clear(Deadline::slide);
  mode.deadline_came(Deadline::slide);
  EXPECT_EQ(bench.session.navigator.here().state.picture, 1);
  EXPECT_TRUE(bench.is_set(Deadline::slide));
}

TEST(VisitMode, ATouchStopsTheSlidesAndLeadsHome) {
  ModeBench bench;
  bench.open_content();
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  bench.settle();
  bench.session.touched(bench.clock.boot_now());
  mode.touched();
  EXPECT_FALSE(bench.is_set(Deadline::slide));
  mode.touch_ended();
  EXPECT_TRUE(bench.session.navigator.is_at_home());
  EXPECT_EQ(bench.modes.went, 1);
}

TEST(VisitMode, GivesThePanelToTheDarkTenMinutesAfterTheLastTouch) {
  ModeBench bench;
  bench.clock.advance(8h);
  bench.session.last_touch = bench.clock.boot_now();
  bench.open_content();
  VisitMode mode(bench.context);
  mode.activate(Change::at_once);
  bench.settle();
  EXPECT_TRUE(bench.modes.entered.empty());
  EXPECT_EQ(bench.deadlines.at(Deadline::opening_hours), bench.clock.boot_now() + 10min);
  bench.clock.advance(10min);
  mode.deadline_came(Deadline::opening_hours);
  EXPECT_EQ(bench.modes.entered, std::vector{ModeKind::dark});
}

TEST(DarkMode, LooksForTheHourAndLeavesNoDeadline) {
  ModeBench bench;
  bench.clock.advance(8h);
  bench.open_content();
  DarkMode mode(bench.context);
  mode.activate(Change::at_once);
  EXPECT_EQ(bench.page(), "dark");
  EXPECT_TRUE(bench.is_set(Deadline::opening_hours));
  mode.show(Change::at_once);
  EXPECT_TRUE(bench.modes.entered.empty()) << "new content lights nothing";
  mode.deactivate();
  EXPECT_FALSE(bench.is_set(Deadline::opening_hours));
}

TEST(DarkMode, ATouchOrTheHourWakesIt) {
  ModeBench bench;
  bench.clock.advance(8h);
  bench.open_content();
  DarkMode mode(bench.context);
  mode.activate(Change::at_once);
  mode.touched();
  EXPECT_EQ(bench.modes.entered, std::vector{ModeKind::visit});
  bench.clock.advance(15h);
  mode.deadline_came(Deadline::opening_hours);
  EXPECT_EQ(bench.modes.entered.size(), 2U) << "the gallery is open again";
}

class PinModeTest : public testing::Test {
 protected:
  static settings::Settings with_pin() {
    static const std::string hash = *hash_of("2468");
    settings::Settings settings;
    settings.staff_pin_hash = hash;
    return settings;
  }
  PinModeTest() {
    m_bench.session.navigator.home();
    m_bench.session.navigator.open({PageKind::pin, {}, {}});
    m_mode.activate(Change::at_once);
  }
  void type(const std::string& pin) {
    for (const char digit : pin) m_mode.act(actions::PressKey{actions::PadKey{digit - '0'}});
    m_mode.act(actions::PressKey{actions::PadKey::enter});
  }
  ModeBench m_bench{with_pin()};
  PinMode m_mode{m_bench.context};
};

TEST_F(PinModeTest, TheRightPinLeadsToTheStaffPageAndNeverBackToThePad) {
  EXPECT_EQ(m_bench.page(), "pin");
  type("2468");
  m_bench.settle();
  EXPECT_EQ(m_bench.modes.went, 1);
  EXPECT_EQ(m_bench.session.navigator.here().page.kind, PageKind::staff);
  m_bench.session.navigator.back();
  EXPECT_TRUE(m_bench.session.navigator.is_at_home());
}

TEST_F(PinModeTest, ARightPinForAPadThatWasLeftOpensNothing) {
  type("2468");
  m_mode.deactivate();
  m_bench.settle();
  EXPECT_EQ(m_bench.modes.went, 0);
}

TEST_F(PinModeTest, AClosedPadWaitsForItsHourOnlyWhileItIsShown) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_FALSE(m_bench.is_set(Deadline::pin_opens));
    type("1111");
    m_bench.settle();
  }
  EXPECT_EQ(m_bench.deadlines.at(Deadline::pin_opens), m_bench.clock.boot_now() + 5min);
  m_mode.deactivate();
  EXPECT_FALSE(m_bench.is_set(Deadline::pin_opens));
  m_mode.activate(Change::at_once);
  EXPECT_TRUE(m_bench.is_set(Deadline::pin_opens));
}

TEST_F(PinModeTest, APadThatAnEarlierRunClosedIsClosed) {
  for (int i = 0; i < 5; ++i) {
    type("1111");
    m_bench.settle();
  }
  m_mode.deactivate();
  PinMode next(m_bench.context);
  next.activate(Change::at_once);
  m_bench.settle();
  EXPECT_EQ(m_bench.deadlines.at(Deadline::pin_opens), m_bench.clock.boot_now() + 5min);
  for (const char digit : std::string("2468")) next.act(actions::PressKey{actions::PadKey{digit - '0'}});
  next.act(actions::PressKey{actions::PadKey::enter});
  m_bench.settle();
  EXPECT_EQ(m_bench.modes.went, 0) << "not even the right one";
}

class StaffModeTest : public testing::Test {
 protected:
  StaffModeTest() {
    m_bench.session.navigator.home();
    m_bench.session.navigator.open({PageKind::staff, {}, {}});
  }
  ModeBench m_bench;
  StaffMode m_mode{m_bench.context};
};

TEST_F(StaffModeTest, LooksAtTheReportsWhileItIsShown) {
  m_mode.activate(Change::at_once);
  EXPECT_TRUE(m_mode.is_loading());
  m_bench.settle();
  EXPECT_FALSE(m_mode.is_loading());
  EXPECT_EQ(m_bench.page(), "staff");
  EXPECT_EQ(m_bench.deadlines.at(Deadline::staff_reports), m_bench.clock.boot_now() + 5s);
  m_mode.reports_changed();
  EXPECT_EQ(m_bench.deadlines.at(Deadline::staff_reports), m_bench.clock.boot_now() + 500ms);
  m_mode.deactivate();
  EXPECT_FALSE(m_bench.is_set(Deadline::staff_reports));
}

TEST_F(StaffModeTest, ReportsThatComeAfterItWasLeftShowNothing) {
  m_mode.activate(Change::at_once);
  m_mode.deactivate();
  m_bench.settle();
  EXPECT_TRUE(m_bench.display.is_empty());
  EXPECT_FALSE(m_bench.is_set(Deadline::staff_reports));
}

TEST_F(StaffModeTest, LeavesARequestForTheOtherProgram) {
  m_mode.activate(Change::at_once);
  m_bench.settle();
  m_mode.act(actions::AskFor{actions::RequestKind::refresh});
  m_bench.settle();
  EXPECT_TRUE(std::filesystem::exists(m_bench.file("requests/refresh")));
  EXPECT_FALSE(std::filesystem::exists(m_bench.file("requests/usb-eject")));
  EXPECT_EQ(m_bench.deadlines.at(Deadline::staff_reports), m_bench.clock.boot_now() + 5s) << "it looked at once";
}

class PresentModeTest : public testing::Test {
 protected:
  PresentModeTest() {
    m_bench.open_content();
    m_bench.session.touched(m_bench.clock.boot_now());
    m_bench.session.navigator.home();
    m_bench.session.navigator.open({PageKind::present, {}, {}});
    m_mode.activate(Change::at_once);
    m_bench.settle();
  }
  [[nodiscard]] int part() const { return m_bench.session.navigator.here().state.picture; }
  // Turns until the next part is there, however long this one is.
  void turn_to_next() {
    const int from = part();
    for (int views = 0; views < 50 && part() == from; ++views) {
      m_mode.key_pressed(loop::Key::right);
      if (parts::Stage* stage = m_bench.display.stage()) (void)stage->step(std::chrono::seconds(5));
    }
  }
  ModeBench m_bench;
  PresentMode m_mode{m_bench.context};
};

TEST_F(PresentModeTest, IsLargeWhileItLasts) {
  EXPECT_EQ(m_bench.page(), "present");
  EXPECT_EQ(m_bench.display.access().text, widgets::TextSize::large);
  m_mode.deactivate();
  EXPECT_EQ(m_bench.display.access().text, widgets::TextSize::normal);
  EXPECT_FALSE(m_bench.is_set(Deadline::presentation));
}

TEST_F(PresentModeTest, KeysTurnThePartsFromFirstToLastAndNoFurther) {
  m_mode.key_pressed(loop::Key::left);
  EXPECT_EQ(part(), 0);
  const int last = m_bench.display.screen()->pictures() - 1;
  for (int i = 0; i <= last; ++i) turn_to_next();
  EXPECT_EQ(part(), last);
  m_mode.key_pressed(loop::Key::escape);
  EXPECT_EQ(m_bench.modes.went, 1);
  EXPECT_TRUE(m_bench.session.navigator.is_at_home());
}

TEST_F(PresentModeTest, NobodyIsAskedAndAForgottenOneEndsAfterTwoHours) {
  m_bench.clock.advance(1h + 59min);
  EXPECT_EQ(m_bench.session.visit.tick(m_bench.clock.boot_now()), std::nullopt);
  EXPECT_EQ(m_bench.deadlines.at(Deadline::presentation), m_bench.clock.boot_now() + 1min);
  m_bench.clock.advance(1min);
  m_mode.deadline_came(Deadline::presentation);
  EXPECT_TRUE(m_bench.session.is_attract());
  EXPECT_TRUE(m_bench.session.navigator.is_in_attract());
}

TEST_F(StaffModeTest, ThePresentationStandsInItsPlace) {
  m_mode.activate(Change::at_once);
  m_bench.settle();
  m_mode.act(actions::Present{});
  EXPECT_EQ(m_bench.session.navigator.here().page.kind, PageKind::present);
  m_bench.session.navigator.back();
  EXPECT_TRUE(m_bench.session.navigator.is_at_home()) << "never back to the staff page";
}

}  // namespace
}  // namespace etalase::app
