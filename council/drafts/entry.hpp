// What the council keeps of one item or of its own facts: the feed's form of it, and what only the council knows.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "feed/members.hpp"

namespace etalase::drafts {

// The header (council, galleries, vocabularies, survey, languages, interface texts) is one entry beside the others.
inline constexpr std::string_view k_council_kind = "council";
[[nodiscard]] inline feed::Ref council_ref() { return {std::string(k_council_kind), "COUNCIL"}; }

// Everything under this key stays with the council: notes, private names, consent records.
inline constexpr std::string_view k_private_key = "private";

// A value. An entry of a kind that this version does not know is all `beside`.
struct Entry {
  std::variant<std::monostate, feed::Item, feed::FeedHeader> content;
  // Members that the feed's form always has, but nobody has decided yet: a maker's "kind", whether it consents.
  std::set<std::string> undecided;
  // "private", members that this version does not know, and those it could not read; an object.
  base::Json beside = base::Json::object();

  [[nodiscard]] const feed::Item* item() const { return std::get_if<feed::Item>(&content); }
  [[nodiscard]] feed::Item* item() { return std::get_if<feed::Item>(&content); }
  [[nodiscard]] const feed::FeedHeader* header() const { return std::get_if<feed::FeedHeader>(&content); }
  // The item as the kind it is; nullptr for any other.
  template <class T>
  [[nodiscard]] const T* as() const {
    return item() == nullptr ? nullptr : std::get_if<T>(item());
  }
  template <class T>
  [[nodiscard]] T* as() {
    return item() == nullptr ? nullptr : std::get_if<T>(item());
  }
};

// Makes an entry of which nothing is known but its code.
[[nodiscard]] Entry new_entry(const feed::Ref& ref);

struct EntryRead {
  Entry entry;
  std::vector<base::Error> wrong;  // one for each member that is not as the feed has it; the subject is its path
};
// Reads an entry in the feed's form, which may lack members; what is null counts as absent, what is wrong is kept
// beside.
[[nodiscard]] EntryRead read_entry(std::string_view kind, base::Json json);
// Writes an entry as the database keeps it: empty and undecided members left out, a refused consent kept.
[[nodiscard]] base::Json to_json(const Entry& entry);

// What the entry is called: its item's name, or its title; empty where its kind has neither.
[[nodiscard]] feed::Text name_of(const Entry& entry);

// The members of the content as the feed lists them; none where this version does not know the kind.
[[nodiscard]] std::vector<feed::Member> members_in(const Entry& entry);
// Tells whether a value says nothing: null, or an empty text, list or object.
[[nodiscard]] bool is_empty(const base::Json& value);
// The members that people may give an entry of this kind; with "private".
[[nodiscard]] std::vector<std::string> members_of(std::string_view kind);
[[nodiscard]] bool is_missing(const Entry& entry, std::string_view member);
// Takes one member over from another entry of the kind.
void take_member(const std::string& member, const Entry& from, Entry& into);
// Brings a member back to what it is in a new entry.
void clear_member(const std::string& member, std::string_view kind, Entry& entry);

// Takes the feed's own value for every choice that nobody made and that the feed does not ask for.
void decide_rest(Entry& entry);

// Tells whether an entry as it was read could go out: kind corrupt where a member is missing or could not be read,
// not_found where the version knows no such kind. `path` begins the path in errors.
[[nodiscard]] base::Result<void> check_read(const Entry& entry, const std::string& path);
// The same for an entry that was put together: checks every member, and kind too_large where publishing could not carry
// it. The subject of an error is the member's path.
[[nodiscard]] base::Result<void> check_whole(const Entry& entry);

}  // namespace etalase::drafts
