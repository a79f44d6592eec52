// Tables that ids are looked up in.
#include "intake/column_choices.hpp"

#include <set>

#include "feed/forms.hpp"

namespace etalase::intake {

Lookup crafts() {
  return {[](const World&) {
            NameTable table;
            for (const auto craft : feed::k_crafts) table.add(std::string(craft), {});
            return table;
          },
          say("noun_crafts")};
}

Lookup terms(const std::string& vocabulary, const Message& noun) {
  return {[vocabulary](const World& world) { return world.terms(vocabulary); }, noun};
}

Lookup items(const std::string& kind, const Message& noun) {
  return {[kind](const World& world) { return world.names_of(kind); }, noun};
}

Lookup districts() {
  return {[](const World& world) { return world.districts(); }, say("noun_districts")};
}

Read<feed::Id> look_up(const std::string& text, const NameTable& table, const Message& noun) {
  if (auto id = table.find(text)) return *id;
  Message message = say("not_in_list", {{"text", text}, {"noun", noun}});
  if (const auto near = nearest(text, table.spellings())) {
    message += did_you_mean(*near);
  }
  return message;
}

void keep_first_of_each(std::vector<feed::Id>& ids) {
  std::set<feed::Id> seen;
  std::erase_if(ids, [&seen](const feed::Id& id) { return !seen.insert(id).second; });
}

void decide(const RowReader& row, const Column& column, drafts::Entry& entry) {
  const auto kind = row.cell(column.name).kind;
  if (kind == Cell::Kind::value) entry.undecided.erase(column.member);
  if (kind == Cell::Kind::clear) entry.undecided.insert(column.member);
}

}  // namespace etalase::intake
