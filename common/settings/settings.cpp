// Which tables and keys the configuration has, and how its files come together.
#include "settings/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/url.hpp"
#include "settings/section.hpp"

namespace etalase::settings {

namespace {

constexpr base::Bytes k_file_limit = base::megabytes(1);
constexpr std::chrono::milliseconds k_off{0};
constexpr std::chrono::milliseconds k_second{1000};

constexpr std::array<std::pair<const char*, Backlight>, 3> k_backlights = {
    {{"none", Backlight::none}, {"sysfs", Backlight::sysfs}, {"ddc", Backlight::ddc}}};

bool is_source_id(const std::string& text) {
  return !text.empty() && text.size() <= 32 &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}
bool is_language(const std::string& text) {
  return text.size() >= 2 && text.size() <= 35 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
         });
}
bool is_origin(const std::string& text) {
  const auto url = base::parse_url(text);
  return url && base::is_allowed_origin(*url) && url->path.find('?') == std::string::npos;
}
bool is_origin_or_empty(const std::string& text) { return text.empty() || is_origin(text); }
bool is_path(const std::string& text) { return text.starts_with('/') && text.find('\0') == std::string::npos; }
// A file, or the root itself where a provisioning file brings it.
bool is_root(const std::string& text) { return is_path(text) || text.starts_with('{'); }
bool is_path_or_empty(const std::string& text) { return text.empty() || is_path(text); }
bool is_pin_hash(const std::string& text) { return text.empty() || text.starts_with("$argon2id$"); }

constexpr const char* k_path = "a path that begins with /";
constexpr const char* k_origin = "an https address (http only for 127.0.0.1 or [::1])";

const Node* child(const Node& root, const char* key) {
  const auto& table = std::get<Table>(root.value);
  const auto found = table.find(key);
  return found == table.end() ? nullptr : &found->second;
}

void read_kiosk(Section&& in, Kiosk& kiosk) {
  in.text("id", kiosk.id, is_source_id, "an id of at most 32 characters a-z, 0-9 and '-'");
  in.text("name", kiosk.name);
  in.text("gallery", kiosk.gallery);
  std::vector<double> point;
  in.numbers("floor_position", point, 2, {0, 1});
  if (point.size() == 2) kiosk.floor_position = FloorPosition{point[0], point[1]};
}

void read_rotation(Section& in, Rotation& rotation) {
  int degrees = static_cast<int>(rotation);
  in.integer("rotation", degrees, {0, 270});
  if (degrees % 90 != 0) return in.complain("[display] rotation: expected 0, 90, 180 or 270");
  rotation = static_cast<Rotation>(degrees);
}

void read_display(Section&& in, Display& display) {
  in.number("diagonal_inches", display.diagonal_inches, {5, 120});
  read_rotation(in, display.rotation);
  in.number("lower_edge_mm", display.lower_edge_mm, {0, 2000});
  in.integer("max_frame_rate", display.max_frame_rate, {10, 240});
  in.choice("backlight", display.backlight, k_backlights);
}

void read_touch(Section&& in, TouchMatrix& matrix) {
  std::vector<double> numbers;
  in.numbers("matrix", numbers, matrix.size(), {-10, 10});
  if (numbers.size() == matrix.size()) std::copy(numbers.begin(), numbers.end(), matrix.begin());
}

void read_languages(Section&& in, std::vector<std::string>& languages) {
  auto offered = languages;
  in.texts("offer", offered, is_language, "a list of language tags such as [\"id\", \"en\"]");
  if (offered.empty()) return in.complain("[languages] offer: expected at least one language");
  languages.clear();
  for (const std::string& tag : offered) {
    if (std::find(languages.begin(), languages.end(), tag) == languages.end())
      languages.push_back(tag);
    else
      in.complain("[languages] offer: \"" + tag + "\" stands there twice");
  }
}

void read_idle(Section&& in, Idle& idle) {
  in.duration("after", idle.after, k_off);
  in.duration("dialog", idle.dialog, k_off);
  in.duration("qr", idle.qr, k_off);
  in.duration("slide", idle.slide, k_off);
}

