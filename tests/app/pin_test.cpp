// The PIN, its lock and the pad's keys.
#include "app/pin.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "app/pin_pad.hpp"

namespace etalase::app {

using actions::PadKey;
namespace {

using namespace std::chrono_literals;

TEST(Pin, IsFourToTwelveDigits) {
  for (const char* good : {"0000", "123456789012"}) EXPECT_TRUE(is_pin(good)) << good;
  for (const char* bad : {"", "123", "1234567890123", "12 4", "12a4", "١٢٣٤"}) EXPECT_FALSE(is_pin(bad)) << bad;
}

TEST(Pin, OnlyTheRightOneMatches) {
  const auto hash = hash_of("2468");
  ASSERT_TRUE(hash);
  EXPECT_TRUE(is_pin_hash(*hash));
  EXPECT_TRUE(matches(*hash, "2468"));
  for (const char* wrong : {"2469", "24680", "246", ""}) EXPECT_FALSE(matches(*hash, wrong)) << wrong;
  EXPECT_NE(*hash, *hash_of("2468")) << "each hash has a salt of its own";
}

TEST(Pin, ACutHashMatchesNothing) {
  const std::string hash = *hash_of("2468");
  for (std::size_t size = 0; size < hash.size(); size += 3) {
    EXPECT_FALSE(is_pin_hash(hash.substr(0, size))) << size;
    EXPECT_FALSE(matches(hash.substr(0, size), "2468")) << size;
  }
  for (const char* bad : {"$2y$10$abcdefghijklmnopqrstuv", "$argon2i$v=19$m=4096,t=3,p=1$c29tZXNhbHQ$aGFzaA", "2468"})
    EXPECT_FALSE(is_pin_hash(bad)) << bad;
  EXPECT_FALSE(is_pin_hash(hash + std::string(200, 'A')));
}

TEST(MakePin, WritesLinesForTheConfiguration) {
  std::istringstream in("2468\r\nrest\n");
  std::ostringstream out;
  ASSERT_EQ(make_pin(PinFrom::input, in, out), 0);
  const std::string text = out.str();
  ASSERT_TRUE(text.starts_with("[staff]\npin_hash = \"$argon2id$")) << text;
  const auto from = text.find('$');
  EXPECT_TRUE(matches(text.substr(from, text.rfind('"') - from), "2468"));
}

TEST(MakePin, RefusesWhatIsNoPin) {
  for (const char* typed : {"", "123\n", "abcd\n"}) {
    std::istringstream in(typed);
    std::ostringstream out;
    EXPECT_EQ(make_pin(PinFrom::input, in, out), 1) << typed;
    EXPECT_EQ(out.str(), "");
  }
}

TEST(PinLock, ClosesAfterFiveWrongOnesForFiveMinutes) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) lock.wrong(10s);
  EXPECT_EQ(lock.tries_left(), 1);
  EXPECT_FALSE(lock.closed_until(10s));
  lock.wrong(10s);
  EXPECT_EQ(lock.closed_until(10s), base::BootTime{310s});
  EXPECT_TRUE(lock.closed_until(309999ms));
  EXPECT_FALSE(lock.closed_until(310s));
  EXPECT_EQ(lock.tries_left(), 5) << "then five more";
}

TEST(PinLock, ARightOneForgetsTheWrongOnes) {
  PinLock lock;
  for (int i = 0; i < 4; ++i) lock.wrong(10s);
  lock.right();
  for (int i = 0; i < 4; ++i) lock.wrong(20s);
  EXPECT_FALSE(lock.closed_until(20s));
}

class PinPadTest : public testing::Test {
 protected:
  KeyEffect press(PadKey key) { return m_pad.press(key, m_now); }
  pages::PinModel pad() const { return m_pad.model(m_now, {m_wall, "Asia/Jakarta"}, "id"); }
  PinPad m_pad;
  base::BootTime m_now{100s};
  // Ten o'clock and 12 seconds in Jakarta.
  base::SystemTime m_wall{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + 3h + 12s};
};

TEST_F(PinPadTest, TakesDigitsUpToTwelve) {
  for (int i = 0; i < 12; ++i) EXPECT_EQ(press(PadKey::seven), KeyEffect::changed);
  EXPECT_EQ(press(PadKey::seven), KeyEffect::nothing);
  EXPECT_EQ(pad().typed, 12);
  EXPECT_EQ(press(PadKey::erase), KeyEffect::changed);
  EXPECT_EQ(pad().typed, 11);
}

TEST_F(PinPadTest, ChecksNothingShorterThanAPin) {
  for (const PadKey key : {PadKey::one, PadKey::two, PadKey::three}) EXPECT_EQ(press(key), KeyEffect::changed);
  EXPECT_EQ(press(PadKey::enter), KeyEffect::nothing);
  EXPECT_EQ(press(PadKey::four), KeyEffect::changed);
  EXPECT_EQ(press(PadKey::enter), KeyEffect::check);
}

TEST_F(PinPadTest, TakesNothingBackFromAnEmptyPad) {
  EXPECT_EQ(press(PadKey::erase), KeyEffect::nothing);
  EXPECT_EQ(pad().typed, 0);
}

TEST_F(PinPadTest, TakesNothingWhileItChecks) {
  (void)m_pad.check();
  EXPECT_EQ(press(PadKey::one), KeyEffect::nothing);
  EXPECT_EQ(pad().state, pages::PinState::checking);
}

TEST_F(PinPadTest, TakesNothingWhileItIsClosedAndSaysUntilWhen) {
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(m_pad.checked(m_pad.check().clearings, false, m_now));
  EXPECT_EQ(press(PadKey::one), KeyEffect::nothing);
  EXPECT_EQ(pad().state, pages::PinState::closed);
  EXPECT_EQ(pad().open_again, "10.06");
  // Setting the wall clock opens nothing.
  m_wall += 24h;
  EXPECT_EQ(press(PadKey::one), KeyEffect::nothing);
  m_now += 5min;
  EXPECT_EQ(press(PadKey::one), KeyEffect::changed);
}

TEST_F(PinPadTest, AClearedPadIsEmptyAndTakesNoLateAnswer) {
  press(PadKey::one);
  const PinPad::Attempt before = m_pad.check();
  EXPECT_EQ(before.digits, "1");
  m_pad.clear();
  EXPECT_EQ(pad(), pages::PinModel{});
  EXPECT_FALSE(m_pad.checked(before.clearings, true, m_now));
  EXPECT_EQ(pad(), pages::PinModel{});
}

TEST_F(PinPadTest, AWrongPinCountsEvenWhenItsPadIsGone) {
  const PinPad::Attempt before = m_pad.check();
  m_pad.clear();
  EXPECT_FALSE(m_pad.checked(before.clearings, false, m_now));
  EXPECT_EQ(pad().tries_left, 4);
  EXPECT_EQ(pad().state, pages::PinState::typing);
}

TEST_F(PinPadTest, AWrongPinIsToldUntilTheNextDigit) {
  EXPECT_TRUE(m_pad.checked(m_pad.check().clearings, false, m_now));
  EXPECT_EQ(pad().state, pages::PinState::wrong);
  EXPECT_EQ(press(PadKey::three), KeyEffect::changed);
  EXPECT_EQ(pad().state, pages::PinState::typing);
}

}  // namespace
}  // namespace etalase::app
