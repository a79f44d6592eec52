// Creates and removes the folder of one test.
#include "support/temp_dir.hpp"

#include <cstdlib>
#include <filesystem>

#include "base/assert.hpp"

namespace etalase::test {

TempDir::TempDir(const std::string& below) {
  const auto folder = below.empty() ? std::filesystem::temp_directory_path() : std::filesystem::path(below);
  std::string pattern = (folder / "etalase-test-XXXXXX").string();
  ETALASE_ASSERT(::mkdtemp(pattern.data()) != nullptr);
  m_path = pattern;
}

TempDir::~TempDir() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace etalase::test
