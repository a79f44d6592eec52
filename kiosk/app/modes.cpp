// The table of modes and the way from one to another.
#include "app/modes.hpp"

#include <algorithm>
#include <array>

#include "app/dark_mode.hpp"
#include "app/pin_mode.hpp"
#include "app/present_mode.hpp"
#include "app/staff_mode.hpp"
#include "app/survey_mode.hpp"
#include "app/visit_mode.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

using actions::PageKind;
using loop::Deadline;
using loop::VisitPhase;

namespace {

template <class T>
std::unique_ptr<Mode> make(ModeContext& context) {
  return std::make_unique<T>(context);
}

// One row for each mode, in the order of ModeKind; `page` is shown by that mode alone, every other page by the visit.
struct ModeRow {
  ModeKind mode;
  std::optional<PageKind> page;
  std::unique_ptr<Mode> (*make)(ModeContext&);
};
constexpr std::array k_modes{ModeRow{ModeKind::visit, std::nullopt, make<VisitMode>},
                             ModeRow{ModeKind::pin, PageKind::pin, make<PinMode>},
                             ModeRow{ModeKind::staff, PageKind::staff, make<StaffMode>},
                             ModeRow{ModeKind::dark, std::nullopt, make<DarkMode>},
                             ModeRow{ModeKind::present, PageKind::present, make<PresentMode>},
                             ModeRow{ModeKind::survey, PageKind::survey, make<SurveyMode>}};

ModeKind mode_of(const actions::Page& page) {
  const auto row = std::find_if(k_modes.begin(), k_modes.end(),
                                [&](const ModeRow& candidate) { return candidate.page == page.kind; });
  return row == k_modes.end() ? ModeKind::visit : row->mode;
}

// The visit knows the pieces of its list; the address names them only while the page is loaded.
actions::Page without_pieces(actions::Page page) {
  page.pieces.clear();
  return page;
}

DisplayNeeds display_needs(const ModesNeeds& needs) {
  return {needs.platform.clock, needs.configuration, needs.reasons, needs.status,
          needs.content,        needs.drawing,       needs.view};
}

}  // namespace

Modes::Modes(const ModesNeeds& needs, const actions::Page& page)
    : m_session{loop::Visit(needs.configuration.visit_times()), Navigator(without_pieces(page)),
                needs.configuration.language(), parts::Kept(page.pieces)},
      m_question(needs.platform.clock, needs.deadlines, needs.reasons),
      m_display(display_needs(needs), m_session, m_question),
      m_navigation(
          {needs.reasons, needs.configuration, needs.drawing, needs.touch, m_session, m_question, m_display, *this}),
      m_context{needs.platform, needs.configuration, needs.reasons, needs.deadlines, needs.disk,
                needs.status,   needs.content,       needs.touch,   m_session,       m_question,
                m_display,      m_navigation,        *this},
      m_entrance(m_context) {
  for (const ModeRow& row : k_modes) m_modes.push_back(row.make(m_context));
  if (pages::row_of(page.kind).idle_dialog == pages::IdleDialog::at_once) m_question.show();
}

Modes::~Modes() = default;

void Modes::begin() {
  m_session.last_touch = m_context.now();
  m_entrance.read_hash();
}

void Modes::enter(ModeKind mode, Change change) {
  if (m_active && m_current == mode) return current().show(change);
  if (m_active) current().deactivate();
  m_current = mode;
  m_active = true;
  current().activate(change);
}

void Modes::go(Change change) { enter(mode_of(m_session.navigator.here().page), change); }

void Modes::content_changed() {
  m_display.keep_place();
  m_context.content.find_gone(m_session.kept, [this](const std::vector<feed::Id>& gone) { m_session.kept.drop(gone); });
  if (m_active)
    current().show(m_display.unasked());
  else
    go(m_display.unasked());
}

void Modes::configuration_changed() {
  m_entrance.read_hash();
  if (m_session.is_attract()) m_session.language = m_context.configuration.language();
  m_session.visit.set_times(m_context.configuration.visit_times(), m_context.now());
}

void Modes::touched() {
  m_session.touched(m_context.now());
  current().touched();
}

// The question stays until the finger that answers it is up, so that its buttons can be pressed.
void Modes::touch_ended() {
  if (m_session.visit.phase() == VisitPhase::browsing) m_question.end();
  current().touch_ended();
}

void Modes::tick() {
  m_entrance.tick();
  const auto phase = m_session.visit.tick(m_context.now());
  if (phase == VisitPhase::asking) m_question.ask();
  if (phase == VisitPhase::resetting) m_navigation.reset_visit();
}

std::optional<base::BootTime> Modes::next() const { return loop::earlier(m_session.visit.next(), m_entrance.next()); }

void Modes::deadline_came(Deadline deadline) {
  if (deadline == Deadline::countdown) m_question.count();
  current().deadline_came(deadline);
}

Scene Modes::scene() const {
  const Place& here = m_session.navigator.here();
  actions::Page page = here.page;
  page.text.clear();  // the keys stay where they are while results change
  return {m_current,
          std::move(page),
          here.state.sheet,
          here.state.makers,
          here.state.district,
          m_session.language,
          m_display.access(),
          here.page.kind == PageKind::list ? m_session.kept.pieces().size() : 0,
          m_question.is_open() ? Question::asked : Question::none,
          here.state.survey.stage,
          here.state.survey.first_reason};
}

void Modes::open(const actions::OpenPage& wanted) {
  m_session.goes_on(m_context.now());
  if (!wanted.page.pieces.empty()) m_session.kept = parts::Kept(wanted.page.pieces);
  m_navigation.open(without_pieces(wanted.page), wanted.sheet);
}

}  // namespace etalase::app
