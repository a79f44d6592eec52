// Everything an item points at must exist.
#include "intake/references.hpp"

#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;

World small_world() {
  World world;
  world.put(drafts::council_ref(), Json::parse(k_council_json));
  world.put(feed::Ref{"region", "JEPARA"}, Json::parse(k_region_json)[0]);
  world.put(feed::Ref{"maker", "UMKM-01"}, {{"name", {{"id", "Batik Contoh"}}}});
  world.expect({"product", "BTK-009"});
  return world;
}

std::vector<std::string> wrong(const std::string& kind, const Json& item) {
  std::vector<std::string> columns;
  for (const auto& finding : check_references(kind, item, small_world())) columns.push_back(finding.column);
  return columns;
}
using Columns = std::vector<std::string>;

TEST(References, WhatExistsPasses) {
  EXPECT_EQ(wrong("product", {{"maker", "UMKM-01"},
                              {"district", "PECANGAAN"},
                              {"categories", {"KAIN"}},
                              {"related", {"product/BTK-009"}},
                              {"display", {{{"gallery", "GALERI"}, {"zone", "T"}}}}}),
            Columns{});
}

TEST(References, EveryDanglingOneIsNamed) {
  EXPECT_EQ(
      wrong("product", {{"maker", "UMKM-99"},
                        {"district", "X"},
                        {"categories", {"X"}},
                        {"techniques", {"X"}},
                        {"materials", {"X"}},
                        {"motifs", {"X"}},
                        {"display", {{{"gallery", "GALERI"}, {"zone", "X"}}}},
                        {"story", {{{"type", "item"}, {"ref", "product/X-1"}}}},
                        {"related", {"story/S-9"}}}),
      (Columns{"maker", "district", "categories", "techniques", "materials", "motifs", "display", "story", "related"}));
  EXPECT_EQ(wrong("maker", {{"programmes", {"X"}}}), Columns{"programmes"});
  EXPECT_EQ(wrong("story", {{"region", "X"}, {"panels", {{{{"type", "item"}, {"ref", "maker/M-9"}}}}}}),
            (Columns{"region", "panels"}));
  EXPECT_EQ(wrong("programme", {{"partners", {"X"}}}), Columns{"partners"});
  EXPECT_EQ(wrong("collaboration", {{"regions", {"X"}}, {"items", {"product/X-1"}}}), (Columns{"regions", "items"}));
  EXPECT_EQ(wrong("place", {{"region", "X"}, {"district", "X"}}), (Columns{"region", "district"}));
  EXPECT_EQ(wrong("region", Json::parse(R"({"districts":[{"id":"A1","zone":"X"}],"sentra":[{"district":"X"}]})")),
            (Columns{"districts", "sentra"}));
}

TEST(References, TheNearestNameIsOffered) {
  const auto findings = check_references("product", {{"maker", "UMKM-10"}}, small_world());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].message.id.find("Maksud Anda \"UMKM-01\"?"), std::string::npos);
}

}  // namespace
}  // namespace etalase::intake::test
