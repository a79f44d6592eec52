// Saving, approving and choosing what may go out.
#include "drafts/item_store.hpp"

#include <algorithm>

#include "drafts/consent.hpp"
#include "drafts/fields.hpp"
#include "drafts/item_rows.hpp"
#include "drafts/sql.hpp"
#include "feed/kinds.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Result;

namespace {

// How an edit is approved: by curators afterwards, or at once.
enum class Approval { asked, given };

bool is_put_away(ItemState state) { return state == ItemState::ditarik || state == ItemState::arsip; }

ItemState after_edit(const DraftItem& item, Change change, Approval approval) {
  if (is_put_away(item.state) || change == Change::internal) return item.state;
  if (approval == Approval::given) return ItemState::siap_tayang;
  const bool was_approved = item.approved_revision == item.revision && item.revision > 0;
  if (change == Change::content) return item.state == ItemState::perlu_perbaikan ? item.state : ItemState::draf;
  return item.state == ItemState::berakhir && was_approved ? ItemState::siap_tayang : item.state;
}

struct Edit {
  const Entry& entry;
  const std::string& author;
  Approval approval;
  std::string note;
};

// Moves the item on to its next revision; the caller writes both.
void advance(DraftItem& item, const Edit& edit, Change change) {
  const bool was_approved = item.approved_revision == item.revision && item.revision > 0;
  item.state = after_edit(item, change, edit.approval);
  ++item.revision;
  if (edit.approval == Approval::given || (was_approved && change != Change::content))
    item.approved_revision = item.revision;
}

Result<Saved> save_edit(Database& database, const feed::Ref& ref, const Edit& edit, const std::string& now) {
  Saved saved = Saved::unchanged;
  ETALASE_CHECK(database.transact([&]() -> Result<void> {
    return guarded([&] {
      auto& connection = database.connection();
      auto item = read_item(connection, ref);
      saved = item ? Saved::changed : Saved::created;
      const auto change = item ? changed_fields(ref.kind, item->entry, edit.entry).worst : Change::content;
      const bool approves = edit.approval == Approval::given && item && item->approved_revision != item->revision;
      if (change == Change::none && !approves) {
        saved = Saved::unchanged;
        return;
      }
      if (!item) item = DraftItem{ref, ItemState::draf, {}, 0, 0, 0, {}, {}};
      advance(*item, edit, change == Change::none ? Change::content : change);
      write_item(connection, *item);
      write_revision(connection, ref, {item->revision, edit.entry, edit.author, now, edit.note});
    });
  }));
  return saved;
}

bool goes_out(const DraftItem& item) {
  return item.approved_revision > 0 && !is_put_away(item.state) && item.state != ItemState::berakhir;
}

Result<Entry> approved_entry(SQLite::Database& connection, const DraftItem& item) {
  if (item.approved_revision == item.revision) return item.entry;
  ETALASE_TRY(auto approved, guarded([&] { return read_revision(connection, item.ref, item.approved_revision); }));
  return approved.value_or(new_entry(item.ref));
}

// The approved content with the newest operations; nothing when a maker does not consent.
Result<std::optional<feed::Item>> outgoing_item(const Entry& approved, const DraftItem& newest) {
  const auto name = feed::to_string(newest.ref);
  ETALASE_CHECK(check_read(approved, name));
  const auto* operations = newest.entry.item();
  auto item = operations == nullptr ? *approved.item() : outgoing(*approved.item(), *operations);
  const auto sign = [&newest](feed::Common& common) {
    common.id = newest.ref.id;
    common.updated_at = newest.updated_at;
  };
  std::visit(sign, item);
  if (auto* maker = std::get_if<feed::Maker>(&item)) {
    auto shown = with_consent_only(std::move(*maker));
    if (!shown) return std::nullopt;
    item = std::move(*shown);
  }
  return item;
}

bool is_own(const std::vector<Revision>& revisions, int approved, const std::string& name) {
  return std::any_of(revisions.begin(), revisions.end(),
                     [&](const Revision& each) { return each.number > approved && each.author == name; });
}

Result<void> check_step(const DraftItem& item, Step step, const Actor& actor, const std::vector<Revision>& revisions) {
  const auto action = action_of(step);
  const bool any_submit = step == Step::submit && may(actor.roles, Action::edit_texts);
  if (!may(actor.roles, action)) return words::refuse(ErrorKind::refused, "step_not_open", {{"name", actor.name}});
  const bool own = is_own(revisions, item.approved_revision, actor.name);
  if (action == Action::judge && own) {
    return words::refuse(ErrorKind::refused, "own_entry_judged");
  }
  if (step == Step::submit && !any_submit && !own) return words::refuse(ErrorKind::refused, "submitted_by_another");
  return {};
}

bool needs_comment(Step step) { return step == Step::send_back || step == Step::approve_emergency; }
bool approves(Step step) { return step == Step::approve || step == Step::approve_emergency; }

}  // namespace

