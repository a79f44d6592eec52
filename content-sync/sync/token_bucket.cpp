// The level at a moment.
#include "sync/token_bucket.hpp"

#include <algorithm>

namespace etalase::sync {

namespace {

constexpr double k_seconds_of_burst = 0.1;

}  // namespace

TokenBucket::TokenBucket(base::Bytes rate, Time now)
    : m_rate(static_cast<double>(rate.count)), m_level(m_rate * k_seconds_of_burst), m_updated(now) {}

double TokenBucket::level(Time now) const {
  const std::chrono::duration<double> since = now - m_updated;
  return std::min(m_rate * k_seconds_of_burst, m_level + m_rate * std::max(0.0, since.count()));
}

void TokenBucket::take(base::Bytes bytes, Time now) {
  if (m_rate <= 0) return;
  m_level = level(now) - static_cast<double>(bytes.count);
  m_updated = std::max(m_updated, now);
}

std::chrono::milliseconds TokenBucket::rest(Time now) const {
  if (m_rate <= 0) return {};
  const auto missing = -level(now);
  if (missing <= 0) return {};
  return std::chrono::ceil<std::chrono::milliseconds>(std::chrono::duration<double>(missing / m_rate));
}

}  // namespace etalase::sync
