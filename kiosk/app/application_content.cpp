// Generations, withdrawals, and what the kiosk records of itself.
#include <algorithm>

#include "app/application.hpp"
#include "base/log.hpp"
#include "base/version.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

using loop::DrawReason;

namespace {

constexpr std::chrono::seconds k_status_every{60};

// What the guard knows before anything is opened.
struct Past {
  std::string boot;
  std::set<std::string> set_aside;
};

}  // namespace

void Application::begin() {
  m_began = now();
  m_step_done = m_began;
  m_last_touch = now();
  m_status.version = base::version();
  m_status.started = m_platform.clock.system_now();
  m_status.page_since = m_status.started;
  m_status.source = m_start.source;
  m_today = base::local_time(m_status.started, m_hours.time_zone).day;
  for (const settings::Problem& problem : m_start.problems) fault("refused", settings::to_string(problem));
  take_pin_hash();
  if (m_start.page.kind == actions::PageKind::idle) m_asking = true;
  if (!m_start.records) return open_generation();
  m_disk->run(
      "runs",
      [files = &m_platform.files, folder = m_start.settings.paths.kiosk, at = now()](std::stop_token) {
        Past past;
        past.boot = read_boot_id(*files);
        RunsFile runs(*files, folder, past.boot);
        past.set_aside = set_aside(runs.read(), past.boot, at);
        if (const auto tidied = runs.tidy(); !tidied) base::log_warning("runs: " + tidied.error().message);
        return past;
      },
      [this](Past past) {
        m_status.boot_id = past.boot;
        m_status.set_aside = past.set_aside;
        for (const std::string& feed : past.set_aside)
          fault("refused", "feed " + feed.substr(0, 12) + " is set aside: the kiosk ended three times on it");
        open_generation();
      });
}

void Application::open_generation() {
  m_opening = true;
  Library::OpenRequest request{m_status.set_aside, m_start.settings.kiosk.gallery, m_platform.clock.system_now()};
  m_library->open(std::move(request), [this](base::Result<Opened> result) { opened(std::move(result)); });
}

void Application::opened(base::Result<Opened> result) {
  m_opening = false;
  m_adoption.finished();
  // What kept a generation from opening before is over, or another thing does now.
  const std::string trouble = result ? std::string() : result.error().message;
  if (trouble != m_open_trouble)
    std::erase_if(m_status.errors, [this](const Fault& known) { return known.message == m_open_trouble; });
  m_open_trouble = trouble;
  if (!result) {
    fault(std::string(base::name_of(result.error().kind)), result.error().message);
    if (m_status.generation.empty())
      pages::is_for_staff(m_navigator.here().page.kind) ? go(Change::at_once) : show_welcome();
    return write_status_soon();
  }
  const bool same = result->feed.sha256 == m_status.feed.sha256 && result->generation == m_status.generation;
  if (!same && !m_status.feed.sha256.empty()) record(RunEvent::end, m_status.feed.sha256);
  if (!same) m_shown_since = m_platform.clock.system_now();
  m_status.generation = result->generation;
  m_status.feed = result->feed;
  if (!same) record(RunEvent::start, m_status.feed.sha256);
  m_site = result->site;
  const auto& offered = m_start.settings.languages;
  std::erase_if(m_site.languages, [&](const widgets::BarLanguage& language) {
    return std::find(offered.begin(), offered.end(), language.tag) == offered.end();
  });
  m_phrases = parts::Phrases::built_in();
  m_phrases.override_with(result->interface_texts);
  m_hours = std::move(result->opening_times);
  m_today = result->today;
  m_taken_down = {result->withdrawn.items.size(), result->withdrawn.media.size()};
  m_room->forget(result->withdrawn.media);
  m_room->retry_pictures();
  plan_midnight();
  keep_offsets();
  go(m_showing->has_screen() ? Change::at_once : Change::fade);
  plan_darkness();
  if (m_ready && !same) record(RunEvent::ready, m_status.feed.sha256);
  write_status_now();
}

// A take-down needs no quiet moment.
void Application::withdrawn_changed() {
  m_library->read_withdrawn([this](feed::Withdrawn list) {
    m_taken_down = {list.items.size(), list.media.size()};
    m_room->forget(list.media);
    keep_offsets();
    go(Change::at_once);
  });
}

void Application::check_adoption() {
  if (m_opening) return;
  const auto visitor =
      m_visit.phase() == loop::VisitPhase::attract ? Adoption::Visitor::none : Adoption::Visitor::present;
  const auto due = m_adoption.due(visitor, m_last_touch);
  if (due && *due <= now()) open_generation();
}

void Application::record(RunEvent event, const std::string& feed) {
  if (!m_start.records) return;
  const Run run{m_status.boot_id, now(), feed, event};
  m_disk->run(
      "runs",
      [files = &m_platform.files, folder = m_start.settings.paths.kiosk, run](std::stop_token) {
        return RunsFile(*files, folder, run.boot).append(run);
      },
      [](base::Result<void> written) {
        if (!written) base::log_warning("runs: " + written.error().message);
      });
}

void Application::write_status_soon() {
  if (m_start.records && !m_deadlines.at("status")) m_deadlines.set("status", now() + k_status_every);
}

void Application::write_status_now() {
  if (!m_start.records) return;
  m_deadlines.set("status", now() + k_status_every);
  m_status.swaps = m_platform.panel.frames();
  m_disk->run(
      "status",
      [files = &m_platform.files, folder = m_start.settings.paths.runtime, json = to_json(m_status)](std::stop_token) {
        return write_status(*files, folder, json);
      },
      [](base::Result<void> written) {
        if (!written) base::log_warning("kiosk.json: " + written.error().message);
      });
}

// Dates on pages and what they hide change with the gallery's day.
void Application::plan_midnight() {
  const base::LocalTime local = base::local_time(m_platform.clock.system_now(), m_hours.time_zone);
  if (local.day != m_today) {
    m_today = local.day;
    m_library->set_today(m_today);
    keep_offsets();
    go(Change::at_once);
  }
  if (m_start.timers) m_deadlines.set("midnight", now() + (std::chrono::hours(24) - local.since_midnight));
}

void Application::fault(const std::string& kind, const std::string& message) {
  base::log_error(message);
  for (const Fault& known : m_status.errors)
    if (known.message == message) return;
  constexpr std::size_t k_most = 20;
  if (m_status.errors.size() >= k_most) m_status.errors.erase(m_status.errors.begin());
  m_status.errors.push_back({kind, message, m_platform.clock.system_now()});
}

}  // namespace etalase::app
