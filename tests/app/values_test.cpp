// The application's small rules: options, navigator, adoption, runs, replays, status.
#include <gtest/gtest.h>

#include "app/adoption.hpp"
#include "app/navigator.hpp"
#include "app/options.hpp"
#include "app/runs.hpp"
#include "app/script.hpp"
#include "base/json.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
using actions::PageKind;

TEST(Options, ReadsARender) {
  const auto options =
      parse_options({"--render", "product/BTK-012", "--size", "1920x1080", "--lang", "en", "--out", "x.png", "--now",
                     "2026-01-05", "--diagonal", "27", "--scroll", "300", "--mode", "large,still,photo"});
  ASSERT_TRUE(options) << options.error().text;
  EXPECT_EQ(options->render->page.id, "BTK-012");
  EXPECT_EQ(options->windowed->width, 1920);
  EXPECT_EQ(options->language, "en");
  EXPECT_EQ(options->diagonal_inches, 27);
  EXPECT_EQ(options->render->scroll, 300);
  EXPECT_TRUE(options->appearance.access.text == actions::TextSize::large &&
              options->appearance.access.motion == actions::Motion::still);
  EXPECT_EQ(options->appearance.sheet, actions::Sheet::photograph);
}

TEST(Options, MistakesAreExitTwoAndSayWhatToDo) {
  using Arguments = std::vector<std::string>;
  for (const Arguments& arguments :
       {Arguments{"--wrong"}, Arguments{"--windowed", "big"}, Arguments{"--render", "nowhere", "--out", "x"},
        Arguments{"--render", "home"}, Arguments{"--now", "yesterday"}, Arguments{"--mode", "loud"},
        Arguments{"--windowed", "10x10"}, Arguments{"--diagonal", "0"}, Arguments{"--diagonal", "-5"},
        Arguments{"--diagonal", "nan"}, Arguments{"--diagonal", "9000"}, Arguments{"--lang", "x"},
        Arguments{"--lang", "<b>"}}) {
    const auto options = parse_options(arguments);
    ASSERT_FALSE(options) << arguments.front();
    EXPECT_EQ(options.error().exit_code, 2);
    EXPECT_NE(options.error().text.find("--help"), std::string::npos);
  }
}

TEST(Options, HelpAndVersionAreNoMistakes) {
  EXPECT_EQ(parse_options({"--help"}).error().exit_code, 0);
  EXPECT_EQ(parse_options({"--version"}).error().exit_code, 0);
}

TEST(Navigator, GoesBackTheWayItCame) {
  Navigator navigator(actions::home_page());
  EXPECT_FALSE(navigator.can_go_back());
  navigator.here().anchors = {{widgets::Anchor::Of::thing, 120}};
  navigator.open(actions::item_page(PageKind::product, "BTK-012"));
  navigator.open(actions::item_page(PageKind::maker, "UMKM-03"));
  navigator.back();
  EXPECT_EQ(navigator.here().page.id, "BTK-012");
  navigator.back();
  EXPECT_EQ(navigator.here().anchors, (std::vector<widgets::Anchor>{{widgets::Anchor::Of::thing, 120}}));
  navigator.back();
  EXPECT_EQ(navigator.here().page.kind, PageKind::home);
}

TEST(Navigator, OpeningThePageOneIsOnAddsNothing) {
  Navigator navigator(actions::home_page());
  navigator.open(actions::home_page());
  EXPECT_FALSE(navigator.can_go_back());
}

TEST(Navigator, AResetForgetsEverything) {
  Navigator navigator(actions::home_page());
  navigator.open(actions::item_page(PageKind::product, "BTK-012"));
  navigator.here().state.picture = 3;
  navigator.attract(0);
  EXPECT_FALSE(navigator.can_go_back());
  EXPECT_EQ(navigator.here(), (Place{{PageKind::attract, {}, {}}, {}, {}}));
}

