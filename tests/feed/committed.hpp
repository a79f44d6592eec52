// Files of this repository that are written from the description of fields: compared, or written anew.
#pragma once

#include <string>

namespace etalase::feed::test {

// Returns the file's text; `path` is relative to the repository.
[[nodiscard]] std::string committed(const std::string& path);

// Expects the file to have this text. With ETALASE_REWRITE=1 in the environment it is written instead:
//   ETALASE_REWRITE=1 build/dev/bin/test_feed --gtest_filter='Committed*'
void expect_committed(const std::string& path, const std::string& text);

}  // namespace etalase::feed::test
