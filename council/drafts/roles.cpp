// The table of roles and actions.
#include "drafts/roles.hpp"

#include <algorithm>
#include <array>

namespace etalase::drafts {

namespace {

struct RoleName {
  Role role;
  std::string_view name;
};

constexpr std::array k_roles = {
    RoleName{Role::kontributor, "kontributor"}, RoleName{Role::kurator, "kurator"},
    RoleName{Role::editor, "editor"},           RoleName{Role::admin, "admin"},
    RoleName{Role::teknisi, "teknisi"},
};

struct Permission {
  Role role;
  Action action;
};

constexpr std::array k_permissions = {
    Permission{Role::kontributor, Action::write_draft}, Permission{Role::kontributor, Action::submit_own},
    Permission{Role::kurator, Action::judge},           Permission{Role::editor, Action::write_draft},
    Permission{Role::editor, Action::submit_own},       Permission{Role::editor, Action::edit_texts},
    Permission{Role::editor, Action::translate},        Permission{Role::editor, Action::edit_operational},
    Permission{Role::editor, Action::publish},          Permission{Role::editor, Action::withdraw},
    Permission{Role::admin, Action::manage_users},      Permission{Role::admin, Action::manage_keys},
    Permission{Role::admin, Action::record_consent},    Permission{Role::admin, Action::approve_emergency},
    Permission{Role::teknisi, Action::manage_kiosks},
};

}  // namespace

std::string_view name_of(Role role) {
  return std::find_if(k_roles.begin(), k_roles.end(), [&](const auto& each) { return each.role == role; })->name;
}

std::optional<Role> role_named(std::string_view name) {
  for (const auto& each : k_roles) {
    if (each.name == name) return each.role;
  }
  return std::nullopt;
}

const std::vector<Role>& all_roles() {
  static const std::vector<Role> k_all = {Role::kontributor, Role::kurator, Role::editor, Role::admin, Role::teknisi};
  return k_all;
}

bool may(Role role, Action action) {
  return std::any_of(k_permissions.begin(), k_permissions.end(),
                     [&](const auto& each) { return each.role == role && each.action == action; });
}

bool may(const Roles& roles, Action action) {
  return std::any_of(roles.begin(), roles.end(), [&](Role role) { return may(role, action); });
}

Action action_of(Step step) {
  switch (step) {
    case Step::submit: return Action::submit_own;
    case Step::send_back:
    case Step::pass: return Action::judge;
    case Step::ask_translation:
    case Step::approve: return Action::publish;
    case Step::approve_emergency: return Action::approve_emergency;
    case Step::archive:
    case Step::reopen: return Action::edit_texts;
  }
  return Action::edit_texts;
}

}  // namespace etalase::drafts
