// Publishing into memory.
#include "sync/feed_server.hpp"

#include "trust/verify_target.hpp"

namespace etalase::test {

FeedServer::FeedServer(FakeHttp& http, const base::Clock& clock) : m_http(http), m_clock(clock) {
  const trust::RootRoles roles{{m_root_key.public_key()}, m_content.public_key(), m_freshness.public_key()};
  m_root = trust::build_root({1, clock.system_now()}, roles, {m_root_key});
  put(m_root);
  withdraw({});
}

std::string FeedServer::media_url(const std::string& sha256) {
  return std::string(k_feed_url) + "/media/" + sha256.substr(0, 2) + "/" + sha256 + ".jpg";
}

std::string FeedServer::target_url(const std::string& path) const {
  const auto& info = m_targets.contains(path) ? m_targets.at(path) : m_withdrawn.at(path);
  return std::string(k_feed_url) + "/targets/" + trust::consistent_path(path, info);
}

void FeedServer::put_target(const std::string& path, const std::string& bytes,
                            std::map<std::string, trust::TargetInfo>& into) {
  into[path] = trust::describe_target(bytes);
  m_http.answers[target_url(path)] = {200, bytes, {}, false};
}

void FeedServer::publish(const SmallFeed& small) {
  m_targets.clear();
  put_target("feed.json", small.feed, m_targets);
  for (const auto& [path, bytes] : small.parts) put_target(path, bytes, m_targets);
  for (const auto& [sha256, bytes] : small.media) m_http.answers[media_url(sha256)] = {200, bytes, {}, false};
  const auto file =
      trust::build_targets({++m_targets_version, m_clock.system_now()}, m_targets, m_content, m_freshness.public_key());
  m_targets_bytes = file.bytes;
  put(file);
  sign();
}

void FeedServer::withdraw(const feed::Withdrawn& list) {
  m_withdrawn.clear();
  put_target("withdrawn.json", feed::to_bytes(feed::to_json(list)), m_withdrawn);
  const auto file = trust::build_withdrawals({++m_withdrawals_version, m_clock.system_now()},
                                             m_withdrawn.at("withdrawn.json"), m_freshness);
  m_withdrawals_bytes = file.bytes;
  put(file);
  if (m_targets_version > 0) sign();
}

void FeedServer::refresh_freshness() { sign(); }

void FeedServer::sign() {
  ++m_version;
  const auto targets = trust::describe_metadata(m_targets_version, m_targets_bytes);
  const auto withdrawals = trust::describe_metadata(m_withdrawals_version, m_withdrawals_bytes);
  const auto snapshot = trust::build_snapshot({m_version, m_clock.system_now()}, targets, withdrawals, m_freshness);
  put(snapshot);
  put(trust::build_timestamp({m_version, m_clock.system_now()}, trust::describe_metadata(m_version, snapshot.bytes),
                             m_freshness));
}

}  // namespace etalase::test
