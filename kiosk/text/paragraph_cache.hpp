// Paragraphs as textures, made once and kept while they are used.
#pragma once

#include <cstdint>
#include <future>
#include <list>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "loop/evictable.hpp"
#include "loop/texture.hpp"
#include "text/fitting.hpp"

namespace etalase::text {

// Turns coverage into a texture that is white with that alpha, to be tinted by vertex colour. Main thread.
class AlphaTextures {
 public:
  virtual ~AlphaTextures() = default;
  // Takes width * height bytes, rows without padding.
  [[nodiscard]] virtual loop::Texture create_alpha(int width, int height, std::span<const std::uint8_t> alpha) = 0;
  virtual void destroy(loop::Texture texture) = 0;
};

// A paragraph ready to draw: put the texture's whole quad (bitmap_width x bitmap_height) at (x - inset_x, y - inset_y),
// x and y whole pixels, tinted with the text's colour. No texture when the text is empty or blank.
struct Paragraph {
  loop::Texture texture;
  Measure measure;
  int bitmap_width = 0;
  int bitmap_height = 0;
  int inset_x = 0;
  int inset_y = 0;
};

// Owns the textures; main thread.
class ParagraphCache final : public loop::Evictable {
 public:
  // `typesetter` may come from warm_typesetter(); without it one is made at the first use.
  explicit ParagraphCache(AlphaTextures& textures, std::future<Typesetter> typesetter = {});
  ~ParagraphCache() override;
  ParagraphCache(const ParagraphCache&) = delete;
  ParagraphCache& operator=(const ParagraphCache&) = delete;

  // Returns the paragraph, laying it out now if it is not here. Valid until the frame's end.
  [[nodiscard]] const Paragraph& get(const RichText& text, const TextStyle& style, int width = k_no_wrap);
  // Returns sizes only; remembered separately, costs no texture.
  [[nodiscard]] Measure measure(const RichText& text, const TextStyle& style, int width = k_no_wrap);
  [[nodiscard]] Fitted fit_name(const RichText& text, const TextStyle& style, int width, FitRule rule);
  [[nodiscard]] Fitted fit_headline(const RichText& text, const TextStyle& style, int width, FitRule rule);

  // Call once before each frame.
  void frame_begins() { ++m_frame; }
  [[nodiscard]] std::optional<std::uint64_t> oldest() override;
  void drop_oldest() override;
  // Forgets everything (the graphics card was reset, the language or size changed for good).
  void clear();

  [[nodiscard]] std::size_t count() const { return m_entries.size(); }
  // Returns how many glyphs were missing in all that was laid out since the start.
  [[nodiscard]] int unknown_glyphs() const { return m_unknown; }

 private:
  struct Key {
    RichText text;
    TextStyle style;
    int width;
    auto operator<=>(const Key&) const = default;
  };
  struct Entry {
    Paragraph paragraph;
    std::uint64_t frame;
    std::list<const Key*>::iterator place;
  };
  [[nodiscard]] Typesetter& typesetter();
  [[nodiscard]] MeasureText measurer();
  const Paragraph& insert(Key key, const AlphaBitmap& bitmap);

  AlphaTextures& m_textures;
  std::future<Typesetter> m_coming;
  std::optional<Typesetter> m_typesetter;
  std::uint64_t m_frame = 0;
  int m_unknown = 0;
  std::map<Key, Entry> m_entries;
  std::list<const Key*> m_order;  // most recently used first
  std::map<Key, Measure> m_measures;
};

}  // namespace etalase::text
