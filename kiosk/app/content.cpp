// Generations come and go.
#include "app/content.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace etalase::app {

using base::ErrorKind;
using loop::Deadline;

namespace {

// Leaves the site those of the feed's languages that are offered.
parts::Site with_languages(parts::Site site, const std::vector<std::string>& offered) {
  std::erase_if(site.languages, [&](const widgets::BarLanguage& language) {
    return std::find(offered.begin(), offered.end(), language.tag) == offered.end();
  });
  return site;
}

}  // namespace

Content::Content(const ContentNeeds& needs, std::unique_ptr<Library> library, PoisonGuard guard,
                 std::function<void()> changed)
    : m_needs(needs), m_library(std::move(library)), m_guard(std::move(guard)), m_changed(std::move(changed)) {}

void Content::begin() {
  m_shown.today = base::local_time(m_needs.platform.clock.system_now(), m_shown.hours.time_zone).day;
  m_guard.begin([this] {
    m_needs.status.set_boot(m_guard.boot_id());
    m_needs.status.set_aside(m_guard.set_aside());
    for (const std::string& feed : m_guard.set_aside())
      m_needs.status.fault(Matter::set_aside,
                           {ErrorKind::refused,
                            "feed " + feed.substr(0, 12) + " is set aside: the kiosk ended three times on it", feed});
    open();
  });
}

void Content::arrived() { m_adoption.arrived(m_needs.platform.clock.boot_now()); }

std::optional<base::BootTime> Content::next(const Session& session) const {
  const auto visitor = session.is_attract() ? Adoption::Visitor::none : Adoption::Visitor::present;
  return m_opening ? std::nullopt : m_adoption.due(visitor, session.last_touch);
}

void Content::adopt_when_due(const Session& session) {
  const auto due = next(session);
  if (due && *due <= m_needs.platform.clock.boot_now()) open();
}

void Content::open() {
  m_opening = true;
  Library::OpenRequest request{m_guard.set_aside(), m_needs.configuration.settings().kiosk.gallery,
                               m_needs.platform.clock.system_now()};
  m_library->open(std::move(request), [this](base::Result<Opened> result) { opened(std::move(result)); });
}

void Content::opened(base::Result<Opened> result) {
  m_opening = false;
  m_adoption.finished();
  if (result) {
    m_needs.status.mended(Matter::opening);
    return show(std::move(*result));
  }
  m_needs.status.only_fault(Matter::opening, result.error());
  if (m_shown.generation.empty()) m_changed();
  m_needs.status.write_soon();
}

void Content::show(Opened opened) {
  const bool same = opened.feed.sha256 == m_shown.feed.sha256 && opened.generation == m_shown.generation;
  if (!same) {
    m_guard.record(RunEvent::end, m_shown.feed.sha256);
    m_guard.record(RunEvent::start, opened.feed.sha256);
    m_shown.since = m_needs.platform.clock.system_now();
  }
  m_shown.generation = std::move(opened.generation);
  m_shown.feed = std::move(opened.feed);
  m_shown.site = with_languages(std::move(opened.site), m_needs.configuration.settings().languages);
  m_shown.phrases = parts::Phrases::built_in();
  m_shown.phrases.override_with(opened.interface_texts);
  m_shown.hours = std::move(opened.opening_times);
  m_shown.survey = std::move(opened.survey);
  m_shown.today = opened.today;
  if (!m_shown.first_day) m_shown.first_day = m_shown.today;
  m_shown.taken_down = {opened.withdrawn.items.size(), opened.withdrawn.media.size()};
  m_needs.status.generation_shown(m_shown.generation, m_shown.feed);
  m_needs.drawing.forget(opened.withdrawn.media);
  m_needs.drawing.retry_pictures();
  check_day();
  m_changed();
  if (m_on_panel && !same) m_guard.record(RunEvent::ready, m_shown.feed.sha256);
  m_needs.status.write_now();
}

void Content::withdrawn_changed() {
  m_library->read_withdrawn([this](feed::Withdrawn list) {
    m_shown.taken_down = {list.items.size(), list.media.size()};
    m_needs.drawing.forget(list.media);
    m_changed();
  });
}

void Content::damaged() {
  m_needs.status.fault(Matter::damage,
                       {ErrorKind::corrupt, "generation " + m_shown.generation + " is damaged: another is being taken",
                        m_shown.feed.sha256});
  m_guard.set_aside(m_shown.feed.sha256);
  m_needs.status.set_aside(m_guard.set_aside());
  open();
}

// Dates on pages and what they hide change with the gallery's day.
void Content::check_day() {
  const base::LocalTime local = base::local_time(m_needs.platform.clock.system_now(), m_shown.hours.time_zone);
  if (m_needs.configuration.has_timers())
    m_needs.deadlines.set(Deadline::midnight,
                          m_needs.platform.clock.boot_now() + (std::chrono::hours(24) - local.since_midnight));
  if (local.day == m_shown.today) return;
  m_shown.today = local.day;
  m_library->set_today(m_shown.today);
  m_changed();
}

void Content::first_frame_shown() {
  m_on_panel = true;
  m_guard.record(RunEvent::ready, m_shown.feed.sha256);
}

void Content::end() { m_guard.record(RunEvent::end, m_shown.feed.sha256); }

void Content::load(const actions::Page& page, const Session& session, std::function<void(Loaded)> done) {
  const settings::Kiosk& kiosk = m_needs.configuration.settings().kiosk;
  parts::Request request{kiosk.gallery, m_shown.today, session.limit};
  request.language = session.language;
  request.slides_since = m_shown.first_day;
  request.now = m_needs.platform.clock.system_now();
  if (kiosk.floor_position) request.position = feed::FloorPoint{kiosk.floor_position->x, kiosk.floor_position->y};
  actions::Page wanted = page;
  if (wanted.kind == actions::PageKind::list) wanted.pieces = session.kept.pieces();
  m_library->load(std::move(wanted), request, std::move(done));
}

void Content::find_gone(const parts::Kept& kept, std::function<void(std::vector<feed::Id>)> done) {
  if (!kept.remembered().empty()) m_library->find_gone(kept.remembered(), std::move(done));
}

}  // namespace etalase::app
