// Blocks of a story: texts, pictures with captions, pull quotes, linked items.
#pragma once

#include <variant>
#include <vector>

#include "parts/photographs.hpp"
#include "parts/strips.hpp"

namespace etalase::parts {

struct ProsePicture {
  feed::Media media;
  feed::Text caption;
};
using ProsePiece = std::variant<feed::TextBlock, ProsePicture, feed::QuoteBlock, catalogue::ProductCard,
                                catalogue::MakerCard, catalogue::StoryCard>;
// Blocks with what they name; blocks whose picture or item is not there are left out.
using Prose = std::vector<ProsePiece>;

[[nodiscard]] Prose load_prose(const catalogue::Reader& reader, const feed::Blocks& blocks);
// Counts the words that a visitor reads.
[[nodiscard]] int words_in(const Prose& prose, const std::string& language);
// Returns its pictures, with their captions or what stands for them: what a page gives its frame, so that they open.
[[nodiscard]] std::vector<Photograph> photographs_in(const View& view, const Prose& prose);
// Lays the blocks out one below the other, with space between them; a picture beside its caption or quote where there
// is room. `ends_with_space` is not needed: the last strip ends with the last block.
[[nodiscard]] std::vector<widgets::Strip> prose_strips(const View& view, Canvas& measure, const Regions& where,
                                                       const Prose& prose);

}  // namespace etalase::parts
