// An agent with a disk in memory, a council in memory, and a clock that stands.
#pragma once

#include <gmock/gmock.h>

#include "store/purge.hpp"
#include "support/fake_clock.hpp"
#include "support/fake_file_system.hpp"
#include "sync/agent.hpp"
#include "sync/feed_server.hpp"

namespace etalase::sync {

using report::SourceState;
using report::SourceStatus;

class AgentTest : public ::testing::Test {
 protected:
  AgentTest() {
    m_files.plant("/etc/root.json", m_server.root());
    m_files.set_free_space(base::megabytes(10'000));
  }

  std::unique_ptr<Agent> agent() {
    const settings::Source source{"galeri", test::k_feed_url, "/etc/root.json", "", "", true};
    return std::make_unique<Agent>(AgentTools{m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
  }
  // Runs a refresh with a new agent, as after a restart; returns its status.
  SourceStatus refresh() {
    auto fresh = agent();
    m_said = fresh->refresh({});
    return fresh->status();
  }
  std::string current() {
    const auto link = m_files.read_link("/sources/galeri/current");
    return link ? *link : "";
  }
  std::vector<store::Breach> damage() { return agent()->store().verify({}, store::Leftovers::may_wait); }
  // The address of a picture of a kind's part.
  std::string picture_url(const test::SmallFeed& small, const std::string& kind, std::size_t index = 0) {
    return m_server.media_url(small.contents.at("parts/" + kind + "-000.json").media.at(index).files.at(0).sha256);
  }

  test::FakeClock m_clock;
  test::FakeFileSystem m_files;
  test::FakeHttp m_http;
  test::FeedServer m_server{m_http, m_clock};
  settings::Sync m_sync;
  std::optional<LogLine> m_said;
};

}  // namespace etalase::sync