void read_staff(Section&& in, std::string& pin_hash) { in.text("pin_hash", pin_hash, is_pin_hash, "an argon2id hash"); }

void read_paths(Section&& in, Paths& paths) {
  in.text("sources", paths.sources, is_path, k_path);
  in.text("kiosk", paths.kiosk, is_path, k_path);
  in.text("runtime", paths.runtime, is_path, k_path);
}

void read_proxy(Section& in, Sync& sync) {
  std::string address;
  in.text("proxy", address);
  in.text("proxy_file", sync.proxy_file, is_path_or_empty, k_path);
  if (address.empty()) return;
  const auto proxy = base::parse_proxy(address);
  if (!proxy) return in.complain("[sync] proxy: " + proxy.error().message);
  if (!sync.proxy_file.empty()) return in.complain("[sync] proxy: it stands in proxy_file too: keep one of the two");
  sync.proxy = *proxy;
}

// The size classes of docs/feed.md.
void read_side(Section& in, int& side) {
  int wanted = side;
  in.integer("media_max_side", wanted, {0, 3000});
  constexpr int k_sides[] = {0, 480, 960, 1920, 3000};
  if (std::find(std::begin(k_sides), std::end(k_sides), wanted) == std::end(k_sides))
    return in.complain("[sync] media_max_side: expected 480, 960, 1920 or 3000, or 0 for all");
  side = wanted;
}

void read_sync(Section&& in, Sync& sync) {
  in.duration("every", sync.every, k_second);
  in.window("window", sync.window);
  in.flag("metered", sync.metered);
  in.size("max_rate", sync.max_rate);
  read_proxy(in, sync);
  in.size("reserve", sync.reserve);
  read_side(in, sync.media_max_side);
}

void read_uplink(Section&& in, Uplink& uplink) {
  in.text("url", uplink.url, is_origin_or_empty, k_origin);
  in.text("token_file", uplink.token_file, is_path_or_empty, k_path);
  in.duration("every", uplink.every, k_second);
}

// A source without its three mandatory keys is no source.
void read_source(Section&& in, std::vector<Source>& sources) {
  Source source;
  in.text("id", source.id, is_source_id, "an id of at most 32 characters a-z, 0-9 and '-'");
  in.text("url", source.url, is_origin, k_origin);
  in.text("root", source.root, is_root, "a path that begins with \"/\", or 1.root.json itself");
  in.text("token_file", source.token_file, is_path_or_empty, k_path);
  in.text("ca_file", source.ca_file, is_path_or_empty, k_path);
  in.flag("own", source.own);
  while (source.url.ends_with('/')) source.url.pop_back();
  for (const auto* key : {"id", "url", "root"}) {
    if (!in.has(key)) in.complain(fmt::format("[[source]]: expected a key \"{}\"", key));
  }
  const auto same = [&source](const Source& other) { return other.id == source.id; };
  if (source.id.empty() || source.url.empty() || source.root.empty()) return;
  if (std::any_of(sources.begin(), sources.end(), same))
    return in.complain(fmt::format("[[source]] {} is there twice", source.id));
  sources.push_back(std::move(source));
}

// The only source is the own one; of several exactly one says so.
void settle_own(const Node& root, std::vector<Source>& sources, std::vector<Problem>& problems) {
  if (sources.size() == 1) sources.front().own = true;
  if (sources.size() < 2) return;
  const auto owns = std::count_if(sources.begin(), sources.end(), [](const Source& source) { return source.own; });
  if (owns == 1) return;
  const auto* node = child(root, "source");
  problems.push_back(
      {node->file, node->line,
       fmt::format("[[source]]: of {} sources exactly one says own = true, here {} do", sources.size(), owns)});
  for (auto& source : sources) source.own = &source == &sources.front();
}

