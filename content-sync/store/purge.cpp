// Takes withdrawn items out of parts as JSON, so that fields this program does not know survive.
#include "store/purge.hpp"

#include <algorithm>

#include "feed/codec.hpp"

namespace etalase::store {

namespace {

using base::Json;
using MediaIds = std::set<std::string>;

base::Result<Json> parse_shape(std::string_view bytes) {
  Json part;
  ETALASE_TRY(part, base::parse_json(bytes, feed::k_part_limit));
  const bool fits = part.is_object() && part.contains("kind") && part["kind"].is_string() && part.contains("items") &&
                    part["items"].is_array();
  if (!fits) return base::fail(base::ErrorKind::corrupt, "a part is an object with a kind and items");
  if (!part.contains("media")) part["media"] = Json::array();
  if (!part["media"].is_array()) return base::fail(base::ErrorKind::corrupt, "media of a part is an array");
  return part;
}

std::string text_of(const Json& object, const char* key) {
  if (!object.is_object()) return {};
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& files_of(const Json& media) {
  static const Json none = Json::array();
  if (!media.is_object()) return none;
  const auto found = media.find("files");
  return found != media.end() && found->is_array() ? *found : none;
}

// Media are named by "hero" and "media" as text and by "images" as a list, at any depth of an item or of feed.json.
void collect_media(const Json& value, MediaIds& into) {
  if (value.is_array()) {
    for (const auto& element : value) collect_media(element, into);
  }
  if (!value.is_object()) return;
  for (const auto& [key, field] : value.items()) {
    if ((key == "hero" || key == "media") && field.is_string()) into.insert(field.get<std::string>());
    if (key == "images" && field.is_array()) {
      for (const auto& image : field) {
        if (image.is_string()) into.insert(image.get<std::string>());
      }
    }
    collect_media(field, into);
  }
}

// Works through one set of parsed parts.
class Filter {
 public:
  explicit Filter(const PurgeList& list) : m_list(list) {}

  void keep_media_of(const Json& header) { collect_media(header, m_kept_media); }

  // First pass: which media do purged and kept items name?
  void look_at(const Json& part) {
    const std::string kind = text_of(part, "kind");
    for (const auto& item : part["items"]) {
      collect_media(item, m_list.items.contains(kind + "/" + text_of(item, "id")) ? m_purged_media : m_kept_media);
    }
  }

  // Second pass: removes from the part; true when anything went.
  bool apply(Json& part) {
    const std::string kind = text_of(part, "kind");
    Json items = Json::array();
    for (const auto& item : part["items"]) {
      const std::string ref = kind + "/" + text_of(item, "id");
      if (m_list.items.contains(ref)) {
        m_left_out.insert(ref);
      } else {
        items.push_back(item);
      }
    }
    Json media = Json::array();
    for (const auto& entry : part["media"]) {
      if (auto kept = filtered_media(entry)) media.push_back(std::move(*kept));
    }
    const bool changed = items != part["items"] || media != part["media"];
    part["items"] = std::move(items);
    part["media"] = std::move(media);
    return changed;
  }

  [[nodiscard]] std::vector<std::string> left_out() const { return {m_left_out.begin(), m_left_out.end()}; }
  [[nodiscard]] std::set<std::string> doomed() const {
    std::set<std::string> doomed;
    std::set_difference(m_doomed.begin(), m_doomed.end(), m_kept_blobs.begin(), m_kept_blobs.end(),
                        std::inserter(doomed, doomed.end()));
    return doomed;
  }

 private:
  std::optional<Json> filtered_media(const Json& entry) {
    const std::string id = text_of(entry, "id");
    const bool orphaned = m_purged_media.contains(id) && !m_kept_media.contains(id);
    Json kept = Json::array();
    for (const auto& file : files_of(entry)) {
      const std::string sha256 = text_of(file, "sha256");
      const bool listed = m_list.media.contains(sha256);
      if (listed) m_left_out.insert(sha256);
      if (listed || orphaned) {
        m_doomed.insert(sha256);
      } else {
        m_kept_blobs.insert(sha256);
        kept.push_back(file);
      }
    }
    if (kept.empty()) return std::nullopt;
    Json copy = entry;
    copy["files"] = std::move(kept);
    return copy;
  }

  const PurgeList& m_list;
  MediaIds m_kept_media, m_purged_media;
  std::set<std::string> m_left_out, m_doomed, m_kept_blobs;
};

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

PurgeList purge_list(const feed::Withdrawn& withdrawn) {
  PurgeList list;
  for (const auto& item : withdrawn.items) {
    if (item.purge) list.items.insert(feed::to_string(item.item));
  }
  list.media.insert(withdrawn.media.begin(), withdrawn.media.end());
  return list;
}

base::Result<Purged> purge(const GenerationContent& content, const PurgeList& list) {
  Purged result{content, {}, {}};
  if (list.empty()) return result;
  Filter filter(list);
  Json header;
  ETALASE_TRY(header, base::parse_json(content.feed, feed::k_feed_limit));
  filter.keep_media_of(header);
  std::map<std::string, Json> parsed;
  for (const auto& [target, bytes] : content.parts) {
    ETALASE_TRY(parsed[target], parse_shape(bytes));
    filter.look_at(parsed[target]);
  }
  for (auto& [target, part] : parsed) {
    if (filter.apply(part)) result.content.parts[target] = feed::to_bytes(part);
  }
  result.left_out = filter.left_out();
  result.doomed_blobs = filter.doomed();
  std::erase_if(result.content.blobs, [&](const Blob& blob) { return result.doomed_blobs.contains(blob.sha256); });
  return result;
}

base::Result<std::vector<feed::Media>> media_of_part(std::string_view bytes) {
  Json part;
  ETALASE_TRY(part, parse_shape(bytes));
  return media_in(part);
}

base::Result<std::vector<Blob>> wanted_blobs(const Parts& parts, int max_side) {
  std::set<Blob> wanted;
  for (const auto& [target, bytes] : parts) {
    Json part;
    ETALASE_TRY(part, parse_shape(bytes));
    if (!feed::is_known_kind(text_of(part, "kind"))) continue;
    std::vector<feed::Media> media;
    ETALASE_TRY(media, media_in(part));
    for (const auto& picture : media) {
      int smallest = 0;
      for (const auto& file : picture.files) smallest = smallest == 0 ? file.side : std::min(smallest, file.side);
      for (const auto& file : picture.files) {
        const bool small_enough = max_side <= 0 || file.side <= std::max(max_side, smallest);
        if (small_enough) wanted.insert({file.sha256, {file.bytes}});
      }
    }
  }
  return std::vector<Blob>(wanted.begin(), wanted.end());
}

base::Result<Parts> with_media_only_of(const Parts& parts, const std::set<std::string>& blobs) {
  Parts narrowed = parts;
  for (auto& [target, bytes] : narrowed) {
    Json part;
    ETALASE_TRY(part, parse_shape(bytes));
    bool changed = false;
    Json media = Json::array();
    for (const auto& entry : part["media"]) {
      Json files = Json::array();
      for (const auto& file : files_of(entry)) {
        if (blobs.contains(text_of(file, "sha256"))) files.push_back(file);
      }
      changed = changed || files.size() != files_of(entry).size();
      if (files.empty()) continue;
      media.push_back(entry);
      media.back()["files"] = std::move(files);
    }
    if (!changed) continue;
    part["media"] = std::move(media);
    bytes = feed::to_bytes(part);
  }
  return narrowed;
}

}  // namespace etalase::store
