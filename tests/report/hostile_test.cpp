// What is wrong in a report is named with its path; nothing is half taken.
#include <gmock/gmock.h>

#include "base/json.hpp"
#include "report/samples.hpp"

namespace etalase::report {
namespace {

using base::ErrorKind;
using base::Json;
using testing::StartsWith;

// Puts a value at a JSON pointer of a right batch; null takes the member away.
std::string spoilt(const char* pointer, const Json& value) {
  Json json = Json::parse(to_bytes(sample_batch()));
  const Json::json_pointer where(pointer);
  if (value.is_null()) {
    json[where.parent_pointer()].erase(where.back());
  } else {
    json[where] = value;
  }
  return json.dump();
}

struct Case {
  const char* pointer;
  Json value;
  const char* path;
};

TEST(HostileReports, AreRefusedWithTheirPath) {
  const std::vector<Case> cases = {
      {"/id", "1", "id: "},
      {"/id", nullptr, "id: "},
      {"/id", "0B9C3A52-6A3E-4F0A-9D5E-1C2B3A4D5E6F", "id: "},
      {"/kiosk", "../etc", "kiosk: "},
      {"/kiosk", 7, "kiosk: "},
      {"/sent_at", "yesterday", "sent_at: "},
      {"/health", "good", "health: "},
      {"/health/sync/version", nullptr, "health.sync.version: "},
      {"/health/sync/sources/0/id", "Galeri", "health.sync.sources[0].id: "},
      {"/health/sync/sources/0/feed/hash", "abc", "health.sync.sources[0].feed.hash: "},
      {"/health/sync/sources/0/roles/root", -1, "health.sync.sources[0].roles.root: "},
      {"/health/sync/disk/free", 1.5, "health.sync.disk.free: "},
      {"/health/kiosk/page", "a\nb", "health.kiosk.page: "},
      {"/health/kiosk/errors/0/message", std::string(3000, 'x'), "health.kiosk.errors[0].message: "},
      {"/counts/0/hour", "2026-02-30T13", "counts[0].hour: "},
      {"/counts/0/hour", "2026-01-05T24", "counts[0].hour: "},
      {"/counts/0/zone", "Asia/<b>", "counts[0].zone: "},
      {"/counts/0/counts", "many", "counts[0].counts: "},
      {"/counts/0/counts/1", Json::array({"open", "product/BTK-012", "id"}), "counts[0].counts[1]: "},
      {"/counts/0/counts/1/0", "Open It", "counts[0].counts[1][0]: "},
      {"/counts/0/counts/1/1", "product/../x", "counts[0].counts[1][1]: "},
      {"/counts/0/counts/1/1", "a/b/product/X-1", "counts[0].counts[1][1]: "},
      {"/counts/0/counts/1/2", "", "counts[0].counts[1][2]: "},
      {"/counts/0/counts/1/3", -1, "counts[0].counts[1][3]: "},
      {"/counts/0/counts/1/3", 1'000'000'001, "counts[0].counts[1][3]: "},
      {"/answers/0/id", "x", "answers[0].id: "},
      {"/answers/0/answer", 5, "answers[0].answer: "},
      {"/answers/0/answer", 0, "answers[0].answer: "},
      {"/answers/0/question", "what?", "answers[0].question: "},
      {"/answers/0/reasons/0", "bebas tulis", "answers[0].reasons[0]: "},
      {"/dropped", "many", "dropped: "},
  };
  for (const auto& each : cases) {
    const auto batch = parse_batch(spoilt(each.pointer, each.value));
    ASSERT_FALSE(batch) << each.pointer;
    EXPECT_EQ(batch.error().kind, ErrorKind::corrupt) << each.pointer;
    EXPECT_THAT(batch.error().message, StartsWith(each.path)) << each.pointer;
  }
}

TEST(HostileReports, CutAnywhereAreNoReports) {
  const auto batch = to_bytes(sample_batch());
  for (std::size_t length = 0; length + 2 < batch.size(); ++length)
    EXPECT_FALSE(parse_batch(batch.substr(0, length))) << length;
  const auto counts = to_bytes(sample_counts());
  for (std::size_t length = 0; length + 2 < counts.size(); ++length)
    EXPECT_FALSE(parse_counts(counts.substr(0, length))) << length;
  const auto answer = to_bytes(sample_answer());
  for (std::size_t length = 0; length + 2 < answer.size(); ++length)
    EXPECT_FALSE(parse_answer(answer.substr(0, length), k_uuid)) << length;
}

TEST(HostileReports, TooManyAreTooMany) {
  auto counts = sample_counts();
  counts.counts.assign(50'001, counts.counts.front());
  EXPECT_FALSE(parse_counts(to_bytes(counts)));
  EXPECT_EQ(parse_counts(std::string(5'000'000, ' ')).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_answer(std::string(20'000, ' '), k_uuid).error().kind, ErrorKind::too_large);
}

TEST(HostileReports, AreNotDeep) {
  std::string deep = R"({"format":"etalase-count/1","x":)" + std::string(10'000, '[');
  EXPECT_EQ(parse_counts(deep).error().kind, ErrorKind::corrupt);
}

TEST(HostileReports, RepliesOfAPortalAreNone) {
  for (const char* body : {"<html>Log in</html>", "", "[]", "{}", R"({"stored":"true"})", R"({"stored":1})"})
    EXPECT_FALSE(parse_stored(body)) << body;
  for (const char* body :
       {"<html>", R"({"kiosk":"a"})", R"({"kiosk":"a","token":"short"})",
        R"({"kiosk":"a","token":"with space and more"})", R"({"kiosk":"a","token":"line\r\nX-Evil: 1234567"})"})
    EXPECT_FALSE(parse_enrolled(body)) << body;
}

}  // namespace
}  // namespace etalase::report
