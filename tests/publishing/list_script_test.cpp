// The list's own script, run by node on what publishing wrote.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "base/json.hpp"
#include "publishing/council_fixture.hpp"
#include "support/process.hpp"

namespace etalase::publishing {
namespace {

using base::Json;
using testing::HasSubstr;
using testing::Not;

constexpr int k_no_program = 127;

class ListInUse : public test::CouncilTest {
 protected:
  void SetUp() override {
    CouncilTest::SetUp();
    save({"product", "BTK-002"}, product("BTK-002", 2));
    publish_now();
    if (run("#").status == k_no_program) GTEST_SKIP() << "node is not installed";
  }
  etalase::test::Finished run(const std::string& hash, const std::string& language = "id-ID",
                              const std::string& line = "") {
    etalase::test::Command command{.argv = {"node",
                                            std::string(ETALASE_SOURCE_DIR) + "/tests/publishing/run_list_script.cjs",
                                            root() + "/public/l", hash, language, line}};
    if (const char* path = std::getenv("PATH")) command.environment["PATH"] = path;
    return etalase::test::run(command, std::chrono::minutes(4));
  }
  // What a visitor sees at that address.
  Json seen(const std::string& hash, const std::string& language = "id-ID", const std::string& line = "") {
    const auto done = run(hash, language, line);
    EXPECT_EQ(done.status, 0) << done.output;
    return Json::parse(done.output, nullptr, false);
  }
  static bool says(const Json& page, const std::string& what) {
    const auto& all = page.at("says");
    return std::find(all.begin(), all.end(), Json(what)) != all.end();
  }
};

TEST_F(ListInUse, ShowsThePiecesInTheOrderOfTheList) {
  const Json page = seen("#BTK-002,BTK-001,BTK-002");
  ASSERT_EQ(page.at("rows").size(), 2U);
  EXPECT_EQ(page.at("rows")[0].at("to").get<std::string>(), "../p/BTK-002/");
  EXPECT_EQ(page.at("rows")[1].at("text").get<std::string>(), "Kain BTK-001 | Batik Contoh | Rp200.000");
  EXPECT_EQ(page.at("fetched").size(), 1U) << "one file for both";
  EXPECT_TRUE(says(page, "keep"));
  EXPECT_FALSE(says(page, "missing") || says(page, "unread") || says(page, "loading"));
}

TEST_F(ListInUse, SpeaksThePhonesLanguage) {
  EXPECT_EQ(seen("#BTK-001", "jv").at("language").get<std::string>(), "id");
  const Json page = seen("#BTK-001%2CBTK-002", "fr-FR");
  EXPECT_EQ(page.at("language").get<std::string>(), "en");
  EXPECT_EQ(page.at("rows")[0].at("to").get<std::string>(), "../en/p/BTK-001/");
  EXPECT_EQ(page.at("rows").size(), 2U);
}

TEST_F(ListInUse, NothingOfAHostileAddressIsShownOrAskedFor) {
  for (const char* hash :
       {"#<script>alert(1)</script>", "#%3Cimg%20src=x%20onerror=alert(1)%3E", "#../../etc/passwd",
        "#__proto__,constructor", "#%E0%A4%A", "#javascript:alert(1)", "#\"><svg onload=alert(1)>"}) {
    const Json page = seen(hash);
    EXPECT_TRUE(page.at("rows").empty()) << hash;
    EXPECT_TRUE(page.at("fetched").empty()) << hash;
    EXPECT_EQ(page.at("missing").get<std::string>(), "") << hash;
    EXPECT_TRUE(says(page, "unread")) << hash;
  }
  EXPECT_EQ(seen("#<b>,BTK-001,%").at("rows").size(), 1U) << "what is an id is read all the same";
}

TEST_F(ListInUse, UnknownPiecesAreNamedAndNoPropertyOfATableIsAPiece) {
  const Json page = seen("#ZZZ-999,BTK-001,CONSTRUCTOR");
  EXPECT_EQ(page.at("rows").size(), 1U);
  EXPECT_EQ(page.at("missing").get<std::string>(), "ZZZ-999, CONSTRUCTOR");
  EXPECT_TRUE(says(page, "missing"));
}

TEST_F(ListInUse, TenThousandIdsAreSixty) {
  const Json page = seen("@10000");
  EXPECT_TRUE(says(page, "unread"));
  const std::string missing = page.at("missing");
  EXPECT_EQ(std::count(missing.begin(), missing.end(), ','), 59);
}

TEST_F(ListInUse, SaysThatNothingIsListedAndThatTheLineIsDown) {
  for (const char* hash : {"", "#"}) EXPECT_TRUE(says(seen(hash), "empty")) << hash;
  const Json page = seen("#BTK-001", "id", "offline");
  EXPECT_TRUE(says(page, "failed"));
  EXPECT_FALSE(says(page, "missing")) << "it may well be there";
}

}  // namespace
}  // namespace etalase::publishing
