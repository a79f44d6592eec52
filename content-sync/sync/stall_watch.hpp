// Whether a server brings enough while somebody listens.
#pragma once

#include <chrono>
#include <cstdint>

#include "sync/curl_options.hpp"

namespace etalase::sync {

// Counts one attempt's bytes and the time in which they could have come; pauses of our own are passed over. A value.
class StallWatch {
 public:
  using Duration = std::chrono::steady_clock::duration;

  explicit StallWatch(const Patience& patience);

  void listened(Duration time);
  void heard(base::Bytes bytes);

  // Fewer bytes came than `slow` a second in the last `slow_for`.
  [[nodiscard]] bool is_too_slow() const { return m_since_enough >= m_slow_for; }
  // Something came in the last `time`.
  [[nodiscard]] bool has_heard_within(Duration time) const { return m_has_heard && m_silence <= time; }

 private:
  Duration m_slow_for;
  std::uint64_t m_enough;  // bytes in that time
  std::uint64_t m_heard = 0;
  Duration m_since_enough{0};
  Duration m_silence{0};
  bool m_has_heard = false;
};

}  // namespace etalase::sync
