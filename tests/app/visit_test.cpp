// Whole visits in the real application, drawn offscreen with a clock that the replay moves.
#include <fstream>
#include <iterator>

#include "app/kiosk_fixture.hpp"
#include "base/json.hpp"

namespace etalase::app {
namespace {

namespace fs = std::filesystem;

class VisitTest : public KioskTest {};

TEST_F(VisitTest, AnEmptyStoreShowsTheWelcome) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  EXPECT_EQ(play(R"({"ms":100,"expect":"page","value":"welcome"})"), 0);
}

TEST_F(VisitTest, ABrokenCatalogueShowsTheWelcome) {
  store(test::difficult_feed(), "000001");
  const std::string catalogue = m_folder / "sources/galeri/generations/000001/catalogue-2.sqlite";
  fs::permissions(catalogue, fs::perms::owner_all);
  fs::resize_file(catalogue, 700);
  EXPECT_EQ(play(R"({"ms":100,"expect":"page","value":"welcome"})"), 0);
}

TEST_F(VisitTest, AFailedExpectationIsExitOne) { EXPECT_EQ(play(R"({"ms":100,"expect":"page","value":"home"})"), 1); }

TEST_F(VisitTest, TouchingASlideOpensItsItemAndBackLeadsHome) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"expect":"page","value":"attract"}
{"ms":200,"tap":"slide"}
{"ms":1000,"tap":"Kembali"}
{"ms":2000,"expect":"page","value":"home"})"),
            0);
}

TEST_F(VisitTest, FacetsChangeThePageAndAreTakenBack) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"collection"}
{"ms":500,"tap":"facet"}
{"ms":900,"tap":"Batik"}
{"ms":1300,"expect":"page","value":"collection?craft=BATIK"}
{"ms":1400,"tap":"Hapus semua"}
{"ms":1800,"expect":"page","value":"collection"})"),
            0);
}

TEST_F(VisitTest, AChipLeadsToTheTechniqueAndBackToTheMaker) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"maker/UMKM-10"}
{"ms":500,"tap":"Batik tulis"}
{"ms":1000,"expect":"page","value":"technique/TULIS"}
{"ms":1100,"tap":"Kembali"}
{"ms":1600,"expect":"page","value":"maker/UMKM-10"})"),
            0);
}

TEST_F(VisitTest, APieceIsTurnedOverWhereItStands) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-107"}
{"ms":500,"tap":"Balik kainnya"}
{"ms":900,"tap":"Lihat sisi depan"}
{"ms":1300,"tap":"Balik kainnya"}
{"ms":1700,"expect":"page","value":"product/KRY-107"})"),
            0);
}

// What was chosen on a region's map belongs to the visit, not to its address.
TEST_F(VisitTest, ADistrictIsChosenOnTheMapAndForgottenWithTheVisit) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"region/JEPARA"}
{"ms":500,"tap":"Contoh 5"}
{"ms":900,"expect":"page","value":"region/JEPARA"}
{"ms":1000,"tap":"Contoh 1"}
{"ms":1400,"tap":"Selesai"}
{"ms":2200,"expect":"page","value":"attract"})"),
            0);
}

TEST_F(VisitTest, ACollaborationOpensASheetThatLeadsToItsRegions) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"place"}
{"ms":500,"scroll":9000}
{"ms":900,"tap":"Gagasan bersama"}
{"ms":1300,"expect":"text","value":"Daerah yang terlibat"}
{"ms":1400,"tap":"Kabupaten Soppeng"}
{"ms":2200,"expect":"page","value":"region/SOPPENG"}
{"ms":2300,"tap":"Kembali"}
{"ms":3000,"expect":"text","value":"Daerah yang terlibat"}
{"ms":3100,"tap":"Kembali"}
{"ms":3800,"expect":"page","value":"place"})"),
            0);
}

