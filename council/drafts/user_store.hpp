// People of the council and their roles.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "drafts/database.hpp"
#include "drafts/roles.hpp"

namespace etalase::drafts {

struct User {
  std::string name;
  Roles roles;
  std::string added_at;
};

class UserStore {
 public:
  UserStore(Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

  // Refused for an empty or taken name, one over 60 characters or with control characters, and for no role at all.
  [[nodiscard]] base::Result<void> add(const std::string& name, const Roles& roles);
  // not_found for an unknown name.
  [[nodiscard]] base::Result<void> set_roles(const std::string& name, const Roles& roles);
  [[nodiscard]] base::Result<void> remove(const std::string& name);
  [[nodiscard]] base::Result<User> find(const std::string& name) const;
  [[nodiscard]] base::Result<std::vector<User>> list() const;

 private:
  Database& m_database;
  const base::Clock& m_clock;
};

}  // namespace etalase::drafts
