// How a paragraph looks: values that widgets choose and the typesetter obeys.
#pragma once

#include <compare>
#include <string>
#include <vector>

namespace etalase::text {

// display: headlines (Noto Serif Display); reading: stories and names (Noto Serif); label: controls (Noto Sans);
// figures: label face with figures of equal width, for counters and prices in columns.
enum class Face { display, reading, label, figures };
enum class Weight { regular = 400, medium = 500, semibold = 600, bold = 700 };
enum class Slant { upright, italic };
// start and end follow the text's direction; left and right do not (an Indonesian text on an Arabic page: right).
enum class Align { start, centre, end, left, right };
enum class Direction { left_to_right, right_to_left };
// Where lines end. even: as many lines as first_fit takes, of nearly the same length, where the last one would be
// short.
enum class Breaks { first_fit, even };

// `language` is a BCP 47 tag; it chooses shaping and the CJK family. Italics and letter spacing are used for Latin text
// only, whatever is asked. Two weights exist in the required fonts: semibold and bold are bold, the others regular.
struct TextStyle {
  Face face = Face::label;
  float size_px = 24;        // em size in pixels
  float line_factor = 1.4F;  // least line height as a multiple of the size; taller scripts take what they need
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  Align align = Align::start;
  Direction direction = Direction::left_to_right;
  Breaks breaks = Breaks::first_fit;
  float letter_spacing_px = 0;
  std::string language = "id";
  auto operator<=>(const TextStyle&) const = default;
};

// A stretch of bytes [from, to) that differs from the rest.
struct Span {
  std::size_t from = 0;
  std::size_t to = 0;
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  bool underline = false;
  auto operator<=>(const Span&) const = default;
};

// UTF-8 text, '\n' breaks a line; spans may overlap, later ones win.
struct RichText {
  std::string text;
  std::vector<Span> spans;
  RichText() = default;
  RichText(std::string plain) : text(std::move(plain)) {}  // NOLINT: a plain text is a rich one
  RichText(const char* plain) : text(plain) {}             // NOLINT
  RichText(std::string plain, std::vector<Span> with) : text(std::move(plain)), spans(std::move(with)) {}
  auto operator<=>(const RichText&) const = default;
};

// The width that breaks lines only at '\n'. With any other width lines break at words, and inside a word only where it
// does not fit. Nothing is ever cut off or ellipsised.
constexpr int k_no_wrap = -1;

// Returns a right-to-left tag's direction ("ar", "fa", "he", "ur", "ckb", any "-Arab"), else left to right.
[[nodiscard]] Direction direction_of(const std::string& language);

}  // namespace etalase::text
