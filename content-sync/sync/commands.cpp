// From settings to exit status.
#include "sync/commands.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "base/log.hpp"
#include "base/posix_file_system.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "base/version.hpp"
#include "report/runtime_files.hpp"
#include "settings/settings.hpp"
#include "sync/credentials.hpp"
#include "sync/curl_client.hpp"
#include "sync/daemon.hpp"
#include "sync/privileges.hpp"
#include "sync/status_text.hpp"
#include "sync/usb_import.hpp"
#include "sync/verify.hpp"

namespace etalase::sync {

namespace {

constexpr int k_ok = 0;
constexpr int k_failed = 1;
constexpr int k_usage = 2;

// A client that is never asked, for commands that work on the disk alone.
class NoNetwork final : public HttpClient {
 public:
  void run(TransferQueue& queue) override {
    while (const auto transfer = queue.next()) {
      queue.finished(*transfer, {base::Error{base::ErrorKind::unavailable, "no network in this command"}, 0});
    }
  }
};

struct Workplace {
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  base::RealClock clock;
  settings::Settings settings;
};

int complain(const std::string& words) {
  std::fprintf(stderr, "etalase-sync: %s\n", words.c_str());
  return k_failed;
}

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

Agents make_agents(Workplace& place, HttpClient& http) {
  Agents agents;
  for (const auto& source : place.settings.sources) {
    agents.push_back(std::make_unique<Agent>(AgentTools{*place.files, http, place.clock, {}}, source,
                                             place.settings.sync, place.settings.paths.sources));
    agents.back()->look_at_disk();
  }
  return agents;
}

int run_daemon(Workplace& place, const std::string& config, Lasting lasting, const UplinkPort& uplink_port) {
  auto& files = *place.files;
  for (const auto& folder : {place.settings.paths.sources, place.settings.paths.runtime}) {
    if (const auto made = files.make_folders(folder); !made) return complain(made.error().message);
  }
  const auto read = [&files, config]() -> base::Result<settings::Settings> {
    auto settings = settings::strict(settings::load(files, config));
    return settings ? with_proxy(files, std::move(*settings)) : std::move(settings);
  };
  const auto settings = with_proxy(files, place.settings);
  if (!settings) {
    complain(settings.error().message);
    return k_usage;
  }
  const auto& sync = settings->sync;
  CurlClient network(
      {fmt::format("etalase-sync/{}", base::version()), {sync.proxy, sync.max_rate}, base::make_random()});
  Daemon daemon({files, place.clock, network, read}, *settings);
  // After the daemon, which keeps signals from every later thread.
  const auto uplink = lasting == Lasting::forever ? uplink_port.start(files, place.clock, read) : nullptr;
  const int status = daemon.run(lasting);
  // A daemon beside it looks at the store anew.
  const auto& runtime = place.settings.paths.runtime;
  if (lasting == Lasting::repair) static_cast<void>(report::leave_request(files, runtime, report::k_request_refresh));
  return status;
}

int ask_for_refresh(Workplace& place) {
  NoNetwork http;
  for (auto& agent : make_agents(place, http)) {
    if (agent->store().lock_daemon())
      return complain("no daemon is running: start etalase-sync.service, or use etalase-sync once");
  }
  const auto left = report::leave_request(*place.files, place.settings.paths.runtime, report::k_request_refresh);
  return left ? k_ok : complain(left.error().message);
}

// Looks without leaving anything behind: whoever asks may not even be allowed to write.
base::Result<bool> is_held(base::FileSystem& files, const std::string& path) {
  bool there = false;
  ETALASE_TRY(there, base::exists(files, path));
  if (!there) return false;
  const auto lock = files.lock(path, base::LockMode::exclusive, base::LockWait::try_once);
  if (!lock && lock.error().kind != base::ErrorKind::busy) return base::fail(lock.error());
  return !lock;
}

DaemonRuns daemon_runs(base::FileSystem& files, const Agents& agents) {
  auto runs = DaemonRuns::no;
  for (const auto& agent : agents) {
    const auto held = is_held(files, agent->store().layout().daemon_lock());
    if (held && *held) return DaemonRuns::yes;
    if (!held) runs = DaemonRuns::unknown;
  }
  return runs;
}

// Whoever needs a store that a daemon works on waits for a second, not for the rest of a long transfer.
void ask_for_way(Workplace& place, const Agents& agents) {
  const bool is_worked_on = std::any_of(agents.begin(), agents.end(), [&place](const auto& agent) {
    return is_held(*place.files, agent->store().layout().job_lock()).value_or(false);
  });
  if (!is_worked_on || daemon_runs(*place.files, agents) == DaemonRuns::no) return;
  static_cast<void>(report::leave_request(*place.files, place.settings.paths.runtime, report::k_request_refresh));
}

// After a change beside it the daemon looks at the store again; without one nobody else says what is on show now.
void tell_status(Workplace& place) {
  NoNetwork http;
  const auto agents = make_agents(place, http);
  const auto& paths = place.settings.paths;
  if (daemon_runs(*place.files, agents) == DaemonRuns::yes) {
    static_cast<void>(report::leave_request(*place.files, paths.runtime, report::k_request_refresh));
    return;
  }
  StatusBoard board(*place.files, place.clock, paths, place.settings.sync.reserve);
  for (const auto& agent : agents) board.remember_into(*agent);
  board.measure();
  board.publish(agents);
}

// Lets an import end with a word about it when staff want the stick or it is pulled out. Make it before any thread.
class StopBySignal {
 public:
  StopBySignal() : m_thread([this](const std::stop_token& ended) { wait(ended); }) {}
  [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

 private:
  void wait(const std::stop_token& ended) {
    constexpr int k_look_ms = 100;
    pollfd watched{m_signals.descriptor(), POLLIN, 0};
    while (!ended.stop_requested()) {
      if (::poll(&watched, 1, k_look_ms) > 0 && !m_signals.take().empty()) m_stop.request_stop();
    }
  }

  SignalWatch m_signals;
  std::stop_source m_stop;
  std::jthread m_thread;  // last: it works with all of the above
};

int import_from(Workplace& place, const std::string& path) {
  auto& files = *place.files;
  const auto& runtime = place.settings.paths.runtime;
  const auto tell = [&](const report::UsbResult& result) {
    const auto shown = files.make_folders(runtime) ? show_result(files, runtime, result) : base::Result<void>();
    if (!shown) base::log_warning(shown.error().within("the staff page does not show it").message);
  };
  const StopBySignal stop;
  tell(begun(place.clock.system_now()));
  NoNetwork http;
  ask_for_way(place, make_agents(place, http));
  const auto stick = Stick::open(path);
  const auto result =
      stick ? import_stick({files, place.clock, base::build_date()}, place.settings, *stick, {stop.token()})
            : no_stick(stick.error(), place.clock.system_now());
  tell(result);
  const auto written = stick ? stick->write(k_result_on_stick, to_text(result)) : base::Result<void>();
  if (!written) base::log_warning(written.error().within("the result is not on the stick").message);
  tell_status(place);
  print(to_text(result));
  const bool good = result.outcome == report::UsbOutcome::updated || result.outcome == report::UsbOutcome::same;
  return good ? k_ok : k_failed;
}

std::string advice_after(const base::Error& no_way_back) {
  switch (no_way_back.kind) {
    case base::ErrorKind::not_found: return "take single items down at the council's desk instead";
    case base::ErrorKind::corrupt: return "run etalase-sync repair; the content on show stays";
    default: return "the content on show stays; try again";
  }
}

// Of the source with this id, or the gallery's own.
int roll_back(Workplace& place, const std::string& id) {
  const StopBySignal stop;
  NoNetwork http;
  const auto agents = make_agents(place, http);
  const auto found = std::find_if(agents.begin(), agents.end(), [&id](const auto& agent) {
    return id.empty() ? agent->source().own : agent->source().id == id;
  });
  if (found == agents.end()) {
    complain(id.empty() ? "there is no [[source]] in the configuration" : "no [[source]] has the id " + id);
    return k_usage;
  }
  ask_for_way(place, agents);
  const auto back = (*found)->roll_back({stop.token()});
  if (!back) {
    return complain(fmt::format("{}: {}; {}", (*found)->source().id, back.error().message, advice_after(back.error())));
  }
  tell_status(place);
  print(
      fmt::format("{}: feed {} is on show again as generation {}; the feed after it is refused here until the council "
                  "publishes a new one\n",
                  (*found)->source().id, back->serial, back->name));
  return k_ok;
}

int enrol(Workplace& place, const std::string& code, const UplinkPort& uplink_port) {
  const auto settings = with_proxy(*place.files, place.settings);
  if (!settings) return complain(settings.error().message);
  const auto name = uplink_port.enrol(*place.files, *settings, code);
  if (!name) return complain(name.error().message);
  print(fmt::format("Kios ini terdaftar sebagai {}.\nThis kiosk is enrolled as {}.\n", *name, *name));
  if (*name != place.settings.kiosk.id) print(fmt::format("[kiosk] id = \"{}\"\n", *name));
  return k_ok;
}

// The daemon's own words when there are any, else what the disk shows.
int show_status(Workplace& place, OutputForm form) {
  NoNetwork http;
  const auto agents = make_agents(place, http);
  StatusBoard board(*place.files, place.clock, place.settings.paths, place.settings.sync.reserve);
  auto status = report::read_sync_status(*place.files, place.settings.paths.runtime);
  board.measure();
  if (!status && status.error().kind == base::ErrorKind::not_found) status = board.gather(agents);
  if (!status) return complain(status.error().within(board.path()).message);
  const auto now = place.clock.system_now();
  const auto runs = daemon_runs(*place.files, agents);
  if (form == OutputForm::json) {
    print(brought_up_to(*status, now, runs).dump(1) + '\n');
  } else {
    print(to_text(*status, now));
    if (runs == DaemonRuns::no) print("etalase-sync does not run: systemctl start etalase-sync\n");
    if (runs == DaemonRuns::unknown) print("whether etalase-sync runs cannot be seen: ask as root\n");
  }
  return needs_somebody(*status) ? k_failed : k_ok;
}

int verify(Workplace& place, const VerifyOptions& options, OutputForm form) {
  NoNetwork http;
  std::vector<CheckedStore> sources;
  const auto agents = make_agents(place, http);
  for (const auto& agent : agents) {
    const auto& error = agent->status().error;
    if (error) {
      return complain(
          fmt::format("{}: {}: whoever looks must be root or the user of etalase-sync, and nothing else may "
                      "lie in the store's place",
                      agent->status().id, error->message));
    }
  }
  for (const auto& agent : agents) {
    sources.push_back(verify_store(agent->store(), *place.files, agent->status().id, options));
  }
  if (!options.since.empty()) {
    const auto earlier = read_report(*place.files, options.since);
    if (!earlier) return complain(earlier.error().message);
    compare_with(*earlier, options.announced, sources);
  }
  const auto breaches = to_text(sources);
  const std::string all_well = breaches.empty() ? "all stored files are as they were signed\n" : "";
  print(form == OutputForm::json ? to_json(sources).dump(1) + '\n' : breaches + all_well);
  if (breaches.empty()) return k_ok;
  const auto wrong = std::count(breaches.begin(), breaches.end(), '\n');
  const auto what = wrong == 1 ? std::string("one thing is") : fmt::format("{} things are", wrong);
  return complain(what + " wrong: run etalase-sync repair, it fetches what is damaged again");
}

// As the user that the daemon is, who may read less than whoever asks.
int check_files(Workplace& place, const std::string& config) {
  const auto wrong = wrong_files(*place.files, place.settings);
  for (const auto& line : wrong) complain(fmt::format("{}: {}", config, line));
  if (!wrong.empty()) return k_usage;
  print(config + ": all is well\n");
  return k_ok;
}

// Whose files a command writes: as root it becomes their owner.
std::string folder_of(Verb verb, const settings::Settings& settings) {
  if (verb == Verb::refresh) return settings.paths.runtime;
  if (verb == Verb::enrol) return settings.uplink.token_file;
  return settings.paths.sources;
}

}  // namespace

int run_command(const Command& command, const UplinkPort& uplink_port) {
  ::umask(0027);
  base::start_log("etalase-sync", base::LogLevel::info);
  Workplace place;
  auto read = settings::strict(settings::load(*place.files, command.config));
  if (!read) {
    for (const auto& line : base::split(read.error().message, '\n')) complain(line);
    return k_usage;
  }
  place.settings = std::move(*read);
  const auto folder = folder_of(command.verb, place.settings);
  if (const auto dropped = drop_to_owner_of(folder); !dropped) return complain(dropped.error().message);
  switch (command.verb) {
    case Verb::run: return run_daemon(place, command.config, Lasting::forever, uplink_port);
    case Verb::once: return run_daemon(place, command.config, Lasting::once, uplink_port);
    case Verb::repair: return run_daemon(place, command.config, Lasting::repair, uplink_port);
    case Verb::refresh: return ask_for_refresh(place);
    case Verb::import_stick: return import_from(place, command.path);
    case Verb::rollback: return roll_back(place, command.source);
    case Verb::enrol: return enrol(place, command.code, uplink_port);
    case Verb::status: return show_status(place, command.form);
    case Verb::verify: return verify(place, command.verify, command.form);
    case Verb::check_config: return check_files(place, command.config);
  }
  return k_usage;
}

}  // namespace etalase::sync
