// The committed schemas are what the description of fields says.
#include "feed/schema_writer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "feed/committed.hpp"

namespace etalase::feed {
namespace {

bool is_flat(const SchemaJson& json) {
  return std::none_of(json.begin(), json.end(), [](const SchemaJson& each) { return each.is_structured(); });
}

// As people write schemas: what has no structures inside and is short stands on one line.
std::string laid_out(const SchemaJson& json, const std::string& indent) {
  constexpr std::size_t k_line = 100;
  const bool object = json.is_object();
  const bool one_line = json.is_primitive() || (is_flat(json) && json.dump().size() < k_line);
  if (json.is_primitive()) return json.dump();
  const std::string inner = one_line ? " " : "\n" + indent + "  ";
  std::string text(1, object ? '{' : '[');
  for (const auto& [key, value] : json.items()) {
    if (text.size() > 1) text += ',';
    text += inner + (object ? SchemaJson(key).dump() + ": " : "") + laid_out(value, indent + "  ");
  }
  return text + (one_line ? " " : "\n" + indent) + (object ? '}' : ']');
}

TEST(Committed, SchemasAreTheDescriptions) {
  for (const auto& name : written_schemas()) {
    test::expect_committed("assets/schema/" + name + ".json", laid_out(schema_for(name), "") + '\n');
  }
}

TEST(SchemaWriter, NoOtherSchemaLiesBesideThem) {
  std::set<std::string> names = {"status"}, found;
  for (const auto& name : written_schemas()) names.insert(name);
  for (const auto& entry : std::filesystem::directory_iterator(std::string(ETALASE_SOURCE_DIR) + "/assets/schema")) {
    found.insert(entry.path().stem().string());
  }
  EXPECT_EQ(found, names);
}

}  // namespace
}  // namespace etalase::feed
