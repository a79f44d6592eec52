// From attempt to attempt: addresses, pauses and the judgement of each.
#include "sync/curl_transfer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sync/backoff.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using Clock = std::chrono::steady_clock;

constexpr int k_most_redirects = 3;
// Good answers after which a refusal is about their number.
constexpr int k_many = 8;
// A line that breaks again and again is worth patience as long as each attempt brings so much.
constexpr std::uint64_t k_progress = 16 * 1024;

bool is_certificate_failure(CURLcode code) {
  return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_ISSUER_ERROR ||
         code == CURLE_SSL_PINNEDPUBKEYNOTMATCH;
}

std::optional<std::chrono::seconds> retry_after(CURL* handle) {
  curl_off_t seconds = 0;
  curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds);
  if (seconds <= 0) return {};
  // A server may name any number; more than this is as good as for ever.
  constexpr curl_off_t k_most = 7 * 24 * 3600;
  return std::chrono::seconds(std::min(seconds, k_most));
}

// FAILED_INIT too: so libcurl 7.88 calls sending on a connection whose tunnel is gone ("no filter connected").
bool broke_the_line(CURLcode code) {
  return code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING || code == CURLE_HTTP2 ||
         code == CURLE_FAILED_INIT;
}

// Empty for what is no address.
std::string host_of(const std::string& address) {
  const auto url = base::parse_url(address);
  return url ? fmt::format("{}:{}", url->host, url->port) : std::string();
}

}  // namespace

CurlTransfer::CurlTransfer(Transfer transfer, const SharedLine& line, Clock::time_point handed_over)
    : m_transfer(std::move(transfer)),
      m_line(line),
      m_request(line.options, line.connections),
      m_url(m_transfer.url),
      m_ends((m_transfer.counted == Transfer::Counted::from_start ? Clock::now() : handed_over) + m_transfer.deadline),
      m_furthest(m_transfer.sink->offset()) {
  if (!m_transfer.look) m_transfer.look = std::make_shared<GoodAnswers>();
}

base::Result<CURL*> CurlTransfer::prepare() {
  const auto url = base::parse_url(m_url);
  const bool allowed = url && base::is_allowed_origin(*url);
  if (!allowed && m_redirects > 0) {
    return base::fail(
        ErrorKind::corrupt,
        fmt::format("{}: not a feed: it leads to {}, perhaps the log-in page of a network", m_transfer.url, m_url));
  }
  if (!url) return base::fail(url.error());
  if (!allowed) {
    return base::fail(ErrorKind::invalid,
                      fmt::format("{}: only https is taken, http for 127.0.0.1 and [::1] alone: check url", m_url));
  }
  auto& response = m_response.emplace(m_transfer, m_url, m_line);
  const auto prepared =
      m_request.prepare(m_transfer, m_url, *url, {&CurlResponse::on_body, &CurlResponse::on_header, &response});
  if (!prepared) return base::fail(prepared.error().within(m_transfer.url));
  response.comes_by(handle());
  // libcurl may still hold what is left of a connection that a server or a proxy ended.
  if (std::exchange(m_line_broke, false)) curl_easy_setopt(handle(), CURLOPT_FRESH_CONNECT, 1L);
  return handle();
}

void CurlTransfer::was_held_up(Clock::duration time) {
  if (m_transfer.counted == Transfer::Counted::from_start) m_ends += time;
}

CurlTransfer::Next CurlTransfer::over(ErrorKind kind, std::string message, long status) {
  return {TransferOutcome{base::Error{kind, std::move(message)}, static_cast<int>(status)}, {}};
}

TransferOutcome CurlTransfer::out_of_time() const {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_transfer.deadline).count();
  return {base::Error{ErrorKind::unavailable, fmt::format("{}: not complete after {} s", m_transfer.url, seconds)},
          m_response ? static_cast<int>(m_response->status()) : 0, TransferOutcome::Ended::out_of_time};
}

// A transfer that cannot go on before its deadline ends now, as does one whose server wants to be left alone for long.
CurlTransfer::Next CurlTransfer::again(base::Error error, long status) {
  const auto reached = m_transfer.sink->offset();
  if (reached.count >= m_furthest.count + k_progress) {
    m_furthest = reached;
    m_failed = 0;
  }
  ++m_failed;
  const auto asked = retry_after(handle());
  const auto delay = backoff_delay(m_failed, m_line.options.random(), asked);
  const bool patient = !asked || *asked <= k_most_retry_after;
  if (m_failed < k_most_attempts && patient && Clock::now() + delay < m_ends) {
    m_url = m_transfer.url;
    m_redirects = 0;
    return {std::nullopt, delay};
  }
  TransferOutcome outcome{std::move(error), static_cast<int>(status)};
  outcome.retry_after = asked;
  return {std::move(outcome), {}};
}

