// Parses the command line; the only file that names CLI11.
#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

#include <string_view>
#include <utility>

#include "base/version.hpp"
#include "drafts/folder.hpp"
#include "drafts/settings.hpp"
#include "words/message.hpp"

namespace etalase::cli {

namespace {

constexpr int k_usage = 2;

// What stands behind a mark of a text, and before it; the text itself where the mark is not in it.
std::string behind(const std::string& text, std::string_view mark) {
  const auto at = text.find(mark);
  return at == std::string::npos ? text : text.substr(at + mark.size());
}
std::string before(const std::string& text, std::string_view mark) { return text.substr(0, text.find(mark)); }

// The library's errors carry their subject in an English sentence only.
words::Message told_usage(const CLI::ParseError& error) {
  const std::string said = error.what();
  const auto subject = before(said, ":");
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::RequiredError:
      if (said.starts_with("A subcommand")) return words::say("usage_without_command");
      return words::say("usage_missing", {{"what", before(said, " is required")}});
    case CLI::ExitCodes::ExtrasError: return words::say("usage_not_expected", {{"what", behind(said, ": ")}});
    case CLI::ExitCodes::ArgumentMismatch: return words::say("usage_without_value", {{"what", subject}});
    case CLI::ExitCodes::ValidationError: {
      const auto value = before(behind(said, ": "), " not in ");
      return words::say("usage_value", {{"what", subject}, {"value", value}, {"allowed", behind(said, " not in ")}});
    }
    default: return words::say("usage_wrong", {{"reason", said}});
  }
}

class Syntax {
 public:
  Syntax(CLI::App& app, CommandLine& command, words::StaffLanguage language)
      : m_app(app), m_command(command), m_language(language) {}

  void declare() {
    const auto formatter = m_app.get_formatter();
    for (const auto& [label, key] :
         {std::pair("Usage", "help_label_usage"), std::pair("Positionals", "help_label_arguments"),
          std::pair("OPTIONS", "help_label_options"), std::pair("REQUIRED", "help_label_required"),
          std::pair("SUBCOMMAND", "help_label_command"), std::pair("TEXT", "help_label_text")})
      formatter->label(label, say(key));
    m_app.option_defaults()->group(say("help_group_options"));
    m_app.set_help_flag("-h,--help", say("help_help"));
    m_app.require_subcommand(1);
    m_app.set_version_flag("--version", "etalase-council " + std::string(base::version()), say("help_version"));
    init();
    content();
    publishing();
    people();
  }

 private:
  [[nodiscard]] std::string say(std::string_view key) const { return words::say(key).in(m_language); }

  CLI::App* verb(const char* name, Verb verb, std::string_view help) {
    auto* sub = m_app.add_subcommand(name, say(help));
    sub->group(say("help_group_commands"));
    sub->get_help_ptr()->group(say("help_group_options"));
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

words::StaffLanguage language_in(int argc, char** argv, const base::FileSystem& files) {
  CommandLine asked;
  if (argc > 2) asked.folder = argv[2];
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    constexpr std::string_view k_joined = "--lang=";
    if (word.starts_with(k_joined)) asked.language = word.substr(k_joined.size());
    if (word == "--lang" && i + 1 < argc) asked.language = argv[i + 1];
  }
  return language_of(asked, files);
}

Parsed parse_command_line(int argc, char** argv, words::StaffLanguage language) {
  Parsed parsed;
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
      const auto wrong = words::say("usage_error", {{"what", told_usage(error)}});
      std::fprintf(stderr, "etalase-council: %s\n", wrong.in(language).c_str());
    }
    parsed.exit_status = asked ? 0 : k_usage;
  }
  return parsed;
}

words::StaffLanguage language_of(const CommandLine& command, const base::FileSystem& files) {
  if (command.language.empty()) {
    const auto settings = drafts::read_settings(files, drafts::CouncilFolder(command.folder).settings());
    return settings ? settings->language : words::StaffLanguage::id;
  }
  return command.language == "en" ? words::StaffLanguage::en : words::StaffLanguage::id;
}

}  // namespace etalase::cli
