// publish, withdraw, serve, keys
#include <csignal>
#include <cstdio>
#include <ctime>
#include <thread>

#include "cli/commands.hpp"
#include "cli/passphrase.hpp"
#include "drafts/council.hpp"
#include "feed/codec.hpp"
#include "publishing/commands.hpp"
#include "publishing/stick.hpp"

namespace etalase::cli {

using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

void print_report(const publishing::PublishReport& report, const CommandLine& command) {
  const bool content = report.outcome == publishing::PublishOutcome::content;
  if (command.json) {
    const Json json = {{"outcome", content ? "content" : "freshness_only"},
                       {"serial", report.serial},
                       {"items", report.items},
                       {"pictures", report.pictures},
                       {"new_files", report.new_files},
                       {"new_bytes", report.new_bytes},
                       {"remarks", report.remarks}};
    std::printf("%s\n", json.dump(2).c_str());
    return;
  }
  for (const auto& remark : report.remarks) std::printf("%s\n", remark.c_str());
  const auto kilobytes = static_cast<unsigned long long>((report.new_bytes + 999) / 1000);
  if (content) {
    std::printf("Tayang: terbitan %lld, %d butir, %d foto, %d berkas baru, %llu kB.\n",
                static_cast<long long>(report.serial), report.items, report.pictures, report.new_files, kilobytes);
  } else {
    std::printf("Tidak ada perubahan; tanda tangan diperbarui (terbitan %lld).\n",
                static_cast<long long>(report.serial));
  }
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

void print_listening(const std::string& url) {
  std::printf("listening %s\n", url.c_str());
  std::fflush(stdout);
}

}  // namespace

Result<int> run_publish(const CommandLine& command, Tools tools) {
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  const auto ask = [&] { return read_passphrase(tools.files, command.passphrase_file, Ask::once); };
  ETALASE_TRY(const auto report, publishing::publish({tools.files, tools.clock}, *council, ask));
  print_report(report, command);
  return 0;
}

Result<int> run_withdraw(const CommandLine& command, Tools tools) {
  const auto ref = feed::parse_ref(command.item);
  if (!ref)
    return base::fail(ErrorKind::refused, "\"" + command.item + "\" bukan rujukan; tulis seperti product/BTK-012");
  ETALASE_TRY(auto council, drafts::open_council(tools.files, tools.clock, command.folder));
  const auto reason = command.reason.empty() ? std::string("ditarik lewat baris perintah") : command.reason;
  const auto purge = command.purge ? drafts::Purge::yes : drafts::Purge::no;
  ETALASE_CHECK(publishing::withdraw({tools.files, tools.clock}, *council, {*ref, purge, reason, "admin", ""}));
  std::printf("%s ditarik; kios yang tersambung menyembunyikannya dalam 15 menit.\n", command.item.c_str());
  return 0;
}

Result<int> run_serve(const CommandLine& command, Tools tools) {
  const drafts::CouncilFolder folder(command.folder);
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
  const auto serial = static_cast<long long>(stick.serial);
  const auto megabytes = static_cast<unsigned long long>((stick.bytes + 999'999) / 1'000'000);
  if (command.language != "en") {
    std::printf("Stik siap: terbitan %lld, %d berkas, %llu MB. Berlaku sampai %s (%d hari lagi).\n", serial,
                stick.files, megabytes, stick.good_until.c_str(), stick.days_left);
  }
  if (command.language != "id") {
    std::printf("The stick is ready: issue %lld, %d files, %llu MB. Good until %s (%d days).\n", serial, stick.files,
                megabytes, stick.good_until.c_str(), stick.days_left);
  }
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
