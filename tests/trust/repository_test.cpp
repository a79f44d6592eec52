// The publisher's files, read back by our own client.
#include "trust/repository.hpp"

#include <gtest/gtest.h>

#include "trust/metadata.hpp"
#include "trust/published.hpp"
#include "trust/repository_builder.hpp"
#include "trust/updater.hpp"

namespace etalase::trust {
namespace {

using base::ErrorKind;
using test::kind_of;
using test::test_now;

class Publisher : public testing::Test {
 protected:
  // Publishes all roles in one version of each, as the council does.
  void publish(std::uint64_t version, const std::string& feed) {
    const Edition edition{version, test_now()};
    const auto targets =
        build_targets(edition, {{"feed.json", describe_target(feed)}}, m_content, m_freshness.public_key());
    const auto withdrawals = build_withdrawals(edition, describe_target("{}"), m_freshness);
    const auto snapshot = build_snapshot(edition, describe_metadata(version, targets.bytes),
                                         describe_metadata(version, withdrawals.bytes), m_freshness);
    const auto timestamp = build_timestamp(edition, describe_metadata(version, snapshot.bytes), m_freshness);
    for (const auto& file : {targets, withdrawals, snapshot, timestamp}) put(file);
  }
  void put(const MetadataFile& file) {
    m_fetcher.put(file.name, file.bytes);
    m_files.plant("/public/" + file.name, file.bytes);
  }
  [[nodiscard]] RootRoles roles() const {
    return {{m_root_a.public_key(), m_root_b.public_key()}, m_content.public_key(), m_freshness.public_key()};
  }

