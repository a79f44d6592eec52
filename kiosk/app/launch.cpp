// Prepares runs.
#include "app/launch.hpp"

#include <algorithm>
#include <cstdio>

#include "app/replay.hpp"

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

Script render_script(const RenderJob& job, const Appearance& appearance) {
  Script script;
  if (appearance.sheet == actions::Sheet::photograph)
    script.steps.push_back({.what = TapStep{.target = "photograph"}});
  else if (appearance.sheet != actions::Sheet::none)
    script.steps.push_back({.what = OpenStep{{job.page, appearance.sheet}}});
  if (job.scroll > 0) script.steps.push_back({.what = ScrollStep{job.scroll}});
  if (!job.out.empty()) script.steps.push_back({.what = ShotStep{job.out}});
  if (!job.layout_json.empty()) script.steps.push_back({.what = LayoutStep{job.layout_json}});
  // A page that is not there must not pass for a picture of another one.
  script.steps.push_back(
      {.what = ExpectStep{Expected::page, actions::public_name(job.page), std::chrono::milliseconds{0}}});
  return script;
}

base::Result<Script> read_script(const std::string& path, const base::FileSystem& files) {
  ETALASE_TRY(const std::string text, files.read(path, k_replay_limit));
  auto script = parse_script(text);
  if (!script) return base::fail(script.error().within(path));
  return script;
}

}  // namespace

base::Result<Launch> prepare(const Options& options, const base::FileSystem& files) {
  settings::Loaded loaded = read_settings(options, files);
  Launch launch;
  Start& start = launch.start;
  start.reload = [options, &files] { return read_settings(options, files); };
  start.problems = std::move(loaded.problems);
  start.settings = std::move(loaded.settings);
  start.source = choose_source(start.settings, files);
  start.appearance = options.appearance;
  start.trace = options.trace;
  if (!start.settings.languages.empty()) start.language = start.settings.languages.front();
  if (options.language) start.language = *options.language;
  start.keeps_language = options.language ? KeepsLanguage::yes : KeepsLanguage::no;
  if (options.render) {
    start.page = options.render->page;
    launch.script = render_script(*options.render, options.appearance);
    start.timers = false;
    start.records = false;
    start.appearance.access.motion = actions::Motion::still;
  }
  if (!options.replay.empty()) {
    ETALASE_TRY(launch.script, read_script(options.replay, files));
    start.records = launch.script->clock == ScriptClock::real;
  }
  return launch;
}

int run(const Platform& platform, Launch launch, loop::ManualClock& virtual_clock) {
  const bool jumps = is_virtual(launch);
  Application kiosk(platform, std::move(launch.start));
  if (launch.script) return Replay(kiosk, platform, std::move(*launch.script), jumps ? &virtual_clock : nullptr).run();
  kiosk.run();
  return 0;
}

namespace {

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

// What the kiosk will do, for who has just written the file.
std::string summary_of(const std::string& config, const settings::Settings& settings) {
  std::string languages;
  for (const std::string& tag : settings.languages) languages += (languages.empty() ? "" : ", ") + tag;
  std::string own;
  for (const settings::Source& source : settings.sources)
    if (source.own) own = source.id;
  return config + ": nothing wrong. Kiosk " + or_none(settings.kiosk.id) + ", gallery " +
         (settings.kiosk.gallery.empty() ? "the feed's first" : settings.kiosk.gallery) + ", languages " + languages +
         ", source " + or_none(own) + ", store " + settings.paths.sources;
}

}  // namespace

int check_config(const Options& options, const base::FileSystem& files) {
  const settings::Loaded loaded = settings::load(files, options.config);
  for (const settings::Problem& problem : loaded.problems)
    std::fprintf(stderr, "%s\n", settings::to_string(problem).c_str());
  if (!loaded.problems.empty()) return 2;
  std::printf("%s\n", summary_of(options.config, loaded.settings).c_str());
  return 0;
}

bool is_virtual(const Launch& launch) {
  return launch.script.has_value() && launch.script->clock == ScriptClock::virtual_time;
}

base::SystemTime first_moment(const Options& options) {
  return options.now ? *options.now : base::RealClock().system_now();
}

}  // namespace etalase::app
