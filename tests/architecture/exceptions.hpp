// What the rules of shape do not hold for yet, each with its reason. A list only shrinks: a rule's test fails as well
// when one of its exceptions is needed no longer.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace etalase::architecture {

inline const std::vector<std::string>& product_tops() {
  static const std::vector<std::string> names = {"common", "content-sync", "council", "kiosk", "assets/painter"};
  return names;
}

// Compares what breaks a rule with the exceptions to it.
inline void expect_only(const std::set<std::string>& found, const std::map<std::string, std::string>& exceptions) {
  for (const auto& name : found) EXPECT_TRUE(exceptions.contains(name)) << name << " breaks the rule";
  for (const auto& [name, reason] : exceptions)
    EXPECT_TRUE(found.contains(name)) << name << " needs no exception: " << reason;
}

// Subjects of one room that include one another.
inline const std::map<std::string, std::string> k_circles = {};

// Sources whose declarations stand in another header.
inline const std::map<std::string, std::string> k_without_header = {
    {"assets/painter/craft/cloth_material.cpp", "one thing of many that a craft's header names"},
    {"assets/painter/craft/food.cpp", "designs of one craft, rows of the table in order.hpp"},
    {"assets/painter/craft/milkfish.cpp", "one thing of many that a craft's header names"},
    {"assets/painter/craft/other.cpp", "designs of one craft, rows of the table in order.hpp"},
    {"assets/painter/craft/rattan.cpp", "designs of one craft, rows of the table in order.hpp"},
    {"assets/painter/craft/shelf.cpp", "designs of one craft, rows of the table in order.hpp"},
    {"assets/painter/craft/textiles.cpp", "designs of one craft, rows of the table in order.hpp"},
    {"assets/painter/craft/yarn.cpp", "one thing of many that a craft's header names"},
    {"assets/painter/motif/dotted.cpp", "one family of motifs.hpp's table"},
    {"assets/painter/motif/fields.cpp", "one family of motifs.hpp's table"},
    {"assets/painter/motif/flowers.cpp", "one family of motifs.hpp's table"},
    {"assets/painter/motif/geometric.cpp", "one family of motifs.hpp's table"},
    {"assets/painter/motif/woven.cpp", "one family of motifs.hpp's table"},
    {"assets/painter/studio/jpeg.cpp", "the only user of the encoder's header, behind picture.hpp"},
    {"council/intake/sheet_event.cpp", "the columns of one sheet, a row of sheets.cpp's table"},
    {"council/intake/sheet_maker.cpp", "the columns of one sheet, a row of sheets.cpp's table"},
    {"council/intake/sheet_product.cpp", "the columns of one sheet, a row of sheets.cpp's table"},
    {"council/intake/sheet_story.cpp", "the columns of one sheet, a row of sheets.cpp's table"},
};

// Headers of more than 120 lines.
inline const std::map<std::string, std::string> k_long_headers = {};

// Names that files of two rooms of one top use.
inline const std::map<std::string, std::string> k_names_given_twice = {};

}  // namespace etalase::architecture
