// Grids of cards take a handful of questions to SQLite, however many cards they have.
#include <sqlite3.h>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

// Counts the statements of every database that is opened while it lives.
class StatementCount {
 public:
  StatementCount() {
    counted() = 0;
    sqlite3_auto_extension(entry());
  }
  ~StatementCount() { sqlite3_cancel_auto_extension(entry()); }
  StatementCount(const StatementCount&) = delete;
  StatementCount& operator=(const StatementCount&) = delete;

  // Returns how many statements `ask` takes.
  template <class Ask>
  [[nodiscard]] int of(const Ask& ask) const {
    counted() = 0;
    ask();
    return counted();
  }

 private:
  static int& counted() {
    static int count = 0;
    return count;
  }
  static int count_one(unsigned, void*, void*, void*) {
    ++counted();
    return 0;
  }
  static int watch(sqlite3* database, char**, const void*) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, count_one, nullptr);
  }
  // SQLite's own type for what is called with each new database.
  static void (*entry())() { return reinterpret_cast<void (*)()>(watch); }
};

// A hundred products of thirty makers in two regions, each with a picture, and thirty stories.
test::SmallFeed large_feed() {
  test::SmallFeed small = test::small_feed(1);
  const auto maker = std::get<feed::Maker>(small.part("maker").items.front());
  const auto product = std::get<feed::Product>(small.part("product").items.front());
  const auto story = std::get<feed::Story>(small.part("story").items.front());
  for (int n = 0; n < 30; ++n) {
    feed::Maker other = maker;
    other.id = "UJI-" + std::to_string(100 + n);
    other.name = {{"id", "Perajin " + std::to_string(n)}};
    other.district = n % 2 == 0 ? "DONRI" : "TAHUNAN";
    small.part("maker").items.emplace_back(other);
    feed::Story told = story;
    told.id = "CRT-" + std::to_string(100 + n);
    told.hero = small.add_picture("story", "HERO-" + std::to_string(100 + n));
    small.part("story").items.emplace_back(told);
  }
  for (int n = 0; n < 100; ++n) {
    feed::Product other = product;
    other.id = "KRY-" + std::to_string(100 + n);
    other.maker = "UJI-" + std::to_string(100 + n % 30);
    other.images = {small.add_picture("product", other.id)};
    small.part("product").items.emplace_back(other);
  }
  small.seal();
  return small;
}

class CardsTest : public ReaderTest {
 protected:
  CardsTest() {
    open(large_feed());
    (void)m_reader->count("product");  // what is visible today is known
  }
  [[nodiscard]] const Reader& reader() const { return *m_reader; }
  StatementCount m_statements;
};

TEST_F(CardsTest, SixtyTakeAsManyQuestionsAsSix) {
  std::size_t shown = 0;
  const auto grid = [&](int limit) {
    return m_statements.of([&] { shown = reader().products({}, {0, limit}).cards.size(); });
  };
  (void)grid(1);  // the order of the collection, which is asked for once
  const int six = grid(6);
  const int sixty = grid(60);
  EXPECT_EQ(shown, 60U);
  EXPECT_EQ(sixty, six);
  EXPECT_LE(sixty, 8);
  EXPECT_GE(sixty, 3) << "nothing was counted";
}

TEST_F(CardsTest, MakersAndStoriesTakeAHandfulAsWell) {
  std::size_t shown = 0;
  EXPECT_LE(m_statements.of([&] { shown = reader().makers().size(); }), 7);
  EXPECT_EQ(shown, 32U);
  EXPECT_LE(m_statements.of([&] { shown = reader().stories().size(); }), 5);
  EXPECT_EQ(shown, 31U);
}

TEST_F(CardsTest, ValuesOfAFacetAreNamedTogether) {
  std::size_t shown = 0;
  EXPECT_LE(m_statements.of([&] { shown = reader().facet(Facet::maker, {}).size(); }), 3);
  EXPECT_EQ(shown, 32U);
}

TEST_F(CardsTest, EachCardIsTheOneThatItIsAlone) {
  for (const ProductCard& card : reader().products({}, {0, 60}).cards) EXPECT_EQ(reader().card(card.id), card);
  for (const MakerCard& card : reader().makers()) EXPECT_EQ(reader().maker_card(card.id), card);
}

TEST_F(CardsTest, MoreThanSqliteBindsAtOnceAreAskedForInPieces) {
  std::vector<feed::Ref> refs;
  for (int n = 0; n < 1200; ++n) refs.push_back({"product", "KRY-" + std::to_string(100 + n % 100)});
  for (int n = 0; n < 1200; ++n) refs.push_back({"product", "ABSENT-" + std::to_string(n)});
  const auto cards = reader().cards(refs);
  ASSERT_EQ(cards.size(), 1200U) << "what is asked for twice comes twice";
  EXPECT_EQ(cards.front().id, "KRY-100");
  EXPECT_EQ(cards.back().id, "KRY-199");
  EXPECT_FALSE(reader().damaged());
}

}  // namespace
}  // namespace etalase::catalogue
