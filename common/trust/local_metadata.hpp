// The kiosk's folder of trusted metadata.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "trust/signatures.hpp"

namespace etalase::trust {

// Reads and durably writes one folder; takes nothing that is not verified. Used by one thread.
class LocalMetadata {
 public:
  // The file system outlives this.
  LocalMetadata(base::FileSystem& files, std::string folder) : m_files(files), m_folder(std::move(folder)) {}

  // Returns a role's bytes, absent when there is no file or one too large to be ours. Kinds of a disk that fails: then
  // nothing may be concluded, least of all that no rollback happened.
  [[nodiscard]] base::Result<std::optional<std::string>> read(std::string_view role, base::Bytes limit) const;
  // Stores a file as it came, creating the folder when needed.
  template <class Role>
  [[nodiscard]] base::Result<void> write(std::string_view role, const Verified<Role>& file) {
    return write_bytes(role, file.bytes());
  }
  // Forgets a role, durably.
  [[nodiscard]] base::Result<void> remove(std::string_view role);

  // Returns the stored time floor; absent when there is none or it cannot be understood.
  [[nodiscard]] base::Result<std::optional<base::SystemTime>> read_floor() const;
  [[nodiscard]] base::Result<void> write_floor(base::SystemTime floor);
  [[nodiscard]] base::Result<void> remove_floor();

 private:
  [[nodiscard]] std::string path_of(std::string_view role) const;
  [[nodiscard]] std::string floor_path() const { return m_folder + "/time-floor"; }
  [[nodiscard]] base::Result<void> write_bytes(std::string_view role, std::string_view bytes);
  [[nodiscard]] base::Result<void> forget(const std::string& path);
  [[nodiscard]] base::Result<void> make_folder(const std::string& folder);

  base::FileSystem& m_files;
  std::string m_folder;
};

}  // namespace etalase::trust
