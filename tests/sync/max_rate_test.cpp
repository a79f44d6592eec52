// A cap on the line, by the bytes that come and a clock: never more than it says, whatever comes and how.
#include <gmock/gmock.h>

#include <atomic>
#include <functional>
#include <thread>

#include "sync/misbehaviour_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t k_rate = 200'000;

// What all sinks of a test took, against the clock. Touched on the loop's thread.
class Meter {
 public:
  // Counts from now on.
  void begin(std::uint64_t rate) {
    m_rate = static_cast<double>(rate);
    m_begin = Clock::now();
    m_bytes = m_most_ahead = 0;
  }
  void took(std::size_t bytes) {
    m_bytes += static_cast<double>(bytes);
    m_most_ahead = std::max(m_most_ahead, m_bytes - m_rate * seconds());
  }
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }
  [[nodiscard]] double bytes() const { return m_bytes; }
  // The most by which they were ever ahead of rate and time.
  [[nodiscard]] double most_ahead() const { return m_most_ahead; }

 private:
  Clock::time_point m_begin;
  double m_rate = 0, m_bytes = 0, m_most_ahead = 0;
};

class MeteredSink final : public BodySink {
 public:
  explicit MeteredSink(Meter& meter) : m_meter(meter) {}
  base::Result<Verdict> begin(const ResponseHead& head) override { return m_sink.begin(head); }
  base::Result<void> append(std::string_view piece) override {
    m_meter.took(piece.size());
    return m_sink.append(piece);
  }
  base::Result<Verdict> end() override { return m_sink.end(); }
  [[nodiscard]] const std::string& body() const { return m_sink.body(); }

 private:
  Meter& m_meter;
  MemorySink m_sink;
};

class MaxRate : public testing::TestWithParam<Wire> {
 protected:
  MaxRate() {
    auto access = std::make_shared<Access>();
    access->ca_file = m_server.ca_file();
    m_access = access;
  }
  void ask_for(std::size_t files, std::size_t bytes) {
    for (std::size_t i = 0; i < files; ++i) {
      const auto path = "/" + std::to_string(m_all.size());
      std::string body;
      for (auto number = m_all.size() * 1000; body.size() < bytes; ++number) body += std::to_string(number) + ' ';
      body.resize(bytes);
      m_server.put(path, body);
      m_bodies.push_back(std::move(body));
      m_sinks.push_back(std::make_shared<MeteredSink>(m_meter));
      m_all.push_back({m_server.url(path), m_access, m_sinks.back(), base::megabytes(2)});
    }
  }
  // Waits as the daemon does, for long: each pause of the loop ends by itself, or the slices do.
  void fetch_patiently(std::uint64_t rate) {
    for (auto& each : m_all) {
      each.counted = Transfer::Counted::from_hand_over;
      each.deadline = std::chrono::seconds(40);
    }
    m_options.patience.slow_for = std::chrono::seconds(30);
    m_most = std::chrono::seconds(60);
    fetch(rate);
  }
  // Does something on the loop's thread after each of its turns.
  void fetch(std::uint64_t rate, const std::function<void()>& after_turn = [] {}) {
    auto options = m_options;
    options.line.max_rate = {rate};
    AllAtOnce queue(m_all);
    m_meter.begin(rate);
    m_client.emplace(std::move(options));
    std::atomic<bool> done = false;
    std::jthread worker([&] {
      m_client->run(queue);
      done = true;
      m_client->wake();
    });
    while (!done) {
      static_cast<void>(m_client->poll({}, m_most));
      after_turn();
    }
    m_took = m_meter.seconds();
    for (const auto& each : m_all) m_outcomes.push_back(queue.outcome(each.url));
    m_order = queue.order();
  }
  void expect_all_came() {
    for (std::size_t i = 0; i < m_all.size(); ++i) {
      EXPECT_FALSE(m_outcomes[i].error) << m_outcomes[i].error->message;
      EXPECT_TRUE(m_sinks[i]->body() == m_bodies[i]) << m_all[i].url << ": " << m_sinks[i]->body().size() << " bytes";
    }
  }
  void expect_all_come_capped(std::uint64_t rate) {
    fetch_patiently(rate);
    expect_capped(rate);
    expect_all_came();
  }
  void expect_all_ended(TransferOutcome::Ended ended) {
    for (const auto& outcome : m_outcomes) EXPECT_EQ(outcome.ended, ended);
  }
  // At every moment no more than time gave, and a tenth of a second's worth that was saved.
  void expect_capped(std::uint64_t cap) {
    const auto rate = static_cast<double>(cap);
    EXPECT_LE(m_meter.most_ahead(), rate / 10);
    EXPECT_GE(m_took, (m_meter.bytes() - rate / 10) / rate);
  }

  test::MisbehavingServer m_server = server_on(GetParam());
  std::shared_ptr<const Access> m_access;
  Meter m_meter;
  std::vector<Transfer> m_all;
  std::vector<std::shared_ptr<MeteredSink>> m_sinks;
  std::vector<std::string> m_bodies;
  CurlOptions m_options = test::impatient();
  milliseconds m_most{20};
  std::optional<CurlClient> m_client;
  std::vector<TransferOutcome> m_outcomes;  // of m_all
  std::vector<std::string> m_order;         // addresses, as they ended
  double m_took = 0;
};

