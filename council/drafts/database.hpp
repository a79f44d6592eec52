// The working database council.sqlite: opening, numbered migrations, transactions.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "base/result.hpp"

namespace SQLite {
class Database;
}

namespace etalase::drafts {

// Owns one connection; used by one thread. Stores (ItemStore, PictureStore, UserStore, Ledger) borrow it.
class Database {
 public:
  // Makes a new database with the newest schema; refused when the file exists.
  [[nodiscard]] static base::Result<std::unique_ptr<Database>> create(const std::string& path);
  // Opens and migrates; not_found without a file, corrupt when it is no database of ours, refused when it is newer.
  [[nodiscard]] static base::Result<std::unique_ptr<Database>> open(const std::string& path);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // Runs the work in one transaction, which any error undoes. Transactions do not nest: an inner call joins the outer.
  [[nodiscard]] base::Result<void> transact(const std::function<base::Result<void>()>& work);

  // For the stores of this room.
  [[nodiscard]] SQLite::Database& connection() { return *m_connection; }

 private:
  explicit Database(std::unique_ptr<SQLite::Database> connection);

  std::unique_ptr<SQLite::Database> m_connection;
  int m_depth = 0;
};

}  // namespace etalase::drafts
