// Reads and writes rows of items, revisions and steps.
#include "drafts/item_rows.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace etalase::drafts {

using base::Json;

namespace {

constexpr const char* k_select_items =
    "SELECT item.kind, item.id, state, revision, approved_revision, published_revision, json, author, saved_at "
    "FROM item JOIN revision ON revision.kind = item.kind AND revision.id = item.id AND number = revision ";

// What this program wrote; a hand-made row that is no JSON counts as an empty entry and fails validation later.
Entry stored_entry(const std::string& kind, const char* text) {
  auto json = Json::parse(text, nullptr, false);
  return read_entry(kind, json.is_discarded() ? Json::object() : std::move(json)).entry;
}

std::string name(ItemState state) { return std::string(name_of(state)); }

DraftItem item_of(SQLite::Statement& row) {
  DraftItem item;
  item.ref = {row.getColumn(0).getString(), row.getColumn(1).getString()};
  item.state = state_named(row.getColumn(2).getString()).value_or(ItemState::draf);
  item.revision = row.getColumn(3).getInt();
  item.approved_revision = row.getColumn(4).getInt();
  item.published_revision = row.getColumn(5).getInt();
  item.entry = stored_entry(item.ref.kind, row.getColumn(6).getText());
  item.author = row.getColumn(7).getString();
  item.updated_at = row.getColumn(8).getString();
  return item;
}

}  // namespace

std::optional<DraftItem> read_item(SQLite::Database& database, const feed::Ref& ref) {
  SQLite::Statement query(database, std::string(k_select_items) + "WHERE item.kind = ? AND item.id = ?");
  query.bind(1, ref.kind);
  query.bind(2, ref.id);
  if (!query.executeStep()) return std::nullopt;
  return item_of(query);
}

std::vector<DraftItem> read_items(SQLite::Database& database, std::string_view kind) {
  SQLite::Statement query(database,
                          std::string(k_select_items) +
                              "WHERE item.kind = ?1 OR (?1 = '' AND item.kind <> ?2) ORDER BY item.kind, item.id");
  query.bind(1, std::string(kind));
  query.bind(2, std::string(k_council_kind));
  std::vector<DraftItem> items;
  while (query.executeStep()) items.push_back(item_of(query));
  return items;
}

std::vector<Revision> read_revisions(SQLite::Database& database, const feed::Ref& ref) {
  SQLite::Statement query(
      database, "SELECT number, json, author, saved_at, note FROM revision WHERE kind = ? AND id = ? ORDER BY number");
  query.bind(1, ref.kind);
  query.bind(2, ref.id);
  std::vector<Revision> revisions;
  while (query.executeStep()) {
    revisions.push_back({query.getColumn(0).getInt(), stored_entry(ref.kind, query.getColumn(1).getText()),
                         query.getColumn(2).getString(), query.getColumn(3).getString(),
                         query.getColumn(4).getString()});
  }
  return revisions;
}

std::optional<Entry> read_revision(SQLite::Database& database, const feed::Ref& ref, int number) {
  SQLite::Statement query(database, "SELECT json FROM revision WHERE kind = ? AND id = ? AND number = ?");
  query.bind(1, ref.kind);
  query.bind(2, ref.id);
  query.bind(3, number);
  if (!query.executeStep()) return std::nullopt;
  return stored_entry(ref.kind, query.getColumn(0).getText());
}

void write_item(SQLite::Database& database, const DraftItem& item) {
  SQLite::Statement write(database,
                          "INSERT INTO item (kind, id, state, revision, approved_revision, published_revision) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET state = excluded.state, "
                          "revision = excluded.revision, approved_revision = excluded.approved_revision, "
                          "published_revision = excluded.published_revision");
  write.bind(1, item.ref.kind);
  write.bind(2, item.ref.id);
  write.bind(3, name(item.state));
  write.bind(4, item.revision);
  write.bind(5, item.approved_revision);
  write.bind(6, item.published_revision);
  write.exec();
}

void write_revision(SQLite::Database& database, const feed::Ref& ref, const Revision& revision) {
  SQLite::Statement write(database,
                          "INSERT INTO revision (kind, id, number, json, author, saved_at, note) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
  write.bind(1, ref.kind);
  write.bind(2, ref.id);
  write.bind(3, revision.number);
  write.bind(4, to_json(revision.entry).dump(-1, ' ', false, Json::error_handler_t::replace));
  write.bind(5, revision.author);
  write.bind(6, revision.saved_at);
  write.bind(7, revision.note);
  write.exec();
}

void write_step(SQLite::Database& database, const StepRecord& step) {
  SQLite::Statement write(database,
                          "INSERT INTO step (kind, id, revision, from_state, to_state, actor, comment, at) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  write.bind(1, step.ref.kind);
  write.bind(2, step.ref.id);
  write.bind(3, step.revision);
  write.bind(4, name(step.from));
  write.bind(5, name(step.to));
  write.bind(6, step.actor);
  write.bind(7, step.comment);
  write.bind(8, step.at);
  write.exec();
}

}  // namespace etalase::drafts
