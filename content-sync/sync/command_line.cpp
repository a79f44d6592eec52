// CLI11; the only file that includes it.
#include "sync/command_line.hpp"

#include <CLI/CLI.hpp>

#include "base/version.hpp"

namespace etalase::sync {

namespace {

constexpr int k_exit_usage = 2;

void add_verb(CLI::App& app, const char* name, const char* help, Verb verb, Command& command) {
  app.add_subcommand(name, help)->fallthrough()->callback([verb, &command] { command.verb = verb; });
}

void add_verify_options(CLI::App& verify, Command& command) {
  verify.add_flag_callback("--json", [&command] { command.form = OutputForm::json; }, "Print JSON (etalase-verify/1)");
  verify.add_flag_callback(
      "--strict", [&command] { command.verify.strictness = Strictness::strict; },
      "Fail for what an interrupted job left, too");
  verify.add_option("--since", command.verify.since, "An earlier --json report: nothing may have gone back since");
  verify.add_option("--announced", command.verify.announced, "The highest serial known to have been on show");
}

void add_verbs(CLI::App& app, Command& command) {
  add_verb(app, "run", "Keep every source fresh until stopped", Verb::run, command);
  add_verb(app, "once", "Refresh every source one time", Verb::once, command);
  add_verb(app, "repair", "Hash every stored file, and fetch again what is damaged", Verb::repair, command);
  add_verb(app, "refresh", "Ask the running etalase-sync to look now", Verb::refresh, command);
  add_verb(app, "status", "Show how every source is doing; exit 1 when one is refused or in error", Verb::status,
           command);
  add_verb(app, "verify", "Check every store: the seven invariants of docs/store.md", Verb::verify, command);
  add_verb(app, "rollback", "Show the content before this one again, and refuse this one from now on", Verb::rollback,
           command);
  add_verb(app, "check-config", "Name what is wrong in the configuration and in the files it names", Verb::check_config,
           command);
  add_verb(app, "import", "Bring content from a USB stick; uses no network", Verb::import_stick, command);
  add_verb(app, "enrol", "Make this kiosk known to its council", Verb::enrol, command);
  app.get_subcommand("import")->add_option("PATH", command.path, "The stick's folder, or its folder feed")->required();
  app.get_subcommand("enrol")->add_option("CODE", command.code, "The code from the council's desk")->required();
  app.get_subcommand("rollback")->add_option("--source", command.source, "Of this source; else the gallery's own");
  auto* status = app.get_subcommand("status");
  status->add_flag_callback("--json", [&command] { command.form = OutputForm::json; }, "Print JSON (etalase-status/1)");
  add_verify_options(*app.get_subcommand("verify"), command);
}

}  // namespace

Parsed parse_command_line(int argc, const char* const* argv) {
  Parsed parsed;
  CLI::App app{
      "etalase-sync keeps a kiosk's copy of the councils' content fresh.\n"
      "Exit status: 0 fine or offline, 1 failed, 2 wrong usage or configuration.",
      "etalase-sync"};
  app.set_version_flag("--version", "etalase-sync " + std::string(base::version()));
  app.add_option("--config", parsed.command.config, "Configuration file")->capture_default_str();
  app.failure_message([](const CLI::App*, const CLI::Error& error) {
    return "etalase-sync: " + std::string(error.what()) + ": see etalase-sync --help\n";
  });
  app.require_subcommand(1);
  add_verbs(app, parsed.command);
  try {
    app.parse(argc, argv);
    parsed.go_on = true;
  } catch (const CLI::ParseError& error) {
    parsed.exit_status = app.exit(error) == 0 ? 0 : k_exit_usage;
  }
  return parsed;
}

}  // namespace etalase::sync
