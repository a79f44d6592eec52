// Takes PINs.
#include "app/pin_mode.hpp"

#include "app/runs.hpp"
#include "pages/pin_page.hpp"

namespace etalase::app {

using loop::Deadline;

void PinMode::activate(Change change) {
  m_active = true;
  recall();
  show(change);
}

// The boot's id is read on the worker, where files are.
PinMoment PinMode::moment() const { return {"", m_context.now(), m_context.platform.clock.system_now()}; }

// An earlier run may have closed it.
void PinMode::recall() {
  m_context.disk.run(
      "pin lock",
      [files = &m_context.platform.files, folder = m_context.configuration.settings().paths.kiosk, known = m_pad.lock(),
       now = moment()](std::stop_token) mutable {
        now.boot = read_boot_id(*files);
        return PinRecord(*files, folder).read(known, now);
      },
      [this](const PinLock& lock) {
        m_pad.recall(stricter(m_pad.lock(), lock, m_context.now()));
        if (m_pad.closed_until(m_context.now()) && m_active) show(Change::at_once);
      });
}

void PinMode::deactivate() {
  m_active = false;
  m_pad.clear();
  m_context.deadlines.clear(Deadline::pin_opens);
}

void PinMode::show(Change change) {
  const parts::WallClock clock{m_context.platform.clock.system_now(), m_context.content.shown().hours.time_zone};
  m_context.display.show(pages::make_pin_screen(m_pad.model(m_context.now(), clock, m_context.session.language)),
                         change);
  m_context.deadlines.set(Deadline::pin_opens, m_pad.closed_until(m_context.now()));
  m_context.display.page_shown(actions::to_string(m_context.session.navigator.here().page));
}

void PinMode::act(const actions::Action& action) {
  if (const auto* key = std::get_if<actions::PressKey>(&action))
    press(key->key);
  else
    Mode::act(action);
}

void PinMode::deadline_came(Deadline deadline) {
  if (deadline == Deadline::pin_opens) show(Change::at_once);
}

void PinMode::press(actions::PadKey key) {
  const KeyEffect effect = m_pad.press(key, m_context.now());
  if (effect == KeyEffect::nothing) return;
  if (effect == KeyEffect::check) check();
  show(Change::at_once);
}

void PinMode::check() {
  PinPad::Attempt attempt = m_pad.check();
  m_context.disk.run(
      "pin",
      [files = &m_context.platform.files, folder = m_context.configuration.settings().paths.kiosk,
       hash = m_context.configuration.settings().staff_pin_hash, pin = std::move(attempt.digits), known = m_pad.lock(),
       now = moment()](std::stop_token) mutable {
        now.boot = read_boot_id(*files);
        return PinRecord(*files, folder).check(known, hash, std::move(pin), now);
      },
      [this, clearings = attempt.clearings](const PinTry& done) { checked(clearings, done); });
}

// A wrong PIN counts even when its pad is gone.
void PinMode::checked(int clearings, const PinTry& done) {
  const bool is_awaited = m_pad.checked(clearings, done.right, m_context.now());
  m_pad.recall(done.lock);
  if (!is_awaited) return;
  if (!done.right) return show(Change::at_once);
  // Back leads to where the visit was, never to the pad.
  m_context.session.navigator.back();
  m_context.session.navigator.open({actions::PageKind::staff, {}, {}});
  m_context.modes.go(Change::fade);
}

}  // namespace etalase::app
