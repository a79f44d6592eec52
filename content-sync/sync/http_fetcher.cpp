// Addresses of a feed's files, and what their answers mean.
#include "sync/http_fetcher.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "sync/sinks.hpp"
#include "trust/verify_target.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;

// Lines slower than this are of no use: ten kilobytes a second, and a minute to begin.
std::chrono::milliseconds time_for(base::Bytes bytes) {
  constexpr std::uint64_t k_bytes_a_second = 10'000;
  return std::chrono::seconds(60 + bytes.count / k_bytes_a_second);
}

base::Result<std::string> verified(std::string body, const trust::Target& target, const std::string& url) {
  if (looks_like_web_page(body)) return base::fail(not_a_feed().within(url));
  const auto checked = trust::verify_target(body, target.info);
  if (!checked) return base::fail(ErrorKind::untrusted, target.path + ": " + checked.error().message);
  return body;
}

// Hands out the targets in order and passes on what came.
class TargetQueue final : public TransferQueue {
 public:
  using Address = std::function<Transfer(const trust::Target&)>;
  TargetQueue(const std::vector<trust::Target>& targets, const HttpFetcher::TakeTarget& take, Address address,
              std::size_t at_once)
      : m_targets(targets), m_take(take), m_address(std::move(address)), m_at_once(at_once) {}

  [[nodiscard]] std::size_t at_once() const override { return m_at_once; }
  std::optional<Transfer> next() override {
    if (m_error || m_next == m_targets.size()) return {};
    const auto& target = m_targets[m_next++];
    auto transfer = m_address(target);
    m_by_url.emplace(transfer.url, &target);
    return transfer;
  }
  void finished(const Transfer& transfer, const TransferOutcome& outcome) override {
    const auto& target = *m_by_url.at(transfer.url);
    m_by_url.erase(transfer.url);
    if (outcome.error) {
      if (!m_failed) m_failed = outcome;
      return fail(with_origin(*outcome.error, Announced::yes), target);
    }
    auto body = verified(static_cast<MemorySink&>(*transfer.sink).take(), target, transfer.url);
    if (!body) return fail(with_origin(body.error(), Announced::yes), target);
    if (const auto taken = m_take(target, std::move(*body)); !taken && !m_error) m_error = taken.error();
  }

  [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }
  // The transfer that failed first; absent when it was a body that is not what was signed.
  [[nodiscard]] const std::optional<TransferOutcome>& failed() const { return m_failed; }

 private:
  void fail(const base::Error& error, const trust::Target& target) {
    if (!m_error) m_error = error.within(target.path);
  }

  const std::vector<trust::Target>& m_targets;
  const HttpFetcher::TakeTarget& m_take;
  Address m_address;
  std::size_t m_at_once;
  std::map<std::string, const trust::Target*> m_by_url;
  std::optional<base::Error> m_error;
  std::optional<TransferOutcome> m_failed;
  std::size_t m_next = 0;
};

}  // namespace

base::Error with_origin(const base::Error& error, Announced announced) {
  if (error.kind == ErrorKind::invalid) return error.from(base::Origin::machine);
  const bool is_missing = error.kind == ErrorKind::not_found && announced == Announced::yes;
  return error.from(is_missing ? base::Origin::council : base::Origin::line);
}

HttpFetcher::HttpFetcher(HttpClient& http, std::string feed_url, std::shared_ptr<const Access> access)
    : m_http(http), m_feed_url(std::move(feed_url)), m_access(std::move(access)) {}

void HttpFetcher::note(const TransferOutcome& outcome) {
  if (outcome.retry_after)
    m_retry_after = std::max(m_retry_after.value_or(std::chrono::seconds(0)), *outcome.retry_after);
  if (outcome.error && outcome.error->kind == ErrorKind::unavailable) m_unreachable = true;
  if (outcome.is_limit()) m_limited = true;
}

trust::Fetched HttpFetcher::fetch(const std::string& relative_path, base::Bytes limit) {
  const auto sink = std::make_shared<MemorySink>();
  const auto url = m_feed_url + "/metadata/" + relative_path;
  Transfer transfer{url, m_access, sink, limit, Encoding::compressed, time_for(limit)};
  transfer.look = m_look;
  const auto outcome = run_one(m_http, std::move(transfer));
  note(outcome);
  if (outcome.error)
    return tl::unexpected(trust::FetchError{with_origin(*outcome.error, Announced::no), outcome.http_status});
  if (looks_like_web_page(sink->body()))
    return tl::unexpected(trust::FetchError{not_a_feed().within(url), outcome.http_status});
  return sink->take();
}

base::Result<void> HttpFetcher::fetch_targets(const std::vector<trust::Target>& targets, const TakeTarget& take) {
  const auto address = [this](const trust::Target& target) {
    const auto length = target.info.length;
    Transfer transfer{m_feed_url + "/targets/" + trust::consistent_path(target.path, target.info),
                      m_access,
                      std::make_shared<MemorySink>(),
                      length,
                      Encoding::compressed,
                      time_for(length)};
    transfer.look = m_look;
    return transfer;
  };
  TargetQueue queue(targets, take, address, m_at_once);
  m_http.run(queue);
  if (queue.failed()) note(*queue.failed());
  if (queue.error()) return base::fail(*queue.error());
  return {};
}

base::Result<std::string> HttpFetcher::fetch_target(const trust::Target& target) {
  std::string bytes;
  ETALASE_CHECK(fetch_targets({target}, [&bytes](const trust::Target&, std::string body) -> base::Result<void> {
    bytes = std::move(body);
    return {};
  }));
  return bytes;
}

Transfer HttpFetcher::blob_transfer(const std::string& sha256, base::Bytes length,
                                    std::shared_ptr<BodySink> sink) const {
  Transfer transfer{m_feed_url + "/media/" + sha256.substr(0, 2) + '/' + sha256 + ".jpg", m_access, std::move(sink),
                    length, Encoding::as_is};
  transfer.look = m_look;
  return transfer;
}

}  // namespace etalase::sync
