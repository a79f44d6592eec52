// Everything that servers and lines do wrong, through the real libcurl: each ends, with its kind, and takes no more
// memory, time or bytes than it may.
#include <gmock/gmock.h>

#include "base/digest.hpp"
#include "support/fake_file_system.hpp"
#include "support/misbehaviours.hpp"
#include "sync/backoff.hpp"
#include "sync/loop_thread.hpp"
#include "sync/sinks.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;
using base::ErrorKind;
using std::chrono::milliseconds;
using testing::HasSubstr;

const std::string k_text = R"({"signed":"text"})";

class Misbehaviour : public testing::Test {
 protected:
  Misbehaviour() { m_server.put("/a", k_text); }

  TransferOutcome run(std::shared_ptr<BodySink> sink, milliseconds deadline = std::chrono::minutes(1)) {
    TransferOutcome outcome;
    test::with_loop(m_client, [&] {
      outcome = run_one(m_client, {m_server.url("/a"), m_access, std::move(sink), base::kilobytes(10),
                                   Encoding::compressed, deadline});
    });
    return outcome;
  }
  TransferOutcome text(test::Behaviour first) {
    m_server.misbehave("/a", {std::move(first)});
    return run(m_text);
  }
  // The next attempt is served well, so what may pass does pass.
  void expect_passes(test::Behaviour behaviour) {
    const auto outcome = text(std::move(behaviour));
    EXPECT_FALSE(outcome.error) << outcome.error->message;
    EXPECT_EQ(m_text->body(), k_text);
  }
  void expect_ends(test::Behaviour behaviour, ErrorKind kind) {
    m_server.always("/a", std::move(behaviour));
    const auto outcome = run(m_text);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->kind, kind) << outcome.error->message;
    EXPECT_LE(m_server.requests().size(), static_cast<std::size_t>(k_most_attempts));
    EXPECT_LE(m_text->body().size(), 10'000U);
  }

  test::MisbehavingServer m_server;
  CurlClient m_client{test::impatient()};
  std::shared_ptr<const Access> m_access = std::make_shared<Access>();
  std::shared_ptr<MemorySink> m_text = std::make_shared<MemorySink>();
};

TEST_F(Misbehaviour, AStallBeforeTheAnswerIsTriedAgain) { expect_passes(bad::stall_before_answer()); }
TEST_F(Misbehaviour, AStallInTheHeadersIsTriedAgain) { expect_passes(bad::stall_in_headers()); }
TEST_F(Misbehaviour, AStallInTheBodyIsTriedAgain) { expect_passes(bad::stall_in_body(4)); }
TEST_F(Misbehaviour, ADripSlowerThanTheFloorIsTriedAgain) { expect_passes(bad::drip(1, milliseconds(50))); }
TEST_F(Misbehaviour, AClosedConnectionIsTriedAgain) { expect_passes(bad::close_before_answer()); }
TEST_F(Misbehaviour, AResetIsTriedAgain) { expect_passes(bad::reset_before_answer()); }
TEST_F(Misbehaviour, ACutBodyIsTriedAgain) { expect_passes(bad::cut_after(5)); }
TEST_F(Misbehaviour, AResetBodyIsTriedAgain) { expect_passes(bad::reset_after(5)); }
TEST_F(Misbehaviour, AShorterBodyThanAnnouncedIsTriedAgain) { expect_passes(bad::length_header("5000")); }
TEST_F(Misbehaviour, ANegativeLengthIsTriedAgain) { expect_passes(bad::length_header("-1")); }
TEST_F(Misbehaviour, ABrokenChunkIsTriedAgain) { expect_passes(bad::broken_chunk()); }
TEST_F(Misbehaviour, GarbageIsTriedAgain) { expect_passes(bad::garbage()); }
TEST_F(Misbehaviour, ABusyServerIsTriedAgain) {
  for (const int code : {408, 429, 500, 502, 503, 504}) expect_passes(bad::status(code));
}
TEST_F(Misbehaviour, ABodyWithoutALengthIsTaken) { expect_passes(bad::no_length()); }
TEST_F(Misbehaviour, ACompressedBodyIsTaken) { expect_passes(bad::gzipped()); }

