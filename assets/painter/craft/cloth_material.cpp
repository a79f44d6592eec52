// Cloth close up: the motif, its threads, their unevenness.
#include "craft/materials.hpp"
#include "kit/noise.hpp"
#include "kit/random.hpp"

namespace etalase::painter {

namespace {

const Colour k_undyed = from_hex(0xEDE3D0);

/// Plain weave at a place counted in threads: 0 between threads to 1 on top of one.
float weave_height(Vec2 thread) {
  const int i = floor_int(thread.x);
  const int j = floor_int(thread.y);
  const bool warp_on_top = ((i + j) & 1) == 0;
  const float a = thread.x - static_cast<float>(i) - 0.5F;
  const float b = thread.y - static_cast<float>(j) - 0.5F;
  const float across = warp_on_top ? a : b;
  const float along = warp_on_top ? b : a;
  return std::max(0.0F, 1.0F - 3.4F * across * across) * (1.0F - 1.3F * along * along);
}

/// Colour of the dyed cloth at a place in motif units; the border's edges are smoothed over the footprint.
Colour dyed(const ClothLook& look, Vec2 motif, float footprint) {
  const float inside = motif.y - look.border_from;
  const float to_edge = 0.5F - std::fabs(inside - 0.5F);
  const float share = look.border ? clamp01(0.5F + to_edge / std::max(footprint, 1e-5F)) : 0.0F;
  if (share <= 0.0F) {
    return look.motif->at(motif, footprint);
  }
  const Colour border = look.border->at({motif.x, std::clamp(inside, 0.002F, 0.998F)}, footprint);
  return share >= 1.0F ? border : mix(look.motif->at(motif, footprint), border, share);
}

}  // namespace

Material cloth(const ClothLook& look) {
  const Vec2 turn = on_circle(look.angle);
  return [look, turn](const SurfacePoint& p) {
    // Motif sheets run downwards, cloth coordinates upwards.
    const Vec2 own{p.uv.x * turn.x + p.uv.y * turn.y, p.uv.x * turn.y - p.uv.y * turn.x};
    Look out;
    const Vec2 side{look.reverse > 0.0F ? -own.x : own.x, own.y};
    out.albedo = dyed(look, side * look.repeats + look.offset, p.footprint * look.repeats);
    out.albedo = mix(out.albedo, k_undyed, look.reverse);
    // Threads run with the cloth, whatever the motif's angle, and vanish when too fine to be seen.
    const Vec2 thread = own * look.threads;
    const float seen = 1.0F - smooth_step(0.25F, 0.60F, p.footprint * look.threads);
    const float slub =
        cloud_noise(thread.x * 0.004F, thread.y * 0.30F) + cloud_noise(thread.x * 0.30F, thread.y * 0.004F) - 1.0F;
    out.albedo = out.albedo * (1.0F + slub * (0.14F + 0.34F * look.coarse));
    if (seen > 0.0F) {
      const float h = weave_height(thread);
      const float depth = (0.5F + 0.5F * look.coarse) * seen;
      out.albedo = out.albedo * (1.0F + depth * (0.62F * h - 0.40F));
      out.height = depth * h * 0.22F / look.threads;
    }
    out.shine = 0.035F;
    out.gloss = 9.0F;
    out.sheen = 0.10F;
    return out;
  };
}

}  // namespace etalase::painter
