// Metadata and targets of one feed over HTTP.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sync/http_client.hpp"
#include "trust/fetcher.hpp"
#include "trust/updater.hpp"

namespace etalase::sync {

// Tells whom a failed transfer is about: what is configured wrongly is this machine's; of a file that the council has
// announced (Announced::yes) that it is missing is the council's; all else came by the line.
enum class Announced { no, yes };
[[nodiscard]] base::Error with_origin(const base::Error& error, Announced announced);

// Fetches below one feed's address, on the job's thread.
class HttpFetcher final : public trust::Fetcher {
 public:
  // `feed_url` is the address of public/feed, without a slash at its end. The client outlives the fetcher.
  HttpFetcher(HttpClient& http, std::string feed_url, std::shared_ptr<const Access> access);

  [[nodiscard]] trust::Fetched fetch(const std::string& relative_path, base::Bytes limit) override;
  // Takes a verified target; a failed Result ends the fetching.
  using TakeTarget = std::function<base::Result<void>(const trust::Target& target, std::string body)>;
  // Fetches targets, verifies each against its signed hash and hands it on, one at a time and on this thread. Kind
  // untrusted for a wrong hash; stops at the first failure.
  [[nodiscard]] base::Result<void> fetch_targets(const std::vector<trust::Target>& targets, const TakeTarget& take);
  // The same for one, in memory.
  [[nodiscard]] base::Result<std::string> fetch_target(const trust::Target& target);
  // Describes the transfer of a blob into a sink.
  [[nodiscard]] Transfer blob_transfer(const std::string& sha256, base::Bytes length,
                                       std::shared_ptr<BodySink> sink) const;

  // Tells whether any transfer so far found no answer, or one that may be better later.
  [[nodiscard]] bool was_unreachable() const { return m_unreachable; }
  // The longest time that a server wants to be left alone, if one said so.
  [[nodiscard]] std::optional<std::chrono::seconds> retry_after() const { return m_retry_after; }
  // Tells whether a server refused because it had been asked for too much.
  [[nodiscard]] bool was_limited() const { return m_limited; }
  // Sets how many files are asked for at once.
  void ask_at_once(std::size_t files) { m_at_once = files; }
  [[nodiscard]] std::size_t at_once() const { return m_at_once; }
  // Enters how a blob's transfer ended.
  void note(const TransferOutcome& outcome);

 private:
  HttpClient& m_http;
  std::string m_feed_url;
  std::shared_ptr<const Access> m_access;
  std::shared_ptr<GoodAnswers> m_look = std::make_shared<GoodAnswers>();
  std::size_t m_at_once = k_in_flight;
  bool m_unreachable = false;
  bool m_limited = false;
  std::optional<std::chrono::seconds> m_retry_after;
};

}  // namespace etalase::sync
