// Parses the command line; the only file that names CLI11.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <string_view>

#include "base/version.hpp"
#include "words/message.hpp"

namespace etalase::cli {

namespace {

constexpr int k_usage = 2;

// Help is printed in the language that `--lang` asks for, wherever it stands.
words::StaffLanguage language_in(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang=en") return words::StaffLanguage::en;
    if (word == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en") return words::StaffLanguage::en;
  }
  return words::StaffLanguage::id;
}

class Syntax {
 public:
  Syntax(CLI::App& app, CommandLine& command, words::StaffLanguage language)
      : m_app(app), m_command(command), m_language(language) {}

  void declare() {
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", "etalase-council " + std::string(base::version()));
    init();
    content();
    publishing();
    people();
  }

 private:
  [[nodiscard]] std::string say(std::string_view key) const { return words::say(key).in(m_language); }

  CLI::App* verb(const char* name, Verb verb, std::string_view help) {
    auto* sub = m_app.add_subcommand(name, say(help));
    sub->callback([this, verb] { m_command.verb = verb; });
    sub->add_option("DIR", m_command.folder, say("help_folder"))->required();
    sub->add_option("--lang", m_command.language, say("help_language"))->check(CLI::IsMember({"id", "en"}));
    return sub;
  }

  void passphrase(CLI::App* sub) {
    sub->add_option("--passphrase-file", m_command.passphrase_file, say("help_passphrase_file"));
  }

  void json(CLI::App* sub) { sub->add_flag("--json", m_command.json, say("help_json")); }

  void init() {
    auto* sub = verb("init", Verb::init, "help_init");
    sub->add_option("--root-a", m_command.root_a, say("help_root_a"))->required();
    sub->add_option("--root-b", m_command.root_b, say("help_root_b"))->required();
    sub->add_option("--feed-id", m_command.feed_id, say("help_feed_id"));
    sub->add_option("--public-url", m_command.public_url, say("help_public_url"));
    passphrase(sub);
  }

  void content() {
    auto* sample = verb("sample", Verb::sample, "help_sample");
    sample->add_option("--pictures", m_command.photos, say("help_sample_pictures"));
    sample->add_option("--as-of", m_command.as_of, say("help_as_of"));
    sample->add_flag("--borrow-pictures", m_command.borrow_pictures, say("help_borrow_pictures"));

    auto* import = verb("import", Verb::import, "help_import");
    import->add_option("FILE", m_command.files, say("help_import_files"))->required();
    import->add_option("--photos", m_command.photos, say("help_photos"));
    import->add_flag("--apply", m_command.apply, say("help_apply"));
    json(import);

    auto* out = verb("export", Verb::export_, "help_export");
    out->add_option("--out", m_command.out, say("help_out"))->required();
  }

  void publishing() {
    auto* publish = verb("publish", Verb::publish, "help_publish");
    passphrase(publish);
    json(publish);
    auto* withdraw = verb("withdraw", Verb::withdraw, "help_withdraw");
    withdraw->add_option("ITEM", m_command.item, say("help_item"))->required();
    withdraw->add_flag("--purge", m_command.purge, say("help_purge"));
    withdraw->add_option("--reason", m_command.reason, say("help_reason"));
    auto* release = verb("release", Verb::release, "help_release");
    release->add_option("ITEM", m_command.item, say("help_item"))->required();
    release->add_flag("--purge", m_command.purge, say("help_release_purge"));
    release->add_option("--reason", m_command.reason, say("help_reason"));
    auto* serve = verb("serve", Verb::serve, "help_serve");
    serve->add_option("--listen", m_command.listen, say("help_listen"));
    auto* usb = verb("usb", Verb::usb, "help_usb");
    usb->add_option("TARGET", m_command.target, say("help_target"))->required();
    json(usb);
    auto* keys = verb("keys", Verb::keys, "help_keys");
    json(keys);
  }

  void people() {
    auto* user = verb("user", Verb::user, "help_user");
    user->add_option("ACTION", m_command.user_action, "add | list | roles | remove")
        ->required()
        ->check(CLI::IsMember({"add", "list", "roles", "remove"}));
    user->add_option("NAME", m_command.user_name, say("help_user_name"));
    user->add_option("--roles", m_command.roles, "kontributor,kurator,editor,admin,teknisi")->delimiter(',');
    json(user);
  }

  CLI::App& m_app;
  CommandLine& m_command;
  words::StaffLanguage m_language;
};

}  // namespace

Parsed parse_command_line(int argc, char** argv) {
  Parsed parsed;
  const auto language = language_in(argc, argv);
  CLI::App app(words::say("help_program").in(language), "etalase-council");
  Syntax syntax(app, parsed.command, language);
  syntax.declare();
  try {
    app.parse(argc, argv);
    parsed.go_on = true;
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
    if (asked) {
      app.exit(error);
    } else {
      const auto wrong = words::say("usage_wrong", {{"reason", std::string(error.what())}});
      std::fprintf(stderr, "etalase-council: %s\n", wrong.in(language).c_str());
    }
    parsed.exit_status = asked ? 0 : k_usage;
  }
  return parsed;
}

}  // namespace etalase::cli
