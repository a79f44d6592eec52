// The survey's page: what it asks, in which order, and that every stage of it has room on every panel.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/survey_page.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr base::Day k_today = std::chrono::year{2026} / 1 / 5;

feed::Survey survey_with(int reasons) {
  feed::Survey survey{"KUNJUNGAN", {{"id", "Bagaimana kunjungan Anda?"}, {"en", "How was your visit?"}}, {}, {}, {}};
  for (int i = 0; i < reasons; ++i)
    survey.reasons.push_back({"R-" + std::to_string(i), {{"id", "Alasan yang panjang nomor " + std::to_string(i)}}});
  return survey;
}

Site site_in_two_languages() {
  Site site;
  site.languages = {{"id", "Indonesia"}, {"en", "English"}};
  return site;
}

std::vector<std::string> actions_of(const widgets::LayoutList& layout, const std::string& begin) {
  std::vector<std::string> found;
  for (const widgets::LayoutItem& item : layout.items())
    if (item.action && widgets::action_text(item).starts_with(begin)) found.push_back(widgets::action_text(item));
  return found;
}

PageState at(SurveyStage stage) {
  PageState state;
  state.survey.stage = stage;
  state.survey.answer = stage == SurveyStage::asked ? 0 : 3;
  return state;
}

TEST(Survey, IsAskedFromItsFirstToItsLastDay) {
  feed::Survey survey = survey_with(0);
  EXPECT_TRUE(is_valid_on(survey, k_today));
  survey.from = survey.until = "2026-01-05";
  EXPECT_TRUE(is_valid_on(survey, k_today));
  survey.from = "2026-01-06";
  EXPECT_FALSE(is_valid_on(survey, k_today));
  survey.from.clear();
  survey.until = "2026-01-04";
  EXPECT_FALSE(is_valid_on(survey, k_today));
}

TEST(Survey, OffersFourAnswersFromTheBestOnAndAWayOut) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const Site site = site_in_two_languages();
  const auto layout = room.whole(*make_survey_screen({survey_with(3), {}}), room.view(site, {}));
  EXPECT_THAT(actions_of(layout, "answer"), ElementsAre("answer:4", "answer:3", "answer:2", "answer:1"));
  std::vector<loop::Rect> answers;
  for (const widgets::LayoutItem& item : layout.items())
    if (widgets::action_text(item).starts_with("answer")) answers.push_back(item.rect);
  for (std::size_t i = 1; i < answers.size(); ++i) {
    EXPECT_EQ(answers[i].width(), answers[0].width());
    EXPECT_EQ(answers[i].top, answers[0].top);
    EXPECT_GT(answers[i].left, answers[i - 1].right);
  }
  EXPECT_NE(layout.find("Lewati"), nullptr);
  EXPECT_EQ(actions_of(layout, "leave").size(), 2U) << "the key and whatever lies around the panel";
}

TEST(Survey, TakesOneAnswerAndNoneWhileItIsSaved) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id");
  const Site site = site_in_two_languages();
  const auto layout = room.whole(*make_survey_screen({survey_with(3), {}}), room.view(site, at(SurveyStage::saving)));
  EXPECT_THAT(actions_of(layout, "answer"), IsEmpty());
  EXPECT_EQ(std::count_if(layout.items().begin(), layout.items().end(), [](const auto& item) { return item.selected; }),
            1);
}

TEST(Survey, ThanksForWhatIsOnDiskAlone) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "en");
  const Site site = site_in_two_languages();
  const auto screen = make_survey_screen({survey_with(2), {}});
  EXPECT_EQ(room.whole(*screen, room.view(site, at(SurveyStage::saving))).find("Thank you for your answer"), nullptr);
  const auto unsaved = room.whole(*screen, room.view(site, at(SurveyStage::unsaved)));
  EXPECT_EQ(unsaved.find("Thank you for your answer"), nullptr);
  EXPECT_THAT(actions_of(unsaved, "reason"), IsEmpty());
  const auto thanked = room.whole(*screen, room.view(site, at(SurveyStage::thanked)));
  EXPECT_THAT(actions_of(thanked, "reason:"), ElementsAre("reason:R-0", "reason:R-1"));
}

TEST(Survey, ReasonsWithoutRoomComeByTheirKey) {
  test::DrawingRoom room({1080, 1920}, widgets::TextSize::large, "id");
  const Site site = site_in_two_languages();
  const auto screen = make_survey_screen({survey_with(12), {}});
  PageState state = at(SurveyStage::thanked);
  std::set<std::string> seen;
  for (int turns = 0; turns < 12; ++turns) {
    const auto layout = room.whole(*screen, room.view(site, state));
    for (const std::string& reason : actions_of(layout, "reason:")) seen.insert(reason);
    const auto more = actions_of(layout, "reasons:");
    ASSERT_EQ(more.size(), 1U);
    state.survey.first_reason = std::stoi(more.front().substr(8));
    if (state.survey.first_reason == 0) break;
  }
  EXPECT_EQ(state.survey.first_reason, 0) << "the last key leads back to the first";
  EXPECT_EQ(seen.size(), 12U);
}

using SurveyPanel_ = std::tuple<loop::PixelSize, double>;
class SurveyLayout : public testing::TestWithParam<SurveyPanel_> {};

TEST_P(SurveyLayout, EveryStageKeepsToTheRules) {
  const auto& [panel, inches] = GetParam();
  const Site site = site_in_two_languages();
  for (const auto size : {widgets::TextSize::normal, widgets::TextSize::large})
    for (const char* language : {"id", "en"})
      for (const int reasons : {0, 3, 12})
        for (const auto stage : {SurveyStage::asked, SurveyStage::saving, SurveyStage::thanked, SurveyStage::unsaved}) {
          test::DrawingRoom room(panel, size, language, inches);
          feed::Survey survey = survey_with(reasons);
          for (const bool endless : {false, true}) {
            if (endless)  // 200 characters, the most that the feed takes
              for (const char* tag : {"id", "en"}) {
                std::string& question = survey.question[tag];
                while (question.size() < 190) question += " kunjungan";
              }
            const auto screen = make_survey_screen({survey, {}});
            const auto layout = room.whole(*screen, room.view(site, at(stage)));
            EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty())
                << language << ' ' << reasons << ' ' << static_cast<int>(stage) << (endless ? " endless" : "")
                << (size == widgets::TextSize::large ? " large" : "");
          }
        }
}

INSTANTIATE_TEST_SUITE_P(Panels, SurveyLayout,
                         testing::Values(SurveyPanel_{{1080, 1920}, 32}, SurveyPanel_{{1920, 1080}, 32},
                                         SurveyPanel_{{1080, 1920}, 15.6}, SurveyPanel_{{1920, 1080}, 15.6},
                                         SurveyPanel_{{540, 1920}, 28}, SurveyPanel_{{1024, 768}, 15.6},
                                         SurveyPanel_{{2160, 3840}, 65}));

}  // namespace
}  // namespace etalase::pages
