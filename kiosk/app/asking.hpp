// Whether a visit that ends is worth the survey's question.
#pragma once

#include <chrono>
#include <optional>

namespace etalase::app {

struct VisitFacts {
  int pages = 0;  // opened
  std::chrono::milliseconds lasted{0};
  std::optional<std::chrono::milliseconds> since_last;  // since anybody was asked
  bool has_question = false;                            // the feed has one for today
  bool has_listener = false;                            // answers are fetched: [uplink] url
};

inline constexpr int k_pages_worth_asking = 3;
inline constexpr std::chrono::seconds k_time_worth_asking{90};
// A child that presses again and again is not asked again and again.
inline constexpr std::chrono::seconds k_between_surveys{30};

// A visit counts by its pages or by its time.
[[nodiscard]] bool asks_survey(const VisitFacts& facts);

}  // namespace etalase::app
