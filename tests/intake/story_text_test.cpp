// Stories between cells and blocks.
#include "intake/story_text.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

using Type = RawBlock::Type;

const std::string k_story =
    "Paragraf satu.\n\nParagraf **dua**.\n\n> Kain tidak terburu-buru. — Ibu Contoh\n\n[[product/BTK-012]]\n\n---\n\n"
    "![Tangan memegang canting](S-01_2.jpg \"Di Pekalongan\")\n\nPenutup.";

Read<feed::Id> named(const std::string& file, const feed::Text&) { return "M-" + file; }
PictureWords words_of(const feed::Id& id) { return {id.substr(2), {{"id", "Tangan memegang canting"}}}; }

TEST(StoryText, KnowsPanelsAndBlocks) {
  const auto panels = parse_panels(k_story);
  ASSERT_EQ(panels.size(), 2U);
  ASSERT_EQ(panels[0].size(), 3U);
  EXPECT_EQ(panels[0][0].text, "Paragraf satu.\n\nParagraf **dua**.");
  EXPECT_EQ(panels[0][1].type, Type::quote);
  EXPECT_EQ(panels[0][1].extra, "Ibu Contoh");
  EXPECT_EQ(panels[0][2].target, "product/BTK-012");
  EXPECT_EQ(panels[1][0].target, "S-01_2.jpg");
  EXPECT_EQ(panels[1][0].extra, "Di Pekalongan");
}

TEST(StoryText, WhatIsWrittenIsReadBack) {
  EXPECT_EQ(write_panels(parse_panels(k_story)), k_story);
  const auto joined = join_languages({{"id", parse_panels(k_story)}}, named);
  const auto split = split_languages(std::get<std::vector<feed::Blocks>>(joined), words_of);
  EXPECT_EQ(write_panels(split.at("id")), k_story);
}

TEST(StoryText, LanguagesMeetBlockByBlock) {
  const auto joined = join_languages({{"id", parse_panels("Satu.\n\n> Dua — Ani")},
                                      {"en", parse_panels("One.\n\n> Two — Ani")},
                                      {"jv", parse_panels("Siji.\n\n~")}},
                                     named);
  const auto& panel = std::get<std::vector<feed::Blocks>>(joined)[0];
  EXPECT_EQ(std::get<feed::TextBlock>(panel[0]).text, (feed::Text{{"id", "Satu."}, {"en", "One."}, {"jv", "Siji."}}));
  EXPECT_EQ(std::get<feed::QuoteBlock>(panel[1]).text, (feed::Text{{"id", "Dua"}, {"en", "Two"}}));
}

TEST(StoryText, AnotherShapeIsRefused) {
  const auto joined =
      join_languages({{"id", parse_panels("Satu.\n\n---\n\nDua.")}, {"en", parse_panels("One.")}}, named);
  ASSERT_TRUE(std::holds_alternative<Message>(joined));
  EXPECT_NE(std::get<Message>(joined).en.find("\"en\""), std::string::npos);
}

TEST(StoryText, HalfWrittenMarksAreText) {
  for (const auto* text : {"![", "![x](", "[[", "[[]]", "![x](y", "](", "---x"}) {
    const auto panels = parse_panels(text);
    ASSERT_EQ(panels.size(), 1U) << text;
    EXPECT_EQ(panels[0][0].type, Type::text) << text;
  }
  EXPECT_TRUE(parse_panels("\n---\n\n---\n").empty());
}

TEST(StoryText, CutAtEveryByteItStaysABlockList) {
  for (std::size_t length = 0; length < k_story.size(); ++length) {
    const auto panels = parse_panels(k_story.substr(0, length));
    EXPECT_TRUE(same_shape(panels, parse_panels(write_panels(panels)))) << length;
  }
}

}  // namespace
}  // namespace etalase::intake
