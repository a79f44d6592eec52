// Events have names and know whether a visitor caused them; completions run once.
#include "loop/event.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "loop/manual_clock.hpp"
#include "support/fake_event_queue.hpp"

namespace etalase::loop {
namespace {

using std::chrono::milliseconds;

std::vector<Event> one_of_each() {
  std::vector<Event> all;
  all.emplace_back(FingerDown{});
  all.emplace_back(FingerMove{});
  all.emplace_back(FingerUp{});
  all.emplace_back(FingersLost{});
  all.emplace_back(KeyDown{Key::tab, milliseconds(0)});
  all.emplace_back(TextTyped{"a"});
  all.emplace_back(WheelTurned{});
  all.emplace_back(GenerationChanged{"own"});
  all.emplace_back(WithdrawnChanged{"own"});
  all.emplace_back(StatusChanged{});
  all.emplace_back(SettingsChanged{});
  all.emplace_back(Resized{});
  all.emplace_back(Exposed{});
  all.emplace_back(TaskDone{});
  all.emplace_back(Stop{});
  return all;
}

TEST(Event, EachHasItsOwnName) {
  std::set<std::string_view> names;
  const auto all = one_of_each();
  ASSERT_EQ(all.size(), std::variant_size_v<Event>);
  for (const auto& event : all) names.insert(name_of(event));
  EXPECT_EQ(names.size(), all.size());
  EXPECT_EQ(name_of(all.front()), "finger_down");
  EXPECT_EQ(name_of(all.back()), "stop");
}

TEST(Event, OnlyFingersKeysAndWheelComeFromVisitors) {
  int from_visitor = 0;
  for (const auto& event : one_of_each()) from_visitor += is_from_visitor(event) ? 1 : 0;
  EXPECT_EQ(from_visitor, 6);
  EXPECT_FALSE(is_from_visitor(Event(GenerationChanged{"own"})));
}

TEST(Completion, RunsOnceAndOwnsWhatCannotBeCopied) {
  int sum = 0;
  auto number = std::make_unique<int>(7);
  Completion done([&sum, number = std::move(number)] { sum += *number; });
  Completion moved = std::move(done);
  moved.run();
  moved.run();
  EXPECT_EQ(sum, 7);
  EXPECT_FALSE(static_cast<bool>(moved));
}

TEST(ManualClock, MovesBothTimesTogether) {
  ManualClock clock(base::SystemTime(milliseconds(1000)), milliseconds(5));
  clock.advance(milliseconds(20));
  EXPECT_EQ(clock.boot_now(), milliseconds(25));
  EXPECT_EQ(clock.system_now().time_since_epoch(), milliseconds(1020));
}

TEST(FakeEventQueue, WaitingMovesTheClockToTheDeadline) {
  ManualClock clock(base::SystemTime(milliseconds(0)));
  test::FakeEventQueue queue(clock);
  EXPECT_TRUE(queue.wait_until(milliseconds(60)).empty());
  EXPECT_EQ(clock.boot_now(), milliseconds(60));
  queue.post(Stop{});
  EXPECT_EQ(queue.wait_until(milliseconds(90)).size(), 1U);
  EXPECT_EQ(clock.boot_now(), milliseconds(60));
}

}  // namespace
}  // namespace etalase::loop
