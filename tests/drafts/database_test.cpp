// Opening and migrating the working database.
#include "drafts/database.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <fstream>

#include "support/temp_dir.hpp"

namespace etalase::drafts {
namespace {

using base::ErrorKind;

TEST(Database, IsCreatedOnce) {
  const etalase::test::TempDir temp;
  ASSERT_TRUE(Database::create(temp / "a.sqlite"));
  const auto again = Database::create(temp / "a.sqlite");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ErrorKind::refused);
  EXPECT_TRUE(Database::open(temp / "a.sqlite"));
}

TEST(Database, AbsentOneIsNotFound) {
  const etalase::test::TempDir temp;
  const auto opened = Database::open(temp / "none.sqlite");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::not_found);
}

TEST(Database, ForeignOrBrokenFilesAreRefused) {
  const etalase::test::TempDir temp;
  std::ofstream(temp / "text.sqlite") << std::string(5000, 'x');
  const auto text = Database::open(temp / "text.sqlite");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().kind, ErrorKind::corrupt);
  {
    SQLite::Database(temp / "other.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
  }
  const auto other = Database::open(temp / "other.sqlite");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ErrorKind::corrupt);
}

TEST(Database, NewerSchemaIsRefused) {
  const etalase::test::TempDir temp;
  ASSERT_TRUE(Database::create(temp / "a.sqlite"));
  {
    SQLite::Database(temp / "a.sqlite", SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 900");
  }
  const auto opened = Database::open(temp / "a.sqlite");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::refused);
}

TEST(Database, AnErrorUndoesTheWholeTransaction) {
  const etalase::test::TempDir temp;
  auto database = Database::create(temp / "a.sqlite");
  ASSERT_TRUE(database);
  auto& connection = (*database)->connection();
  const auto done = (*database)->transact([&]() -> base::Result<void> {
    connection.exec("INSERT INTO fact VALUES ('a', '1')");
    const auto inner = (*database)->transact([&]() -> base::Result<void> {
      connection.exec("INSERT INTO fact VALUES ('b', '2')");
      return {};
    });
    EXPECT_TRUE(inner);
    return base::fail(ErrorKind::refused, "no");
  });
  EXPECT_FALSE(done);
  EXPECT_EQ(connection.execAndGet("SELECT count(*) FROM fact").getInt(), 0);
}

}  // namespace
}  // namespace etalase::drafts
