// Poses, joining and normals of meshes.
#include "shape/mesh.hpp"

#include <cstddef>

namespace etalase::painter {

namespace {

/// How many grid cells one triangle pair spans.
struct Step {
  int across = 1;
  int along = 1;
};

void append_shifted(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from, std::uint32_t by) {
  to.reserve(to.size() + from.size());
  for (const std::uint32_t corner : from) {
    to.push_back(by + corner);
  }
}

}  // namespace

Pose Pose::turned_x(float angle) const {
  const Vec2 c = on_circle(angle);
  return {x, y * c.x + z * c.y, z * c.x - y * c.y, origin};
}

Pose Pose::turned_y(float angle) const {
  const Vec2 c = on_circle(angle);
  return {x * c.x - z * c.y, y, z * c.x + x * c.y, origin};
}

Pose Pose::turned_z(float angle) const {
  const Vec2 c = on_circle(angle);
  return {x * c.x + y * c.y, y * c.x - x * c.y, z, origin};
}

Pose Pose::facing(Vec3 forward) const {
  const Vec3 z_new = unit(forward);
  const Vec3 up = std::fabs(z_new.y) > 0.99F ? Vec3{1.0F, 0.0F, 0.0F} : Vec3{0.0F, 1.0F, 0.0F};
  const Vec3 x_new = unit(cross(up, z_new));
  return {x_new, cross(z_new, x_new), z_new, origin};
}

void Mesh::append(const Mesh& other) {
  const auto base = static_cast<std::uint32_t>(vertices.size());
  vertices.insert(vertices.end(), other.vertices.begin(), other.vertices.end());
  append_shifted(corners, other.corners, base);
  append_shifted(shadow_corners, other.shadow_corners, base);
}

void Mesh::place(const Pose& pose) {
  // Normals follow the cofactors, so that scaling unevenly keeps them at right angles.
  const float side = dot(cross(pose.x, pose.y), pose.z) < 0.0F ? -1.0F : 1.0F;  // mirrored poses keep their outside
  const Vec3 nx = cross(pose.y, pose.z) * side;
  const Vec3 ny = cross(pose.z, pose.x) * side;
  const Vec3 nz = cross(pose.x, pose.y) * side;
  for (Vertex& vertex : vertices) {
    vertex.position = pose.point(vertex.position);
    vertex.normal = unit(nx * vertex.normal.x + ny * vertex.normal.y + nz * vertex.normal.z);
  }
}

void Mesh::settle() {
  for (Vertex& vertex : vertices) {
    vertex.rest = vertex.position;
  }
}

namespace {

void give_normals(Mesh& mesh, const Grain& grain) {
  const int across = grain.across;
  const int stride = across + 1;
  const auto position = [&](int i, int j) { return mesh.vertices[static_cast<std::size_t>(j * stride + i)].position; };
  const bool closed = grain.seam_u == Seam::closed;
  const auto before = [&](int i) { return i > 0 ? i - 1 : (closed ? across - 1 : 0); };
  const auto after = [&](int i) { return i < across ? i + 1 : (closed ? 1 : across); };
  for (int j = 0; j <= grain.along; ++j) {
    for (int i = 0; i <= across; ++i) {
      Vec3 du = position(after(i), j) - position(before(i), j);
      const Vec3 dv = position(i, std::min(j + 1, grain.along)) - position(i, std::max(j - 1, 0));
      if (dot(du, du) < 1e-12F) {  // a pole: take the neighbour row's direction
        const int row = j > 0 ? j - 1 : 1;
        du = position(after(i), row) - position(before(i), row);
      }
      mesh.vertices[static_cast<std::size_t>(j * stride + i)].normal = unit(cross(dv, du));
    }
  }
}

/// Two triangles for each cell of `step` x `step` grid cells.
std::vector<std::uint32_t> grid_corners(const Grain& grain, Step step) {
  std::vector<std::uint32_t> corners;
  const int stride = grain.across + 1;
  for (int j = 0; j < grain.along; j += step.along) {
    const int j1 = std::min(j + step.along, grain.along);
    for (int i = 0; i < grain.across; i += step.across) {
      const int i1 = std::min(i + step.across, grain.across);
      for (const int corner :
           {j * stride + i, j * stride + i1, j1 * stride + i, j * stride + i1, j1 * stride + i1, j1 * stride + i}) {
        corners.push_back(static_cast<std::uint32_t>(corner));
      }
    }
  }
  return corners;
}

}  // namespace

void join_grid(Mesh& mesh, const Grain& grain) {
  give_normals(mesh, grain);
  mesh.corners = grid_corners(grain, {1, 1});
  constexpr int k_enough = 44;  // cuts that draw a shadow well
  const auto step = [](int wished, int cuts) { return wished > 0 ? wished : std::max(1, cuts / k_enough); };
  mesh.shadow_corners =
      grid_corners(grain, {step(grain.shadow_step_u, grain.across), step(grain.shadow_step_v, grain.along)});
}

}  // namespace etalase::painter
