// Reads the command line with CLI11.
#include "app/options.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <sstream>

#include "base/text.hpp"
#include "base/version.hpp"
#include "feed/forms.hpp"
#include "pages/registry.hpp"

namespace etalase::app {

namespace {

// What CLI11 fills in before it is understood.
struct Arguments {
  Options options;
  std::string render;
  std::string size;
  std::string windowed;
  std::string language;
  std::string out;
  std::string layout_json;
  std::string now;
  std::string mode;
  std::optional<double> diagonal;
  float scroll = 0;
};

// As [display] diagonal_inches.
constexpr double k_least_inches = 5;
constexpr double k_most_inches = 120;

void describe(CLI::App& app, Arguments& raw) {
  app.set_version_flag("--version", "etalase-kiosk " + std::string(base::version()));
  app.add_option("--config", raw.options.config, "configuration file; etalase.d beside it is read too");
  app.add_option("--sources", raw.options.sources, "folder of the stores, instead of [paths] sources");
  app.add_option("--windowed", raw.windowed, "a window of WIDTHxHEIGHT instead of the full screen");
  app.add_flag("--check-config", raw.options.check_config, "read the configuration, name what is wrong, exit");
  app.add_flag("--make-pin", raw.options.make_pin,
               "ask for a staff PIN twice (or read it from standard input), print its lines for the configuration");
  app.add_option("--replay", raw.options.replay, "play touches from a file of JSON lines, then exit");
  app.add_option("--trace", raw.options.trace, "write frames and touches with their times to a file of JSON lines");
  app.add_option("--render", raw.render, "draw one page without a display: " + pages::page_addresses());
  app.add_option("--size", raw.size, "with --render: WIDTHxHEIGHT, 1080x1920 if absent");
  app.add_option("--lang", raw.language, "language to begin with, such as id or en");
  app.add_option("--out", raw.out, "with --render: the PNG to write");
  app.add_option("--layout-json", raw.layout_json, "with --render: write what was drawn where");
  app.add_option("--now", raw.now, "the time to show: 2026-01-05T10:00:00+07:00 or 2026-01-05");
  app.add_option("--diagonal", raw.diagonal, "the panel's diagonal in inches, instead of [display] diagonal_inches");
  app.add_option("--scroll", raw.scroll, "with --render: scroll the main column by so many pixels");
  app.add_option(
      "--mode", raw.mode,
      "large (text), contrast (high), lowered (page), still (no transitions); with --render what lies over the page: "
      "photo (its first, full screen), plan, filter, languages, access, qr (the code to take home); several by comma");
}

tl::unexpected<EarlyExit> mistake(const std::string& what) {
  return tl::unexpected<EarlyExit>(EarlyExit{2, "etalase-kiosk: " + what + "; see --help\n"});
}

std::optional<loop::PixelSize> parse_size(std::string_view text) {
  const auto cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  loop::PixelSize size;
  const auto number = [](std::string_view digits, int& value) {
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return end.ec == std::errc() && end.ptr == digits.data() + digits.size() && value >= 200 && value <= 8192;
  };
  if (!number(text.substr(0, cross), size.width) || !number(text.substr(cross + 1), size.height)) return std::nullopt;
  return size;
}

std::optional<base::SystemTime> parse_now(const std::string& text) {
  // A day alone means its noon in western Indonesia: never the day before or after in any of the country's zones.
  const auto time = base::parse_time(text.size() == 10 ? text + "T12:00:00+07:00" : text);
  if (!time) return std::nullopt;
  return *time;
}

const std::map<std::string, actions::Sheet> k_sheets{{"photo", actions::Sheet::photograph},
                                                     {"plan", actions::Sheet::floor},
                                                     {"filter", actions::Sheet::filter},
                                                     {"languages", actions::Sheet::languages},
                                                     {"access", actions::Sheet::access},
                                                     {"collaborations", actions::Sheet::collaborations},
                                                     {"qr", actions::Sheet::qr}};

const std::map<std::string, actions::Prefer> k_choices{{"large", {actions::TextSize::large}},
                                                       {"contrast", {actions::Contrast::high}},
                                                       {"lowered", {actions::PageHeight::lowered}},
                                                       {"still", {actions::Motion::still}}};

tl::expected<void, EarlyExit> understand_appearance(const std::string& text, Appearance& appearance) {
  for (const std::string& mode : base::split(text, ',')) {
    if (const auto choice = k_choices.find(mode); choice != k_choices.end())
      appearance.access = actions::with(appearance.access, choice->second);
    else if (const auto sheet = k_sheets.find(mode); sheet != k_sheets.end())
      appearance.sheet = sheet->second;
    else if (!mode.empty())
      return mistake("--mode does not know \"" + mode + "\"");
  }
  return {};
}

tl::expected<Options, EarlyExit> understand(Arguments raw) {
  Options options = std::move(raw.options);
  const std::string window = raw.render.empty() ? raw.windowed : (raw.size.empty() ? "1080x1920" : raw.size);
  if (!window.empty()) {
    options.windowed = parse_size(window);
    if (!options.windowed) return mistake("a size is WIDTHxHEIGHT, each 200 to 8192");
  }
  if (!raw.now.empty()) {
    options.now = parse_now(raw.now);
    if (!options.now) return mistake("--now is no time");
  }
  if (!raw.language.empty()) {
    if (!feed::is_language_tag(raw.language)) return mistake("--lang is a tag such as id or en");
    options.language = raw.language;
  }
  if (raw.diagonal) {
    if (!(*raw.diagonal >= k_least_inches && *raw.diagonal <= k_most_inches))
      return mistake("--diagonal is a number of inches, 5 to 120");
    options.diagonal_inches = raw.diagonal;
  }
  if (auto known = understand_appearance(raw.mode, options.appearance); !known)
    return tl::unexpected<EarlyExit>(known.error());
  if (raw.render.empty()) return options;
  const auto page = pages::parse_page(raw.render);
  if (!page) return mistake(page.error().message);
  if (raw.out.empty() && raw.layout_json.empty()) return mistake("--render needs --out or --layout-json");
  options.render = RenderJob{*page, raw.out, raw.layout_json, raw.scroll};
  return options;
}

}  // namespace

tl::expected<Options, EarlyExit> parse_options(const std::vector<std::string>& arguments) {
  CLI::App app("The touchscreen of a craft gallery: shows what the store holds.", "etalase-kiosk");
  Arguments raw;
  describe(app, raw);
  // CLI11 takes its arguments in reverse.
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream wrong;
    const int code = app.exit(error, out, wrong);
    if (code == 0) return tl::unexpected<EarlyExit>(EarlyExit{0, out.str()});
    return mistake(error.what());
  }
  return understand(std::move(raw));
}

}  // namespace etalase::app
