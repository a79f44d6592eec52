// Entries between the feed's form and the database's text.
#include "drafts/entry.hpp"

#include <algorithm>

#include "base/sizes.hpp"
#include "feed/codec.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::Json;
using base::Result;

namespace {

constexpr std::string_view k_updated_at = "updated_at";  // the store's own
constexpr std::string_view k_consent = "consent";

bool is_kind(const Entry& entry, std::string_view kind) {
  return entry.item() != nullptr && feed::kind_of(*entry.item()) == kind;
}

// A consent is an answer: none is something else than "no".
bool needs_decision(const feed::Member& member) { return member.is_choice || member.name == k_consent; }

void drop_nulls(Json& json) {
  for (auto each = json.begin(); each != json.end();) each = each->is_null() ? json.erase(each) : std::next(each);
}

std::string first_step(const std::string& path) { return path.substr(0, path.find_first_of(".[")); }

Result<void> fill(std::string_view kind, const Json& json, Entry& entry) {
  if (kind == k_council_kind) {
    ETALASE_TRY(entry.content, feed::draft_from_council_json(json));
  } else {
    ETALASE_TRY(entry.content, feed::draft_from_json(kind, json));
  }
  return {};
}

// Moves aside what cannot be read, a member at a time, until the rest can.
void fill_what_is_right(std::string_view kind, Json& json, EntryRead& read) {
  while (true) {
    auto filled = fill(kind, json, read.entry);
    if (filled) return;
    const auto member = first_step(filled.error().subject);
    read.wrong.push_back(std::move(filled.error()));
    if (member.empty() || !json.contains(member)) return;
    read.entry.beside[member] = std::move(json[member]);
    json.erase(member);
  }
}

Json content_json(const Entry& entry) {
  if (const auto* item = entry.item()) return feed::item_to_json(*item);
  if (const auto* header = entry.header()) return feed::council_to_json(*header);
  return Json::object();
}

// The member that takes most, and its size.
std::pair<std::string, std::size_t> largest_member(const Json& json) {
  std::pair<std::string, std::size_t> largest;
  for (const auto& [key, value] : json.items()) {
    if (const auto size = value.dump().size(); size > largest.second) largest = {key, size};
  }
  return largest;
}

// A part or feed.json with this in it still goes out.
Result<void> check_size(const Entry& entry) {
  const auto json = content_json(entry);
  const auto limit = entry.header() != nullptr ? feed::k_council_limit : feed::k_item_limit;
  const base::Bytes size = {json.dump().size()};
  if (size.count <= limit.count) return {};
  const auto [member, most] = largest_member(json);
  const auto sizes = base::needed_and_free(size, limit);
  return words::refuse(base::ErrorKind::too_large, "entry_too_large",
                       {{"size", sizes.needed}, {"limit", sizes.free}, {"member", member}}, member);
}

}  // namespace

Entry new_entry(const feed::Ref& ref) {
  return read_entry(ref.kind, ref.kind == k_council_kind ? Json::object() : Json{{"id", ref.id}}).entry;
}

EntryRead read_entry(std::string_view kind, Json json) {
  EntryRead read;
  if (!json.is_object()) {
    read.wrong.push_back(words::refusal(base::ErrorKind::corrupt, "json_no_object"));
    json = Json::object();
  }
  drop_nulls(json);
  fill_what_is_right(kind, json, read);
  auto& entry = read.entry;
  std::set<std::string, std::less<>> known;
  for (const auto& member : members_in(entry)) {
    known.emplace(member.name);
    if (needs_decision(member) && !json.contains(member.name)) entry.undecided.emplace(member.name);
  }
  for (auto& [key, value] : json.items()) {
    if (!known.contains(key)) entry.beside[key] = value;
  }
  return read;
}

