// Publishes, withdraws, serves and lists.
#include "cli/publishing_commands.hpp"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <thread>

#include "base/sizes.hpp"
#include "base/text.hpp"
#include "cli/passphrase.hpp"
#include "drafts/council.hpp"
#include "feed/ref.hpp"
#include "publishing/keys.hpp"
#include "publishing/publish.hpp"
#include "publishing/purges.hpp"
#include "publishing/serve.hpp"
#include "publishing/stick.hpp"
#include "publishing/withdraw.hpp"
#include "words/refusal.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

Json report_json(const publishing::PublishReport& report, words::StaffLanguage language) {
  Json remarks = Json::array();
  for (const auto& remark : report.remarks) remarks.push_back(remark.in(language));
  const bool content = report.outcome == publishing::PublishOutcome::content;
  return {{"outcome", content ? "content" : "freshness_only"},
          {"serial", report.serial},
          {"items", report.items},
          {"pictures", report.pictures},
          {"new_files", report.new_files},
          {"new_bytes", report.new_bytes},
          {"remarks", remarks}};
}

words::Message summary_of(const publishing::PublishReport& report) {
  if (report.outcome == publishing::PublishOutcome::freshness_only)
    return words::say("signed_afresh", {{"serial", std::to_string(report.serial)}});
  return words::say("published", {{"serial", std::to_string(report.serial)},
                                  {"items", std::to_string(report.items)},
                                  {"pictures", std::to_string(report.pictures)},
                                  {"files", std::to_string(report.new_files)},
                                  {"size", base::size_text({report.new_bytes})}});
}

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

// Sets `stop` at SIGINT or SIGTERM, which must be blocked in every thread; looks twice a second whether it is to end.
void wait_for_stop(const std::stop_token& ended, std::atomic<bool>& stop) {
  const auto set = stop_signals();
  const timespec half_second = {0, 500'000'000};
  while (!ended.stop_requested()) {
    if (sigtimedwait(&set, nullptr, &half_second) > 0) {
      stop = true;
      return;
    }
  }
}

Result<feed::Ref> ref_of(const CommandLine& command) {
  auto ref = feed::parse_ref(command.item);
  if (!ref) return words::refuse(ErrorKind::refused, "item_no_reference", {{"item", command.item}});
  return ref;
}

drafts::Purge purge_of(const CommandLine& command) { return command.purge ? drafts::Purge::yes : drafts::Purge::no; }

void print_listening(const std::string& url) {
  std::printf("listening %s\n", url.c_str());
  std::fflush(stdout);
}

}  // namespace

Result<int> run_publish(const CommandLine& command, Tools tools) {
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  const auto ask = [&] { return read_passphrase(tools, command.passphrase_file, Ask::once); };
  ETALASE_TRY(const auto report, publishing::publish({tools.files, tools.clock}, *council, ask));
  if (command.json) {
    std::printf("%s\n", report_json(report, tools.language).dump(2).c_str());
    return 0;
  }
  for (const auto& remark : report.remarks) tell(tools, remark);
  tell(tools, summary_of(report));
  return 0;
}

Result<int> run_withdraw(const CommandLine& command, Tools tools) {
  ETALASE_TRY(const auto ref, ref_of(command));
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  const auto reason = command.reason.empty() ? words::say("withdrawn_by_command").in(tools.language) : command.reason;
  std::vector<publishing::SharedPhoto> shared;
  ETALASE_TRY(shared, publishing::withdraw({tools.files, tools.clock}, *council,
                                           {ref, purge_of(command), reason, "admin", ""}));
  tell(tools, command.purge ? words::say("item_purged", {{"item", command.item}})
                            : words::say("item_withdrawn", {{"item", command.item}}));
  for (const auto& photo : shared)
    tell(tools, words::say("photo_shared", {{"file", photo.file}, {"items", base::join(photo.items, ", ")}}));
  return 0;
}

Result<int> run_release(const CommandLine& command, Tools tools) {
  ETALASE_TRY(const auto ref, ref_of(command));
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  const auto reason = command.reason.empty() ? words::say("released_by_command").in(tools.language) : command.reason;
  ETALASE_TRY(const auto released,
              publishing::release({tools.files, tools.clock}, *council, {ref, purge_of(command), reason, "admin"}));
  if (released.item) tell(tools, words::say("item_released", {{"item", command.item}}));
  if (released.files > 0) tell(tools, words::say("photos_released", {{"files", std::to_string(released.files)}}));
  tell(tools, words::say(released.item ? "import_and_publish" : "publish_now", {{"folder", council->folder.typed()}}));
  return 0;
}

Result<int> run_serve(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
  if (!tools.files.info(folder.settings()))
    return words::refuse(ErrorKind::not_found, "council_not_there", {{"folder", command.folder}});
  ETALASE_TRY(const auto settings, drafts::read_settings(tools.files, folder.settings()));
  ETALASE_TRY(const auto address, publishing::parse_listen(command.listen.empty() ? settings.listen : command.listen));
  const auto set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  std::atomic<bool> stop = false;
  const std::jthread waiter([&stop](const std::stop_token& ended) { wait_for_stop(ended, stop); });
  ETALASE_CHECK(publishing::serve(folder, address, print_listening, stop));
  return 0;
}

Result<int> run_usb(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
  ETALASE_TRY(const auto stick, publishing::write_stick({tools.files, tools.clock}, folder, command.target));
  if (command.json) {
    const Json json = {{"serial", stick.serial},   {"files", stick.files},           {"bytes", stick.bytes},
                       {"written", stick.written}, {"good_until", stick.good_until}, {"days_left", stick.days_left}};
    std::printf("%s\n", json.dump(2).c_str());
    return 0;
  }
  // Whoever carries the stick may read the other language.
  const auto ready = words::say("stick_ready", {{"serial", std::to_string(stick.serial)},
                                                {"files", std::to_string(stick.files)},
                                                {"size", base::size_text({stick.bytes})},
                                                {"day", stick.good_until},
                                                {"days", std::to_string(stick.days_left)}});
  if (command.language != "en") std::printf("%s\n", ready.id.c_str());
  if (command.language != "id") std::printf("%s\n", ready.en.c_str());
  return 0;
}

Result<int> run_keys(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
  ETALASE_TRY(const auto lines, publishing::list_keys({tools.files, tools.clock}, folder));
  Json json = Json::array();
  for (const auto& line : lines) {
    json.push_back({{"role", line.role}, {"id", line.id}, {"until", line.until}});
    if (!command.json) std::printf("%s\t%s\t%s\n", line.role.c_str(), line.id.c_str(), line.until.c_str());
  }
  if (command.json) std::printf("%s\n", json.dump(2).c_str());
  return 0;
}

}  // namespace etalase::cli
