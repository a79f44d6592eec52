// Errors keep their kind and gain context on the way up.
#include "base/result.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return fail(ErrorKind::corrupt, "odd");
  return number / 2;
}

Result<void> must_be_even(int number) {
  ETALASE_CHECK(half(number));
  return {};
}

Result<int> quarter(int number) {
  int halved = 0;
  ETALASE_TRY(halved, half(number));
  return half(halved);
}

TEST(Result, HandsValuesAndErrorsUp) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_EQ(quarter(6).error(), (Error{ErrorKind::corrupt, "odd"}));
  EXPECT_EQ(quarter(5).error(), (Error{ErrorKind::corrupt, "odd"}));
  EXPECT_TRUE(must_be_even(2));
  EXPECT_FALSE(must_be_even(3));
}

TEST(Error, GainsContextAndKeepsItsKind) {
  const auto error = Error{ErrorKind::no_space, "disk full"}.within("blob ab");
  EXPECT_EQ(error, (Error{ErrorKind::no_space, "blob ab: disk full"}));
}

TEST(Error, GainsContextInItsSentenceToo) {
  const auto error = Error{ErrorKind::no_space, "stik penuh", {}, {"stick_full", {}}}.within("E").within("usb");
  EXPECT_EQ(error.message, "usb: E: stik penuh");
  EXPECT_EQ(error.sentence, (Sentence{"stick_full", {}, "usb: E: "}));
}

TEST(Error, HasANameForEveryKind) {
  EXPECT_EQ(name_of(ErrorKind::not_found), "not_found");
  EXPECT_EQ(name_of(ErrorKind::no_space), "no_space");
  EXPECT_EQ(name_of(ErrorKind::refused), "refused");
}

}  // namespace
}  // namespace etalase::base
