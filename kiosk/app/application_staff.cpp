// The staff page: the hidden way in, the PIN, what the page says and what it asks of other programs.
#include <algorithm>

#include "app/application.hpp"
#include "app/pin.hpp"
#include "base/log.hpp"
#include "pages/registry.hpp"
#include "pages/staff_page.hpp"
#include "report/requests.hpp"

namespace etalase::app {

using actions::PageKind;
using loop::DrawReason;
using pages::Asked;

namespace {

// How often the page looks at the files behind it while it is open.
constexpr std::chrono::seconds k_look_every{5};
constexpr std::chrono::seconds k_look_after_asking{1};
constexpr std::chrono::milliseconds k_look_after_change{500};
constexpr std::size_t k_hash_shown = 12;  // of a hash in a message

}  // namespace

// Without a PIN that can match, the corners do nothing.
void Application::take_pin_hash() {
  const std::string& hash = m_start.settings.staff_pin_hash;
  m_staff.usable = is_pin_hash(hash);
  if (!hash.empty() && !m_staff.usable)
    fault("refused", "[staff] pin_hash is no whole argon2id hash: make one with etalase-kiosk --make-pin");
}

loop::TouchScale Application::touch_scale() const {
  return {m_platform.panel.page_size(), m_room->theme().px_per_mm()};
}

// A hold is no press of what lies under the corner.
void Application::corner_held(loop::Held held) {
  if (held == loop::Held::nothing) return;
  for (const loop::Gesture& gesture : m_recogniser->cancel()) take(gesture);
  if (held != loop::Held::both || pages::is_for_staff(m_navigator.here().page.kind)) return;
  m_asking = false;
  m_deadlines.clear("countdown");
  m_staff.begin_pad();
  act(actions::OpenPage{{PageKind::pin, {}, {}}, ""});
}

void Application::go_for_staff(Change change) {
  if (m_navigator.here().page.kind == PageKind::pin) return show_pin(change);
  m_loading = true;
  read_reports(change);
}

void Application::show_pin(Change change) {
  const pages::PinModel pad = m_staff.pad(now(), {m_platform.clock.system_now(), m_hours.time_zone}, m_language);
  m_showing->show(pages::make_pin_screen(pad), view(), {}, change);
  m_reasons.request(DrawReason::content);
  if (change == Change::fade) m_reasons.hold(DrawReason::transition);
  m_deadlines.set("pin", m_staff.lock.closed_until(now()));
  page_shown();
}

void Application::press_key(const std::string& key) {
  const KeyEffect effect = m_staff.press(key, now());
  if (effect == KeyEffect::nothing) return;
  if (effect == KeyEffect::check) {
    m_staff.checking = true;
    m_disk->run(
        "pin",
        [hash = m_start.settings.staff_pin_hash, pin = m_staff.digits](std::stop_token) mutable {
          return matches(hash, std::move(pin));
        },
        [this, opening = m_staff.opening](bool right) { pin_checked(right, opening); });
    m_staff.forget_digits();
  }
  show_pin(Change::at_once);
}

// A wrong PIN counts even when its pad is gone.
void Application::pin_checked(bool right, int opening) {
  right ? m_staff.lock.right() : m_staff.lock.wrong(now());
  if (opening != m_staff.opening || m_navigator.here().page.kind != PageKind::pin) return;
  m_staff.checking = false;
  m_staff.wrong = !right;
  if (!right) return show_pin(Change::at_once);
  // Back leads to where the visit was, never to the pad.
  m_navigator.back();
  m_staff.asked = Asked::nothing;
  m_navigator.open({PageKind::staff, {}, {}});
  go(Change::fade);
}

// `change` is how a page that was just opened comes on the panel; without it only news are shown.
void Application::read_reports(std::optional<Change> change) {
  m_disk->run(
      "staff",
      [files = &m_platform.files, paths = m_start.settings.paths](std::stop_token) {
        return read_staff_reports(*files, paths);
      },
      [this, change](pages::StaffReports reports) { reports_came(std::move(reports), change); });
}

void Application::reports_came(pages::StaffReports reports, std::optional<Change> change) {
  if (change) m_loading = false;
  if (m_dark || m_navigator.here().page.kind != PageKind::staff) return;
  if (m_start.timers) m_deadlines.set("staff", now() + k_look_every);
  pages::StaffModel model = staff_model(std::move(reports));
  m_staff.follow_request(model.reports, pages::is_importing(model), now());
  model.asked = m_staff.asked;
  // Nothing moves under a finger.
  const bool held = m_recogniser->touching() || m_reasons.has(DrawReason::scroll);
  if (!change && (held || !pages::is_news(m_staff.shown, model))) return;
  if (!change) keep_offsets();
  m_staff.shown = model;
  m_showing->show(pages::make_staff_screen(std::move(model)), view(), m_navigator.here().offsets,
                  change.value_or(Change::at_once));
  m_reasons.request(DrawReason::content);
  if (change == Change::fade) m_reasons.hold(DrawReason::transition);
  // News do not lengthen a visit.
  if (change) page_shown();
}

pages::StaffModel Application::staff_model(pages::StaffReports reports) const {
  pages::StaffModel model;
  model.on_show = {m_status.source, m_status.generation, m_status.feed.serial, m_status.feed.published_at,
                   m_shown_since};
  model.taken_down = m_taken_down;
  model.set_aside = m_status.set_aside;
  for (const Fault& fault : m_status.errors) {
    // The head of the page says it already.
    const bool said = std::any_of(model.set_aside.begin(), model.set_aside.end(), [&](const std::string& feed) {
      return fault.message.find(feed.substr(0, k_hash_shown)) != std::string::npos;
    });
    // No content at all is the head's first word.
    const bool empty = m_status.generation.empty() && fault.kind == base::name_of(base::ErrorKind::not_found);
    if (!said && !empty) model.faults.push_back({fault.kind, fault.message, base::format_utc(fault.since)});
  }
  model.reports = std::move(reports);
  const settings::Settings& settings = m_start.settings;
  model.machine = {settings.kiosk.name,
                   m_status.version,
                   m_platform.gpu.description(),
                   m_platform.panel.page_size(),
                   settings.display.diagonal_inches,
                   m_platform.panel.frames(),
                   m_status.started};
  model.clock = {std::chrono::floor<std::chrono::minutes>(m_platform.clock.system_now()), m_hours.time_zone};
  return model;
}

// sync.json was rewritten, or it is time to look again.
void Application::staff_news() {
  if (m_navigator.here().page.kind != PageKind::staff) return;
  const base::BootTime soon = now() + k_look_after_change;
  m_deadlines.set("staff", std::min(m_deadlines.at("staff").value_or(soon), soon));
}

void Application::ask_for(const std::string& request) {
  const bool known = request == report::k_request_refresh || request == report::k_request_usb_eject;
  if (!known || m_navigator.here().page.kind != PageKind::staff) return;
  m_staff.asked = request == report::k_request_refresh ? Asked::sent : Asked::eject;
  m_staff.asked_at = now();
  m_disk->run(
      "request",
      [files = &m_platform.files, runtime = m_start.settings.paths.runtime, request](std::stop_token) {
        return report::leave_request(*files, runtime, request);
      },
      [this](base::Result<void> left) {
        if (!left) {
          base::log_warning("request: " + left.error().message);
          m_staff.asked = Asked::failed;
        }
        read_reports(std::nullopt);
        m_deadlines.set("staff", now() + k_look_after_asking);
      });
}

}  // namespace etalase::app
