// What the kiosk and commands ask of the daemon and of systemd: empty files in runtime/requests, consumed by deletion.
#pragma once

#include <string>

#include "base/file_system.hpp"

namespace etalase::report {

// Requests that somebody listens to.
inline constexpr const char* k_request_refresh = "refresh";      // etalase-sync looks at once
inline constexpr const char* k_request_usb_eject = "usb-eject";  // etalase-usb-eject lets go of sticks

[[nodiscard]] std::string request_path(const std::string& runtime, const std::string& name);
// Leaves a request; kinds of a disk that refuses.
[[nodiscard]] base::Result<void> leave_request(base::FileSystem& files, const std::string& runtime,
                                               const std::string& name);

}  // namespace etalase::report
