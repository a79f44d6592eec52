// A whole refresh against a server that does each wrong thing at each of its files: the screen keeps what it has, the
// status says what is wrong, and a healthy server heals all.
#include <gtest/gtest.h>

#include "sync/web_agent_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;

struct Fault {
  const char* name;
  test::Behaviour behaviour;
};

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all = {{"closed", bad::close_before_answer()},
                                         {"reset", bad::reset_before_answer()},
                                         {"cut", bad::cut_after(0)},
                                         {"endless", bad::endless_body()},
                                         {"bomb", bad::gzip_bomb(20'000'000)},
                                         {"false_gzip", bad::false_gzip()},
                                         {"broken_chunk", bad::broken_chunk()},
                                         {"garbage", bad::garbage()},
                                         {"headers", bad::endless_header()},
                                         {"portal", bad::portal()},
                                         {"disguised_portal", bad::disguised_portal()},
                                         {"other_bytes", bad::other_bytes()},
                                         {"short", bad::truncated_file(5)},
                                         {"loop", bad::redirect("/feed/loop")},
                                         {"to_portal", bad::redirect("http://login.example/")},
                                         {"to_nowhere", bad::redirect_without_place()},
                                         {"unasked_206", bad::always_206()},
                                         {"forbidden", bad::status(403)},
                                         {"gone", bad::status(404)},
                                         {"failing", bad::status(500)},
                                         {"busy", bad::status(503, "900")},
                                         {"refused_stream", bad::reset_stream(bad::k_refused_stream)},
                                         {"broken_stream", bad::reset_stream_after(0, bad::k_internal_error)},
                                         {"gone_away", bad::go_away_before(0, bad::k_calm_down)}};
  return all;
}

using FaultOnWire = std::tuple<std::size_t, Wire>;

class HostileServer : public WebAgentTest, public testing::WithParamInterface<FaultOnWire> {
 protected:
  HostileServer() : WebAgentTest(std::get<Wire>(GetParam())) {
    m_web.always("/feed/loop", bad::redirect("/feed/loop"));
    publish(test::small_feed(1));
    EXPECT_EQ(refresh().state, SourceState::ok);
    m_next.add_picture("product", "NEW-1");
    m_next.seal();
    publish(m_next);
  }

  static const Fault& fault() { return faults().at(std::get<std::size_t>(GetParam())); }
  // Does what the parameter says at this path, refreshes twice, then heals the server.
  void check(const std::string& path) {
    SCOPED_TRACE(path + ": " + fault().name);
    m_web.always(path, fault().behaviour);
    auto kept = agent();
    const auto status = refresh(*kept);
    EXPECT_NE(status.state, SourceState::ok);
    EXPECT_EQ(current(), "generations/000001");
    ASSERT_TRUE(m_said);
    EXPECT_EQ(m_said->text.find('\n'), std::string::npos);
    static_cast<void>(refresh(*kept));
    EXPECT_FALSE(m_said) << "said twice: " << m_said->text;
    EXPECT_THAT(damage(), testing::IsEmpty());
    m_web.behave();
    const auto healed = refresh(*kept);
    EXPECT_EQ(healed.state, SourceState::ok) << healed.error->message;
    EXPECT_EQ(healed.feed.serial, 2);
    EXPECT_EQ(current(), "generations/000002");
    EXPECT_THAT(damage(), testing::IsEmpty());
    EXPECT_THAT(strays(), testing::IsEmpty());
  }
  std::string metadata(const std::string& name) { return path_of(test::FeedServer::metadata_url(name)); }
  std::string target(const std::string& name) { return path_of(m_council.target_url(name)); }

  test::SmallFeed m_next = test::small_feed(2);
};

TEST_P(HostileServer, AtTheTimestamp) { check(metadata("timestamp.json")); }
TEST_P(HostileServer, AtTheSnapshot) { check(metadata(std::to_string(m_council.version()) + ".snapshot.json")); }
TEST_P(HostileServer, AtTheTargets) { check(metadata("2.targets.json")); }
TEST_P(HostileServer, AtFeedJson) { check(target("feed.json")); }
TEST_P(HostileServer, AtAPart) { check(target("parts/product-000.json")); }
TEST_P(HostileServer, AtAPicture) { check(media_path(m_next, m_next.part("product").media.size() - 1)); }

auto every_fault_over(Wire wire) {
  return testing::Combine(testing::Range<std::size_t>(0, faults().size()), testing::Values(wire));
}
std::string name_of_fault(const testing::TestParamInfo<FaultOnWire>& info) {
  return faults().at(std::get<std::size_t>(info.param)).name;
}

INSTANTIATE_TEST_SUITE_P(Faults, HostileServer, every_fault_over(Wire::http1), name_of_fault);

// What is particular to a line is in misbehaviour_test.cpp: here a file that comes alone and one that comes in company.
class HostileServerOverHttp2 : public HostileServer {};
TEST_P(HostileServerOverHttp2, AtTheTimestamp) { check(metadata("timestamp.json")); }
TEST_P(HostileServerOverHttp2, AtAPicture) { check(media_path(m_next, m_next.part("product").media.size() - 1)); }
INSTANTIATE_TEST_SUITE_P(Faults, HostileServerOverHttp2, every_fault_over(Wire::http2_streams), name_of_fault);

// 403 and 404 alone mean that there is no newer root; whatever else happens there must not pass for it.
class HostileAtTheRoot : public HostileServer {};
TEST_P(HostileAtTheRoot, NothingElsePassesForNoNewerRoot) {
  m_web.always(metadata("2.root.json"), fault().behaviour);
  const auto status = refresh();
  const bool means_none = std::string(fault().name) == "forbidden" || std::string(fault().name) == "gone";
  EXPECT_EQ(status.state == SourceState::ok, means_none);
  EXPECT_EQ(current(), means_none ? "generations/000002" : "generations/000001");
}
INSTANTIATE_TEST_SUITE_P(Faults, HostileAtTheRoot, every_fault_over(Wire::http1), name_of_fault);

}  // namespace
}  // namespace etalase::sync
