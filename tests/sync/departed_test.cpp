// Sources that left the configuration go after seven clean days.
#include "sync/departed.hpp"

#include <gmock/gmock.h>

#include "support/fake_file_system.hpp"

namespace etalase::sync {
namespace {

base::Day day(unsigned number) { return std::chrono::year{2026} / 1 / std::chrono::day{number}; }

class Departed : public testing::Test {
 protected:
  Departed() {
    m_files.plant("/sources/mitra/generations/000001/complete", "{}");
    m_files.plant("/sources/galeri/generations/000001/complete", "{}");
  }
  std::vector<std::string> look(unsigned number, const std::set<std::string>& configured) {
    return *remove_departed(m_files, "/sources", configured, day(number));
  }
  test::FakeFileSystem m_files;
};

TEST_F(Departed, StayForSevenDaysThenGo) {
  for (unsigned number = 1; number <= 7; ++number) EXPECT_THAT(look(number, {"galeri"}), testing::IsEmpty()) << number;
  EXPECT_THAT(look(8, {"galeri"}), testing::ElementsAre("mitra"));
  EXPECT_FALSE(m_files.exists("/sources/mitra/generations/000001/complete"));
  EXPECT_TRUE(m_files.exists("/sources/galeri/generations/000001/complete"));
}

TEST_F(Departed, CountADayOnce) {
  for (int i = 0; i < 20; ++i) EXPECT_THAT(look(1, {"galeri"}), testing::IsEmpty());
}

TEST_F(Departed, AreNotTakenByAClockThatJumps) {
  EXPECT_THAT(look(1, {"galeri"}), testing::IsEmpty());
  EXPECT_THAT(look(28, {"galeri"}), testing::IsEmpty());
}

TEST_F(Departed, StartAnewWhenTheyCameBack) {
  for (unsigned number = 1; number <= 7; ++number) static_cast<void>(look(number, {"galeri"}));
  EXPECT_THAT(look(8, {"galeri", "mitra"}), testing::IsEmpty());
  EXPECT_THAT(look(9, {"galeri"}), testing::IsEmpty());
}

TEST_F(Departed, LeaveOtherFoldersAlone) {
  m_files.plant("/sources/lost+found/x", "");
  m_files.plant("/sources/notes/readme", "");
  for (unsigned number = 1; number <= 12; ++number) static_cast<void>(look(number, {"galeri", "mitra"}));
  EXPECT_TRUE(m_files.exists("/sources/notes/readme"));
  EXPECT_TRUE(m_files.exists("/sources/lost+found/x"));
}

TEST_F(Departed, SurviveABrokenNote) {
  m_files.plant("/sources/mitra/unnamed.json", "{\"last\":7,\"days\":99}");
  EXPECT_THAT(look(1, {"galeri"}), testing::IsEmpty());
}

}  // namespace
}  // namespace etalase::sync
