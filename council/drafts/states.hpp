// The states an item passes through on its way to the visitor, and which steps exist between them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace etalase::drafts {

// Named in the staff's words, as the database and every list show them.
enum class ItemState {
  draf,             // being written
  diajukan,         // waits for a curator
  perlu_perbaikan,  // sent back with a comment
  lolos_kurasi,     // passed by a curator
  terjemah,         // waits for its translation
  siap_tayang,      // goes out with the next publication
  tayang,           // published
  berakhir,         // past its display_until
  arsip,            // put away
  ditarik           // withdrawn
};

// Steps that people take. Withdrawing is none of them: it is possible from every state (ledger.hpp).
enum class Step { submit, send_back, pass, ask_translation, approve, approve_emergency, archive, reopen };

// Returns the state's stored name, for example "perlu_perbaikan".
[[nodiscard]] std::string_view name_of(ItemState state);
// Returns the state as staff read it, for example "perlu perbaikan".
[[nodiscard]] std::string_view label_of(ItemState state);
[[nodiscard]] std::optional<ItemState> state_named(std::string_view name);
[[nodiscard]] const std::vector<ItemState>& all_states();

// Returns where a step leads from a state; nothing when the step does not exist there.
[[nodiscard]] std::optional<ItemState> after(ItemState state, Step step);

}  // namespace etalase::drafts
