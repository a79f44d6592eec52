// Generations: what a commit leaves on the disk.
#include "store/fixture.hpp"

namespace etalase::store {
namespace {

using base::ErrorKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST_F(StoreTest, HasNothingAtFirst) {
  const Store fresh = store();
  EXPECT_FALSE(fresh.generations().current());
  EXPECT_FALSE(fresh.generations().previous());
  EXPECT_FALSE(fresh.is_current({}));
  EXPECT_THAT(fresh.verify({}), IsEmpty());
  EXPECT_EQ(m_files.operations(), 0) << "reading changes nothing";
}

TEST_F(StoreTest, CommitsAGenerationAsTheLayoutSays) {
  Store one = store();
  const auto small = test::small_feed(7);
  const auto generation = run(one, small);
  ASSERT_TRUE(generation) << generation.error().message;
  EXPECT_EQ(generation->name, "000001");
  EXPECT_EQ(generation->serial, 7);
  EXPECT_EQ(generation->feed_sha256, base::sha256_hex(small.feed));
  EXPECT_EQ(generation->signed_files, hashes_of(small));
  EXPECT_EQ(one.generations().current(), *generation);
  EXPECT_EQ(m_files.read_link(path("current")), "generations/000001");
  for (const auto* name : {"feed.json", "parts/product-000.json", "catalogue-2.sqlite", "blobs.list", "complete"}) {
    EXPECT_TRUE(m_files.exists(path(std::string("generations/000001/") + name))) << name;
  }
  EXPECT_EQ(m_files.info(path("generations/000001/catalogue-2.sqlite"))->mode, 0440U);
  EXPECT_TRUE(one.is_current(hashes_of(small)));
  EXPECT_FALSE(one.is_current(hashes_of(test::small_feed(8))));
  EXPECT_THAT(one.verify({}), IsEmpty());
  EXPECT_THAT(one.strays(), IsEmpty());
}

TEST_F(StoreTest, KeepsThePreviousGenerationAndNoOlder) {
  Store one = store();
  for (int serial = 1; serial <= 4; ++serial) ASSERT_TRUE(run(one, test::small_feed(serial)));
  EXPECT_EQ(one.generations().current()->name, "000004");
  EXPECT_EQ(one.generations().previous()->name, "000003");
  EXPECT_EQ(m_files.list(path("generations"))->size(), 2U);
  EXPECT_THAT(one.verify({}), IsEmpty());
}

TEST_F(StoreTest, RefusesABlobThatIsMissing) {
  Store one = store();
  ASSERT_TRUE(one.recover({}));
  EXPECT_EQ(commit(one, content_of(test::small_feed(1)), {}).error().kind, ErrorKind::not_found);
  EXPECT_FALSE(one.generations().current());
}

TEST_F(StoreTest, RefusesABlobThatWasListedAndIsGone) {
  Store one = store();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(one, small));
  const std::string sha256 = blob_of(small, "BTK-001");
  ASSERT_TRUE(m_files.remove(one.layout().blob(sha256)));
  const auto again = commit(one, content_of(small), {});
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::not_found);
  EXPECT_EQ(again.error().subject, sha256);
  EXPECT_EQ(one.generations().current()->name, "000001");
}

TEST_F(StoreTest, GoesBackToNothingDamaged) {
  Store one = store();
  for (int serial = 1; serial <= 2; ++serial) ASSERT_TRUE(run(one, test::small_feed(serial)));
  m_files.plant(path("generations/000001/catalogue-2.sqlite"), "rot");
  const auto back = one.rollback({});
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().kind, ErrorKind::corrupt);
  EXPECT_EQ(one.generations().current()->serial, 2);
  EXPECT_THAT(one.generations().set_aside(), IsEmpty());
}

TEST_F(StoreTest, RefusesAPartNameThatCouldLeaveTheFolder) {
  Store one = store();
  auto content = content_of(test::small_feed(1));
  content.parts["parts/../../../x.json"] = base::sha256_hex("{}");
  EXPECT_EQ(commit(one, content, {}).error().kind, ErrorKind::corrupt);
}

TEST_F(StoreTest, RefusesAFeedWhosePartDidNotCome) {
  Store one = store();
  auto content = content_of(test::small_feed(1));
  content.parts.erase("parts/story-000.json");
  EXPECT_EQ(commit(one, content, {}).error().kind, ErrorKind::corrupt);
}

