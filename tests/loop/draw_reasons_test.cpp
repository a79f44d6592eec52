// A frame is drawn only while a named reason holds.
#include "loop/draw_reasons.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace etalase::loop {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DrawReasonsTest : public ::testing::Test {
 protected:
  std::vector<std::string> lines;
  DrawReasons reasons{[this](std::string_view line) { lines.emplace_back(line); }};
};

TEST_F(DrawReasonsTest, NoneStandsAtFirst) {
  EXPECT_FALSE(reasons.any());
  reasons.frame_begins();
  EXPECT_THAT(lines, IsEmpty());
}

TEST_F(DrawReasonsTest, ARequestIsOneFrame) {
  reasons.request(DrawReason::content);
  EXPECT_TRUE(reasons.any());
  reasons.frame_begins();
  EXPECT_FALSE(reasons.any());
  EXPECT_THAT(lines, ElementsAre("draw +content", "draw -content"));
}

TEST_F(DrawReasonsTest, WhatTheFrameRequestsStaysForTheNext) {
  reasons.request(DrawReason::press);
  reasons.frame_begins();
  reasons.request(DrawReason::texture_arrived);
  EXPECT_TRUE(reasons.has(DrawReason::texture_arrived));
}

TEST_F(DrawReasonsTest, AHeldReasonOutlivesFramesAndRequests) {
  reasons.hold(DrawReason::scroll);
  reasons.request(DrawReason::scroll);
  reasons.frame_begins();
  EXPECT_TRUE(reasons.any());
  reasons.release(DrawReason::scroll);
  EXPECT_FALSE(reasons.any());
}

TEST_F(DrawReasonsTest, EachToggleIsLoggedOnce) {
  reasons.hold(DrawReason::scroll);
  reasons.hold(DrawReason::scroll);
  reasons.release(DrawReason::scroll);
  reasons.release(DrawReason::scroll);
  EXPECT_THAT(lines, ElementsAre("draw +scroll", "draw -scroll"));
}

TEST_F(DrawReasonsTest, HoldWhileLeavesARequestAlone) {
  reasons.request(DrawReason::texture_arrived);
  reasons.hold_while(DrawReason::texture_arrived, false);
  EXPECT_TRUE(reasons.any());
  reasons.hold_while(DrawReason::texture_arrived, true);
  reasons.hold_while(DrawReason::texture_arrived, false);
  EXPECT_FALSE(reasons.any());
}

TEST_F(DrawReasonsTest, NamesWhatStands) {
  reasons.hold(DrawReason::attract);
  reasons.request(DrawReason::input_settling);
  EXPECT_EQ(reasons.text(), "input_settling attract");
}

}  // namespace
}  // namespace etalase::loop
