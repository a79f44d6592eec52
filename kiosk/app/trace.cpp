// Writes the trace.
#include "app/trace.hpp"

#include <ctime>

#include "base/json.hpp"
#include "base/text.hpp"

namespace etalase::app {

double trace_time() {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Trace::Trace(const std::string& path, double started) : m_file(path.empty() ? nullptr : std::fopen(path.c_str(), "w")) {
  if (!m_file) return;
  // Whoever measures reads along.
  std::setvbuf(m_file.get(), nullptr, _IOLBF, BUFSIZ);
  std::fprintf(m_file.get(), "{\"event\":\"start\",\"t\":%.3f}\n", started);
}

void Trace::touch() {
  if (m_file) std::fprintf(m_file.get(), "{\"event\":\"touch\",\"t\":%.3f}\n", trace_time());
}

void Trace::frame(double began, const std::string& reasons) {
  if (!m_file) return;
  const double now = trace_time();
  const std::string names = reasons.empty() ? "[]" : base::Json(base::split(reasons, ' ')).dump();
  std::fprintf(m_file.get(), "{\"event\":\"frame\",\"t\":%.3f,\"ms\":%.3f,\"reasons\":%s}\n", now, now - began,
               names.c_str());
}

}  // namespace etalase::app
