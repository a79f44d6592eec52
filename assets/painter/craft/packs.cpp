// Jars, cartons, pouches, biscuits, fish.
#include "craft/packs.hpp"

#include <array>

#include "kit/noise.hpp"
#include "motif/dyes.hpp"
#include "motif/labels.hpp"
#include "motif/motifs.hpp"
#include "shape/solids.hpp"

namespace etalase::painter {

namespace {

SharedTexture shared_label(std::string_view subject, std::string_view colourway, float height) {
  return std::make_shared<const Texture>(draw_label(subject, colourway, height));
}

Material white_glaze() { return clay({from_hex(0xECE6DA), from_hex(0xD6CCBA), 0.7F, 1.0F}); }

Colour floss_colour(Vec2 p) {
  const float twist = cloud_noise(p.x * 9.0F + 3.0F * cloud_noise(p.y * 4.0F, p.x * 2.0F), p.y * 13.0F);
  return mix(from_hex(0x6E421A), from_hex(0xE6B468), smooth_step(0.22F, 0.78F, twist));
}

Material floss_behind_glass(SharedTexture label) {
  return [print = std::move(label)](const SurfacePoint& p) {
    Look out;
    out.albedo = floss_colour({p.uv.x * 7.0F, p.rest.y * 2.3F});
    out.shine = 0.7F;
    out.gloss = 80.0F;
    out.coat = 1.0F;
    const float around = (p.uv.x - 0.75F) * k_turn;
    const Vec2 on_label{around / 1.75F + 0.5F, (0.66F - p.rest.y) / 0.52F * 0.80F};
    if (on_label.x > 0.0F && on_label.x < 1.0F && on_label.y > 0.0F && on_label.y < 0.80F) {
      out.albedo = print->at(on_label, p.footprint / 0.82F) * 0.95F;
      out.shine = 0.10F;
      out.coat = 0.10F;
    }
    return out;
  };
}

/// From the hem inwards: a waving skirt, the tied neck, the flat top.
Mesh cloth_cap() {
  return make_surface({220, 90, Seam::closed}, [](float u, float v) {
    const float angle = u * k_turn;
    const float skirt = 1.0F - smooth_step(0.0F, 0.40F, v);
    const float wave = 0.034F * skirt * std::sin(angle * 13.0F) + 0.012F * skirt * std::sin(angle * 29.0F + 1.0F);
    float radius = 0.435F + 0.14F * skirt * skirt + wave;
    float y = 0.725F + 0.14F * smooth_step(0.0F, 0.40F, v);
    if (v > 0.40F) {
      const float t = (v - 0.40F) / 0.60F;
      radius = 0.445F * std::sqrt(std::max(0.0F, 1.0F - t * t * t * t)) * (t < 0.15F ? 0.955F + 0.3F * t : 1.0F);
      y = 0.865F + 0.12F * smooth_step(0.0F, 0.45F, t) + 0.012F * std::sin(angle * 5.0F) * (1.0F - t) * t;
    }
    const Vec2 c = on_circle(angle);
    return Spot{{c.x * radius, y, c.y * radius}, {c.x * (1.25F - v), c.y * (1.25F - v)}};
  });
}

/// Two rounds of cord with a bow in front.
Mesh cap_cord() {
  Mesh cord;
  for (const float y : {0.862F, 0.884F}) {
    const StrandPath round = [y](float t) {
      const Vec2 c = on_circle(t * k_turn);
      const float r = 0.442F + 0.003F * std::cos(t * 500.0F);
      return StrandPoint{{c.x * r, y, c.y * r}, {}, 0.014F, 0.014F};
    };
    cord.append(strand(round, 320, 8, Seam::closed));
  }
  const std::array<Vec3, 4> tail{Vec3{0.02F, 0.87F, -0.45F}, Vec3{0.05F, 0.80F, -0.52F}, Vec3{0.07F, 0.70F, -0.60F},
                                 Vec3{0.06F, 0.60F, -0.60F}};
  const std::array<Vec3, 5> bow{Vec3{0.0F, 0.875F, -0.455F}, Vec3{-0.09F, 0.92F, -0.49F}, Vec3{-0.15F, 0.87F, -0.50F},
                                Vec3{-0.08F, 0.83F, -0.49F}, Vec3{0.0F, 0.87F, -0.46F}};
  cord.append(tube(tail, 0.011F, 40, 8));
  cord.append(tube(bow, 0.011F, 50, 8));
  return cord;
}

void put_cloth_cap(Scene& scene, const Pose& pose, std::string_view colourway) {
  ClothLook look;
  look.motif = std::make_shared<const Texture>(draw_sisik(dyes_of(colourway)).sheet);
  look.repeats = 2.6F;
  scene.put(pose, cloth_cap(), cloth(look));
  scene.put(pose, cap_cord(), strand_fibre({from_hex(0xD9BE86), from_hex(0x8A6630), 0.05F}));
}

Mesh biscuit_mesh() {
  return make_surface({40, 22, Seam::closed}, [](float u, float v) {
    const Vec2 around = on_circle(u * k_turn);
    const Vec2 up = on_circle((v - 0.5F) * k_pi);
    const float groove = 1.0F - 0.05F * std::fabs(std::cos(u * k_turn * 2.0F)) * smooth_step(0.4F, 1.0F, v);
    return Spot{{around.x * up.x * 0.095F * groove, up.y * 0.070F, around.y * up.x * 0.095F * groove}, {u, v}};
  });
}

Material biscuit_crust() {
  return [](const SurfacePoint& p) {
    Look out;
    const float baked = smooth_step(-0.02F, 0.07F, p.rest.y);
    const float crumb = cloud_noise(p.rest.x * 60.0F + p.rest.z * 40.0F, p.rest.y * 60.0F + p.rest.z * 20.0F);
    out.albedo = mix(from_hex(0xE8C688), from_hex(0xC07A2A), baked) * (0.82F + 0.36F * crumb);
    out.height = 0.003F * crumb;
    out.shine = 0.18F * baked;
    out.gloss = 30.0F;
    return out;
  };
}

/// Five layers of biscuits, each lying a little differently.
Mesh heaped_biscuits(Chance& chance) {
  Mesh biscuits;
  for (int layer = 0; layer < 5; ++layer) {
    for (int i = 0; i < 15; ++i) {
      const bool inner = i >= 10;
      const float step = static_cast<float>(i) + 0.5F * static_cast<float>(layer & 1);
      const Vec2 c = on_circle(k_turn * step / (inner ? 5.0F : 10.0F)) * (inner ? 0.14F : 0.315F);
      const Pose at = Pose{}.moved({c.x, 0.10F + 0.145F * static_cast<float>(layer) + chance.around(0.012F), c.y});
      Mesh biscuit = biscuit_mesh();
      biscuit.place(
          at.turned_x(chance.around(0.5F)).turned_y(chance.between(0.0F, 6.0F)).turned_z(chance.around(0.5F)));
      biscuits.append(biscuit);
    }
  }
  return biscuits;
}

void put_biscuit_plate(Scene& scene, const Pose& pose) {
  for (int i = 0; i < 7; ++i) {
    const Vec2 c = on_circle(k_turn * static_cast<float>(i) / 6.0F) * (i == 6 ? 0.0F : 0.17F);
    const Pose at = pose.moved({c.x, 0.12F + (i == 6 ? 0.10F : 0.0F), c.y}).turned_y(static_cast<float>(i));
    scene.put(at, biscuit_mesh(), biscuit_crust());
  }
  put_white_bowl(scene, pose.scaled({1.0F, 0.42F, 1.0F}), 0.33F);
}

}  // namespace

Material printed(SharedTexture label, float shine) {
  return [print = std::move(label), shine](const SurfacePoint& p) {
    Look out;
    out.albedo = print->at(p.uv, p.footprint) * (0.97F + 0.05F * cloud_noise(p.uv.x * 22.0F, p.uv.y * 22.0F));
    out.shine = shine;
    out.gloss = 26.0F;
    out.coat = shine * 0.8F;
    return out;
  };
}

void put_floss_jar(Scene& scene, const Pose& pose, std::string_view colourway) {
  const std::vector<Vec2> outer{{0.42F, 0.0F},   {0.46F, 0.03F}, {0.475F, 0.08F}, {0.475F, 0.60F},
                                {0.455F, 0.72F}, {0.40F, 0.80F}, {0.385F, 0.86F}};
  Mesh jar = turned(Outline(filled(outer)), {170, 130, Seam::closed});
  jar.place(pose);
  scene.add(std::move(jar), floss_behind_glass(shared_label("fish", colourway, 0.80F)));
  put_cloth_cap(scene, pose, colourway);
}

void put_white_bowl(Scene& scene, const Pose& pose, float radius) {
  const float r = radius;
  Mesh bowl = turned(Outline(hollowed({{0.45F * r, 0.0F},
                                       {0.50F * r, 0.03F * r},
                                       {0.48F * r, 0.08F * r},
                                       {0.82F * r, 0.26F * r},
                                       {0.98F * r, 0.56F * r},
                                       {r, 0.62F * r}},
                                      0.06F * r)),
                     {120, 120, Seam::closed});
  bowl.place(pose);
  scene.add(std::move(bowl), white_glaze());
}

void put_floss_bowl(Scene& scene, const Pose& pose) {
  put_white_bowl(scene, pose, 0.30F);
  Mesh heap = make_surface({140, 60, Seam::closed}, [](float u, float v) {
    const Vec2 c = on_circle(u * k_turn);
    const float radius = 0.265F * (1.0F - v);
    const float rough = cloud_noise(c.x * radius * 12.0F + 4.0F, c.y * radius * 12.0F) - 0.5F;
    return Spot{{c.x * radius, 0.14F + 0.13F * std::sin(v * 0.5F * k_pi) + 0.05F * rough * smooth_step(0.0F, 0.2F, v),
                 c.y * radius},
                {u, v}};
  });
  heap.settle();
  heap.place(pose);
  scene.add(std::move(heap), [](const SurfacePoint& p) {
    Look out;
    out.albedo = floss_colour({p.rest.x * 9.0F, p.rest.z * 5.0F});
    out.height = 0.012F * cloud_noise(p.rest.x * 38.0F + 3.0F * cloud_noise(p.rest.z * 20.0F, p.rest.x * 9.0F),
                                      p.rest.z * 46.0F);
    out.shine = 0.04F;
    return out;
  });
}

void put_carton(Scene& scene, const Pose& pose, Vec3 half, std::string_view subject, std::string_view colourway) {
  const LabelInks inks = label_inks(colourway);
  Mesh body = rounded_box(half, 0.014F, 12);
  body.place(pose.moved({0.0F, half.y, 0.0F}));
  scene.add(std::move(body), plain(mix(inks.ink, inks.paper, 0.08F), 0.10F, 20.0F));
  const float height = half.y / half.x;
  Mesh front = make_surface({24, 24, Seam::open}, [&](float u, float v) {
    return Spot{{(2.0F * u - 1.0F) * (half.x - 0.012F), (2.0F * v - 1.0F) * (half.y - 0.012F), -half.z - 0.001F},
                {u, (1.0F - v) * height}};
  });
  front.place(pose.moved({0.0F, half.y, 0.0F}));
  scene.add(std::move(front), printed(shared_label(subject, colourway, height), 0.14F));
}

void put_pouch(Scene& scene, const Pose& pose, std::string_view subject, std::string_view colourway, Chance& chance) {
  const LabelInks inks = label_inks(colourway);
  const Vec2 half{0.46F, 0.66F};
  const float seed = chance.between(0.0F, 9.0F);
  const auto depth = [=](float u, float v) {
    const float side = std::pow(std::max(0.0F, 1.0F - std::pow(std::fabs(2.0F * u - 1.0F), 3.0F)), 0.75F);
    const float rise = (1.0F - smooth_step(0.35F, 0.90F, v)) * (0.82F + 0.18F * std::cos(v * 3.0F));
    const float crease = 0.022F * (cloud_noise(u * 2.2F + seed, v * 2.4F) - 0.5F) * smooth_step(0.0F, 0.2F, side) +
                         0.010F * (cloud_noise(u * 5.0F, v * 4.0F + seed) - 0.5F) * side;
    return std::max(0.215F * side * rise + crease * std::min(1.0F, 2.0F * rise), 0.004F);
  };
  for (const float face : {-1.0F, 1.0F}) {
    Mesh skin = make_surface({110, 140, Seam::open}, [&](float u, float v) {
      const float across = face < 0.0F ? u : 1.0F - u;
      const float gather = 1.0F - 0.03F * (1.0F - smooth_step(0.0F, 0.25F, v));
      return Spot{{(2.0F * across - 1.0F) * half.x * gather, v * 2.0F * half.y, face * depth(across, v)},
                  {across, (1.0F - v) * half.y / half.x}};
    });
    skin.place(pose);
    if (face < 0.0F) {
      scene.add(std::move(skin),
                [print = printed(shared_label(subject, colourway, half.y / half.x), 0.28F)](const SurfacePoint& p) {
                  Look out = print(p);
                  if (p.uv.y < 0.10F) {  // the welded seam
                    out.height = 0.003F * (0.5F + 0.5F * std::sin(p.uv.y * 420.0F));
                  }
                  return out;
                });
    } else {
      scene.add(std::move(skin), plain(inks.ink, 0.2F, 24.0F));
    }
  }
}

void put_chocolate(Scene& scene, const Pose& pose) {
  Mesh bars;
  for (int i = 0; i < 3; ++i) {
    for (int j = 0; j < 2; ++j) {
      const Pose at =
          Pose{}.moved({(static_cast<float>(i) - 1.0F) * 0.232F, 0.05F, (static_cast<float>(j) - 0.5F) * 0.232F});
      Mesh piece = rounded_box({0.112F, 0.050F, 0.112F}, 0.022F, 8);
      piece.place(at);
      bars.append(piece);
      Mesh raised = rounded_box({0.076F, 0.014F, 0.076F}, 0.012F, 6);
      raised.place(at.moved({0.0F, 0.052F, 0.0F}));
      bars.append(raised);
    }
  }
  bars.place(pose);
  Mesh loose = rounded_box({0.112F, 0.050F, 0.112F}, 0.022F, 8);
  loose.place(pose.moved({-0.46F, 0.05F, -0.16F}).turned_y(0.5F));
  bars.append(loose);
  scene.add(std::move(bars), plain(from_hex(0x4F2A18), 0.34F, 30.0F));
}

void put_biscuit_jar(Scene& scene, const Pose& pose, std::string_view colourway, Chance& chance) {
  scene.put(pose, heaped_biscuits(chance), biscuit_crust());
  const std::vector<Vec2> outer{{0.40F, 0.0F}, {0.44F, 0.03F}, {0.445F, 0.10F}, {0.445F, 0.76F}, {0.43F, 0.84F}};
  const Material clear = [](const SurfacePoint&) {
    return Look{.albedo = {0.42F, 0.45F, 0.44F}, .shine = 3.0F, .gloss = 120.0F, .coat = 2.6F};
  };
  Mesh glass = turned(Outline(hollowed(outer, 0.012F)), {140, 120, Seam::closed});
  scene.put(pose, std::move(glass), clear, Casting::shadow_free).clarity = Clarity::glass;
  const LabelInks inks = label_inks(colourway);
  Mesh lid = plate(0.46F, 0.11F, 140);
  Mesh knob = ball({0.07F, 0.05F, 0.07F}, 20);
  knob.place(Pose{}.moved({0.0F, 0.13F, 0.0F}));
  lid.append(knob);
  scene.put(pose.moved({0.0F, 0.845F, 0.0F}), std::move(lid), plain(mix(inks.ink, inks.bright, 0.25F), 0.3F, 40.0F));
  Mesh label = make_surface({50, 30, Seam::open}, [](float u, float v) {
    const Vec2 c = on_circle(0.75F * k_turn + (u - 0.5F) * 1.15F);
    return Spot{{c.x * 0.452F, 0.20F + 0.44F * v, c.y * 0.452F}, {u, (1.0F - v) * 0.85F}};
  });
  scene.put(pose, std::move(label), printed(shared_label("biscuit", colourway, 0.85F), 0.12F), Casting::shadow_free);
  put_biscuit_plate(scene, pose.moved({0.52F, 0.0F, -0.62F}));
}

}  // namespace etalase::painter
