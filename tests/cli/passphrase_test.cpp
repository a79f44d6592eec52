// Passphrases from files and the environment.
#include "cli/passphrase.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "support/temp_dir.hpp"

namespace etalase::cli {
namespace {

class PassphraseTest : public ::testing::Test {
 protected:
  void TearDown() override { ::unsetenv("ETALASE_PASSPHRASE"); }
  etalase::test::TempDir temp;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
};

TEST_F(PassphraseTest, TheFirstLineOfTheFileCounts) {
  std::ofstream(temp / "p") << "kata sandi contoh\r\nbaris lain\n";
  ::setenv("ETALASE_PASSPHRASE", "lain", 1);
  EXPECT_EQ(read_passphrase(*files, temp / "p", Ask::once).value_or(""), "kata sandi contoh");
}

TEST_F(PassphraseTest, ElseTheEnvironment) {
  ::setenv("ETALASE_PASSPHRASE", "dari lingkungan", 1);
  EXPECT_EQ(read_passphrase(*files, "", Ask::twice).value_or(""), "dari lingkungan");
}

TEST_F(PassphraseTest, AMissingFileIsAnError) {
  ::setenv("ETALASE_PASSPHRASE", "lain", 1);
  EXPECT_FALSE(read_passphrase(*files, temp / "tidak-ada", Ask::once));
}

}  // namespace
}  // namespace etalase::cli
