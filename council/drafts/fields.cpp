// Compares versions of an item by what the feed says of its fields.
#include "drafts/fields.hpp"

#include <algorithm>
#include <set>

#include "feed/description.hpp"

namespace etalase::drafts {

using base::Json;

namespace {

// Opening hours lie inside the header's galleries.
std::vector<feed::Gallery> without_hours(std::vector<feed::Gallery> galleries) {
  for (auto& gallery : galleries) {
    gallery.hours.clear();
    gallery.exceptions.clear();
  }
  return galleries;
}

bool only_hours_differ(const Entry& before, const Entry& after) {
  if (before.header() == nullptr || after.header() == nullptr) return false;
  const auto &was = before.header()->galleries, &is = after.header()->galleries;
  return was != is && without_hours(was) == without_hours(is);
}

Change change_of(FieldClass field) {
  switch (field) {
    case FieldClass::internal: return Change::internal;
    case FieldClass::operational: return Change::operational;
    case FieldClass::content: break;
  }
  return Change::content;
}

// Members in which the contents differ, or of which only one version has decided.
std::set<std::string> different_members(const Entry& before, const Entry& after) {
  std::set<std::string> names;
  const auto old_members = members_in(before), new_members = members_in(after);
  for (std::size_t i = 0; i < old_members.size() && i < new_members.size(); ++i) {
    const auto& member = old_members[i];
    const std::string name(member.name);
    const bool decided = before.undecided.contains(name) == after.undecided.contains(name);
    if (!decided || !member.is_same(member.value, new_members[i].value)) names.insert(name);
  }
  return names;
}

// What stands beside the feed's form is compared as it is written.
std::set<std::string> different_beside(const Json& before, const Json& after) {
  std::set<std::string> names;
  for (const auto* each : {&before, &after}) {
    for (const auto& [key, value] : each->items()) {
      const auto was = before.value(key, Json()), is = after.value(key, Json());
      if (was != is && !(is_empty(was) && is_empty(is))) names.insert(key);
    }
  }
  return names;
}

}  // namespace

FieldClass class_of(std::string_view kind, std::string_view key) {
  if (key == k_private_key) return FieldClass::internal;
  const auto* described = feed::description_of(kind);
  if (described == nullptr) return FieldClass::content;
  const auto* field = described->find(key);
  const auto role = field == nullptr ? described->others : field->role;
  return role == feed::FieldRole::operational ? FieldClass::operational : FieldClass::content;
}

ChangedFields changed_fields(std::string_view kind, const Entry& before, const Entry& after) {
  auto names = different_members(before, after);
  names.merge(different_beside(before.beside, after.beside));
  ChangedFields changed;
  for (const auto& name : names) {
    const bool hours = kind == k_council_kind && name == "galleries" && only_hours_differ(before, after);
    changed.keys.push_back(name);
    changed.worst = std::max(changed.worst, hours ? Change::operational : change_of(class_of(kind, name)));
  }
  return changed;
}

feed::Item outgoing(const feed::Item& approved, const feed::Item& newest) {
  auto item = approved;
  const auto kind = feed::kind_of(item);
  for (const auto& member : feed::members_of(newest)) {
    if (class_of(kind, member.name) == FieldClass::operational) feed::copy_member(member.name, newest, item);
  }
  return item;
}

}  // namespace etalase::drafts
