// Inside this room: single rows of the tables item, revision and step; all may throw SQLite::Exception.
#pragma once

#include <optional>
#include <vector>

#include "drafts/item.hpp"

namespace SQLite {
class Database;
}

namespace etalase::drafts {

[[nodiscard]] std::optional<DraftItem> read_item(SQLite::Database& database, const feed::Ref& ref);
// Every item but the council's header for an empty kind.
[[nodiscard]] std::vector<DraftItem> read_items(SQLite::Database& database, std::string_view kind);
[[nodiscard]] std::vector<Revision> read_revisions(SQLite::Database& database, const feed::Ref& ref);
[[nodiscard]] std::optional<Entry> read_revision(SQLite::Database& database, const feed::Ref& ref, int number);

void write_item(SQLite::Database& database, const DraftItem& item);
void write_revision(SQLite::Database& database, const feed::Ref& ref, const Revision& revision);

struct StepRecord {
  feed::Ref ref;
  int revision = 0;
  ItemState from = ItemState::draf;
  ItemState to = ItemState::draf;
  std::string actor;
  std::string comment;
  std::string at;
};
void write_step(SQLite::Database& database, const StepRecord& step);

}  // namespace etalase::drafts
