// Lays out with Pango, paints with Cairo.
#include "text/typesetter.hpp"

#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <cmath>

#include "loop/texture.hpp"
#include "text/families.hpp"
#include "text/font_config.hpp"
#include "text/line_breaks.hpp"

namespace etalase::text {

namespace {

template <auto Release>
struct Releaser {
  template <class T>
  void operator()(T* object) const {
    Release(object);
  }
};
using LayoutPtr = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;
using ContextPtr = std::unique_ptr<PangoContext, Releaser<g_object_unref>>;
using FontMapPtr = std::unique_ptr<PangoFontMap, Releaser<g_object_unref>>;
using FontPtr = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using LoadedFontPtr = std::unique_ptr<PangoFont, Releaser<g_object_unref>>;
using IterPtr = std::unique_ptr<PangoLayoutIter, Releaser<pango_layout_iter_free>>;
using AttributesPtr = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;
using OptionsPtr = std::unique_ptr<cairo_font_options_t, Releaser<cairo_font_options_destroy>>;
using SurfacePtr = std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>>;
using CairoPtr = std::unique_ptr<cairo_t, Releaser<cairo_destroy>>;

struct Line {
  PangoLayoutLine* line;
  float x;  // pixels from the box's left edge
  float width;
  int baseline;  // pixels from the box's top
  PangoRectangle ink;
};

// A paragraph laid out: lines placed on whole-pixel baselines.
struct Setting {
  LayoutPtr layout;
  Measure measure;
  std::vector<Line> lines;
};

float pixels(int pango_units) { return static_cast<float>(pango_units) / PANGO_SCALE; }

int to_pango(float value) { return static_cast<int>(std::lround(value * PANGO_SCALE)); }

PangoWeight pango_weight(Weight weight) { return weight >= Weight::semibold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL; }

PangoAlignment pango_align(const TextStyle& style) {
  const bool mirrored = style.direction == Direction::right_to_left;
  switch (style.align) {
    case Align::start: return mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    case Align::end: return mirrored ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
    case Align::centre: return PANGO_ALIGN_CENTER;
    case Align::left: return PANGO_ALIGN_LEFT;
    case Align::right: return PANGO_ALIGN_RIGHT;
  }
  return PANGO_ALIGN_LEFT;
}

FontPtr font_of(const TextStyle& style, std::string_view text) {
  FontPtr font(pango_font_description_new());
  pango_font_description_set_family(font.get(), families_for(style.face, style.language).c_str());
  pango_font_description_set_absolute_size(font.get(), static_cast<double>(style.size_px) * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), pango_weight(style.weight));
  const bool italic = style.slant == Slant::italic && is_latin(text);
  pango_font_description_set_style(font.get(), italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

void insert_over(PangoAttrList* list, PangoAttribute* attribute, const Span& span) {
  attribute->start_index = static_cast<guint>(span.from);
  attribute->end_index = static_cast<guint>(span.to);
  pango_attr_list_change(list, attribute);
}

AttributesPtr attributes_of(const RichText& text, const TextStyle& style) {
  AttributesPtr list(pango_attr_list_new());
  if (style.letter_spacing_px != 0 && is_latin(text.text)) {
    pango_attr_list_insert(list.get(), pango_attr_letter_spacing_new(to_pango(style.letter_spacing_px)));
  }
  if (style.face == Face::figures) pango_attr_list_insert(list.get(), pango_attr_font_features_new("tnum=1"));
  for (Span span : text.spans) {
    span.to = std::min(span.to, text.text.size());
    if (span.from >= span.to) continue;
    insert_over(list.get(), pango_attr_weight_new(pango_weight(span.weight)), span);
    const bool italic =
        span.slant == Slant::italic && is_latin(std::string_view(text.text).substr(span.from, span.to - span.from));
    insert_over(list.get(), pango_attr_style_new(italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL), span);
    if (span.underline) insert_over(list.get(), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), span);
  }
  return list;
}

// Scripts with marks far above and below the line set their own distance between lines.
bool is_tall(const PangoLayoutLine* line) {
  for (const GSList* item = line->runs; item != nullptr; item = item->next) {
    const auto* run = static_cast<const PangoGlyphItem*>(item->data);
    switch (static_cast<GUnicodeScript>(run->item->analysis.script)) {
      case G_UNICODE_SCRIPT_COMMON:
      case G_UNICODE_SCRIPT_INHERITED:
      case G_UNICODE_SCRIPT_LATIN:
      case G_UNICODE_SCRIPT_GREEK:
      case G_UNICODE_SCRIPT_CYRILLIC:
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_HIRAGANA:
      case G_UNICODE_SCRIPT_KATAKANA:
      case G_UNICODE_SCRIPT_HANGUL: break;
      default: return true;
    }
  }
  return false;
}

struct Vertical {
  float ascent = 0;
  float descent = 0;
  int pitch = 0;
};

bool is_blank(const AlphaBitmap& bitmap) {
  return std::none_of(bitmap.alpha.begin(), bitmap.alpha.end(), [](std::uint8_t a) { return a != 0; });
}

}  // namespace

struct Typesetter::State {
  explicit State(FontRange range) : map(pango_cairo_font_map_new()) {
    if (const FontConfigPtr config = make_font_config(range)) {
      pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());  // the map keeps a reference
    }
    context.reset(pango_font_map_create_context(map.get()));
    const OptionsPtr options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_context_set_round_glyph_positions(context.get(), FALSE);
  }

