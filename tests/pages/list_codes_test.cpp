// What a visitor collects, and how many pieces a code carries.
#include "parts/list_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parts/kept.hpp"
#include "parts/qr_code.hpp"

namespace etalase::parts {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<feed::Id> pieces(std::size_t count, const std::string& before = "BTK-") {
  std::vector<feed::Id> ids;
  for (std::size_t i = 0; i < count; ++i) ids.push_back(before + std::to_string(100 + i));
  return ids;
}

TEST(Kept, KeepsTheOrderOfCollecting) {
  Kept kept;
  for (const char* piece : {"C", "A", "B", "A"}) kept.keep(piece);
  EXPECT_THAT(kept.pieces(), ElementsAre("C", "A", "B"));
  kept.let_go("A");
  kept.let_go("ABSENT");
  EXPECT_THAT(kept.pieces(), ElementsAre("C", "B"));
  EXPECT_FALSE(kept.has("A"));
}

TEST(Kept, BringsBackWhatWasTakenAwayLastInItsPlace) {
  Kept kept({"A", "B", "C"});
  EXPECT_FALSE(kept.can_restore());
  kept.let_go("A");
  kept.let_go("B");
  kept.restore();
  EXPECT_THAT(kept.pieces(), ElementsAre("B", "C"));
  EXPECT_FALSE(kept.can_restore());
  kept.empty();
  kept.empty();
  EXPECT_THAT(kept.pieces(), IsEmpty());
  kept.restore();
  EXPECT_THAT(kept.pieces(), ElementsAre("B", "C"));
}

TEST(Kept, WhoGoesOnCollectingHasNothingToBringBack) {
  Kept kept({"A"});
  kept.empty();
  kept.keep("B");
  EXPECT_FALSE(kept.can_restore());
  kept.restore();
  EXPECT_THAT(kept.pieces(), ElementsAre("B"));
}

TEST(Kept, EndsSomewhere) {
  Kept kept(pieces(k_most_kept - 1));
  EXPECT_FALSE(kept.is_full());
  kept.keep("LAST");
  kept.keep("TOO-MANY");
  EXPECT_TRUE(kept.is_full());
  EXPECT_EQ(kept.pieces().size(), k_most_kept);
  EXPECT_EQ(kept.pieces().back(), "LAST");
}

TEST(Kept, WhatWasWithdrawnIsGoneAndDoesNotComeBack) {
  Kept kept({"A", "B", "C"});
  kept.let_go("B");
  EXPECT_THAT(kept.remembered(), ElementsAre("A", "C", "B"));
  kept.drop({"A", "B"});
  EXPECT_THAT(kept.pieces(), ElementsAre("C"));
  EXPECT_FALSE(kept.can_restore());
}

TEST(ListCodes, NameThePiecesInTheFragmentAlone) {
  for (const char* base : {"https://contoh.example", "https://contoh.example/"})
    EXPECT_THAT(list_codes(base, {"BTK-001", "GRB-004"}),
                ElementsAre(ListCode{"https://contoh.example/l/#BTK-001,GRB-004", 0, 2}));
}

TEST(ListCodes, FillCodesOfAtMost150Bytes) {
  const std::vector<feed::Id> all = pieces(40);
  const auto codes = list_codes("https://contoh.example", all);
  ASSERT_EQ(codes.size(), 3U);
  std::size_t next = 0;
  for (const ListCode& code : codes) {
    EXPECT_LE(code.address.size(), k_list_bytes);
    EXPECT_EQ(code.first, next);
    next += code.count;
    const auto qr = encode_qr(code.address);
    ASSERT_TRUE(qr);
    EXPECT_LE(qr->side, 49) << "with its quiet zone 57 modules";
  }
  EXPECT_EQ(codes.front().count, 15U);
  EXPECT_EQ(next, 40U);
  EXPECT_EQ(pieces_in(codes), 40U);
}

// One byte decides.
TEST(ListCodes, TheLastPieceThatFitsIsIn) {
  const std::size_t room = k_list_bytes - std::string("https://contoh.example/l/#").size();
  const std::string first(31, 'A');
  const std::string second(31, 'B');
  const std::string third(31, 'C');
  const std::string last(room - 3 * 32, 'D');
  EXPECT_EQ(list_codes("https://contoh.example", {first, second, third, last}).size(), 1U);
  EXPECT_EQ(list_codes("https://contoh.example", {first, second, third, last + "D"}).size(), 2U);
}

TEST(ListCodes, AreAtMostFour) {
  const auto codes = list_codes("https://contoh.example", pieces(60, std::string(28, 'X') + "-"));
  EXPECT_EQ(codes.size(), k_most_list_codes);
  EXPECT_LT(pieces_in(codes), 60U);
}

TEST(ListCodes, ThereAreNoneWithoutBaseRoomOrPieces) {
  EXPECT_THAT(list_codes("", pieces(3)), IsEmpty());
  EXPECT_THAT(list_codes("https://contoh.example", {}), IsEmpty());
  EXPECT_THAT(list_codes("https://contoh.example/" + std::string(200, 'x'), pieces(3)), IsEmpty());
  EXPECT_EQ(pieces_in({}), 0U);
}

}  // namespace
}  // namespace etalase::parts
