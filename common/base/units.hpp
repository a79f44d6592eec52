// Units that a bare integer would hide.
#pragma once

#include <compare>
#include <cstdint>

namespace etalase::base {

// A number of bytes.
struct Bytes {
  std::uint64_t count = 0;
  auto operator<=>(const Bytes&) const = default;
};
constexpr Bytes operator+(Bytes a, Bytes b) { return {a.count + b.count}; }

constexpr Bytes kilobytes(std::uint64_t n) { return {n * 1000}; }
constexpr Bytes megabytes(std::uint64_t n) { return {n * 1000 * 1000}; }

}  // namespace etalase::base
