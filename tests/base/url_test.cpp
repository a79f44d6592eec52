// Addresses taken apart; whatever two readers could understand differently is refused.
#include "base/url.hpp"

#include <gtest/gtest.h>

namespace etalase::base {
namespace {

TEST(Url, IsTakenApart) {
  EXPECT_EQ(*parse_url("https://Galeri.Example.ID/feed?x=1"), (Url{"https", "galeri.example.id", 443, "/feed?x=1"}));
  EXPECT_EQ(*parse_url("http://127.0.0.1:8080"), (Url{"http", "127.0.0.1", 8080, "/"}));
  EXPECT_EQ(*parse_url("http://[::1]:1/x"), (Url{"http", "[::1]", 1, "/x"}));
  EXPECT_EQ(*parse_url("https://a?b"), (Url{"https", "a", 443, "/?b"}));
}

TEST(Url, RefusesEverythingDoubtful) {
  for (const char* text : {"",
                           "https://",
                           "https:///x",
                           "HTTPS://a",
                           "ftp://a",
                           "https://user@a",
                           "https://a:b@c",
                           "https://a:0",
                           "https://a:65536",
                           "https://a:",
                           "https://a:8x",
                           "https://a b",
                           "https://a\\b",
                           "https://a/#x",
                           "https://é",
                           "https://.a",
                           "https://-a",
                           "https://[::1",
                           "https://[x]",
                           "https://a/\"",
                           "//a",
                           "https:/a"}) {
    const auto url = parse_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error().kind, ErrorKind::corrupt);
  }
  EXPECT_FALSE(parse_url("https://a/" + std::string(3000, 'x')));
}

TEST(Url, ComparesOrigins) {
  const auto origin = *parse_url("https://a/x");
  EXPECT_TRUE(same_origin(origin, *parse_url("https://A:443/y")));
  EXPECT_FALSE(same_origin(origin, *parse_url("https://a:444/x")));
  EXPECT_FALSE(same_origin(origin, *parse_url("http://a:443/x")));
  EXPECT_FALSE(same_origin(origin, *parse_url("https://a.b/x")));
}

TEST(Url, AllowsPlainHttpForLoopbackLiteralsAlone) {
  EXPECT_TRUE(is_allowed_origin(*parse_url("https://example.id")));
  EXPECT_TRUE(is_allowed_origin(*parse_url("http://127.0.0.1")));
  EXPECT_TRUE(is_allowed_origin(*parse_url("http://[::1]:8080")));
  for (const char* text : {"http://localhost", "http://127.0.0.2", "http://127.1", "http://0.0.0.0",
                           "http://127.0.0.1.example.id", "http://[::ffff:127.0.0.1]", "http://2130706433"}) {
    EXPECT_FALSE(is_allowed_origin(*parse_url(text))) << text;
  }
}

TEST(ParseProxy, TakesUserAndPasswordApart) {
  const auto proxy = [](const char* text) { return parse_proxy(text).value_or(ProxyAddress{"none", "", ""}); };
  EXPECT_EQ(proxy("http://proxy.example:3128"), (ProxyAddress{"http://proxy.example:3128", "", ""}));
  EXPECT_EQ(proxy("http://kios@proxy:1"), (ProxyAddress{"http://proxy:1", "kios", ""}));
  EXPECT_EQ(proxy("http://kios:rahasia@proxy:1/"), (ProxyAddress{"http://proxy:1/", "kios", "rahasia"}));
  EXPECT_EQ(proxy("https://DEKRANASDA%5Ckios:a%3Ab%40c%2Fd@[::1]:8080"),
            (ProxyAddress{"https://[::1]:8080", "DEKRANASDA\\kios", "a:b@c/d"}));
  EXPECT_EQ(proxy("http://a:b@c@proxy:1"), (ProxyAddress{"http://proxy:1", "a", "b@c"})) << "the last sign divides";
}

TEST(ParseProxy, RepeatsNothingOfWhatItRefuses) {
  for (const char* bad : {"", "proxy:3128", "http://", "http://kios:rahasia@", "http://@proxy", "http://:rahasia@proxy",
                          "socks5://kios:rahasia@proxy", "http://kios:rahasia@proxy:0", "http://kios:ra hasia@proxy",
                          "http://kios:rahasia@proxy#x", "kios:rahasia@http://proxy"}) {
    const auto proxy = parse_proxy(bad);
    ASSERT_FALSE(proxy) << bad;
    EXPECT_EQ(proxy.error().message.find("rahasia"), std::string::npos) << bad;
  }
}

}  // namespace
}  // namespace etalase::base
