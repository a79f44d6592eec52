// Bodies into memory and into parts, as servers send them and as they should not.
#include "sync/sinks.hpp"

#include <gtest/gtest.h>

#include "base/digest.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::sync {
namespace {

const std::string k_body = "0123456789";

class Partials : public testing::Test {
 protected:
  PartialSink sink(const std::string& had) {
    m_files.plant("/p/x.part", had);
    auto partial = store::Partial::open(m_files, "/p/x.part", base::sha256_hex(k_body));
    return {std::move(*partial), {k_body.size()}, [this](base::Bytes moved) { m_moved += moved.count; }};
  }
  std::string content() { return *m_files.read("/p/x.part", base::kilobytes(1)); }

  test::FakeFileSystem m_files;
  std::uint64_t m_moved = 0;
};

TEST_F(Partials, GoOnAtTheirEnd) {
  {
    auto resumed = sink("0123");
    EXPECT_EQ(resumed.offset(), base::Bytes{4});
    EXPECT_EQ(*resumed.begin({206, "", "bytes 4-9/10"}), Verdict::good);
    ASSERT_TRUE(resumed.append("456789"));
    EXPECT_EQ(*resumed.end(), Verdict::good);
  }
  EXPECT_EQ(content(), k_body);
  EXPECT_EQ(m_moved, 6U);
}

TEST_F(Partials, StartOverWhenTheServerSendsAll) {
  {
    auto resumed = sink("xxxx");
    EXPECT_EQ(*resumed.begin({200, "", ""}), Verdict::good);
    EXPECT_EQ(resumed.offset(), base::Bytes{0});
    ASSERT_TRUE(resumed.append(k_body));
  }
  EXPECT_EQ(content(), k_body);
}

TEST_F(Partials, GatherSmallPiecesAndLoseNoneWhenALineBreaks) {
  {
    auto fresh = sink("");
    ASSERT_TRUE(fresh.begin({200, "", ""}));
    const int before = m_files.operations();
    for (const char digit : std::string("012345")) ASSERT_TRUE(fresh.append(std::string(1, digit)));
    EXPECT_EQ(m_files.operations(), before) << "one call of the disk for many pieces of the line";
    EXPECT_EQ(fresh.offset(), base::Bytes{6});
  }
  EXPECT_EQ(content(), "012345") << "the next look goes on there";
}

TEST_F(Partials, RefuseAnyOtherPlace) {
  for (const char* range :
       {"bytes 3-9/10", "bytes 5-9/10", "bytes 4-8/10", "bytes 4-9/11", "bytes 4-9/*", "bytes */10", "", "bytes=4-9/10",
        "4-9/10", "bytes 4-9/10 ", "bytes -9/10", "bytes 4-99999999999999999999999/10"}) {
    auto resumed = sink("0123");
    EXPECT_EQ(*resumed.begin({206, "", range}), Verdict::again) << range;
    EXPECT_EQ(resumed.offset(), base::Bytes{0}) << range;
  }
}

TEST_F(Partials, RefuseARangeNobodyAskedFor) {
  auto fresh = sink("");
  EXPECT_EQ(*fresh.begin({206, "", "bytes 0-9/10"}), Verdict::again);
}

TEST_F(Partials, TakeA416ForCompleteOnlyWhenNothingIsMissing) {
  auto complete = sink(k_body);
  EXPECT_EQ(*complete.begin({416, "", "bytes */10"}), Verdict::good);
  auto broken = sink("0123");
  EXPECT_EQ(*broken.begin({416, "", "bytes */10"}), Verdict::again);
  EXPECT_EQ(broken.offset(), base::Bytes{0});
}

TEST_F(Partials, TakeNotAByteMoreThanSigned) {
  auto fresh = sink("");
  ASSERT_TRUE(fresh.begin({200, "", ""}));
  ASSERT_TRUE(fresh.append(k_body));
  const auto more = fresh.append("x");
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().kind, base::ErrorKind::too_large);
}

TEST_F(Partials, AskAgainForAShortBody) {
  auto fresh = sink("");
  ASSERT_TRUE(fresh.begin({200, "", ""}));
  ASSERT_TRUE(fresh.append("012"));
  EXPECT_EQ(*fresh.end(), Verdict::again);
  EXPECT_EQ(fresh.offset(), base::Bytes{3});
}

TEST(MemorySink, ForgetsAnEarlierAttempt) {
  MemorySink sink;
  ASSERT_TRUE(sink.begin({200, "", ""}));
  ASSERT_TRUE(sink.append("half"));
  ASSERT_TRUE(sink.begin({200, "", ""}));
  ASSERT_TRUE(sink.append("whole"));
  EXPECT_EQ(sink.body(), "whole");
  EXPECT_FALSE(sink.begin({206, "", "bytes 0-1/2"}));
}

TEST(WebPage, IsToldFromJson) {
  EXPECT_TRUE(looks_like_web_page("<html>"));
  EXPECT_TRUE(looks_like_web_page("\r\n\t <!DOCTYPE html>"));
  EXPECT_FALSE(looks_like_web_page("{\"signed\":\"<\"}"));
  EXPECT_FALSE(looks_like_web_page(""));
}

}  // namespace
}  // namespace etalase::sync
