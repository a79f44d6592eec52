// Numbers never fall, whatever happened to public/: kiosks would refuse what follows for ever.
#include "publishing/signed_versions.hpp"

#include "publishing/council_fixture.hpp"
#include "publishing/withdraw.hpp"
#include "words/refusal.hpp"

namespace etalase::publishing {
namespace {

class Signed : public test::CouncilTest {
 protected:
  void SetUp() override {
    test::CouncilTest::SetUp();
    publish_now();
    change_price(1);
    publish_now();
    change_price(2);
    publish_now();
  }

  void change_price(int step) {
    auto json = product("BTK-001", 1);
    json["price"]["min"] = 200000 - step;
    save({"product", "BTK-001"}, json);
  }

  [[nodiscard]] std::string metadata(const std::string& name) const { return root() + "/public/feed/metadata/" + name; }
  void plant(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(base::write_durably(*files, metadata(name), bytes, 0644));
  }
  std::string read(const std::string& name) { return files->read(metadata(name), base::megabytes(1)).value(); }
  void forget() { ASSERT_TRUE(council->ledger.remember("publishing.signed", base::Json::object())); }

  // Every number of `now` is above, or where nothing changed at, the one before.
  void expect_goes_on(const PublishedFeed& before, const PublishedFeed& now) {
    EXPECT_GT(now.metadata.timestamp.version, before.metadata.timestamp.version);
    EXPECT_GE(now.metadata.snapshot.version, before.metadata.snapshot.version);
    EXPECT_GE(now.metadata.targets.version, before.metadata.targets.version);
    EXPECT_GE(now.metadata.withdrawals.version, before.metadata.withdrawals.version);
    EXPECT_GE(now.header->serial, before.header->serial);
    EXPECT_GE(now.withdrawn.serial, before.withdrawn.serial);
  }
  void expect_stops(const std::string& words) {
    const auto report = publish(place(), *council, ask());
    ASSERT_FALSE(report);
    EXPECT_NE(words::told(report.error()).en.find(words), std::string::npos) << report.error().message;
  }
};

TEST_F(Signed, ALostTimestampIsMadeUpForByTheLedger) {
  const auto before = published();
  ASSERT_TRUE(files->remove(metadata("timestamp.json")));
  publish_now();
  expect_goes_on(before, published());
}

TEST_F(Signed, AnEditedTimestampIsTakenAsLost) {
  const auto before = published();
  const auto version = "\"version\":" + std::to_string(before.metadata.timestamp.version);
  for (const auto* lie : {"\"version\":9007199254740990", "\"version\":1"}) {
    auto text = read("timestamp.json");
    const auto at = text.rfind(version);
    ASSERT_NE(at, std::string::npos) << text;
    text.replace(at, version.size(), lie);
    plant("timestamp.json", text);
    publish_now();
    expect_goes_on(before, published());
    EXPECT_LT(published().metadata.timestamp.version, 20U);
  }
  for (const auto* broken : {"", "{}", "not JSON"}) {
    plant("timestamp.json", broken);
    publish_now();
    expect_goes_on(before, published());
  }
}

TEST_F(Signed, WithoutALedgerALostTimestampStopsThePublish) {
  const auto before = published();
  forget();
  const auto good = read("timestamp.json");
  ASSERT_TRUE(files->remove(metadata("timestamp.json")));
  expect_stops("timestamp.json is missing");
  plant("timestamp.json", "{}");
  expect_stops("copy what is in public/ on the web server");
  plant("timestamp.json", good);
  publish_now();
  expect_goes_on(before, published());
}

TEST_F(Signed, ANewerFileThanTheLedgerKnowsStopsThePublish) {
  ASSERT_TRUE(council->ledger.remember("publishing.signed", {{"timestamp", 1}, {"snapshot", 1}, {"targets", 1}}));
  ASSERT_TRUE(files->remove(metadata("timestamp.json")));
  expect_stops("timestamp.json is missing");
}

TEST_F(Signed, ANameThatNobodySignedIsNotCounted) {
  const auto before = published();
  const auto snapshot = read(std::to_string(before.metadata.snapshot.version) + ".snapshot.json");
  plant("9007199254740990.snapshot.json", snapshot);
  plant("9007199254740990.targets.json", "{}");
  change_price(3);
  publish_now();
  expect_goes_on(before, published());
  EXPECT_LT(published().metadata.snapshot.version, 20U);
  EXPECT_LT(published().metadata.targets.version, 20U);
}

TEST_F(Signed, AnOlderPublicFolderGoesOnAboveTheNewest) {
  const auto command = "cp -a '" + root() + "/public' '" + root() + "/old'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  change_price(4);
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, {{"maker", "UMKM-01"}, drafts::Purge::no, "diminta", "test", ""}));
  publish_now();
  const auto before = published();
  const auto back = "rm -r '" + root() + "/public' && mv '" + root() + "/old' '" + root() + "/public'";
  ASSERT_EQ(std::system(back.c_str()), 0);
  publish_now();
  expect_goes_on(before, published());
  EXPECT_GT(published().header->serial, before.header->serial);
  EXPECT_GT(published().metadata.targets.version, before.metadata.targets.version);
  EXPECT_EQ(published().withdrawn.items, before.withdrawn.items);
}

TEST_F(Signed, WithTheRootAloneTheLedgerGoesOn) {
  const auto before = published();
  const auto first = read("1.root.json");
  ASSERT_TRUE(base::remove_tree(*files, root() + "/public"));
  expect_stops("1.root.json is missing");
  expect_stops("do not run init");
  const auto taken = withdraw(place(), *council, {{"product", "BTK-001"}, drafts::Purge::no, "diminta", "test", ""});
  ASSERT_FALSE(taken);
  ASSERT_TRUE(files->make_folders(root() + "/public/feed/metadata"));
  plant("1.root.json", first);
  publish_now();
  expect_goes_on(before, published());
  EXPECT_GT(published().metadata.targets.version, before.metadata.targets.version);
}

TEST_F(Signed, ALostOrEditedRootIsNamed) {
  const auto first = read("1.root.json");
  ASSERT_TRUE(files->remove(metadata("1.root.json")));
  expect_stops("1.root.json is missing");
  auto edited = first;
  edited.replace(edited.find("expires"), 7, "Expires");
  plant("1.root.json", edited);
  expect_stops("1.root.json is missing");
  EXPECT_FALSE(list_keys(place(), council->folder));
}

}  // namespace
}  // namespace etalase::publishing
