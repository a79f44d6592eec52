// Takes withdrawn items out of parts as JSON, so that fields this program does not know survive.
#include "store/purge.hpp"

#include <algorithm>
#include <memory>

#include "base/digest.hpp"
#include "feed/codec.hpp"

namespace etalase::store {

namespace {

using base::Json;
using MediaIds = std::set<std::string>;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& files_of(const Json& media) {
  static const Json none = Json::array();
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

// What has to go: known when all parts have been looked at.
struct Removal {
  PurgeList list;
  MediaIds orphans;  // pictures that only purged items name
};

bool is_listed_item(const PurgeList& list, const std::string& kind, const Json& item) {
  return list.items.contains(kind + "/" + text_of(item, "id"));
}

// The media entry without files that go; absent when none is left.
std::optional<Json> filtered_media(const Json& entry, const Removal& removal) {
  const bool orphaned = removal.orphans.contains(text_of(entry, "id"));
  Json kept = Json::array();
  for (const auto& file : files_of(entry)) {
    if (!orphaned && !removal.list.media.contains(text_of(file, "sha256"))) kept.push_back(file);
  }
  if (kept.empty()) return std::nullopt;
  Json copy = entry;
  copy["files"] = std::move(kept);
  return copy;
}

base::Result<std::string> filtered_part(std::string_view bytes, const Removal& removal) {
  Json part;
  ETALASE_TRY(part, read_part_json(bytes));
  const std::string kind = text_of(part, "kind");
  Json items = Json::array(), media = Json::array();
  for (const auto& item : part["items"]) {
    if (!is_listed_item(removal.list, kind, item)) items.push_back(item);
  }
  for (const auto& entry : part["media"]) {
    if (auto kept = filtered_media(entry, removal)) media.push_back(std::move(*kept));
  }
  part["items"] = std::move(items);
  part["media"] = std::move(media);
  return feed::to_bytes(part);
}

// Goes through all parts several times, holding one at a time.
class Purge {
 public:
  Purge(const GenerationContent& content, const PurgeList& list)
      : m_content(content), m_removal(std::make_shared<Removal>(Removal{list, {}})) {}

  // Finds listed items with the pictures they name, and listed media.
  base::Result<void> find_listed() {
    return for_each([this](const std::string& target, const Json& part) {
      const std::string kind = text_of(part, "kind");
      for (const auto& item : part["items"]) {
        if (!is_listed_item(m_removal->list, kind, item)) continue;
        m_left_out.insert(kind + "/" + text_of(item, "id"));
        m_changed.insert(target);
        collect_media(item, m_removal->orphans);
      }
      for_each_file(part, [&](const Json&, const std::string& sha256) {
        if (!m_removal->list.media.contains(sha256)) return;
        m_left_out.insert(sha256);
        m_doomed.insert(sha256);
        m_changed.insert(target);
      });
    });
  }

  // Spares pictures that somebody else names.
  base::Result<void> spare_shared() {
    Json header;
    ETALASE_TRY(header, base::parse_json(m_content.feed, feed::k_feed_limit));
    spare(header);
    return for_each([this](const std::string&, const Json& part) {
      const std::string kind = text_of(part, "kind");
      for (const auto& item : part["items"]) {
        if (!is_listed_item(m_removal->list, kind, item)) spare(item);
      }
    });
  }

  base::Result<void> find_orphans() {
    return for_each([this](const std::string& target, const Json& part) {
      for_each_file(part, [&](const Json& entry, const std::string& sha256) {
        if (!m_removal->orphans.contains(text_of(entry, "id"))) return;
        m_doomed.insert(sha256);
        m_changed.insert(target);
      });
    });
  }

  // Spares files that another picture has as well.
  base::Result<void> spare_twins() {
    return for_each([this](const std::string&, const Json& part) {
      for_each_file(part, [&](const Json& entry, const std::string& sha256) {
        const bool goes = m_removal->list.media.contains(sha256) || m_removal->orphans.contains(text_of(entry, "id"));
        if (!goes) m_doomed.erase(sha256);
      });
    });
  }

  [[nodiscard]] bool is_needed() const { return !m_left_out.empty(); }

  // The content without all that, and the blobs that go.
  base::Result<GenerationContent> filtered() {
    GenerationContent content = m_content;
    content.blobs.erase_if([this](const Blob& blob) { return m_doomed.contains(blob.sha256); });
    content.read_part = [inner = m_content.read_part, removal = std::shared_ptr<const Removal>(m_removal),
                         changed = m_changed](const std::string& target) {
      auto bytes = inner(target);
      return bytes && changed.contains(target) ? filtered_part(*bytes, *removal) : bytes;
    };
    for (const auto& target : m_changed) {
      std::string bytes;
      ETALASE_TRY(bytes, content.read_part(target));
      content.parts[target] = base::sha256_hex(bytes);
    }
    return content;
  }
  [[nodiscard]] const std::set<std::string>& left_out() const { return m_left_out; }
  [[nodiscard]] const std::set<std::string>& doomed() const { return m_doomed; }

 private:
  template <class Look>
  base::Result<void> for_each(Look look) {
    for (const auto& [target, sha256] : m_content.parts) {
      std::string bytes;
      ETALASE_TRY(bytes, m_content.read_part(target));
      Json part;
      ETALASE_TRY(part, read_part_json(bytes));
      look(target, part);
    }
    return {};
  }

  template <class Look>
  static void for_each_file(const Json& part, Look look) {
    for (const auto& entry : part["media"]) {
      for (const auto& file : files_of(entry)) look(entry, text_of(file, "sha256"));
    }
  }

  void spare(const Json& value) {
    MediaIds named;
    collect_media(value, named);
    for (const auto& id : named) m_removal->orphans.erase(id);
  }

  const GenerationContent& m_content;
  std::shared_ptr<Removal> m_removal;
  std::set<std::string> m_left_out, m_doomed;
  std::set<std::string> m_changed;  // targets of parts that lose something
};

}  // namespace

PurgeList purge_list(const feed::Withdrawn& withdrawn) {
  PurgeList list;
  for (const auto& item : withdrawn.items) {
    if (item.purge) list.items.insert(feed::to_string(item.item));
  }
  list.media.insert(withdrawn.media.begin(), withdrawn.media.end());
  return list;
}

base::Result<Shown> purge(const GenerationContent& content, const PurgeList& list) {
  Shown shown(content, list);
  if (list.empty()) return shown;
  Purge work(content, list);
  ETALASE_CHECK(work.find_listed());
  if (!work.is_needed()) return shown;
  ETALASE_CHECK(work.spare_shared());
  ETALASE_CHECK(work.find_orphans());
  ETALASE_CHECK(work.spare_twins());
  ETALASE_TRY(shown.m_content, work.filtered());
  shown.m_left_out.assign(work.left_out().begin(), work.left_out().end());
  shown.m_doomed_blobs = work.doomed();
  return shown;
}

void Shown::keep_blobs(const BlobSet& kept) {
  m_content.blobs.erase_if([&kept](const Blob& blob) { return !kept.contains(blob.sha256); });
}

}  // namespace etalase::store
