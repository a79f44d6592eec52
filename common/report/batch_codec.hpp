// JSON of reports, both ways (of status files: status_codec.hpp). Hostile input is refused with the path of what is
// wrong; unknown members are ignored.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/units.hpp"
#include "report/batch.hpp"
#include "report/report_forms.hpp"
#include "report/usb.hpp"

namespace etalase::report {

inline constexpr base::Bytes k_counts_limit = base::megabytes(4);
inline constexpr base::Bytes k_answer_limit = base::kilobytes(16);
inline constexpr base::Bytes k_batch_limit = base::megabytes(8);
inline constexpr base::Bytes k_reply_limit = base::kilobytes(64);

// Kinds: too_large, corrupt with the path, refused for a later major format.
[[nodiscard]] base::Result<CountHour> parse_counts(std::string_view bytes);
// The file's name gives the id.
[[nodiscard]] base::Result<Answer> parse_answer(std::string_view bytes, std::string_view id);
[[nodiscard]] base::Result<Batch> parse_batch(std::string_view bytes);
[[nodiscard]] base::Result<Stored> parse_stored(std::string_view bytes);
[[nodiscard]] base::Result<Enrolment> parse_enrolment(std::string_view bytes);
[[nodiscard]] base::Result<Enrolled> parse_enrolled(std::string_view bytes);
[[nodiscard]] base::Result<UsbResult> parse_usb_result(std::string_view bytes);

// One line of JSON. Counts and the council's replies are written by programs that do not do so yet.
[[nodiscard]] std::string to_bytes(const CountHour& counts);
[[nodiscard]] std::string to_bytes(const Answer& answer);
[[nodiscard]] std::string to_bytes(const Batch& batch);
[[nodiscard]] std::string to_bytes(const Stored& stored);
[[nodiscard]] std::string to_bytes(const Enrolment& enrolment);
[[nodiscard]] std::string to_bytes(const Enrolled& enrolled);
[[nodiscard]] std::string to_bytes(const UsbResult& result);

}  // namespace etalase::report
