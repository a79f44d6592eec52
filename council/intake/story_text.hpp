// Stories as plain text in one cell per language, and their blocks in the feed; docs/import.md.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "feed/values.hpp"
#include "intake/picture_words.hpp"
#include "intake/values.hpp"

namespace etalase::intake {

// One block of a cell in one language.
struct RawBlock {
  enum class Type { text, quote, picture, item, missing };
  Type type = Type::text;
  std::string text;    // text, quote, or the picture's description
  std::string extra;   // who is quoted, or the picture's caption
  std::string target;  // the picture's file name, or the item's reference
  bool operator==(const RawBlock&) const = default;
};
using RawPanels = std::vector<std::vector<RawBlock>>;

// Splits a cell: panels by a line "---", blocks by empty lines; neighbouring paragraphs are one text block. "> …" is a
// quote, "[[product/BTK-012]]" an item, "![…](file.jpg \"…\")" a picture, "~" a block without text in this language.
[[nodiscard]] RawPanels parse_panels(const std::string& text);
[[nodiscard]] std::string write_panels(const RawPanels& panels);

// Tells whether a translation has the panels and blocks of the original; blocks it marks as missing count as equal.
[[nodiscard]] bool same_shape(const RawPanels& original, const RawPanels& translation);

// Gives a media id for a picture of a story: file name, description.
using TakePicture = std::function<Read<feed::Id>(const std::string& file, const feed::Text& alt)>;
// Puts the languages together into the feed's panels; all languages must have the blocks of "id".
[[nodiscard]] Read<std::vector<feed::Blocks>> join_languages(const std::map<std::string, RawPanels>& by_language,
                                                             const TakePicture& take);

// Tells what a media id in a block is called.
using DescribePicture = std::function<PictureWords(const feed::Id& media)>;
// Takes panels of the feed apart, for every language that occurs in them.
[[nodiscard]] std::map<std::string, RawPanels> split_languages(const std::vector<feed::Blocks>& panels,
                                                               const DescribePicture& describe);

}  // namespace etalase::intake
