// A whole refresh against a server that does each wrong thing at each of its files: the screen keeps what it has, the
// status says what is wrong, and a healthy server heals all.
#include <gtest/gtest.h>

#include <array>

#include "support/full_run.hpp"
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

enum class Place { timestamp, snapshot, targets, feed_json, part, picture, root };

// One fault at one file, over one line.
struct Case {
  Wire wire;
  Place place;
  std::size_t fault;
};

class HostileServer : public WebAgentTest, public testing::WithParamInterface<Case> {
 protected:
  HostileServer() : WebAgentTest(GetParam().wire) {
    m_web.always("/feed/loop", bad::redirect("/feed/loop"));
    publish(test::small_feed(1));
    EXPECT_EQ(refresh().state, SourceState::ok);
    m_next.add_picture("product", "NEW-1");
    m_next.seal();
    publish(m_next);
  }

  static const Fault& fault() { return faults().at(GetParam().fault); }
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
  std::string path(Place place) {
    switch (place) {
      case Place::timestamp: return metadata("timestamp.json");
      case Place::snapshot: return metadata(std::to_string(m_council.version()) + ".snapshot.json");
      case Place::targets: return metadata("2.targets.json");
      case Place::feed_json: return target("feed.json");
      case Place::part: return target("parts/product-000.json");
      case Place::picture: return media_path(m_next, m_next.part("product").media.size() - 1);
      case Place::root: break;
    }
    return metadata("2.root.json");
  }

  test::SmallFeed m_next = test::small_feed(2);
};

TEST_P(HostileServer, IsWithstoodAtEachFile) { check(path(GetParam().place)); }

std::vector<Case> every_fault(Wire wire, std::initializer_list<Place> places) {
  std::vector<Case> all;
  for (std::size_t fault = 0; fault < faults().size(); ++fault)
    for (const Place place : places) all.push_back({wire, place, fault});
  return all;
}

// What is particular to HTTP/2 is in misbehaviour_test.cpp: here a file that comes alone and one that comes in company.
std::vector<Case> all_cases() {
  using enum Place;
  std::vector<Case> all = every_fault(Wire::http1, {timestamp, snapshot, targets, feed_json, part, picture});
  const std::vector<Case> streams = every_fault(Wire::http2_streams, {timestamp, picture});
  all.insert(all.end(), streams.begin(), streams.end());
  return all;
}

std::string name_of_case(const testing::TestParamInfo<Case>& info) {
  constexpr std::array k_places{"timestamp", "snapshot", "targets", "feed_json", "part", "picture", "root"};
  const auto& [wire, place, fault] = info.param;
  return std::string(k_places.at(static_cast<std::size_t>(place))) + "_" + faults().at(fault).name +
         (wire == Wire::http1 ? "" : "_http2");
}

// Five and the six files have no common divisor: the sample has each file and each fault.
INSTANTIATE_TEST_SUITE_P(Faults, HostileServer, testing::ValuesIn(test::sampled(all_cases(), 5)), name_of_case);

// 403 and 404 alone mean that there is no newer root; whatever else happens there must not pass for it.
class HostileAtTheRoot : public HostileServer {};
TEST_P(HostileAtTheRoot, NothingElsePassesForNoNewerRoot) {
  m_web.always(path(Place::root), fault().behaviour);
  const auto status = refresh();
  const bool means_none = std::string(fault().name) == "forbidden" || std::string(fault().name) == "gone";
  EXPECT_EQ(status.state == SourceState::ok, means_none);
  EXPECT_EQ(current(), means_none ? "generations/000002" : "generations/000001");
}
INSTANTIATE_TEST_SUITE_P(Faults, HostileAtTheRoot, testing::ValuesIn(every_fault(Wire::http1, {Place::root})),
                         name_of_case);

}  // namespace
}  // namespace etalase::sync
