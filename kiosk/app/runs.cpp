// Reads, judges and writes the runs.
#include "app/runs.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/json.hpp"
#include "base/text.hpp"

namespace etalase::app {

namespace {

constexpr int k_deaths = 3;
constexpr std::chrono::minutes k_window{5};
constexpr std::chrono::hours k_aside_for{6};
constexpr std::size_t k_kept = 200;
constexpr base::Bytes k_limit = base::megabytes(1);

std::string_view name_of(RunEvent event) {
  switch (event) {
    case RunEvent::start: return "start";
    case RunEvent::ready: return "ready";
    case RunEvent::end: return "end";
  }
  return "end";
}

std::optional<RunEvent> event_of(const std::string& name) {
  for (const RunEvent event : {RunEvent::start, RunEvent::ready, RunEvent::end})
    if (name_of(event) == name) return event;
  return std::nullopt;
}

std::optional<Run> parse_line(const std::string& line) {
  const auto json = base::parse_json(line, base::kilobytes(4));
  if (!json || !json->is_object()) return std::nullopt;
  const auto text = [&](const char* key) {
    const auto found = json->find(key);
    return found != json->end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto ms = json->find("ms");
  const auto event = event_of(text("event"));
  if (!event || ms == json->end() || !ms->is_number_integer()) return std::nullopt;
  return Run{text("boot"), base::BootTime{ms->get<std::int64_t>()}, text("feed"), *event};
}

// Whether the last three deaths lie close together and the last is not long ago.
bool is_poisoned(const std::vector<base::BootTime>& deaths, base::BootTime now) {
  for (std::size_t i = deaths.size(); i >= k_deaths; --i) {
    const base::BootTime last = deaths[i - 1];
    if (last - deaths[i - k_deaths] <= k_window && now - last < k_aside_for) return true;
  }
  return false;
}

}  // namespace

std::string to_line(const Run& run) {
  return base::Json{{"boot", run.boot}, {"ms", run.at.count()}, {"feed", run.feed}, {"event", name_of(run.event)}}
             .dump() +
         "\n";
}

std::vector<Run> parse_runs(std::string_view text) {
  std::vector<Run> runs;
  for (const std::string& line : base::split(text, '\n'))
    if (auto run = parse_line(line)) runs.push_back(std::move(*run));
  return runs;
}

std::set<std::string> set_aside(const std::vector<Run>& runs, const std::string& boot, base::BootTime now) {
  std::map<std::string, std::vector<base::BootTime>> deaths;
  const Run* open = nullptr;
  for (const Run& run : runs) {
    if (run.boot != boot) continue;
    if (run.event == RunEvent::end) open = nullptr;
    if (run.event != RunEvent::start) continue;
    // The death is only known from the next start; that is also the nearest known time of it.
    if (open != nullptr) deaths[open->feed].push_back(run.at);
    open = &run;
  }
  if (open != nullptr) deaths[open->feed].push_back(now);
  std::set<std::string> aside;
  for (const auto& [feed, times] : deaths)
    if (is_poisoned(times, now)) aside.insert(feed);
  return aside;
}

std::vector<Run> trimmed(std::vector<Run> runs, const std::string& boot) {
  std::erase_if(runs, [&](const Run& run) { return run.boot != boot; });
  if (runs.size() > k_kept) runs.erase(runs.begin(), runs.end() - static_cast<std::ptrdiff_t>(k_kept));
  return runs;
}

RunsFile::RunsFile(base::FileSystem& files, std::string folder, std::string boot)
    : m_files(files), m_path(folder + "/runs"), m_boot(std::move(boot)) {}

std::vector<Run> RunsFile::read() const {
  const auto text = m_files.read(m_path, k_limit);
  return text ? parse_runs(*text) : std::vector<Run>();
}

base::Result<void> RunsFile::append(const Run& run) {
  ETALASE_TRY(auto file, m_files.append_to(m_path, 0640));
  ETALASE_CHECK(file->append(to_line(run)));
  return file->sync();
}

base::Result<void> RunsFile::tidy() {
  const std::vector<Run> all = read();
  const std::vector<Run> kept = trimmed(all, m_boot);
  if (kept.size() == all.size()) return {};
  std::string text;
  for (const Run& run : kept) text += to_line(run);
  return base::write_durably(m_files, m_path, text);
}

std::string read_boot_id(const base::FileSystem& files) {
  // Its size is said to be nothing, so it is read by offset.
  const auto id = files.read_at("/proc/sys/kernel/random/boot_id", {0}, base::kilobytes(1));
  return id ? std::string(base::trim(*id)) : "unknown";
}

}  // namespace etalase::app
