// A council's public/feed in a FakeHttp, signed with real keys.
#pragma once

#include <string>

#include "base/clock.hpp"
#include "feed/codec.hpp"
#include "support/fake_http.hpp"
#include "support/small_feed.hpp"
#include "trust/repository.hpp"

namespace etalase::test {

inline constexpr const char* k_feed_url = "https://galeri.example.id/feed";

class FeedServer {
 public:
  FeedServer(FakeHttp& http, const base::Clock& clock);

  // Publishes content: media, parts, feed.json, all roles one version up.
  void publish(const SmallFeed& small);
  // Publishes a withdrawal list beside what is there.
  void withdraw(const feed::Withdrawn& list);
  // Signs snapshot and timestamp anew without any change of content.
  void refresh_freshness();

  [[nodiscard]] const std::string& root() const { return m_root.bytes; }
  [[nodiscard]] static std::string metadata_url(const std::string& name) {
    return std::string(k_feed_url) + "/metadata/" + name;
  }
  [[nodiscard]] static std::string media_url(const std::string& sha256);
  // The address of a target as it was published last.
  [[nodiscard]] std::string target_url(const std::string& path) const;
  [[nodiscard]] FakeHttp::Answer& answer(const std::string& url) { return m_http.answers.at(url); }
  [[nodiscard]] std::uint64_t version() const { return m_version; }
  // Signs with the wrong key from now on.
  void lose_content_key() { m_content = trust::PrivateKey::generate(); }

 private:
  void put_target(const std::string& path, const std::string& bytes, std::map<std::string, trust::TargetInfo>& into);
  void put(const trust::MetadataFile& file) { m_http.answers[metadata_url(file.name)] = {200, file.bytes, {}, false}; }
  void sign();

  FakeHttp& m_http;
  const base::Clock& m_clock;
  trust::PrivateKey m_root_key = trust::PrivateKey::generate();
  trust::PrivateKey m_content = trust::PrivateKey::generate();
  trust::PrivateKey m_freshness = trust::PrivateKey::generate();
  trust::MetadataFile m_root;
  std::map<std::string, trust::TargetInfo> m_targets;
  std::map<std::string, trust::TargetInfo> m_withdrawn;
  std::uint64_t m_version = 0;  // of snapshot and timestamp
  std::uint64_t m_targets_version = 0;
  std::uint64_t m_withdrawals_version = 0;
  std::string m_targets_bytes, m_withdrawals_bytes;
};

}  // namespace etalase::test