TEST_F(Misbehaviour, AShorterLengthCutsTheBody) {
  const auto outcome = text(bad::length_header("5"));
  EXPECT_FALSE(outcome.error);
  EXPECT_EQ(m_text->body(), k_text.substr(0, 5)) << "the signed hash tells";
}
TEST_F(Misbehaviour, AnEndlessBodyIsCut) { expect_ends(bad::endless_body(), ErrorKind::too_large); }
TEST_F(Misbehaviour, EndlessChunksAreCut) { expect_ends(bad::endless_chunks(), ErrorKind::too_large); }
TEST_F(Misbehaviour, AGzipBombIsCut) {
  expect_ends(bad::gzip_bomb(100'000'000), ErrorKind::too_large);
  EXPECT_EQ(m_server.requests().size(), 1U);
}
TEST_F(Misbehaviour, FalseGzipIsNoFeed) { expect_ends(bad::false_gzip(), ErrorKind::corrupt); }
TEST_F(Misbehaviour, AHeaderFloodIsCut) { expect_ends(bad::header_flood(200'000), ErrorKind::corrupt); }
TEST_F(Misbehaviour, EndlessHeadersAreCut) { expect_ends(bad::endless_header(), ErrorKind::corrupt); }
TEST_F(Misbehaviour, EndlessEarlyHintsAreCut) { expect_ends(bad::endless_100_continue(), ErrorKind::corrupt); }
TEST_F(Misbehaviour, ARoundOfRedirectsEnds) { expect_ends(bad::redirect("/a"), ErrorKind::unavailable); }
TEST_F(Misbehaviour, ARedirectToNowhereEnds) { expect_ends(bad::redirect_without_place(), ErrorKind::unavailable); }
TEST_F(Misbehaviour, ARedirectToAPortalIsNoFeed) {
  expect_ends(bad::redirect("http://login.hotel.example/"), ErrorKind::corrupt);
}
TEST_F(Misbehaviour, ARedirectToAFileIsNoFeed) { expect_ends(bad::redirect("file:///etc/passwd"), ErrorKind::corrupt); }
TEST_F(Misbehaviour, ARangeNobodyAskedForIsNoText) { expect_ends(bad::always_206(), ErrorKind::corrupt); }
TEST_F(Misbehaviour, ARefusalIsFinal) {
  for (const int code : {400, 401, 403, 405, 451}) {
    expect_ends(bad::status(code), ErrorKind::refused);
    EXPECT_EQ(m_server.requests().size(), 1U);
    m_server.forget();
  }
}
TEST_F(Misbehaviour, AServerThatIsAlwaysBusyIsLeftAfterFourAttempts) {
  expect_ends(bad::status(503), ErrorKind::unavailable);
  EXPECT_EQ(m_server.requests().size(), 4U);
}

// What is not there stays not there, however long the page about it is.
TEST_F(Misbehaviour, ALongErrorPageDoesNotHideItsStatus) {
  expect_ends(bad::status(404, "", 500'000), ErrorKind::not_found);
  m_server.forget();
  expect_ends(bad::status(503, "", 500'000), ErrorKind::unavailable);
}

TEST_F(Misbehaviour, AShortPauseThatTheServerAsksForIsKept) {
  m_server.misbehave("/a", {bad::status(503, "1")});
  EXPECT_FALSE(run(m_text).error);
  EXPECT_EQ(m_server.requests().size(), 2U);
}

TEST_F(Misbehaviour, ALongPauseEndsTheTransferAndIsHandedOn) {
  m_server.always("/a", bad::status(429, "900"));
  const auto outcome = run(m_text);
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
  EXPECT_EQ(outcome.retry_after, std::chrono::seconds(900));
  EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(Misbehaviour, ADripFasterThanTheFloorEndsByTheDeadline) {
  m_server.always("/a", bad::drip(30, milliseconds(100)));
  m_server.put("/a", std::string(9000, 'x'));
  const auto outcome = run(m_text, milliseconds(700));
  EXPECT_EQ(outcome.ended, TransferOutcome::Ended::out_of_time);
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
}

TEST_F(Misbehaviour, ServersThatNeverAnswerEndByTheDeadline) {
  m_server.always(bad::stall_before_answer());
  EXPECT_EQ(run(m_text, milliseconds(300)).ended, TransferOutcome::Ended::out_of_time);
}

TEST_F(Misbehaviour, RetriesEndWithTheDeadline) {
  m_server.always("/a", bad::status(503, "2"));
  const auto outcome = run(m_text, milliseconds(500));
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
  EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(Misbehaviour, AnInterruptionEndsWhatIsUnderWayAndNothingElse) {
  m_server.misbehave("/a", {bad::stall_before_answer()});
  TransferOutcome first, second;
  std::atomic<bool> done = false;
  std::jthread worker([&] {
    first = run_one(m_client, {m_server.url("/a"), m_access, m_text, base::kilobytes(10)});
    second = run_one(m_client, {m_server.url("/a"), m_access, m_text, base::kilobytes(10)});
    done = true;
    m_client.wake();
  });
  while (m_server.requests().empty()) static_cast<void>(m_client.poll({}, milliseconds(10)));
  m_client.interrupt();
  while (!done) static_cast<void>(m_client.poll({}, milliseconds(10)));
  EXPECT_EQ(first.ended, TransferOutcome::Ended::interrupted);
  EXPECT_FALSE(second.error);
}

TEST(RateShare, GivesEachAnEqualPartAndTheLastOneAll) {
  EXPECT_EQ(rate_share({600'000}, 6), base::Bytes{100'000});
  EXPECT_EQ(rate_share({600'000}, 1), base::Bytes{600'000});
  EXPECT_EQ(rate_share({3}, 6), base::Bytes{1});
  EXPECT_EQ(rate_share({0}, 6), base::Bytes{0});
}

// A blob on its way: 100 kB of which some is here already.
class MisbehaviourResume : public Misbehaviour {
 protected:
  MisbehaviourResume() { m_server.put("/a", m_body); }

  std::shared_ptr<PartialSink> sink(std::size_t had) {
    m_files.plant("/p/x.part", m_body.substr(0, had));
    auto partial = store::Partial::open(m_files, "/p/x.part", base::sha256_hex(m_body));
    EXPECT_TRUE(partial);
    return std::make_shared<PartialSink>(std::move(*partial), base::Bytes{m_body.size()}, nullptr);
  }
  TransferOutcome fetch(std::size_t had) {
    TransferOutcome outcome;
    test::with_loop(m_client, [&] {
      outcome = run_one(m_client, {m_server.url("/a"), m_access, sink(had), base::Bytes{m_body.size()}});
    });
    return outcome;
  }
  void expect_whole(std::size_t had, std::vector<test::Behaviour> next) {
    m_server.misbehave("/a", std::move(next));
    const auto outcome = fetch(had);
    EXPECT_FALSE(outcome.error) << outcome.error->message;
    EXPECT_EQ(content(), m_body);
  }
  void expect_left(std::size_t had, test::Behaviour behaviour, ErrorKind kind) {
    m_server.always("/a", std::move(behaviour));
    const auto outcome = fetch(had);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->kind, kind) << outcome.error->message;
    EXPECT_LE(m_server.requests().size(), static_cast<std::size_t>(k_most_attempts));
  }
  std::string content() { return *m_files.read("/p/x.part", base::megabytes(1)); }

  static std::string make_body() {
    std::string body;
    for (int i = 0; body.size() < 100'000; ++i) body += std::to_string(i) + ' ';
    return body;
  }
  const std::string m_body = make_body();
  test::FakeFileSystem m_files;
};

TEST_F(MisbehaviourResume, ALinkCutAtNinetyPercentFetchesUnderOnePercentAgain) {
  const auto most = m_body.size() * 9 / 10;
  expect_whole(0, {bad::cut_after(most)});
  EXPECT_LT(m_server.bytes(), m_body.size() * 101 / 100);
  EXPECT_EQ(m_server.requests().at(1).range, most);
}

TEST_F(MisbehaviourResume, ALineThatBreaksTenTimesIsWorthItWhileItBringsSomething) {
  std::vector<test::Behaviour> breaks;
  for (int i = 0; i < 5; ++i) breaks.push_back(bad::cut_after(17'000));
  expect_whole(0, std::move(breaks));
  EXPECT_LT(m_server.bytes(), m_body.size() * 103 / 100);
}

TEST_F(MisbehaviourResume, A200ForARangeBeginsAnew) { expect_whole(40'000, {bad::ignore_range()}); }
TEST_F(MisbehaviourResume, ARangeThatBeginsElsewhereIsAskedForAnew) {
  const auto all = std::to_string(m_body.size()), last = std::to_string(m_body.size() - 1);
  expect_whole(40'000, {bad::content_range("bytes 30000-" + last + "/" + all, 30'000)});
  EXPECT_FALSE(m_server.requests().at(1).range);
}
TEST_F(MisbehaviourResume, ARangeOfAnotherLengthIsAskedForAnew) {
  expect_whole(40'000, {bad::content_range("bytes 40000-99999/999999", 40'000)});
}
TEST_F(MisbehaviourResume, ARangeWithoutItsPlaceIsAskedForAnew) { expect_whole(40'000, {bad::range_without_place()}); }
TEST_F(MisbehaviourResume, A416ForWhatIsThereBeginsAnew) { expect_whole(40'000, {bad::not_satisfiable()}); }
TEST_F(MisbehaviourResume, AStallInTheMiddleGoesOnFromThere) {
  expect_whole(0, {bad::stall_in_body(60'000)});
  EXPECT_EQ(m_server.requests().at(1).range, 60'000U);
}
TEST_F(MisbehaviourResume, AServerThatAlwaysSends206IsLeft) {
  expect_left(40'000, bad::always_206(), ErrorKind::unavailable);
}
TEST_F(MisbehaviourResume, AShortCopyIsCorruptWithoutABodyByte) {
  expect_left(0, bad::truncated_file(60'000), ErrorKind::corrupt);
  EXPECT_EQ(m_server.requests().size(), 1U);
}
TEST_F(MisbehaviourResume, APortalLeavesWhatWasFetchedBefore) {
  expect_left(40'000, bad::portal(), ErrorKind::corrupt);
  EXPECT_EQ(content(), m_body.substr(0, 40'000));
}
TEST_F(MisbehaviourResume, AnEndlessBodyIsCutAtTheSignedLength) {
  expect_left(0, bad::endless_body(), ErrorKind::too_large);
  EXPECT_LE(content().size(), m_body.size());
}
TEST_F(MisbehaviourResume, ABlobIsNeverDecoded) {
  m_server.always("/a", bad::gzipped());
  EXPECT_FALSE(fetch(0).error);
  EXPECT_EQ(m_server.requests()[0].header("Accept-Encoding"), "");
}

}  // namespace
}  // namespace etalase::sync
