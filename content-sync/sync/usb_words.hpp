// What staff are told about a stick, in Indonesian and English; pure.
#pragma once

#include <string>

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
  std::optional<base::Origin> origin = {};
};
[[nodiscard]] feed::Text usb_words(const UsbFacts& facts);
// Of a stick that no council wrote.
[[nodiscard]] feed::Text no_feed_words();
// The last day on which the stick is accepted, for the file on the stick.
[[nodiscard]] std::string good_until_words(const std::string& day, const std::string& language);

// Tells whose fault an error is: the stick's, or this kiosk's.
[[nodiscard]] report::UsbOutcome outcome_for(base::ErrorKind kind);

}  // namespace etalase::sync
