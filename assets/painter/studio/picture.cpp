// Photographs scenes row by row: samples, shading, and development to bytes.
#include "studio/picture.hpp"

#include <array>
#include <utility>

#include "kit/random.hpp"
#include "studio/shading.hpp"

namespace etalase::painter {

namespace {

/// From linear light to screen values, with a gentle shoulder, as a table.
class Film {
 public:
  Film() {
    for (std::size_t i = 0; i < m_tones.size(); ++i) {
      const float x = static_cast<float>(i) / k_steps_per_unit;
      const float shouldered = x * (1.0F + x * 0.16F) / (1.0F + x * 0.46F) * 1.24F;
      m_tones[i] = std::pow(clamp01(shouldered), 1.0F / 2.05F) * 255.0F;
    }
  }
  /// `grain`: -0.5 to 0.5, hides steps in soft gradients.
  [[nodiscard]] std::uint8_t tone(float light, float grain) const {
    // Written so that light that is not a number comes out black.
    const float at = light > 0.0F ? std::min(light * k_steps_per_unit, static_cast<float>(m_tones.size() - 2)) : 0.0F;
    const auto i = static_cast<std::size_t>(static_cast<int>(at));
    const float value = mix(m_tones[i], m_tones[i + 1], at - static_cast<float>(static_cast<int>(at)));
    return static_cast<std::uint8_t>(static_cast<int>(std::clamp(value + grain * 1.6F + 0.5F, 0.0F, 255.0F)));
  }

 private:
  static constexpr float k_steps_per_unit = 4096.0F;
  std::array<float, 12288> m_tones{};  // light up to 3
};

/// One row of pixels: the main sight of each, and light already gathered from sights that share the pixel.
struct SightRow {
  std::vector<Sight> sights;
  std::vector<float> weights;
  std::vector<Colour> others;

  explicit SightRow(int width)
      : sights(static_cast<std::size_t>(width)), weights(sights.size()), others(sights.size()) {}
};

/// Samples of one pixel that show the same surface.
struct Group {
  std::uint32_t face = SampleBand::k_no_face;
  float inverse_depth = 0.0F;
  int samples = 0;
};

using Groups = std::array<Group, SampleBand::k_samples>;

/// Sorts a pixel's samples into surfaces; the one with most samples comes first. Returns how many.
std::size_t group_samples(const View& view, const SampleBand& band, Vec2 at, Groups& groups) {
  const std::uint32_t* faces = band.faces(static_cast<int>(at.x), static_cast<int>(at.y));
  const float* depths = band.inverse_depths(static_cast<int>(at.x), static_cast<int>(at.y));
  std::size_t count = 0;
  for (std::size_t s = 0; s < SampleBand::k_samples; ++s) {
    std::size_t g = 0;
    for (; g < count; ++g) {
      const bool both_empty = faces[s] == SampleBand::k_no_face && groups[g].face == SampleBand::k_no_face;
      const bool one_empty = faces[s] == SampleBand::k_no_face || groups[g].face == SampleBand::k_no_face;
      if (both_empty || (!one_empty && view.face(faces[s]).thing == view.face(groups[g].face).thing &&
                         std::fabs(depths[s] - groups[g].inverse_depth) < 0.012F * depths[s])) {
        break;
      }
    }
    if (g == count) {
      groups[count++] = {faces[s], depths[s], 0};
    }
    ++groups[g].samples;
    if (groups[g].samples > groups[0].samples) {
      std::swap(groups[g], groups[0]);
    }
  }
  return count;
}

class Photographer {
 public:
  Photographer(const Scene& scene, Frame frame)
      : m_view(scene, frame), m_frame(frame), m_band(frame), m_here(frame.width), m_below(frame.width) {
    m_picture.frame = frame;
    m_picture.bytes.resize(static_cast<std::size_t>(frame.width) * static_cast<std::size_t>(frame.height) * 3);
  }

  Picture take() {
    see_row(0, m_here);
    for (int y = 0; y < m_frame.height; ++y) {
      if (y + 1 < m_frame.height) {
        see_row(y + 1, m_below);
      }
      develop_row(y);
      std::swap(m_here, m_below);
    }
    return std::move(m_picture);
  }

 private:
  static constexpr float k_share = 1.0F / static_cast<float>(SampleBand::k_samples);
  static constexpr int k_soft_run = 6;

  void see_row(int y, SightRow& row) {
    if (y % View::k_band_rows == 0) {
      m_band.draw(m_view, y / View::k_band_rows);
    }
    for (int x = 0; x < m_frame.width;) {
      const int filled = see_soft_run(x, y, row);
      if (filled == 0) {
        see_pixel(x, y, row);
      }
      x += std::max(1, filled);
    }
  }

