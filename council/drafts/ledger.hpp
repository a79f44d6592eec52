// What the council remembers beside its items: withdrawals, and facts a room keeps under a name of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "drafts/database.hpp"
#include "drafts/roles.hpp"
#include "feed/values.hpp"

namespace etalase::drafts {

enum class Purge { no, yes };

struct Withdrawal {
  feed::Ref ref;
  Purge purge = Purge::no;
  std::string reason;
  std::string by;
  std::string at;  // RFC 3339
};

// What goes back to the kiosks after a withdrawal; with `purge` also what was to leave them for ever.
struct Release {
  feed::Ref ref;
  Purge purge = Purge::no;
  std::string reason;
  std::string by;
};

class Ledger {
 public:
  Ledger(Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

  // Puts an item (known or long gone) on the withdrawal list and moves it to ditarik. Withdrawing again may add purge,
  // never take it away.
  [[nodiscard]] base::Result<void> withdraw(const Withdrawal& withdrawal);
  // Takes an item off the list and records who did it and why; it becomes a draft again and needs approval. Refused
  // after a purge unless that is released too; not_found for an item that is not listed.
  [[nodiscard]] base::Result<void> release(const Release& release);
  // Lists in the order of withdrawing.
  [[nodiscard]] base::Result<std::vector<Withdrawal>> withdrawals() const;

  // A room's own memory, such as "publishing.serial"; absent before the first remember().
  [[nodiscard]] base::Result<std::optional<base::Json>> recall(const std::string& name) const;
  [[nodiscard]] base::Result<void> remember(const std::string& name, const base::Json& value);

 private:
  Database& m_database;
  const base::Clock& m_clock;
};

}  // namespace etalase::drafts
