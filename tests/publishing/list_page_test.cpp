// The page of lists: what it looks pieces up in, and that nothing of an address reaches it as more than text.
#include "publishing/list_page.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <set>

#include "base/json.hpp"
#include "publishing/council_fixture.hpp"
#include "publishing/withdraw.hpp"

namespace etalase::publishing {
namespace {

using testing::HasSubstr;
using testing::Not;

class ListPages : public test::CouncilTest {
 protected:
  [[nodiscard]] std::string file(const std::string& name) const {
    const auto bytes = files->read(root() + "/public/l/" + name, base::megabytes(1));
    return bytes ? *bytes : "";
  }
  [[nodiscard]] base::Json pieces() const {
    const auto json = base::parse_json(file("1-0.json"), base::megabytes(1));
    EXPECT_TRUE(json);
    return json ? *json : base::Json();
  }
};

std::string asset(const std::string& name) {
  const auto files = base::make_posix_file_system();
  const auto bytes = files->read(std::string(ETALASE_SOURCE_DIR) + "/assets/pages/" + name, base::megabytes(1));
  EXPECT_TRUE(bytes) << name;
  return bytes ? *bytes : "";
}

TEST_F(ListPages, TellNameMakerAndPriceInBothLanguages) {
  publish_now();
  EXPECT_EQ(pieces(), base::Json::parse(R"({"BTK-001": {"id": ["Kain BTK-001", "Batik Contoh", "Rp200.000"],
                                                        "en": ["Cloth BTK-001", "Batik Contoh", "IDR 200,000"]}})"));
}

TEST_F(ListPages, AskForAPriceThatNobodyGave) {
  auto json = product("BTK-002", 2);
  json.erase("price");
  json["name"] = base::Json{{"id", "Kain \"dua\" <b>"}};
  save({"product", "BTK-002"}, json);
  publish_now();
  EXPECT_EQ(pieces().at("BTK-002").at("id"), (base::Json{"Kain “dua” <b>", "Batik Contoh", "tanya harga"}));
  EXPECT_EQ(pieces().at("BTK-002").at("en").at(2), "please ask");
}

TEST_F(ListPages, SayEverythingInBothLanguagesAndWithoutAScript) {
  publish_now();
  const std::string page = file("index.html");
  EXPECT_THAT(page, HasSubstr(R"(<section lang="id" data-root="../">)"));
  EXPECT_THAT(page, HasSubstr(R"(<section lang="en" data-root="../en/">)"));
  EXPECT_THAT(page, HasSubstr("Daftar Anda"));
  EXPECT_THAT(page, HasSubstr("Your list"));
  EXPECT_THAT(page, HasSubstr("<noscript><p class=\"notice\">Peramban Anda"));
  EXPECT_THAT(page, HasSubstr("<noscript><p class=\"notice\">Your browser"));
  EXPECT_THAT(page, HasSubstr("data-shards=\"1\""));
  EXPECT_THAT(page, Not(HasSubstr("{{")));
  EXPECT_EQ(file("list.js"), asset("list.js"));
}

TEST_F(ListPages, AWithdrawnPieceIsToldNoMore) {
  save({"product", "BTK-002"}, product("BTK-002", 2));
  publish_now();
  EXPECT_TRUE(pieces().contains("BTK-001"));
  ASSERT_TRUE(withdraw(place(), *council, {{"product", "BTK-001"}, drafts::Purge::yes, "diminta", "test", ""}));
  EXPECT_FALSE(pieces().contains("BTK-001"));
  EXPECT_TRUE(pieces().contains("BTK-002"));
}

TEST_F(ListPages, FilesOfAnEarlierNumberGo) {
  publish_now();
  const std::string old = root() + "/public/l/2-1.json";
  ASSERT_TRUE(base::write_durably(*files, old, R"({"BTK-009": {"id": ["Ditarik", "", ""]}})"));
  save({"product", "BTK-002"}, product("BTK-002", 2));
  publish_now();
  EXPECT_EQ(file("2-1.json"), "");
  EXPECT_NE(file("1-0.json"), "");
  EXPECT_NE(file("list.js"), "");
}

TEST_F(ListPages, AGalleryWithoutPiecesHasThePage) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, {{"product", "BTK-001"}, drafts::Purge::no, "diminta", "test", ""}));
  EXPECT_EQ(pieces(), base::Json::object());
  EXPECT_THAT(file("index.html"), HasSubstr("list.js"));
}