  void see_pixel(int x, int y, SightRow& row) {
    Groups groups;
    const Vec2 at{static_cast<float>(x), static_cast<float>(y % View::k_band_rows)};
    const std::size_t count = group_samples(m_view, m_band, at, groups);
    const auto index = static_cast<std::size_t>(x);
    row.weights[index] = static_cast<float>(groups[0].samples) * k_share;
    row.others[index] = {};
    if (groups[0].face == SampleBand::k_no_face) {
      row.sights[index].thing = SampleBand::k_no_face;
    } else {
      row.sights[index] = look_at(m_view, groups[0].face, x, y);
    }
    for (std::size_t g = 1; g < count; ++g) {
      row.others[index] += group_light(groups[g], x, y) * (static_cast<float>(groups[g].samples) * k_share);
    }
  }

  [[nodiscard]] Colour group_light(const Group& group, int x, int y) const {
    if (group.face == SampleBand::k_no_face) {
      return m_view.scene().backdrop;
    }
    const Sight sight = look_at(m_view, group.face, x, y);
    return lit(m_view, sight, sight.normal);
  }

  /// Whether all samples of a pixel show one soft thing; gives that thing.
  [[nodiscard]] bool soft_pixel(int x, int y, std::uint32_t& thing) const {
    const std::uint32_t* faces = m_band.faces(x, y % View::k_band_rows);
    if (faces[0] == SampleBand::k_no_face) {
      return false;
    }
    thing = m_view.face(faces[0]).thing;
    if (m_view.scene().things[thing].finish != Finish::soft) {
      return false;
    }
    for (std::size_t s = 1; s < SampleBand::k_samples; ++s) {
      if (faces[s] != faces[0] && (faces[s] == SampleBand::k_no_face || m_view.face(faces[s]).thing != thing)) {
        return false;
      }
    }
    return true;
  }

  /// If k_soft_run pixels from x on show one soft thing, computes its first and last and blends between.
  /// Returns how many pixels were filled.
  int see_soft_run(int x, int y, SightRow& row) const {
    std::uint32_t thing = 0;
    std::uint32_t other = 0;
    const int last = x + k_soft_run - 1;
    if (last >= m_frame.width || !soft_pixel(x, y, thing) || !soft_pixel(last, y, other) || other != thing) {
      return 0;
    }
    for (int i = x + 1; i < last; ++i) {
      if (!soft_pixel(i, y, other) || other != thing) {
        return 0;
      }
    }
    const Colour from = group_light({*m_band.faces(x, y % View::k_band_rows), 0.0F, 0}, x, y);
    const Colour to = group_light({*m_band.faces(last, y % View::k_band_rows), 0.0F, 0}, last, y);
    for (int i = x; i <= last; ++i) {
      const auto index = static_cast<std::size_t>(i);
      row.sights[index].thing = SampleBand::k_no_face;
      row.weights[index] = 0.0F;
      row.others[index] = mix(from, to, static_cast<float>(i - x) * (1.0F / static_cast<float>(k_soft_run - 1)));
    }
    return k_soft_run;
  }

  [[nodiscard]] Colour pixel_light(int x) const {
    const auto index = static_cast<std::size_t>(x);
    const Sight& sight = m_here.sights[index];
    if (sight.thing == SampleBand::k_no_face) {
      return m_here.others[index] + m_view.scene().backdrop * m_here.weights[index];
    }
    const Sight& right = m_here.sights[std::min(index + 1, m_here.sights.size() - 1)];
    const Vec3 normal = relief_normal(sight, right, m_below.sights[index]);
    return m_here.others[index] + lit(m_view, sight, normal) * m_here.weights[index];
  }

  void develop_row(int y) {
    static const Film film;
    std::uint8_t* out = &m_picture.bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_frame.width) * 3];
    const float fy = static_cast<float>(y) / static_cast<float>(m_frame.height) - 0.5F;
    for (int x = 0; x < m_frame.width; ++x) {
      const float fx = static_cast<float>(x) / static_cast<float>(m_frame.width) - 0.5F;
      const float corner = 1.0F - 0.34F * (fx * fx + fy * fy);
      const Colour light = pixel_light(x) * corner;
      const float grain = to_unit(scramble(static_cast<std::uint32_t>(y * m_frame.width + x))) - 0.5F;
      *out++ = film.tone(light.x, grain);
      *out++ = film.tone(light.y, grain);
      *out++ = film.tone(light.z, grain);
    }
  }

  View m_view;
  Frame m_frame;
  SampleBand m_band;
  SightRow m_here;
  SightRow m_below;
  Picture m_picture;
};

}  // namespace

Picture take_picture(const Scene& scene, Frame frame) { return Photographer(scene, frame).take(); }

}  // namespace etalase::painter