TEST_P(MaxRate, HoldsForManySmallFiles) {
  ask_for(100, 3'000);
  expect_all_come_capped(k_rate);
}

TEST_P(MaxRate, HoldsForFewLargeFiles) {
  ask_for(3, 120'000);
  expect_all_come_capped(k_rate);
}

TEST_P(MaxRate, HoldsForOneThatIsAlone) {
  ask_for(1, 300'000);
  expect_all_come_capped(k_rate);
}

TEST_P(MaxRate, HoldsForSmallOnesBesideALargeOne) {
  ask_for(1, 200'000);
  ask_for(40, 3'000);
  expect_all_come_capped(k_rate);
}

TEST_P(MaxRate, HoldsWhereItIsLessThanAPiece) {
  ask_for(16, 1'000);
  expect_all_come_capped(10'000);
}

TEST_P(MaxRate, HoldsOverBrokenLinesAndRedirects) {
  ask_for(4, 60'000);
  m_server.misbehave("/0", {bad::cut_after(30'000), bad::cut_after(40'000)});
  m_server.misbehave("/1", {bad::redirect("/3")});
  m_server.misbehave("/2", {bad::status(503, "", 40'000)});
  m_bodies[1] = m_bodies[3];
  fetch(k_rate);
  expect_capped(k_rate);
  expect_all_came();
}

// What is decoded is more than came.
TEST_P(MaxRate, CountsWhatCameBeforeItIsDecoded) {
  ask_for(4, 300'000);
  for (auto& each : m_all) {
    each.encoding = Encoding::compressed;
    m_server.always(each.url.substr(each.url.rfind('/')), bad::gzipped());
  }
  fetch(k_rate);
  expect_all_came();
  const auto came = static_cast<double>(m_server.bytes()), rate = static_cast<double>(k_rate);
  EXPECT_LT(came, m_meter.bytes() / 2);
  EXPECT_GE(m_took, (came - 4'000 - rate / 10) / rate) << "but for handshakes";
}

TEST_P(MaxRate, AGzipBombIsCutUnderItToo) {
  ask_for(4, 1'000);
  m_all[1].encoding = Encoding::compressed;
  m_server.always("/1", bad::gzip_bomb(20'000'000));
  fetch(10'000);
  ASSERT_TRUE(m_outcomes[1].error);
  EXPECT_EQ(m_outcomes[1].error->kind, base::ErrorKind::too_large);
}

// Patience is a second here, and each of them takes longer.
TEST_P(MaxRate, WaitingForOthersEndsNobody) {
  ask_for(6, 15'000);
  fetch(40'000);
  expect_capped(40'000);
  expect_all_came();
  EXPECT_EQ(m_server.requests().size(), m_all.size());
}

TEST_P(MaxRate, AServerThatSaysNothingIsAskedAgain) {
  ask_for(3, 1'000);
  m_server.misbehave("/0", {bad::stall_before_answer()});
  m_server.misbehave("/1", {bad::stall_in_headers()});
  m_server.misbehave("/2", {bad::stall_in_body(10)});
  fetch(k_rate);
  expect_all_came();
  EXPECT_GT(m_server.requests().size(), m_all.size());
}

// On a connection of its own; on a shared one nobody can tell it from who waits for the others.
TEST_P(MaxRate, AStallIsSeenWhileOthersUseAllOfIt) {
  ask_for(1, 1'000);
  ask_for(5, 100'000);
  m_server.misbehave("/0", {bad::stall_in_body(10)});
  fetch(k_rate);
  expect_all_came();
  if (GetParam() == Wire::http1) EXPECT_NE(m_order.back(), m_all[0].url);
}

TEST_P(MaxRate, ACapThatGoesAwayHoldsNothingBack) {
  ask_for(3, 100'000);
  const auto begin = Clock::now();
  fetch(2'000, [&] {
    if (Clock::now() - begin > milliseconds(300)) m_client->set_line({});
  });
  expect_all_came();
  EXPECT_EQ(m_server.requests().size(), m_all.size()) << "nobody was taken for silent";
}

TEST_P(MaxRate, ACapThatComesHoldsInTheMiddle) {
  ask_for(3, 200'000);
  m_server.always(bad::drip(20'000, milliseconds(30)));
  bool is_set = false;
  fetch(0, [&] {
    if (is_set || m_meter.bytes() < 100'000) return;
    is_set = true;
    m_client->set_line({{}, {k_rate}});
    m_meter.begin(k_rate);
  });
  EXPECT_TRUE(is_set);
  expect_capped(k_rate);
  expect_all_came();
}

TEST_P(MaxRate, ASliceEndsForWhoWaitsToo) {
  ask_for(3, 100'000);
  for (auto& each : m_all) {
    each.deadline = milliseconds(500);
    each.counted = Transfer::Counted::from_hand_over;
  }
  fetch(20'000);
  expect_all_ended(TransferOutcome::Ended::out_of_time);
}

TEST_P(MaxRate, WaitingForItTakesNothingFromATextsTime) {
  ask_for(3, 15'000);
  for (auto& each : m_all) each.deadline = milliseconds(500);
  fetch(30'000);
  expect_capped(30'000);
  expect_all_came();
}

TEST_P(MaxRate, AnInterruptionEndsWhoWaits) {
  ask_for(3, 100'000);
  fetch(20'000, [&] {
    if (m_meter.bytes() > 0) m_client->interrupt();
  });
  expect_all_ended(TransferOutcome::Ended::interrupted);
}

TEST_P(MaxRate, AStopEndsWhoWaits) {
  ask_for(20, 100'000);
  fetch(20'000, [&] {
    if (m_meter.bytes() > 0) m_client->stop();
  });
  expect_all_ended(TransferOutcome::Ended::interrupted);
}

INSTANTIATE_TEST_SUITE_P(Lines, MaxRate, testing::Values(Wire::http1, Wire::http2_streams),
                         [](const auto& info) { return std::string(name_of(info.param)); });

}  // namespace
}  // namespace etalase::sync
