// One line of JSON.
#include "app/pin_record.hpp"

#include <algorithm>

#include "app/pin.hpp"
#include "base/json.hpp"
#include "base/log.hpp"

namespace etalase::app {

namespace {

constexpr base::Bytes k_record_limit = base::kilobytes(1);

// How much of the time that it was to stay closed is over: after another boot as much as this one has lasted already,
// or more where the wall clock says so. So a clock that stands still or goes back keeps nobody out for ever.
base::BootTime passed(const PinMoment& then, const PinMoment& now) {
  if (now.boot == then.boot && now.since_boot >= then.since_boot) return now.since_boot - then.since_boot;
  return std::max(std::chrono::duration_cast<base::BootTime>(now.wall - then.wall), now.since_boot);
}

}  // namespace

std::string to_line(const PinLock& lock, const PinMoment& written) {
  const auto until = lock.closed_until(written.since_boot);
  const auto closed = until ? *until - written.since_boot : base::BootTime{0};
  return base::Json{{"boot", written.boot},
                    {"ms", written.since_boot.count()},
                    {"wall", base::format_utc(written.wall)},
                    {"wrong", PinLock::k_tries - lock.tries_left()},
                    {"closed_ms", closed.count()}}
             .dump() +
         "\n";
}

std::optional<PinLock> parse_pin_lock(std::string_view text, const PinMoment& now) {
  const auto json = base::parse_json(text, k_record_limit);
  if (!json || !json->is_object()) return {};
  const auto number = [&json](const char* key) { return json->value(key, std::int64_t{-1}); };
  try {
    PinMoment then{json->value("boot", ""), base::BootTime{number("ms")}, {}};
    const auto wall = base::parse_time(json->value("wall", ""));
    if (!wall || number("ms") < 0 || number("wrong") < 0 || number("closed_ms") < 0) return {};
    then.wall = *wall;
    const auto left = std::min(base::BootTime{number("closed_ms")}, PinLock::k_closed) - passed(then, now);
    const auto wrong = static_cast<int>(std::min<std::int64_t>(number("wrong"), PinLock::k_tries - 1));
    return PinLock(wrong, left > base::BootTime{0} ? std::optional(now.since_boot + left) : std::nullopt);
  } catch (const base::Json::exception&) {
    return {};  // a member of another type
  }
}

PinLock PinRecord::read(const PinLock& known, const PinMoment& now) const {
  const auto text = m_files.read(m_path, k_record_limit);
  const auto stored = text ? parse_pin_lock(*text, now) : std::nullopt;
  return stored ? stricter(known, *stored, now.since_boot) : known;
}

PinTry PinRecord::check(const PinLock& known, const std::string& hash, std::string pin, const PinMoment& now) {
  PinTry done{false, read(known, now)};
  if (done.lock.closed_until(now.since_boot)) return done;
  done.lock.wrong(now.since_boot);
  const auto written = base::write_durably(m_files, m_path, to_line(done.lock, now));
  if (!written) base::log_warning(written.error().within("wrong PINs are forgotten at the next start").message);
  done.right = matches(hash, std::move(pin));
  if (!done.right) return done;
  done.lock = {};
  if (const auto gone = m_files.remove(m_path); !gone) base::log_warning(gone.error().message);
  return done;
}

}  // namespace etalase::app
