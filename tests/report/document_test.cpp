// Every example of docs/report.md is read by this program and written back the same.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "base/json.hpp"
#include "report/samples.hpp"

namespace etalase::report {
namespace {

// An example is a fenced block whose first line is "```json <label>".
std::map<std::string, std::string> examples() {
  std::ifstream in(std::string(ETALASE_SOURCE_DIR) + "/docs/report.md");
  std::map<std::string, std::string> found;
  std::string line, label;
  while (std::getline(in, line)) {
    if (line.starts_with("```")) {
      label = line.starts_with("```json ") ? line.substr(8) : "";
    } else if (!label.empty()) {
      found[label] += line + '\n';
    }
  }
  return found;
}

template <class T>
void expect_same(const base::Result<T>& read, const std::string& text) {
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(base::Json::parse(to_bytes(*read)), base::Json::parse(text));
}

TEST(ReportDocument, ExamplesAreRightAndComplete) {
  const auto found = examples();
  ASSERT_EQ(found.size(), 7U);
  expect_same(parse_counts(found.at("count")), found.at("count"));
  expect_same(parse_answer(found.at("answer"), k_uuid), found.at("answer"));
  expect_same(parse_batch(found.at("batch")), found.at("batch"));
  expect_same(parse_stored(found.at("stored")), found.at("stored"));
  expect_same(parse_enrolment(found.at("enrol")), found.at("enrol"));
  expect_same(parse_enrolled(found.at("enrolled")), found.at("enrolled"));
  expect_same(parse_usb_result(found.at("usb")), found.at("usb"));
}

}  // namespace
}  // namespace etalase::report
