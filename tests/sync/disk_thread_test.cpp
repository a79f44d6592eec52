// One piece of work after the other, and a stop that reaches it.
#include "sync/disk_thread.hpp"

#include <gtest/gtest.h>

#include <future>
#include <semaphore>
#include <stdexcept>

namespace etalase::sync {
namespace {

TEST(DiskThread, RunsWorkAndTellsWhenItIsDone) {
  std::binary_semaphore done{0};
  DiskThread disk([&done] { done.release(); });
  int result = 0;
  disk.start([&result](const std::stop_token&) { result = 7; });
  done.acquire();
  EXPECT_TRUE(disk.is_idle());
  EXPECT_EQ(result, 7);
  disk.start([&result](const std::stop_token&) { result = 8; });
  done.acquire();
  EXPECT_EQ(result, 8);
}

TEST(DiskThread, OutlivesAnException) {
  std::binary_semaphore done{0};
  DiskThread disk([&done] { done.release(); });
  disk.start([](const std::stop_token&) { throw std::runtime_error("test"); });
  done.acquire();
  bool ran = false;
  disk.start([&ran](const std::stop_token&) { ran = true; });
  done.acquire();
  EXPECT_TRUE(ran);
}

TEST(DiskThread, StopReachesTheWork) {
  std::promise<void> stopped;
  {
    DiskThread disk([] {});
    disk.start([&stopped](const std::stop_token& stop) {
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any never;
      never.wait(lock, stop, [] { return false; });
      stopped.set_value();
    });
    disk.request_stop();
  }
  EXPECT_EQ(stopped.get_future().wait_for(std::chrono::seconds(0)), std::future_status::ready);
}

TEST(DiskThread, AnInterruptionEndsTheWorkAtHandAlone) {
  std::binary_semaphore done{0};
  DiskThread disk([&done] { done.release(); });
  disk.start([](const std::stop_token& stop) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait(lock, stop, [] { return false; });
  });
  disk.interrupt();
  done.acquire();
  bool asked_to_stop = true;
  disk.start([&asked_to_stop](const std::stop_token& stop) { asked_to_stop = stop.stop_requested(); });
  done.acquire();
  EXPECT_FALSE(asked_to_stop);
}

}  // namespace
}  // namespace etalase::sync
