// The small values that entities of the feed are made of; shapes and limits: docs/feed.md.
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "feed/media_role.hpp"
#include "feed/ref.hpp"

namespace etalase::feed {

// BCP 47 tag to plain text; "id" is mandatory in a valid feed.
using Text = std::map<std::string, std::string>;

// Whole rupiah; absent money means "tanya harga". `as_of` is YYYY-MM-DD.
struct Money {
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::string currency = "IDR";
  std::string as_of;
  bool operator==(const Money&) const = default;
};

enum class LinkIntent { buy, ask, follow, visit };
struct Link {
  LinkIntent intent;
  std::string kind;
  std::string url;
  bool operator==(const Link&) const = default;
};

// Names an office, never a person; its chip disappears after `valid_until` (YYYY-MM-DD, may be empty).
struct Certificate {
  std::string kind;
  std::string number;
  std::string issuer;
  std::string checked_by;
  std::string checked_on;
  std::string valid_until;
  bool operator==(const Certificate&) const = default;
};

struct TextBlock {
  Text text;
  bool operator==(const TextBlock&) const = default;
};
struct PictureBlock {
  Id media;
  Text caption;
  bool operator==(const PictureBlock&) const = default;
};
struct QuoteBlock {
  Text text;
  Text by;
  bool operator==(const QuoteBlock&) const = default;
};
struct ItemBlock {
  Ref ref;
  bool operator==(const ItemBlock&) const = default;
};
using Block = std::variant<TextBlock, PictureBlock, QuoteBlock, ItemBlock>;
using Blocks = std::vector<Block>;

// One size class of a picture: `side` 480, 960, 1920 or 3000; width and height in pixels are the truth.
struct MediaFile {
  int side = 0;
  std::string sha256;
  std::uint64_t bytes = 0;
  int width = 0;
  int height = 0;
  bool operator==(const MediaFile&) const = default;
};

// The middle of what a picture shows, in fractions of its width and height from the upper left corner.
struct Focus {
  double x = 0.5;
  double y = 0.5;
  bool operator==(const Focus&) const = default;
};

struct Media {
  Id id;
  Text alt;
  std::string color;  // average colour "#rrggbb"
  std::vector<MediaFile> files;
  Focus focus = {};
  std::optional<MediaRole> role = std::nullopt;
  bool operator==(const Media&) const = default;
};

// What every item may carry; dates YYYY-MM-DD, time RFC 3339, empty when absent.
struct Common {
  Id id;
  std::string display_from;
  std::string display_until;
  std::string updated_at;
  std::vector<std::string> tags;
  bool operator==(const Common&) const = default;
};

struct OfficialCode {
  std::string scheme;
  std::string code;
  std::string version;
  bool operator==(const OfficialCode&) const = default;
};

// Tells that T is the structure itself, or const: `fields(auto& a, Like<Product> auto& product)`.
template <class T, class Structure>
concept Like = std::same_as<std::remove_const_t<T>, Structure>;

}  // namespace etalase::feed
