// etalase-sync as systemd runs it: told, asked, reloaded, stopped and killed from outside.
#include <gmock/gmock.h>
#include <signal.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <list>

#include "base/posix_file_system.hpp"
#include "store/store.hpp"
#include "support/misbehaviours.hpp"
#include "system/notify_socket.hpp"
#include "system/sync_home.hpp"

namespace etalase::test {
namespace {

namespace bad = misbehaviour;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class SyncProcess : public testing::Test {
 protected:
  SyncProcess() {
    m_picture = SyncHome::media_path(add_large_picture(m_feed, "BESAR", 200'000));
    publish();
    configure();
  }
  void publish() {
    m_home.publish(m_feed);
    for (const auto& [path, bytes] : m_home.files()) m_web.put(path, bytes);
  }
  void publish_serial(int serial) {
    m_feed.header.serial = serial;
    m_feed.seal();
    publish();
  }
  void configure(const std::string& sync_lines = {}) { m_home.configure(m_web.url("/feed"), {}, sync_lines); }
  Process start(std::map<std::string, std::string> environment = {}) {
    auto command = m_home.command("run");
    command.environment = std::move(environment);
    return Process(command);
  }
  [[nodiscard]] bool shows(int serial, seconds at_most = seconds(90)) {
    return eventually([&] { return m_home.shows(serial); }, at_most);
  }
  [[nodiscard]] bool is_asked_for(const std::string& path, int times = 1) {
    return eventually([&] { return m_web.count(path) >= times; }, seconds(30));
  }
  // Imports what is published from a stick.
  Command import_command() {
    for (const auto& [path, bytes] : m_home.files()) {
      const std::filesystem::path file = m_home.path("stick") + path;
      std::filesystem::create_directories(file.parent_path());
      std::ofstream(file, std::ios::binary) << bytes;
    }
    return m_home.command("import", {m_home.path("stick")});
  }
  std::string log() {
    std::ifstream in(m_home.path("log"));
    return {std::istreambuf_iterator<char>(in), {}};
  }

  SyncHome m_home;
  MisbehavingServer m_web;
  SmallFeed m_feed = small_feed(1);
  std::string m_picture;
};

TEST_F(SyncProcess, TellsSystemdWhenReadyWhatItDoesAndThatItLives) {
  NotifySocket notify(m_home.path("notify"));
  m_web.always(m_picture, bad::drip(20'000, milliseconds(200)));
  auto daemon = start({{"NOTIFY_SOCKET", notify.path()}, {"WATCHDOG_USEC", "900000"}});
  ASSERT_TRUE(eventually([&] { return notify.count("READY=1") == 1; }, seconds(20)));
  ASSERT_TRUE(is_asked_for(m_picture));
  const int before = notify.count("WATCHDOG=1");
  // The socket holds ten messages; systemd reads them as they come.
  ASSERT_TRUE(eventually([&] { return !notify.messages().empty() && m_home.shows(1); }, seconds(90))) << log();
  EXPECT_GE(notify.count("WATCHDOG=1"), before + 3) << "fed all through a transfer of two seconds";
  EXPECT_GE(notify.count("STATUS=galeri: ok, feed 0, fetched"), 1) << "what it does meanwhile";
  EXPECT_TRUE(eventually([&] { return notify.count("STATUS=galeri: ok, feed 1") >= 1; }, seconds(10)));
  daemon.signal(SIGHUP);
  EXPECT_TRUE(eventually([&] { return notify.count("READY=1") == 2; }, seconds(10)));
  EXPECT_EQ(notify.count("RELOADING=1"), 1);
  daemon.signal(SIGTERM);
  EXPECT_EQ(daemon.wait(seconds(10)), 0);
  EXPECT_EQ(notify.count("STOPPING=1"), 1);
}

TEST_F(SyncProcess, StopsWithinTwoSecondsInTheMiddleOfATransfer) {
  m_web.always(m_picture, bad::stall_in_body(50'000));
  auto daemon = start();
  ASSERT_TRUE(is_asked_for(m_picture));
  daemon.signal(SIGTERM);
  EXPECT_EQ(daemon.wait(seconds(2)), 0) << log();
}

TEST_F(SyncProcess, ReloadsItsConfigurationInTheMiddleOfATransfer) {
  m_web.always(m_picture, bad::stall_in_body(50'000));
  auto daemon = start();
  ASSERT_TRUE(is_asked_for(m_picture));
  configure("metered = true");
  daemon.signal(SIGHUP);
  EXPECT_TRUE(shows(1)) << "texts without pictures now: " << log();
  configure("metred = true");
  daemon.signal(SIGHUP);
  EXPECT_TRUE(eventually([&] { return log().find("has no key \"metred\"") != std::string::npos; }, seconds(10)));
  EXPECT_TRUE(daemon.running());
}

TEST_F(SyncProcess, RefreshesWhenAskedInTheMiddleOfATransfer) {
  auto daemon = start();
  ASSERT_TRUE(shows(1)) << log();
  m_feed = small_feed(2);
  const auto slow = SyncHome::media_path(add_large_picture(m_feed, "LAMBAT", 100'000));
  m_web.always(slow, bad::stall_in_body(10'000));
  publish();
  ASSERT_EQ(m_home.sync("refresh").status, 0);
  ASSERT_TRUE(is_asked_for(slow));
  m_home.council().withdraw({2, {{{"product", "BTK-001"}, false}}, {}});
  for (const auto& [path, bytes] : m_home.files()) m_web.put(path, bytes);
  ASSERT_EQ(m_home.sync("refresh").status, 0);
  EXPECT_TRUE(eventually(
      [&] {
        std::ifstream in(m_home.path("sources/galeri/withdrawn.json"));
        return std::string(std::istreambuf_iterator<char>(in), {}).find("BTK-001") != std::string::npos;
      },
      seconds(10)))
      << "a take-down does not wait for pictures: " << log();
  EXPECT_TRUE(m_home.shows(1));
}

TEST_F(SyncProcess, KeepsASecondDaemonOutAndWorksBesideAVisit) {
  auto daemon = start();
  ASSERT_TRUE(shows(1)) << log();
  const auto second = m_home.sync("run");
  EXPECT_EQ(second.status, 1);
  EXPECT_THAT(second.output, HasSubstr("another etalase-sync runs already"));
  EXPECT_TRUE(daemon.running());
  publish_serial(2);
  EXPECT_EQ(m_home.sync("once").status, 0);
  EXPECT_TRUE(m_home.shows(2));
  EXPECT_EQ(m_home.sync("verify").status, 0);
}

TEST_F(SyncProcess, RollsBackBesideTheDaemonWhichKeepsItUntilTheNextFeed) {
  auto daemon = start();
  ASSERT_TRUE(shows(1)) << log();
  publish_serial(2);
  ASSERT_EQ(m_home.sync("refresh").status, 0);
  ASSERT_TRUE(shows(2)) << log();
  const auto back = m_home.sync("rollback");
  EXPECT_EQ(back.status, 0) << back.output;
  EXPECT_THAT(back.output, HasSubstr("galeri: feed 1 is on show again"));
  ASSERT_TRUE(shows(1)) << log();
  EXPECT_TRUE(eventually([&] { return m_home.state() == "refused"; }, seconds(60))) << "the newest is not on show";
  EXPECT_EQ(m_home.sync("verify").status, 0);
  publish_serial(3);
  ASSERT_EQ(m_home.sync("refresh").status, 0);
  EXPECT_TRUE(shows(3)) << log();
  EXPECT_TRUE(eventually([&] { return m_home.state() == "ok"; }, seconds(60)));
  EXPECT_TRUE(daemon.running());
}

TEST_F(SyncProcess, TellsWhatIsOnShowAfterARollbackWithoutADaemon) {
  ASSERT_EQ(m_home.sync("once").status, 0);
  publish_serial(2);
  ASSERT_EQ(m_home.sync("once").status, 0);
  const auto roles = m_home.status()["sources"][0]["roles"];
  EXPECT_EQ(m_home.sync("rollback").status, 0);
  EXPECT_TRUE(m_home.shows(1));
  EXPECT_EQ(m_home.status()["sources"][0]["roles"], roles) << "trust does not go back";
  EXPECT_EQ(m_home.sync("rollback").status, 1) << "there is one step only";
}

TEST_F(SyncProcess, ImportsInTheMiddleOfATransfer) {
  m_web.always(m_picture, bad::stall_in_body(50'000));
  auto daemon = start();
  ASSERT_TRUE(is_asked_for(m_picture));
  // A slice is five minutes long, an import of so little must not wait for its end.
  const auto import = run(import_command(), seconds(120));
  EXPECT_EQ(import.status, 0) << import.output << log();
  EXPECT_TRUE(shows(1)) << log();
  EXPECT_TRUE(daemon.running());
}

TEST_F(SyncProcess, ManyImportsAndAVisitAtOnceAllEnd) {
  const auto import = import_command();
  std::list<Process> all;
  for (int i = 0; i < 3; ++i) all.emplace_back(import);
  all.emplace_back(m_home.command("once"));
  for (auto& each : all) EXPECT_EQ(each.wait(seconds(150)), 0) << log();
  EXPECT_EQ(m_home.sync("verify").status, 0);
}

TEST_F(SyncProcess, AnImportThatWaitsForTheStoreEndsByASignalInWords) {
  const auto files = base::make_posix_file_system();
  store::Store store(*files, m_home.path("sources/galeri"));
  const auto held = store.lock_job(base::LockWait::try_once);
  ASSERT_TRUE(held);
  Process import(import_command());
  ASSERT_TRUE(eventually([&] { return std::filesystem::exists(m_home.path("run/usb.json")); }, seconds(60)));
  import.signal(SIGTERM);
  EXPECT_EQ(import.wait(seconds(60)), 1) << log();
  std::ifstream result(m_home.path("stick/etalase-hasil.txt"));
  EXPECT_THAT(std::string(std::istreambuf_iterator<char>(result), {}), HasSubstr("Pasang lagi"));
}

TEST_F(SyncProcess, TwoVisitsAtOnceDoTheWorkOnce) {
  Process first(m_home.command("once")), second(m_home.command("once"));
  EXPECT_EQ(first.wait(seconds(40)), 0) << log();
  EXPECT_EQ(second.wait(seconds(40)), 0) << log();
  EXPECT_EQ(m_web.count(m_picture), 1);
  EXPECT_EQ(m_home.sync("verify").status, 0);
}

TEST_F(SyncProcess, StatusTellsWhetherAnybodyKeepsItFresh) {
  auto daemon = start();
  ASSERT_TRUE(shows(1)) << log();
  auto asked = m_home.sync("status", {"--json"});
  EXPECT_EQ(asked.status, 0);
  EXPECT_EQ(base::Json::parse(asked.output)["daemon"], "running");
  EXPECT_GE(base::Json::parse(asked.output)["sources"][0]["age"]["check"], 0);
  daemon.signal(SIGKILL);
  static_cast<void>(daemon.wait(seconds(5)));
  asked = m_home.sync("status", {"--json"});
  EXPECT_EQ(base::Json::parse(asked.output)["daemon"], "stopped") << "a green file of a dead program";
  EXPECT_THAT(m_home.sync("status").output, HasSubstr("etalase-sync does not run"));
}

TEST_F(SyncProcess, LeavesAProxyNoTokenAndALoopbackNoProxy) {
  std::ofstream(m_home.path("token")) << "rahasia\n";
  MisbehavingServer proxy;
  const auto use_proxy = "proxy = \"" + proxy.url("") + "/\"";
  m_home.configure("https://galeri.example.id/feed", "token_file = \"" + m_home.path("token") + "\"", use_proxy);
  EXPECT_EQ(m_home.sync("once").status, 0) << "offline";
  ASSERT_FALSE(proxy.requests().empty());
  for (const auto& each : proxy.requests()) {
    EXPECT_EQ(each.method, "CONNECT");
    EXPECT_EQ(each.text.find("rahasia"), std::string::npos);
  }
  proxy.forget();
  configure(use_proxy);
  EXPECT_EQ(m_home.sync("once").status, 0);
  EXPECT_TRUE(proxy.requests().empty());
}

// A proxy that asks who it is: with nothing to say, with the wrong thing, from either place; nothing of it is printed.
TEST_F(SyncProcess, TellsWhatAProxyWantsAndPrintsNoPassword) {
  MisbehavingServer proxy;
  proxy.always(bad::proxy_asks_who());
  const auto address = [&proxy](const std::string& who) { return "http://" + who + proxy.url("").substr(7); };
  const auto once = [this](const std::string& sync_lines) {
    m_home.configure("https://galeri.example.id/feed", {}, sync_lines);
    auto said = m_home.sync("once").output + m_home.sync("status").output + m_home.sync("status", {"--json"}).output;
    EXPECT_THAT(said, Not(HasSubstr("rahasia")));
    EXPECT_THAT(said, Not(HasSubstr("a2lvczpyYWhhc2lh")));
    return said;
  };
  const auto was_told = [&proxy] {
    const auto asked = proxy.requests();
    return std::any_of(asked.begin(), asked.end(), [](const auto& each) {
      return each.text.find("Proxy-Authorization: Basic a2lvczpyYWhhc2lh") != std::string::npos;
    });
  };
  EXPECT_THAT(once("proxy = \"" + address("") + "\""),
              AllOf(HasSubstr("galeri: error (invalid): "),
                    HasSubstr("the proxy wants a user and a password (407): [sync] proxy or proxy_file; correct the")));
  EXPECT_FALSE(was_told());
  EXPECT_THAT(once("proxy = \"" + address("kios:rahasia@") + "\""), HasSubstr("does not take user and password (407)"));
  EXPECT_TRUE(was_told());
  proxy.forget();
  const auto file = m_home.path("proxy");
  std::ofstream(file) << address("kios:rahasia@") << "\n";
  const auto use_file = "proxy_file = \"" + file + "\"";
  EXPECT_THAT(once(use_file), HasSubstr("does not take user and password (407)"));
  EXPECT_TRUE(was_told());
  std::filesystem::permissions(file, std::filesystem::perms(0644));
  EXPECT_THAT(m_home.sync("check-config").output,
              HasSubstr("[sync] proxy_file: " + file + " may be read by everybody"));
  std::filesystem::permissions(file, std::filesystem::perms(0640));
  EXPECT_EQ(m_home.sync("check-config").status, 0);
  std::ofstream(file) << "kios:rahasia@proxy\n";
  EXPECT_THAT(once(use_file),
              HasSubstr("[sync] proxy_file: " + file + ": expected an address such as http://user:password@proxy"));
  // libcurl itself would repeat what it cannot read, also of the environment.
  for (const char* broken :
       {"http://kios:rahasia/x@127.0.0.1:9", "http://kios:rahasia @127.0.0.1", "socks9://kios:rahasia@x"}) {
    m_home.configure("https://galeri.example.id/feed");
    auto command = m_home.command("once");
    command.environment["https_proxy"] = broken;
    EXPECT_THAT(run(command).output + m_home.sync("status").output, Not(HasSubstr("rahasia"))) << broken;
  }
  proxy.always(bad::status(403));
  EXPECT_THAT(once("proxy = \"" + address("") + "\""),
              HasSubstr("the proxy answered 403: whoever runs it must let this kiosk reach galeri.example.id"));
}

TEST_F(SyncProcess, TakesItsProxyFromTheEnvironmentToo) {
  MisbehavingServer proxy;
  m_home.configure("https://galeri.example.id/feed");
  auto command = m_home.command("once");
  command.environment["https_proxy"] = proxy.url("");
  EXPECT_EQ(run(command).status, 0) << "offline";
  EXPECT_GE(proxy.requests().size(), 1U);
}

TEST_F(SyncProcess, WritesLevelsForTheJournal) {
  m_web.always(bad::portal());
  auto command = m_home.command("once");
  command.environment["JOURNAL_STREAM"] = "1:2";
  const auto done = run(command);
  EXPECT_EQ(done.status, 1);
  EXPECT_THAT(done.output, testing::StartsWith("<3>galeri: refused (corrupt)"));
  m_web.always(bad::reset_before_answer());
  EXPECT_THAT(run(command).output, testing::StartsWith("<4>galeri: offline"));
}

// A picture, a part and the catalogue rot on the card. What verify names, repair mends, also beside a daemon.
TEST_F(SyncProcess, RepairsWhatVerifyFindsDamaged) {
  ASSERT_EQ(m_home.sync("once").status, 0);
  ASSERT_EQ(m_home.sync("verify").status, 0);
  auto daemon = start();
  ASSERT_TRUE(shows(1));
  const auto store = m_home.path("sources/galeri/");
  const auto sha256 = std::filesystem::path(m_picture).stem().string();
  for (const auto& file : {"blobs/" + sha256.substr(0, 2) + "/" + sha256, std::string("current/parts/product-000.json"),
                           std::string("current/catalogue-2.sqlite")}) {
    ASSERT_TRUE(std::filesystem::exists(store + file)) << file;
    std::filesystem::permissions(store + file, std::filesystem::perms::owner_all);
    std::fstream(store + file, std::ios::binary | std::ios::in | std::ios::out).seekp(100).write("rot", 3);
    const auto found = m_home.sync("verify");
    EXPECT_EQ(found.status, 1) << file;
    EXPECT_THAT(found.output, HasSubstr("run etalase-sync repair, it fetches what is damaged again")) << file;
    const auto done = m_home.sync("repair");
    EXPECT_EQ(done.status, 0) << done.output;
    const auto after = m_home.sync("verify");
    EXPECT_EQ(after.status, 0) << file << ": " << after.output;
    EXPECT_TRUE(m_home.shows(1));
  }
}

// What repair took out and could not fetch is told, and fetched by the daemon beside it as soon as the council answers.
TEST_F(SyncProcess, RepairWithoutANetworkSaysWhatIsStillMissing) {
  ASSERT_EQ(m_home.sync("once").status, 0);
  auto daemon = start();
  ASSERT_TRUE(shows(1));
  const auto sha256 = std::filesystem::path(m_picture).stem().string();
  const auto file = m_home.path("sources/galeri/blobs/" + sha256.substr(0, 2) + "/" + sha256);
  std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  std::fstream(file, std::ios::binary | std::ios::in | std::ios::out).seekp(100).write("rot", 3);
  m_web.always(bad::reset_before_answer());
  const auto done = m_home.sync("repair");
  EXPECT_EQ(done.status, 1);
  EXPECT_THAT(done.output, HasSubstr("not all that was damaged came again: run etalase-sync repair when"));
  EXPECT_FALSE(std::filesystem::exists(file));
  m_web.behave();
  ASSERT_EQ(m_home.sync("refresh").status, 0);
  EXPECT_TRUE(eventually([&] { return std::filesystem::exists(file); }, seconds(60))) << log();
  EXPECT_TRUE(eventually([&] { return m_home.sync("verify").status == 0; }, seconds(30)));
}

TEST_F(SyncProcess, StartsOfflineAndShowsWhatItHas) {
  ASSERT_EQ(m_home.sync("once").status, 0);
  m_web.always(bad::stall_before_answer());
  NotifySocket notify(m_home.path("notify"));
  auto daemon = start({{"NOTIFY_SOCKET", notify.path()}});
  EXPECT_TRUE(eventually([&] { return notify.count("READY=1") == 1; }, seconds(10))) << "nobody waits for a network";
  EXPECT_TRUE(m_home.shows(1));
}

}  // namespace
}  // namespace etalase::test
