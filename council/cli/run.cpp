// Runs one command and turns its errors into one line.
#include <cstdio>

#include "base/log.hpp"
#include "cli/commands.hpp"
#include "cli/privileges.hpp"

namespace etalase::cli {

using base::Result;

namespace {

Result<int> choose(const CommandLine& command, Tools tools) {
  switch (command.verb) {
    case Verb::init: return run_init(command, tools);
    case Verb::sample: return run_sample(command, tools);
    case Verb::import: return run_import(command, tools);
    case Verb::export_: return run_export(command, tools);
    case Verb::publish: return run_publish(command, tools);
    case Verb::withdraw: return run_withdraw(command, tools);
    case Verb::serve: return run_serve(command, tools);
    case Verb::user: return run_user(command, tools);
    case Verb::keys: return run_keys(command, tools);
    case Verb::usb: return run_usb(command, tools);
  }
  return 1;
}

int failed(const base::Error& error) {
  std::fprintf(stderr, "etalase-council: %s\n", error.message.c_str());
  return 1;
}

}  // namespace

int run(const CommandLine& command) {
  base::start_log("etalase-council", base::LogLevel::warning);
  const auto files = base::make_posix_file_system();
  const base::RealClock clock;
  if (const auto owner = become_owner_of(command.folder); !owner) return failed(owner.error());
  const auto status = choose(command, {*files, clock});
  return status ? *status : failed(status.error());
}

drafts::StaffLanguage language_of(const CommandLine& command, drafts::StaffLanguage council) {
  if (command.language.empty()) return council;
  return command.language == "en" ? drafts::StaffLanguage::en : drafts::StaffLanguage::id;
}

}  // namespace etalase::cli