TEST(Navigator, StaysBoundedOverALongVisit) {
  Navigator navigator(actions::home_page());
  for (int i = 0; i < 1000; ++i) navigator.open(actions::item_page(PageKind::product, "P-" + std::to_string(i)));
  int steps = 0;
  while (navigator.can_go_back()) {
    navigator.back();
    ++steps;
  }
  EXPECT_LT(steps, 100);
  EXPECT_EQ(navigator.here().page.kind, PageKind::home);
}

TEST(Adoption, NothingIsDueWhileNothingWaits) { EXPECT_FALSE(Adoption().due(Adoption::Visitor::none, 0ms)); }

TEST(Adoption, HappensAtOnceInAttract) {
  Adoption adoption;
  adoption.arrived(1000ms);
  EXPECT_EQ(adoption.due(Adoption::Visitor::none, 999ms), 1000ms);
}

TEST(Adoption, WaitsForTwentyQuietSeconds) {
  Adoption adoption;
  adoption.arrived(60s);
  EXPECT_EQ(adoption.due(Adoption::Visitor::present, 55s), 75s);
  EXPECT_EQ(adoption.due(Adoption::Visitor::present, 10s), 60s);
}

TEST(Adoption, HappensAfterFiveMinutesAtTheLatest) {
  Adoption adoption;
  adoption.arrived(60s);
  adoption.arrived(200s);
  EXPECT_EQ(adoption.due(Adoption::Visitor::present, 355s), 360s);
  EXPECT_EQ(adoption.due(Adoption::Visitor::present, 500s), 360s);
}

TEST(Adoption, IsOverWhenItIsDone) {
  Adoption adoption;
  adoption.arrived(1s);
  adoption.finished();
  EXPECT_FALSE(adoption.due(Adoption::Visitor::none, 0s));
}

std::vector<app::Run> deaths(int count, std::chrono::milliseconds apart) {
  std::vector<app::Run> runs;
  for (int i = 0; i < count; ++i) runs.push_back({"boot", 10s + apart * i, "feed", RunEvent::start});
  return runs;
}

TEST(Runs, ReadsWhatItWrites) {
  const app::Run run{"b-1", 1234ms, "abc", RunEvent::ready};
  EXPECT_EQ(parse_runs(to_line(run)), std::vector<app::Run>{run});
}

TEST(Runs, SurvivesATornAndAHostileFile) {
  const std::string line = to_line({"b", 1ms, "f", RunEvent::start});
  for (std::size_t length = 0; length < line.size(); ++length) EXPECT_LE(parse_runs(line.substr(0, length)).size(), 1U);
  EXPECT_TRUE(
      parse_runs("null\n[]\n{\"boot\":1}\n{\"event\":\"start\"}\n\xff\xfe\n{\"event\":\"leap\",\"ms\":1}").empty());
  EXPECT_EQ(parse_runs("garbage\n" + line).size(), 1U);
}

TEST(Runs, ThreeDeathsInFiveMinutesSetAFeedAside) {
  EXPECT_TRUE(set_aside(deaths(3, 5s), "boot", 30s).contains("feed"));
  EXPECT_TRUE(set_aside(deaths(2, 5s), "boot", 30s).empty());
}

TEST(Runs, SlowDeathsAreForgiven) { EXPECT_TRUE(set_aside(deaths(3, 400s), "boot", 1500s).empty()); }

TEST(Runs, OrderlyEndsAreNoDeaths) {
  std::vector<app::Run> runs;
  for (int i = 0; i < 5; ++i) {
    runs.push_back({"boot", 10s * i, "feed", RunEvent::start});
    runs.push_back({"boot", 10s * i + 1s, "feed", RunEvent::end});
  }
  EXPECT_TRUE(set_aside(runs, "boot", 60s).empty());
}

TEST(Runs, AnotherBootStartsAfresh) { EXPECT_TRUE(set_aside(deaths(3, 5s), "other boot", 30s).empty()); }

TEST(Runs, AnotherFeedIsNotBlamed) {
  auto runs = deaths(3, 5s);
  runs.push_back({"boot", 40s, "newer", RunEvent::start});
  const auto aside = set_aside(runs, "boot", 41s);
  EXPECT_TRUE(aside.contains("feed"));
  EXPECT_FALSE(aside.contains("newer"));
}

