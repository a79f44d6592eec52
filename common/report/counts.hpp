// What a kiosk tells its council: counts by the hour and answers to the survey; format: docs/report.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace etalase::report {

// How often something happened in an hour. `subject` is "kind/ID" of the own feed, "source/kind/ID" of a partner's, a
// word such as a page's name, or empty. Nothing in it tells one visitor from another.
struct Count {
  std::string event;
  std::string subject;
  std::string language;  // BCP 47
  std::int64_t number = 0;
  bool operator==(const Count&) const = default;
};

// Running totals of one local hour, "2026-01-05T13"; the file is count-<hour>.json.
struct CountHour {
  std::string hour;
  std::string zone;
  std::vector<Count> counts;
  bool operator==(const CountHour&) const = default;
};

// One answer to the survey, 1 to 4; the file is answer-<uuid>.json and `id` that uuid.
struct Answer {
  std::string id;
  std::string hour;
  std::string question;
  int answer = 0;
  std::vector<std::string> reasons;
  std::string language;
  bool operator==(const Answer&) const = default;
};

}  // namespace etalase::report
