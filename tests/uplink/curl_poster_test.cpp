// POST over a real socket: what is sent, what is refused, what ends.
#include "uplink/curl_poster.hpp"

#include <gmock/gmock.h>

#include "report/marks.hpp"
#include "support/loopback_server.hpp"
#include "support/process.hpp"
#include "uplink/service.hpp"

namespace etalase::uplink {
namespace {

using base::ErrorKind;
using test::http_answer;
using test::LoopbackServer;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class CurlPosterTest : public testing::Test {
 protected:
  base::Result<Reply> post(const std::string& url, const std::string& token = "secret-token") {
    return m_poster->post({url, "{\"a\":1}", token, "", {}}, m_stop.get_token());
  }
  LoopbackServer m_server;
  std::unique_ptr<Poster> m_poster = make_curl_poster("etalase-sync/test");
  std::stop_source m_stop;
};

TEST_F(CurlPosterTest, SendsTheBodyWithTheToken) {
  m_server.script("/api", {http_answer("200 OK", "{\"stored\":true}")});
  const auto reply = post(m_server.url("/api"));
  ASSERT_TRUE(reply) << reply.error().message;
  EXPECT_EQ(reply->status, 200);
  EXPECT_EQ(reply->body, "{\"stored\":true}");
  ASSERT_EQ(m_server.requests().size(), 1U);
  const auto request = m_server.requests()[0];
  EXPECT_THAT(request, HasSubstr("POST /api HTTP/1.1"));
  EXPECT_THAT(request, HasSubstr("Authorization: Bearer secret-token"));
  EXPECT_THAT(request, HasSubstr("Content-Type: application/json"));
  EXPECT_THAT(request, Not(HasSubstr("Expect")));
}

TEST_F(CurlPosterTest, SendsNoHeaderWithoutAToken) {
  m_server.script("/api", {http_answer("200 OK", "{}")});
  ASSERT_TRUE(post(m_server.url("/api"), ""));
  EXPECT_THAT(m_server.requests()[0], Not(HasSubstr("Authorization")));
}

TEST_F(CurlPosterTest, FollowsNoRedirectWithTheToken) {
  LoopbackServer elsewhere;
  elsewhere.script("/api", {http_answer("200 OK", "{\"stored\":true}")});
  m_server.script("/api", {http_answer("307 Elsewhere", "", "Location: " + elsewhere.url("/api") + "\r\n")});
  const auto reply = post(m_server.url("/api"));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 307);
  EXPECT_THAT(elsewhere.requests(), IsEmpty());
}

TEST_F(CurlPosterTest, RefusesHttpToAnybodyElse) {
  for (const char* url :
       {"http://dewan.example.id/api", "http://localhost/api", "ftp://127.0.0.1/api", "file:///etc"}) {
    const auto reply = post(url);
    ASSERT_FALSE(reply) << url;
    EXPECT_NE(reply.error().kind, ErrorKind::unavailable) << url;
  }
}

TEST_F(CurlPosterTest, TellsHowLongToWait) {
  m_server.script("/api", {http_answer("429 Too Many", "", "Retry-After: 120\r\n")});
  EXPECT_EQ(post(m_server.url("/api"))->retry_after, std::chrono::seconds(120));
}

TEST_F(CurlPosterTest, CutsAnEndlessAnswer) {
  m_server.script("/api", {http_answer("200 OK", std::string(200'000, 'x'))});
  EXPECT_EQ(post(m_server.url("/api")).error().kind, ErrorKind::too_large);
}

TEST_F(CurlPosterTest, NobodyThereIsUnavailable) {
  EXPECT_EQ(post("http://127.0.0.1:1/api").error().kind, ErrorKind::unavailable);
}

TEST_F(CurlPosterTest, EndsWhenItIsToldTo) {
  m_stop.request_stop();
  m_server.script("/api", {http_answer("200 OK", "{}")});
  EXPECT_EQ(post(m_server.url("/api")).error().kind, ErrorKind::unavailable);
}

TEST(Uuid, IsOneAndNeverTheSame) {
  const auto one = report::make_uuid(), other = report::make_uuid();
  EXPECT_TRUE(report::is_uuid(one)) << one;
  EXPECT_EQ(one[14], '4');
  EXPECT_NE(one, other);
}

}  // namespace
}  // namespace etalase::uplink
