// Items and their revisions in the working database, and the rules of approval.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "drafts/database.hpp"
#include "drafts/item.hpp"
#include "drafts/roles.hpp"

namespace etalase::drafts {

enum class Saved { created, changed, unchanged };

// Borrows database and clock. Every change is recorded with author and time. Errors: not_found, refused, unavailable.
class ItemStore {
 public:
  ItemStore(Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

  [[nodiscard]] base::Result<std::optional<DraftItem>> find(const feed::Ref& ref) const;
  // Lists a kind by id, or everything by kind and id with an empty kind; the council's header only by its own kind.
  [[nodiscard]] base::Result<std::vector<DraftItem>> list(std::string_view kind) const;
  // Returns the council's header as it may go out; not_found before council.json was imported.
  [[nodiscard]] base::Result<feed::FeedHeader> header() const;

  // Saves a person's edit as a new revision. A change of content reopens approval (state draf, the approved revision
  // stays in the feed); a change of operational fields alone keeps the approval.
  [[nodiscard]] base::Result<Saved> save(const feed::Ref& ref, const Entry& entry, const std::string& author);
  // Saves a revision that is approved at once: an import by the person who runs the server. A withdrawn or archived
  // item keeps its state.
  [[nodiscard]] base::Result<Saved> save_approved(const feed::Ref& ref, const Entry& entry, const std::string& author);

  // Takes a step. Refused when the roles do not allow it, when the step does not exist in this state, when people judge
  // an entry of their own, or without the comment that sending back and emergency approval need.
  [[nodiscard]] base::Result<ItemState> take(const feed::Ref& ref, Step step, const Actor& actor,
                                             const std::string& comment);

  [[nodiscard]] base::Result<std::vector<Revision>> revisions(const feed::Ref& ref) const;
  // Saves an old revision's content as the newest one, by the rules of save().
  [[nodiscard]] base::Result<Saved> restore(const feed::Ref& ref, int revision, const std::string& author);

  // Returns what may go out, by kind and id: approved, neither withdrawn, archived nor ended, makers only with consent
  // and what it covers; `updated_at` is filled in. The council's header is not among them.
  // Kind corrupt, with the item and its member, when one of them is not whole; not_found for a kind of a newer version.
  // Whether references between them hold is for the publisher to check.
  [[nodiscard]] base::Result<std::vector<PublishableItem>> publishable() const;
  // Records that these revisions are public now: state tayang unless an edit waits.
  [[nodiscard]] base::Result<void> mark_published(const std::vector<PublishableItem>& items);
  // Moves items whose display_until lies before `today` (YYYY-MM-DD) to berakhir; returns how many.
  [[nodiscard]] base::Result<int> end_past(const std::string& today);

 private:
  Database& m_database;
  const base::Clock& m_clock;
};

}  // namespace etalase::drafts
