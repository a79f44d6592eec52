// What must be refused, each with its kind in one line and the screen unchanged.
#include <functional>

#include "sync/agent_fixture.hpp"

namespace etalase::sync {
namespace {

using base::ErrorKind;
using test::small_feed;

class Refused : public AgentTest {
 protected:
  Refused() {
    m_server.publish(small_feed(1));
    static_cast<void>(refresh());
  }
  void expect_refused(ErrorKind kind, const std::string& words) {
    const auto status = refresh();
    EXPECT_EQ(status.state, SourceState::refused);
    ASSERT_TRUE(status.error);
    EXPECT_EQ(status.error->kind, kind) << status.error->message;
    ASSERT_TRUE(m_said);
    EXPECT_THAT(m_said->text, testing::HasSubstr(words));
    EXPECT_THAT(m_said->text, testing::Not(testing::HasSubstr("\n")));
    EXPECT_EQ(current(), "generations/000001");
    EXPECT_EQ(status.feed.serial, 1);
    EXPECT_THAT(damage(), testing::IsEmpty());
  }
};

TEST_F(Refused, BadSignature) {
  m_server.lose_content_key();
  m_server.publish(small_feed(2));
  expect_refused(ErrorKind::untrusted, "(untrusted)");
}

TEST_F(Refused, WrongHashOfAPart) {
  m_server.publish(small_feed(2));
  auto& body = m_server.answer(m_server.target_url("parts/product-000.json")).body;
  body[body.size() / 2] = '#';
  expect_refused(ErrorKind::untrusted, "parts/product-000.json");
}

TEST_F(Refused, WrongHashOfAPicture) {
  auto next = small_feed(2);
  next.add_picture("maker", "NEW-1");
  next.seal();
  m_server.publish(next);
  for (const auto& media : next.part("maker").media) {
    if (media.id == "NEW-1") m_server.answer(m_server.media_url(media.files[0].sha256)).body[0] ^= 1;
  }
  expect_refused(ErrorKind::untrusted, "media");
}

// However often a council publishes what must be refused, the disk holds no more than the newest of it.
TEST_F(Refused, FeedsLeaveNoMorePartsThanTheNewestHas) {
  for (int serial = 2; serial <= 5; ++serial) {
    auto next = small_feed(serial);
    next.add_picture("maker", "NEW-" + std::to_string(serial));
    next.seal();
    m_server.publish(next);
    m_server.answer(m_server.target_url("parts/product-000.json")).body.back() = '#';
    expect_refused(ErrorKind::untrusted, "parts/product-000.json");
    const auto waiting = *m_files.list("/sources/galeri/partial");
    for (const auto& entry : waiting) {
      if (!entry.name.ends_with(".json")) continue;
      const auto bytes = *m_files.read("/sources/galeri/partial/" + entry.name, base::megabytes(1));
      const auto is_this = [&](const auto& part) { return part.second == bytes; };
      EXPECT_TRUE(std::any_of(next.parts.begin(), next.parts.end(), is_this)) << entry.name << " in feed " << serial;
    }
  }
}

TEST_F(Refused, LongerThanSigned) {
  m_server.publish(small_feed(2));
  m_server.answer(m_server.target_url("feed.json")).body += std::string(100, ' ');
  expect_refused(ErrorKind::too_large, "feed.json");
}

TEST_F(Refused, OlderMetadata) {
  const auto old = m_http.answers.at(m_server.metadata_url("timestamp.json"));
  m_server.publish(small_feed(2));
  static_cast<void>(refresh());
  ASSERT_EQ(current(), "generations/000002");
  m_http.answers[m_server.metadata_url("timestamp.json")] = old;
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::refused);
  EXPECT_EQ(status.error->kind, ErrorKind::rolled_back) << status.error->message;
  EXPECT_EQ(current(), "generations/000002");
}

TEST_F(Refused, ExpiredMetadata) {
  m_clock.set_system(m_clock.system_now() + std::chrono::days(40));
  expect_refused(ErrorKind::expired, "clock");
}

TEST_F(Refused, WrongJsonIsNamedWithPartPlaceAndItem) {
  auto next = small_feed(2);
  break_rule(next);
  m_server.publish(next);
  expect_refused(ErrorKind::corrupt, "parts/product-000.json: items[0].availability: ");
  EXPECT_THAT(m_said->text, testing::ContainsRegex("\\(product/[A-Z]+-[0-9]+\\)"));
}

TEST_F(Refused, PartOfAnotherKindOrCountThanAnnounced) {
  auto next = small_feed(2);
  next.header.parts[0].count += 1;
  next.feed = feed::to_bytes(feed::to_json(next.header));
  m_server.publish(next);
  expect_refused(ErrorKind::corrupt, "as in feed.json");
}

TEST_F(Refused, AnItemInTwoPartsIsNamedWithBothBeforeAPictureIsFetched) {
  auto next = small_feed(2);
  next.add_picture("maker", "NEW-1");
  auto twice = next.part("product");
  twice.items.resize(1);
  next.contents["parts/product-001.json"] = twice;
  next.seal();
  m_server.publish(next);
  m_http.asked.clear();
  expect_refused(ErrorKind::corrupt, "parts/product-001.json: product/" + feed::common_of(twice.items[0]).id +
                                         " is there twice, first in parts/product-000.json");
  EXPECT_EQ(m_http.count("/media/"), 0);
}

TEST_F(Refused, FeedOfANewerMajorFormat) {
  auto next = small_feed(2);
  name_later_format(next);
  m_server.publish(next);
  expect_refused(ErrorKind::refused, "perangkat lunak kios terlalu lama");
}

TEST_F(Refused, PartThatIsNotSigned) {
  auto next = small_feed(2);
  next.header.parts.push_back({"parts/notice-999.json", "notice", 0});
  next.feed = feed::to_bytes(feed::to_json(next.header));
  m_server.publish(next);
  expect_refused(ErrorKind::corrupt, "parts/notice-999.json: not among the signed files");
}

// Each look at what is signed and wrong costs what a look without news costs.
TEST_F(Refused, FeedsAreFetchedOnce) {
  const auto too_much = [](test::SmallFeed& next) {
    next.parts.at("parts/maker-000.json") += std::string(feed::k_part_limit.count, ' ');
  };
  const auto unsigned_part = [](test::SmallFeed& next) {
    next.header.parts.push_back({"parts/notice-999.json", "notice", 0});
    next.feed = feed::to_bytes(feed::to_json(next.header));
  };
  auto kept = agent();
  int serial = 1;
  for (const auto& spoil : std::vector<std::function<void(test::SmallFeed&)>>{test::break_rule, test::name_later_format,
                                                                              too_much, unsigned_part}) {
    auto next = small_feed(++serial);
    spoil(next);
    m_server.publish(next);
    static_cast<void>(kept->refresh({}));
    ASSERT_EQ(kept->status().state, SourceState::refused);
    const auto words = kept->status().error->message;
    m_http.asked.clear();
    EXPECT_FALSE(kept->refresh({})) << "said already";
    EXPECT_EQ(kept->status().error->message, words);
    EXPECT_EQ(m_http.asked.size(), 2U) << words;
  }
  m_server.publish(small_feed(++serial));
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
  EXPECT_EQ(kept->status().feed.serial, serial);
}

// The council renews its freshness for years and forgets that what it publishes has a day too.
TEST_F(Refused, ExpiredContentIsNotFetchedToBeExpiredAgain) {
  m_clock.set_system(m_clock.system_now() + std::chrono::days(2 * 366));
  m_server.withdraw({2, {}, {}});
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  ASSERT_EQ(kept->status().error->kind, ErrorKind::expired) << kept->status().error->message;
  EXPECT_THAT(kept->status().error->message, testing::HasSubstr("targets"));
  m_http.asked.clear();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().error->kind, ErrorKind::expired);
  EXPECT_EQ(m_http.asked.size(), 2U);
}

