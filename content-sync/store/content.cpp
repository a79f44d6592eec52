// Parts as JSON, so that fields this program does not know survive.
#include "store/content.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

using base::Json;

namespace {

base::Result<std::vector<feed::Media>> media_in(const Json& part) {
  std::vector<feed::Media> media;
  for (const auto& entry : part["media"]) {
    feed::Media one;
    ETALASE_TRY(one, feed::media_from_json(entry, "media[" + std::to_string(media.size()) + "]"));
    media.push_back(std::move(one));
  }
  return media;
}

}  // namespace

Hashes hashes_of(const GenerationContent& content) {
  Hashes hashes = content.parts;
  hashes["feed.json"] = base::sha256_hex(content.feed);
  return hashes;
}

base::Result<Json> read_part_json(std::string_view bytes) {
  Json part;
  ETALASE_TRY(part, base::parse_json(bytes, feed::k_part_limit));
  const bool fits = part.is_object() && part.contains("kind") && part["kind"].is_string() && part.contains("items") &&
                    part["items"].is_array();
  if (!fits) return base::fail(base::ErrorKind::corrupt, "a part is an object with a kind and items");
  if (!part.contains("media")) part["media"] = Json::array();
  if (!part["media"].is_array()) return base::fail(base::ErrorKind::corrupt, "media of a part is an array");
  return part;
}

void add_wanted(const std::vector<feed::Media>& media, int max_side, BlobSet& wanted) {
  for (const auto& picture : media) {
    int smallest = 0;
    for (const auto& file : picture.files) smallest = smallest == 0 ? file.side : std::min(smallest, file.side);
    for (const auto& file : picture.files) {
      const bool small_enough = max_side <= 0 || file.side <= std::max(max_side, smallest);
      if (small_enough) wanted.insert({file.sha256, {file.bytes}});
    }
  }
}

base::Result<void> add_wanted(std::string_view bytes, int max_side, BlobSet& wanted) {
  Json part;
  ETALASE_TRY(part, read_part_json(bytes));
  if (!feed::is_known_kind(part["kind"].get<std::string>())) return {};
  std::vector<feed::Media> media;
  ETALASE_TRY(media, media_in(part));
  add_wanted(media, max_side, wanted);
  return {};
}

}  // namespace etalase::store
