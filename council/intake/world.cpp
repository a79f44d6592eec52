// Lookups over items, header and pictures.
#include "intake/world.hpp"

#include <cstdio>

#include "base/calendar.hpp"
#include "intake/json_access.hpp"

namespace etalase::intake {

using base::Json;
using base::Result;

namespace {

NameTable table_of(const Json& list) {
  NameTable table;
  for (const auto& entry : list) table.add(string_at(entry, "id"), member(entry, "name"));
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

Result<World> World::load(const drafts::Council& council) {
  World world;
  ETALASE_TRY(const auto items, council.items.list(""));
  for (const auto& item : items) world.put(item.ref, item.json);
  ETALASE_TRY(const auto header, council.items.find(drafts::council_ref()));
  if (header) world.put(header->ref, header->json);
  ETALASE_TRY(const auto pictures, council.pictures.list());
  for (const auto& picture : pictures) world.put(picture);
  return world;
}

const Json* World::find(const feed::Ref& ref) const {
  const auto found = m_items.find(ref);
  return found == m_items.end() ? nullptr : &found->second;
}

const drafts::Picture* World::picture(const feed::Id& media) const {
  const auto found = m_pictures.find(media);
  return found == m_pictures.end() ? nullptr : &found->second;
}

NameTable World::names_of(std::string_view kind) const {
  NameTable table;
  for (const auto& [ref, item] : m_items) {
    if (ref.kind == kind) table.add(ref.id, member(item, kind == "story" ? "title" : "name"));
  }
  for (const auto& ref : m_expected) {
    if (ref.kind == kind) table.add(ref.id, Json());
  }
  return table;
}

NameTable World::districts() const {
  NameTable table;
  for (const auto& [ref, item] : m_items) {
    if (ref.kind != "region") continue;
    for (const auto& district : list_at(item, "districts"))
      table.add(string_at(district, "id"), member(district, "name"));
  }
  return table;
}

const Json& World::header() const {
  static const Json k_none;
  const auto* found = find(drafts::council_ref());
  return found == nullptr ? k_none : *found;
}

NameTable World::terms(std::string_view vocabulary) const {
  return table_of(list_at(member(header(), "vocab"), std::string(vocabulary)));
}

NameTable World::galleries() const { return table_of(list_at(header(), "galleries")); }

NameTable World::zones(const feed::Id& gallery) const {
  for (const auto& each : list_at(header(), "galleries")) {
    if (string_at(each, "id") == gallery) return table_of(list_at(member(each, "floor_plan"), "zones"));
  }
  return {};
}

feed::Id World::first_gallery() const {
  const auto& galleries = list_at(header(), "galleries");
  return galleries.empty() ? feed::Id() : string_at(galleries.front(), "id");
}

std::string World::time_offset() const {
  const auto& galleries = list_at(header(), "galleries");
  const auto zone = galleries.empty() ? std::string("Asia/Jakarta") : string_at(galleries.front(), "time_zone");
  const int minutes = offset_minutes(zone);
  const int size = minutes < 0 ? -minutes : minutes;
  char text[16];
  std::snprintf(text, sizeof text, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
  return text;
}

}  // namespace etalase::intake
