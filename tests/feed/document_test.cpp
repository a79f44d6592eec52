// Every example of docs/feed.md is read by this program, and every kind has one.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "feed/codec.hpp"

namespace etalase::feed {
namespace {

struct Example {
  std::string label;
  std::string text;
};

// An example is a fenced block whose first line is "```json <label>".
std::vector<Example> examples() {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/docs/feed.md");
  std::vector<Example> found;
  std::string line;
  bool inside = false;
  while (std::getline(in, line)) {
    if (line.starts_with("```")) {
      inside = !inside && line.starts_with("```json ");
      if (inside) found.push_back({line.substr(8), ""});
    } else if (inside) {
      found.back().text += line + '\n';
    }
  }
  return found;
}

std::string refusal_of(const Example& example) {
  const auto json = base::parse_json(example.text, k_part_limit);
  if (!json) return json.error().message;
  if (is_known_kind(example.label)) {
    const auto item = item_from_json(example.label, *json, example.label);
    if (!item) return item.error().message;
    return item_to_json(*item) == *json ? ""
                                        : "the example has members that are unknown or would be written differently";
  }
  const auto outcome = [](const auto& result) { return result ? std::string() : result.error().message; };
  if (example.label == "feed.json") return outcome(parse_feed(example.text));
  if (example.label == "part") return outcome(parse_part(example.text));
  if (example.label == "withdrawn.json") return outcome(parse_withdrawn(example.text));
  if (example.label == "media") return outcome(media_from_json(*json, "media"));
  return {};
}

TEST(FeedDocument, ExamplesAreValid) {
  for (const auto& example : examples()) EXPECT_EQ(refusal_of(example), "") << example.label;
}

TEST(FeedDocument, ShowsEveryKindAndFile) {
  std::map<std::string, int> seen;
  for (const auto& example : examples()) ++seen[example.label];
  for (const auto& kind : known_kinds()) EXPECT_EQ(seen[kind], 1) << "examples of " << kind << " in docs/feed.md";
  for (const char* label : {"feed.json", "part", "withdrawn.json", "media"}) EXPECT_EQ(seen[label], 1) << label;
}

TEST(FeedDocument, NamesEveryMember) {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/docs/feed.md");
  std::stringstream all;
  all << in.rdbuf();
  const auto document = all.str();
  for (const auto& kind : known_kinds()) {
    std::ifstream file(std::string(ETALASE_SOURCE_DIR) + "/assets/schema/part-" + kind + ".json");
    const auto schema = base::Json::parse(file);
    for (const auto& [key, value] : schema["properties"]["items"]["items"]["properties"].items()) {
      EXPECT_NE(document.find('`' + key + '`'), std::string::npos) << kind << ' ' << key;
    }
  }
}

}  // namespace
}  // namespace etalase::feed
