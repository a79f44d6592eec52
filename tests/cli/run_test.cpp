// Commands end to end in one process.
#include "cli/run.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "support/temp_dir.hpp"

namespace etalase::cli {
namespace {

class RunTest : public ::testing::Test {
 protected:
  struct Done {
    int status;
    std::string out;
    std::string err;
  };

  void SetUp() override {
    ::setenv("ETALASE_PASSPHRASE", "kata sandi contoh", 1);
    auto init = command(Verb::init);
    init.root_a = temp / "a.pem";
    init.root_b = temp / "b.pem";
    ASSERT_EQ(done(init).status, 0);
  }
  void TearDown() override { ::unsetenv("ETALASE_PASSPHRASE"); }

  [[nodiscard]] CommandLine command(Verb verb) const {
    CommandLine line;
    line.verb = verb;
    line.folder = temp / "dewan";
    return line;
  }
  static Done done(const CommandLine& line) {
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    const int status = run(line);
    return {status, ::testing::internal::GetCapturedStdout(), ::testing::internal::GetCapturedStderr()};
  }
  std::string written(const std::string& name, const std::string& text) const {
    std::ofstream(temp / name) << text;
    return temp / name;
  }

  etalase::test::TempDir temp;
};

// "import … > file 2>&1"
TEST_F(RunTest, AReportInAFileIsWholeBeforeWhatIsSaidAfterIt) {
  std::string rows = "kode;nama\n";
  for (int i = 100; i < 400; ++i) rows += "MKR-" + std::to_string(i) + ";Batik\n";
  auto import = command(Verb::import);
  import.files = {written("perajin.csv", rows)};
  const auto both = temp / "laporan.txt";
  std::fflush(stdout);
  const int file = ::open(both.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  const int out = ::dup(STDOUT_FILENO), err = ::dup(STDERR_FILENO);
  ::dup2(file, STDOUT_FILENO);
  ::dup2(file, STDERR_FILENO);
  EXPECT_EQ(run(import), 1);
  std::fflush(stdout);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  for (const int each : {file, out, err}) ::close(each);
  std::ifstream in(both);
  std::string last, line;
  while (std::getline(in, line)) last = line;
  EXPECT_TRUE(last.starts_with("etalase-council: ")) << last;
}

TEST_F(RunTest, InitIsDoneOnce) {
  auto again = command(Verb::init);
  again.root_a = temp / "c.pem";
  again.root_b = temp / "d.pem";
  const auto result = done(again);
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1) << result.err;
}

TEST_F(RunTest, DryRunSaysWhatIsMissing) {
  auto import = command(Verb::import);
  import.files = {written(
      "council.json",
      R"({"languages":[{"tag":"id","name":"Indonesia"}],"council":{"name":{"id":"Dewan"}},"galleries":[],"vocab":{}})")};
  const auto dry = done(import);
  EXPECT_EQ(dry.status, 0) << dry.out;
  EXPECT_NE(dry.out.find("1;;baru;"), std::string::npos) << dry.out;
  EXPECT_NE(dry.err.find("--apply"), std::string::npos);
  import.apply = true;
  EXPECT_EQ(done(import).status, 0);
  EXPECT_NE(done(import).out.find("1;;tetap;"), std::string::npos);
}

TEST_F(RunTest, WrongRowsEndWithOne) {
  auto import = command(Verb::import);
  import.files = {written("produk.csv", "kode;harga_min\nBTK-001;dua\n")};
  import.apply = true;
  import.language = "en";
  const auto result = done(import);
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.out.find("2;harga_min;wrong;Not a number."), std::string::npos) << result.out;
  EXPECT_NE(result.err.find("nothing was saved"), std::string::npos);
}

TEST_F(RunTest, UsersAreManaged) {
  auto user = command(Verb::user);
  user.user_action = "add";
  user.user_name = "Ani Contoh";
  user.roles = {"kurator"};
  EXPECT_EQ(done(user).status, 0);
  user.roles = {"raja"};
  EXPECT_EQ(done(user).status, 1);
  user.user_action = "list";
  EXPECT_NE(done(user).out.find("Ani Contoh\tkurator"), std::string::npos);
}

TEST_F(RunTest, KeysAreListed) { EXPECT_NE(done(command(Verb::keys)).out.find("targets"), std::string::npos); }

TEST_F(RunTest, ErrorsAreOneLineThatSaysWhatToDo) {
  auto publish = command(Verb::publish);
  publish.folder = temp / "lain";
  const auto result = done(publish);
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("etalase-council init"), std::string::npos) << result.err;
  auto withdraw = command(Verb::withdraw);
  withdraw.item = "bukan-rujukan";
  EXPECT_EQ(done(withdraw).status, 1);
  auto sample = command(Verb::sample);
  sample.as_of = "kemarin";
  EXPECT_EQ(done(sample).status, 1);
}

// A council whose settings say `language = "en"`.
class EnglishTest : public RunTest {
 protected:
  void SetUp() override {
    ::setenv("ETALASE_PASSPHRASE", "kata sandi contoh", 1);
    auto init = command(Verb::init);
    init.root_a = temp / "a.pem";
    init.root_b = temp / "b.pem";
    init.language = "en";
    const auto made = done(init);
    ASSERT_EQ(made.status, 0) << made.err;
    EXPECT_NE(made.out.find("The council is made in"), std::string::npos) << made.out;
  }

  // What a command without --lang says where it fails.
  static std::string refusal(const CommandLine& line) {
    const auto result = done(line);
    EXPECT_EQ(result.status, 1) << result.out;
    return result.err;
  }
};

TEST_F(EnglishTest, RefusalsOfDraftsAreTold) {
  auto user = command(Verb::user);
  user.user_action = "add";
  user.user_name = "Ani Contoh";
  EXPECT_EQ(refusal(user), "etalase-council: name at least one role with --roles\n");
  user.language = "id";
  EXPECT_EQ(refusal(user), "etalase-council: tulis paling sedikit satu peran dengan --roles\n");
}

TEST_F(EnglishTest, RefusalsOfPublishingAreTold) {
  auto withdraw = command(Verb::withdraw);
  withdraw.item = "product/BTK-999";
  EXPECT_EQ(refusal(withdraw), "etalase-council: there is no product/BTK-999; check its kind and code\n");
}

TEST_F(EnglishTest, RefusalsOfTheCommandsAreTold) {
  auto withdraw = command(Verb::withdraw);
  withdraw.item = "bukan-rujukan";
  EXPECT_EQ(refusal(withdraw), "etalase-council: \"bukan-rujukan\" is no reference; write it like product/BTK-012\n");
}

TEST_F(EnglishTest, BeforeThereIsACouncilItIsIndonesianUnlessAsked) {
  auto publish = command(Verb::publish);
  publish.folder = temp / "lain";
  EXPECT_NE(refusal(publish).find("belum berisi dewan"), std::string::npos);
  publish.language = "en";
  EXPECT_NE(refusal(publish).find("holds no council yet"), std::string::npos);
}

}  // namespace
}  // namespace etalase::cli
