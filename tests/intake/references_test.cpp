// Everything an item points at must exist.
#include "intake/references.hpp"

#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;

World small_world() {
  World world;
  world.put(drafts::council_ref(), drafts::read_entry("council", Json::parse(k_council_json)).entry);
  world.put(feed::Ref{"region", "JEPARA"}, drafts::read_entry("region", Json::parse(k_region_json)[0]).entry);
  world.put(feed::Ref{"maker", "UMKM-01"}, drafts::read_entry("maker", {{"name", {{"id", "Batik Contoh"}}}}).entry);
  world.expect({"product", "BTK-009"});
  return world;
}

std::vector<std::string> wrong(const std::string& kind, const Json& item) {
  std::vector<std::string> columns;
  const auto read = drafts::read_entry(kind, item);
  EXPECT_TRUE(read.wrong.empty()) << item << read.wrong.front().message;
  for (const auto& finding : check_references(read.entry, small_world())) columns.push_back(finding.column);
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
                        {"district", "X-0"},
                        {"categories", {"X-0"}},
                        {"techniques", {"X-0"}},
                        {"materials", {"X-0"}},
                        {"motifs", {"X-0"}},
                        {"display", {{{"gallery", "GALERI"}, {"zone", "X-0"}}}},
                        {"story", {{{"type", "item"}, {"ref", "product/X-1"}}}},
                        {"related", {"story/S-9"}}}),
      (Columns{"maker", "district", "categories", "techniques", "materials", "motifs", "display", "story", "related"}));
  EXPECT_EQ(wrong("maker", {{"programmes", {"X-0"}}}), Columns{"programmes"});
  EXPECT_EQ(wrong("story", {{"region", "X-0"}, {"panels", {{{{"type", "item"}, {"ref", "maker/M-9"}}}}}}),
            (Columns{"region", "panels"}));
  EXPECT_EQ(wrong("programme", {{"partners", {"X-0"}}}), Columns{"partners"});
  EXPECT_EQ(wrong("collaboration", {{"regions", {"X-0"}}, {"items", {"product/X-1"}}}), (Columns{"regions", "items"}));
  EXPECT_EQ(wrong("place", {{"region", "X-0"}, {"district", "X-0"}}), (Columns{"region", "district"}));
  EXPECT_EQ(
      wrong(
          "region",
          Json::parse(
              R"({"districts":[{"id":"A1","name":{"id":"A"},"zone":"X-0"}],"sentra":[{"id":"S1","name":{"id":"S"},"district":"X-0"}]})")),
      (Columns{"districts", "sentra"}));
}

TEST(References, TechniquesAreToldApartFromTechniques) {
  const auto findings = [](const char* apart_from) {
    const Json compare = {{{"name", {{"id", "x"}}}, {"look_for", {{"id", "y"}}}, {"technique", apart_from}}};
    const Json technique = {{"id", "TULIS"}, {"name", {{"id", "Tulis"}}}, {"compare", compare}};
    const Json vocab = {{"technique", {technique}}, {"motif", {{{"id", "TRUNTUM"}, {"name", {{"id", "Truntum"}}}}}}};
    return check_references(drafts::read_entry("council", {{"vocab", vocab}}).entry, small_world());
  };
  EXPECT_TRUE(findings("TULIS").empty());
  ASSERT_EQ(findings("TRUNTUM").size(), 1U);
  EXPECT_EQ(findings("TRUNTUM")[0].column, "vocab");
}

TEST(References, TheNearestNameIsOffered) {
  const auto findings = check_references(drafts::read_entry("product", {{"maker", "UMKM-10"}}).entry, small_world());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].message.id.find("Maksud Anda \"UMKM-01\"?"), std::string::npos);
}

}  // namespace
}  // namespace etalase::intake::test