TEST_F(StoreTest, LeavesTheOldGenerationWhenTheCatalogueCannotBeBuilt) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  Store failing(m_files, k_source, [](base::PageFile& into, const catalogue::Ingredients&) -> base::Result<void> {
    EXPECT_TRUE(into.write_at({}, "half"));
    return base::fail(ErrorKind::corrupt, "no catalogue today");
  });
  EXPECT_EQ(run(failing, test::small_feed(2)).error().kind, ErrorKind::corrupt);
  EXPECT_EQ(one.generations().current()->serial, 1);
  EXPECT_THAT(one.verify({}), IsEmpty());
}

// One part after the other comes from the disk, so each is looked at once more.
TEST_F(StoreTest, RefusesAPartThatTheDiskChangedSinceItCame) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  auto small = test::small_feed(2);
  auto content = content_of(small);
  small.parts.at("parts/story-000.json") += " ";
  content.read_part = content_of(small).read_part;
  EXPECT_EQ(commit(one, content, {}).error().kind, ErrorKind::corrupt);
  EXPECT_EQ(one.generations().current()->serial, 1);
  EXPECT_THAT(one.verify({}), IsEmpty());
}

TEST_F(StoreTest, KeepsPartsUntilTheirCommit) {
  Store one = store();
  ASSERT_TRUE(one.recover({}));
  const auto small = test::small_feed(1);
  auto content = content_of(small);
  for (const auto& [target, bytes] : small.parts) ASSERT_TRUE(one.blobs().keep_part(bytes));
  content.read_part = one.generations().reader_of(content.parts);
  EXPECT_EQ(content.read_part("parts/nothing-000.json").error().kind, ErrorKind::not_found);
  ASSERT_TRUE(preflight(one, content, {}, {})) << "what is wanted stays";
  EXPECT_THAT(one.strays(), ::testing::SizeIs(small.parts.size()));
  EXPECT_FALSE(one.verify({}).empty()) << "a run that has come to its end leaves none";
  for (const auto& blob : content.blobs) ASSERT_TRUE(fetch(one, small, blob));
  ASSERT_TRUE(commit(one, content, {}));
  EXPECT_THAT(one.strays(), IsEmpty());
  EXPECT_THAT(one.verify({}), IsEmpty());
}

TEST_F(StoreTest, ForgetsKeptPartsThatNobodyWantsAnyMore) {
  Store one = store();
  ASSERT_TRUE(one.recover({}));
  const std::string part = "a part of the feed before";
  ASSERT_TRUE(one.blobs().keep_part(part));
  EXPECT_EQ(one.generations().stored_file("parts/story-000.json", base::sha256_hex(part)), part);
  m_files.plant(path("partial/" + base::sha256_hex(part) + ".json"), "half");
  EXPECT_FALSE(one.generations().stored_file("parts/story-000.json", base::sha256_hex(part)))
      << "a power cut may leave a half";
  ASSERT_TRUE(preflight(one, content_of(test::small_feed(1)), {}, {}));
  EXPECT_THAT(one.strays(), IsEmpty());
}

TEST_F(StoreTest, CommitsOverHalfDoneLinks) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  m_files.plant(path("current.tmp"), "half");
  m_files.plant(path("previous.tmp"), "half");
  ASSERT_TRUE(commit(one, content_of(test::small_feed(2)), {})) << "a run that died since the last recovery";
  EXPECT_EQ(one.generations().current()->serial, 2);
  EXPECT_EQ(one.generations().previous()->serial, 1);
}

TEST_F(StoreTest, StopsWhenAsked) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(commit(one, content_of(test::small_feed(1)), {stop.get_token(), {}}).error().kind, ErrorKind::unavailable);
  EXPECT_EQ(one.generations().current()->name, "000001");
}

TEST_F(StoreTest, StopsBetweenBlobsThatNeedNoHashing) {
  Store one = store();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(one, small));
  std::stop_source stop;
  stop.request_stop();
  const Pace stopped{stop.get_token(), {}};
  for (const auto& error :
       {one.blobs().settle(content_of(small).blobs, stopped).error(), one.recover(stopped).error()}) {
    EXPECT_EQ(error.kind, ErrorKind::unavailable);
  }
}

TEST_F(StoreTest, AStoppedRollbackChangesNothing) {
  Store one = store();
  for (int serial = 1; serial <= 2; ++serial) ASSERT_TRUE(run(one, test::small_feed(serial)));
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(one.rollback({stop.get_token(), {}}).error().kind, ErrorKind::unavailable) << "it is not damaged";
  EXPECT_EQ(one.generations().current()->serial, 2);
}

