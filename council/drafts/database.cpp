// Opening council.sqlite and bringing it to the newest schema.
#include "drafts/database.hpp"

#include <sqlite3.h>
#include <sys/stat.h>

#include <array>
#include <string_view>

#include "drafts/sql.hpp"
#include "embedded/council_001.hpp"
#include "embedded/council_002.hpp"
#include "embedded/council_003.hpp"
#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Result;

namespace {

constexpr int k_application_id = 0x45544C43;  // "ETLC"
constexpr int k_busy_milliseconds = 5000;

// Migration N, counted from 1, brings the schema from version N-1 to N.
const std::array<std::string_view, 3>& migrations() {
  static const std::array<std::string_view, 3> k_all = {embedded::council_001, embedded::council_002,
                                                        embedded::council_003};
  return k_all;
}

int pragma(SQLite::Database& database, const std::string& name) {
  return database.execAndGet("PRAGMA " + name).getInt();
}

void prepare(SQLite::Database& database) {
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA synchronous = FULL");
}

Result<void> migrate(SQLite::Database& database) {
  const auto newest = static_cast<int>(migrations().size());
  const int version = pragma(database, "user_version");
  if (version > newest) {
    return words::refuse(ErrorKind::refused, "database_newer");
  }
  return guarded([&] {
    for (int next = version + 1; next <= newest; ++next) {
      SQLite::Transaction transaction(database);
      database.exec(std::string(migrations()[static_cast<std::size_t>(next - 1)]));
      database.exec("PRAGMA application_id = " + std::to_string(k_application_id));
      database.exec("PRAGMA user_version = " + std::to_string(next));
      transaction.commit();
    }
  });
}

Result<std::unique_ptr<SQLite::Database>> connect(const std::string& path, int flags) {
  return guarded([&] {
    auto database = std::make_unique<SQLite::Database>(path, flags, k_busy_milliseconds);
    prepare(*database);
    return database;
  });
}

}  // namespace

base::Error database_error(const SQLite::Exception& exception) {
  const std::string reason = exception.what();
  switch (exception.getErrorCode()) {
    case SQLITE_FULL: return words::refusal(ErrorKind::no_space, "database_full", {{"reason", reason}});
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return words::refusal(ErrorKind::corrupt, "database_broken", {{"reason", reason}});
    case SQLITE_BUSY: return words::refusal(ErrorKind::unavailable, "database_busy", {{"reason", reason}});
    default: return words::refusal(ErrorKind::unavailable, "database_fails", {{"reason", reason}});
  }
}

Database::Database(std::unique_ptr<SQLite::Database> connection) : m_connection(std::move(connection)) {}
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::create(const std::string& path) {
  struct stat present{};
  if (::stat(path.c_str(), &present) == 0) return words::refuse(ErrorKind::refused, "file_there", {{"file", path}});
  ETALASE_TRY(auto connection, connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
  ETALASE_CHECK(migrate(*connection));
  return std::unique_ptr<Database>(new Database(std::move(connection)));
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path) {
  struct stat present{};
  if (::stat(path.c_str(), &present) != 0)
    return words::refuse(ErrorKind::not_found, "file_not_there", {{"file", path}});
  ETALASE_TRY(auto connection, connect(path, SQLite::OPEN_READWRITE));
  ETALASE_TRY(const bool ours, guarded([&] { return pragma(*connection, "application_id") == k_application_id; }));
  if (!ours) return words::refuse(ErrorKind::corrupt, "database_foreign", {{"file", path}});
  ETALASE_CHECK(migrate(*connection));
  return std::unique_ptr<Database>(new Database(std::move(connection)));
}

Result<void> Database::transact(const std::function<Result<void>()>& work) {
  if (m_depth > 0) return work();
  ++m_depth;
  auto result = [&]() -> Result<void> {
    try {
      SQLite::Transaction transaction(*m_connection, SQLite::TransactionBehavior::IMMEDIATE);
      ETALASE_CHECK(work());  // leaving without commit rolls back
      transaction.commit();
      return {};
    } catch (const SQLite::Exception& exception) {
      return base::fail(database_error(exception));
    }
  }();
  --m_depth;
  return result;
}

}  // namespace etalase::drafts
