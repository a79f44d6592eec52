// council.toml
#include "drafts/settings.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

TEST(Settings, WhatIsWrittenIsReadBack) {
  CouncilSettings settings;
  settings.feed_id = "galeri-contoh";
  settings.public_base_url = "https://contoh.example";
  settings.listen = "0.0.0.0:9000";
  settings.language = words::StaffLanguage::en;
  const auto read = parse_settings(settings_text(settings), "council.toml");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->feed_id, settings.feed_id);
  EXPECT_EQ(read->public_base_url, settings.public_base_url);
  EXPECT_EQ(read->listen, settings.listen);
  EXPECT_EQ(read->language, words::StaffLanguage::en);
}

std::string complaint(const std::string& text) {
  const auto read = parse_settings(text, "council.toml");
  EXPECT_FALSE(read) << text;
  return read ? "" : read.error().message;
}

TEST(Settings, MistakesAreNamedWithFileAndLine) {
  EXPECT_TRUE(complaint("[feed]\nid = \"a\"\nnama = \"x\"\n").starts_with("council.toml:3: "));
  EXPECT_TRUE(complaint("[feed]\nid = 5\n").starts_with("council.toml:2: "));
  EXPECT_TRUE(complaint("[feed]\nid = \"a\"\n[staff]\nlanguage = \"fr\"\n").starts_with("council.toml:4: "));
  EXPECT_TRUE(complaint("[feed]\nid = \"a\"\npublic_base_url = \"ftp://x\"\n").starts_with("council.toml:3: "));
  EXPECT_TRUE(complaint("[feed\n").starts_with("council.toml:1: "));
  EXPECT_TRUE(complaint("color = 1\n[feed]\nid = \"a\"\n").starts_with("council.toml:1: "));
}

TEST(Settings, AFeedIdIsNeeded) {
  EXPECT_NE(complaint("").find("feed.id"), std::string::npos);
  EXPECT_NE(complaint("[feed]\nid = \"Huruf Besar\"\n").find("feed.id"), std::string::npos);
}

TEST(Settings, CutAnywhereItNeverCrashes) {
  CouncilSettings settings;
  settings.feed_id = "galeri";
  const auto text = settings_text(settings);
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto read = parse_settings(text.substr(0, length), "council.toml");
    EXPECT_EQ(read ? read->feed_id : "galeri", "galeri") << length;
  }
}

}  // namespace
}  // namespace etalase::drafts
