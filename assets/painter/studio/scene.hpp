// What stands in the studio: things with their materials, the light, and the camera.
#pragma once

#include <functional>
#include <vector>

#include "kit/colour.hpp"
#include "shape/mesh.hpp"

namespace etalase::painter {

/// A visible point as a material sees it.
struct SurfacePoint {
  Vec3 rest;  ///< place on the unposed shape, in the shape's units
  Vec2 uv;
  float footprint;  ///< scene units that one picture pixel covers here
};

/// How a point answers light.
struct Look {
  Colour albedo{0.5F, 0.5F, 0.5F};
  float height = 0.0F;  ///< fine relief along the normal, scene units
  float shine = 0.05F;  ///< strength of the highlight
  float gloss = 16.0F;  ///< sharpness of the highlight
  float mirror = 0.0F;  ///< 0 plain, 1 polished metal
  float coat = 0.0F;    ///< clear glaze or glass in front
  float sheen = 0.0F;   ///< soft light at grazing angles, as on cloth
  Colour glow{};        ///< light of its own
};

using Material = std::function<Look(const SurfacePoint&)>;

enum class Casting { casts_shadow, shadow_free };
/// Glass covers one of four samples of each pixel: what stands behind shows through.
enum class Clarity { solid, glass };
/// Soft things change so slowly across the picture that only some of their pixels need to be computed.
enum class Finish { fine, soft };

struct Thing {
  Mesh mesh;
  Material material;
  Casting casting = Casting::casts_shadow;
  Clarity clarity = Clarity::solid;
  Finish finish = Finish::fine;
};

struct Camera {
  Vec3 eye{0.0F, 1.3F, -4.0F};
  Vec3 target{0.0F, 0.5F, 0.0F};
  float view_height = 0.62F;  ///< picture height over distance
};

/// Light from one soft window, the room, and the ground.
struct Lighting {
  Vec3 towards{-0.62F, 0.72F, -0.42F};  ///< direction to the window
  Colour window{1.06F, 1.0F, 0.92F};
  Colour sky{0.40F, 0.42F, 0.46F};
  Colour ground{0.26F, 0.235F, 0.21F};
  float window_spread = 0.11F;  ///< radius of the window over its distance
  float pool = 0.35F;           ///< how much the light falls off towards the far side
};

struct Scene {
  std::vector<Thing> things;
  Camera camera;
  Lighting lighting;
  Colour backdrop{0.5F, 0.48F, 0.45F};

  Thing& add(Mesh mesh, Material material, Casting casting = Casting::casts_shadow) {
    things.push_back({std::move(mesh), std::move(material), casting, Clarity::solid, Finish::fine});
    return things.back();
  }
  /// Places the mesh, then adds it.
  Thing& put(const Pose& pose, Mesh mesh, Material material, Casting casting = Casting::casts_shadow) {
    mesh.place(pose);
    return add(std::move(mesh), std::move(material), casting);
  }
};

}  // namespace etalase::painter
