// One agent a source, with the stick in the place of the network.
#include "sync/usb_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/calendar.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "report/batch_codec.hpp"
#include "sync/folder_client.hpp"
#include "sync/usb_words.hpp"
#include "trust/limits.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using report::UsbOutcome;
using report::UsbResult;

// Until when the stick says that it is good, unverified: for words, never for decisions. Empty when it does not say.
std::string read_expiry(const Stick& stick) {
  const auto bytes = stick.read("metadata/timestamp.json", trust::k_timestamp_limit);
  const auto json = bytes ? base::parse_json(*bytes, trust::k_timestamp_limit) : base::Result<base::Json>(base::Json());
  if (!json || !json->is_object() || !json->contains("signed") || !(*json)["signed"].is_object()) return {};
  const auto& body = (*json)["signed"];
  if (!body.contains("expires") || !body["expires"].is_string()) return {};
  auto expires = body["expires"].get<std::string>();
  return base::parse_time(expires) ? expires : std::string();
}

std::vector<settings::Source> own_first(const settings::Settings& settings) {
  auto sources = settings.sources;
  std::stable_partition(sources.begin(), sources.end(), [](const auto& source) { return source.own; });
  return sources;
}

// Pictures come from the stick whatever the network's rules are.
settings::Sync rules_for_stick(settings::Sync sync) {
  sync.window.reset();
  sync.metered = false;
  return sync;
}

class Import {
 public:
  Import(const UsbTools& tools, const settings::Settings& settings, const Stick& stick)
      : m_tools(tools), m_settings(settings), m_client(stick), m_expires(read_expiry(stick)) {}

  // The first source that does not call the stick a stranger's has the last word.
  UsbResult run(const Job& job) {
    UsbResult last = result({UsbOutcome::refused, ErrorKind::untrusted});
    bool is_first = true;
    for (const auto& source : own_first(m_settings)) {
      auto tried = offer(source, job);
      if (m_kind != ErrorKind::untrusted) return tried;
      if (std::exchange(is_first, false)) last = std::move(tried);
    }
    return last;
  }

 private:
  UsbResult offer(settings::Source source, const Job& job) {
    source.url = k_stick_url;
    source.token_file.clear();
    source.ca_file.clear();
    Agent agent({m_tools.files, m_client, m_tools.clock, m_tools.build_date}, source, rules_for_stick(m_settings.sync),
                m_settings.paths.sources);
    agent.look_at_disk();
    const auto before = agent.status().generation;
    do {
      static_cast<void>(agent.refresh(job));
    } while (agent.has_more() && !agent.status().error && !job.stop.stop_requested());
    auto said = judge(agent.status(), before);
    // Being told to stop is no error of the source, but no success either.
    return job.stop.stop_requested() ? stopped() : said;
  }

  UsbResult stopped() {
    m_kind = ErrorKind::unavailable;
    return result({UsbOutcome::failed, ErrorKind::unavailable});
  }

  UsbResult judge(const report::SourceStatus& status, const std::string& generation_before) {
    UsbFacts facts{UsbOutcome::same};
    facts.serial = status.feed.serial;
    m_kind.reset();
    if (status.error) {
      m_kind = status.error->kind.value_or(ErrorKind::refused);
      // Of what expires only the stick's own day is of any use in words: a new stick does not renew the others.
      const bool says_nothing = m_kind == ErrorKind::expired && !is_past();
      facts.kind = says_nothing ? ErrorKind::refused : *m_kind;
      facts.origin = status.error->origin;
      facts.outcome = facts.origin == base::Origin::machine ? UsbOutcome::failed : outcome_for(facts.kind);
    } else if (status.generation != generation_before) {
      facts.outcome = UsbOutcome::updated;
    }
    auto said = result(facts);
    said.source = status.id;
    if (status.error) said.detail = one_line(status.error->message);
    return said;
  }

  [[nodiscard]] bool is_past() const {
    return !m_expires.empty() &&
           *base::parse_time(m_expires) <= std::max(m_tools.clock.system_now(), m_tools.build_date);
  }

  [[nodiscard]] UsbResult result(UsbFacts facts) const {
    // The last whole day: the hour of the day is nothing to remember.
    if (const auto time = base::parse_time(m_expires); time && !m_expires.empty()) {
      const auto day = std::chrono::floor<std::chrono::days>(*time) - std::chrono::days(1);
      facts.good_until = base::format_day(base::Day(day));
    }
    UsbResult result;
    result.time = base::format_utc(m_tools.clock.system_now());
    result.outcome = facts.outcome;
    result.serial = facts.serial;
    result.good_until = facts.good_until;
    result.text = usb_words(facts);
    return result;
  }

  static std::string one_line(std::string text) {
    std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return text.size() <= 1000 && base::is_utf8(text) ? text : std::string("see the journal of etalase-sync");
  }

  const UsbTools& m_tools;
  const settings::Settings& m_settings;
  FolderClient m_client;
  std::string m_expires;
  std::optional<ErrorKind> m_kind;  // of the last offer
};

}  // namespace

UsbResult import_stick(const UsbTools& tools, const settings::Settings& settings, const Stick& stick, const Job& job) {
  return Import(tools, settings, stick).run(job);
}

UsbResult begun(base::SystemTime now) {
  UsbResult result;
  result.time = base::format_utc(now);
  result.outcome = UsbOutcome::running;
  result.text = usb_words({UsbOutcome::running});
  return result;
}

UsbResult no_stick(const base::Error& error, base::SystemTime now) {
  UsbResult result;
  result.time = base::format_utc(now);
  result.outcome = outcome_for(error.kind);
  result.text = error.kind == ErrorKind::not_found ? no_feed_words() : usb_words({result.outcome, error.kind});
  result.detail = error.message;
  return result;
}

base::Result<void> show_result(base::FileSystem& files, const std::string& runtime, const UsbResult& result) {
  return base::write_durably(files, runtime + "/usb.json", report::to_bytes(result));
}

std::string to_text(const UsbResult& result) {
  std::string text = fmt::format("Etalase, {}\n\n{}\n", result.time, result.text.at("id"));
  if (!result.good_until.empty()) text += good_until_words(result.good_until, "id") + '\n';
  text += fmt::format("\n{}\n", result.text.at("en"));
  if (!result.good_until.empty()) text += good_until_words(result.good_until, "en") + '\n';
  if (!result.detail.empty()) text += fmt::format("\n({})\n", result.detail);
  return text;
}

}  // namespace etalase::sync