void read_sources(const Node& root, std::vector<Source>& sources, std::vector<Problem>& problems) {
  const auto* node = child(root, "source");
  if (node == nullptr) return;
  const auto* list = std::get_if<List>(&node->value);
  if (list == nullptr) {
    problems.push_back({node->file, node->line, "source: expected tables [[source]]"});
    return;
  }
  for (const auto& each : *list) read_source(Section(&each, "[[source]]", problems), sources);
  settle_own(root, sources, problems);
}

void refuse_unknown_tables(const Node& root, std::vector<Problem>& problems) {
  constexpr std::string_view k_tables[] = {"kiosk", "display", "touch",  "languages", "idle",
                                           "staff", "paths",   "source", "sync",      "uplink"};
  for (const auto& [key, node] : std::get<Table>(root.value)) {
    if (std::find(std::begin(k_tables), std::end(k_tables), key) == std::end(k_tables)) {
      problems.push_back({node.file, node.line, fmt::format("there is no table [{}]", key)});
    }
  }
}

Settings read_all(const Node& root, std::vector<Problem>& problems) {
  Settings settings;
  const auto section = [&](const char* key) { return Section(child(root, key), fmt::format("[{}]", key), problems); };
  read_kiosk(section("kiosk"), settings.kiosk);
  read_display(section("display"), settings.display);
  read_touch(section("touch"), settings.touch_matrix);
  read_languages(section("languages"), settings.languages);
  read_idle(section("idle"), settings.idle);
  read_staff(section("staff"), settings.staff_pin_hash);
  read_paths(section("paths"), settings.paths);
  read_sync(section("sync"), settings.sync);
  read_uplink(section("uplink"), settings.uplink);
  read_sources(root, settings.sources, problems);
  refuse_unknown_tables(root, problems);
  return settings;
}

Node read_file(const base::FileSystem& files, const std::string& path, std::vector<Problem>& problems) {
  const auto text = files.read(path, k_file_limit);
  if (text) return parse_toml(path, *text, problems);
  problems.push_back({path, 0, text.error().message});
  return {path, 0, Table()};
}

// Names of etalase.d/*.toml beside the main file, sorted; the folder may be absent.
std::vector<std::string> fragments(const base::FileSystem& files, const std::string& path,
                                   std::vector<Problem>& problems) {
  const auto slash = path.rfind('/');
  const auto folder = (slash == std::string::npos ? std::string() : path.substr(0, slash + 1)) + "etalase.d";
  std::vector<std::string> names;
  const auto entries = files.list(folder);
  if (!entries && entries.error().kind != base::ErrorKind::not_found)
    problems.push_back({folder, 0, entries.error().message});
  if (!entries) return names;
  for (const auto& entry : *entries) {
    if (entry.name.ends_with(".toml") && !entry.name.starts_with('.')) names.push_back(folder + '/' + entry.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

std::string to_string(const Problem& problem) {
  return problem.line > 0 ? fmt::format("{}:{}: {}", problem.file, problem.line, problem.message)
                          : fmt::format("{}: {}", problem.file, problem.message);
}

Loaded load(const base::FileSystem& files, const std::string& path) {
  Loaded loaded;
  Node root = read_file(files, path, loaded.problems);
  for (const auto& fragment : fragments(files, path, loaded.problems))
    merge(root, read_file(files, fragment, loaded.problems));
  loaded.settings = read_all(root, loaded.problems);
  return loaded;
}

base::Result<Settings> strict(Loaded loaded) {
  if (loaded.problems.empty()) return std::move(loaded.settings);
  std::vector<std::string> lines;
  for (const auto& problem : loaded.problems) lines.push_back(to_string(problem));
  return base::fail(base::ErrorKind::invalid, base::join(lines, "\n"), loaded.problems.front().file);
}

const Source* own_source(const Settings& settings) {
  const auto found =
      std::find_if(settings.sources.begin(), settings.sources.end(), [](const Source& source) { return source.own; });
  return found == settings.sources.end() ? nullptr : &*found;
}

}  // namespace etalase::settings
