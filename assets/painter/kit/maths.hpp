// Small vectors and scalar helpers of the painter; lengths are in scene units (about 25 cm each).
#pragma once

#include <algorithm>
#include <cmath>

namespace etalase::painter {

constexpr float k_pi = 3.14159265F;
constexpr float k_turn = 2.0F * k_pi;

struct Vec2 {
  float x = 0.0F;
  float y = 0.0F;
};

struct Vec3 {
  float x = 0.0F;
  float y = 0.0F;
  float z = 0.0F;
};

constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
constexpr float dot(Vec2 a, Vec2 b) { return a.x * b.x + a.y * b.y; }
inline float length(Vec2 a) { return std::sqrt(dot(a, a)); }
inline Vec2 on_circle(float angle) { return {std::cos(angle), std::sin(angle)}; }
inline Vec2 turned(Vec2 a, float angle) {
  const Vec2 c = on_circle(angle);
  return {a.x * c.x - a.y * c.y, a.x * c.y + a.y * c.x};
}

constexpr Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Vec3 operator*(Vec3 a, float s) { return {a.x * s, a.y * s, a.z * s}; }
constexpr Vec3 operator*(Vec3 a, Vec3 b) { return {a.x * b.x, a.y * b.y, a.z * b.z}; }
constexpr Vec3 operator-(Vec3 a) { return {-a.x, -a.y, -a.z}; }
constexpr Vec3& operator+=(Vec3& a, Vec3 b) {
  a = a + b;
  return a;
}
constexpr float dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Vec3 cross(Vec3 a, Vec3 b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
inline float length(Vec3 a) { return std::sqrt(dot(a, a)); }
/// Scales to length 1; a zero vector stays near zero instead of dividing by it.
inline Vec3 unit(Vec3 a) { return a * (1.0F / std::sqrt(std::max(dot(a, a), 1e-20F))); }

constexpr float clamp01(float x) { return std::clamp(x, 0.0F, 1.0F); }
constexpr float mix(float a, float b, float t) { return a + (b - a) * t; }
constexpr Vec3 mix(Vec3 a, Vec3 b, float t) { return a + (b - a) * t; }
constexpr Vec2 mix(Vec2 a, Vec2 b, float t) { return a + (b - a) * t; }
constexpr float square(float x) { return x * x; }
/// Cubic step: 0 below `from`, 1 above `to`; the edges may be given in falling order.
constexpr float smooth_step(float from, float to, float x) {
  const float t = clamp01((x - from) / (to - from));
  return t * t * (3.0F - 2.0F * t);
}
/// Rounds down without the library call that -O2 makes of std::floor on plain x86-64.
constexpr int floor_int(float x) {
  const int i = static_cast<int>(x);
  return i - static_cast<int>(x < static_cast<float>(i));
}
constexpr float fraction(float x) { return x - static_cast<float>(floor_int(x)); }
/// Distance of x to the nearest whole number, 0 to 0.5.
constexpr float to_whole(float x) {
  const float f = fraction(x);
  return f < 0.5F ? f : 1.0F - f;
}
/// A hump of height 1 on 0..1, flat at both ends.
inline float hump(float t) { return 0.5F - 0.5F * std::cos(k_turn * clamp01(t)); }
/// A bell of height 1 around 0 that has all but vanished at |x| = 1.
inline float bell(float x) { return std::exp(-4.5F * x * x); }

}  // namespace etalase::painter
