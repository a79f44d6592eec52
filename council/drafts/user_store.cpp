// Keeps people and their roles.
#include "drafts/user_store.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "drafts/sql.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::size_t k_longest_name = 60;

std::string stored(const Roles& roles) {
  std::vector<std::string> names;
  for (const auto role : roles) names.emplace_back(name_of(role));
  return base::join(names, ",");
}

Roles roles_of(const std::string& text) {
  Roles roles;
  for (const auto& name : base::split(text, ',')) {
    if (const auto role = role_named(name)) roles.insert(*role);
  }
  return roles;
}

bool is_person_name(const std::string& name) {
  return !name.empty() && base::is_utf8(name) && base::length_utf8(name) <= k_longest_name &&
         base::trim(name) == name && std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
         });
}

User user_of(SQLite::Statement& row) {
  return {row.getColumn(0).getString(), roles_of(row.getColumn(1).getString()), row.getColumn(2).getString()};
}

Result<void> found(int changed_rows, const std::string& name) {
  if (changed_rows == 0) return words::refuse(ErrorKind::not_found, "user_unknown", {{"name", name}});
  return {};
}

}  // namespace

Result<void> UserStore::add(const std::string& name, const Roles& roles) {
  if (!is_person_name(name)) return words::refuse(ErrorKind::refused, "user_name_form");
  if (roles.empty()) return words::refuse(ErrorKind::refused, "user_without_role");
  ETALASE_TRY(const int added, guarded([&] {
                SQLite::Statement write(m_database.connection(),
                                        "INSERT OR IGNORE INTO person (name, roles, added_at) VALUES (?, ?, ?)");
                write.bind(1, name);
                write.bind(2, stored(roles));
                write.bind(3, base::format_utc(m_clock.system_now()));
                return write.exec();
              }));
  if (added == 0) return words::refuse(ErrorKind::refused, "user_there", {{"name", name}});
  return {};
}

Result<void> UserStore::set_roles(const std::string& name, const Roles& roles) {
  if (roles.empty()) return words::refuse(ErrorKind::refused, "user_without_role");
  ETALASE_TRY(const int changed, guarded([&] {
                SQLite::Statement write(m_database.connection(), "UPDATE person SET roles = ? WHERE name = ?");
                write.bind(1, stored(roles));
                write.bind(2, name);
                return write.exec();
              }));
  return found(changed, name);
}

Result<void> UserStore::remove(const std::string& name) {
  ETALASE_TRY(const int removed, guarded([&] {
                SQLite::Statement write(m_database.connection(), "DELETE FROM person WHERE name = ?");
                write.bind(1, name);
                return write.exec();
              }));
  return found(removed, name);
}

Result<User> UserStore::find(const std::string& name) const {
  ETALASE_TRY(const auto users, list());
  for (const auto& user : users) {
    if (user.name == name) return user;
  }
  return words::refuse(ErrorKind::not_found, "user_unknown", {{"name", name}});
}

Result<std::vector<User>> UserStore::list() const {
  return guarded([&] {
    SQLite::Statement query(m_database.connection(), "SELECT name, roles, added_at FROM person ORDER BY name");
    std::vector<User> users;
    while (query.executeStep()) users.push_back(user_of(query));
    return users;
  });
}

}  // namespace etalase::drafts