CurlTransfer::Next CurlTransfer::after(CURLcode code) {
  const auto answered = m_response->status();
  if (m_response->error()) return {TransferOutcome{m_response->error(), static_cast<int>(answered)}, {}};
  if (m_response->is_worthless()) {
    return again({ErrorKind::unavailable, m_url + ": the server lost its place"}, answered);
  }
  if (code != CURLE_OK && !m_response->was_cut_short()) return after_failure(code, answered);
  return judge_status(answered);
}

CurlTransfer::Next CurlTransfer::after_stall() {
  const auto& patience = m_line.options.patience;
  return again({ErrorKind::unavailable, fmt::format("{}: fewer than {} bytes a second for {} s", m_url,
                                                    patience.slow.count, patience.slow_for.count())},
               m_response->status());
}

CurlTransfer::Next CurlTransfer::judge_status(long status) {
  if (status >= 300 && status < 400) return after_redirect(status);
  auto& good = (*m_transfer.look)[host_of(m_url)];
  if (m_response->has_body()) ++good;
  if (m_response->has_body() || status == 416) return after_success(status);
  const auto message = fmt::format("{}: the server answered {}", m_url, status);
  if (status == 404 || status == 410) return over(ErrorKind::not_found, message, status);
  if (is_worth_retrying(static_cast<int>(status))) return again({ErrorKind::unavailable, message}, status);
  if (status == 401 || status == 403 || status == 407) return after_refusal(status, good);
  return over(status >= 400 ? ErrorKind::refused : ErrorKind::unavailable, message + ": check url", status);
}

// Who gave so many files knows this kiosk; some networks in front of servers say 403 to whom asks too often.
CurlTransfer::Next CurlTransfer::after_refusal(long status, int good) {
  if (status == 403 && good >= k_many) {
    const auto message = fmt::format("{}: refused after {} files, perhaps a limit", m_url, good);
    return again({ErrorKind::unavailable, message + ": the server answered 403"}, status);
  }
  const auto message = fmt::format("{}: the server answered {}: check token_file and proxy", m_url, status);
  return over(ErrorKind::refused, message, status);
}

// What a proxy says to CONNECT reaches no server, so that it is nobody's answer to the request.
std::optional<base::Error> CurlTransfer::refused_by_proxy() const {
  long status = 0;
  curl_easy_getinfo(handle(), CURLINFO_HTTP_CONNECTCODE, &status);
  if (status < 400 || is_worth_retrying(static_cast<int>(status))) return {};
  const auto host = base::parse_url(m_url)->host;
  if (status != 407) {
    const auto words =
        fmt::format("{}: the proxy answered {}: whoever runs it must let this kiosk reach {}", m_url, status, host);
    return base::Error{ErrorKind::unavailable, words};
  }
  const char* who =
      m_line.options.line.proxy.user.empty() ? "wants a user and a password" : "does not take user and password";
  return base::Error{ErrorKind::invalid, fmt::format("{}: the proxy {} (407): [sync] proxy or proxy_file", m_url, who)};
}

CurlTransfer::Next CurlTransfer::after_failure(CURLcode code, long status) {
  const auto message = fmt::format("{}: {}", m_url, m_request.words(code));
  if (code == CURLE_SSL_CACERT_BADFILE) return over(ErrorKind::invalid, message + ": ca_file", status);
  if (is_certificate_failure(code)) {
    return over(ErrorKind::untrusted, message + ": check ca_file, the clock and the network's log-in page", status);
  }
  if (code == CURLE_BAD_CONTENT_ENCODING) return over(ErrorKind::corrupt, message, status);
  if (auto refused = refused_by_proxy()) return {TransferOutcome{std::move(*refused), static_cast<int>(status)}, {}};
  m_line_broke = broke_the_line(code);
  return again({ErrorKind::unavailable, message}, status);
}

CurlTransfer::Next CurlTransfer::after_redirect(long status) {
  const char* target = nullptr;
  curl_easy_getinfo(handle(), CURLINFO_REDIRECT_URL, &target);
  if (target == nullptr || ++m_redirects > k_most_redirects) {
    return over(ErrorKind::unavailable, m_url + ": redirected too often or to nowhere", status);
  }
  m_url = target;
  return {};
}

CurlTransfer::Next CurlTransfer::after_success(long status) {
  const auto code = static_cast<int>(status);
  if (!m_response->has_begun() && !m_response->begin_body() && m_response->error()) {
    return {TransferOutcome{m_response->error(), code}, {}};
  }
  if (m_response->is_worthless()) return again({ErrorKind::unavailable, m_url + ": nothing to go on from"}, status);
  const auto verdict = m_transfer.sink->end();
  if (!verdict) return {TransferOutcome{verdict.error(), code}, {}};
  if (*verdict == Verdict::again) return again({ErrorKind::unavailable, m_url + ": the body came incomplete"}, status);
  return {TransferOutcome{std::nullopt, code}, {}};
}

}  // namespace etalase::sync
