// The daemon beside its jobs: what somebody asks for does not wait for a long transfer.
#include <gtest/gtest.h>

#include <thread>

#include "report/runtime_files.hpp"
#include "sync/fake_daemon_fixture.hpp"

namespace etalase::sync {
namespace {

class Operation : public FakeDaemonTest {
 protected:
  // Does something once, as soon as a request waits for an answer that never comes.
  void when_stuck(const std::function<void()>& act) {
    m_network.while_busy = [this, act, done = false]() mutable {
      if (done || !m_network.is_waiting()) return;
      done = true;
      act();
    };
  }
  // Asks for a refresh before the first picture, and comes back when the daemon has seen it.
  std::function<void()> ask_between_parts_and_pictures() {
    return [this, done = false]() mutable {
      if (done || m_http.count("/parts/") == 0) return;
      done = true;
      ASSERT_TRUE(report::leave_request(*m_files, m_dir / "run", "refresh"));
      while (m_files->info(m_dir / "run/requests/refresh")) std::this_thread::yield();
    };
  }
  // The first picture is waited for until the daemon makes way for the request; then pictures come.
  void expect_way_is_made() {
    m_council.publish(test::small_feed(1));
    m_network.stuck = "/media/";
    m_network.after_step = [this, seen = 0]() mutable {
      m_network.stuck = "/nothing-is-stuck-now/";
      if (++seen == 2) stop();
    };
    EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
    EXPECT_EQ(current(), "generations/000001");
  }
  void stop_after_steps(int steps) {
    m_network.after_step = [steps, seen = 0]() mutable {
      if (++seen >= steps) stop();
    };
  }
};

TEST_F(Operation, StopsInTheMiddleOfATransfer) {
  m_council.publish(test::small_feed(1));
  m_network.stuck = "/media/";
  when_stuck([] { stop(); });
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(current(), "");
  EXPECT_TRUE(status()["sources"][0]["error"].is_null()) << "being stopped is no fault";
}

TEST_F(Operation, ARefreshRequestDoesNotWaitForALongTransfer) {
  m_council.publish(test::small_feed(1));
  m_network.stuck = "/media/";
  when_stuck([this] {
    m_council.withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
    m_network.stuck = "/nothing-is-stuck-now/";
    ASSERT_TRUE(report::leave_request(*m_files, m_dir / "run", "refresh"));
  });
  stop_after_steps(2);
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(m_network.interruptions(), 1);
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_FALSE(m_files->info(m_dir / "run/requests/refresh"));
  EXPECT_TRUE(m_files->info(m_dir / "sources/galeri/withdrawn.json"));
}

TEST_F(Operation, ARequestBetweenTwoTransfersIsNotLost) {
  m_network.before_run = ask_between_parts_and_pictures();
  expect_way_is_made();
}

// The interruption then comes before the transfer that it is meant for.
TEST_F(Operation, ARequestAsATransferBeginsIsNotLost) {
  m_network.before_stuck = ask_between_parts_and_pictures();
  expect_way_is_made();
  EXPECT_EQ(m_network.interruptions(), 1);
}

TEST_F(Operation, ANewConfigurationDoesNotWaitForALongTransfer) {
  m_council.publish(test::small_feed(1));
  m_network.stuck = "/media/";
  auto changed = m_settings;
  changed.sync.max_rate = base::kilobytes(500);
  changed.sync.metered = true;
  m_read_again = changed;
  when_stuck([this] {
    m_network.stuck = "/media/";
    EXPECT_EQ(raise(SIGHUP), 0);
  });
  stop_after_steps(2);
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(m_network.line().max_rate, base::kilobytes(500));
  EXPECT_EQ(current(), "generations/000001") << "metered now: texts without pictures";
}

TEST_F(Operation, TellsThatTheClockIsBehindTheProgramItself) {
  m_http.offline = true;
  m_clock.set_system(base::SystemTime{});
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(status()["clock"]["source"], "floor");
  EXPECT_EQ(status()["clock"]["floor"], base::format_utc(base::build_date()));
}

TEST_F(Operation, AWrongConfigurationIsNamedAndTheOldOneStays) {
  m_council.publish(test::small_feed(1));
  m_read_again = base::fail(base::ErrorKind::invalid, "etalase.toml:7: there is no table [snyc]");
  m_network.after_step = [step = 0]() mutable {
    if (++step == 1) EXPECT_EQ(raise(SIGHUP), 0);
    if (step == 3) stop();
  };
  testing::internal::CaptureStderr();
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_THAT(testing::internal::GetCapturedStderr(), testing::HasSubstr("etalase.toml:7: there is no table [snyc]"));
  EXPECT_EQ(status()["sources"][0]["id"], "galeri");
}

TEST_F(Operation, AReloadKeepsWhatIsKnownOfAnUnchangedSource) {
  m_council.publish(test::small_feed(1));
  m_read_again = m_settings;
  m_network.after_step = [this, step = 0]() mutable {
    if (++step == 1) {
      m_http.asked.clear();
      EXPECT_EQ(raise(SIGHUP), 0);
    }
    if (step == 3) stop();
  };
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(m_http.count("/targets/"), 0);
  EXPECT_EQ(m_http.count("/media/"), 0);
  EXPECT_EQ(status()["sources"][0]["state"], "ok");
}

TEST_F(Operation, ASourceThatIsNewInTheConfigurationIsFetchedAtOnce) {
  m_council.publish(test::small_feed(1));
  auto more = m_settings;
  more.sources.push_back({"mitra", test::k_feed_url, m_dir / "root.json", "", "", false});
  m_read_again = more;
  m_network.after_step = [step = 0]() mutable {
    if (++step == 1) EXPECT_EQ(raise(SIGHUP), 0);
    if (step == 3) stop();
  };
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_EQ(current("mitra"), "generations/000001");
}

TEST_F(Operation, APartnersSilentServerDoesNotMakeTheOwnFeedLate) {
  m_council.publish(test::small_feed(1));
  m_settings.sources.push_back({"mitra", "https://mitra.example.id/feed", m_dir / "root.json", "", "", false});
  m_network.stuck = "mitra.example.id";
  m_network.while_busy = [this, rounds = 0]() mutable {
    if (!m_network.is_waiting()) return;
    // The partner's answer takes minutes.
    m_clock.advance(std::chrono::minutes(1));
    if (++rounds == 30) stop();
  };
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_GE(m_network.interruptions(), 3);
  EXPECT_GE(m_http.count("galeri.example.id/feed/metadata/timestamp.json"), 4);
}

TEST_F(Operation, AServerThatAsksForAQuarterOfAnHourGetsIt) {
  m_council.publish(test::small_feed(1));
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  m_http.retry_after = std::chrono::seconds(900);
  m_http.asked.clear();
  EXPECT_EQ(run_for(std::chrono::hours(1)), 0);
  EXPECT_LE(m_http.asked.size(), 5U);
  EXPECT_GE(m_http.asked.size(), 4U);
}

TEST_F(Operation, AnErrorKeepsItsBeginningOverARestart) {
  m_council.publish(test::small_feed(1));
  m_http.offline = true;
  EXPECT_EQ(run_for(std::chrono::minutes(30)), 0);
  const auto since = status()["sources"][0]["error"]["since"];
  EXPECT_EQ(run_for(std::chrono::minutes(30)), 0);
  EXPECT_EQ(status()["sources"][0]["error"]["since"], since);
}

}  // namespace
}  // namespace etalase::sync
