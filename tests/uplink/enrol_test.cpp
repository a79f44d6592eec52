// Enrolment: a code out, a token in, or one line that says what to do.
#include "uplink/enrol.hpp"

#include "uplink/fixture.hpp"

namespace etalase::uplink {
namespace {

using base::ErrorKind;
using testing::HasSubstr;
using testing::IsEmpty;

class Enrol : public UplinkTest {
 protected:
  Enrol() {
    m_settings.kiosk.name = "Kios pintu masuk";
    m_settings.uplink.token_file = "/etc/tokens/uplink";
  }
  base::Result<std::string> enrol(const std::string& code) {
    return uplink::enrol(m_files, m_council, m_settings, code);
  }
  void answer_with(int status, const std::string& body) { m_council.script.push_back(Reply{status, body, {}}); }
};

TEST_F(Enrol, WritesTheToken) {
  answer_with(200, report::to_bytes(report::Enrolled{"pintu-1", k_token}));
  const auto name = enrol("k7m2-p9qx");
  ASSERT_TRUE(name) << name.error().message;
  EXPECT_EQ(*name, "pintu-1");
  ASSERT_EQ(m_council.posts.size(), 1U);
  EXPECT_EQ(m_council.posts[0].url, "https://dewan.example.id/api/v1/enrol");
  EXPECT_EQ(m_council.posts[0].token, "");
  const report::Enrolment sent{"K7M2P9QX", "Kios pintu masuk"};
  EXPECT_EQ(report::parse_enrolment(m_council.posts[0].body), sent);
  EXPECT_EQ(m_files.read("/etc/tokens/uplink", base::kilobytes(1)), std::string(k_token) + "\n");
  EXPECT_EQ(m_files.info("/etc/tokens/uplink")->mode & 0777U, 0640U);
}

TEST_F(Enrol, AsksNobodyForACodeThatIsNone) {
  for (const char* code : {"", "K7M2P9Q", "K7M2P9QX1", "K7M2P9Q\"", "K7M2P9Qé"}) EXPECT_FALSE(enrol(code)) << code;
  EXPECT_THAT(m_council.posts, IsEmpty());
}

TEST_F(Enrol, SaysWhatToDoAboutEachRefusal) {
  const std::vector<std::pair<int, const char*>> cases = {{403, "ask for a new one"},
                                                          {410, "ask for a new one"},
                                                          {429, "wait an hour"},
                                                          {302, "try again later"},
                                                          {500, "try again later"}};
  for (const auto& [status, words] : cases) {
    answer_with(status, "");
    const auto refused = enrol("K7M2P9QX");
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr(words)) << status;
  }
  EXPECT_FALSE(m_files.exists("/etc/tokens/uplink"));
}

TEST_F(Enrol, LeavesTheOldTokenWhenAPortalAnswers) {
  m_files.plant("/etc/tokens/uplink", "old");
  answer_with(200, "<html>Log in</html>");
  const auto refused = enrol("K7M2P9QX");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::corrupt);
  EXPECT_EQ(m_files.read("/etc/tokens/uplink", base::kilobytes(1)), "old");
}

TEST_F(Enrol, NeedsAnAddressAndAPlaceForTheToken) {
  m_settings.uplink.token_file.clear();
  EXPECT_FALSE(enrol("K7M2P9QX"));
  m_settings.uplink = {"", "/etc/tokens/uplink", std::chrono::minutes(15)};
  EXPECT_FALSE(enrol("K7M2P9QX"));
  EXPECT_THAT(m_council.posts, IsEmpty());
}

}  // namespace
}  // namespace etalase::uplink
