// Visits, answers, pauses.
#include "uplink/uplink.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/log.hpp"
#include "base/text.hpp"
#include "base/url.hpp"
#include "report/runtime_files.hpp"

namespace etalase::uplink {

namespace {

using base::ErrorKind;
using base::Result;
using std::chrono::milliseconds;

constexpr base::Bytes k_token_limit = base::kilobytes(16);
constexpr milliseconds k_first_retry{std::chrono::minutes(1)};
constexpr milliseconds k_most_retry{std::chrono::hours(1)};
constexpr milliseconds k_between_batches{1000};
constexpr std::chrono::seconds k_most_patience{std::chrono::hours(24)};

// Health that a program wrote lately, or nothing.
report::Health read_health(const base::FileSystem& files, const std::string& runtime) {
  report::Health health;
  health.sync = report::read_sync_status(files, runtime).value_or(report::SyncStatus());
  health.kiosk = report::read_kiosk_status(files, runtime).value_or(report::KioskStatus());
  return health;
}

// A private authority of the own council vouches for its uplink too, when both are the same host.
std::string ca_for(const settings::Settings& settings, const std::string& url) {
  const auto* own = settings::own_source(settings);
  if (own == nullptr || own->ca_file.empty()) return {};
  const auto feed = base::parse_url(own->url), council = base::parse_url(url);
  return feed && council && base::same_origin(*feed, *council) ? own->ca_file : std::string();
}

}  // namespace

milliseconds retry_delay(int failed, milliseconds every, double random) {
  const auto ceiling = std::max(k_most_retry, every);
  const auto doubled = k_first_retry * (std::int64_t{1} << std::clamp(failed - 1, 0, 12));
  const auto whole = std::min<milliseconds>(doubled, ceiling);
  return whole / 2 + milliseconds(static_cast<std::int64_t>(static_cast<double>(whole.count()) / 2 * random));
}

Result<Post> make_post(const base::FileSystem& files, const settings::Settings& settings, const std::string& path,
                       Credentials credentials) {
  Post post;
  const auto& url = settings.uplink.url;
  post.url = url.substr(0, url.find_last_not_of('/') + 1) + path;
  post.ca_file = ca_for(settings, url);
  post.proxy = settings.sync.proxy;
  if (credentials == Credentials::none) return post;
  if (settings.uplink.token_file.empty()) {
    return base::fail(ErrorKind::invalid, "[uplink] has no token_file: name one and run etalase-sync enrol CODE");
  }
  const auto text = files.read(settings.uplink.token_file, k_token_limit);
  post.token = text ? base::trim(*text) : std::string_view();
  if (report::is_token(post.token)) return post;
  return base::fail(ErrorKind::invalid, settings.uplink.token_file + " holds no token: run etalase-sync enrol CODE",
                    settings.uplink.token_file);
}

milliseconds Uplink::visit(const settings::Settings& settings, const std::stop_token& stop) {
  Spool spool(m_tools.files, settings.paths.kiosk + "/spool");
  const auto dropped = spool.tidy();
  if (dropped && *dropped > 0) {
    base::log_warning(fmt::format("spool: {} hours of counts were thrown away, it was full", *dropped));
  }
  if (settings.uplink.url.empty()) return settings.uplink.every;
  // A spool that cannot be put in order is not to be told from: something might be told twice.
  const auto ending = dropped ? send(settings, spool, stop) : Ending{dropped.error().within("spool"), false, false, {}};
  if (stop.stop_requested()) return settings.uplink.every;
  say(ending);
  return pause_after(ending, settings.uplink);
}

Uplink::Ending Uplink::send(const settings::Settings& settings, Spool& spool, const std::stop_token& stop) {
  Ending ending;
  // Without a token nothing is put together, so that health does not grow old in a batch.
  const auto prepared = make_post(m_tools.files, settings, "/api/v1/batch", Credentials::token);
  if (!prepared) return {prepared.error(), false, true, {}};
  auto post = *prepared;
  bool has_more = false;
  const auto batch = next_batch(settings, spool, has_more);
  if (!batch) return {batch.error().within("spool"), false, false, {}};
  post.body = batch->bytes;
  const auto reply = m_tools.poster.post(post, stop);
  if (!reply) return {reply.error(), false, reply.error().kind != ErrorKind::unavailable, {}};
  ending = judge(*reply, *batch, spool);
  ending.has_more = has_more;
  return ending;
}

// What was put together once is sent unchanged until the council has it; then comes what gathered in the meantime.
Result<Pending> Uplink::next_batch(const settings::Settings& settings, Spool& spool, bool& has_more) {
  std::optional<Pending> waiting;
  ETALASE_TRY(waiting, spool.pending());
  has_more = waiting.has_value();
  if (waiting) {
    // News of an earlier hour without a count or an answer is no news.
    const auto read = report::parse_batch(waiting->bytes);
    const bool worth_sending = read && (!read->counts.empty() || !read->answers.empty() || read->dropped > 0);
    if (worth_sending) return std::move(*waiting);
    ETALASE_CHECK(read ? spool.sent(waiting->id) : spool.set_aside(waiting->id));
  }
  const auto now = m_tools.clock.system_now();
  Gathered gathered;
  ETALASE_TRY(gathered, spool.gather(now));
  has_more = gathered.has_more;
  const report::Batch batch{
      m_tools.make_id(), settings.kiosk.id, base::format_utc(now), read_health(m_tools.files, settings.paths.runtime),
      gathered.counts,   gathered.answers,  gathered.dropped};
  Pending made{batch.id, report::to_bytes(batch)};
  ETALASE_CHECK(m_tools.files.make_folders(settings.paths.kiosk + "/spool"));
  ETALASE_CHECK(spool.seal(made, gathered));
  return made;
}

Uplink::Ending Uplink::judge(const Reply& reply, const Pending& batch, Spool& spool) {
  const auto wrong = [&](ErrorKind kind, std::string words, bool needs_person) {
    return Ending{base::Error{kind, std::move(words)}, false, needs_person, reply.retry_after};
  };
  switch (reply.status) {
    case 200: break;
    case 401:
    case 403:
      return wrong(ErrorKind::refused, "the council does not know this kiosk: run etalase-sync enrol CODE", true);
    case 400:
    case 413:
    case 422: {
      const auto kept = spool.set_aside(batch.id);
      if (!kept) return {kept.error(), false, false, {}};
      return wrong(ErrorKind::corrupt,
                   fmt::format("the council refused a batch ({}): it lies in the spool as .broken, tell the council",
                               reply.status),
                   false);
    }
    case 301:
    case 302:
    case 303:
    case 307:
    case 308: return wrong(ErrorKind::refused, "the address leads elsewhere: correct [uplink] url", true);
    default: return wrong(ErrorKind::unavailable, fmt::format("the council answered {}", reply.status), false);
  }
  // A portal answers 200 to anything.
  if (!report::parse_stored(reply.body)) {
    return wrong(ErrorKind::unavailable, "not the council answered, perhaps the log-in page of a network", false);
  }
  const auto removed = spool.sent(batch.id);
  if (!removed) return {removed.error(), false, false, {}};
  return {};
}

milliseconds Uplink::pause_after(const Ending& ending, const settings::Uplink& settings) {
  if (!ending.error) {
    m_failures = 0;
    const auto fifth = static_cast<double>(settings.every.count()) / 5;
    const auto jitter = milliseconds(static_cast<std::int64_t>(fifth * (2 * m_tools.random() - 1)));
    return ending.has_more ? k_between_batches : settings.every + jitter;
  }
  ++m_failures;
  const auto delay = ending.needs_person ? settings.every : retry_delay(m_failures, settings.every, m_tools.random());
  const auto asked = std::min(ending.retry_after.value_or(std::chrono::seconds(0)), k_most_patience);
  return std::max<milliseconds>(delay, asked);
}

void Uplink::say(const Ending& ending) {
  if (!ending.error) {
    if (std::exchange(m_trouble, std::nullopt)) base::log_info("uplink: all is well again");
    return;
  }
  if (m_trouble == ending.error->kind) return;
  m_trouble = ending.error->kind;
  const auto words = fmt::format("uplink: {}", ending.error->message);
  if (ending.error->kind == ErrorKind::unavailable) {
    base::log_warning(words + "; what is to be told waits in the spool");
  } else {
    base::log_error(words);
  }
}

}  // namespace etalase::uplink
