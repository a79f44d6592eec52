// What staff are told about a stick; pure.
#pragma once

#include "base/result.hpp"
#include "feed/values.hpp"
#include "report/usb.hpp"

namespace etalase::sync {

// What is known about an import when words are sought.
struct UsbFacts {
  report::UsbOutcome outcome;
  base::ErrorKind kind = base::ErrorKind::corrupt;  // when refused or failed
  std::int64_t serial = 0;
  std::string good_until = {};
};
[[nodiscard]] feed::Text usb_words(const UsbFacts& facts);

// Tells whose fault an error is: the stick's, or this kiosk's.
[[nodiscard]] report::UsbOutcome outcome_for(base::ErrorKind kind);

}  // namespace etalase::sync
