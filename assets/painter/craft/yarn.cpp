// Warp yarn, bound in bundles before dyeing: where it is bound the dye stays out.
#include "craft/order.hpp"
#include "kit/noise.hpp"
#include "motif/dyes.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

constexpr float k_step = 0.064F;  ///< from bundle to bundle
constexpr float k_tie = 0.052F;   ///< height of one binding

/// A place counted in bundles and bindings.
struct Knot {
  int bundle = 0;
  int row = 0;
  float in_row = 0.0F;  ///< 0..1
};

Knot knot_at(float x, float y) {
  const int row = floor_int(y / k_tie);
  return {floor_int(x / k_step + 0.5F), row, y / k_tie - static_cast<float>(row)};
}

/// Nested diamonds of bindings: 0 free, 1 or 2 bound with one of two bands.
int binding(const Knot& knot, int period) {
  const int x = std::abs((knot.bundle % period + period) % period - period / 2);
  const int y = std::abs((knot.row % period + period) % period - period / 2);
  const int d = x + y;
  if (d < 2 || d == 8) {
    return 1;
  }
  return d == 4 || d == 5 ? 2 : 0;
}

Mesh bundles(int half, int period, Chance& chance) {
  Mesh mesh;
  for (int b = -half; b <= half; ++b) {
    const float drift = chance.around(0.02F);
    const float phase = chance.between(0.0F, 6.0F);
    const StrandPath path = [&](float t) {
      const float y = mix(-1.25F, 1.25F, t);
      Knot knot = knot_at(0.0F, y + drift);
      knot.bundle = b;
      const float squeeze = binding(knot, period) != 0 ? 0.80F - 0.10F * std::cos(k_turn * knot.in_row) : 1.0F;
      const float x = k_step * static_cast<float>(b) + 0.006F * std::sin(y * 4.0F + phase);
      const float z = 0.008F * std::sin(y * 3.0F + 2.0F * phase);
      return StrandPoint{{x, y, z}, {0.0F, 0.0F, -1.0F}, 0.0325F * squeeze, 0.036F * squeeze};
    };
    mesh.append(strand(path, 420, 14));
  }
  mesh.settle();
  return mesh;
}

Material bound_yarn(const Dyes& dyes, int period) {
  return [dyes, period](const SurfacePoint& p) {
    const Knot knot = knot_at(p.rest.x, p.rest.y);
    const int tie = binding(knot, period);
    Look out;
    const float lie = 2.5F * soft_noise(p.rest.y * 4.0F, static_cast<float>(knot.bundle));
    const float thread = to_whole(p.uv.x * 34.0F + p.rest.y * 5.0F + lie) * 2.0F;
    const float tone = cloud_noise(p.uv.x * 9.0F, p.rest.y * 9.0F);
    out.albedo = mix(from_hex(0xF1E8D4), from_hex(0xDCCBA6), tone) * (0.74F + 0.30F * thread);
    out.height = 0.0022F * thread;
    if (tie != 0 && knot.in_row > 0.05F && knot.in_row < 0.95F) {
      const float wrap = to_whole(knot.in_row * 5.5F + p.uv.x * 0.8F) * 2.0F;
      out.albedo = (tie == 1 ? dyes.main : dyes.ground) * (0.62F + 0.55F * wrap);
      out.height = 0.006F * wrap;
      out.shine = 0.12F;
    }
    out.sheen = 0.08F;
    return out;
  };
}

}  // namespace

Scene build_yarn(Order order) {
  Scene scene;
  const float height = 2.0F;
  scene.camera = {{0.0F, -0.25F, -4.0F}, {0.0F, 0.0F, 0.0F}, height / 4.0F};
  scene.lighting.towards = {-0.85F, 0.45F, -0.62F};
  const int half = static_cast<int>(height * order.aspect * 0.5F / k_step) + 3;
  const int period = 14 + 2 * order.chance.pick(4);
  scene.add(bundles(half, period, order.chance), bound_yarn(dyes_of(order.colourway), period));
  const auto behind = [](float u, float v) { return Spot{{6.0F * u - 3.0F, 6.0F * v - 3.0F, 0.05F}, {u, v}}; };
  scene.add(make_surface({8, 8, Seam::open}, behind), plain(from_hex(0x2A2018)), Casting::shadow_free);
  return scene;
}

}  // namespace etalase::painter
