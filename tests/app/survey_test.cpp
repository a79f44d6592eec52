// The survey on the real application: when it is asked, what is on disk when it thanks, how it ends.
#include <gmock/gmock.h>

#include <fstream>

#include "app/answer_record.hpp"
#include "app/asking.hpp"
#include "app/hand.hpp"
#include "app/survey_mode.hpp"
#include "report/batch_codec.hpp"
#include "report/marks.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;
namespace fs = std::filesystem;

VisitFacts worth_asking() { return {3, 10s, {}, true, true}; }

TEST(AsksSurvey, AfterThreePagesOrNinetySeconds) {
  VisitFacts facts = worth_asking();
  EXPECT_TRUE(asks_survey(facts));
  facts.pages = 2;
  EXPECT_FALSE(asks_survey(facts));
  facts.lasted = 89'999ms;
  EXPECT_FALSE(asks_survey(facts));
  facts.lasted = 90s;
  EXPECT_TRUE(asks_survey(facts));
}

TEST(AsksSurvey, NeverAgainWithinThirtySeconds) {
  VisitFacts facts = worth_asking();
  facts.since_last = 29'999ms;
  EXPECT_FALSE(asks_survey(facts));
  facts.since_last = 30s;
  EXPECT_TRUE(asks_survey(facts));
}

TEST(AsksSurvey, NothingThatTheFeedDoesNotAskOrNobodyFetches) {
  VisitFacts facts = worth_asking();
  facts.has_question = false;
  EXPECT_FALSE(asks_survey(facts));
  facts = worth_asking();
  facts.has_listener = false;
  EXPECT_FALSE(asks_survey(facts));
}

class SurveyTest : public KioskTest {
 protected:
  SurveyTest() {
    store(test::difficult_feed(), "000001");
    m_settings.idle.slide = 0s;
    m_settings.uplink.url = "https://dewan.example.id";
    m_still = true;
  }
  void visit(Hand& hand) {
    for (const auto kind : {PageKind::home, PageKind::makers, PageKind::about}) hand.open({kind, {}, {}});
  }
  void visit_and_end(Hand& hand) {
    visit(hand);
    hand.tap("done");
    hand.rest();
  }
  [[nodiscard]] std::vector<report::Answer> answers() const {
    std::vector<report::Answer> found;
    if (!fs::exists(m_folder / "spool")) return found;
    for (const auto& entry : fs::directory_iterator(m_folder / "spool")) {
      const std::string name = entry.path().filename();
      std::ifstream file(entry.path());
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      const auto answer = report::parse_answer(bytes, name.substr(7, 36));
      EXPECT_TRUE(answer) << name << bytes;
      if (answer) found.push_back(*answer);
    }
    return found;
  }
  Platform m_lent = platform();
};

TEST(AnswerRecord, WhatIsSavedOutlivesAPowerCutAndWhatIsNotIsNoHalfFile) {
  const report::Answer before{report::make_uuid(), "2026-01-05T10", "KUNJUNGAN", 4, {}, "id"};
  report::Answer after = before;
  after.reasons = {"FOTO"};
  const std::string path = "/kiosk/spool/answer-" + before.id + ".json";
  test::FakeFileSystem first;
  ASSERT_TRUE(first.make_folders("/kiosk"));
  ASSERT_TRUE(first.sync_folder("/"));
  for (const auto& [rewrites, loss] : {std::pair{false, test::Loss::nothing},
                                       {false, test::Loss::unsynced},
                                       {false, test::Loss::data},
                                       {true, test::Loss::nothing},
                                       {true, test::Loss::unsynced},
                                       {true, test::Loss::data}}) {
    bool saved = false;
    for (int death = 1; !saved; ++death) {
      test::FakeFileSystem files(first);
      if (rewrites) {
        ASSERT_TRUE(write_answer(files, "/kiosk", before));
      }
      files.die_at(death);
      saved = write_answer(files, "/kiosk", rewrites ? after : before).has_value();
      ASSERT_LT(death, 50);
      files.power_cut(loss);
      const auto bytes = files.read(path, report::k_answer_limit);
      if (!rewrites && !saved && !bytes) continue;
      ASSERT_TRUE(bytes) << "death " << death;
      const auto answer = report::parse_answer(*bytes, before.id);
      ASSERT_TRUE(answer) << *bytes;
      EXPECT_EQ(answer->answer, 4);
      if (saved) {
        EXPECT_EQ(answer->reasons, rewrites ? after.reasons : before.reasons);
      }
    }
  }
}

constexpr const char* k_thanks = "Terima kasih atas jawaban Anda";

