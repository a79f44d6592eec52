// Writes what the loop did and when, for benchmarks: one JSON object a line.
#pragma once

#include <cstdio>
#include <memory>
#include <string>

namespace etalase::app {

// Milliseconds since boot with fractions (CLOCK_BOOTTIME), whatever clock the application runs on.
[[nodiscard]] double trace_time();

// Owns its file; main thread; without a path every call does nothing.
class Trace {
 public:
  Trace() = default;
  // `started` is the moment at which main began. A file that cannot be opened leaves the trace off.
  Trace(const std::string& path, double started);

  [[nodiscard]] bool on() const { return m_file != nullptr; }
  void touch();
  // A frame whose drawing began at `began` is on the panel now; `reasons` are joined by spaces.
  void frame(double began, const std::string& reasons);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> m_file;
};

}  // namespace etalase::app
