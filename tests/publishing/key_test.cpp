// The key ceremony: where secrets lie and where they do not.
#include "publishing/council_fixture.hpp"
#include "publishing/static_files.hpp"
#include "trust/keys.hpp"

namespace etalase::publishing {
namespace {

using Keys = test::CouncilTest;

TEST_F(Keys, RootKeysLieOnlyInTheTwoFilesGiven) {
  const auto inside = list_below(*files, root());
  ASSERT_TRUE(inside);
  for (const auto& path : *inside) {
    EXPECT_EQ(path.find("root-a"), std::string::npos);
    EXPECT_FALSE(path.ends_with(".pem") && path != "keys/content.pem" && path != "keys/freshness.pem") << path;
  }
  for (const char* name : {"/a.pem", "/b.pem"}) {
    EXPECT_EQ(files->info(temp.path() + name)->mode, 0600U);
    const auto pem = files->read(temp.path() + name, base::kilobytes(16));
    ASSERT_TRUE(pem);
    EXPECT_FALSE(trust::PrivateKey::from_pem(*pem)) << "encrypted";
    EXPECT_TRUE(trust::PrivateKey::from_pem(*pem, k_passphrase));
  }
}

TEST_F(Keys, AnExistingKeyIsNeverOverwritten) {
  const auto again =
      make_keys(place(), council->folder, {temp.path() + "/c.pem", temp.path() + "/d.pem"}, k_passphrase);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, base::ErrorKind::refused);
  EXPECT_FALSE(files->info(temp.path() + "/c.pem"));
}

TEST_F(Keys, BothRootKeysInOneFileAreRefused) {
  const auto made = make_keys(place(), drafts::CouncilFolder(temp.path() + "/other"),
                              {temp.path() + "/c.pem", temp.path() + "/c.pem"}, k_passphrase);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().sentence.key, "root_keys_in_one_file");
  EXPECT_FALSE(files->info(temp.path() + "/c.pem"));
}

TEST_F(Keys, AShortPassphraseIsRefused) {
  EXPECT_FALSE(make_keys(place(), drafts::CouncilFolder(temp.path() + "/other"),
                         {temp.path() + "/c", temp.path() + "/d"}, "pendek"));
}

TEST_F(Keys, AreListedByRole) {
  publish_now();
  const auto lines = list_keys(place(), council->folder);
  ASSERT_TRUE(lines);
  std::vector<std::string> roles;
  for (const auto& line : *lines) roles.push_back(line.role);
  EXPECT_EQ(roles, (std::vector<std::string>{"root", "root", "targets", "snapshot", "timestamp", "withdrawals"}));
}

}  // namespace
}  // namespace etalase::publishing
