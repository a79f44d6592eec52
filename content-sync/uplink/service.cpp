// Waiting.
#include "uplink/service.hpp"

#include <fmt/format.h>

#include "base/log.hpp"
#include "base/random.hpp"
#include "base/version.hpp"
#include "report/marks.hpp"
#include "uplink/curl_poster.hpp"

namespace etalase::uplink {

namespace {

constexpr std::chrono::seconds k_first_visit{20};
// Waiting on a condition does not count the time a machine slept.
constexpr std::chrono::milliseconds k_longest_wait{std::chrono::minutes(5)};

}  // namespace

Service::Service(base::FileSystem& files, const base::Clock& clock, ReadSettings read)
    : m_read(std::move(read)), m_thread([this, &files, &clock](const std::stop_token& stop) {
        try {
          run(stop, files, clock);
        } catch (const std::exception& error) {
          base::log_error(std::string("uplink: ended by ") + error.what() + "; please report this");
        }
      }) {}

void Service::run(const std::stop_token& stop, base::FileSystem& files, const base::Clock& clock) {
  const auto poster = make_curl_poster(fmt::format("etalase-sync/{}", base::version()));
  Uplink uplink({files, clock, *poster, base::make_random(), report::make_uuid});
  settings::Settings settings;
  auto due = clock.boot_now() + k_first_visit;
  while (!stop.stop_requested()) {
    if (const auto now = clock.boot_now(); now < due) {
      std::unique_lock lock(m_mutex);
      m_never.wait_for(lock, stop, std::min<base::BootTime>(due - now, k_longest_wait), [] { return false; });
      continue;
    }
    if (auto read = m_read()) settings = std::move(*read);
    due = clock.boot_now() + uplink.visit(settings, stop);
  }
}

}  // namespace etalase::uplink
