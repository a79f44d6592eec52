// Lookups over items, header and pictures.
#include "intake/world.hpp"

#include <cstdio>

#include "base/calendar.hpp"

namespace etalase::intake {

using base::Result;

namespace {

template <class Named>
NameTable table_of(const std::vector<Named>& list) {
  NameTable table;
  for (const auto& each : list) table.add(each.id, each.name);
  return table;
}

// Whole minutes between a zone's wall clock and UTC on one fixed day.
int offset_minutes(const std::string& zone) {
  using namespace std::chrono;
  const auto noon = base::SystemTime(sys_days(year(2026) / 1 / 1)) + hours(12);
  const auto local = base::local_time(noon, zone);
  const auto days = sys_days(local.day) - sys_days(year(2026) / 1 / 1);
  return static_cast<int>((duration_cast<minutes>(days) + local.since_midnight - hours(12)).count());
}

}  // namespace

Result<World> World::load(const drafts::OpenCouncil& council) {
  World world;
  ETALASE_TRY(const auto items, council.items.list(""));
  for (const auto& item : items) world.put(item.ref, item.entry);
  ETALASE_TRY(const auto header, council.items.find(drafts::council_ref()));
  if (header) world.put(header->ref, header->entry);
  ETALASE_TRY(const auto pictures, council.pictures.list());
  for (const auto& picture : pictures) world.put(picture);
  return world;
}

const drafts::Entry* World::find(const feed::Ref& ref) const {
  const auto found = m_entries.find(ref);
  return found == m_entries.end() ? nullptr : &found->second;
}

const drafts::Picture* World::picture(const feed::Id& media) const {
  const auto found = m_pictures.find(media);
  return found == m_pictures.end() ? nullptr : &found->second;
}

NameTable World::names_of(std::string_view kind) const {
  NameTable table;
  for (const auto& [ref, entry] : m_entries) {
    if (ref.kind == kind) table.add(ref.id, drafts::name_of(entry));
  }
  for (const auto& ref : m_expected) {
    if (ref.kind == kind) table.add(ref.id, {});
  }
  return table;
}

NameTable World::districts() const {
  NameTable table;
  for (const auto& [ref, entry] : m_entries) {
    const auto* region = entry.as<feed::Region>();
    if (region == nullptr) continue;
    for (const auto& district : region->districts) table.add(district.id, district.name);
  }
  return table;
}

const feed::FeedHeader& World::header() const {
  static const feed::FeedHeader k_none;
  const auto* found = find(drafts::council_ref());
  return found == nullptr || found->header() == nullptr ? k_none : *found->header();
}

NameTable World::terms(std::string_view vocabulary) const {
  const auto& vocab = header().vocab;
  if (vocabulary == "category") return table_of(vocab.category);
  if (vocabulary == "technique") return table_of(vocab.technique);
  return table_of(vocabulary == "material" ? vocab.material : vocab.motif);
}

NameTable World::galleries() const { return table_of(header().galleries); }

NameTable World::zones(const feed::Id& gallery) const {
  for (const auto& each : header().galleries) {
    if (each.id == gallery && each.floor_plan) return table_of(each.floor_plan->zones);
  }
  return {};
}

feed::Id World::first_gallery() const {
  const auto& galleries = header().galleries;
  return galleries.empty() ? feed::Id() : galleries.front().id;
}

std::string World::time_offset() const {
  const auto& galleries = header().galleries;
  const auto zone = galleries.empty() ? std::string("Asia/Jakarta") : galleries.front().time_zone;
  const int minutes = offset_minutes(zone);
  const int size = minutes < 0 ? -minutes : minutes;
  char text[16];
  std::snprintf(text, sizeof text, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
  return text;
}

}  // namespace etalase::intake
