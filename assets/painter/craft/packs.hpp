// Food packs and what is served beside them.
#pragma once

#include "craft/order.hpp"
#include "shape/mesh.hpp"

namespace etalase::painter {

/// Paper or film printed with a label; uv is the label's place, x to the right and y down, both in label units.
Material printed(SharedTexture label, float shine);

/// A jar of fish floss with a cloth cap.
void put_floss_jar(Scene& scene, const Pose& pose, std::string_view colourway);
/// A white bowl heaped with floss.
void put_floss_bowl(Scene& scene, const Pose& pose);
/// An upright carton, `half` its half size, with a label on the front.
void put_carton(Scene& scene, const Pose& pose, Vec3 half, std::string_view subject, std::string_view colourway);
/// A standing pouch with a label.
void put_pouch(Scene& scene, const Pose& pose, std::string_view subject, std::string_view colourway, Chance& chance);
/// Pieces of chocolate on the ground.
void put_chocolate(Scene& scene, const Pose& pose);
/// A glass jar filled with small round biscuits.
void put_biscuit_jar(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance);
/// A white plate or bowl of the given radius.
void put_white_bowl(Scene& scene, const Pose& pose, float radius);
/// A whole milkfish lying on its side along x, about 1.3 long.
void put_milkfish(Scene& scene, const Pose& pose);

}  // namespace etalase::painter
