// An item of the working database: the feed's form of an entity with what only the council needs to know about it.
#pragma once

#include <string>

#include "base/json.hpp"
#include "drafts/states.hpp"
#include "feed/values.hpp"

namespace etalase::drafts {

// The header (council, galleries, vocabularies, survey, languages, interface texts) is one item beside the others.
inline constexpr std::string_view k_council_kind = "council";
[[nodiscard]] inline feed::Ref council_ref() { return {std::string(k_council_kind), "COUNCIL"}; }

// Everything under this key stays with the council: notes, private names, consent records.
inline constexpr std::string_view k_private_key = "private";

// `json` is the newest revision in the feed's form; picture references are media ids. Revisions count from 1,
// 0 means there is none. Times are RFC 3339 in UTC.
struct DraftItem {
  feed::Ref ref;
  ItemState state = ItemState::draf;
  base::Json json;
  int revision = 0;
  int approved_revision = 0;
  int published_revision = 0;
  std::string author;  // of the newest revision
  std::string updated_at;
};

struct Revision {
  int number = 0;
  base::Json json;
  std::string author;
  std::string saved_at;
  std::string note;  // for example "import" or "restored from 3"
};

// What may go out now: the approved revision, carrying the operational fields of the newest one, nothing private.
struct PublishableItem {
  feed::Ref ref;
  int revision = 0;  // give it back to ItemStore::mark_published
  base::Json json;
  std::string updated_at;
};

}  // namespace etalase::drafts
