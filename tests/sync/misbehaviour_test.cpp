// Everything that servers and lines do wrong, through the real libcurl: each ends, with its kind, and takes no more
// memory, time or bytes than it may.
#include "base/digest.hpp"
#include "support/fake_file_system.hpp"
#include "sync/misbehaviour_fixture.hpp"

namespace etalase::sync {
namespace {

namespace bad = test::misbehaviour;
using base::ErrorKind;
using std::chrono::milliseconds;

const std::string k_text = R"({"signed":"text"})";

class Misbehaviour : public MisbehaviourTest {
 protected:
  Misbehaviour() { m_server.put("/a", k_text); }

  TransferOutcome fetch(Others others = Others::must_come, milliseconds deadline = std::chrono::minutes(1)) {
    auto transfer = into(m_text);
    transfer.deadline = deadline;
    return run(std::move(transfer), others);
  }
  TransferOutcome text(test::Behaviour first) {
    m_server.misbehave("/a", {std::move(first)});
    return fetch();
  }
  // The next attempt is served well, so what may pass does pass.
  void expect_passes(test::Behaviour behaviour) {
    const auto outcome = text(std::move(behaviour));
    EXPECT_FALSE(outcome.error) << outcome.error->message;
    EXPECT_EQ(m_text->body(), k_text);
  }
  void expect_ends(test::Behaviour behaviour, ErrorKind kind) {
    expect_ends(std::move(behaviour), kind, others_of_always());
  }
  void expect_ends(test::Behaviour behaviour, ErrorKind kind, Others others) {
    m_server.always("/a", std::move(behaviour));
    const auto outcome = fetch(others);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->kind, kind) << outcome.error->message;
    EXPECT_LE(requests().size(), most_requests());
    EXPECT_LE(m_text->body().size(), 10'000U);
  }

