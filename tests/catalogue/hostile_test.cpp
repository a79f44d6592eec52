// Damaged catalogues: every answer may be short or absent, none may crash or hang.
#include <random>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

// Asks everything once.
void ask_all(Reader& reader) {
  reader.set_today(base::parse_day("2026-01-05").value());
  feed::Withdrawn list;
  list.items = {{{"product", "BTK-002"}, false}};
  reader.withdraw(list);
  for (const auto* id : {"BTK-001", "UKR-001"}) {
    if (const auto product = reader.product(id)) (void)reader.related(*product, 4);
    (void)reader.card(id);
    (void)reader.media(id);
    (void)reader.stories_about({"product", id}, 3);
  }
  (void)reader.maker("PRJ-01");
  (void)reader.makers();
  (void)reader.story("CRT-01");
  (void)reader.stories();
  (void)reader.featured(10);
  for (const auto* kind : {"product", "maker", "story", "region", "collection", "notice"}) {
    (void)reader.items(kind);
    (void)reader.count(kind);
  }
  const Chosen chosen{{Facet::craft, {"TENUN"}}};
  (void)reader.products(chosen, {});
  for (const auto* text : {"", "sutra", "suttra", "sarung soppeng", "t"}) (void)reader.search({text, "id", {}});
  for (const auto facet : {Facet::craft, Facet::region, Facet::maker, Facet::collection})
    (void)reader.facet(facet, chosen);
}

class HostileCatalogue : public ::testing::Test {
 protected:
  HostileCatalogue() {
    const auto small = test::small_feed(1);
    m_whole = build_catalogue(small.feed, small.parts, {}).value();
  }
  // True when the reader opened it at all.
  bool survives(std::string_view bytes) {
    write_file(m_folder / "catalogue-2.sqlite", bytes);
    auto reader = Reader::open(m_folder.path());
    if (reader) ask_all(**reader);
    return reader.has_value();
  }

  test::TempDir m_folder;
  std::string m_whole;
};

TEST_F(HostileCatalogue, IsRefusedWhenCutShortAnywhere) {
  ASSERT_TRUE(survives(m_whole));
  for (std::size_t length = 0; length < m_whole.size(); length += 509) {
    EXPECT_FALSE(survives(m_whole.substr(0, length))) << length;
  }
  EXPECT_FALSE(survives(m_whole.substr(0, m_whole.size() - 1)));
}

TEST_F(HostileCatalogue, SurvivesFlippedBytes) {
  std::mt19937 random(20260105);
  for (int round = 0; round < 300; ++round) {
    std::string bytes = m_whole;
    for (int flips = 0; flips < 1 + round % 20; ++flips) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    (void)survives(bytes);
  }
}

TEST_F(HostileCatalogue, SurvivesFlippedBytesInEveryPageHeader) {
  for (std::size_t page = 0; page < m_whole.size(); page += 4096) {
    for (std::size_t at = 0; at < 12; ++at) {
      std::string bytes = m_whole;
      const std::size_t place = page + at + (page == 0 ? 100 : 0);
      bytes[place] = static_cast<char>(~bytes[place]);
      (void)survives(bytes);
    }
  }
}

TEST_F(HostileCatalogue, SurvivesPagesOfZeros) {
  for (std::size_t page = 4096; page + 4096 <= m_whole.size(); page += 4096) {
    std::string bytes = m_whole;
    bytes.replace(page, 4096, std::string(4096, '\0'));
    (void)survives(bytes);
  }
}

TEST_F(HostileCatalogue, IsRefusedWhenItIsNoDatabase) {
  EXPECT_FALSE(survives(""));
  EXPECT_FALSE(survives("<html>log in to the hotel</html>"));
  EXPECT_FALSE(survives(std::string(8192, 'x')));
}

TEST_F(HostileCatalogue, TellsThatItIsDamaged) {
  const auto at = m_whole.find("\"Panel ukir\"");
  ASSERT_NE(at, std::string::npos);
  std::string bytes = m_whole;
  for (auto next = at; next != std::string::npos; next = bytes.find("\"Panel ukir\"", next)) bytes[next] = '{';
  write_file(m_folder / "catalogue-2.sqlite", bytes);
  const auto reader = Reader::open(m_folder.path());
  ASSERT_TRUE(reader);
  EXPECT_FALSE((*reader)->product("UKR-001"));
  EXPECT_TRUE((*reader)->damaged());
}

}  // namespace
}  // namespace etalase::catalogue