TEST(Runs, AfterSixHoursAFeedIsTriedAgain) { EXPECT_TRUE(set_aside(deaths(4, 5s), "boot", 30s + 7h).empty()); }

TEST(Runs, AppendsAndTidiesItsFile) {
  test::FakeFileSystem files;
  ASSERT_TRUE(files.make_folders("/kiosk"));
  RunsFile runs(files, "/kiosk", "boot");
  EXPECT_TRUE(runs.read().empty());
  ASSERT_TRUE(runs.append({"old boot", 1ms, "f", RunEvent::start}));
  ASSERT_TRUE(runs.append({"boot", 2ms, "f", RunEvent::start}));
  EXPECT_EQ(runs.read().size(), 2U);
  ASSERT_TRUE(runs.tidy());
  EXPECT_EQ(runs.read(), (std::vector<app::Run>{{"boot", 2ms, "f", RunEvent::start}}));
}

TEST(Runs, AMissingFolderIsAnErrorNotACrash) {
  test::FakeFileSystem files;
  EXPECT_FALSE(RunsFile(files, "/absent", "boot").append({"boot", 1ms, "f", RunEvent::start}));
}

TEST(Script, ReadsEveryStep) {
  const auto script = parse_script(
      "{\"clock\":\"real\"}\n{\"ms\":120,\"finger\":0,\"phase\":\"down\",\"x\":0.5,\"y\":0.25}\n\n{\"ms\":200,\"tap\":"
      "\"primary\"}\n"
      "{\"ms\":300,\"shot\":\"a.png\"}\n{\"ms\":310,\"layout\":\"a.json\"}\n{\"ms\":320,\"scroll\":400}\n{\"ms\":330,"
      "\"open\":\"collection\"}\n"
      "{\"ms\":340,\"mark\":\"swaps\"}\n{\"ms\":400,\"expect\":\"text\",\"value\":\"Rp250.000\",\"within\":60000}\n");
  ASSERT_TRUE(script) << script.error().message;
  EXPECT_EQ(script->clock, ScriptClock::real);
  ASSERT_EQ(script->steps.size(), 8U);
  EXPECT_EQ(std::get<FingerStep>(script->steps[0].what).at, (loop::Point{0.5F, 0.25F}));
  EXPECT_EQ(std::get<ExpectStep>(script->steps[7].what).within, 60s);
}

TEST(Script, ATapMayBeLeftOutWhereThereIsNothingToTap) {
  const auto script =
      parse_script("{\"ms\":0,\"tap\":\"English\"}\n{\"ms\":0,\"tap\":\"English\",\"if_there\":true}\n");
  ASSERT_TRUE(script) << script.error().message;
  EXPECT_FALSE(std::get<TapStep>(script->steps[0].what).if_there);
  EXPECT_TRUE(std::get<TapStep>(script->steps[1].what).if_there);
}

TEST(Script, AStepMayWaitForTheOneBefore) {
  const auto script = parse_script("{\"after\":250,\"open\":\"home\"}\n");
  ASSERT_TRUE(script) << script.error().message;
  EXPECT_EQ(script->steps.front().after, std::chrono::milliseconds{250});
  EXPECT_EQ(script->steps.front().at, std::chrono::milliseconds{0});
}

TEST(Script, NamesTheLineThatIsWrong) {
  for (const char* line :
       {"{", "[]", "{\"ms\":1}", "{\"finger\":0,\"phase\":\"hover\",\"x\":0,\"y\":0}",
        "{\"finger\":0,\"phase\":\"down\",\"x\":2,\"y\":0}", "{\"expect\":\"weather\",\"value\":\"x\"}",
        "{\"expect\":\"page\"}", "{\"open\":\"nowhere\"}", "{\"clock\":\"sun\"}"}) {
    const auto script = parse_script(std::string("{\"ms\":0,\"tap\":\"a\"}\n") + line);
    ASSERT_FALSE(script) << line;
    EXPECT_NE(script.error().message.find("line 2"), std::string::npos) << script.error().message;
  }
}

}  // namespace
}  // namespace etalase::app
