// What several forms share: stories, photos, links, certificates.
#pragma once

#include <string>
#include <string_view>

#include "intake/row_reader.hpp"

namespace etalase::intake {

enum class PhotoCount { one, many };
// Whether a photo without words of its own may be described by the item's name.
enum class MissingWords { refused, item_name };

struct PhotoRule {
  std::string key;       // "images" or "hero"
  std::string name_key;  // where the item's name stands
  PhotoCount count = PhotoCount::many;
  MissingWords words = MissingWords::refused;
};
// Reads foto and foto_teks into media ids.
void read_photos(RowReader& row, base::Json& item, const PhotoRule& rule);

// Reads a column of blocks into one list ("story") or into panels.
enum class Panels { one, many };
void read_blocks(RowReader& row, const std::string& column, base::Json& item, const std::string& key, Panels panels);

// Replaces the links of one intent by a column's list of addresses.
void read_links(RowReader& row, const std::string& column, base::Json& item, std::string_view intent);
// Sets the one link of an intent and kind that a column stands for; the kind is taken from the address when empty.
void put_link(base::Json& item, std::string_view intent, const base::Json& link);
// Orders links by intent as the feed's forms list them: buy, ask, follow, visit.
void order_links(base::Json& item);

void read_certificates(RowReader& row, base::Json& item);
// Gives a new item its slug from its Indonesian name; an old one keeps its own.
void give_slug(base::Json& item, const std::string& name_key);

}  // namespace etalase::intake
