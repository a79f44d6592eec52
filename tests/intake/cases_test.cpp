// Spreadsheets as people and programs bring them (tests/data/cases): each with the value that is right.
#include <gmock/gmock.h>

#include "gallery_fixture.hpp"

namespace etalase::intake {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* k_council = R"({
  "languages": [{"tag": "id", "name": "Indonesia", "mandatory": true}, {"tag": "en", "name": "English"}],
  "council": {"name": {"id": "Dewan Contoh"}},
  "galleries": [{"id": "GALERI", "name": {"id": "Galeri Contoh"}, "time_zone": "Asia/Jakarta"}],
  "vocab": {"craft": [{"id": "ANYAMAN", "name": {"id": "Anyaman"}}], "category": [{"id": "TAS", "name": {"id": "Tas"}}]}})";
constexpr const char* k_region =
    R"([{"id": "JATENG", "name": {"id": "Jawa Tengah"}, "districts": [{"id": "PEKALONGAN", "name": {"id": "Pekalongan"}, "tile": [0,0]}]}])";
constexpr const char* k_heading = "kode;nama;jenis;kerajinan;kecamatan;persetujuan";

class Cases : public test::GalleryTest {
 protected:
  void SetUp() override {
    GalleryTest::SetUp();
    applied({{"council.json", k_council}, {"region.json", k_region}});
  }
  [[nodiscard]] static std::string bytes_of(const std::string& name) {
    return test::slurp(std::string(ETALASE_SOURCE_DIR) + "/tests/data/cases/" + name);
  }
  [[nodiscard]] ImportPlan given(const std::string& name) { return planned({{name, bytes_of(name)}}); }
  // A spreadsheet of makers: a heading of its own and one row.
  [[nodiscard]] ImportPlan makers(const std::string& more_headings, const std::string& row) {
    return planned({{"perajin.csv", std::string(k_heading) + more_headings + "\n" + row + "\n"}});
  }
};

std::string english(const ImportPlan& plan) { return report_text(plan.report, words::StaffLanguage::en); }

TEST_F(Cases, NumbersAreNeverThoseOfStrangers) {
  const auto text = english(given("01-telepon-salah-diam.csv"));
  EXPECT_THAT(text, HasSubstr("2;wa;new;Visitors will write to +62 812-0000-001 "));
  EXPECT_THAT(text, HasSubstr("3;wa;new;Visitors will write to +62 812-0000-0001"));
  EXPECT_THAT(text, HasSubstr("4;wa;new;Visitors will write to +62 812-0000-001"));
  EXPECT_THAT(text, HasSubstr("5;wa;new;Visitors will write to +81 900-000-0001"));
  EXPECT_THAT(text, HasSubstr("6;wa;new;Visitors will write to +84 900-000-001"));
  EXPECT_THAT(text, HasSubstr("7;wa;new;Visitors will write to +86 138-0000-0000"));
  EXPECT_THAT(text, HasSubstr("8;wa;new;Visitors will write to +82 100-000-0000"));
  EXPECT_THAT(text, HasSubstr("9;wa;new;Visitors will call +62 285 421000"));
}

TEST_F(Cases, EveryLinkToANumberShowsTheNumber) {
  const auto shown = [&](const std::string& address) {
    return english(makers(";toko", "MKR-01;Tas;kelompok;ANYAMAN;PEKALONGAN;ya;" + address));
  };
  for (const auto* address : {"https://api.whatsapp.com/send?phone=081200000001&text=Halo",
                              "https://api.whatsapp.com/send?phone=%2B62%20812-0000-0001",
                              "https://web.whatsapp.com/send/?text=a&phone=6281200000001"}) {
    EXPECT_THAT(shown(address), HasSubstr("2;toko;new;Visitors will write to +62 812-0000-0001")) << address;
  }
  EXPECT_THAT(shown("https://api.whatsapp.com/send?phone=6,28E+11"), Not(HasSubstr("Visitors")));
  for (const auto* address : {"https://wa.me/8613800138000", "https://wa.me/84901234567.0",
                              "https://api.whatsapp.com/send?phone=8613800138000&text=Halo"}) {
    EXPECT_THAT(shown(address), HasSubstr("2;toko;wrong;This is no Indonesian number.")) << address;
  }
  EXPECT_THAT(shown("https://wa.me/819012345678"), HasSubstr("If a +81 number is meant, write + before it."));
}

TEST_F(Cases, ALandLineGoesOutAsACallAndComesBack) {
  applied({{"perajin.csv", bytes_of("01-telepon-salah-diam.csv")}});
  EXPECT_EQ(item("maker", "MKR-08")["links"][0]["url"], "tel:+62285421000");
  EXPECT_EQ(item("maker", "MKR-08")["links"][0]["kind"], "phone");
  EXPECT_EQ(item("maker", "MKR-04")["links"][0]["url"], "https://wa.me/819000000001");
  applied({{"perajin.csv", "kode;wa\nMKR-08;-\n"}});
  EXPECT_FALSE(item("maker", "MKR-08").contains("links"));
}