TEST_F(VisitTest, BackClosesTheSheetFirstAndKeepsItsChoices) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"collection"}
{"ms":500,"tap":"facet"}
{"ms":900,"tap":"Batik"}
{"ms":1300,"tap":"Kembali"}
{"ms":1800,"expect":"page","value":"collection?craft=BATIK"}
{"ms":1900,"tap":"facet"}
{"ms":2300,"tap":"Kembali"}
{"ms":2700,"tap":"Kembali"}
{"ms":3200,"expect":"page","value":"home"})"),
            0);
}

TEST_F(VisitTest, LanguageAndSizeChangeAtOnceAndAreResetWithTheVisit) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"home"}
{"ms":500,"tap":"English"}
{"ms":900,"expect":"text","value":"Explore the collection"}
{"ms":1000,"tap":"Aa"}
{"ms":1400,"tap":"Done"}
{"ms":2000,"expect":"page","value":"attract"}
{"ms":2100,"open":"home"}
{"ms":2600,"expect":"text","value":"Jelajahi koleksi"})"),
            0);
}

TEST_F(VisitTest, AnUntouchedPageAsksAndThenReturnsToAttract) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"makers"}
{"ms":59000,"expect":"page","value":"makers"}
{"ms":70000,"expect":"text","value":"Masih melihat-lihat?"}
{"ms":90000,"expect":"page","value":"attract"})"),
            0);
}

TEST_F(VisitTest, AnyTouchAnswersTheQuestion) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"makers"}
{"ms":70000,"finger":0,"phase":"down","x":0.5,"y":0.1}
{"ms":70080,"finger":0,"phase":"up","x":0.5,"y":0.1}
{"ms":95000,"expect":"page","value":"makers"})"),
            0);
}

TEST_F(VisitTest, AnItemThatIsGoneLeadsBackNotToAnError) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"product/ABSENT"}
{"ms":600,"expect":"page","value":"home"})"),
            0);
}

TEST_F(VisitTest, AnUntouchedPageDrawsNothing) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(R"({"ms":100,"open":"makers"}
{"ms":3000,"mark":"swaps"}
{"ms":50000,"expect":"swaps","value":"still"})"),
            0);
}

// Where the first card of a layout list lies.
int first_card_top(const std::string& file) {
  std::ifstream in(file);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto items = base::parse_json(bytes, base::megabytes(4));
  EXPECT_TRUE(items) << file;
  for (const auto& item : items.value_or(base::Json::array()))
    if (item["role"] == "card") return item["rect"][1].get<int>();
  ADD_FAILURE() << "no card in " << file;
  return 0;
}

TEST_F(VisitTest, ADragScrollsAndDoesNotOpen) {
  store(test::difficult_feed(), "000001");
  const std::string before = m_folder / "before.json";
  const std::string after = m_folder / "after.json";
  EXPECT_EQ(play(R"({"ms":100,"open":"collection"}
{"ms":900,"layout":")" +
                 before + R"("}
{"after":100,"finger":0,"phase":"down","x":0.3,"y":0.6}
{"after":20,"finger":0,"phase":"move","x":0.3,"y":0.5}
{"after":20,"finger":0,"phase":"move","x":0.3,"y":0.4}
{"after":400,"finger":0,"phase":"move","x":0.3,"y":0.4}
{"after":100,"finger":0,"phase":"up","x":0.3,"y":0.4}
{"after":1400,"expect":"page","value":"collection"}
{"after":0,"layout":")" +
                 after + R"("})"),
            0);
  // The finger went a fifth of 960 pixels upwards, of which the first half tells that it drags; it rested, so that
  // nothing flings.
  EXPECT_LE(first_card_top(after), first_card_top(before) - 96);
}

TEST_F(VisitTest, ShotsAreTheSameFromRunToRun) {
  store(test::difficult_feed(), "000001");
  const auto shot = [&](const std::string& name) {
    EXPECT_EQ(play("{\"ms\":0,\"shot\":\"" + (m_folder / name) + "\"}", actions::home_page()), 0);
    return *m_files->read(m_folder / name, base::megabytes(20));
  };
  EXPECT_EQ(shot("one.png"), shot("two.png"));
}

}  // namespace
}  // namespace etalase::app