  std::shared_ptr<MemorySink> m_text = std::make_shared<MemorySink>();
};

TEST_P(Misbehaviour, AStallBeforeTheAnswerIsTriedAgain) { expect_passes(bad::stall_before_answer()); }
TEST_P(Misbehaviour, AStallInTheHeadersIsTriedAgain) { expect_passes(bad::stall_in_headers()); }
TEST_P(Misbehaviour, AStallInTheBodyIsTriedAgain) { expect_passes(bad::stall_in_body(4)); }
TEST_P(Misbehaviour, ADripSlowerThanTheFloorIsTriedAgain) { expect_passes(bad::drip(1, milliseconds(50))); }
TEST_P(Misbehaviour, AClosedConnectionIsTriedAgain) { expect_passes(bad::close_before_answer()); }
TEST_P(Misbehaviour, AResetIsTriedAgain) { expect_passes(bad::reset_before_answer()); }
TEST_P(Misbehaviour, ACutBodyIsTriedAgain) { expect_passes(bad::cut_after(5)); }
TEST_P(Misbehaviour, AResetBodyIsTriedAgain) { expect_passes(bad::reset_after(5)); }
TEST_P(Misbehaviour, AShorterBodyThanAnnouncedIsTriedAgain) { expect_passes(bad::length_header("5000")); }
TEST_P(Misbehaviour, ANegativeLengthIsTriedAgain) { expect_passes(bad::length_header("-1")); }
TEST_P(Misbehaviour, ABrokenChunkIsTriedAgain) { expect_passes(bad::broken_chunk()); }
TEST_P(Misbehaviour, GarbageIsTriedAgain) { expect_passes(bad::garbage()); }
TEST_P(Misbehaviour, ABusyServerIsTriedAgain) {
  for (const int code : {408, 429, 500, 502, 503, 504}) expect_passes(bad::status(code));
}
TEST_P(Misbehaviour, ABodyWithoutALengthIsTaken) { expect_passes(bad::no_length()); }
TEST_P(Misbehaviour, ACompressedBodyIsTaken) { expect_passes(bad::gzipped()); }

TEST_P(Misbehaviour, AShorterLengthCutsTheBody) {
  const auto outcome = text(bad::length_header("5"));
  EXPECT_FALSE(outcome.error);
  // Over HTTP/1.1 the signed hash tells; HTTP/2 counts for itself, and asks once more.
  EXPECT_EQ(m_text->body(), is_http2() ? k_text : k_text.substr(0, 5));
}
TEST_P(Misbehaviour, AnEndlessBodyIsCut) { expect_ends(bad::endless_body(), ErrorKind::too_large); }
TEST_P(Misbehaviour, EndlessChunksAreCut) { expect_ends(bad::endless_chunks(), ErrorKind::too_large); }
TEST_P(Misbehaviour, AGzipBombIsCut) {
  expect_ends(bad::gzip_bomb(100'000'000), ErrorKind::too_large);
  EXPECT_EQ(requests().size(), 1U);
}
TEST_P(Misbehaviour, FalseGzipIsNoFeed) { expect_ends(bad::false_gzip(), ErrorKind::corrupt); }
// Over HTTP/2 libcurl itself has enough, and ends the connection.
TEST_P(Misbehaviour, AHeaderFloodIsCut) {
  expect_ends(bad::header_flood(200'000), is_http2() ? ErrorKind::unavailable : ErrorKind::corrupt, Others::may_fail);
}
TEST_P(Misbehaviour, EndlessHeadersAreCut) {
  expect_ends(bad::endless_header(), is_http2() ? ErrorKind::unavailable : ErrorKind::corrupt, Others::may_fail);
}
TEST_P(Misbehaviour, EndlessEarlyHintsAreCut) { expect_ends(bad::endless_100_continue(), ErrorKind::corrupt); }
TEST_P(Misbehaviour, ARoundOfRedirectsEnds) { expect_ends(bad::redirect("/a"), ErrorKind::unavailable); }
TEST_P(Misbehaviour, ARedirectToNowhereEnds) { expect_ends(bad::redirect_without_place(), ErrorKind::unavailable); }
TEST_P(Misbehaviour, ARedirectToAPortalIsNoFeed) {
  expect_ends(bad::redirect("http://login.hotel.example/"), ErrorKind::corrupt);
}
TEST_P(Misbehaviour, ARedirectToAFileIsNoFeed) { expect_ends(bad::redirect("file:///etc/passwd"), ErrorKind::corrupt); }
TEST_P(Misbehaviour, ARedirectToNoAddressIsNoFeed) {
  for (const char* to : {"https://\xFF\xFE/", "https://a b/", "https://user@galeri.example.id/", "http://[::1", "//"}) {
    SCOPED_TRACE(to);
    m_server.always("/a", bad::redirect(to));
    const auto outcome = fetch(others_of_always());
    EXPECT_TRUE(outcome.error);
  }
}
TEST_P(Misbehaviour, ARangeNobodyAskedForIsNoText) { expect_ends(bad::always_206(), ErrorKind::corrupt); }
TEST_P(Misbehaviour, ARefusalIsFinal) {
  for (const int code : {400, 401, 403, 405, 451}) {
    expect_ends(bad::status(code), ErrorKind::refused);
    EXPECT_EQ(requests().size(), 1U);
    m_server.forget();
  }
}
TEST_P(Misbehaviour, AServerThatIsAlwaysBusyIsLeftAfterFourAttempts) {
  expect_ends(bad::status(503), ErrorKind::unavailable);
  EXPECT_EQ(requests().size(), 4U);
}

// What is not there stays not there, however long the page about it is.
TEST_P(Misbehaviour, ALongErrorPageDoesNotHideItsStatus) {
  expect_ends(bad::status(404, "", 500'000), ErrorKind::not_found);
  m_server.forget();
  expect_ends(bad::status(503, "", 500'000), ErrorKind::unavailable);
}

TEST_P(Misbehaviour, AShortPauseThatTheServerAsksForIsKept) {
  m_server.misbehave("/a", {bad::status(503, "1")});
  EXPECT_FALSE(fetch().error);
  EXPECT_EQ(requests().size(), 2U);
}

TEST_P(Misbehaviour, ALongPauseEndsTheTransferAndIsHandedOn) {
  m_server.always("/a", bad::status(429, "900"));
  const auto outcome = fetch();
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
  EXPECT_EQ(outcome.retry_after, std::chrono::seconds(900));
  EXPECT_EQ(requests().size(), 1U);
}

TEST_P(Misbehaviour, APauseBeyondAllNumbersIsAWeek) {
  m_server.always("/a", bad::status(503, "9223372036854775807"));
  EXPECT_EQ(fetch().retry_after, std::chrono::hours(7 * 24));
}

TEST_P(Misbehaviour, ADripFasterThanTheFloorEndsByTheDeadline) {
  m_server.always("/a", bad::drip(30, milliseconds(100)));
  m_server.put("/a", std::string(9000, 'x'));
  const auto outcome = fetch(Others::may_fail, milliseconds(700));
  EXPECT_EQ(outcome.ended, TransferOutcome::Ended::out_of_time);
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
}

TEST_P(Misbehaviour, ServersThatNeverAnswerEndByTheDeadline) {
  m_server.always(bad::stall_before_answer());
  EXPECT_EQ(fetch(Others::may_fail, milliseconds(300)).ended, TransferOutcome::Ended::out_of_time);
}

TEST_P(Misbehaviour, RetriesEndWithTheDeadline) {
  m_server.always("/a", bad::status(503, "2"));
  const auto outcome = fetch(Others::may_fail, milliseconds(500));
  EXPECT_EQ(outcome.error->kind, ErrorKind::unavailable);
  EXPECT_EQ(requests().size(), 1U);
}

TEST_P(Misbehaviour, AnInterruptionEndsWhatIsUnderWayAndNothingElse) {
  m_server.misbehave("/a", {bad::stall_before_answer()});
  TransferOutcome first, second;
  std::atomic<bool> done = false;
  std::jthread worker([&] {
    first = run_one(m_client, {url(), m_access, m_text, base::kilobytes(10)});
    second = run_one(m_client, {url(), m_access, m_text, base::kilobytes(10)});
    done = true;
    m_client.wake();
  });
  while (requests().empty()) static_cast<void>(m_client.poll({}, milliseconds(10)));
  m_client.interrupt();
  while (!done) static_cast<void>(m_client.poll({}, milliseconds(10)));
  EXPECT_EQ(first.ended, TransferOutcome::Ended::interrupted);
  EXPECT_FALSE(second.error);
}

// A blob on its way: 100 kB of which some is here already.
class MisbehaviourResume : public MisbehaviourTest {
 protected:
  MisbehaviourResume() { m_server.put("/a", m_body); }

  std::shared_ptr<PartialSink> sink(std::size_t had) {
    m_files.plant("/p/x.part", m_body.substr(0, had));
    auto partial = store::Partial::open(m_files, "/p/x.part", base::sha256_hex(m_body));
    EXPECT_TRUE(partial);
    return std::make_shared<PartialSink>(std::move(*partial), base::Bytes{m_body.size()}, nullptr);
  }
  TransferOutcome fetch(std::size_t had) {
    auto transfer = into(sink(had), {m_body.size()});
    transfer.encoding = Encoding::as_is;
    return run(std::move(transfer), Others::none);
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
    EXPECT_LE(requests().size(), static_cast<std::size_t>(k_most_attempts));
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

TEST_P(MisbehaviourResume, ALinkCutAtNinetyPercentFetchesUnderOnePercentAgain) {
  const auto most = m_body.size() * 9 / 10;
  expect_whole(0, {bad::cut_after(most)});
  EXPECT_LT(m_server.bytes(), m_body.size() * 101 / 100);
  EXPECT_EQ(requests().at(1).range, most);
}

TEST_P(MisbehaviourResume, ALineThatBreaksTenTimesIsWorthItWhileItBringsSomething) {
  std::vector<test::Behaviour> breaks;
  for (int i = 0; i < 5; ++i) breaks.push_back(bad::cut_after(17'000));
  expect_whole(0, std::move(breaks));
  EXPECT_LT(m_server.bytes(), m_body.size() * 103 / 100);
}

TEST_P(MisbehaviourResume, A200ForARangeBeginsAnew) { expect_whole(40'000, {bad::ignore_range()}); }
TEST_P(MisbehaviourResume, ARangeThatBeginsElsewhereIsAskedForAnew) {
  const auto all = std::to_string(m_body.size()), last = std::to_string(m_body.size() - 1);
  expect_whole(40'000, {bad::content_range("bytes 30000-" + last + "/" + all, 30'000)});
  EXPECT_FALSE(requests().at(1).range);
}
TEST_P(MisbehaviourResume, ARangeOfAnotherLengthIsAskedForAnew) {
  expect_whole(40'000, {bad::content_range("bytes 40000-99999/999999", 40'000)});
}
TEST_P(MisbehaviourResume, ARangeWithoutItsPlaceIsAskedForAnew) { expect_whole(40'000, {bad::range_without_place()}); }
TEST_P(MisbehaviourResume, A416ForWhatIsThereBeginsAnew) { expect_whole(40'000, {bad::not_satisfiable()}); }
class MisbehaviourStall : public MisbehaviourResume {};
TEST_P(MisbehaviourStall, InTheMiddleGoesOnFromThere) {
  expect_whole(0, {bad::stall_in_body(60'000)});
  EXPECT_EQ(requests().at(1).range, 60'000U);
}
TEST_P(MisbehaviourResume, AServerThatAlwaysSends206IsLeft) {
  expect_left(40'000, bad::always_206(), ErrorKind::unavailable);
}
TEST_P(MisbehaviourResume, AShortCopyIsCorruptWithoutABodyByte) {
  expect_left(0, bad::truncated_file(60'000), ErrorKind::corrupt);
  EXPECT_EQ(requests().size(), 1U);
}
TEST_P(MisbehaviourResume, APortalLeavesWhatWasFetchedBefore) {
  expect_left(40'000, bad::portal(), ErrorKind::corrupt);
  EXPECT_EQ(content(), m_body.substr(0, 40'000));
}
TEST_P(MisbehaviourResume, AnEndlessBodyIsCutAtTheSignedLength) {
  expect_left(0, bad::endless_body(), ErrorKind::too_large);
  EXPECT_LE(content().size(), m_body.size());
}
TEST_P(MisbehaviourResume, ABlobIsNeverDecoded) {
  m_server.always("/a", bad::gzipped());
  EXPECT_FALSE(fetch(0).error);
  EXPECT_EQ(requests()[0].header("Accept-Encoding"), "");
}

INSTANTIATE_TEST_SUITE_P(Lines, Misbehaviour, k_every_line, name_of_line);
INSTANTIATE_TEST_SUITE_P(Lines, MisbehaviourResume, k_every_line, name_of_line);
// Waits out a patience.
INSTANTIATE_TEST_SUITE_P(Lines, MisbehaviourStall,
                         testing::Values(WireAndWay{Wire::http1, Way::direct},
                                         WireAndWay{Wire::http2_streams, Way::redirected}),
                         name_of_line);

}  // namespace
}  // namespace etalase::sync
