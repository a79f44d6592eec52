// A real folder that lives as long as a test.
#pragma once

#include <string>

namespace etalase::test {

// Creates an empty folder below the system's temporary folder and removes it with all in it at the end.
class TempDir {
 public:
  // `below` is another folder than the system's for temporary files.
  explicit TempDir(const std::string& below = "");
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::string& path() const { return m_path; }
  // Returns `path()`/`name`.
  [[nodiscard]] std::string operator/(const std::string& name) const { return m_path + "/" + name; }

 private:
  std::string m_path;
};

}  // namespace etalase::test
