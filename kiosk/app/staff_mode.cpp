// Reads, shows and asks.
#include "app/staff_mode.hpp"

#include "base/log.hpp"
#include "pages/staff_page.hpp"
#include "report/runtime_files.hpp"

namespace etalase::app {

using loop::Deadline;
using loop::DrawReason;
using pages::Asked;

namespace {

// How often the page looks at the files behind it while it is open.
constexpr std::chrono::seconds k_look_every{5};
constexpr std::chrono::seconds k_look_after_asking{1};
constexpr std::chrono::milliseconds k_look_after_change{500};

// The head of the page says already which feed is set aside and that there is no content at all.
bool is_in_head(const Faults::Entry& fault, const ShownContent& shown) {
  const bool empty = shown.generation.empty() && fault.error.kind == base::ErrorKind::not_found;
  return empty || fault.matter == Matter::set_aside;
}

}  // namespace

void StaffMode::activate(Change change) {
  m_active = true;
  m_request.forget();
  show(change);
}

void StaffMode::deactivate() {
  m_active = false;
  m_loading = false;
  m_context.deadlines.clear(Deadline::staff_reports);
}

void StaffMode::show(Change change) {
  m_loading = true;
  read_reports(change);
}

// `change` is how a page that was just opened comes on the panel; without it only news are shown.
void StaffMode::read_reports(std::optional<Change> change) {
  m_context.disk.run(
      "staff",
      [files = &m_context.platform.files, paths = m_context.configuration.settings().paths](std::stop_token) {
        return read_staff_reports(*files, paths);
      },
      [this, change](pages::StaffReports reports) { reports_came(std::move(reports), change); });
}

void StaffMode::reports_came(pages::StaffReports reports, std::optional<Change> change) {
  if (!m_active) return;
  if (m_context.configuration.has_timers())
    m_context.deadlines.set(Deadline::staff_reports, m_context.now() + k_look_every);
  pages::StaffModel read = model(std::move(reports));
  m_request.follow(read, m_context.now());
  read.asked = m_request.asked();
  if (!change) return show_news(std::move(read));
  m_loading = false;
  m_shown = read;
  m_context.display.show(pages::make_staff_screen(std::move(read)), *change,
                         m_context.session.navigator.here().anchors);
  m_context.display.page_shown(actions::to_string(m_context.session.navigator.here().page));
}

// News do not lengthen a visit, and nothing moves under a finger.
void StaffMode::show_news(pages::StaffModel model) {
  if (m_context.touch.touching() || m_context.reasons.has(DrawReason::scroll)) return;
  if (!pages::is_news(m_shown, model)) return;
  m_context.display.keep_place();
  m_shown = model;
  m_context.display.show(pages::make_staff_screen(std::move(model)), Change::at_once,
                         m_context.session.navigator.here().anchors);
}

pages::StaffModel StaffMode::model(pages::StaffReports reports) const {
  const report::KioskStatus& status = m_context.status.status();
  const ShownContent& shown = m_context.content.shown();
  const settings::Settings& settings = m_context.configuration.settings();
  const Platform& platform = m_context.platform;
  pages::StaffModel model;
  model.on_show = {status.source, shown.generation, shown.feed.serial, shown.feed.published_at, shown.since};
  model.taken_down = shown.taken_down;
  model.set_aside = m_context.content.set_aside();
  for (const Faults::Entry& fault : m_context.status.faults().all())
    if (!is_in_head(fault, shown)) model.faults.push_back(report::fault_of(fault.error, fault.since));
  model.reports = std::move(reports);
  model.machine = {settings.kiosk.name,
                   status.version,
                   platform.gpu.description(),
                   platform.panel.page_size(),
                   settings.display.diagonal_inches,
                   platform.panel.frames(),
                   status.started};
  model.clock = {std::chrono::floor<std::chrono::minutes>(platform.clock.system_now()), shown.hours.time_zone};
  return model;
}

void StaffMode::act(const actions::Action& action) {
  if (const auto* asked = std::get_if<actions::AskFor>(&action))
    ask_for(asked->request);
  else if (std::holds_alternative<actions::Present>(action))
    begin_presentation();
  else
    Mode::act(action);
}

// Back leads from it to where the visit was, never to this page.
void StaffMode::begin_presentation() {
  m_context.session.navigator.back();
  m_context.session.navigator.open({actions::PageKind::present, {}, {}});
  m_context.modes.go(Change::fade);
}

void StaffMode::deadline_came(Deadline deadline) {
  if (deadline == Deadline::staff_reports) read_reports(std::nullopt);
}

void StaffMode::reports_changed() {
  const base::BootTime soon = m_context.now() + k_look_after_change;
  const auto planned = m_context.deadlines.at(Deadline::staff_reports);
  m_context.deadlines.set(Deadline::staff_reports, loop::earlier(planned, soon));
}

void StaffMode::ask_for(actions::RequestKind kind) {
  const bool refresh = kind == actions::RequestKind::refresh;
  m_request.ask(refresh ? Asked::sent : Asked::eject, m_context.now());
  m_context.disk.run(
      "request",
      [files = &m_context.platform.files, runtime = m_context.configuration.settings().paths.runtime,
       request = refresh ? report::k_request_refresh : report::k_request_usb_eject](std::stop_token) {
        return report::leave_request(*files, runtime, request);
      },
      [this](base::Result<void> left) {
        if (!left) {
          base::log_warning("request: " + left.error().message);
          m_request.failed();
        }
        if (!m_active) return;
        read_reports(std::nullopt);
        m_context.deadlines.set(Deadline::staff_reports, m_context.now() + k_look_after_asking);
      });
}

}  // namespace etalase::app
