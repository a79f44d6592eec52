// What a withdrawal list takes out of parts.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "feed/withdrawn.hpp"
#include "store/content.hpp"

namespace etalase::store {

// The part of a withdrawal list that must leave the disk.
struct PurgeList {
  std::set<std::string> items;  // "kind/ID"
  std::set<std::string> media;  // sha256
  [[nodiscard]] bool empty() const { return items.empty() && media.empty(); }
  bool operator==(const PurgeList&) const = default;
};
[[nodiscard]] PurgeList purge_list(const feed::Withdrawn& withdrawn);

// Content without what a list purges. Only purge() makes one, so whoever asks for it cannot be given what must stay
// away. The content filters whenever it is read.
class Shown {
 public:
  [[nodiscard]] const GenerationContent& content() const { return m_content; }
  // hashes_of() the content before anything was taken out: as signed, when it came from a feed.
  [[nodiscard]] const Hashes& given() const { return m_given; }
  // "kind/ID" and media sha256 that were really there, sorted.
  [[nodiscard]] const std::vector<std::string>& left_out() const { return m_left_out; }
  // sha256 of pictures that only purged items named, and of listed media.
  [[nodiscard]] const std::set<std::string>& doomed_blobs() const { return m_doomed_blobs; }
  // By which list it was filtered.
  [[nodiscard]] const PurgeList& list() const { return m_list; }
  // Leaves out all other blobs, as those that may not be fetched now.
  void keep_blobs(const BlobSet& kept);

 private:
  friend base::Result<Shown> purge(const GenerationContent& content, const PurgeList& list);
  Shown(GenerationContent content, PurgeList list)
      : m_content(std::move(content)), m_given(hashes_of(m_content)), m_list(std::move(list)) {}

  GenerationContent m_content;
  Hashes m_given;
  std::vector<std::string> m_left_out;
  std::set<std::string> m_doomed_blobs;
  PurgeList m_list;
};
// Filters parts and the blob list; parts without a purged item stay byte for byte. Reads every part, one at a time and
// up to four times when something goes. Kind corrupt for a part that is no JSON.
[[nodiscard]] base::Result<Shown> purge(const GenerationContent& content, const PurgeList& list);

}  // namespace etalase::store
