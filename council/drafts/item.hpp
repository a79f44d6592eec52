// An item of the working database: its newest entry, its state and its revisions.
#pragma once

#include <string>

#include "drafts/entry.hpp"
#include "drafts/states.hpp"

namespace etalase::drafts {

// `entry` is the newest revision; picture references are media ids. Revisions count from 1, 0 means there is none.
// Times are RFC 3339 in UTC.
struct DraftItem {
  feed::Ref ref;
  ItemState state = ItemState::draf;
  Entry entry;
  int revision = 0;
  int approved_revision = 0;
  int published_revision = 0;
  std::string author;  // of the newest revision
  std::string updated_at;
};

struct Revision {
  int number = 0;
  Entry entry;
  std::string author;
  std::string saved_at;
  std::string note;  // for example "import" or "restored from 3"
};

// What may go out now: the approved revision, carrying the operational fields of the newest one and the time of its
// last change, nothing private.
struct PublishableItem {
  feed::Ref ref;
  int revision = 0;  // give it back to ItemStore::mark_published
  feed::Item item;
};

}  // namespace etalase::drafts
