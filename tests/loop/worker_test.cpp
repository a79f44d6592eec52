// The background worker.
#include "loop/worker.hpp"

#include <gmock/gmock.h>

#include <latch>
#include <stdexcept>
#include <vector>

#include "support/fake_event_queue.hpp"

namespace etalase::loop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WorkerTest : public ::testing::Test {
 protected:
  test::FakeEventQueue queue;
  std::vector<int> results;
  Worker worker{"test", queue};

  Task number(int value) {
    return worker.run(
        "number", [value](std::stop_token) { return value; }, [this](int result) { results.push_back(result); });
  }
};

TEST_F(WorkerTest, RunsTasksInOrderAndBringsResultsHome) {
  for (int i = 1; i <= 3; ++i) number(i);
  worker.wait_idle();
  EXPECT_THAT(results, IsEmpty());
  EXPECT_EQ(queue.run_completions(), 3);
  EXPECT_THAT(results, ElementsAre(1, 2, 3));
}

TEST_F(WorkerTest, PostsTheTasksName) {
  number(1);
  worker.wait_idle();
  auto events = queue.wait_until({});
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(std::get<TaskDone>(events[0]).name, "number");
}

TEST_F(WorkerTest, MovesResultsThatCannotBeCopied) {
  int seen = 0;
  worker.run(
      "owner", [](std::stop_token) { return std::make_unique<int>(5); },
      [&seen](std::unique_ptr<int> result) { seen = *result; });
  worker.wait_idle();
  queue.run_completions();
  EXPECT_EQ(seen, 5);
}

TEST_F(WorkerTest, ACancelledTaskThatWaitsNeverRuns) {
  std::latch started(1);
  std::latch go(1);
  worker.run(
      "blocker",
      [&](std::stop_token) {
        started.count_down();
        go.wait();
        return 0;
      },
      [](int) {});
  started.wait();
  bool ran = false;
  auto task = worker.run(
      "late",
      [&ran](std::stop_token) {
        ran = true;
        return 1;
      },
      [this](int value) { results.push_back(value); });
  task.cancel();
  go.count_down();
  worker.wait_idle();
  queue.run_completions();
  EXPECT_FALSE(ran);
  EXPECT_THAT(results, IsEmpty());
}

TEST_F(WorkerTest, CancellingAfterTheWorkStillStopsTheCompletion) {
  auto task = number(1);
  worker.wait_idle();
  task.cancel();
  queue.run_completions();
  EXPECT_THAT(results, IsEmpty());
}

TEST_F(WorkerTest, ARunningTaskSeesThatItIsCancelled) {
  std::latch started(1);
  bool saw_stop = false;
  auto task = worker.run(
      "patient",
      [&](std::stop_token stop) {
        started.count_down();
        while (!stop.stop_requested()) std::this_thread::yield();
        saw_stop = true;
        return 0;
      },
      [](int) {});
  started.wait();
  task.cancel();
  worker.wait_idle();
  EXPECT_TRUE(saw_stop);
}

TEST_F(WorkerTest, AThrowingTaskDoesNotStopTheNext) {
  worker.run(
      "broken", [](std::stop_token) -> int { throw std::runtime_error("no"); },
      [this](int v) { results.push_back(v); });
  number(2);
  worker.wait_idle();
  queue.run_completions();
  EXPECT_THAT(results, ElementsAre(2));
}

TEST(Worker, DestructionCancelsWhatRunsAndDropsWhatWaits) {
  test::FakeEventQueue queue;
  std::latch started(1);
  bool second_ran = false;
  {
    Worker worker("test", queue);
    worker.run(
        "patient",
        [&](std::stop_token stop) {
          started.count_down();
          while (!stop.stop_requested()) std::this_thread::yield();
          return 0;
        },
        [](int) {});
    worker.run(
        "second",
        [&](std::stop_token) {
          second_ran = true;
          return 0;
        },
        [](int) {});
    started.wait();
  }
  EXPECT_FALSE(second_ran);
  EXPECT_EQ(queue.run_completions(), 0);
}

}  // namespace
}  // namespace etalase::loop