  [[nodiscard]] Setting set(const RichText& text, const TextStyle& style, int width);
  [[nodiscard]] LayoutPtr lay_out(const RichText& text, const TextStyle& style, int width);
  [[nodiscard]] Vertical vertical_of(PangoLayout* layout, const TextStyle& style);

  FontMapPtr map;
  ContextPtr context;
};

LayoutPtr Typesetter::State::lay_out(const RichText& text, const TextStyle& style, int width) {
  const bool mirrored = style.direction == Direction::right_to_left;
  pango_context_set_language(context.get(), pango_language_from_string(style.language.c_str()));
  pango_context_set_base_dir(context.get(), mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  LayoutPtr layout(pango_layout_new(context.get()));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_alignment(layout.get(), pango_align(style));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), width < 0 ? -1 : std::min(width, loop::k_longest_texture) * PANGO_SCALE);
  pango_layout_set_font_description(layout.get(), font_of(style, text.text).get());
  pango_layout_set_attributes(layout.get(), attributes_of(text, style).get());
  pango_layout_set_text(layout.get(), text.text.data(), static_cast<int>(text.text.size()));
  return layout;
}

// Pango's own font metrics would also measure a sample sentence in the language, for milliseconds a face.
Vertical Typesetter::State::vertical_of(PangoLayout* layout, const TextStyle& style) {
  Vertical vertical{style.size_px, 0, static_cast<int>(std::lround(style.size_px * style.line_factor))};
  const LoadedFontPtr font(pango_context_load_font(context.get(), pango_layout_get_font_description(layout)));
  hb_font_extents_t extents;
  if (font && hb_font_get_h_extents(pango_font_get_hb_font(font.get()), &extents) != 0) {
    vertical.ascent = pixels(extents.ascender);
    vertical.descent = pixels(-extents.descender);
  }
  for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, i);
    if (!is_tall(line)) continue;
    PangoRectangle logical;
    pango_layout_line_get_extents(line, nullptr, &logical);
    vertical.ascent = std::max(vertical.ascent, pixels(-logical.y));
    vertical.descent = std::max(vertical.descent, pixels(logical.y + logical.height));
    vertical.pitch = std::max(vertical.pitch, static_cast<int>(std::ceil(vertical.ascent + vertical.descent)));
  }
  return vertical;
}

Setting Typesetter::State::set(const RichText& given, const TextStyle& style, int width) {
  RichText text = given;
  if (g_utf8_validate(text.text.data(), static_cast<gssize>(text.text.size()), nullptr) == FALSE) {
    char* repaired = g_utf8_make_valid(text.text.data(), static_cast<gssize>(text.text.size()));
    text = RichText(std::string(repaired));
    g_free(repaired);
  }
  Setting setting{lay_out(text, style, width), {}, {}};
  const float indent = style.breaks == Breaks::even ? even_out(setting.layout.get()) : 0;
  const Vertical vertical = vertical_of(setting.layout.get(), style);
  // Half the leading goes above the letters, so that text sits in the middle of its line.
  const float top = (static_cast<float>(vertical.pitch) - vertical.ascent - vertical.descent) / 2 + vertical.ascent;

  Measure& measure = setting.measure;
  const IterPtr iter(pango_layout_get_iter(setting.layout.get()));
  float widest = 0;
  do {
    PangoRectangle ink;
    PangoRectangle logical;
    PangoLayoutLine* line = pango_layout_iter_get_line_readonly(iter.get());
    pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
    pango_layout_line_get_extents(line, &ink, nullptr);
    const int baseline = static_cast<int>(std::lround(top)) + measure.lines * vertical.pitch;
    setting.lines.push_back({line, pixels(logical.x) + indent, pixels(logical.width), baseline, ink});
    widest = std::max(widest, pixels(logical.width));
    measure.broken_words += breaks_word(setting.layout.get(), line) ? 1 : 0;
    ++measure.lines;
  } while (pango_layout_iter_next_line(iter.get()) != FALSE);
  measure.width = static_cast<int>(std::ceil(widest));
  if (width >= 0) measure.width = std::min(measure.width, width);
  measure.height = measure.lines * vertical.pitch;
  measure.first_baseline = setting.lines.front().baseline;
  measure.last_baseline = setting.lines.back().baseline;
  measure.unknown_glyphs = pango_layout_get_unknown_glyphs_count(setting.layout.get());
  return setting;
}

