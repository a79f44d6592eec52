// The way of an item from draft to visitor.
#include "drafts/states.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

TEST(States, EveryNameLeadsBackToItsState) {
  EXPECT_EQ(all_states().size(), 10U);
  for (const auto state : all_states()) EXPECT_EQ(state_named(name_of(state)), state);
  EXPECT_EQ(label_of(ItemState::perlu_perbaikan), "perlu perbaikan");
  EXPECT_FALSE(state_named("terbang"));
}

TEST(States, TheUsualWayLeadsToReady) {
  auto state = ItemState::draf;
  for (const auto step : {Step::submit, Step::pass, Step::ask_translation, Step::approve}) {
    const auto next = after(state, step);
    ASSERT_TRUE(next);
    state = *next;
  }
  EXPECT_EQ(state, ItemState::siap_tayang);
}

TEST(States, NothingIsApprovedWithoutACurator) {
  EXPECT_FALSE(after(ItemState::draf, Step::approve));
  EXPECT_FALSE(after(ItemState::diajukan, Step::approve));
  EXPECT_FALSE(after(ItemState::perlu_perbaikan, Step::pass));
}

TEST(States, NoStepLeadsOutOfWithdrawn) {
  for (const auto step : {Step::submit, Step::send_back, Step::pass, Step::ask_translation, Step::approve,
                          Step::approve_emergency, Step::archive, Step::reopen}) {
    EXPECT_FALSE(after(ItemState::ditarik, step));
  }
}

}  // namespace
}  // namespace etalase::drafts
