// What etalase-sync was asked to do.
#pragma once

#include <cstdint>
#include <string>

namespace etalase::sync {

enum class Verb { run, once, repair, refresh, import_stick, enrol, status, verify, rollback, check_config };
enum class OutputForm { text, json };
enum class Strictness { plain, strict };

// strict: what an interrupted job left counts as well. `since` is a file with an earlier report, or empty; `announced`
// the highest serial that anybody was told of.
struct VerifyOptions {
  Strictness strictness = Strictness::plain;
  std::string since;
  std::int64_t announced = 0;
};

struct Command {
  Verb verb = Verb::run;
  std::string config = "/etc/etalase/etalase.toml";
  OutputForm form = OutputForm::text;
  VerifyOptions verify;
  std::string path;    // import
  std::string code;    // enrol
  std::string source;  // rollback; empty for the own one
};

// A command, or an exit status after help, version or a usage error has been printed.
struct Parsed {
  bool go_on = false;
  int exit_status = 0;
  Command command;
};
[[nodiscard]] Parsed parse_command_line(int argc, const char* const* argv);

}  // namespace etalase::sync
