// Errors of the council are told in each language.
#include "words/refusal.hpp"

#include <gtest/gtest.h>

namespace etalase::words {
namespace {

using base::ErrorKind;

base::Result<int> failing() { return refuse(ErrorKind::not_found, "user_unknown", {{"name", "Ani"}}, "person"); }

TEST(Refusal, CarriesKindSubjectAndTheIndonesianSentence) {
  const auto error = failing().error();
  EXPECT_EQ(error.kind, ErrorKind::not_found);
  EXPECT_EQ(error.subject, "person");
  EXPECT_EQ(error.message, "tidak ada pengguna \"Ani\"");
  EXPECT_EQ(error.sentence.key, "user_unknown");
}

TEST(Refusal, IsToldInEachLanguage) {
  EXPECT_EQ(told(failing().error()), (Message{"tidak ada pengguna \"Ani\"", "there is no user \"Ani\""}));
}

TEST(Refusal, KeepsTheContextOfItsWay) {
  const auto error = failing().error().within("council.toml:3").within("init");
  EXPECT_EQ(error.message, "init: council.toml:3: tidak ada pengguna \"Ani\"");
  EXPECT_EQ(told(error), (Message{"init: council.toml:3: tidak ada pengguna \"Ani\"",
                                  "init: council.toml:3: there is no user \"Ani\""}));
}

TEST(Refusal, AnErrorWithoutASentenceIsToldAsItIs) {
  const base::Error error = {ErrorKind::unavailable, "read /x: Permission denied"};
  EXPECT_EQ(told(error.within("foto.jpg")),
            (Message{"foto.jpg: read /x: Permission denied", "foto.jpg: read /x: Permission denied"}));
}

}  // namespace
}  // namespace etalase::words
