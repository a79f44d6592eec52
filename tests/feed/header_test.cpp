// feed.json and council.json.
#include <gtest/gtest.h>

#include "feed/samples.hpp"

namespace etalase::feed {
namespace {

using base::Json;
using test::full_feed;

std::string refusal(const std::string& pointer, const Json& value) {
  auto feed = full_feed();
  feed[Json::json_pointer(pointer)] = value;
  const auto parsed = parse_feed(to_bytes(feed));
  return parsed ? std::string() : parsed.error().message;
}

TEST(Header, KeepsEveryKnownMember) {
  const auto feed = parse_feed(to_bytes(full_feed()));
  ASSERT_TRUE(feed) << feed.error().message;
  EXPECT_EQ(to_json(*feed), full_feed());
  EXPECT_EQ(feed->galleries[0].hours.at("mon")[1].until, "17:00");
  EXPECT_TRUE(feed->galleries[0].hours.at("sun").empty());
  EXPECT_EQ(feed->languages[1].dir, Direction::rtl);
}

TEST(Header, HoursAreNamedAsTheyWereTyped) {
  const auto got = [](const Json& typed) {
    const auto words = refusal("/galleries/0/hours/mon/0", typed);
    return words.substr(words.find(", got ") + 6);
  };
  EXPECT_EQ(got({"9.00", "17.00"}), "[\"9.00\",\"17.00\"]");
  EXPECT_EQ(got({"17:00", "09:00"}), "[\"17:00\",\"09:00\"]");
  EXPECT_EQ(got({"09:00"}), "[\"09:00\"]");
  EXPECT_EQ(got("09:00-17:00"), "\"09:00-17:00\"");
  EXPECT_EQ(got({"09:00", "12:00", "13:00", "17:00", "18:00"}), "a list of 5");
  EXPECT_EQ(got({Json{{"from", "09:00"}}, "17:00"}), "a list of 2");
  EXPECT_EQ(got({std::string(5000, 'x'), "\x1B[31m"}).size(), 60U + 3U) << "cut, on one line";
}

TEST(Header, NamesWhatIsWrong) {
  EXPECT_EQ(refusal("/galleries/0/hours/mon/0/1", "08:00"),
            "galleries[0].hours.mon[0]: expected two times of day such as [\"09:00\",\"17:00\"], got "
            "[\"09:00\",\"08:00\"]");
  EXPECT_EQ(refusal("/galleries/0/floor_plan/zones/0/polygon/1/0", 1.5),
            "galleries[0].floor_plan.zones[0].polygon[1]: expected [x, y], each from 0 to 1, got [1.5,0]");
  EXPECT_EQ(refusal("/parts/0/target", "parts/../x.json"),
            "parts[0].target: expected a target such as \"parts/product-007.json\", got \"parts/../x.json\"");
  EXPECT_EQ(refusal("/parts/0/kind", "maker"), "parts[0].target: expected the kind maker in parts/product-000.json");
  EXPECT_EQ(refusal("/languages/0/tag", "en"), "languages: expected \"id\" among them");
  EXPECT_EQ(refusal("/languages/1/tag", "id"), "languages[1].tag: id is there twice");
  EXPECT_EQ(refusal("/serial", 1.0), "serial: expected a whole number from 0 to 9007199254740991, got 1.0");
  EXPECT_EQ(
      refusal("/public_base_url", "http://galeri.example.id"),
      "public_base_url: expected an https address, or http of a loopback number, got \"http://galeri.example.id\"");
  EXPECT_TRUE(refusal("/interface/Home Page", Json{{"id", "x"}}).starts_with("interface: expected keys"));
  EXPECT_EQ(refusal("/public_base_url", "http://127.0.0.1:8080"), "");
}

TEST(Header, RefusesTheSamePartTwice) {
  auto feed = full_feed();
  feed["parts"].push_back(feed["parts"][0]);
  EXPECT_EQ(parse_feed(to_bytes(feed)).error().message, "parts[1].target: parts/product-000.json is there twice");
}

TEST(Header, KeepsPartsOfUnknownKinds) {
  auto feed = full_feed();
  feed["parts"].push_back({{"target", "parts/song-000.json"}, {"kind", "song"}, {"count", 2}});
  const auto parsed = parse_feed(to_bytes(feed));
  ASSERT_TRUE(parsed) << parsed.error().message;
  EXPECT_EQ(parsed->parts[1].kind, "song");
}

TEST(Header, RefusesAnotherMajorFormat) {
  EXPECT_NE(refusal("/format", "etalase-feed/2").find("terlalu lama"), std::string::npos);
  EXPECT_EQ(refusal("/format", "etalase-feed/1.2"), "");
  EXPECT_EQ(refusal("/format", "other/1"), "format: expected \"etalase-feed/1\", got \"other/1\"");
}

TEST(CouncilJson, IsTheFeedWithoutWhatPublishingAdds) {
  auto json = full_feed();
  for (const char* key : {"format", "serial", "published_at", "parts", "feed_id"}) json.erase(key);
  const auto header = header_from_council_json(json);
  ASSERT_TRUE(header) << header.error().message;
  EXPECT_EQ(header->galleries.size(), 1U);
  EXPECT_EQ(header->serial, 0);
  json["galleries"][0].erase("time_zone");
  EXPECT_EQ(header_from_council_json(json).error().message,
            "galleries[0].time_zone: expected a time zone such as \"Asia/Jakarta\", got nothing");
}

TEST(Header, TechniquesTellStepsAndWhatToLookAt) {
  const auto feed = parse_feed(to_bytes(full_feed()));
  ASSERT_TRUE(feed) << feed.error().message;
  const Technique& drawn = feed->vocab.technique[0];
  ASSERT_EQ(drawn.steps.size(), 2U);
  EXPECT_EQ(drawn.steps[0].media, "V-2");
  EXPECT_EQ(drawn.steps[1].media, "") << "a step may have no picture";
  ASSERT_EQ(drawn.compare.size(), 2U);
  EXPECT_EQ(drawn.compare[0].technique, "CAP") << "refs to what is not there are read, and left out on screen";
}

TEST(Header, OddStepsAndComparisonsAreRefusedWithTheirPath) {
  const std::string technique = "/vocab/technique/0/";
  const Json text = {{"id", "x"}};
  EXPECT_TRUE(refusal(technique + "steps", "x").starts_with("vocab.technique[0].steps: expected a list"));
  EXPECT_TRUE(refusal(technique + "steps/0/text", nullptr).starts_with("vocab.technique[0].steps[0].text"));
  EXPECT_TRUE(refusal(technique + "steps/0/media", "../x").starts_with("vocab.technique[0].steps[0].media"));
  const auto steps_of = [&](int count) {
    return Json(std::vector<Json>(static_cast<std::size_t>(count), {{"text", text}}));
  };
  EXPECT_EQ(refusal(technique + "steps", steps_of(20)), "");
  EXPECT_TRUE(
      refusal(technique + "steps", steps_of(21)).starts_with("vocab.technique[0].steps: expected a list of 0 to 20"));
  const Json long_text = {{"id", std::string(2001, 'a')}};
  EXPECT_TRUE(refusal(technique + "steps/0/text", long_text).starts_with("vocab.technique[0].steps[0].text"));
  EXPECT_TRUE(refusal(technique + "compare/0/name", nullptr).starts_with("vocab.technique[0].compare[0].name"));
  EXPECT_TRUE(
      refusal(technique + "compare/0/look_for", Json::object()).starts_with("vocab.technique[0].compare[0].look_for"));
  EXPECT_TRUE(refusal(technique + "compare/0/technique", "technique/CAP")
                  .starts_with("vocab.technique[0].compare[0].technique"));
  const Json seven(std::vector<Json>(7, {{"name", text}, {"look_for", text}}));
  EXPECT_TRUE(
      refusal(technique + "compare", seven).starts_with("vocab.technique[0].compare: expected a list of 0 to 6"));
}

}  // namespace
}  // namespace etalase::feed
