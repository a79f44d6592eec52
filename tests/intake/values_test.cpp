// Values of cells.
#include "intake/values.hpp"

#include <gtest/gtest.h>

namespace etalase::intake {
namespace {

template <class T>
bool refused(const Read<T>& read) {
  return std::holds_alternative<Message>(read);
}

TEST(Values, NumbersAreDigitsOnly) {
  EXPECT_EQ(std::get<std::int64_t>(read_number("200000")), 200000);
  for (const auto* text :
       {"", "200.000", "Rp200000", "-5", "+5", "1e3", "0x10", "99999999999999999999", "1000000000001"}) {
    EXPECT_TRUE(refused(read_number(text))) << text;
  }
  EXPECT_EQ(std::get<Message>(read_number("dua ratus ribu")).id, "Bukan angka. Tulis angka saja, misalnya 200000.");
}

TEST(Values, CertificatesNeedFiveParts) {
  const auto read = read_certificate("ig/tenun-contoh:CONTOH-1:Kantor Contoh:Kantor Contoh:2026-01-05:2027-01-05");
  const auto certificate = std::get<feed::Certificate>(read);
  EXPECT_EQ(certificate.kind, "ig:tenun-contoh");
  EXPECT_EQ(certificate.valid_until, "2027-01-05");
  EXPECT_EQ(write_certificate(certificate),
            "ig/tenun-contoh:CONTOH-1:Kantor Contoh:Kantor Contoh:2026-01-05:2027-01-05");
  const auto endless = std::get<feed::Certificate>(read_certificate("halal:1:A:B:2026-01-05"));
  EXPECT_EQ(endless.valid_until, "");
  for (const auto* text : {"halal", "halal:1:A:B", "halal::A:B:2026-01-05", "halal:1:A:B:2026-02-30",
                           "h!:1:A:B:2026-01-05", "a/b/c:1:A:B:2026-01-05", "halal:1:A:B:2026-01-05:2027-01-01:x"}) {
    EXPECT_TRUE(refused(read_certificate(text))) << text;
  }
}

TEST(Values, ShelvesMayNameZoneGalleryAndEnd) {
  EXPECT_EQ(std::get<ShelfText>(read_shelf("T-03")).shelf, "T-03");
  const auto full = std::get<ShelfText>(read_shelf("GAL-01/T/T-03:2026-12-31"));
  EXPECT_EQ(full.gallery, "GAL-01");
  EXPECT_EQ(full.zone, "T");
  EXPECT_EQ(full.shelf, "T-03");
  EXPECT_EQ(full.until, "2026-12-31");
  for (const auto* text : {"", "/T-03", "A/B/C/D", "T-03:besok"}) EXPECT_TRUE(refused(read_shelf(text))) << text;
}

TEST(Values, FeaturedHasAnOrderAndDays) {
  using Featured = std::optional<feed::Featured>;
  EXPECT_EQ(std::get<Featured>(read_featured("ya")), feed::Featured{});
  EXPECT_FALSE(std::get<Featured>(read_featured("tidak")));
  const auto full = std::get<Featured>(read_featured("3:2026-01-01:2026-03-31"));
  EXPECT_EQ(full->order, 3);
  EXPECT_EQ(write_featured(full), "3:2026-01-01:2026-03-31");
  EXPECT_EQ(write_featured(feed::Featured{"", "2026-03-31", 2}), "2::2026-03-31");
  EXPECT_EQ(std::get<Featured>(read_featured("2::2026-03-31")), (feed::Featured{"", "2026-03-31", 2}));
  for (const auto* text : {"mungkin", "-1", "10000", "1:x", "1:2:3:4"})
    EXPECT_TRUE(refused(read_featured(text))) << text;
}

TEST(Values, ConsentIsExplicit) {
  EXPECT_EQ(std::get<feed::Consent>(read_consent("ya")).scope.size(), 5U);
  const auto some = std::get<feed::Consent>(read_consent("Ya: nama | telepon"));
  EXPECT_EQ(some, (feed::Consent{true, {"name", "phone"}}));
  EXPECT_EQ(write_consent(some), "ya:nama|telepon");
  EXPECT_EQ(write_consent(std::get<feed::Consent>(read_consent("ya"))), "ya");
  EXPECT_EQ(std::get<feed::Consent>(read_consent("tidak")).ok, false);
  EXPECT_EQ(write_consent({}), "tidak");
  for (const auto* text : {"", "mungkin", "ya:alamat", "tidak:nama", "true"})
    EXPECT_TRUE(refused(read_consent(text))) << text;
}

TEST(Values, SlugsArePlain) {
  EXPECT_EQ(slug_of("Kain Batik Jlamprang (Ungu)"), "kain-batik-jlamprang-ungu");
  EXPECT_EQ(slug_of("好"), "x");
  EXPECT_LE(slug_of(std::string(500, 'a')).size(), 60U);
}

TEST(Values, ListsAreDividedByBars) {
  EXPECT_EQ(read_list(" a | b||c "), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_TRUE(read_list(" | ").empty());
}

}  // namespace
}  // namespace etalase::intake
