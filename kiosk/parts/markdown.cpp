// Reads Markdown with md4c.
#include "parts/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "base/text.hpp"

namespace etalase::parts {

namespace {

using text::RichText;
using text::Slant;
using text::Span;
using text::Weight;

// A list that is open: numbers count up from its start, bullets stay at 0.
struct List {
  unsigned next = 0;
};

bool continues(const Span& before, const Span& span) {
  return before.to == span.from && before.weight == span.weight && before.slant == span.slant;
}

// Finds where a text longer than `most` bytes may be cut: after a space of its second half, else between characters.
std::size_t cut_of(std::string_view text, std::size_t most) {
  const std::size_t space = text.rfind(' ', most - 1);
  if (space != std::string_view::npos && space >= most / 2) return space + 1;
  return base::character_start(text, most);
}

// Returns the bytes [from, to) with what the spans say of them.
RichText piece_of(const RichText& whole, std::size_t from, std::size_t to) {
  RichText piece(whole.text.substr(from, to - from));
  for (Span span : whole.spans) {
    if (span.to <= from || span.from >= to) continue;
    span.from = std::max(span.from, from) - from;
    span.to = std::min(span.to, to) - from;
    piece.spans.push_back(span);
  }
  return piece;
}

// Cuts paragraphs that would be taller than a texture can be.
std::vector<RichText> in_pieces(std::vector<RichText> paragraphs) {
  constexpr std::size_t k_longest = 2500;
  std::vector<RichText> pieces;
  for (RichText& paragraph : paragraphs) {
    std::size_t from = 0;
    while (paragraph.text.size() - from > k_longest) {
      const std::size_t to = from + cut_of(std::string_view(paragraph.text).substr(from), k_longest);
      pieces.push_back(piece_of(paragraph, from, to));
      from = to;
    }
    pieces.push_back(from == 0 ? std::move(paragraph) : piece_of(paragraph, from, paragraph.text.size()));
  }
  return pieces;
}

struct Reader {
  std::vector<RichText> paragraphs;
  RichText current;
  std::vector<List> lists;
  int bold = 0;
  int italic = 0;

  void end_paragraph() {
    const auto filled = current.text.find_last_not_of(" \n");
    current.text.resize(filled == std::string::npos ? 0 : filled + 1);
    for (Span& span : current.spans) span.to = std::min(span.to, current.text.size());
    std::erase_if(current.spans, [](const Span& span) { return span.from >= span.to; });
    if (!current.text.empty()) paragraphs.push_back(std::move(current));
    current = {};
  }
  void put(std::string_view words) {
    const std::size_t from = current.text.size();
    current.text += words;
    if (bold == 0 && italic == 0) return;
    const Span span{from, current.text.size(), bold > 0 ? Weight::bold : Weight::regular,
                    italic > 0 ? Slant::italic : Slant::upright, false};
    if (!current.spans.empty() && continues(current.spans.back(), span))
      current.spans.back().to = span.to;
    else
      current.spans.push_back(span);
  }
  void begin_item() {
    if (!current.text.empty()) current.text += '\n';
    for (std::size_t depth = 1; depth < lists.size(); ++depth) current.text += "   ";
    List& list = lists.back();
    current.text += list.next == 0 ? "• " : std::to_string(list.next++) + ". ";
  }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Tells whether the text goes on with a year, "2025" and then no more digits.
bool year_follows(std::string_view text) {
  if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, is_digit)) return false;
  return text.size() == 4 || !is_digit(text[4]);
}

// Keeps together what is read as one: a day with its month and year, a small number with its thing, "1960-an".
std::string bound(std::string_view source) {
  std::string out;
  std::size_t digits = 0;
  bool in_month = false;  // inside the word that was bound to a number
  for (std::size_t i = 0; i < source.size(); ++i) {
    const char c = source[i];
    const std::string_view rest = source.substr(i + 1);
    const bool letter_follows = !rest.empty() && std::isalpha(static_cast<unsigned char>(rest.front())) != 0;
    const bool binds =
        c == ' ' && ((letter_follows && (digits == 1 || digits == 2)) || (in_month && year_follows(rest)));
    if (binds)
      out += "\u00A0";
    else if (c == '-' && digits > 0 && letter_follows)
      out += "\u2011";
    else
      out += c;
    in_month = binds ? digits > 0 : in_month && c != ' ' && c != '\n';
    const bool starts = i == 0 || source[i - 1] == ' ' || source[i - 1] == '\n' || source[i - 1] == '(';
    digits = !is_digit(c) ? 0 : digits > 0 || starts ? digits + 1 : 0;
  }
  return out;
}

Reader& reader_of(void* user) { return *static_cast<Reader*>(user); }

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
  Reader& reader = reader_of(user);
  switch (type) {
    case MD_BLOCK_UL:
      if (reader.lists.empty()) reader.end_paragraph();
      reader.lists.push_back({});
      break;
    case MD_BLOCK_OL:
      if (reader.lists.empty()) reader.end_paragraph();
      reader.lists.push_back({std::max(1U, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
      break;
    case MD_BLOCK_LI: reader.begin_item(); break;
    case MD_BLOCK_H: ++reader.bold; break;
    default: break;
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* user) {
  Reader& reader = reader_of(user);
  if (type == MD_BLOCK_H) --reader.bold;
  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) reader.lists.pop_back();
  const bool ends =
      type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_CODE;
  if (ends && reader.lists.empty()) reader.end_paragraph();
  return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* user) {
  if (type == MD_SPAN_STRONG) ++reader_of(user).bold;
  if (type == MD_SPAN_EM) ++reader_of(user).italic;
  return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* user) {
  if (type == MD_SPAN_STRONG) --reader_of(user).bold;
  if (type == MD_SPAN_EM) --reader_of(user).italic;
  return 0;
}

int text_of(MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* user) {
  Reader& reader = reader_of(user);
  switch (type) {
    case MD_TEXT_BR: reader.put("\n"); break;
    case MD_TEXT_SOFTBR: reader.put(" "); break;
    case MD_TEXT_NULLCHAR: break;
    default: reader.put({words, size}); break;
  }
  return 0;
}

}  // namespace

std::vector<RichText> markdown(std::string_view source) {
  MD_PARSER parser{};
  // Entities stay as written: a story is plain text with emphasis, not HTML. Indented code would swallow lists that a
  // clerk pushed in by hand.
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_COLLAPSEWHITESPACE;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = text_of;
  Reader reader;
  const std::string text = bound(source);
  const int failed = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &reader);
  reader.end_paragraph();
  if (failed != 0) return in_pieces({RichText(text)});
  return in_pieces(std::move(reader.paragraphs));
}

}  // namespace etalase::parts
