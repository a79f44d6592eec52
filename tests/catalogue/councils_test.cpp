// Several councils on one kiosk: whose an item is; a partner's trouble stays the partner's.
#include "catalogue/councils.hpp"

#include <filesystem>

#include "catalogue/fixture.hpp"

namespace etalase::catalogue {
namespace {

namespace fs = std::filesystem;

class CouncilsTest : public ::testing::Test {
 protected:
  // Puts a generation of the small feed into a source's store.
  void put(const std::string& source, int serial, const std::string& name) {
    auto small = test::small_feed(serial);
    small.header.council.name = {{"id", name}};
    small.seal();
    const auto built = build_catalogue(small.feed, small.parts, {});
    ASSERT_TRUE(built) << built.error().message;
    const auto folder = m_sources / source + "/generations/000001";
    fs::create_directories(folder);
    write_file(folder + "/" + catalogue_name(k_catalogue_format), *built);
    write_file(folder + "/complete", R"({"serial":)" + std::to_string(serial) +
                                         R"(,"feed":"ab","published_at":"2026-01-05T10:00:00+07:00"})");
    fs::create_symlink("generations/000001", m_sources / source + "/current");
  }
  void spoil(const std::string& source) {
    write_file(m_sources / source + "/generations/000001/" + catalogue_name(k_catalogue_format), "no database");
  }
  Councils open() {
    auto councils = Councils::open(m_sources.path(), {{"galeri", true}, {"mitra", false}, {"tetangga", false}});
    councils.set_today(base::parse_day("2026-01-05").value());
    return councils;
  }
  test::TempDir m_sources;
};

TEST_F(CouncilsTest, TellWhoseAnItemIs) {
  put("galeri", 1, "Dewan Kita");
  put("mitra", 2, "Dewan Mitra");
  const auto councils = open();
  ASSERT_NE(councils.own(), nullptr);
  EXPECT_EQ(councils.own()->name().at("id"), "Dewan Kita");
  ASSERT_EQ(councils.partners().size(), 1U);
  const auto found = councils.item({"mitra", {"product", "BTK-001"}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->council->source, "mitra");
  EXPECT_EQ(found->council->name().at("id"), "Dewan Mitra");
  EXPECT_EQ(councils.item({"galeri", {"product", "BTK-001"}})->council, councils.own());
  EXPECT_FALSE(councils.item({"tetangga", {"product", "BTK-001"}}));
}

TEST_F(CouncilsTest, ABrokenPartnerIsLeftOut) {
  put("galeri", 1, "Dewan Kita");
  put("mitra", 2, "Dewan Mitra");
  spoil("mitra");
  const auto councils = open();
  ASSERT_NE(councils.own(), nullptr);
  EXPECT_TRUE(councils.own()->reader->product("BTK-001"));
  EXPECT_TRUE(councils.partners().empty());
}

TEST_F(CouncilsTest, WithoutTheOwnFeedPartnersAreNotTheGallery) {
  put("mitra", 2, "Dewan Mitra");
  const auto councils = open();
  EXPECT_EQ(councils.own(), nullptr);
  EXPECT_EQ(councils.partners().size(), 1U);
}

TEST_F(CouncilsTest, AWithdrawalIsItsCouncilsAlone) {
  put("galeri", 1, "Dewan Kita");
  put("mitra", 2, "Dewan Mitra");
  auto councils = open();
  councils.withdraw("mitra", {1, {{{"product", "BTK-001"}, false}}, {}});
  EXPECT_FALSE(councils.item({"mitra", {"product", "BTK-001"}}));
  EXPECT_TRUE(councils.item({"galeri", {"product", "BTK-001"}}));
}

}  // namespace
}  // namespace etalase::catalogue