Json to_json(const Entry& entry) {
  auto json = content_json(entry);
  json.erase(std::string(k_updated_at));
  for (auto each = json.begin(); each != json.end();) each = is_empty(*each) ? json.erase(each) : std::next(each);
  // The feed leaves a refused consent out; the council must remember that it was asked.
  if (is_kind(entry, "maker") && !json.contains(k_consent)) json[k_consent] = {{"ok", false}, {"scope", Json::array()}};
  if (const auto* header = entry.header(); header != nullptr && header->council == feed::Council{})
    json.erase("council");
  for (const auto& key : entry.undecided) json.erase(key);
  for (const auto& [key, value] : entry.beside.items()) {
    if (!json.contains(key)) json[key] = value;
  }
  return json;
}

feed::Text name_of(const Entry& entry) {
  if (entry.item() == nullptr) return {};
  return std::visit(
      [](const auto& item) -> feed::Text {
        if constexpr (requires { item.title; }) {
          return item.title;
        } else if constexpr (requires { item.name; }) {
          return item.name;
        } else {
          return {};
        }
      },
      *entry.item());
}

std::vector<feed::Member> members_in(const Entry& entry) {
  if (const auto* item = entry.item()) return feed::members_of(*item);
  if (const auto* header = entry.header()) return feed::members_of(*header);
  return {};
}

bool is_empty(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
         (value.is_structured() && value.empty());
}

std::vector<std::string> members_of(std::string_view kind) {
  std::vector<std::string> names;
  for (const auto& member : members_in(new_entry({std::string(kind), ""}))) {
    if (member.name != k_updated_at) names.emplace_back(member.name);
  }
  names.emplace_back(k_private_key);
  return names;
}

bool is_missing(const Entry& entry, std::string_view member) {
  if (entry.undecided.contains(std::string(member))) return true;
  const auto members = members_in(entry);
  return std::any_of(members.begin(), members.end(), [&](const feed::Member& each) {
    return each.name == member && !needs_decision(each) && each.is_empty(each.value);
  });
}

void take_member(const std::string& member, const Entry& from, Entry& into) {
  if (from.beside.contains(member)) {
    into.beside[member] = from.beside[member];
  } else {
    into.beside.erase(member);
  }
  if (from.undecided.contains(member)) {
    into.undecided.insert(member);
  } else {
    into.undecided.erase(member);
  }
  if (from.item() != nullptr && into.item() != nullptr) feed::copy_member(member, *from.item(), *into.item());
  const auto* header = from.header();
  auto* target = std::get_if<feed::FeedHeader>(&into.content);
  if (header != nullptr && target != nullptr) feed::copy_member(member, *header, *target);
}

void clear_member(const std::string& member, std::string_view kind, Entry& entry) {
  take_member(member, new_entry({std::string(kind), ""}), entry);
}

void decide_rest(Entry& entry) {
  for (const auto& member : members_in(entry)) {
    if (!member.is_required) entry.undecided.erase(std::string(member.name));
  }
}

Result<void> check_read(const Entry& entry, const std::string& path) {
  if (std::holds_alternative<std::monostate>(entry.content))
    return words::refuse(base::ErrorKind::not_found, "kind_unknown", {{"item", path}});
  for (const auto& member : members_in(entry)) {
    const std::string name(member.name);
    const bool absent = entry.undecided.contains(name) || (!member.is_choice && member.is_empty(member.value));
    const auto where = path.empty() ? name : path + "." + name;
    if (absent && entry.beside.contains(name))
      return words::refuse(base::ErrorKind::corrupt, "member_ill_formed", {{"member", where}}, where);
    if (absent && member.is_required)
      return words::refuse(base::ErrorKind::corrupt, "member_missing", {{"member", where}}, where);
  }
  return {};
}

Result<void> check_whole(const Entry& entry) {
  ETALASE_CHECK(check_read(entry, ""));
  if (const auto* item = entry.item()) ETALASE_CHECK(feed::check_item(*item, ""));
  if (const auto* header = entry.header()) ETALASE_CHECK(feed::check_council(*header));
  return check_size(entry);
}

}  // namespace etalase::drafts
