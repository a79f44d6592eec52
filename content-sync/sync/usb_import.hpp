// Content from a USB stick: the same trust, order and limits as over the network, and words for staff.
#pragma once

#include <string>

#include "report/usb.hpp"
#include "settings/settings.hpp"
#include "sync/agent.hpp"
#include "sync/stick.hpp"

namespace etalase::sync {

inline constexpr const char* k_result_on_stick = "etalase-hasil.txt";

// What an import works with; all outlive it.
struct UsbTools {
  base::FileSystem& files;
  const base::Clock& clock;
  base::SystemTime build_date;
};

// Offers the stick's feed to each source, the own one first, until one trusts it, and brings its store up to date.
// Opens no socket. Waits while a daemon works on the store.
[[nodiscard]] report::UsbResult import_stick(const UsbTools& tools, const settings::Settings& settings,
                                             const Stick& stick, const Job& job);
// The result when `path` cannot be opened as a stick.
[[nodiscard]] report::UsbResult no_stick(const base::Error& error, base::SystemTime now);
// Says that an import has begun.
[[nodiscard]] report::UsbResult begun(base::SystemTime now);

// Writes runtime/usb.json.
[[nodiscard]] base::Result<void> show_result(base::FileSystem& files, const std::string& runtime,
                                             const report::UsbResult& result);
// Returns what is written on the stick: Indonesian, then English.
[[nodiscard]] std::string to_text(const report::UsbResult& result);

}  // namespace etalase::sync