TEST_F(Cases, TimesAreReadAsTheyWereSaved) {
  applied({{"agenda.csv", bytes_of("03-agenda-excel.csv")}});
  for (const auto* code : {"EVT-01", "EVT-02", "EVT-03", "EVT-04", "EVT-05", "EVT-07", "EVT-08"}) {
    EXPECT_EQ(item("event", code)["starts_at"], "2026-11-25T09:00:00+07:00") << code;
    EXPECT_EQ(item("event", code)["ends_at"], "2026-11-25T11:00:00+07:00") << code;
  }
  EXPECT_EQ(item("event", "EVT-06")["starts_at"], "2026-11-25T00:00:00+07:00");
  EXPECT_EQ(item("event", "EVT-06")["ends_at"], "2026-11-30T23:59:00+07:00");
}

TEST_F(Cases, FormsThatProgramsSaveAreRead) {
  for (const auto* name :
       {"04-sep-baris.csv", "06-tab.csv", "07-nbsp.csv", "09-baris-baru-di-nama.csv", "19-kolom-kosong.csv"}) {
    const auto plan = given(name);
    EXPECT_TRUE(plan.is_right()) << name << english(plan);
    ASSERT_EQ(plan.items.size(), 1U) << name;
    EXPECT_EQ(plan.items[0].ref.id, "MKR-01") << name;
    EXPECT_EQ(drafts::to_json(plan.items[0].entry)["name"]["id"], "Rumah Anyam Contoh") << name;
  }
}

TEST_F(Cases, HeadingsThatCannotBeToldApartSaySo) {
  const auto plan = planned({{"perajin.csv", "kode|nama|jenis\nMKR-01|a|b\n"}});
  EXPECT_THAT(english(plan), HasSubstr("The headings cannot be told apart"));
  EXPECT_THAT(english(plan), Not(HasSubstr("Remove the column")));
  EXPECT_TRUE(makers("", "").report.rows.empty());
  EXPECT_TRUE(planned({{"perajin.csv", "KODE;NAMA\nMKR-01;X\n"}}).report.rows[0].ref.id == "MKR-01");
}

TEST_F(Cases, OneBadByteIsAnErrorOfItsCell) {
  const auto plan = given("12-satu-bita-rusak.csv");
  const auto text = english(plan);
  EXPECT_THAT(text, HasSubstr("3;cerita;wrong;\"A letter is damaged"));
  EXPECT_THAT(text, Not(HasSubstr("2;cerita;wrong")));
  EXPECT_THAT(text, Not(HasSubstr("Windows-1252")));
}

TEST_F(Cases, AnotherEncodingIsSaid) {
  const auto plan = makers("", "MKR-01;Tas D\xE9wi;kelompok;ANYAMAN;PEKALONGAN;ya");
  EXPECT_THAT(english(plan),
              HasSubstr(";;note;\"This file was read as Windows-1252. Check letters as in \"\"Déwi\"\""));
  EXPECT_THAT(report_json(plan.report, words::StaffLanguage::en), HasSubstr("\"remarks\""));
  EXPECT_TRUE(plan.is_right());
  const auto twice = makers("", "MKR-01;Tas DÃ©wi;kelompok;ANYAMAN;PEKALONGAN;ya");
  EXPECT_THAT(english(twice), HasSubstr("2;nama;new;\"Check: \"\"Tas DÃ©wi\"\" seems"));
}

TEST_F(Cases, NothingUnderAnEmptyHeadingIsLost) {
  EXPECT_THAT(english(given("14-judul-gabung.csv")), HasSubstr("2;H;wrong;\"Column H has no heading but holds"));
  EXPECT_THAT(english(makers(";;wa", "MKR-01;A;kelompok;ANYAMAN;PEKALONGAN;ya;hilang;0812")), HasSubstr("2;G;wrong"));
  EXPECT_THAT(english(makers("", "MKR-01;A;kelompok;ANYAMAN;PEKALONGAN;ya;lebih")), HasSubstr("2;G;wrong"));
  EXPECT_TRUE(makers(";;;", "MKR-01;A;kelompok;ANYAMAN;PEKALONGAN;ya;;;").is_right());
}

TEST_F(Cases, ErrorValuesAreNoContent) {
  const auto text = english(given("31-kode-dan-galat-excel.csv"));
  EXPECT_THAT(text, HasSubstr("5;nama;wrong;\"\"\"#N/A\"\" is an error of the spreadsheet program"));
  EXPECT_THAT(text, HasSubstr("5;cerita;wrong;\"\"\"#REF!\"\" is an error"));
  EXPECT_THAT(text, Not(HasSubstr("3;cerita;wrong")));
  EXPECT_THAT(text, Not(HasSubstr("4;nama;wrong")));
}

