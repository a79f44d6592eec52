// Judges the kiosk's state.
#include "pages/staff_model.hpp"

#include <algorithm>

namespace etalase::pages {

using namespace parts;

namespace {

// How long after its announced look the daemon may be busy with a download before it counts as silent.
constexpr std::chrono::minutes k_patience{30};
// An import takes at most as long as systemd lets it.
constexpr std::chrono::hours k_longest_import{4};

bool is_silent(const StaffModel& model) {
  const report::SourceStatus* own = own_source(model);
  if (own == nullptr) return true;
  return own->next_attempt && model.clock.now > *own->next_attempt + k_patience;
}

bool is_full(const StaffModel& model) {
  const auto& [sync, usb, free, waits] = model.reports;
  return free && sync && *free < sync->disk.reserve;
}

}  // namespace

const report::SourceStatus* own_source(const StaffModel& model) {
  if (!model.reports.sync) return nullptr;
  const auto& sources = model.reports.sync->sources;
  const auto own = std::find_if(sources.begin(), sources.end(), [](const auto& source) { return source.own; });
  return own == sources.end() ? nullptr : &*own;
}

Verdict verdict_of(const StaffModel& model) {
  if (model.on_show.generation.empty()) return Verdict::empty;
  if (!model.set_aside.empty()) return Verdict::set_aside;
  if (is_silent(model)) return Verdict::silent;
  if (report::needs_somebody(*model.reports.sync)) return Verdict::trouble;
  if (!model.faults.empty()) return Verdict::faults;
  if (is_full(model)) return Verdict::full;
  const report::SourceStatus& own = *own_source(model);
  if (own.state == report::SourceState::offline) return Verdict::offline;
  return own.feed.serial > model.on_show.serial ? Verdict::waiting : Verdict::good;
}

bool is_importing(const StaffModel& model) {
  const auto& usb = model.reports.usb;
  if (!usb || usb->outcome != report::UsbOutcome::running) return false;
  const auto began = base::parse_time(usb->time);
  return began && model.clock.now < *began + k_longest_import;
}

bool is_news(const StaffModel& before, StaffModel after) {
  after.machine.frames = before.machine.frames;
  return !(before == after);
}

}  // namespace etalase::pages