Result<std::optional<DraftItem>> ItemStore::find(const feed::Ref& ref) const {
  return guarded([&] { return read_item(m_database.connection(), ref); });
}

Result<std::vector<DraftItem>> ItemStore::list(std::string_view kind) const {
  return guarded([&] { return read_items(m_database.connection(), kind); });
}

Result<feed::FeedHeader> ItemStore::header() const {
  ETALASE_TRY(const auto item, find(council_ref()));
  if (!item) return words::refuse(ErrorKind::not_found, "header_missing");
  ETALASE_CHECK(check_whole(item->entry));
  return *item->entry.header();
}

Result<Saved> ItemStore::save(const feed::Ref& ref, const Entry& entry, const std::string& author) {
  return save_edit(m_database, ref, {entry, author, Approval::asked, ""}, base::format_utc(m_clock.system_now()));
}

Result<Saved> ItemStore::save_approved(const feed::Ref& ref, const Entry& entry, const std::string& author) {
  return save_edit(m_database, ref, {entry, author, Approval::given, "import"}, base::format_utc(m_clock.system_now()));
}

Result<ItemState> ItemStore::take(const feed::Ref& ref, Step step, const Actor& actor, const std::string& comment) {
  ETALASE_TRY(auto found, find(ref));
  if (!found) return words::refuse(ErrorKind::not_found, "item_unknown", {{"item", feed::to_string(ref)}});
  ETALASE_TRY(const auto history, revisions(ref));
  ETALASE_CHECK(check_step(*found, step, actor, history));
  const auto next = after(found->state, step);
  if (!next)
    return words::refuse(ErrorKind::refused, "step_not_there", {{"state", std::string(label_of(found->state))}});
  if (needs_comment(step) && comment.empty()) return words::refuse(ErrorKind::refused, "step_without_reason");
  const StepRecord record = {
      ref, found->revision, found->state, *next, actor.name, comment, base::format_utc(m_clock.system_now())};
  found->state = *next;
  if (approves(step)) found->approved_revision = found->revision;
  ETALASE_CHECK(m_database.transact([&] {
    return guarded([&] {
      write_item(m_database.connection(), *found);
      write_step(m_database.connection(), record);
    });
  }));
  return *next;
}

Result<std::vector<Revision>> ItemStore::revisions(const feed::Ref& ref) const {
  return guarded([&] { return read_revisions(m_database.connection(), ref); });
}

Result<Saved> ItemStore::restore(const feed::Ref& ref, int revision, const std::string& author) {
  ETALASE_TRY(const auto entry, guarded([&] { return read_revision(m_database.connection(), ref, revision); }));
  if (!entry)
    return words::refuse(ErrorKind::not_found, "revision_unknown",
                         {{"item", feed::to_string(ref)}, {"revision", std::to_string(revision)}});
  return save_edit(m_database, ref, {*entry, author, Approval::asked, "restored from " + std::to_string(revision)},
                   base::format_utc(m_clock.system_now()));
}

Result<std::vector<PublishableItem>> ItemStore::publishable() const {
  std::vector<PublishableItem> publishable;
  ETALASE_TRY(const auto items, list(""));
  for (const auto& item : items) {
    if (!goes_out(item)) continue;
    ETALASE_TRY(const auto approved, approved_entry(m_database.connection(), item));
    ETALASE_TRY(auto outgoing, outgoing_item(approved, item));
    if (outgoing) publishable.push_back({item.ref, item.approved_revision, std::move(*outgoing)});
  }
  return publishable;
}

Result<void> ItemStore::mark_published(const std::vector<PublishableItem>& items) {
  return m_database.transact([&] {
    return guarded([&] {
      for (const auto& published : items) {
        auto item = read_item(m_database.connection(), published.ref);
        if (!item) continue;
        item->published_revision = published.revision;
        if (item->state == ItemState::siap_tayang && item->approved_revision == published.revision)
          item->state = ItemState::tayang;
        write_item(m_database.connection(), *item);
      }
    });
  });
}

Result<int> ItemStore::end_past(const std::string& today) {
  int ended = 0;
  ETALASE_CHECK(m_database.transact([&] {
    return guarded([&] {
      for (auto& item : read_items(m_database.connection(), "")) {
        if (item.entry.item() == nullptr) continue;
        const auto& until = feed::common_of(*item.entry.item()).display_until;
        if (until.empty() || until >= today || !goes_out(item)) continue;
        item.state = ItemState::berakhir;
        write_item(m_database.connection(), item);
        ++ended;
      }
    });
  }));
  return ended;
}

}  // namespace etalase::drafts
