// Keeps withdrawals and named facts.
#include "drafts/ledger.hpp"

#include <algorithm>

#include "drafts/item_rows.hpp"
#include "drafts/sql.hpp"
#include "feed/ref.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

void list_withdrawal(SQLite::Database& database, const Withdrawal& withdrawal) {
  SQLite::Statement write(database,
                          "INSERT INTO withdrawal (kind, id, purge, reason, by_whom, at) VALUES (?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (kind, id) DO UPDATE SET purge = max(purge, excluded.purge), "
                          "reason = excluded.reason, by_whom = excluded.by_whom, at = excluded.at");
  write.bind(1, withdrawal.ref.kind);
  write.bind(2, withdrawal.ref.id);
  write.bind(3, withdrawal.purge == Purge::yes ? 1 : 0);
  write.bind(4, withdrawal.reason);
  write.bind(5, withdrawal.by);
  write.bind(6, withdrawal.at);
  write.exec();
}

void move_item(SQLite::Database& database, StepRecord step) {
  auto item = read_item(database, step.ref);
  if (!item) return;
  step.revision = item->revision;
  step.from = item->state;
  item->state = step.to;
  // What comes back after a withdrawal needs a fresh approval.
  item->approved_revision = 0;
  write_item(database, *item);
  write_step(database, step);
}

}  // namespace

Result<void> Ledger::withdraw(const Withdrawal& withdrawal) {
  if (withdrawal.reason.empty()) return words::refuse(ErrorKind::refused, "withdrawal_without_reason");
  auto dated = withdrawal;
  if (dated.at.empty()) dated.at = base::format_utc(m_clock.system_now());
  return m_database.transact([&] {
    return guarded([&] {
      list_withdrawal(m_database.connection(), dated);
      move_item(m_database.connection(), {dated.ref, 0, {}, ItemState::ditarik, dated.by, dated.reason, dated.at});
    });
  });
}

Result<void> Ledger::release(const Release& release) {
  const auto name = feed::to_string(release.ref);
  ETALASE_TRY(const auto listed, withdrawals());
  const auto found =
      std::find_if(listed.begin(), listed.end(), [&](const auto& each) { return each.ref == release.ref; });
  if (found == listed.end()) return words::refuse(ErrorKind::not_found, "not_withdrawn", {{"item", name}});
  if (found->purge == Purge::yes && release.purge == Purge::no)
    return words::refuse(ErrorKind::refused, "purged_needs_purge", {{"item", name}});
  const auto now = base::format_utc(m_clock.system_now());
  return m_database.transact([&] {
    return guarded([&] {
      SQLite::Statement write(m_database.connection(), "DELETE FROM withdrawal WHERE kind = ? AND id = ?");
      write.bind(1, release.ref.kind);
      write.bind(2, release.ref.id);
      write.exec();
      move_item(m_database.connection(), {release.ref, 0, {}, ItemState::draf, release.by, release.reason, now});
    });
  });
}

Result<std::vector<Withdrawal>> Ledger::withdrawals() const {
  return guarded([&] {
    SQLite::Statement query(m_database.connection(),
                            "SELECT kind, id, purge, reason, by_whom, at FROM withdrawal ORDER BY position");
    std::vector<Withdrawal> listed;
    while (query.executeStep()) {
      listed.push_back({{query.getColumn(0).getString(), query.getColumn(1).getString()},
                        query.getColumn(2).getInt() != 0 ? Purge::yes : Purge::no,
                        query.getColumn(3).getString(),
                        query.getColumn(4).getString(),
                        query.getColumn(5).getString()});
    }
    return listed;
  });
}

Result<std::optional<Json>> Ledger::recall(const std::string& name) const {
  return guarded([&]() -> std::optional<Json> {
    SQLite::Statement query(m_database.connection(), "SELECT value FROM fact WHERE name = ?");
    query.bind(1, name);
    if (!query.executeStep()) return std::nullopt;
    auto json = Json::parse(query.getColumn(0).getString(), nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return json;
  });
}

Result<void> Ledger::remember(const std::string& name, const Json& value) {
  return guarded([&] {
    SQLite::Statement write(m_database.connection(),
                            "INSERT INTO fact (name, value) VALUES (?, ?) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    write.bind(1, name);
    write.bind(2, value.dump());
    write.exec();
  });
}

}  // namespace etalase::drafts
