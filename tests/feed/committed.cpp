// Compares what lies in the repository with what the code would write.
#include "feed/committed.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace etalase::feed::test {

namespace {

std::string whole(const std::string& path) { return std::string(ETALASE_SOURCE_DIR) + '/' + path; }

}  // namespace

std::string committed(const std::string& path) {
  std::ifstream in(whole(path));
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void expect_committed(const std::string& path, const std::string& text) {
  if (std::getenv("ETALASE_REWRITE") != nullptr) std::ofstream(whole(path)) << text;
  EXPECT_TRUE(committed(path) == text)
      << path
      << " is not what the description of fields says: ETALASE_REWRITE=1 build/dev/bin/test_feed writes it anew";
}

}  // namespace etalase::feed::test
