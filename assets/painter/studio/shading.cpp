// Shades visible points: window, room, highlight, polish, glaze.
#include "studio/shading.hpp"

namespace etalase::painter {

namespace {

/// A highlight's fall-off, exp((x - 1) * gloss) by repeated squares.
float highlight(float x, float gloss) {
  const float base = std::max(0.0F, 1.0F + (x - 1.0F) * gloss * 0.0625F);
  const float fourth = square(square(base));
  return square(square(fourth));
}

float fifth(float x) {
  const float squared = x * x;
  return squared * squared * x;
}

/// What a mirror sees in direction r: window, soft ceiling, dark horizon, ground.
Colour reflected_room(const View& view, Vec3 r) {
  const Lighting& light = view.scene().lighting;
  const Vec3 window = view.window();
  const Colour ceiling = light.sky * 2.3F;
  const Colour floor = view.scene().backdrop * 0.55F;
  Colour room = mix(floor, ceiling, smooth_step(-0.25F, 0.65F, r.y + 0.25F * (r.x * window.x + r.z * window.z)));
  room = mix(room, room * 0.22F, 0.75F * (1.0F - smooth_step(0.0F, 0.16F, std::fabs(r.y - 0.04F))));
  return room + light.window * (1.5F * smooth_step(0.74F, 0.90F, dot(r, window)));
}

}  // namespace

Sight look_at(const View& view, std::uint32_t face_index, int x, int y) {
  const Face& face = view.face(face_index);
  const ScreenVertex& a = view.screen(face.corners[0]);
  const ScreenVertex& b = view.screen(face.corners[1]);
  const ScreenVertex& c = view.screen(face.corners[2]);
  const float px = static_cast<float>(x) + 0.5F - a.x;
  const float py = static_cast<float>(y) + 0.5F - a.y;
  const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  // The pixel's middle may lie just outside the face that a sample met: hold the weights near it.
  const float sb = std::clamp((px * (c.y - a.y) - (c.x - a.x) * py) / area, -0.5F, 1.5F);
  const float sc = std::clamp(((b.x - a.x) * py - px * (b.y - a.y)) / area, -0.5F, 1.5F);
  float wa = (1.0F - sb - sc) * a.inverse_depth;
  float wb = sb * b.inverse_depth;
  float wc = sc * c.inverse_depth;
  const float depth = 1.0F / std::max(wa + wb + wc, 1e-4F);
  wa *= depth;
  wb *= depth;
  wc *= depth;
  const Vertex& va = view.vertex(face.corners[0]);
  const Vertex& vb = view.vertex(face.corners[1]);
  const Vertex& vc = view.vertex(face.corners[2]);
  Sight sight;
  sight.position = va.position * wa + vb.position * wb + vc.position * wc;
  sight.normal = unit(va.normal * wa + vb.normal * wb + vc.normal * wc);
  sight.ambient = va.ambient * wa + vb.ambient * wb + vc.ambient * wc;
  sight.key = std::max(0.0F, va.key * wa + vb.key * wb + vc.key * wc);
  sight.depth = depth;
  sight.thing = face.thing;
  sight.to_eye = unit(view.eye() - sight.position);
  const float facing = dot(sight.to_eye, sight.normal);
  if (facing < 0.0F) {
    sight.normal = -sight.normal;
  }
  const SurfacePoint point{va.rest * wa + vb.rest * wb + vc.rest * wc, va.uv * wa + vb.uv * wb + vc.uv * wc,
                           depth * view.pixel_angle() / std::max(0.45F, std::fabs(facing))};
  sight.look = view.scene().things[face.thing].material(point);
  return sight;
}

Vec3 relief_normal(const Sight& here, const Sight& right, const Sight& below) {
  const float limit = 0.02F * here.depth;
  if (right.thing != here.thing || below.thing != here.thing || std::fabs(right.depth - here.depth) > limit ||
      std::fabs(below.depth - here.depth) > limit) {
    return here.normal;
  }
  const Vec3 dx = right.position - here.position;
  const Vec3 dy = below.position - here.position;
  const Vec3 rx = cross(dy, here.normal);
  const Vec3 ry = cross(here.normal, dx);
  const float det = dot(dx, rx);
  if (std::fabs(det) < 1e-14F) {  // the last column has no neighbour
    return here.normal;
  }
  const Vec3 gradient = rx * (right.look.height - here.look.height) + ry * (below.look.height - here.look.height);
  return unit(here.normal * std::fabs(det) - gradient * (det < 0.0F ? -1.0F : 1.0F));
}

Colour lit(const View& view, const Sight& sight, Vec3 normal) {
  const Lighting& light = view.scene().lighting;
  const Look& look = sight.look;
  const Vec3 window = view.window();
  const Vec3 to_eye = sight.to_eye;
  const float facing = std::max(0.0F, dot(normal, to_eye));
  const Vec3 tilt = normal - sight.normal;
  const float relief_shade = std::clamp(1.0F + 0.75F * (tilt.y * 0.8F + dot(tilt, window) * 0.5F), 0.3F, 1.6F);
  const Colour ambient = sight.ambient * relief_shade;
  // Light that bounces between walls of the same colour: narrow places glow in their own colour.
  const float open = clamp01(luminance(sight.ambient) / std::max(luminance(light.sky), 1e-3F));
  const float closed = 0.75F * (1.0F - open);
  const Colour again = look.albedo * closed;
  const Colour bounced = ambient * (Colour{1.0F, 1.0F, 1.0F} + again + again * again * 1.6F);
  const float falling = std::max(0.0F, dot(normal, window));
  Colour result = look.albedo * (light.window * (sight.key * falling) + bounced) * (1.0F - look.mirror) + look.glow;
  const float edge = fifth(1.0F - facing);
  if (look.shine > 0.0F && sight.key > 0.0F) {
    const float peak = highlight(dot(unit(window + to_eye), normal), look.gloss);
    result += light.window * (look.shine * peak * sight.key);
  }
  if (look.mirror > 0.0F || look.coat > 0.0F) {
    const Vec3 r = normal * (2.0F * dot(normal, to_eye)) - to_eye;
    const Colour room = reflected_room(view, r) * (0.35F + 0.65F * open);
    result += room * look.albedo * (look.mirror * (0.75F + 0.25F * std::min(1.0F, sight.key)));
    result += room * (look.coat * (0.05F + 0.75F * edge));
  }
  return result + ambient * (look.sheen * square(1.0F - facing));
}

}  // namespace etalase::painter