TEST_F(StoreTest, HandsStopProgressAndCheckedPartsToTheBuilder) {
  std::stop_source stop;
  int calls = 0;
  Store one(m_files, k_source, [&](base::PageFile&, const catalogue::Ingredients& from) -> base::Result<void> {
    EXPECT_EQ(from.read_part("parts/none-000.json").error().kind, ErrorKind::corrupt);
    const int before = calls;
    from.progress();
    EXPECT_EQ(calls, before + 1);
    EXPECT_FALSE(from.stop.stop_requested());
    stop.request_stop();
    EXPECT_TRUE(from.stop.stop_requested());
    return {};
  });
  ASSERT_TRUE(one.recover({}));
  const auto small = test::small_feed(1);
  const auto content = content_of(small);
  for (const auto& blob : content.blobs) ASSERT_TRUE(fetch(one, small, blob));
  EXPECT_EQ(commit(one, content, {stop.get_token(), [&](base::Bytes) { ++calls; }}).error().kind,
            ErrorKind::unavailable);
}

// What is on show needs its blobs although nobody could tidy up behind it.
TEST_F(StoreTest, ACollectorThatFailsCostsTheNewGenerationNothing) {
  Store first = store();
  for (int serial = 1; serial <= 2; ++serial) ASSERT_TRUE(run(first, test::small_feed(serial)));
  auto next = test::small_feed(3);
  next.add_picture("product", "BARU-1");
  next.seal();
  int announced = 0;
  for (int nth = 1; nth < 200; ++nth) {
    test::FakeFileSystem files(m_files);
    Store one(files, k_source, plain_catalogue);
    ASSERT_TRUE(one.recover({}));
    const auto content = content_of(next);
    const auto missing = preflight(one, content, {}, {});
    ASSERT_TRUE(missing);
    for (const auto& blob : missing->blobs) ASSERT_TRUE(fetch(one, next, blob));
    const int before = files.operations();
    files.fail_at(nth, ErrorKind::unavailable);
    const bool committed = commit(one, content, {}).has_value();
    announced += committed ? 1 : 0;
    EXPECT_THAT(one.verify({}, Leftovers::may_wait), IsEmpty()) << nth;
    if (HasFailure() || files.operations() < before + nth) break;
  }
  EXPECT_GT(announced, 3);
}

TEST_F(StoreTest, LooksAnewWhatAnotherProgramCommitted) {
  Store one = store();
  const auto small = test::small_feed(1);
  const std::string sha256 = blob_of(small, "BTK-001");
  EXPECT_FALSE(one.generations().lists(sha256));
  Store other = store();
  ASSERT_TRUE(run(other, small));
  ASSERT_TRUE(one.lock_job(base::LockWait::try_once));
  EXPECT_TRUE(one.generations().lists(sha256));
}

TEST_F(StoreTest, ReportsProgressWhileBytesMove) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  std::uint64_t moved = 0;
  ASSERT_TRUE(commit(one, content_of(test::small_feed(1)), {{}, [&](base::Bytes bytes) { moved += bytes.count; }}));
  EXPECT_GT(moved, 2000U);
}

TEST_F(StoreTest, FindsPartsItHasAlready) {
  Store one = store();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(one, small));
  const std::string target = "parts/story-000.json";
  const std::string sha256 = base::sha256_hex(small.parts.at(target));
  EXPECT_EQ(one.generations().stored_file(target, sha256), small.parts.at(target));
  EXPECT_FALSE(one.generations().stored_file(target, std::string(64, '0')));
  m_files.plant(path("generations/000001/" + target), "rotten");
  EXPECT_FALSE(one.generations().stored_file(target, sha256));
}

TEST_F(StoreTest, FindsOnlyWhatAGenerationLists) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  const std::string bytes = "nobody signed this";
  for (const auto* target : {"parts/odd-000.json", "../../../odd.json", "complete.old"}) {
    m_files.plant(path(std::string("generations/000001/") + target), bytes);
    EXPECT_FALSE(one.generations().stored_file(target, base::sha256_hex(bytes))) << target;
  }
}

