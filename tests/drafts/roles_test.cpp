// The table of roles and actions.
#include "drafts/roles.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

TEST(Roles, NamesLeadBack) {
  EXPECT_EQ(all_roles().size(), 5U);
  for (const auto role : all_roles()) EXPECT_EQ(role_named(name_of(role)), role);
  EXPECT_FALSE(role_named("Admin"));
}

TEST(Roles, OnlyCuratorsJudgeAndOnlyEditorsPublish) {
  for (const auto role : all_roles()) {
    EXPECT_EQ(may(role, Action::judge), role == Role::kurator);
    EXPECT_EQ(may(role, Action::publish), role == Role::editor);
    EXPECT_EQ(may(role, Action::withdraw), role == Role::editor);
    EXPECT_EQ(may(role, Action::approve_emergency), role == Role::admin);
  }
}

TEST(Roles, TechniciansTouchNoContent) {
  for (const auto action :
       {Action::write_draft, Action::submit_own, Action::judge, Action::edit_texts, Action::translate,
        Action::edit_operational, Action::publish, Action::withdraw, Action::manage_users}) {
    EXPECT_FALSE(may(Role::teknisi, action));
  }
  EXPECT_TRUE(may(Role::teknisi, Action::manage_kiosks));
}

TEST(Roles, SeveralRolesAddUp) {
  const Roles both = {Role::kontributor, Role::kurator};
  EXPECT_TRUE(may(both, Action::judge));
  EXPECT_TRUE(may(both, Action::submit_own));
  EXPECT_FALSE(may(both, Action::publish));
  EXPECT_FALSE(may(Roles{}, Action::write_draft));
}

}  // namespace
}  // namespace etalase::drafts
