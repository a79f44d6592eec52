// Makes councils and keeps their users.
#include "cli/council_commands.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/passphrase.hpp"
#include "drafts/council.hpp"
#include "feed/forms.hpp"
#include "intake/values.hpp"
#include "publishing/keys.hpp"
#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

// The folder's own name is a good name for its feed.
std::string feed_id_of(const CommandLine& command) {
  if (!command.feed_id.empty()) return command.feed_id;
  std::error_code error;
  auto path = std::filesystem::absolute(command.folder, error).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return intake::slug_of(path.filename().string());
}

Result<drafts::CouncilSettings> new_settings(const CommandLine& command, Tools tools) {
  drafts::CouncilSettings settings;
  settings.feed_id = feed_id_of(command);
  settings.public_base_url = command.public_url;
  settings.language = tools.language;
  // Reading it back applies every rule that the file must keep.
  auto checked = drafts::parse_settings(drafts::settings_text(settings), "council.toml");
  if (!checked) return base::fail(checked.error().within("init"));
  return checked;
}

// A first try that stopped before its keys may be finished by a second one.
Result<std::unique_ptr<drafts::OpenCouncil>> open_or_create(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
  ETALASE_TRY(const bool is_begun, base::exists(tools.files, folder.database()));
  ETALASE_TRY(const bool is_finished, base::exists(tools.files, folder.content_key()));
  if (is_begun && !is_finished) {
    return drafts::open_council(tools.files, tools.clock, command.folder);
  }
  ETALASE_TRY(const auto settings, new_settings(command, tools));
  return drafts::create_council(tools.files, tools.clock, command.folder, settings);
}

Result<drafts::Roles> roles_of(const std::vector<std::string>& names) {
  drafts::Roles roles;
  for (const auto& name : names) {
    const auto role = drafts::role_named(name);
    if (!role) return words::refuse(ErrorKind::refused, "role_unknown", {{"role", name}});
    roles.insert(*role);
  }
  return roles;
}

std::string listed(const drafts::Roles& roles) {
  std::string text;
  for (const auto role : roles) text += (text.empty() ? "" : ",") + std::string(drafts::name_of(role));
  return text;
}

Result<int> list_users(const drafts::OpenCouncil& council, const CommandLine& command) {
  ETALASE_TRY(const auto users, council.users.list());
  Json json = Json::array();
  for (const auto& user : users) {
    json.push_back({{"name", user.name}, {"roles", listed(user.roles)}, {"added_at", user.added_at}});
    if (!command.json)
      std::printf("%s\t%s\t%s\n", user.name.c_str(), listed(user.roles).c_str(), user.added_at.c_str());
  }
  if (command.json) std::printf("%s\n", json.dump(2).c_str());
  return 0;
}

}  // namespace

Result<int> run_init(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
  ETALASE_TRY(const bool there, base::exists(tools.files, folder.content_key()));
  if (there) return words::refuse(ErrorKind::refused, "council_there", {{"folder", command.folder}});
  ETALASE_TRY(const auto passphrase, read_passphrase(tools, command.passphrase_file, Ask::twice));
  ETALASE_TRY(const auto council, open_or_create(command, tools));
  ETALASE_CHECK(
      publishing::make_keys({tools.files, tools.clock}, folder, {command.root_a, command.root_b}, passphrase));
  tell(tools, words::say("council_made",
                         {{"folder", command.folder}, {"root_a", command.root_a}, {"root_b", command.root_b}}));
  return 0;
}

Result<int> run_user(const CommandLine& command, Tools tools) {
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  if (command.user_action == "list") return list_users(*council, command);
  if (command.user_name.empty())
    return words::refuse(ErrorKind::refused, "user_name_missing", {{"action", command.user_action}});
  ETALASE_TRY(const auto roles, roles_of(command.roles));
  if (command.user_action == "add") {
    ETALASE_CHECK(council->users.add(command.user_name, roles));
  } else if (command.user_action == "roles") {
    ETALASE_CHECK(council->users.set_roles(command.user_name, roles));
  } else {
    ETALASE_CHECK(council->users.remove(command.user_name));
  }
  return 0;
}

}  // namespace etalase::cli
