// Fuzzes the configuration: whatever lies in the file, the settings that come of it are usable.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/assert.hpp"
#include "base/url.hpp"
#include "settings/quantities.hpp"
#include "settings/settings.hpp"
#include "support/fake_file_system.hpp"

namespace etalase::settings {
namespace {

constexpr const char* k_path = "/etc/etalase/etalase.toml";

void check_source(const Source& source) {
  const auto url = base::parse_url(source.url);
  ETALASE_ASSERT(url && base::is_allowed_origin(*url));
  ETALASE_ASSERT(!source.id.empty() && source.id.find_first_of("/.") == std::string::npos);
  ETALASE_ASSERT(source.root.starts_with('/'));
}

void check(const Settings& settings) {
  for (const auto& source : settings.sources) check_source(source);
  const auto own =
      std::count_if(settings.sources.begin(), settings.sources.end(), [](const Source& source) { return source.own; });
  ETALASE_ASSERT(settings.sources.empty() || own == 1);
  ETALASE_ASSERT(!settings.languages.empty());
  ETALASE_ASSERT(settings.display.max_frame_rate >= 10 && settings.display.diagonal_inches >= 5);
  ETALASE_ASSERT(settings.sync.every >= std::chrono::seconds(1));
}

}  // namespace
}  // namespace etalase::settings

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace etalase;
  const std::string text(reinterpret_cast<const char*>(data), size);
  test::FakeFileSystem files;
  files.plant(settings::k_path, text);
  // The same text once more, so that tables merge and sources append.
  if (size % 2 == 1) files.plant("/etc/etalase/etalase.d/10-again.toml", text);
  auto loaded = settings::load(files, settings::k_path);
  settings::check(loaded.settings);
  for (const auto& problem : loaded.problems) ETALASE_ASSERT(problem.line >= 0 && !to_string(problem).empty());
  static_cast<void>(settings::strict(std::move(loaded)));
  static_cast<void>(settings::parse_duration(text));
  static_cast<void>(settings::parse_size(text));
  static_cast<void>(settings::parse_window(text));
  return 0;
}
