// Chooses the command and tells its errors.
#include "cli/run.hpp"

#include <cstdio>

#include "base/log.hpp"
#include "base/posix_file_system.hpp"
#include "cli/content_commands.hpp"
#include "cli/council_commands.hpp"
#include "cli/privileges.hpp"
#include "cli/publishing_commands.hpp"
#include "words/refusal.hpp"

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
    case Verb::release: return run_release(command, tools);
    case Verb::serve: return run_serve(command, tools);
    case Verb::user: return run_user(command, tools);
    case Verb::keys: return run_keys(command, tools);
    case Verb::usb: return run_usb(command, tools);
  }
  return 1;
}

// What the system says is English; what kind of trouble it is, staff read in their language.
words::Message told_to_staff(const base::Error& error) {
  if (!error.sentence.key.empty()) return words::told(error);
  switch (error.kind) {
    case base::ErrorKind::not_found: return words::say("system_not_found", {{"reason", error.message}});
    case base::ErrorKind::no_space: return words::say("system_no_space", {{"reason", error.message}});
    case base::ErrorKind::corrupt: return words::say("system_corrupt", {{"reason", error.message}});
    default: return words::say("system_fails", {{"reason", error.message}});
  }
}

int failed(const base::Error& error, words::StaffLanguage language) {
  std::fprintf(stderr, "etalase-council: %s\n", told_to_staff(error).in(language).c_str());
  return 1;
}

}  // namespace

int run(const CommandLine& command) {
  base::start_log("etalase-council", base::LogLevel::warning);
  const auto files = base::make_posix_file_system();
  const base::RealClock clock;
  const auto language = language_of(command, *files);
  if (const auto owner = become_owner_of(command.folder); !owner) return failed(owner.error(), language);
  const auto status = choose(command, {*files, clock, language});
  return status ? *status : failed(status.error(), language);
}

}  // namespace etalase::cli
