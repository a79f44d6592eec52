// Sentences are filled in each language.
#include "words/message.hpp"

#include <gtest/gtest.h>

namespace etalase::words {
namespace {

TEST(Message, HolesAreFilledInEachLanguage) {
  const auto message = say("not_in_list", {{"text", "KAYU"}, {"noun", say("noun_crafts")}});
  EXPECT_EQ(message, (Message{"\"KAYU\" tidak ada dalam daftar kerajinan.", "\"KAYU\" is not in the list of crafts."}));
}

}  // namespace
}  // namespace etalase::words
