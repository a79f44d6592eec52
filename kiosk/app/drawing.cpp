// Sets the caches up.
#include "app/drawing.hpp"

#include <chrono>
#include <utility>

namespace etalase::app {

namespace {

std::chrono::microseconds steady_now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

Drawing::Drawing(const Platform& platform, loop::DrawReasons& reasons, DrawingStart start)
    : m_mounting(start.mounting),
      m_theme(platform.panel.page_size(), start.mounting),
      m_paragraphs(platform.alpha_textures, std::move(start.typesetter)),
      m_textures(platform.gpu, {}, steady_now),
      m_pool(platform.queue, platform.files,
             [this, &reasons](const media::PictureKey& key, base::Result<media::Pixels> result) {
               m_textures.arrived(key, std::move(result));
               reasons.request(loop::DrawReason::texture_arrived);
             }),
      m_budget(platform.gpu, media::drawing_limit(platform.panel.page_size()), {&m_paragraphs, &m_textures}),
      m_pictures(m_textures, std::move(start.source_folder)),
      m_stamps(platform.gpu),
      m_studio{m_paragraphs, m_pictures, m_stamps, m_theme} {}

void Drawing::set_panel(loop::PixelSize panel) {
  m_theme = widgets::Theme(panel, m_mounting, m_theme.access());
  m_budget.set_limit(media::drawing_limit(panel));
}

void Drawing::set_access(const actions::Access& access) {
  m_theme = widgets::Theme(m_theme.panel(), m_mounting, access);
  const bool still = access.motion == actions::Motion::still;
  m_textures.set_fade(still ? std::chrono::milliseconds{0} : media::TextureCache::Limits{}.fade);
}

void Drawing::set_mounting(widgets::Mounting mounting) {
  m_mounting = mounting;
  m_theme = widgets::Theme(m_theme.panel(), m_mounting, m_theme.access());
}

void Drawing::frame_begins(base::BootTime now) {
  m_paragraphs.frame_begins();
  m_textures.frame_begins(now);
  m_pictures.set_now(now);
}

bool Drawing::frame_ends() {
  m_textures.frame_ends(m_pool);
  m_budget.keep(m_textures.waiting());
  return m_textures.restless();
}

void Drawing::forget(const std::vector<std::string>& media) {
  for (const std::string& sha256 : media) m_textures.forget(sha256);
}

}  // namespace etalase::app
