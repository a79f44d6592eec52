// Descriptors that the loop watches: signals, and request files in the runtime folder.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.hpp"

namespace etalase::sync {

// Owns a descriptor.
class Descriptor {
 public:
  explicit Descriptor(int value) : m_value(value) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return m_value; }

 private:
  int m_value;
};

enum class Signal { stop, reload };

// Takes SIGTERM, SIGINT and SIGHUP out of the normal way; make it before any thread starts.
class SignalWatch {
 public:
  SignalWatch();
  [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
  // Returns what came since the last call.
  [[nodiscard]] std::vector<Signal> take();

 private:
  Descriptor m_descriptor;
};

// Watches runtime/requests. Request files are consumed by deletion.
class RequestWatch {
 public:
  // The folder is created when that is allowed; without it there are no requests.
  RequestWatch(base::FileSystem& files, std::string runtime);
  // -1 when there is nothing to watch.
  [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
  // Removes the request of this name; tells whether it was there.
  [[nodiscard]] bool take(const std::string& name);
  // Empties the descriptor after it was readable.
  void drain() const;

 private:
  base::FileSystem* m_files;
  std::string m_folder;
  Descriptor m_descriptor;
};

}  // namespace etalase::sync
