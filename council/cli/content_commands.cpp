// Reads files and folders for imports, and runs them.
#include "cli/content_commands.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "drafts/council.hpp"
#include "intake/day_offsets.hpp"
#include "intake/exporter.hpp"
#include "intake/importer.hpp"
#include "intake/json_form.hpp"
#include "intake/sheets.hpp"
#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Result;

namespace {

constexpr base::Bytes k_file_limit = base::megabytes(17);
constexpr const char* k_zone = "Asia/Jakarta";

base::Day today(const base::Clock& clock) { return base::local_time(clock.system_now(), k_zone).day; }

std::string name_of(const std::string& path) { return std::filesystem::path(path).filename().string(); }
std::string folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path().string();
  return parent.empty() ? "." : parent;
}

bool is_content_file(const std::string& name) {
  if (intake::kind_of_file(name)) return true;
  const auto& sheets = intake::all_sheets();
  return std::any_of(sheets.begin(), sheets.end(), [&](intake::Sheet each) { return intake::file_of(each) == name; });
}

// Files as given; a folder stands for the files in it whose names are those of content.
Result<std::vector<std::string>> spread(const base::FileSystem& files, const std::vector<std::string>& given) {
  std::vector<std::string> paths;
  for (const auto& path : given) {
    const auto entries = files.list(path);
    if (!entries) {
      paths.push_back(path);
      continue;
    }
    for (const auto& entry : *entries) {
      if (is_content_file(entry.name)) paths.push_back(path + "/" + entry.name);
    }
  }
  if (paths.empty()) return words::refuse(ErrorKind::not_found, "no_content_files");
  return paths;
}

struct Input {
  std::vector<intake::InputFile> files;
  std::vector<std::string> folders;  // where photos may lie
};

Result<Input> read_input(Tools tools, const std::vector<std::string>& given, const std::string& photos) {
  Input input;
  if (!photos.empty()) {
    if (!tools.files.list(photos))
      return words::refuse(ErrorKind::not_found, "photo_folder_missing", {{"folder", photos}});
    input.folders.push_back(photos);
  }
  ETALASE_TRY(const auto paths, spread(tools.files, given));
  std::set<std::string> folders;
  for (const auto& path : paths) {
    std::string bytes;
    ETALASE_TRY(bytes, read_named(tools, path, k_file_limit));
    input.files.push_back({name_of(path), std::move(bytes)});
    if (folders.insert(folder_of(path)).second) input.folders.push_back(folder_of(path));
  }
  return input;
}

// As a whole before anything else is said: both may go to one file.
void print(const std::string& report) {
  std::fputs(report.c_str(), stdout);
  std::fflush(stdout);
}

words::Message after_import(const intake::ImportPlan& plan, const CommandLine& command) {
  if (!plan.is_right()) return words::say("import_wrong");
  return command.apply ? words::say("import_saved") : words::say("import_dry");
}

// The sample lies beside the program's share folder, or where ETALASE_DATA_DIR says.
Result<std::string> sample_folder(const base::FileSystem& files) {
  if (const char* folder = std::getenv("ETALASE_DATA_DIR"); folder != nullptr && *folder != '\0')
    return std::string(folder) + "/sample";
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto folder = (program.parent_path().parent_path() / "share/etalase/sample").string();
  if (error || !files.list(folder)) {
    return words::refuse(ErrorKind::not_found, "sample_missing", {{"folder", folder}});
  }
  return folder;
}

Result<base::Day> day_of(const std::string& text, const base::Clock& clock) {
  if (text.empty()) return today(clock);
  auto day = base::parse_day(text);
  if (!day) return words::refuse(ErrorKind::refused, "as_of_no_day", {{"text", text}});
  return day;
}

Result<intake::ImportPlan> plan(const drafts::OpenCouncil& council, Tools tools, Input input, base::Day day,
                                intake::MissingPhoto missing) {
  const auto inspector = pictures::make_vips_inspector();
  intake::PhotoFolders photos(tools.files, *inspector, input.folders, missing);
  return intake::plan_import(council, photos, {std::move(input.files), day});
}

}  // namespace

Result<int> run_import(const CommandLine& command, Tools tools) {
  ETALASE_TRY(const auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  ETALASE_TRY(auto input, read_input(tools, command.files, command.photos));
  ETALASE_TRY(const auto planned,
              plan(*council, tools, std::move(input), today(tools.clock), intake::MissingPhoto::refused));
  if (command.apply && planned.is_right()) ETALASE_CHECK(intake::apply_import(*council, tools.files, planned));
  const auto text = command.json ? intake::report_json(planned.report, tools.language)
                                 : intake::report_text(planned.report, tools.language);
  print(text);
  std::fprintf(stderr, "etalase-council: %s\n", after_import(planned, command).in(tools.language).c_str());
  return planned.is_right() ? 0 : 1;
}

Result<int> run_sample(const CommandLine& command, Tools tools) {
  ETALASE_TRY(const auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  ETALASE_TRY(const auto day, day_of(command.as_of, tools.clock));
  ETALASE_TRY(const auto folder, sample_folder(tools.files));
  ETALASE_TRY(auto input, read_input(tools, {folder}, command.photos));
  if (command.photos.empty()) input.folders.push_back(folder + "/pictures");
  for (auto& file : input.files) {
    auto filled = intake::fill_day_offsets(file.bytes, day);
    if (!filled) return base::fail(filled.error().within(file.name));
    file.bytes = std::move(*filled);
  }
  const auto missing = command.borrow_pictures ? intake::MissingPhoto::borrowed : intake::MissingPhoto::refused;
  ETALASE_TRY(const auto planned, plan(*council, tools, std::move(input), day, missing));
  if (!planned.is_right()) {
    print(intake::report_text(planned.report, tools.language));
    return words::refuse(ErrorKind::refused, "sample_not_saved");
  }
  ETALASE_CHECK(intake::apply_import(*council, tools.files, planned));
  const auto tally = intake::tally_of(planned.report);
  tell(tools, words::say("sample_saved", {{"fresh", std::to_string(tally.fresh)},
                                          {"changed", std::to_string(tally.changed)},
                                          {"same", std::to_string(tally.unchanged)}}));
  return 0;
}

Result<int> run_export(const CommandLine& command, Tools tools) {
  ETALASE_TRY(const auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  ETALASE_TRY(const auto exported, intake::make_export(*council, today(tools.clock)));
  if (exported.empty()) return words::refuse(ErrorKind::not_found, "nothing_to_export");
  ETALASE_CHECK(intake::write_export(tools.files, command.out, exported));
  tell(tools, words::say("exported", {{"count", std::to_string(exported.size())}, {"folder", command.out}}));
  return 0;
}

}  // namespace etalase::cli
