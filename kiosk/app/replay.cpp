// Plays a script.
#include "app/replay.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace etalase::app {

namespace {

// A picture is taken when nothing moves any more, at the latest after this time.
constexpr std::chrono::seconds k_patience{5};
// How often a step that waits for something looks again, and how far a frame moves the virtual clock.
constexpr std::chrono::milliseconds k_look_again{20};
constexpr std::chrono::milliseconds k_virtual_frame{16};

}  // namespace

Replay::Replay(Application& kiosk, const Platform& platform, Script script, loop::ManualClock* virtual_clock)
    : m_kiosk(kiosk),
      m_platform(platform),
      m_sight(kiosk.sight()),
      m_script(std::move(script)),
      m_virtual_clock(virtual_clock) {}

int Replay::run() {
  m_kiosk.begin();
  m_began = now();
  m_step_done = m_began;
  while (!m_kiosk.is_stopped()) {
    if (m_virtual_clock != nullptr) m_kiosk.wait_for_workers();
    play_due_steps();
    if (is_over()) break;
    const Turn turn = m_kiosk.turn(latest());
    m_touched = false;
    if (m_virtual_clock != nullptr) pass_time(turn);
  }
  m_kiosk.end();
  return m_exit_code;
}

base::BootTime Replay::due() const {
  const Step& step = m_script.steps[m_step];
  return std::max(m_began + step.at, m_step_done + step.after);
}

std::optional<base::BootTime> Replay::latest() const {
  if (m_virtual_clock != nullptr) return now();
  return loop::earlier(m_kiosk.next(), std::max(due(), now() + k_look_again));
}

void Replay::play_due_steps() {
  while (!is_over() && now() >= due()) {
    if (!m_step_since) m_step_since = now();
    if (!perform(m_script.steps[m_step])) return;
    ++m_step;
    m_step_done = now();
    m_step_since.reset();
  }
}

// Returns whether the step is over; false lets the kiosk turn once more.
bool Replay::perform(const Step& step) {
  if (const auto* finger = std::get_if<FingerStep>(&step.what)) {
    touch(*finger);
    return true;
  }
  // Everything else looks at what became of the touches before.
  if (m_touched) return false;
  if (std::holds_alternative<MarkStep>(step.what)) {
    m_marked_frames = m_platform.panel.frames();
    return true;
  }
  if (const auto* expect = std::get_if<ExpectStep>(&step.what)) return has_come_true(*expect);
  if (!m_sight.is_still() && now() - *m_step_since < k_patience) return false;
  if (const auto* target = std::get_if<TapStep>(&step.what)) {
    if (!m_sight.takes_presses(now())) return false;
    tap(*target);
  }
  if (const auto* open = std::get_if<OpenStep>(&step.what)) m_sight.open(open->wanted);
  if (const auto* scroll = std::get_if<ScrollStep>(&step.what)) m_sight.scroll_to(scroll->offset);
  if (const auto* shot = std::get_if<ShotStep>(&step.what)) save_picture(shot->file);
  if (const auto* layout = std::get_if<LayoutStep>(&step.what)) save_layout(layout->file);
  return true;
}

void Replay::touch(const FingerStep& step) {
  m_touched = true;
  switch (step.phase) {
    case FingerPhase::down: return m_platform.queue.post(loop::FingerDown{step.finger, step.at, now()});
    case FingerPhase::move: return m_platform.queue.post(loop::FingerMove{step.finger, step.at, now()});
    case FingerPhase::up: return m_platform.queue.post(loop::FingerUp{step.finger, step.at, now()});
  }
}

void Replay::tap(const TapStep& step) {
  const widgets::LayoutItem* item = m_sight.layout().find(step.target);
  if (item == nullptr && step.if_there) return;
  if (item == nullptr) return fail("nothing to tap named \"" + step.target + "\" on " + m_sight.page());
  const loop::PixelSize page = m_platform.panel.page_size();
  const loop::Point centre = item->seen.centre();
  const loop::Point at{centre.x / static_cast<float>(page.width), centre.y / static_cast<float>(page.height)};
  m_touched = true;
  m_platform.queue.post(loop::FingerDown{loop::k_mouse_finger, at, now()});
  m_platform.queue.post(loop::FingerUp{loop::k_mouse_finger, at, now() + std::chrono::milliseconds(60)});
}

void Replay::save_picture(const std::string& file) {
  const std::string png = media::encode_png(m_sight.picture());
  if (!base::write_durably(m_platform.files, file, png, 0644)) fail("cannot write " + file);
}

void Replay::save_layout(const std::string& file) {
  const std::string json = widgets::to_json(m_sight.whole_layout());
  if (const auto written = base::write_durably(m_platform.files, file, json, 0644); !written)
    fail(written.error().message);
}

// Returns whether the expectation is over: met, or failed.
bool Replay::has_come_true(const ExpectStep& expect) {
  const bool loading = m_sight.is_loading();
  if (!loading && meets(expect)) return true;
  const std::chrono::milliseconds within =
      loading ? std::max<std::chrono::milliseconds>(expect.within, k_patience) : expect.within;
  if (now() - *m_step_since < within) return false;
  fail("expected " + expect.value + ", the page is " + m_sight.page());
  return true;
}

bool Replay::meets(const ExpectStep& expect) const {
  if (expect.what == Expected::page) return m_sight.page() == expect.value;
  if (expect.what == Expected::swaps)
    return (m_platform.panel.frames() != m_marked_frames) == (expect.value == "advanced");
  const auto& items = m_sight.layout().items();
  return std::any_of(items.begin(), items.end(), [&](const widgets::LayoutItem& item) {
    return item.text.find(expect.value) != std::string::npos;
  });
}

void Replay::fail(const std::string& message) {
  base::log_error("replay, step " + std::to_string(m_step + 1) + ": " + message);
  m_exit_code = 1;
}

// A frame takes its time. What a worker is asked for comes home before time goes on to what is due next.
void Replay::pass_time(Turn turn) {
  if (turn == Turn::frame) return m_virtual_clock->advance(k_virtual_frame);
  if (turn == Turn::events || m_kiosk.is_busy()) return;
  const base::BootTime step = due() > now() ? due() : now() + k_virtual_frame;
  const base::BootTime next = loop::earlier(m_kiosk.next(), step).value_or(step);
  m_virtual_clock->advance(std::max(next - now(), std::chrono::milliseconds{1}));
}

}  // namespace etalase::app
