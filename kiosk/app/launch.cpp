// Prepares runs.
#include "app/launch.hpp"

#include <algorithm>
#include <cstdio>

namespace etalase::app {

namespace {

constexpr base::Bytes k_replay_limit = base::megabytes(4);

// The own source of the configuration; without one the first store in the folder, so that a preview needs no file.
std::string choose_source(const settings::Settings& settings, const base::FileSystem& files) {
  if (const settings::Source* own = settings::own_source(settings)) return own->id;
  const auto entries = files.list(settings.paths.sources);
  if (!entries) return "";
  std::vector<std::string> names;
  for (const base::DirEntry& entry : *entries)
    if (entry.type == base::FileType::folder) names.push_back(entry.name);
  return names.empty() ? "" : *std::min_element(names.begin(), names.end());
}

// The configuration with what the command line says instead.
settings::Loaded read_settings(const Options& options, const base::FileSystem& files) {
  settings::Loaded loaded = settings::load(files, options.config);
  if (!options.sources.empty()) loaded.settings.paths.sources = options.sources;
  if (options.diagonal_inches) loaded.settings.display.diagonal_inches = *options.diagonal_inches;
  return loaded;
}

Script render_script(const RenderJob& job) {
  Script script;
  if (job.scroll > 0) script.steps.push_back({.what = ScrollStep{job.scroll}});
  if (!job.out.empty()) script.steps.push_back({.what = ShotStep{job.out}});
  if (!job.layout_json.empty()) script.steps.push_back({.what = LayoutStep{job.layout_json}});
  // A page that is not there must not pass for a picture of another one.
  const auto shown = actions::to_string(job.page);
  script.steps.push_back({.what = ExpectStep{Expected::page, shown, std::chrono::milliseconds{0}}});
  return script;
}

base::Result<Script> read_script(const std::string& path, const base::FileSystem& files) {
  ETALASE_TRY(const std::string text, files.read(path, k_replay_limit));
  auto script = parse_script(text);
  if (!script) return base::fail(script.error().within(path));
  return script;
}

}  // namespace

base::Result<Start> prepare(const Options& options, const base::FileSystem& files) {
  settings::Loaded loaded = read_settings(options, files);
  Start start;
  start.reload = [options, &files] { return read_settings(options, files); };
  start.problems = std::move(loaded.problems);
  start.settings = std::move(loaded.settings);
  start.source = choose_source(start.settings, files);
  start.modes = options.modes;
  start.trace = options.trace;
  if (!start.settings.languages.empty()) start.language = start.settings.languages.front();
  if (options.language) start.language = *options.language;
  start.keeps_language = options.language ? KeepsLanguage::yes : KeepsLanguage::no;
  if (options.render) {
    start.page = options.render->page;
    start.script = render_script(*options.render);
    start.timers = false;
    start.records = false;
    start.modes.still = true;
  }
  if (!options.replay.empty()) {
    ETALASE_TRY(start.script, read_script(options.replay, files));
    start.records = start.script->clock == ScriptClock::real;
  }
  return start;
}

int check_config(const Options& options, const base::FileSystem& files) {
  const settings::Loaded loaded = settings::load(files, options.config);
  for (const settings::Problem& problem : loaded.problems)
    std::fprintf(stderr, "%s\n", settings::to_string(problem).c_str());
  return loaded.problems.empty() ? 0 : 2;
}

bool is_virtual(const Start& start) {
  return start.script.has_value() && start.script->clock == ScriptClock::virtual_time;
}

base::SystemTime first_moment(const Options& options) {
  return options.now ? *options.now : base::RealClock().system_now();
}

}  // namespace etalase::app
