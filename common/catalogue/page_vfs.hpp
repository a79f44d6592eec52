// Lets SQLite write its database through our own file interface, where tests can let the disk fail.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/file_system.hpp"

namespace etalase::catalogue {

// Registers a VFS with SQLite for as long as it lives. Its one database is `file`, empty at first, whatever name it is
// opened by; there is no journal, no lock, and sync is the file owner's business. Neighbouring pages are written
// together. One thread.
class PageVfs {
 public:
  explicit PageVfs(base::PageFile& file);
  // Every database opened with it must be closed.
  ~PageVfs();
  PageVfs(const PageVfs&) = delete;
  PageVfs& operator=(const PageVfs&) = delete;

  // For sqlite3_open_v2.
  [[nodiscard]] const std::string& name() const;
  // What the file said when SQLite was first told of an I/O error.
  [[nodiscard]] const std::optional<base::Error>& error() const;

  struct State;

 private:
  std::unique_ptr<State> m_state;
};

}  // namespace etalase::catalogue
