// The command line as a value.
#include "cli/command_line.hpp"

#include <gtest/gtest.h>

namespace etalase::cli {
namespace {

Parsed parsed(std::vector<std::string> words) {
  words.insert(words.begin(), "etalase-council");
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  auto result = parse_command_line(static_cast<int>(argv.size()), argv.data(), words::StaffLanguage::id);
  (void)::testing::internal::GetCapturedStdout();
  (void)::testing::internal::GetCapturedStderr();
  return result;
}

TEST(CommandLine, ReadsAnImport) {
  const auto result = parsed({"import", "dewan", "produk.csv", "perajin.csv", "--photos", "foto", "--apply"});
  ASSERT_TRUE(result.go_on);
  EXPECT_EQ(result.command.verb, Verb::import);
  EXPECT_EQ(result.command.folder, "dewan");
  EXPECT_EQ(result.command.files, (std::vector<std::string>{"produk.csv", "perajin.csv"}));
  EXPECT_EQ(result.command.photos, "foto");
  EXPECT_TRUE(result.command.apply);
}

TEST(CommandLine, ReadsUsersWithRoles) {
  const auto result = parsed({"user", "dewan", "add", "Ani Contoh", "--roles", "kurator,editor"});
  ASSERT_TRUE(result.go_on);
  EXPECT_EQ(result.command.user_action, "add");
  EXPECT_EQ(result.command.user_name, "Ani Contoh");
  EXPECT_EQ(result.command.roles, (std::vector<std::string>{"kurator", "editor"}));
}

TEST(CommandLine, ReadsAWithdrawal) {
  const auto result = parsed({"withdraw", "dewan", "product/BTK-012", "--purge"});
  ASSERT_TRUE(result.go_on);
  EXPECT_EQ(result.command.verb, Verb::withdraw);
  EXPECT_EQ(result.command.item, "product/BTK-012");
  EXPECT_TRUE(result.command.purge);
}

TEST(CommandLine, ReadsARelease) {
  const auto result = parsed({"release", "dewan", "product/BTK-012", "--purge", "--reason", "keliru"});
  ASSERT_TRUE(result.go_on);
  EXPECT_EQ(result.command.verb, Verb::release);
  EXPECT_EQ(result.command.reason, "keliru");
  EXPECT_TRUE(result.command.purge);
}

TEST(CommandLine, UsageErrorsAreTwo) {
  for (const auto& words : std::vector<std::vector<std::string>>{{},
                                                                 {"terbang"},
                                                                 {"import"},
                                                                 {"import", "dewan"},
                                                                 {"init", "dewan", "--root-a", "a"},
                                                                 {"user", "dewan", "hapus", "x"},
                                                                 {"export", "dewan"},
                                                                 {"publish", "dewan", "--cepat"},
                                                                 {"import", "dewan", "x.csv", "--lang", "fr"}}) {
    const auto result = parsed(words);
    EXPECT_FALSE(result.go_on);
    EXPECT_EQ(result.exit_status, 2);
  }
}

TEST(CommandLine, HelpAndVersionAreAskedFor) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"--help"}, {"--version"}, {"import", "--help"}}) {
    const auto result = parsed(words);
    EXPECT_FALSE(result.go_on);
    EXPECT_EQ(result.exit_status, 0);
  }
}

}  // namespace
}  // namespace etalase::cli
