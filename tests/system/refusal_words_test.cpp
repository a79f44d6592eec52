// The real program against a hostile server: each kind of refusal is one line that says what to do.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/text.hpp"
#include "support/misbehaviours.hpp"
#include "system/sync_home.hpp"

namespace etalase::test {
namespace {

namespace bad = misbehaviour;
using testing::HasSubstr;

constexpr const char* k_timestamp = "/feed/metadata/timestamp.json";

class RefusalWords : public testing::Test {
 protected:
  RefusalWords() {
    m_home.configure(m_web.url("/feed"));
    publish(1);
    EXPECT_EQ(m_home.sync("once").status, 0);
    publish(2);
  }
  void publish(int serial) {
    m_home.publish(small_feed(serial));
    for (const auto& [path, bytes] : m_home.files()) m_web.put(path, bytes);
  }
  // A setting over the configuration.
  void configure_more(const std::string& text) {
    std::filesystem::create_directories(m_home.path("etalase.d"));
    std::ofstream(m_home.path("etalase.d/more.toml")) << text;
  }
  std::string feed_json() {
    for (const auto& [path, bytes] : m_home.files())
      if (path.ends_with(".feed.json")) m_feed_path = path;
    return m_feed_path;
  }
  // The only line about the source, from its id on.
  std::string said(int status) {
    const auto done = m_home.sync("once");
    EXPECT_EQ(done.status, status) << done.output;
    std::vector<std::string> lines;
    for (const auto& line : base::split(done.output, '\n')) {
      if (const auto at = line.find("galeri: "); at != std::string_view::npos) lines.emplace_back(line.substr(at));
    }
    EXPECT_EQ(lines.size(), 1U) << done.output;
    EXPECT_TRUE(m_home.shows(1)) << "the screen stays as it was";
    EXPECT_EQ(m_home.sync("verify").status, 0);
    return lines.empty() ? done.output : lines[0];
  }

  SyncHome m_home;
  MisbehavingServer m_web;
  std::string m_feed_path;
};

TEST_F(RefusalWords, Untrusted) {
  // A stranger signs with keys of his own.
  SyncHome stranger;
  for (int i = 0; i < 3; ++i) stranger.publish(small_feed(9));
  for (const auto& [path, bytes] : stranger.files()) m_web.put(path, bytes);
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: refused (untrusted): "));
  EXPECT_THAT(line, HasSubstr("timestamp"));
  EXPECT_THAT(line, HasSubstr("; it was not taken over; check the clock and the network's log-in page"));
  EXPECT_THAT(m_home.sync("status").output, HasSubstr("check the clock and the network's log-in page"));
}

TEST_F(RefusalWords, Corrupt) {
  m_web.always(bad::portal());
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: refused (corrupt): "));
  EXPECT_THAT(line, HasSubstr("not a feed"));
  EXPECT_THAT(line, HasSubstr("; it was not taken over; check url and the network's log-in page"));
}

TEST_F(RefusalWords, Unavailable) {
  m_web.always(bad::reset_before_answer());
  const auto line = said(0);
  EXPECT_THAT(line, testing::StartsWith("galeri: offline (unavailable): "));
  EXPECT_THAT(line, HasSubstr("; the screen goes on with what it has; if this lasts, check the network"));
}

TEST_F(RefusalWords, TooLarge) {
  m_web.always(k_timestamp, bad::endless_body());
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: refused (too_large): "));
  EXPECT_THAT(line, HasSubstr("; it was not taken over; check url and the network's log-in page, else tell the council "
                              "that its server sends more than it signed"));
}

TEST_F(RefusalWords, NoSpace) {
  configure_more("[sync]\nreserve = \"900TB\"\n");
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: error (no_space): disk full: "));
  EXPECT_THAT(line, HasSubstr("; free space on the disk or lower [sync] reserve"));
}

TEST_F(RefusalWords, RefusedAsAStranger) {
  m_web.always(bad::status(401));
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: refused (refused): "));
  EXPECT_THAT(line, HasSubstr("answered 401: check token_file and proxy"));
}

TEST_F(RefusalWords, RefusedAsOlder) {
  auto old = m_home.files();
  ASSERT_EQ(m_home.sync("once").status, 0);
  for (int serial = 3; serial < 5; ++serial) {
    publish(serial);
    ASSERT_EQ(m_home.sync("once").status, 0);
  }
  m_web.put(k_timestamp, old.at(k_timestamp));
  const auto done = m_home.sync("once");
  EXPECT_EQ(done.status, 1);
  EXPECT_THAT(done.output, HasSubstr("galeri: refused (rolled_back): "));
  EXPECT_THAT(done.output, HasSubstr("which is trusted already; it was not taken over; a copy of the council's "
                                     "server is out of date"));
  EXPECT_TRUE(m_home.shows(4));
}

TEST_F(RefusalWords, RefusedAsSetAside) {
  ASSERT_EQ(m_home.sync("once").status, 0);
  ASSERT_EQ(m_home.sync("rollback").status, 0);
  EXPECT_THAT(said(1), HasSubstr("set aside here by a rollback: the council must publish a new one"));
}

TEST_F(RefusalWords, NotThere) {
  m_web.remove(feed_json());
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: error (not_found): "));
  EXPECT_THAT(line,
              HasSubstr("; the council announces a file that its server lacks: it must publish or copy it again"));
}

TEST_F(RefusalWords, AddressWithoutFeed) {
  m_home.configure(m_web.url(""));
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: error (not_found): timestamp.json: "));
  EXPECT_THAT(line, HasSubstr("; check url in the configuration, it is the address that /metadata follows; "));
}

TEST_F(RefusalWords, BrokenRuleInWhatIsSigned) {
  auto next = small_feed(3);
  break_rule(next);
  m_home.publish(next);
  for (const auto& [path, bytes] : m_home.files()) m_web.put(path, bytes);
  const auto line = said(1);
  EXPECT_THAT(line, testing::StartsWith("galeri: refused (corrupt): parts/product-000.json: items["));
  EXPECT_THAT(line, HasSubstr("; it was not taken over; tell the council that what it published breaks a rule"));
}

}  // namespace
}  // namespace etalase::test
