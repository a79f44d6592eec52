// The plug is pulled after every single operation on the disk: nothing is lost, nothing is counted twice.
#include "uplink/fixture.hpp"

namespace etalase::uplink {
namespace {

class UplinkCrash : public UplinkTest, public testing::WithParamInterface<test::Loss> {
 protected:
  // Visits until a disk that dies at its n-th operation has died and been restarted; tells whether it died at all.
  bool crash_at(int nth, bool reply_is_lost) {
    test::FakeFileSystem disk(m_files);
    m_council = {};
    if (reply_is_lost) m_council.script.push_back(base::fail(base::ErrorKind::unavailable, "cut"));
    disk.die_at(nth);
    visit(disk);
    visit(disk);
    const bool died = disk.died();
    disk.power_cut(GetParam());
    for (int i = 0; i < 4; ++i) visit(disk);
    EXPECT_EQ(m_council.total("product/BTK-012"), 12) << "operation " << nth;
    EXPECT_EQ(m_council.answers(), 1U) << "operation " << nth;
    EXPECT_TRUE(disk.list("/kiosk/spool")->empty()) << "operation " << nth;
    return died;
  }
};

TEST_P(UplinkCrash, D5NothingIsLostOrDoubled) {
  count("2026-01-05T07", 5);
  count("2026-01-05T08", 7);
  answer();
  for (const bool reply_is_lost : {false, true}) {
    int nth = 1;
    while (crash_at(nth, reply_is_lost)) ASSERT_LT(++nth, 200);
    EXPECT_GT(nth, 10);
  }
}

INSTANTIATE_TEST_SUITE_P(Losses, UplinkCrash,
                         testing::Values(test::Loss::nothing, test::Loss::unsynced, test::Loss::data));

}  // namespace
}  // namespace etalase::uplink
