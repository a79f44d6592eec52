// etalase-kiosk: joins the platform to the application.
#include <cstdio>
#include <exception>

#include "app/launch.hpp"
#include "app/pin.hpp"
#include "app/trace.hpp"
#include "base/log.hpp"
#include "base/posix_file_system.hpp"
#include "platform/heap.hpp"
#include "platform/watch_thread.hpp"
#include "platform/watchdog.hpp"
#include "platform/window.hpp"

namespace {

using namespace etalase;

int report(const base::Error& error) {
  std::fprintf(stderr, "etalase-kiosk: %s\n", error.message.c_str());
  return 1;
}

app::Heartbeat heartbeat_of(platform::Watchdog& watchdog) {
  return {[&watchdog](base::BootTime now) { watchdog.ready(now); },
          [&watchdog](base::BootTime now) { watchdog.tick(now); }, [&watchdog] { return watchdog.next(); },
          platform::give_heap_back};
}

platform::WindowOptions window_options(const app::Options& options, const app::Start& start) {
  platform::WindowOptions window;
  window.windowed = options.windowed;
  if (!options.render) window.rotation = start.settings.display.rotation;
  if (options.render) window.driver = "offscreen";
  window.max_frame_rate = start.settings.display.max_frame_rate;
  return window;
}

int run(const app::Options& options, base::FileSystem& files, double began) {
  auto launch = app::prepare(options, files);
  if (!launch) return report(launch.error());
  app::Start& start = launch->start;
  start.began = began;
  // Fonts are found while the window opens.
  start.typesetter = text::warm_typesetter();
  const base::RealClock real;
  loop::ManualClock manual(app::first_moment(options));
  const bool is_virtual = app::is_virtual(*launch);
  const base::Clock& clock = is_virtual ? static_cast<const base::Clock&>(manual) : real;
  auto window = platform::Window::open(window_options(options, start), clock);
  if (!window) return report(window.error());
  base::log_info((*window)->description());
  auto watchdog = platform::Watchdog::from_environment();
  if (!is_virtual) start.heartbeat = heartbeat_of(watchdog);
  const auto& paths = start.settings.paths;
  auto watch = platform::WatchThread::start({paths.sources, {start.source}, paths.runtime}, (*window)->queue());
  if (!watch) return report(watch.error());
  const app::Platform lent{
      (*window)->queue(), (*window)->panel(), (*window)->gpu(), (*window)->alpha_textures(), clock, files};
  return app::run(lent, std::move(*launch), manual);
}

}  // namespace

int main(int argc, char** argv) try {
  const double began = etalase::app::trace_time();
  etalase::platform::set_up_heap();
  etalase::platform::block_signals();
  etalase::base::start_log("etalase-kiosk", etalase::base::LogLevel::info);
  const auto options = etalase::app::parse_options({argv + 1, argv + argc});
  if (!options) {
    std::fputs(options.error().text.c_str(), options.error().exit_code == 0 ? stdout : stderr);
    return options.error().exit_code;
  }
  if (options->make_pin) return etalase::app::make_pin_here();
  const auto files = etalase::base::make_posix_file_system();
  if (options->check_config) return etalase::app::check_config(*options, *files);
  return run(*options, *files, began);
} catch (const std::exception& error) {
  std::fprintf(stderr, "etalase-kiosk: unexpected: %s\n", error.what());
  return 1;
}
