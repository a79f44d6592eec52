// Everything an import can refer to: the council's items and pictures as they will be once the import is saved.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafts/council.hpp"
#include "intake/names.hpp"

namespace etalase::intake {

class World {
 public:
  World() = default;
  // Reads all items and pictures of a council.
  [[nodiscard]] static base::Result<World> load(const drafts::OpenCouncil& council);

  void put(const feed::Ref& ref, drafts::Entry entry) { m_entries[ref] = std::move(entry); }
  void put(const drafts::Picture& picture) { m_pictures.insert_or_assign(picture.id, picture); }
  // Makes a reference valid whose row is still to come, or wrong, so that one mistake is reported once.
  void expect(const feed::Ref& ref) { m_expected.insert(ref); }

  // Returns nullptr when absent.
  [[nodiscard]] const drafts::Entry* find(const feed::Ref& ref) const;
  [[nodiscard]] const drafts::Picture* picture(const feed::Id& media) const;
  [[nodiscard]] bool has(const feed::Ref& ref) const { return m_entries.contains(ref) || m_expected.contains(ref); }
  [[nodiscard]] const std::map<feed::Ref, drafts::Entry>& entries() const { return m_entries; }
  [[nodiscard]] const std::map<feed::Id, drafts::Picture>& pictures() const { return m_pictures; }

  // Items of a kind by id and name; with the expected ones.
  [[nodiscard]] NameTable names_of(std::string_view kind) const;
  // Districts of all regions.
  [[nodiscard]] NameTable districts() const;
  // One vocabulary: "category", "technique", "material", "motif".
  [[nodiscard]] NameTable terms(std::string_view vocabulary) const;
  // Zones of a gallery's floor plan.
  [[nodiscard]] NameTable zones(const feed::Id& gallery) const;
  [[nodiscard]] NameTable galleries() const;
  // The gallery that a bare shelf belongs to; empty before council.json.
  [[nodiscard]] feed::Id first_gallery() const;
  // Offset of the first gallery's time zone, such as "+07:00"; Indonesia keeps one offset all year.
  [[nodiscard]] std::string time_offset() const;

 private:
  // Empty before council.json.
  [[nodiscard]] const feed::FeedHeader& header() const;

  std::map<feed::Ref, drafts::Entry> m_entries;
  std::set<feed::Ref> m_expected;
  std::map<feed::Id, drafts::Picture> m_pictures;
};

}  // namespace etalase::intake
