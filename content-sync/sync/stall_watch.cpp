// Time and bytes since there was enough.
#include "sync/stall_watch.hpp"

#include <algorithm>

namespace etalase::sync {

StallWatch::StallWatch(const Patience& patience)
    : m_slow_for(patience.slow_for),
      m_enough(
          std::max<std::uint64_t>(1, patience.slow.count * static_cast<std::uint64_t>(patience.slow_for.count()))) {}

void StallWatch::listened(Duration time) {
  m_since_enough += time;
  m_silence += time;
}

void StallWatch::heard(base::Bytes bytes) {
  if (bytes.count == 0) return;
  m_has_heard = true;
  m_silence = Duration(0);
  m_heard += bytes.count;
  if (m_heard < m_enough) return;
  m_heard = 0;
  m_since_enough = Duration(0);
}

}  // namespace etalase::sync
