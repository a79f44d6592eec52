// The command line of etalase-council as a value.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "words/message.hpp"

namespace etalase::cli {

enum class Verb { init, sample, import, export_, publish, withdraw, release, serve, user, keys, usb };

// Everything the commands take; what a verb does not use stays empty.
struct CommandLine {
  Verb verb = Verb::init;
  std::string folder;
  std::vector<std::string> files;   // import
  std::string photos;               // import, sample
  std::string out;                  // export
  std::string as_of;                // sample
  std::string root_a, root_b;       // init
  std::string feed_id, public_url;  // init
  std::string passphrase_file;      // init, publish
  std::string item, reason;         // withdraw, release
  std::string listen;               // serve
  std::string target;               // usb
  std::string user_action, user_name;
  std::vector<std::string> roles;
  std::string language;  // "id", "en" or empty: the council's own
  bool apply = false, json = false, purge = false, borrow_pictures = false;
};

// What to do after parsing: run the command, or leave with this status (help and version 0, usage 2).
struct Parsed {
  bool go_on = false;
  int exit_status = 0;
  CommandLine command;
};

// Chooses the language of what is printed: the one asked for, else the council's, else Indonesian.
[[nodiscard]] words::StaffLanguage language_of(const CommandLine& command, const base::FileSystem& files);
// The same before anything is parsed, so that also help and usage errors are told in it.
[[nodiscard]] words::StaffLanguage language_in(int argc, char** argv, const base::FileSystem& files);

// Parses argv; prints help, version and usage errors itself.
[[nodiscard]] Parsed parse_command_line(int argc, char** argv, words::StaffLanguage language);

}  // namespace etalase::cli