  PrivateKey m_root_a = PrivateKey::generate();
  PrivateKey m_root_b = PrivateKey::generate();
  PrivateKey m_content = PrivateKey::generate();
  PrivateKey m_freshness = PrivateKey::generate();
  test::FakeFileSystem m_files;
  test::FakeFetcher m_fetcher;
};

TEST_F(Publisher, IsTrustedByTheClient) {
  const auto root = build_root({1, test_now()}, roles(), {m_root_a, m_root_b});
  publish(1, "feed one");
  ASSERT_TRUE(Updater::trust_root(m_files, "/m", root.bytes));
  Updater updater(m_files, m_fetcher, {"/m", Floor::applied, {}});
  ASSERT_TRUE(updater.refresh(test_now()));
  EXPECT_EQ((*updater.find_target("feed.json"))->info.length, base::Bytes{8});
  EXPECT_EQ((*updater.find_withdrawn())->info.length, base::Bytes{2});
  EXPECT_EQ(updater.versions(), (RoleVersions{1, 1, 1, 1, 1}));
  EXPECT_EQ(updater.good_until(), test_now() + k_freshness_life);
}

TEST_F(Publisher, NamesItsFilesByVersion) {
  const Edition edition{7, test_now()};
  EXPECT_EQ(build_root(edition, roles(), {m_root_a}).name, "7.root.json");
  EXPECT_EQ(build_targets(edition, {}, m_content, m_freshness.public_key()).name, "7.targets.json");
  EXPECT_EQ(build_withdrawals(edition, describe_target(""), m_freshness).name, "7.withdrawals.json");
  EXPECT_EQ(build_snapshot(edition, {1, {}, {}}, {1, {}, {}}, m_freshness).name, "7.snapshot.json");
  EXPECT_EQ(build_timestamp(edition, {1, {}, {}}, m_freshness).name, "timestamp.json");
}

TEST_F(Publisher, LetsEachRoleExpireInItsTime) {
  const Edition edition{1, test_now()};
  EXPECT_EQ(parse_root(build_root(edition, roles(), {m_root_a}).bytes)->claims().expires,
            test_now() + std::chrono::days(3652));
  EXPECT_EQ(parse_targets(build_targets(edition, {}, m_content, m_freshness.public_key()).bytes)->claims().expires,
            test_now() + std::chrono::days(730));
  const auto timestamp = parse_timestamp(build_timestamp(edition, {1, {}, {}}, m_freshness).bytes);
  EXPECT_EQ(timestamp->claims().expires, test_now() + std::chrono::days(30));
  EXPECT_EQ(timestamp->claims().signed_at, test_now());
}

TEST_F(Publisher, RotatesByEitherRootKeyAlone) {
  for (const auto& signer : {m_root_a, m_root_b}) {
    test::FakeFileSystem files;
    const auto first = build_root({1, test_now()}, roles(), {m_root_a});
    ASSERT_TRUE(Updater::trust_root(files, "/m", first.bytes));
    publish(1, "feed");
    const auto old_content = m_content;
    m_content = PrivateKey::generate();
    put(build_root({2, test_now()}, roles(), {signer}));
    publish(2, "feed again");
    Updater updater(files, m_fetcher, {"/m", Floor::applied, {}});
    EXPECT_TRUE(updater.refresh(test_now()));
    EXPECT_EQ(updater.versions().root, 2U);
  }
}

TEST_F(Publisher, ReplacesARootKeyWithTheSignatureOfTheOther) {
  const auto first = build_root({1, test_now()}, roles(), {m_root_a});
  ASSERT_TRUE(Updater::trust_root(m_files, "/m", first.bytes));
  publish(1, "feed");
  m_root_a = PrivateKey::generate();
  put(build_root({2, test_now()}, roles(), {m_root_b}));
  Updater updater(m_files, m_fetcher, {"/m", Floor::applied, {}});
  EXPECT_TRUE(updater.refresh(test_now()));
  EXPECT_EQ(updater.versions().root, 2U);
}

TEST_F(Publisher, CannotSignContentWithTheFreshnessKey) {
  const auto root = build_root({1, test_now()}, roles(), {m_root_a});
  ASSERT_TRUE(Updater::trust_root(m_files, "/m", root.bytes));
  m_content = m_freshness;
  publish(1, "a thief's feed");
  Updater updater(m_files, m_fetcher, {"/m", Floor::applied, {}});
  EXPECT_EQ(kind_of(updater.refresh(test_now())), ErrorKind::untrusted);
}

TEST_F(Publisher, ReadsWhatItPublished) {
  put(build_root({1, test_now()}, roles(), {m_root_a}));
  put(build_root({2, test_now()}, roles(), {m_root_a}));
  publish(3, "feed");
  publish(4, "feed more");
  const auto published = read_published(m_files, "/public");
  ASSERT_TRUE(published) << published.error().message;
  EXPECT_EQ(published->root.version, 2U);
  EXPECT_EQ(published->timestamp.version, 4U);
  EXPECT_EQ(published->snapshot.version, 4U);
  EXPECT_EQ(published->withdrawals.version, 4U);
  EXPECT_EQ(published->targets.targets.at("feed.json").length, base::Bytes{9});
  const auto as_announced = [&](const FileMeta& meta, const std::string& file) {
    const auto found = describe_metadata(4, m_files.read("/public/" + file, base::megabytes(1)).value());
    return meta.version == found.version && meta.length == found.length && meta.hashes == found.hashes;
  };
  EXPECT_TRUE(as_announced(published->timestamp.snapshot, "4.snapshot.json"));
  EXPECT_TRUE(as_announced(published->snapshot.roles.at("targets"), "4.targets.json"));
  EXPECT_TRUE(as_announced(published->snapshot.roles.at("withdrawals"), "4.withdrawals.json"));
}

TEST_F(Publisher, ReadsNothingFromNothing) {
  EXPECT_EQ(read_published(m_files, "/public")->timestamp.version, 0U);
  put(build_root({1, test_now()}, roles(), {m_root_a}));
  EXPECT_EQ(read_published(m_files, "/public")->root.version, 1U);
  EXPECT_EQ(read_published(m_files, "/public")->targets.version, 0U);
}

TEST_F(Publisher, ConcludesNothingFromADiskThatDoesNotAnswer) {
  put(build_root({1, test_now()}, roles(), {m_root_a}));
  publish(1, "feed");
  for (const auto* path : {"/public", "/public/1.root.json", "/public/timestamp.json", "/public/1.targets.json"}) {
    m_files.silence(path);
    EXPECT_EQ(kind_of(read_published(m_files, "/public")), ErrorKind::unavailable) << path;
    m_files.heal();
  }
}

TEST_F(Publisher, SaysWhenItsOwnFilesAreBroken) {
  publish(1, "feed");
  ASSERT_TRUE(m_files.remove("/public/1.targets.json"));
  EXPECT_EQ(kind_of(read_published(m_files, "/public")), ErrorKind::corrupt);
  m_files.plant("/public/timestamp.json", "");
  EXPECT_EQ(kind_of(read_published(m_files, "/public")), ErrorKind::corrupt);
}

}  // namespace
}  // namespace etalase::trust