TEST_F(Cases, CodesThatAProgramChangedAreRecognised) {
  applied({{"perajin.csv", std::string(k_heading) + "\n0012;Contoh Nol;kelompok;ANYAMAN;PEKALONGAN;ya\nMAR-01;Contoh "
                                                    "Maret;kelompok;ANYAMAN;PEKALONGAN;ya\n"}});
  const auto text = english(given("32-kode-sesudah-excel.csv"));
  EXPECT_THAT(text, HasSubstr("2;kode;wrong;\"\"\"12\"\" seems to be code 0012"));
  EXPECT_THAT(text, HasSubstr("3;kode;wrong;\"\"\"01-Mar\"\" seems to be code MAR-01"));
  EXPECT_TRUE(makers("", "13;Baru Contoh;kelompok;ANYAMAN;PEKALONGAN;ya").is_right());
  EXPECT_TRUE(makers("", "MAR-1;Baru Contoh;kelompok;ANYAMAN;PEKALONGAN;ya").is_right());
}

TEST_F(Cases, CharactersWithoutAFontEarnAdvice) {
  const auto text = english(given("34-emoji.csv"));
  EXPECT_THAT(text, HasSubstr("2;nama;new;Check: The kiosk has no font for ✨ (U+2728), 🌸 (U+1F338), so"));
  EXPECT_THAT(text,
              HasSubstr("3;nama;new;Check: The kiosk has no font for 👨 (U+1F468), 👩 (U+1F469), 👧 (U+1F467), so"));
  EXPECT_TRUE(given("34-emoji.csv").is_right()) << text;
  const auto row = [&](const std::string& name) {
    return english(makers(";nama_en", "MKR-01;Tas;kelompok;ANYAMAN;PEKALONGAN;ya;" + name));
  };
  EXPECT_THAT(row("Bag ✨🔥"),
              HasSubstr("2;nama_en;new;Check: The kiosk has no font for ✨ (U+2728), 🔥 (U+1F525), so"));
  EXPECT_THAT(row("Bag \uE000"), HasSubstr("no font for U+E000, so"));
  EXPECT_THAT(row("Bag \U0001E7E0"), HasSubstr("(U+1E7E0)"));
  EXPECT_THAT(row("😀😁😂🤣😃😄😅"), HasSubstr("😃 (U+1F603) …, so"));
  EXPECT_THAT(row("ꦧꦠꦶꦏ꧀ 精选 نسيج – “ok” ½"), Not(HasSubstr("no font")));
  const auto json = planned({{"region.json", R"([{"id": "JATENG", "name": {"id": "Jawa", "en": "Java 🌋"},
      "districts": [{"id": "PEKALONGAN", "name": {"id": "Pekalongan 🧵"}, "tile": [0,0]}]}])"}});
  EXPECT_THAT(test::said(json, "name.en"), HasSubstr("🌋 (U+1F30B)"));
  EXPECT_THAT(test::said(json, "districts[0].name.id"), HasSubstr("🧵 (U+1F9F5)"));
  EXPECT_TRUE(json.is_right());
}

TEST_F(Cases, ACodeThatIsThereTwiceNamesBothPlaces) {
  const auto heading = std::string(k_heading) + "\n";
  const auto row = [](const std::string& code, const std::string& name) {
    return code + ";" + name + ";kelompok;ANYAMAN;PEKALONGAN;ya\n";
  };
  const auto one =
      english(planned({{"perajin.csv", heading + row("MKR-01", "A") + row("MKR-02", "B") + row("MKR-01", "C")}}));
  EXPECT_THAT(one, HasSubstr("4;kode;wrong;This code is used in row 2 already."));
  const auto hidden = english(planned({{"perajin.csv", heading + row("MKR-01", "A") + row("MKR\u200B-01", "C")}}));
  EXPECT_THAT(hidden, HasSubstr("3;kode;wrong;This code is used in row 2 already."));
  const auto two = planned({{"perajin.csv", heading + row("MKR-01", "A")},
                            {"perajin-2.csv", heading + row("MKR-03", "B") + row("MKR-01", "C")}});
  EXPECT_THAT(english(two), HasSubstr("perajin-2.csv:3;kode;new;\"Check: This code is in perajin.csv, row 2, too;"));
  EXPECT_TRUE(two.is_right()) << "two sheets may carry different columns";
  const auto json = english(planned({{"region.json", R"([{"id": "A-1", "name": {"id": "A"}, "districts": []},
      {"id": "A-1", "name": {"id": "B"}, "districts": []}])"}}));
  EXPECT_THAT(json, HasSubstr("2;kode;wrong;This code is used in row 1 already."));
}

TEST_F(Cases, HiddenCharactersInJsonAreGoneToo) {
  applied({{"region.json",
            "[{\"id\": \"JATENG\u00A0\", \"name\": {\"id\": \"Jawa\u200B Tengah\u2028\"}, \"districts\": [{\"id\": "
            "\"PEKALONGAN\", \"name\": {\"id\": \"Pekalongan\"}, \"tile\": [0,0]}]}]"}});
  EXPECT_EQ(item("region", "JATENG")["name"]["id"], "Jawa Tengah");
}

}  // namespace
}  // namespace etalase::intake
