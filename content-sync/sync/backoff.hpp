// How long to wait after a failure, and before the next look.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace etalase::sync {

using Delay = std::chrono::milliseconds;

inline constexpr int k_most_attempts = 4;
inline constexpr Delay k_first_backoff{500};
inline constexpr Delay k_most_backoff{std::chrono::seconds(30)};
// A server may not ask for more patience than this within one job.
inline constexpr Delay k_most_retry_after{std::chrono::seconds(60)};
// Nor more than this before the next job: a kiosk must hear of take-downs.
inline constexpr Delay k_most_pause{std::chrono::hours(1)};

// Returns how long to wait after `failed` failed attempts (1 or more): full jitter below a ceiling that doubles each
// time, or what the server asked for by Retry-After. `random` is in 0..1.
[[nodiscard]] Delay backoff_delay(int failed, double random, std::optional<std::chrono::seconds> retry_after);
// Tells whether the same request may succeed later: 408, 429, 5xx.
[[nodiscard]] bool is_worth_retrying(int http_status);
// Returns when to look again: `every` with 20 % jitter either way; after `failures` looks in a row without a
// connection sooner, from five seconds doubling up to `every`. `random` is in 0..1.
[[nodiscard]] Delay poll_delay(Delay every, int failures, double random);

// What a look met, as far as it tells how many files to ask for at once in the next one.
enum class Met { nothing_new, limit, no_trouble };
// Returns how many, of `most` at most: half as many after a server's limit, at least one, and one more after each look
// without trouble.
[[nodiscard]] std::size_t next_at_once(std::size_t now, std::size_t most, Met met);

}  // namespace etalase::sync
