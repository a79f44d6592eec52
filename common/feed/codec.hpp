// The feed's JSON in and out. What is wrong is refused with the field's path and what was expected.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/json.hpp"
#include "base/result.hpp"
#include "base/units.hpp"
#include "feed/header.hpp"
#include "feed/kinds.hpp"
#include "feed/withdrawn.hpp"

namespace etalase::feed {

inline constexpr base::Bytes k_feed_limit = base::kilobytes(256);
inline constexpr base::Bytes k_part_limit = base::megabytes(2);
// What a council keeps within, so that publishing never meets the limits above: one item, of which several share a
// part, and feed.json without its list of parts.
inline constexpr base::Bytes k_item_limit = base::kilobytes(256);
inline constexpr base::Bytes k_council_limit = base::kilobytes(192);
inline constexpr base::Bytes k_withdrawn_limit = base::megabytes(1);
inline constexpr base::Bytes k_media_limit = base::megabytes(8);
// Pixels that a kiosk decodes of one picture; a larger one is an ornament on screen.
inline constexpr std::int64_t k_most_media_pixels = 40'000'000;

// Reads and validates feed.json: caps, JSON, schema, meaning. Kinds: too_large, corrupt; refused for an unknown major
// format.
[[nodiscard]] base::Result<FeedHeader> parse_feed(std::string_view bytes);
// Reads and validates one part; a part of an unknown kind is not_found (callers skip and count it).
[[nodiscard]] base::Result<Part> parse_part(std::string_view bytes);
[[nodiscard]] base::Result<Withdrawn> parse_withdrawn(std::string_view bytes);
// Reads one item of a kind from JSON; `path` begins the path in errors, for example "items[3]".
[[nodiscard]] base::Result<Item> item_from_json(std::string_view kind, const base::Json& json, std::string_view path);
// The same of an item that is still being written: required members may be missing.
[[nodiscard]] base::Result<Item> draft_from_json(std::string_view kind, const base::Json& json);
[[nodiscard]] base::Result<Media> media_from_json(const base::Json& json, std::string_view path);
// Reads the council's own facts (council, galleries, vocab, survey, languages, interface) from council.json, which is
// feed.json without serial, dates and parts.
[[nodiscard]] base::Result<FeedHeader> header_from_council_json(const base::Json& json);
[[nodiscard]] base::Result<FeedHeader> draft_from_council_json(const base::Json& json);
[[nodiscard]] base::Json council_to_json(const FeedHeader& header);

[[nodiscard]] base::Json to_json(const FeedHeader& header);
[[nodiscard]] base::Json to_json(const Part& part);
[[nodiscard]] base::Json to_json(const Withdrawn& withdrawn);
[[nodiscard]] base::Json item_to_json(const Item& item);
[[nodiscard]] base::Json media_to_json(const Media& media);
// Writes the bytes that are published: compact JSON, UTF-8, sorted keys, one newline at the end.
[[nodiscard]] std::string to_bytes(const base::Json& json);

// Checks one item's meaning beyond its shape (text lengths, https links, colour form); the same checks as parse_part.
[[nodiscard]] base::Result<void> check_item(const Item& item, std::string_view path);
// The same for what a council tells of itself.
[[nodiscard]] base::Result<void> check_council(const FeedHeader& header);

}  // namespace etalase::feed
