// Take-downs come through whatever happens to content.
#include <gtest/gtest.h>

#include "trust/repository_builder.hpp"

namespace etalase {
namespace {

using base::ErrorKind;
using test::kind_of;
using test::Kiosk;
using test::test_now;

class Withdrawals : public testing::Test {
 protected:
  Withdrawals() {
    m_kiosk.repository.delegate("targets", "withdrawals", {"withdrawn.json"})["terminating"] = true;
    withdraw("first list", 1);
  }
  void withdraw(const std::string& list, std::uint64_t version) {
    m_kiosk.repository.add_target("withdrawals", "withdrawn.json", list);
    m_kiosk.repository.part("withdrawals")["version"] = version;
    m_kiosk.repository.release();
  }
  // Returns the length of the list that is trusted now.
  [[nodiscard]] std::uint64_t trusted() {
    const auto found = m_kiosk.updater.find_withdrawn();
    return found && *found ? (*found)->info.length.count : 0;
  }

  Kiosk m_kiosk;
};

TEST_F(Withdrawals, AreFoundThroughTheirRole) {
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_EQ(trusted(), 10U);
  EXPECT_EQ(m_kiosk.updater.versions().withdrawals, 1U);
  EXPECT_EQ(m_kiosk.requests().back(), "1.withdrawals.json");
}

TEST_F(Withdrawals, AreKnownByTheirVersionWithoutANetwork) {
  ASSERT_TRUE(m_kiosk.refresh());
  ASSERT_EQ(trusted(), 10U);
  m_kiosk.fetcher.answer("2.root.json", 503);
  EXPECT_EQ(kind_of(m_kiosk.refresh()), ErrorKind::unavailable);
  EXPECT_EQ(m_kiosk.updater.versions().withdrawals, 1U);
}

TEST_F(Withdrawals, AreRenewedWithoutANewTargetsFile) {
  ASSERT_TRUE(m_kiosk.refresh());
  ASSERT_EQ(trusted(), 10U);
  withdraw("the second list", 2);
  m_kiosk.fetcher.forget_requests();
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_EQ(trusted(), 15U);
  EXPECT_EQ(m_kiosk.requests(),
            (std::vector<std::string>{"2.root.json", "timestamp.json", "3.snapshot.json", "2.withdrawals.json"}));
}

TEST_F(Withdrawals, ComeThroughAlthoughTheTargetsFileDoesNot) {
  ASSERT_TRUE(m_kiosk.refresh());
  m_kiosk.repository.part("targets")["version"] = 2;
  withdraw("the second list", 2);
  m_kiosk.fetcher.answer("2.targets.json", 503);
  EXPECT_EQ(kind_of(m_kiosk.refresh()), ErrorKind::unavailable);
  EXPECT_EQ(trusted(), 15U);
}

TEST_F(Withdrawals, ComeThroughAlthoughTheContentKeyRanOut) {
  m_kiosk.repository.part("targets")["expires"] = test::in_days(5);
  withdraw("first list", 1);
  ASSERT_TRUE(m_kiosk.refresh());
  withdraw("the second list", 2);
  EXPECT_EQ(kind_of(m_kiosk.refresh(test_now() + std::chrono::days(6))), ErrorKind::expired);
  EXPECT_EQ(trusted(), 15U);
}

// The targets file on the disk names the role's key when no good one comes.
class WithdrawalsByStoredTargets : public Withdrawals {
 protected:
  WithdrawalsByStoredTargets() {
    EXPECT_TRUE(m_kiosk.refresh());
    m_kiosk.repository.part("targets")["version"] = 2;
    withdraw("the second list", 2);
    m_kiosk.fetcher.answer("2.targets.json", 503);
  }
  // Looks for the list after a refresh that brings no targets file.
  [[nodiscard]] base::Result<std::optional<trust::Target>> found() {
    EXPECT_EQ(kind_of(m_kiosk.refresh()), ErrorKind::unavailable);
    return m_kiosk.updater.find_withdrawn();
  }
};

TEST_F(WithdrawalsByStoredTargets, AreAbsentWhenThereIsNone) {
  ASSERT_TRUE(m_kiosk.files.remove("/metadata/targets.json"));
  const auto list = found();
  ASSERT_TRUE(list);
  EXPECT_FALSE(*list);
}

TEST_F(WithdrawalsByStoredTargets, AreAbsentWhenItRotted) {
  m_kiosk.files.plant("/metadata/targets.json", "{");
  const auto list = found();
  ASSERT_TRUE(list);
  EXPECT_FALSE(*list);
}

TEST_F(WithdrawalsByStoredTargets, AreRefusedWhenItsKeyIsNoLongerTrusted) {
  m_kiosk.repository.rotate("targets");
  m_kiosk.repository.publish("root");
  const auto list = found();
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().kind, ErrorKind::untrusted);
}

TEST_F(WithdrawalsByStoredTargets, ConcludeNothingFromADiskThatCannotBeRead) {
  m_kiosk.files.silence("/metadata/targets.json");
  const auto list = found();
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().kind, ErrorKind::unavailable);
}

TEST_F(Withdrawals, TellTheirVersionHoweverTheyWereFound) {
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_EQ(m_kiosk.updater.versions().withdrawals, 0U);
  ASSERT_TRUE(m_kiosk.updater.find_target("withdrawn.json"));
  EXPECT_EQ(m_kiosk.updater.versions().withdrawals, 1U);
}

TEST_F(Withdrawals, AreRefusedFromAnyOtherKey) {
  ASSERT_TRUE(m_kiosk.refresh());
  m_kiosk.repository.signers("withdrawals") = {trust::PrivateKey::generate()};
  withdraw("a forged list", 2);
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_EQ(kind_of(m_kiosk.updater.find_withdrawn()), ErrorKind::untrusted);
}

TEST_F(Withdrawals, DoNotGoBack) {
  withdraw("the second list", 2);
  ASSERT_TRUE(m_kiosk.refresh());
  ASSERT_EQ(trusted(), 15U);
  withdraw("first list", 1);
  EXPECT_EQ(kind_of(m_kiosk.refresh()), ErrorKind::rolled_back);
  EXPECT_EQ(kind_of(m_kiosk.updater.find_withdrawn()), ErrorKind::refused);
}

TEST_F(Withdrawals, SpeakForTheirOnePathAlone) {
  m_kiosk.repository.add_target("withdrawals", "feed.json", "a thief's feed");
  m_kiosk.repository.release();
  ASSERT_TRUE(m_kiosk.refresh());
  EXPECT_FALSE(*m_kiosk.updater.find_target("feed.json"));
  EXPECT_TRUE(*m_kiosk.updater.find_target("withdrawn.json"));
}

TEST_F(Withdrawals, MayBeAbsentFromAForeignFeed) {
  Kiosk other;
  ASSERT_TRUE(other.refresh());
  const auto found = other.updater.find_withdrawn();
  ASSERT_TRUE(found);
  EXPECT_FALSE(*found);
}

}  // namespace
}  // namespace etalase
