// Every design keeps its promises: listed, repeatable, not flat, different by colourway and seed.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <sstream>

#include "gallery/workshop.hpp"
#include "support/full_run.hpp"

namespace etalase::painter {
namespace {

constexpr int k_side = 64;

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

PictureRow row_of(const Design& design, std::string_view colourway, std::uint32_t seed) {
  return {"a.jpg", &design, std::string(colourway), "4x5", seed};
}

/// Standard deviation of all bytes: 0 for a flat picture.
double spread(const Picture& picture) {
  double sum = 0.0;
  double squares = 0.0;
  for (const std::uint8_t byte : picture.bytes) {
    sum += byte;
    squares += static_cast<double>(byte) * byte;
  }
  const auto count = static_cast<double>(picture.bytes.size());
  return std::sqrt(squares / count - (sum / count) * (sum / count));
}

/// Mean difference of two pictures of one size, in byte steps.
double difference(const Picture& a, const Picture& b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.bytes.size(); ++i) {
    sum += std::abs(a.bytes[i] - b.bytes[i]);
  }
  return sum / static_cast<double>(a.bytes.size());
}

TEST(Designs, TableOnDiskIsTheProgramsOwn) {
  EXPECT_EQ(file_text(std::string(ETALASE_SOURCE_DIR) + "/assets/painter/designs.csv"), designs_table());
}

TEST(Designs, AreEnoughWithTwoToFourColourwaysEach) {
  EXPECT_GE(designs().size(), 48U);
  for (const Design& design : designs()) {
    const auto names = colourways_of(design);
    EXPECT_GE(names.size(), 2U) << design.name;
    EXPECT_LE(names.size(), 4U) << design.name;
    EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size()) << design.name;
  }
}

TEST(Designs, NameOnlyKnownCrafts) {
  const std::set<std::string> known{"BATIK", "TENUN",   "LOGAM",  "GERABAH", "ROTAN",  "KAYU",
                                    "BATU",  "ANYAMAN", "KERANG", "KULIT",   "PANGAN", "LAIN"};
  for (const Design& design : designs()) {
    std::istringstream words{std::string(design.crafts)};
    for (std::string word; words >> word;) {
      EXPECT_TRUE(known.contains(word)) << design.name << " " << word;
    }
  }
}

TEST(Designs, HaveDistinctNames) {
  std::set<std::string_view> names;
  for (const Design& design : designs()) {
    EXPECT_TRUE(names.insert(design.name).second) << design.name;
  }
  EXPECT_EQ(find_design("cloth-unknown"), nullptr);
}

class EveryDesign : public testing::TestWithParam<std::size_t> {
 protected:
  /// The design in its first colourway with seed 7, painted once for all tests.
  static const Picture& usual(std::size_t number) {
    static std::map<std::size_t, Picture> painted;
    if (const auto found = painted.find(number); found != painted.end()) return found->second;
    const Design& design = designs()[number];
    return painted.emplace(number, paint(row_of(design, colourways_of(design).front(), 7), k_side)).first->second;
  }
};

TEST_P(EveryDesign, IsRepeatableAndNeverFlat) {
  const Design& design = designs()[GetParam()];
  const PictureRow row = row_of(design, colourways_of(design).front(), 7);
  const Picture& first = usual(GetParam());
  EXPECT_EQ(first.bytes, paint(row, k_side).bytes);
  EXPECT_GT(spread(first), 8.0);
}

TEST_P(EveryDesign, DiffersByColourwayAndSeed) {
  const Design& design = designs()[GetParam()];
  const auto names = colourways_of(design);
  const Picture& first = usual(GetParam());
  EXPECT_GT(difference(first, paint(row_of(design, names[1], 7), k_side)), 1.0);
  EXPECT_GT(difference(first, paint(row_of(design, names[0], 8), k_side)), 0.3);
}

TEST_P(EveryDesign, HasOnlyFiniteShapesAndUnitNormals) {
  const Design& design = designs()[GetParam()];
  for (const float aspect : {0.8F, 1.5F}) {
    const Scene scene = design.build({design.variant, colourways_of(design).back(), aspect, Chance(11)});
    ASSERT_FALSE(scene.things.empty());
    for (const Thing& thing : scene.things) {
      for (const Vertex& v : thing.mesh.vertices) {
        ASSERT_TRUE(std::isfinite(dot(v.position, v.position)) && std::isfinite(dot(v.uv, v.uv)));
        ASSERT_LT(dot(v.normal, v.normal), 1.01F);
      }
    }
  }
}

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
  std::string name(designs()[info.param].name);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::vector<std::size_t> all_designs() {
  std::vector<std::size_t> indices(designs().size());
  std::iota(indices.begin(), indices.end(), std::size_t{0});
  return indices;
}

INSTANTIATE_TEST_SUITE_P(All, EveryDesign, testing::ValuesIn(test::sampled(all_designs(), 3)), test_name);

}  // namespace
}  // namespace etalase::painter
