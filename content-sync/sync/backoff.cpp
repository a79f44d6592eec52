// Waiting times.
#include "sync/backoff.hpp"

#include <algorithm>

namespace etalase::sync {

namespace {

constexpr Delay k_first_look_again{std::chrono::seconds(5)};
constexpr int k_most_doublings = 20;

Delay doubled(Delay first, int times, Delay most) {
  return std::min<Delay>(most, first * (1LL << std::clamp(times, 0, k_most_doublings)));
}

Delay scaled(Delay delay, double factor) {
  return Delay(static_cast<Delay::rep>(static_cast<double>(delay.count()) * factor));
}

}  // namespace

Delay backoff_delay(int failed, double random, std::optional<std::chrono::seconds> retry_after) {
  if (retry_after) return std::clamp<Delay>(*retry_after, Delay(0), k_most_retry_after);
  return scaled(doubled(k_first_backoff, failed - 1, k_most_backoff), random);
}

bool is_worth_retrying(int http_status) { return http_status == 408 || http_status == 429 || http_status >= 500; }

Delay poll_delay(Delay every, int failures, double random) {
  const auto base = failures == 0 ? every : doubled(k_first_look_again, failures - 1, every);
  return scaled(base, 0.8 + 0.4 * random);
}

std::size_t next_at_once(std::size_t now, std::size_t most, Met met) {
  switch (met) {
    case Met::nothing_new: return now;
    case Met::limit: return std::max<std::size_t>(1, now / 2);
    case Met::no_trouble: return std::min(most, now + 1);
  }
  return now;
}

}  // namespace etalase::sync
