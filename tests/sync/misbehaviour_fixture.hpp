// One transfer from a server that does one thing wrong, over each kind of line, asked for directly or behind a
// redirect.
#pragma once

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "support/misbehaviours.hpp"
#include "sync/backoff.hpp"
#include "sync/loop_thread.hpp"
#include "sync/sinks.hpp"
#include "sync/wires.hpp"

namespace etalase::sync {

enum class Way { direct, redirected };
using WireAndWay = std::tuple<Wire, Way>;

inline std::string name_of_line(const testing::TestParamInfo<WireAndWay>& info) {
  return std::string(name_of(std::get<0>(info.param))) + (std::get<1>(info.param) == Way::direct ? "" : "Redirected");
}

// Gives out all at once and keeps how each ended.
class AllAtOnce final : public TransferQueue {
 public:
  explicit AllAtOnce(std::vector<Transfer> all) : m_all(std::move(all)) {}
  std::optional<Transfer> next() override {
    if (m_next == m_all.size()) return {};
    return m_all[m_next++];
  }
  void finished(const Transfer& transfer, const TransferOutcome& outcome) override {
    m_by_url[transfer.url] = outcome;
    m_order.push_back(transfer.url);
  }
  [[nodiscard]] const TransferOutcome& outcome(const std::string& url) const { return m_by_url.at(url); }
  // The addresses, first the one that ended first.
  [[nodiscard]] const std::vector<std::string>& order() const { return m_order; }

 private:
  std::vector<Transfer> m_all;
  std::size_t m_next = 0;
  std::map<std::string, TransferOutcome> m_by_url;
  std::vector<std::string> m_order;
};

// Over HTTP/2 others are fetched on the same connection meanwhile, and must come whatever happens to the one.
class MisbehaviourTest : public testing::TestWithParam<WireAndWay> {
 protected:
  enum class Others { must_come, may_fail, none };

  MisbehaviourTest() : m_server(server_on(wire())) {
    auto access = std::make_shared<Access>();
    access->ca_file = m_server.ca_file();
    m_access = access;
    m_server.always("/moved", test::misbehaviour::redirect("/a"));
    for (const auto& [path, body] : m_others) {
      m_server.put(path, body);
      m_server.always(path, test::misbehaviour::drip(700, std::chrono::milliseconds(10)));
    }
  }
  static Wire wire() { return std::get<0>(GetParam()); }
  static bool is_http2() { return wire() != Wire::http1; }
  std::string url() { return m_server.url(std::get<1>(GetParam()) == Way::direct ? "/a" : "/moved"); }
  // Who loses the connection again and again may take the others along.
  static Others others_of_always() { return wire() == Wire::http2_connections ? Others::may_fail : Others::must_come; }
  // libcurl asks again by itself when a connection that it used before ends without an answer, five times at most.
  static std::size_t most_requests() { return static_cast<std::size_t>(k_most_attempts) * (is_http2() ? 6 : 1); }
  // Requests for the file itself.
  std::vector<test::Request> requests() {
    auto all = m_server.requests();
    std::erase_if(all, [](const test::Request& each) { return each.path != "/a"; });
    return all;
  }

  // The transfer under test, as texts are asked for.
  Transfer into(std::shared_ptr<BodySink> sink, base::Bytes limit = base::kilobytes(10)) {
    return {url(), m_access, std::move(sink), limit, Encoding::compressed, std::chrono::minutes(1)};
  }
  TransferOutcome run(Transfer transfer, Others others) {
    const auto deadline = transfer.deadline;
    std::vector<Transfer> all = {std::move(transfer)};
    std::map<std::string, std::shared_ptr<MemorySink>> came;
    if (is_http2() && others != Others::none) {
      for (const auto& [path, body] : m_others) {
        came[path] = std::make_shared<MemorySink>();
        all.push_back({m_server.url(path), m_access, came[path], base::kilobytes(10), Encoding::as_is, deadline});
      }
    }
    AllAtOnce queue(std::move(all));
    test::with_loop(m_client, [&] { m_client.run(queue); });
    for (const auto& [path, taken] : came) {
      const auto& outcome = queue.outcome(m_server.url(path));
      if (others == Others::may_fail && outcome.error) continue;
      EXPECT_FALSE(outcome.error) << path << ": " << outcome.error->message;
      EXPECT_EQ(taken->body(), m_others.at(path));
    }
    return queue.outcome(url());
  }

  const std::map<std::string, std::string> m_others = {{"/1", std::string(3000, '1')},
                                                       {"/2", std::string(3500, '2')},
                                                       {"/3", std::string(4000, '3')},
                                                       {"/4", std::string(4500, '4')},
                                                       {"/5", std::string(5000, '5')}};
  test::MisbehavingServer m_server;
  CurlClient m_client{test::impatient()};
  std::shared_ptr<const Access> m_access;
};

inline const auto k_every_line =
    testing::Combine(testing::Values(Wire::http1, Wire::http2_streams, Wire::http2_connections),
                     testing::Values(Way::direct, Way::redirected));
inline const auto k_every_http2_line = testing::Combine(testing::Values(Wire::http2_streams, Wire::http2_connections),
                                                        testing::Values(Way::direct, Way::redirected));

}  // namespace etalase::sync
