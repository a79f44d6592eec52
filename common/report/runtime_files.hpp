// What a kiosk's programs leave for one another in the runtime folder: status files, written whole, and requests, empty
// files in runtime/requests that are consumed by deletion.
#pragma once

#include <string>

#include "base/file_system.hpp"
#include "base/result.hpp"
#include "report/kiosk_status.hpp"
#include "report/sync_status.hpp"

namespace etalase::report {

[[nodiscard]] std::string sync_status_path(const std::string& runtime);
[[nodiscard]] std::string kiosk_status_path(const std::string& runtime);
// Read the files; not_found where there is none, else the kinds of status_codec.hpp.
[[nodiscard]] base::Result<SyncStatus> read_sync_status(const base::FileSystem& files, const std::string& runtime);
[[nodiscard]] base::Result<KioskStatus> read_kiosk_status(const base::FileSystem& files, const std::string& runtime);

// Requests that somebody listens to.
inline constexpr const char* k_request_refresh = "refresh";      // etalase-sync looks at once
inline constexpr const char* k_request_usb_eject = "usb-eject";  // etalase-usb-eject lets go of sticks

[[nodiscard]] std::string request_path(const std::string& runtime, const std::string& name);
// Leaves a request; kinds of a disk that refuses.
[[nodiscard]] base::Result<void> leave_request(base::FileSystem& files, const std::string& runtime,
                                               const std::string& name);

}  // namespace etalase::report