TEST_F(SurveyTest, AnAnswerIsOnDiskWhenItIsThankedFor) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  ASSERT_EQ(hand.page(), "survey");
  EXPECT_TRUE(answers().empty());
  hand.tap("answer:3");
  hand.rest();
  ASSERT_TRUE(hand.shows(k_thanks));
  ASSERT_EQ(answers().size(), 1U);
  EXPECT_EQ(answers()[0].question, "KUNJUNGAN");
  EXPECT_EQ(answers()[0].answer, 3);
  EXPECT_EQ(answers()[0].hour, "2026-01-05T10");
  EXPECT_EQ(answers()[0].language, "id");
  EXPECT_TRUE(answers()[0].reasons.empty());
  hand.wait(16s);
  EXPECT_EQ(hand.page(), "attract");
}

TEST_F(SurveyTest, ReasonsGoIntoTheSameFileAndOutOfIt) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  hand.tap("answer:4");
  hand.rest();
  hand.tap("reason:FOTO");
  hand.rest();
  hand.tap("reason:CERITA");
  hand.rest();
  ASSERT_EQ(answers().size(), 1U);
  EXPECT_EQ(answers()[0].reasons, (std::vector<std::string>{"FOTO", "CERITA"}));
  hand.tap("reason:FOTO");
  hand.rest();
  ASSERT_EQ(answers().size(), 1U);
  EXPECT_EQ(answers()[0].reasons, std::vector<std::string>{"CERITA"});
}

TEST_F(SurveyTest, EndsByItselfBySkippingAndByATouchElsewhereWithoutAnAnswer) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  const std::vector<std::function<void()>> ends{[&] { hand.wait(16s); }, [&] { hand.tap(hand.place_of("leave")); },
                                                [&] { hand.tap(loop::Point{270, 60}); }};
  for (const auto& end : ends) {
    hand.wait(31s);
    visit_and_end(hand);
    ASSERT_EQ(hand.page(), "survey");
    end();
    hand.rest();
    EXPECT_EQ(hand.page(), "attract");
  }
  EXPECT_TRUE(answers().empty());
}

TEST_F(SurveyTest, StandsInTheVisitsLanguageWhichEndsWithIt) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit(hand);
  hand.tap("language:en");
  hand.rest();
  hand.tap("done");
  hand.rest();
  EXPECT_TRUE(hand.shows("How was your visit?"));
  hand.tap("answer:1");
  hand.rest();
  EXPECT_TRUE(hand.shows("Thank you for your answer"));
  EXPECT_EQ(answers().at(0).language, "en");
  hand.tap("leave");
  hand.rest();
  hand.open({PageKind::home, {}, {}});
  EXPECT_TRUE(hand.shows("Jelajahi koleksi"));
}

TEST_F(SurveyTest, IsNotAskedAfterTheIdleTimeOrAShortVisitOrWithoutAnUplink) {
  {
    Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
    visit(hand);
    hand.wait(100s);
    EXPECT_EQ(hand.page(), "attract");
    hand.open({PageKind::home, {}, {}});
    hand.tap("done");
    hand.rest();
    EXPECT_EQ(hand.page(), "attract") << "the pages of the visit before do not count";
  }
  m_settings.uplink.url.clear();
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  EXPECT_EQ(hand.page(), "attract");
}

TEST_F(SurveyTest, IsNotAskedTwiceWithinThirtySeconds) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  hand.tap(hand.place_of("leave"));
  hand.rest();
  visit_and_end(hand);
  EXPECT_EQ(hand.page(), "attract");
}

TEST_F(SurveyTest, ADiskThatDoesNotTakeItIsNotThankedFor) {
  std::ofstream(m_folder / "spool") << "no folder";
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  hand.tap("answer:2");
  hand.rest();
  EXPECT_FALSE(hand.shows(k_thanks));
  EXPECT_TRUE(hand.shows("Sampai jumpa lagi"));
  EXPECT_FALSE(hand.does("reason:"));
  hand.wait(6s);
  EXPECT_EQ(hand.page(), "attract");
}

TEST_F(SurveyTest, ADoubleTapAnswersOnceAndGivesNoReason) {
  Hand hand(m_lent, m_clock, start_on({PageKind::attract, {}, {}}));
  visit_and_end(hand);
  const loop::Point place = hand.place_of("answer:4");
  hand.tap(place);
  hand.tap(place);
  hand.rest();
  ASSERT_EQ(answers().size(), 1U);
  EXPECT_TRUE(answers()[0].reasons.empty());
  EXPECT_EQ(hand.page(), "survey");
}

TEST_F(SurveyTest, ARunThatBeginsWithItEndsInAttract) {
  Hand hand(m_lent, m_clock, start_on({PageKind::survey, {}, {}}));
  EXPECT_EQ(hand.page(), "survey");
  hand.wait(16s);
  EXPECT_EQ(hand.page(), "attract");
}

}  // namespace
}  // namespace etalase::app
