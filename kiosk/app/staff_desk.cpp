// Keys of the pad, and the files behind the page.
#include "app/staff_desk.hpp"

#include <algorithm>

#include "app/pin.hpp"
#include "report/codec.hpp"
#include "report/requests.hpp"

namespace etalase::app {

using pages::Asked;

namespace {

constexpr base::BootTime k_heard_within{std::chrono::seconds(10)};
constexpr base::BootTime k_answer_stands{std::chrono::seconds(60)};

template <class T>
base::Result<T> read_report(const base::FileSystem& files, const std::string& path, base::Bytes limit,
                            base::Result<T> (*parse)(std::string_view)) {
  ETALASE_TRY(const std::string bytes, files.read(path, limit));
  auto report = parse(bytes);
  // Missing means that there is no file; anything inside it is another matter.
  if (!report) return base::fail(base::ErrorKind::corrupt, report.error().message);
  return report;
}

}  // namespace

void StaffDesk::begin_pad() {
  forget_digits();
  checking = false;
  wrong = false;
  ++opening;
}

void StaffDesk::forget_digits() {
  std::fill(digits.begin(), digits.end(), '\0');
  digits.clear();
}

KeyEffect StaffDesk::press(const std::string& key, base::BootTime now) {
  if (checking || lock.closed_until(now)) return KeyEffect::nothing;
  if (key == "enter") return digits.size() >= k_shortest_pin ? KeyEffect::check : KeyEffect::nothing;
  if (key == "delete") {
    if (digits.empty()) return KeyEffect::nothing;
    digits.pop_back();
    return KeyEffect::changed;
  }
  const bool digit = key.size() == 1 && key[0] >= '0' && key[0] <= '9';
  if (!digit || digits.size() >= k_longest_pin) return KeyEffect::nothing;
  wrong = false;
  digits += key;
  return KeyEffect::changed;
}

pages::PinModel StaffDesk::pad(base::BootTime now, const parts::WallClock& clock, const std::string& language) const {
  pages::PinModel model;
  model.typed = static_cast<int>(digits.size());
  model.least = static_cast<int>(k_shortest_pin);
  model.tries_left = lock.tries_left();
  if (wrong) model.state = pages::PinState::wrong;
  if (checking) model.state = pages::PinState::checking;
  if (const auto until = lock.closed_until(now)) {
    model.state = pages::PinState::closed;
    // The minute in which it opens is over by the time that is told.
    const auto opens = std::chrono::ceil<std::chrono::minutes>(clock.now + (*until - now));
    model.open_again = parts::clock_text(opens, clock.time_zone, language);
  }
  return model;
}

void StaffDesk::follow_request(const pages::StaffReports& reports, bool importing, base::BootTime now) {
  if (asked == Asked::eject && !importing) asked = Asked::nothing;
  if (asked != Asked::nothing && asked != Asked::unheard && now - asked_at > k_answer_stands) asked = Asked::nothing;
  if (asked != Asked::sent && asked != Asked::unheard) return;
  if (!reports.refresh_waits)
    asked = Asked::taken;
  else if (now - asked_at > k_heard_within)
    asked = Asked::unheard;
}

pages::StaffReports read_staff_reports(const base::FileSystem& files, const settings::Paths& paths) {
  pages::StaffReports reports;
  reports.sync = read_report(files, paths.runtime + "/sync.json", report::k_health_limit, &report::parse_sync_health);
  reports.usb = read_report(files, paths.runtime + "/usb.json", report::k_reply_limit, &report::parse_usb_result);
  if (const auto free = files.free_space(paths.sources)) reports.free = *free;
  reports.refresh_waits = files.info(report::request_path(paths.runtime, report::k_request_refresh)).has_value();
  return reports;
}

}  // namespace etalase::app