// What the line spoiled may come whole the next time.
TEST_F(Refused, WhatTheLineSpoiledIsFetchedAgain) {
  m_server.publish(small_feed(2));
  const auto url = m_server.target_url("parts/product-000.json");
  const auto right = m_server.answer(url).body;
  m_server.answer(url).body[0] = ' ';
  auto kept = agent();
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().error->origin, base::Origin::line);
  m_server.answer(url).body = right;
  static_cast<void>(kept->refresh({}));
  EXPECT_EQ(kept->status().state, SourceState::ok);
}

TEST_F(Refused, WebPageOfAPortal) {
  m_http.portal = "<!DOCTYPE html><html><title>Login</title></html>";
  expect_refused(ErrorKind::corrupt, "not a feed");
}

TEST_F(Refused, TextWhereJsonBelongs) {
  m_http.portal = "Please log in";
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::refused);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Refused, MissingTargetIsThePublishersError) {
  m_server.publish(small_feed(2));
  m_http.answers.erase(m_server.target_url("feed.json"));
  const auto status = refresh();
  EXPECT_EQ(status.state, SourceState::error);
  EXPECT_EQ(status.error->kind, ErrorKind::not_found);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(Refused, ConvergesWhenTheServerIsRightAgain) {
  m_server.publish(small_feed(2));
  const auto url = m_server.target_url("parts/product-000.json");
  const auto right = m_server.answer(url).body;
  m_server.answer(url).body[0] = ' ';
  EXPECT_EQ(refresh().state, SourceState::refused);
  m_server.answer(url).body = right;
  EXPECT_EQ(refresh().state, SourceState::ok);
  EXPECT_EQ(current(), "generations/000002");
  EXPECT_THAT(damage(), testing::IsEmpty());
}

TEST_F(Refused, RootThatIsNoRoot) {
  m_files.plant("/etc/other.json", "{}");
  const settings::Source source{"lain", test::k_feed_url, "/etc/other.json", "", "", true};
  Agent other({m_files, m_http, m_clock, {}}, source, m_sync, "/sources");
  m_http.asked.clear();
  static_cast<void>(other.refresh({}));
  EXPECT_EQ(other.status().state, SourceState::error) << "nothing came that could be refused: a file here is wrong";
  EXPECT_TRUE(m_http.asked.empty());
}

}  // namespace
}  // namespace etalase::sync
