// Looks of clay, wood, stone, fibre, metal, leather.
#include "craft/materials.hpp"

#include "kit/noise.hpp"
#include "kit/random.hpp"

namespace etalase::painter {

Material clay(const ClayLook& look) {
  return [look](const SurfacePoint& p) {
    const float turning = cloud_noise(p.uv.x * 2.0F + look.seed, p.rest.y * 22.0F);
    const float flecks = cloud_noise(p.uv.x * 40.0F + 3.0F, p.uv.y * 12.0F + look.seed);
    const float blotch = cloud_noise(p.rest.x * 0.9F + look.seed, p.rest.y * 1.1F + p.rest.z * 0.8F);
    Look out;
    out.albedo = look.body * (0.80F + 0.24F * turning + 0.16F * (flecks - 0.5F));
    out.albedo = mix(out.albedo, look.smoke, 0.65F * smooth_step(0.54F, 0.80F, blotch));
    out.height = 0.0016F * turning + 0.0009F * flecks;
    out.shine = 0.10F + 0.25F * look.glaze;
    out.gloss = 14.0F + 40.0F * look.glaze;
    out.coat = 0.6F * look.glaze;
    return out;
  };
}

Colour wood_colour(const WoodLook& look, Vec3 rest) {
  const Vec3 p = rest * look.scale;
  const float drift = cloud_noise(p.y * 0.55F + look.seed, p.x * 0.8F + p.z * 0.5F);
  const float rings = std::sqrt(square(p.x + 0.85F) + square(p.z - 0.4F)) * 8.0F + 5.5F * drift;
  const float f = to_whole(rings) * 2.0F;
  const float ring = 1.0F - f * f;
  const float pores = cloud_noise(p.x * 26.0F + p.z * 19.0F, p.y * 1.7F + look.seed);
  const float streaks = cloud_noise(p.x * 7.0F + p.z * 5.0F + look.seed, p.y * 0.5F);
  const float tone = 0.14F + 0.26F * f + 0.16F * drift + 0.42F * streaks + 0.55F * (pores - 0.42F);
  return mix(look.dark, look.light, std::clamp(tone + 0.12F - 0.12F * ring, 0.0F, 1.15F));
}

Colour board_colour(const WoodLook& look, Vec2 p) {
  const float bend = cloud_noise(p.x * 0.35F + look.seed, p.y * 0.9F + look.seed);
  const float figure = to_whole(p.y * 5.0F + 2.6F * bend + 0.25F * p.x) * 2.0F;
  const float streaks = cloud_noise(p.x * 0.45F + look.seed, p.y * 17.0F);
  const float pores = cloud_noise(p.x * 2.6F + look.seed, p.y * 70.0F);
  const float tone = 0.20F + 0.22F * figure + 0.55F * streaks + 0.40F * (pores - 0.45F);
  return mix(look.dark, look.light, std::clamp(tone, 0.0F, 1.1F));
}

Material wood(const WoodLook& look) {
  return [look](const SurfacePoint& p) {
    Look out;
    out.albedo = wood_colour(look, p.rest);
    out.height = 0.0011F * cloud_noise(p.rest.x * 26.0F + p.rest.z * 19.0F, p.rest.y * 1.7F) * (1.0F - look.polish);
    out.shine = 0.05F + 0.5F * look.polish;
    out.gloss = 12.0F + 50.0F * look.polish;
    out.coat = 0.35F * look.polish;
    return out;
  };
}

Material marble(const MarbleLook& look) {
  return [look](const SurfacePoint& p) {
    const Vec3 q = p.rest * 1.5F;
    const float warp = cloud_noise(Vec3{q.x * 0.9F + look.seed, q.y * 0.9F, q.z});
    const float body = cloud_noise(Vec3{q.x + 2.2F * warp, q.y + 1.7F * warp + look.seed, q.z + 1.9F * warp});
    const float wide = 1.0F - smooth_step(0.0F, 0.055F, std::fabs(body - 0.5F));
    const float fine = 1.0F - smooth_step(0.0F, 0.012F, std::fabs(body - 0.40F + 0.05F * (warp - 0.5F)));
    const float mist = smooth_step(0.42F, 0.75F, warp);
    Look out;
    out.albedo =
        mix(look.stone, look.vein, clamp01(0.95F * wide * (0.35F + warp) + 0.75F * fine + 0.30F * mist * body));
    out.shine = 0.45F;
    out.gloss = 90.0F;
    out.coat = 0.55F;
    return out;
  };
}

Material strand_fibre(const StrandLook& look) {
  return [look](const SurfacePoint& p) {
    const float fibre = 0.55F * cloud_noise(p.uv.x * 9.0F, p.uv.y * 2.0F + p.rest.y * 3.1F) +
                        0.45F * cloud_noise(p.uv.x * 46.0F, p.uv.y * 4.0F);
    const float age = cloud_noise(p.rest.x * 2.3F + p.rest.z, p.rest.y * 2.7F);
    Look out;
    out.albedo = mix(look.dark, look.light, clamp01(0.30F + 0.75F * fibre + 0.55F * (age - 0.5F)));
    out.height = 0.0012F * fibre;
    out.shine = look.shine;
    out.gloss = 22.0F;
    return out;
  };
}

Material white_metal(Colour tint) {
  return [tint](const SurfacePoint& p) {
    Look out;
    out.albedo = tint * (0.96F + 0.06F * cloud_noise(p.uv.x * 5.0F, p.uv.y * 9.0F));
    out.mirror = 1.0F;
    out.shine = 0.7F;
    out.gloss = 120.0F;
    return out;
  };
}

Material gem(Colour deep, Colour bright) {
  return [deep, bright](const SurfacePoint& p) {
    // Cut like a brilliant: a flat table, kites around it, small facets at the girdle; each has its own depth.
    const float r = length(Vec2{p.rest.x, p.rest.z}) / 0.92F;
    const float turn = std::atan2(p.rest.z, p.rest.x) / k_turn + 0.5F;
    const int ring = r < 0.46F ? 0 : (r < 0.78F ? 1 : 2);
    const int around = ring == 0 ? 8 : 8 * ring;
    const int facet = floor_int(turn * static_cast<float>(around) + (ring == 1 ? 0.5F : 0.0F));
    const float tone = chance(facet % around, ring, 71);
    const float edge =
        to_whole(turn * static_cast<float>(around) + (ring == 1 ? 0.5F : 0.0F)) * r / static_cast<float>(around);
    Look out;
    out.albedo = mix(deep, bright, square(tone));
    out.glow = bright * (0.04F + 0.30F * square(tone) + (edge < 0.006F ? 0.18F : 0.0F));
    out.height = 0.004F * (tone - 0.5F);
    out.coat = 0.8F;
    out.shine = 1.2F;
    out.gloss = 140.0F;
    return out;
  };
}

Material leather(Colour body, float polish) {
  return [body, polish](const SurfacePoint& p) {
    const float pebble = cloud_noise(p.rest.x * 34.0F + p.rest.z * 21.0F, p.rest.y * 34.0F + p.rest.z * 26.0F);
    const float wear = cloud_noise(p.rest.x * 1.6F + 3.0F, p.rest.y * 1.9F + p.rest.z);
    Look out;
    out.albedo = body * (0.72F + 0.30F * wear + 0.32F * (pebble - 0.4F));
    out.height = 0.0035F * pebble;
    out.shine = 0.10F + 0.30F * polish;
    out.gloss = 14.0F + 26.0F * polish;
    out.coat = 0.35F * polish;
    return out;
  };
}

Material plain(Colour body, float shine, float gloss) {
  return [body, shine, gloss](const SurfacePoint& p) {
    Look out;
    out.albedo = body * (0.96F + 0.08F * cloud_noise(p.rest.x * 5.0F + p.rest.z * 3.0F, p.rest.y * 5.0F));
    out.shine = shine;
    out.gloss = gloss;
    return out;
  };
}

}  // namespace etalase::painter
