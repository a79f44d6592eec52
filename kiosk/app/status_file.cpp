// Writes kiosk.json.
#include "app/status_file.hpp"

#include "base/json.hpp"

namespace etalase::app {

namespace {

base::Json time_or_null(const std::optional<base::SystemTime>& time) {
  return time ? base::Json(base::format_utc(*time)) : base::Json();
}

// RFC 3339 with milliseconds, so that two starts within a second differ.
std::string precise(base::SystemTime time) {
  std::string text = base::format_utc(time);
  const std::string fraction = std::to_string(1000 + time.time_since_epoch().count() % 1000);
  return text.substr(0, text.size() - 1) + "." + fraction.substr(1) + "Z";
}

}  // namespace

std::string to_json(const KioskStatus& status) {
  base::Json errors = base::Json::array();
  for (const Fault& fault : status.errors)
    errors.push_back({{"kind", fault.kind}, {"message", fault.message}, {"since", base::format_utc(fault.since)}});
  const base::Json feed = status.feed.sha256.empty()
                              ? base::Json()
                              : base::Json{{"serial", status.feed.serial}, {"hash", status.feed.sha256}};
  const base::Json json{{"format", "etalase-kiosk/1"},
                        {"version", status.version},
                        {"boot_id", status.boot_id},
                        {"started", precise(status.started)},
                        {"source", status.source},
                        {"generation", status.generation},
                        {"feed", feed},
                        {"page", status.page},
                        {"page_since", base::format_utc(status.page_since)},
                        {"last_frame", time_or_null(status.last_frame)},
                        {"last_touch", time_or_null(status.last_touch)},
                        {"swaps", status.swaps},
                        {"errors", errors},
                        {"set_aside", status.set_aside}};
  return json.dump() + "\n";
}

base::Result<void> write_status(base::FileSystem& files, const std::string& folder, const std::string& json) {
  return base::write_durably(files, folder + "/kiosk.json", json);
}

}  // namespace etalase::app
