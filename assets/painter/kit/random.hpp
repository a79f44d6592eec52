// Repeatable chance: hashes of lattice points and a small generator.
#pragma once

#include <cstdint>
#include <string_view>

namespace etalase::painter {

/// Mixes all bits of a 32-bit number (xor-shift-multiply finaliser).
constexpr std::uint32_t scramble(std::uint32_t x) {
  x ^= x >> 16U;
  x *= 0x7feb352dU;
  x ^= x >> 15U;
  x *= 0x846ca68bU;
  return x ^ (x >> 16U);
}

constexpr std::uint32_t scramble(int i, int j, int k = 0) {
  const auto a = static_cast<std::uint32_t>(i) * 0x9e3779b1U;
  const auto b = static_cast<std::uint32_t>(j) * 0x85ebca77U;
  const auto c = static_cast<std::uint32_t>(k) * 0xc2b2ae3dU;
  return scramble(a ^ scramble(b ^ scramble(c)));
}

constexpr float to_unit(std::uint32_t bits) { return static_cast<float>(bits >> 8U) * (1.0F / 16777216.0F); }

/// A fixed number in [0,1) for a lattice point.
constexpr float chance(int i, int j, int k = 0) { return to_unit(scramble(i, j, k)); }

/// Hashes text for seeds and cache keys (FNV-1a, 64 bit).
constexpr std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return hash;
}

/// A repeatable stream of numbers; copies continue from the same place.
class Chance {
 public:
  explicit constexpr Chance(std::uint32_t seed) : m_state(scramble(seed + 0x9e3779b9U)) {}

  constexpr float unit() {
    m_state += 0x9e3779b9U;
    return to_unit(scramble(m_state));
  }
  constexpr float between(float low, float high) { return low + (high - low) * unit(); }
  /// A number around 0, at most `reach` away.
  constexpr float around(float reach) { return between(-reach, reach); }
  constexpr int pick(int count) { return static_cast<int>(unit() * static_cast<float>(count)); }
  /// A new stream that does not disturb this one further.
  constexpr Chance branch() { return Chance(static_cast<std::uint32_t>(unit() * 16777216.0F)); }

 private:
  std::uint32_t m_state;
};

}  // namespace etalase::painter
