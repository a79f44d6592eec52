// Content to targets: parts, media, references.
#include "publishing/feed_builder.hpp"

#include <gtest/gtest.h>

#include "drafts/media.hpp"
#include "feed/codec.hpp"

namespace etalase::publishing {
namespace {

feed::Product product(const std::string& id, const std::string& maker) {
  feed::Product item;
  item.id = id;
  item.slug = "karya";
  item.name = {{"id", "Karya " + id}};
  item.maker = maker;
  item.crafts = {"BATIK"};
  return item;
}

feed::Maker maker(const std::string& id) {
  feed::Maker item;
  item.id = id;
  item.slug = "perajin";
  item.name = {{"id", "Batik Contoh"}};
  item.crafts = {"BATIK"};
  item.consent = {true, {"name"}};
  return item;
}

TEST(References, AProductWithoutItsMakerStaysHome) {
  std::vector<feed::Item> items = {product("BTK-001", "UMKM-01"), product("BTK-002", "UMKM-99"), maker("UMKM-01")};
  const auto remarks = close_references(items);
  ASSERT_EQ(items.size(), 2U);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_NE(remarks[0].id.find("product/BTK-002"), std::string::npos);
}

TEST(References, DanglingOnesAreTakenOutEverywhere) {
  auto one = product("BTK-001", "UMKM-01");
  one.related = {{"product", "BTK-404"}, {"maker", "UMKM-01"}};
  one.story = {feed::TextBlock{{{"id", "Teks"}}}, feed::ItemBlock{{"story", "S-404"}}};
  std::vector<feed::Item> items = {one, maker("UMKM-01")};
  EXPECT_EQ(close_references(items).size(), 2U);
  const auto& kept = std::get<feed::Product>(items[0]);
  EXPECT_EQ(kept.related, (std::vector<feed::Ref>{{"maker", "UMKM-01"}}));
  EXPECT_EQ(kept.story.size(), 1U);
}

TEST(Targets, SameContentGivesTheSameBytesInAnyOrder) {
  Content a{{}, {product("BTK-001", "M"), product("BTK-002", "M")}, {}};
  Content b{{}, {product("BTK-002", "M"), product("BTK-001", "M")}, {}};
  EXPECT_EQ(build_targets(a, {}, {1, "2026-01-05T03:00:00Z"}), build_targets(b, {}, {1, "2026-01-05T03:00:00Z"}));
}

TEST(Targets, OneChangedItemTouchesOnePart) {
  Content content{{}, {}, {}};
  for (int i = 0; i < 300; ++i) content.items.push_back(product("BTK-" + std::to_string(i), "M"));
  const auto before = build_targets(content, {}, {1, "2026-01-05T03:00:00Z"});
  std::get<feed::Product>(content.items[7]).price = feed::Money{100000, 100000, "IDR", "2026-01-05"};
  const auto after = build_targets(content, {}, {1, "2026-01-05T03:00:00Z"});
  int changed = 0;
  for (const auto& [path, bytes] : after) changed += before.at(path) == bytes ? 0 : 1;
  EXPECT_EQ(changed, 1);
}

// As an import lets through: many items of the largest size.
TEST(Targets, HeavyItemsSpreadOverPartsThatKiosksTake) {
  Content content{{}, {}, {}};
  for (int i = 0; i < 40; ++i) {
    feed::Product heavy = product("BTK-" + std::to_string(i), "M");
    for (int block = 0; block < 12; ++block) heavy.story.push_back(feed::TextBlock{{{"id", std::string(19'000, 'a')}}});
    content.items.push_back(std::move(heavy));
  }
  for (const auto& [path, bytes] : build_targets(content, {}, {1, "2026-01-05T03:00:00Z"}))
    EXPECT_LT(bytes.size(), path == "feed.json" ? feed::k_feed_limit.count : feed::k_part_limit.count) << path;
}

TEST(Targets, PartsCarryTheMediaOfTheirItems) {
  auto one = product("BTK-001", "M");
  one.images = {"M-1"};
  Content content{{}, {one}, {{"M-1", feed::Media{"M-1", {{"id", "Kain"}}, "#aabbcc", {}, {}}}}};
  const auto targets = build_targets(content, {}, {1, "2026-01-05T03:00:00Z"});
  EXPECT_NE(targets.at("parts/product-000.json").find("\"M-1\""), std::string::npos);
}

// Pictures of steps and comparisons travel as those of the header do, and a purged one leaves its step there.
TEST(Targets, TheFirstPartCarriesThePicturesOfTechniques) {
  feed::Technique technique;
  technique.id = "TULIS";
  technique.name = {{"id", "Tulis"}};
  technique.steps = {{{{"id", "Digambar"}}, "M-1"}, {{{"id", "Dicelup"}}, ""}};
  technique.compare = {{{{"id", "Cap"}}, {{"id", "Ulangan"}}, "M-2", "CAP"}};
  Content content{{}, {product("BTK-001", "M")}, {}};
  content.header.vocab.technique = {technique};
  for (const char* id : {"M-1", "M-2"}) content.media[id] = feed::Media{id, {{"id", "x"}}, "#aabbcc", {}, {}};
  content.media["M-2"].role = feed::MediaRole::detail;
  const auto targets = build_targets(content, {}, {1, "2026-01-05T03:00:00Z"});
  const auto part = base::Json::parse(targets.at("parts/product-000.json"));
  ASSERT_EQ(part["media"].size(), 2U);
  EXPECT_EQ(part["media"][0]["id"], "M-1");
  EXPECT_EQ(part["media"][1]["role"], "detail");
  drafts::remove_media({"M-1", "M-2"}, content.header);
  EXPECT_TRUE(drafts::media_of(content.header).empty());
  EXPECT_EQ(content.header.vocab.technique[0].steps.size(), 2U);
}

}  // namespace
}  // namespace etalase::publishing
