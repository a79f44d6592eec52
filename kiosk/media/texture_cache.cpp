// Keeps pictures as textures, uploads a little in each frame.
#include "media/texture_cache.hpp"

#include <algorithm>
#include <utility>

namespace etalase::media {

TextureCache::TextureCache(Gpu& gpu, Limits limits, Stopwatch stopwatch)
    : m_gpu(gpu), m_limits(limits), m_stopwatch(std::move(stopwatch)) {}

TextureCache::~TextureCache() {
  for (auto& [key, entry] : m_entries) drop(entry);
}

void TextureCache::frame_begins(base::BootTime now) {
  m_now = now;
  upload_arrived();
  ++m_frame;
}

Picture TextureCache::get(const PictureKey& key, const std::string& path, float distance) {
  auto [found, added] = m_entries.try_emplace(key);
  Entry& entry = found->second;
  if (added) {
    entry.asked_since = m_now;
    entry.path = path;
  }
  entry.distance = entry.last_frame == m_frame ? std::min(entry.distance, distance) : distance;
  entry.last_frame = m_frame;
  return {entry.state, entry.texture, entry.size, opacity(entry), entry.asked_since};
}

void TextureCache::frame_ends(DecodePool& pool) {
  forget_unasked();
  std::vector<DecodeRequest> missing;
  for (const auto& [key, entry] : m_entries) {
    if (entry.state == PictureState::waiting && !entry.arrived) missing.push_back({key, entry.path, entry.distance});
  }
  pool.want(std::move(missing));
}

void TextureCache::arrived(const PictureKey& key, base::Result<Pixels> result) {
  const auto found = m_entries.find(key);
  if (found == m_entries.end() || found->second.state != PictureState::waiting) return;
  if (result && result->width > 0 && result->height > 0) {
    found->second.arrived = std::move(*result);
  } else {
    found->second.state = PictureState::failed;
  }
}

bool TextureCache::restless() const {
  return std::any_of(m_entries.begin(), m_entries.end(), [this](const auto& item) {
    const Entry& entry = item.second;
    if (entry.last_frame != m_frame) return false;
    // Nobody sees how a picture that was only fetched ahead fades in.
    const bool fades = entry.state == PictureState::shown && entry.distance <= 0 && opacity(entry) < 1;
    return entry.arrived.has_value() || fades;
  });
}

void TextureCache::forget(const std::string& sha256) {
  for (auto item = m_entries.begin(); item != m_entries.end();) {
    if (item->first.sha256 != sha256) {
      ++item;
      continue;
    }
    drop(item->second);
    item = m_entries.erase(item);
  }
}

void TextureCache::forget_failures() {
  std::erase_if(m_entries, [](const auto& item) { return item.second.state == PictureState::failed; });
}

float TextureCache::opacity(const Entry& entry) const {
  if (entry.state != PictureState::shown) return 0;
  if (m_limits.fade.count() <= 0) return 1;
  const auto elapsed = std::chrono::duration<float>(m_now - entry.shown_at);
  return std::clamp(elapsed / std::chrono::duration<float>(m_limits.fade), 0.0F, 1.0F);
}

void TextureCache::upload(Entry& entry) {
  entry.texture = m_gpu.create_rgba(*entry.arrived, Wrap::clamp);
  entry.size = {entry.arrived->width, entry.arrived->height};
  entry.state = PictureState::shown;
  entry.shown_at = m_now;
  entry.arrived.reset();
}

void TextureCache::upload_arrived() {
  std::vector<Entry*> waiting;
  for (auto& [key, entry] : m_entries) {
    if (entry.arrived) waiting.push_back(&entry);
  }
  std::sort(waiting.begin(), waiting.end(), [](const Entry* a, const Entry* b) { return a->distance < b->distance; });
  const auto start = m_stopwatch();
  for (Entry* entry : waiting) {
    upload(*entry);
    if (m_stopwatch() - start >= m_limits.uploads_a_frame) return;
  }
}

// What is waited for and was not asked for in this frame has left the screen.
void TextureCache::forget_unasked() {
  std::erase_if(m_entries, [this](const auto& item) {
    return item.second.state == PictureState::waiting && item.second.last_frame != m_frame;
  });
}

base::Bytes TextureCache::waiting() const {
  base::Bytes bytes;
  for (const auto& [key, entry] : m_entries)
    if (entry.arrived) bytes = bytes + base::Bytes{entry.arrived->bytes()};
  return bytes;
}

std::map<PictureKey, TextureCache::Entry>::iterator TextureCache::find_oldest() {
  auto oldest = m_entries.end();
  for (auto item = m_entries.begin(); item != m_entries.end(); ++item) {
    const Entry& entry = item->second;
    if (entry.state != PictureState::shown || entry.last_frame == m_frame) continue;
    if (oldest == m_entries.end() || entry.last_frame < oldest->second.last_frame) oldest = item;
  }
  return oldest;
}

std::optional<std::uint64_t> TextureCache::oldest() {
  const auto found = find_oldest();
  return found == m_entries.end() ? std::nullopt : std::optional(found->second.last_frame);
}

void TextureCache::drop_oldest() {
  const auto found = find_oldest();
  if (found == m_entries.end()) return;
  drop(found->second);
  m_entries.erase(found);
}

void TextureCache::drop(Entry& entry) {
  if (!entry.texture.exists()) return;
  m_gpu.destroy(entry.texture);
  entry.texture = {};
}

}  // namespace etalase::media
