// Passphrases from files and the environment.
#include "cli/passphrase.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "base/posix_file_system.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

namespace etalase::cli {
namespace {

class PassphraseTest : public ::testing::Test {
 protected:
  void TearDown() override { ::unsetenv("ETALASE_PASSPHRASE"); }
  [[nodiscard]] Tools tools() const { return {*files, clock}; }

  etalase::test::TempDir temp;
  etalase::test::FakeClock clock;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
};

TEST_F(PassphraseTest, TheFirstLineOfTheFileCounts) {
  std::ofstream(temp / "p") << "kata sandi contoh\r\nbaris lain\n";
  ::setenv("ETALASE_PASSPHRASE", "lain", 1);
  EXPECT_EQ(read_passphrase(tools(), temp / "p", Ask::once).value_or(""), "kata sandi contoh");
}

TEST_F(PassphraseTest, ElseTheEnvironment) {
  ::setenv("ETALASE_PASSPHRASE", "dari lingkungan", 1);
  EXPECT_EQ(read_passphrase(tools(), "", Ask::twice).value_or(""), "dari lingkungan");
}

TEST_F(PassphraseTest, AMissingFileIsAnError) {
  ::setenv("ETALASE_PASSPHRASE", "lain", 1);
  EXPECT_FALSE(read_passphrase(tools(), temp / "tidak-ada", Ask::once));
}

}  // namespace
}  // namespace etalase::cli
