// Request files and signals, on the real kernel.
#include "sync/watch.hpp"

#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>

#include "base/posix_file_system.hpp"
#include "report/runtime_files.hpp"
#include "support/temp_dir.hpp"

namespace etalase::sync {
namespace {

bool is_readable(int descriptor) {
  pollfd watched{descriptor, POLLIN, 0};
  return ::poll(&watched, 1, 1000) == 1;
}

TEST(RequestWatch, WakesForARequestAndConsumesIt) {
  const test::TempDir runtime;
  const auto files = base::make_posix_file_system();
  RequestWatch watch(*files, runtime.path());
  ASSERT_GE(watch.descriptor(), 0);
  ASSERT_TRUE(report::leave_request(*files, runtime.path(), "refresh"));
  EXPECT_TRUE(is_readable(watch.descriptor()));
  watch.drain();
  EXPECT_TRUE(watch.take("refresh"));
  EXPECT_FALSE(watch.take("refresh"));
  EXPECT_FALSE(files->info(runtime / "requests/refresh"));
}

TEST(RequestWatch, FindsARequestThatWasThereBefore) {
  const test::TempDir runtime;
  const auto files = base::make_posix_file_system();
  ASSERT_TRUE(report::leave_request(*files, runtime.path(), "refresh"));
  RequestWatch watch(*files, runtime.path());
  EXPECT_TRUE(watch.take("refresh"));
}

TEST(RequestWatch, LivesWithoutAFolder) {
  const auto files = base::make_posix_file_system();
  RequestWatch watch(*files, "/proc/nowhere");
  EXPECT_EQ(watch.descriptor(), -1);
  EXPECT_FALSE(watch.take("refresh"));
}

TEST(SignalWatch, TurnsSignalsIntoValues) {
  SignalWatch watch;
  EXPECT_TRUE(watch.take().empty());
  ASSERT_EQ(raise(SIGHUP), 0);
  ASSERT_EQ(raise(SIGTERM), 0);
  EXPECT_TRUE(is_readable(watch.descriptor()));
  const auto signals = watch.take();
  ASSERT_EQ(signals.size(), 2U);
  EXPECT_NE(signals[0], signals[1]);
  EXPECT_TRUE(watch.take().empty());
}

}  // namespace
}  // namespace etalase::sync
