// The order of a collection.
#include "catalogue/mixed_order.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etalase::catalogue {
namespace {

// One piece per letter of a craft, each by a maker of its own.
std::vector<Placing> pieces(const std::string& crafts) {
  std::vector<Placing> placings;
  for (const char craft : crafts) {
    const auto number = static_cast<std::int64_t>(placings.size());
    placings.push_back({number, std::string(1, craft), "M-" + std::to_string(number), std::nullopt, false});
  }
  return placings;
}

std::string crafts_in(const std::vector<Placing>& placings) {
  std::string crafts;
  for (const auto number : mixed_order(placings)) crafts += placings.at(static_cast<std::size_t>(number)).craft;
  return crafts;
}

int repeats_in(const std::string& crafts) {
  int repeats = 0;
  for (std::size_t i = 1; i < crafts.size(); ++i) repeats += crafts[i] == crafts[i - 1] ? 1 : 0;
  return repeats;
}

TEST(MixedOrder, NoCraftFollowsItself) {
  for (const auto* crafts : {"AAABBBCCC", "AAAAABCDEF", "AABBB", "ABCABCAAA", "AAAABBBB", "AAAAAAAAABBBBBBBCCD"})
    EXPECT_EQ(repeats_in(crafts_in(pieces(crafts))), 0) << crafts << " " << crafts_in(pieces(crafts));
}

TEST(MixedOrder, WhatCannotBePartedStandsAtTheEnd) {
  EXPECT_EQ(crafts_in(pieces("AAAAAB")), "ABAAAA");
  EXPECT_EQ(crafts_in(pieces("AAA")), "AAA");
  EXPECT_EQ(crafts_in({}), "");
}

TEST(MixedOrder, ACraftOfManyIsSpreadOverTheWhole) {
  const auto crafts = crafts_in(pieces("AAAABCDEFGHIJKLM"));
  EXPECT_EQ(repeats_in(crafts), 0);
  EXPECT_GT(crafts.rfind('A'), 10U) << crafts;
}

TEST(MixedOrder, FeaturedStandFirstAndSoldOutLast) {
  auto placings = pieces("AABBCC");
  placings[5].featured = 1;
  placings[3].featured = 2;
  placings[0].sold_out = true;
  const auto order = mixed_order(placings);
  EXPECT_EQ(order[0], 5);
  EXPECT_EQ(order[1], 3);
  EXPECT_EQ(order[5], 0);
  placings[0].featured = 0;
  EXPECT_EQ(mixed_order(placings)[5], 0) << "sold out counts more";
}

TEST(MixedOrder, EveryMakerShowsOneBeforeAnySecond) {
  auto placings = pieces("AAAABBBB");
  for (auto& each : placings) each.maker = each.number < 5 ? "M-0" : each.maker;
  placings[7].featured = 1;
  const auto order = mixed_order(placings);
  EXPECT_EQ(order[0], 7);
  EXPECT_EQ((std::set<std::int64_t>{order[1], order[2], order[3]}), (std::set<std::int64_t>{0, 5, 6}));
  EXPECT_EQ(mixed_order(placings), order) << "the same each time";
}

}  // namespace
}  // namespace etalase::catalogue
