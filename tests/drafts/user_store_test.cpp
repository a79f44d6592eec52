// People and roles.
#include "drafts/user_store.hpp"

#include "drafts/council_fixture.hpp"

namespace etalase::drafts::test {
namespace {

using UserStoreTest = CouncilTest;

TEST_F(UserStoreTest, AddsFindsChangesAndRemoves) {
  auto& users = council->users;
  ASSERT_TRUE(users.add("Ani Contoh", {Role::kontributor, Role::kurator}));
  EXPECT_EQ(users.find("Ani Contoh")->roles, (Roles{Role::kontributor, Role::kurator}));
  ASSERT_TRUE(users.set_roles("Ani Contoh", {Role::admin}));
  EXPECT_EQ(users.list()->front().roles, Roles{Role::admin});
  ASSERT_TRUE(users.remove("Ani Contoh"));
  EXPECT_EQ(users.find("Ani Contoh").error().kind, base::ErrorKind::not_found);
}

TEST_F(UserStoreTest, RefusesDoublesAndPeopleWithoutRole) {
  auto& users = council->users;
  ASSERT_TRUE(users.add("Ani", {Role::editor}));
  EXPECT_EQ(users.add("Ani", {Role::editor}).error().kind, base::ErrorKind::refused);
  EXPECT_FALSE(users.add("Budi", {}));
  EXPECT_FALSE(users.set_roles("Ani", {}));
  EXPECT_EQ(users.set_roles("Tidak Ada", {Role::editor}).error().kind, base::ErrorKind::not_found);
  EXPECT_EQ(users.remove("Tidak Ada").error().kind, base::ErrorKind::not_found);
}

TEST_F(UserStoreTest, RefusesNamesThatAreNone) {
  for (const auto& name :
       {std::string(), std::string(" Ani"), std::string("A\nB"), std::string("\xff"), std::string(61, 'a')}) {
    EXPECT_FALSE(council->users.add(name, {Role::editor})) << name;
  }
}

}  // namespace
}  // namespace etalase::drafts::test
