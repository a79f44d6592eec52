// Reports come back from their JSON as they went in.
#include <gmock/gmock.h>

#include "report/samples.hpp"

namespace etalase::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Reports, CountsComeBack) {
  const auto bytes = to_bytes(sample_counts());
  EXPECT_THAT(bytes, HasSubstr(R"("format":"etalase-count/1")"));
  EXPECT_THAT(bytes, HasSubstr(R"(["open","product/BTK-012","id",7])"));
  const auto back = parse_counts(bytes);
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(*back, sample_counts());
}

TEST(Reports, AnHourWithoutCountsComesBack) {
  const CountHour quiet{"2026-01-05T03", "Asia/Jakarta", {}};
  EXPECT_EQ(parse_counts(to_bytes(quiet)), quiet);
}

TEST(Reports, AnAnswerTakesItsIdFromTheFile) {
  const auto bytes = to_bytes(sample_answer());
  EXPECT_THAT(bytes, Not(HasSubstr(k_uuid)));
  EXPECT_EQ(parse_answer(bytes, k_uuid), sample_answer());
  EXPECT_FALSE(parse_answer(bytes, "../../etc/passwd"));
}

TEST(Reports, ABatchComesBack) {
  const auto back = parse_batch(to_bytes(sample_batch()));
  ASSERT_TRUE(back) << back.error().message;
  EXPECT_EQ(*back, sample_batch());
}

TEST(Reports, ABatchMayHoldNothing) {
  Batch batch;
  batch.id = k_uuid;
  batch.kiosk = "kiosk";
  batch.sent_at = "2026-01-05T06:10:00Z";
  const auto bytes = to_bytes(batch);
  EXPECT_THAT(bytes, Not(HasSubstr("health")));
  EXPECT_EQ(parse_batch(bytes), batch);
}

TEST(Reports, RepliesComeBack) {
  for (const bool stored : {true, false}) EXPECT_EQ(parse_stored(to_bytes(Stored{stored})), Stored{stored});
  const Enrolment enrolment{"AB12CD34", "Kios pintu masuk"};
  EXPECT_EQ(parse_enrolment(to_bytes(enrolment)), enrolment);
  const Enrolled enrolled{"pintu-masuk", "abcdefghijklmnopqrstuvwxyz"};
  EXPECT_EQ(parse_enrolled(to_bytes(enrolled)), enrolled);
}

TEST(Reports, AUsbResultComesBack) {
  const UsbResult result{"2026-01-05T06:10:00Z",
                         UsbOutcome::refused,
                         "galeri",
                         4,
                         "2026-02-03",
                         {{"id", "Stik ini terlalu lama."}, {"en", "This stick is too old."}},
                         "timestamp version 3"};
  EXPECT_EQ(parse_usb_result(to_bytes(result)), result);
}

TEST(Reports, ALaterMinorFormatIsReadAndALaterMajorOneRefused) {
  auto text = to_bytes(sample_counts());
  const auto at = text.find("etalase-count/1");
  EXPECT_TRUE(parse_counts(std::string(text).replace(at, 15, "etalase-count/1.3")));
  const auto refused = parse_counts(std::string(text).replace(at, 15, "etalase-count/2"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, base::ErrorKind::refused);
}

TEST(Reports, UnknownMembersAreIgnored) {
  auto text = to_bytes(sample_counts());
  text.insert(1, R"("weather":{"rain":true},)");
  EXPECT_EQ(parse_counts(text), sample_counts());
}

}  // namespace
}  // namespace etalase::report
