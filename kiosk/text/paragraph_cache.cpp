// Keeps paragraphs as textures, least recently used last.
#include "text/paragraph_cache.hpp"

#include <utility>

namespace etalase::text {

namespace {
constexpr std::size_t k_most_measures = 8192;
}  // namespace

ParagraphCache::ParagraphCache(AlphaTextures& textures, std::future<Typesetter> typesetter)
    : m_textures(textures), m_coming(std::move(typesetter)) {}

ParagraphCache::~ParagraphCache() { clear(); }

const Paragraph& ParagraphCache::get(const RichText& text, const TextStyle& style, int width) {
  Key key{text, style, width};
  const auto found = m_entries.find(key);
  if (found == m_entries.end()) return insert(std::move(key), typesetter().paint(text, style, width));
  found->second.frame = m_frame;
  m_order.splice(m_order.begin(), m_order, found->second.place);
  return found->second.paragraph;
}

Measure ParagraphCache::measure(const RichText& text, const TextStyle& style, int width) {
  Key key{text, style, width};
  if (const auto entry = m_entries.find(key); entry != m_entries.end()) return entry->second.paragraph.measure;
  if (const auto known = m_measures.find(key); known != m_measures.end()) return known->second;
  const Measure measure = typesetter().measure(text, style, width);
  if (m_measures.size() >= k_most_measures) m_measures.clear();
  m_measures.emplace(std::move(key), measure);
  return measure;
}

Fitted ParagraphCache::fit_name(const RichText& text, const TextStyle& style, int width, FitRule rule) {
  return text::fit_name(measurer(), text, style, width, rule);
}

Fitted ParagraphCache::fit_headline(const RichText& text, const TextStyle& style, int width, FitRule rule) {
  return text::fit_headline(measurer(), text, style, width, rule);
}

Typesetter& ParagraphCache::typesetter() {
  if (!m_typesetter) m_typesetter = m_coming.valid() ? m_coming.get() : Typesetter();
  return *m_typesetter;
}

MeasureText ParagraphCache::measurer() {
  return [this](const RichText& text, const TextStyle& style, int width) { return measure(text, style, width); };
}

void ParagraphCache::clear() {
  for (auto& [key, entry] : m_entries) {
    if (entry.paragraph.texture.exists()) m_textures.destroy(entry.paragraph.texture);
  }
  m_order.clear();
  m_entries.clear();
  m_measures.clear();
}

const Paragraph& ParagraphCache::insert(Key key, const AlphaBitmap& bitmap) {
  Paragraph paragraph{{}, bitmap.measure, bitmap.width, bitmap.height, bitmap.inset_x, bitmap.inset_y};
  if (!bitmap.alpha.empty()) paragraph.texture = m_textures.create_alpha(bitmap.width, bitmap.height, bitmap.alpha);
  m_unknown += bitmap.measure.unknown_glyphs;
  const auto [entry, added] = m_entries.emplace(std::move(key), Entry{paragraph, m_frame, {}});
  m_order.push_front(&entry->first);
  entry->second.place = m_order.begin();
  return entry->second.paragraph;
}

std::optional<std::uint64_t> ParagraphCache::oldest() {
  if (m_order.empty()) return std::nullopt;
  const std::uint64_t frame = m_entries.find(*m_order.back())->second.frame;
  return frame == m_frame ? std::nullopt : std::optional(frame);
}

void ParagraphCache::drop_oldest() {
  if (m_order.empty()) return;
  const auto last = m_entries.find(*m_order.back());
  if (last->second.paragraph.texture.exists()) m_textures.destroy(last->second.paragraph.texture);
  m_order.pop_back();
  m_entries.erase(last);
}

}  // namespace etalase::text
