// What is to be painted, and the builders that set up the studio for it.
#pragma once

#include <string_view>

#include "craft/materials.hpp"
#include "kit/random.hpp"
#include "studio/scene.hpp"

namespace etalase::painter {

/// One picture: which variant of a design, in which colours and format.
struct Order {
  std::string_view variant;  ///< the design's own word, such as a motif's name
  std::string_view colourway;
  float aspect = 0.8F;  ///< width over height
  Chance chance{1};

  [[nodiscard]] bool wide() const { return aspect > 1.2F; }
};

using Builder = Scene (*)(Order);

// Textiles.
Scene build_cloth(Order order);
Scene build_cloth_back(Order order);
Scene build_hanging(Order order);
Scene build_stack(Order order);
Scene build_shawl(Order order);
Scene build_yarn(Order order);

// Everything else; the variant names the object.
Scene build_pot(Order order);
Scene build_rattan(Order order);
Scene build_wood(Order order);
Scene build_marble(Order order);
Scene build_weave(Order order);
Scene build_shell(Order order);
Scene build_metal(Order order);
Scene build_leather(Order order);
Scene build_food(Order order);
Scene build_other(Order order);
Scene build_shelf(Order order);

}  // namespace etalase::painter
