// An agent with a disk in memory and a real HTTP client, whose council is served by a server that can misbehave.
#pragma once

#include <gmock/gmock.h>

#include "support/fake_clock.hpp"
#include "support/fake_file_system.hpp"
#include "support/misbehaviours.hpp"
#include "sync/agent.hpp"
#include "sync/feed_server.hpp"
#include "sync/loop_thread.hpp"
#include "sync/wires.hpp"

namespace etalase::sync {

using report::SourceState;
using report::SourceStatus;

class WebAgentTest : public ::testing::Test {
 protected:
  explicit WebAgentTest(Wire wire = Wire::http1) : m_web(server_on(wire)) {
    m_files.plant("/etc/root.json", m_council.root());
    m_files.set_free_space(base::megabytes(10'000));
  }

  void publish(const test::SmallFeed& small) {
    m_council.publish(small);
    upload();
  }
  void upload() {
    for (const auto& [url, answer] : m_published.answers) m_web.put(path_of(url), answer.body);
  }
  // The path on the server of an address that the council knows.
  static std::string path_of(const std::string& url) {
    return url.substr(std::string(test::k_feed_url).size() - std::string("/feed").size());
  }
  std::string media_path(const test::SmallFeed& small, std::size_t index = 0) {
    const auto& media = small.contents.at("parts/product-000.json").media.at(index);
    return path_of(test::FeedServer::media_url(media.files.at(0).sha256));
  }
  std::unique_ptr<Agent> agent(const std::string& token_file = {}) {
    const settings::Source source{"galeri", m_web.url("/feed"), "/etc/root.json", token_file, m_web.ca_file(), true};
    return std::make_unique<Agent>(AgentTools{m_files, m_client, m_clock, {}}, source, m_sync, "/sources");
  }
  // Runs a refresh with a new agent, as after a restart; returns its status.
  SourceStatus refresh() {
    auto fresh = agent();
    return refresh(*fresh);
  }
  SourceStatus refresh(Agent& with) {
    test::with_loop(m_client, [&] { m_said = with.refresh({}); });
    return with.status();
  }
  std::string current() {
    const auto link = m_files.read_link("/sources/galeri/current");
    return link ? *link : "";
  }
  std::vector<store::Breach> damage() { return agent()->store().verify({}, store::Leftovers::may_wait); }
  std::vector<std::string> strays() { return agent()->store().strays(); }

  test::FakeClock m_clock;
  test::FakeFileSystem m_files;
  test::MisbehavingServer m_web;
  CurlClient m_client{test::impatient()};
  test::FakeHttp m_published;
  test::FeedServer m_council{m_published, m_clock};
  settings::Sync m_sync;
  std::optional<LogLine> m_said;
};

}  // namespace etalase::sync
