// How the last import from a USB stick went: runtime/usb.json, for the kiosk's staff page.
#pragma once

#include <cstdint>
#include <string>

#include "feed/values.hpp"

namespace etalase::report {

// updated: new content is on show. same: the kiosk had it already. refused: nothing was taken over because the stick is
// not right. failed: the kiosk could not, for example for want of space.
enum class UsbOutcome { running, updated, same, refused, failed };

struct UsbResult {
  std::string time;  // RFC 3339
  UsbOutcome outcome = UsbOutcome::failed;
  std::string source;       // whose content it is; may be empty
  std::int64_t serial = 0;  // of the feed on show afterwards; 0 when there is none
  std::string good_until;   // YYYY-MM-DD: the last day on which the stick is accepted; may be empty
  feed::Text text;          // what to tell staff, one or two sentences, "id" and "en"
  std::string detail;       // for a technician, one line; may be empty
  bool operator==(const UsbResult&) const = default;
};

}  // namespace etalase::report
