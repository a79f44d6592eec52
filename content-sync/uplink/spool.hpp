// The kiosk's spool folder: what is to be told, bounded, and taken out without loss or doubling; docs/report.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/file_system.hpp"
#include "report/batch_codec.hpp"

namespace etalase::uplink {

inline constexpr base::Bytes k_spool_limit = base::megabytes(64);
// A batch takes files until it is about this large.
inline constexpr base::Bytes k_batch_fill = base::megabytes(1);

struct TakenFile {
  std::string name;
  std::string sha256;
};

// What goes into the next batch, oldest first.
struct Gathered {
  std::vector<report::CountHour> counts;
  std::vector<report::Answer> answers;
  std::int64_t dropped = 0;
  std::vector<TakenFile> files;
  bool has_more = false;
};

// A batch on disk, byte for byte as it is sent.
struct Pending {
  std::string id;
  std::string bytes;
};

// Works on one folder, which may be missing; one thread. Shares it with the kiosk, which rewrites the open hour.
class Spool {
 public:
  Spool(base::FileSystem& files, std::string folder) : m_files(files), m_folder(std::move(folder)) {}

  // Ends what a power cut interrupted, then throws away the oldest counts beyond the limit. Returns how many hours.
  [[nodiscard]] base::Result<int> tidy();
  // The batch that waits to be sent; absent when there is none.
  [[nodiscard]] base::Result<std::optional<Pending>> pending() const;
  // Reads hours that ended ten minutes ago, and answers. What cannot be read is set aside as .broken.
  [[nodiscard]] base::Result<Gathered> gather(base::SystemTime now);
  // Makes a batch of what was gathered durable, then removes the files it was made of.
  [[nodiscard]] base::Result<void> seal(const Pending& batch, const Gathered& gathered);
  // The council has it.
  [[nodiscard]] base::Result<void> sent(const std::string& id);
  // The council will never take it: keeps it for a person to look at.
  [[nodiscard]] base::Result<void> set_aside(const std::string& id);

 private:
  struct Entry {
    std::string name;
    base::Bytes size;
  };
  [[nodiscard]] base::Result<std::vector<Entry>> entries() const;
  [[nodiscard]] base::Result<void> finish_taking(const std::string& id);
  [[nodiscard]] base::Result<int> drop_beyond_limit();
  [[nodiscard]] base::Result<void> take(const Entry& entry, base::SystemTime now, Gathered& gathered);
  [[nodiscard]] base::Result<void> break_off(const std::string& name);
  [[nodiscard]] std::int64_t dropped() const;
  [[nodiscard]] base::Result<void> write(const std::string& name, std::string_view bytes);
  [[nodiscard]] std::string path(const std::string& name) const { return m_folder + '/' + name; }

  base::FileSystem& m_files;
  std::string m_folder;
};

}  // namespace etalase::uplink