TEST(ListShards, HoldSixtyFourPiecesOnTheAverageAtMost) {
  for (const auto& [pieces, shards] :
       {std::pair{0U, 1U}, {64U, 1U}, {65U, 2U}, {128U, 2U}, {129U, 4U}, {10'000U, 256U}})
    EXPECT_EQ(list_shards(pieces), shards) << pieces;
  EXPECT_EQ(list_shards(10'000'000), 1024U);
}

// Numbers that the script must find as well: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ for FNV-1a.
TEST(ListShards, AreThoseOfThePublishedHash) {
  constexpr std::uint32_t k_all = 0xFFFFFFFFU;
  EXPECT_EQ(list_shard("", k_all), 0x811C9DC5U);
  EXPECT_EQ(list_shard("a", k_all), 0xE40C292CU);
  EXPECT_EQ(list_shard("foobar", k_all), 0xBF9CF968U);
}

TEST(ListShards, SpreadTenThousandPiecesEvenly) {
  const std::uint32_t shards = list_shards(10'000);
  std::vector<int> counts(shards);
  for (int i = 0; i < 10'000; ++i) ++counts[list_shard("KRY-" + std::to_string(10'000 + i), shards)];
  EXPECT_LT(*std::max_element(counts.begin(), counts.end()), 100) << "one file stays a few kB";
  EXPECT_GT(*std::min_element(counts.begin(), counts.end()), 8) << "no request tells which piece is meant";
}

// The script writes text, never markup, keeps to this site, and spreads as this room does.
TEST(ListScript, WritesNoMarkupAndAsksNobodyElse) {
  const std::string script = asset("list.js");
  for (const char* forbidden : {"innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(",
                                "http:", "https:", "localStorage", "cookie", "sendBeacon", "XMLHttpRequest"})
    EXPECT_THAT(script, Not(HasSubstr(forbidden)));
  EXPECT_THAT(script, HasSubstr("textContent"));
  EXPECT_THAT(script, HasSubstr("/^[A-Z0-9][A-Z0-9-]{1,31}$/"));
  EXPECT_THAT(script, HasSubstr("0x811c9dc5"));
  EXPECT_THAT(script, HasSubstr("0x01000193"));
}

// Whatever the script looks for stands in the template, once in each language.
TEST(ListScript, FindsWhatItLooksForInTheTemplate) {
  const std::string script = asset("list.js");
  const std::string page = asset("list.html");
  const std::regex looked(R"re((?:say|part)\(section, "([a-z]+)")re");
  std::set<std::string> names;
  for (std::sregex_iterator at(script.begin(), script.end(), looked); at != std::sregex_iterator(); ++at)
    names.insert((*at)[1]);
  EXPECT_GE(names.size(), 7U);
  for (const std::string& name : names) EXPECT_THAT(page, HasSubstr("data-say=\"" + name + "\"")) << name;
}

TEST(ListTemplate, HasNoHandlersAndNothingOfOthers) {
  const std::string page = asset("list.html");
  EXPECT_FALSE(std::regex_search(page, std::regex(R"(\son[a-z]+=)")));
  EXPECT_THAT(page, Not(HasSubstr("http:")));
  EXPECT_THAT(page, Not(HasSubstr("https:")));
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'"));
  EXPECT_THAT(page, HasSubstr("<meta name=\"referrer\" content=\"no-referrer\">"));
}

}  // namespace
}  // namespace etalase::publishing