TEST_F(StoreTest, CommitsTheSameFeedAnewFromStoredParts) {
  Store one = store();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(one, small));
  Store newer(m_files, k_source,
              [](base::PageFile& into, const catalogue::Ingredients&) { return into.write_at({}, "a better one"); });
  const auto rebuilt = commit(newer, stored_content_of(newer, small), {});
  ASSERT_TRUE(rebuilt) << rebuilt.error().message;
  EXPECT_EQ(rebuilt->name, "000002");
  EXPECT_EQ(rebuilt->signed_files, hashes_of(small));
  EXPECT_TRUE(newer.is_current(hashes_of(small)));
  EXPECT_THAT(newer.verify({}), IsEmpty());
}

TEST_F(StoreTest, AsksForANewCatalogueAfterAChangeOfFormat) {
  Store one = store();
  const auto small = test::small_feed(1);
  ASSERT_TRUE(run(one, small));
  const std::string complete = path("generations/000001/complete");
  auto json = base::Json::parse(m_files.read(complete, base::megabytes(1)).value());
  json["catalogue"] = 0;
  m_files.plant(complete, json.dump());
  EXPECT_FALSE(one.is_current(hashes_of(small)));
}

TEST_F(StoreTest, OffersOnlyPicturesThatThisKioskKeeps) {
  bool offers_small = false, offers_large = true;
  Store one(m_files, k_source, [&](base::PageFile& into, const catalogue::Ingredients& from) {
    const auto pictures = feed::parse_part(*from.read_part("parts/product-000.json"))->media;
    offers_small = from.has_media(pictures[0].files[0].sha256);
    offers_large = from.has_media(pictures[0].files[1].sha256);
    return into.write_at({}, "catalogue");
  });
  const auto small = test::small_feed(1);
  ASSERT_TRUE(one.recover({}));
  const auto content = content_of(small.feed, small.parts, wanted_blobs(small.parts, 480));
  for (const auto& blob : content.blobs) ASSERT_TRUE(fetch(one, small, blob));
  ASSERT_TRUE(commit(one, content, {}));
  EXPECT_TRUE(offers_small);
  EXPECT_FALSE(offers_large);
  EXPECT_THAT(one.verify({}), IsEmpty()) << "the large ones are not missed";
  EXPECT_EQ(m_files.read(path("generations/000001/parts/product-000.json"), base::megabytes(1)),
            small.parts.at("parts/product-000.json"))
      << "the stored part stays as it was signed";
}

TEST_F(StoreTest, GoesBackOnRequestAndRefusesThatFeedFromThenOn) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  ASSERT_TRUE(run(one, test::small_feed(2)));
  const auto back = one.rollback({});
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(one.generations().current()->serial, 1);
  EXPECT_FALSE(one.generations().previous());
  EXPECT_THAT(one.generations().set_aside(), ElementsAre(base::sha256_hex(test::small_feed(2).feed)));
  EXPECT_EQ(run(one, test::small_feed(2)).error().kind, ErrorKind::refused);
  EXPECT_TRUE(run(one, test::small_feed(3)));
  EXPECT_THAT(one.verify({}), IsEmpty());
  Store fresh(m_files, "/sources/leer", plain_catalogue);
  EXPECT_EQ(fresh.rollback({}).error().kind, ErrorKind::not_found);
}

TEST_F(StoreTest, SetsTheLastTenFeedsAside) {
  Store one = store();
  ASSERT_TRUE(run(one, test::small_feed(1)));
  ASSERT_TRUE(run(one, test::small_feed(2)));
  std::vector<std::string> aside;
  std::string lines;
  for (int i = 0; i < 10; ++i) {
    aside.push_back(base::sha256_hex(std::to_string(i)));
    lines += aside.back() + "\n";
  }
  m_files.plant(path("set-aside"), lines);
  ASSERT_TRUE(one.rollback({}));
  aside.erase(aside.begin());
  aside.push_back(base::sha256_hex(test::small_feed(2).feed));
  EXPECT_EQ(one.generations().set_aside(), aside);
}

TEST_F(StoreTest, KeepsASecondDaemonAndASecondJobOut) {
  Store one = store();
  Store two = store();
  const auto daemon = one.lock_daemon();
  ASSERT_TRUE(daemon);
  EXPECT_EQ(two.lock_daemon().error().kind, ErrorKind::busy);
  const auto job = one.lock_job(base::LockWait::try_once);
  ASSERT_TRUE(job);
  EXPECT_EQ(two.lock_job(base::LockWait::try_once).error().kind, ErrorKind::busy);
}

}  // namespace
}  // namespace etalase::store
