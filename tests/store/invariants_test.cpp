// The checker itself: every invariant can be broken, and each is told by its number.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

auto breaks(Invariant invariant) { return Contains(Field(&Breach::invariant, invariant)); }

class CheckerTest : public StoreTest {
 protected:
  CheckerTest() {
    EXPECT_TRUE(run(m_store, test::small_feed(1)));
    EXPECT_TRUE(run(m_store, test::small_feed(2)));
  }
  // Metadata as far as the checker reads it.
  void trust(const std::string& role, int version, const std::string& more = "") {
    m_files.plant(path("metadata/" + role + ".json"),
                  R"({"signed":{"version":)" + std::to_string(version) + more + "}}");
  }
  void trust_feed(int version, int serial) {
    trust("targets", version,
          R"(,"targets":{"feed.json":{"hashes":{"sha256":")" + base::sha256_hex(test::small_feed(serial).feed) +
              R"("}}})");
  }
  Moment now() { return look(m_files, m_store.layout()); }

  Store m_store = store();
};

TEST_F(CheckerTest, SeesWhatShowsAndWhatIsTrusted) {
  trust_feed(7, 2);
  trust("root", 1);
  m_files.plant(path("metadata/time-floor"), "1970-01-02T00:00:00Z\n");
  m_files.plant(path("metadata/broken.json"), "{");
  m_files.plant(path("metadata/targets.json.tmp"), R"({"signed":{"version":8}})");
  m_files.plant(path("withdrawn.json"), R"({"serial":3})");
  const auto moment = now();
  EXPECT_EQ(moment.generation, "000002");
  EXPECT_EQ(moment.serial, 2);
  EXPECT_EQ(moment.feed, moment.trusted_feed);
  const std::map<std::string, std::uint64_t> versions = {
      {"root", 1}, {"targets", 7}, {"time-floor", 86'400}, {"withdrawn.json", 3}};
  EXPECT_EQ(moment.versions, versions);
}

TEST_F(CheckerTest, AcceptsTheOldAndTheNewFeedAndNoOther) {
  trust_feed(7, 2);
  const auto before = now();
  EXPECT_THAT(compare(before, before, 2), IsEmpty());
  ASSERT_TRUE(run(m_store, test::small_feed(3)));
  EXPECT_THAT(compare(before, now(), 2), breaks(Invariant::old_or_new)) << "nobody signed feed 3 yet";
  trust_feed(8, 3);
  EXPECT_THAT(compare(before, now(), 3), IsEmpty());
}

TEST_F(CheckerTest, MissesWhatWasAnnounced) {
  const auto before = now();
  EXPECT_THAT(compare(before, before, 3), breaks(Invariant::never_lost));
  ASSERT_TRUE(m_store.rollback({}));
  EXPECT_THAT(compare(before, now(), 0), breaks(Invariant::never_lost));
  EXPECT_THAT(compare(before, Moment{}, 0), breaks(Invariant::never_lost));
}

TEST_F(CheckerTest, SeesVersionsGoBack) {
  trust("timestamp", 5);
  trust("root", 1);
  const auto before = now();
  trust("timestamp", 4);
  EXPECT_THAT(compare(before, now(), 0), breaks(Invariant::no_way_back));
  m_files.plant(path("metadata/timestamp.json"), "");
  EXPECT_THAT(compare(before, now(), 0), breaks(Invariant::no_way_back)) << "lost is back to nothing";
  trust("root", 2);
  EXPECT_THAT(compare(before, now(), 0), IsEmpty()) << "a new root may begin anew";
}

TEST_F(CheckerTest, TellsDamageFromLeftovers) {
  m_files.plant(path("generations/000009/feed.json"), "half");
  m_files.plant(path("metadata/timestamp.json.tmp"), "half");
  m_files.plant(path("partial/" + std::string(64, 'a') + ".part"), "half");
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), IsEmpty());
  EXPECT_THAT(m_store.verify({}), ::testing::SizeIs(3));
  EXPECT_THAT(m_store.verify({}), ::testing::Each(Field(&Breach::invariant, Invariant::converged)));
}

TEST_F(CheckerTest, LooksAfterWhatAReaderHolds) {
  const auto lease = m_files.lock(path("generations/000001"), base::LockMode::shared, base::LockWait::try_once);
  ASSERT_TRUE(run(m_store, test::small_feed(3)));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
  m_files.plant(path("generations/000001/feed.json"), "x");
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), breaks(Invariant::reader_undisturbed));
}

// A part whose hash is right and which says nothing all the same.
TEST_F(CheckerTest, TellsThatAGenerationCannotBeRead) {
  const std::string complete = path("generations/000002/complete");
  auto json = base::Json::parse(m_files.read(complete, base::megabytes(1)).value());
  for (const auto* list : {"signed", "files"}) json[list]["parts/story-000.json"] = base::sha256_hex("[]");
  m_files.plant(complete, json.dump());
  m_files.plant(path("generations/000002/parts/story-000.json"), "[]");
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), breaks(Invariant::whole));
}

TEST_F(CheckerTest, CountsOldGenerationsThatReadersHold) {
  std::vector<std::unique_ptr<base::FileLock>> leases;
  for (const auto* name : {"000001", "000002"}) {
    leases.push_back(
        *m_files.lock(path(std::string("generations/") + name), base::LockMode::shared, base::LockWait::try_once));
  }
  ASSERT_TRUE(run(m_store, test::small_feed(3)));
  EXPECT_THAT(m_store.verify({}), IsEmpty());
  ASSERT_TRUE(run(m_store, test::small_feed(4)));
  EXPECT_THAT(m_store.verify({}), ElementsAre(Breach{Invariant::bounded, "readers hold more than one old generation"}));
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), IsEmpty()) << "they will move on";
}

TEST_F(CheckerTest, CountsGenerations) {
  for (const auto* name : {"000003", "000004", "000005"}) {
    m_files.plant(path(std::string("generations/") + name + "/feed.json"), "half");
  }
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), breaks(Invariant::bounded));
}

TEST_F(CheckerTest, DoesNotBelieveACompleteThatTellsOfAnotherFeed) {
  const std::string complete = path("generations/000002/complete");
  auto json = base::Json::parse(m_files.read(complete, base::megabytes(1)).value());
  json["serial"] = 99;
  m_files.plant(complete, json.dump());
  EXPECT_THAT(m_store.verify({}, Leftovers::may_wait), breaks(Invariant::whole));
}

}  // namespace
}  // namespace etalase::store
