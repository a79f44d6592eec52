// Who may do what: the one table that programs, the desk and their tests read.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/states.hpp"

namespace etalase::drafts {

enum class Role { kontributor, kurator, editor, admin, teknisi };

enum class Action {
  write_draft,
  submit_own,
  judge,
  edit_texts,
  translate,
  edit_operational,
  publish,
  withdraw,
  manage_users,
  manage_keys,
  record_consent,
  approve_emergency,
  manage_kiosks
};

using Roles = std::set<Role>;

// A person who acts, with all roles held.
struct Actor {
  std::string name;
  Roles roles;
};

[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::optional<Role> role_named(std::string_view name);
[[nodiscard]] const std::vector<Role>& all_roles();
[[nodiscard]] bool may(Role role, Action action);
// Tells whether any of the roles allows the action.
[[nodiscard]] bool may(const Roles& roles, Action action);
// Returns the action a person must be allowed to take a step with an item.
[[nodiscard]] Action action_of(Step step);

}  // namespace etalase::drafts