namespace {

// Sizes the bitmap so that the logical box and all ink lie inside it.
AlphaBitmap frame_of(const Setting& setting, int width) {
  const int box = width >= 0 ? width : setting.measure.width;
  float left = 0;
  float top = 0;
  auto right = static_cast<float>(box);
  auto bottom = static_cast<float>(setting.measure.height);
  for (const Line& line : setting.lines) {
    if (line.ink.width <= 0 || line.ink.height <= 0) continue;
    const auto baseline = static_cast<float>(line.baseline);
    left = std::min(left, line.x + pixels(line.ink.x));
    right = std::max(right, line.x + pixels(line.ink.x) + pixels(line.ink.width));
    top = std::min(top, baseline + pixels(line.ink.y));
    bottom = std::max(bottom, baseline + pixels(line.ink.y) + pixels(line.ink.height));
  }
  // Stacked marks may reach absurdly far; a whole line beyond the box is more than any script needs.
  const auto reach = static_cast<float>(setting.measure.height / setting.measure.lines);
  left = std::max(left, -reach);
  top = std::max(top, -reach);
  right = std::min(right, static_cast<float>(box) + reach);
  bottom = std::min(bottom, static_cast<float>(setting.measure.height) + reach);
  AlphaBitmap bitmap;
  bitmap.measure = setting.measure;
  bitmap.inset_x = static_cast<int>(std::ceil(-left));
  bitmap.inset_y = static_cast<int>(std::ceil(-top));
  bitmap.width = bitmap.inset_x + static_cast<int>(std::ceil(right));
  bitmap.height = bitmap.inset_y + static_cast<int>(std::ceil(bottom));
  bitmap.width = std::min(bitmap.width, loop::k_longest_texture);
  bitmap.height = std::min(bitmap.height, loop::k_longest_texture);
  return bitmap;
}

void paint_lines(const Setting& setting, AlphaBitmap& bitmap) {
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_A8, bitmap.width);
  std::vector<std::uint8_t> rows(static_cast<std::size_t>(stride) * static_cast<std::size_t>(bitmap.height));
  const SurfacePtr surface(
      cairo_image_surface_create_for_data(rows.data(), CAIRO_FORMAT_A8, bitmap.width, bitmap.height, stride));
  const CairoPtr cairo(cairo_create(surface.get()));
  for (const Line& line : setting.lines) {
    cairo_move_to(cairo.get(), bitmap.inset_x + static_cast<double>(line.x), bitmap.inset_y + line.baseline);
    pango_cairo_show_layout_line(cairo.get(), line.line);
  }
  cairo_surface_flush(surface.get());
  if (stride == bitmap.width) {
    bitmap.alpha = std::move(rows);
    return;
  }
  bitmap.alpha.reserve(static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height));
  for (int y = 0; y < bitmap.height; ++y) {
    const auto row = rows.begin() + static_cast<std::ptrdiff_t>(y) * stride;
    bitmap.alpha.insert(bitmap.alpha.end(), row, row + bitmap.width);
  }
}

}  // namespace

Typesetter::Typesetter() : m_usual(std::make_unique<State>(FontRange::usual)) {}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

std::future<Typesetter> warm_typesetter() {
  return std::async(std::launch::async, [] {
    Typesetter typesetter;
    TextStyle style;
    for (const Face face : {Face::display, Face::reading, Face::label}) {
      for (const Weight weight : {Weight::bold, Weight::regular}) {
        style.face = face;
        style.weight = weight;
        (void)typesetter.measure(RichText("Etalase"), style, k_no_wrap);
      }
    }
    return typesetter;
  });
}

// Only a script that the usual fonts lack pays for the others.
Typesetter::State& Typesetter::all_fonts() {
  if (!m_all) m_all = std::make_unique<State>(FontRange::all);
  return *m_all;
}

Measure Typesetter::measure(const RichText& text, const TextStyle& style, int width) {
  const Measure measure = m_usual->set(text, style, width).measure;
  return measure.unknown_glyphs == 0 ? measure : all_fonts().set(text, style, width).measure;
}

AlphaBitmap Typesetter::paint(const RichText& text, const TextStyle& style, int width) {
  Setting setting = m_usual->set(text, style, width);
  if (setting.measure.unknown_glyphs > 0) setting = all_fonts().set(text, style, width);
  AlphaBitmap bitmap = frame_of(setting, width);
  if (bitmap.width > 0 && bitmap.height > 0) paint_lines(setting, bitmap);
  if (is_blank(bitmap)) {
    bitmap.alpha.clear();
    bitmap.width = bitmap.height = bitmap.inset_x = bitmap.inset_y = 0;
  }
  return bitmap;
}

}  // namespace etalase::text
