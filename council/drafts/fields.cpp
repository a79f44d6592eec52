// Compares versions of an item by what the feed says of its fields.
#include "drafts/fields.hpp"

#include <algorithm>
#include <set>

#include "drafts/item.hpp"
#include "feed/description.hpp"

namespace etalase::drafts {

using base::Json;

namespace {

// The members of a gallery that are operational, inside the council's own item; opening hours, as described.
std::vector<std::string> gallery_operational() {
  std::vector<std::string> keys;
  for (const auto& member : feed::description_of(k_council_kind)->find("galleries")->shape.inner.front().members) {
    if (member.role == feed::FieldRole::operational) keys.push_back(member.key);
  }
  return keys;
}

bool is_empty(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
         (value.is_structured() && value.empty());
}

const Json& member(const Json& object, const std::string& key) {
  static const Json k_null;
  if (!object.is_object()) return k_null;
  const auto found = object.find(key);
  return found == object.end() ? k_null : *found;
}

bool same(const Json& a, const Json& b) { return a == b || (is_empty(a) && is_empty(b)); }

Json without_hours(Json galleries) {
  if (!galleries.is_array()) return galleries;
  for (auto& gallery : galleries) {
    for (const auto& key : gallery_operational()) {
      if (gallery.is_object()) gallery.erase(key);
    }
  }
  return galleries;
}

Change change_of(std::string_view kind, const std::string& key, const Json& before, const Json& after) {
  if (same(before, after)) return Change::none;
  switch (class_of(kind, key)) {
    case FieldClass::internal: return Change::internal;
    case FieldClass::operational: return Change::operational;
    case FieldClass::content: break;
  }
  const bool only_hours = kind == k_council_kind && key == "galleries" && without_hours(before) == without_hours(after);
  return only_hours ? Change::operational : Change::content;
}

void take_hours(Json& galleries, const Json& newest) {
  if (!galleries.is_array() || !newest.is_array()) return;
  for (auto& gallery : galleries) {
    const auto same_id = std::find_if(newest.begin(), newest.end(), [&](const Json& each) {
      return each.is_object() && member(each, "id") == member(gallery, "id");
    });
    if (same_id == newest.end() || !gallery.is_object()) continue;
    for (const auto& key : gallery_operational()) {
      gallery.erase(key);
      if (same_id->contains(key)) gallery[key] = (*same_id)[key];
    }
  }
}

std::set<std::string> keys_of(const Json& a, const Json& b) {
  std::set<std::string> keys;
  for (const auto* each : {&a, &b}) {
    if (!each->is_object()) continue;
    for (const auto& [key, value] : each->items()) keys.insert(key);
  }
  return keys;
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

ChangedFields changed_fields(std::string_view kind, const Json& before, const Json& after) {
  ChangedFields changed;
  for (const auto& key : keys_of(before, after)) {
    const auto change = change_of(kind, key, member(before, key), member(after, key));
    if (change == Change::none) continue;
    changed.keys.push_back(key);
    changed.worst = std::max(changed.worst, change);
  }
  return changed;
}

Json outgoing(std::string_view kind, const Json& approved, const Json& newest) {
  Json result = approved;
  for (const auto& key : keys_of(approved, newest)) {
    const auto field = class_of(kind, key);
    if (field == FieldClass::content) continue;
    result.erase(key);
    if (field == FieldClass::operational && newest.contains(key)) result[key] = newest[key];
  }
  if (kind == k_council_kind && result.contains("galleries"))
    take_hours(result["galleries"], member(newest, "galleries"));
  return result;
}

}  // namespace etalase::drafts
