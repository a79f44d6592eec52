// Import from a stick: as over the network, without one.
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/batch_codec.hpp"
#include "sync/usb_fixture.hpp"

namespace etalase::sync {
namespace {

namespace fs = std::filesystem;
using report::UsbOutcome;
using test::small_feed;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(UsbTest, BringsAWholeFeedAndUsesNoNetwork) {
  m_server.publish(small_feed(1));
  write_stick();
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::updated) << result.detail;
  EXPECT_EQ(result.source, "galeri");
  EXPECT_EQ(result.serial, 1);
  EXPECT_EQ(result.good_until, "2026-02-03");
  EXPECT_THAT(result.text.at("id"), HasSubstr("terbitan 1"));
  EXPECT_THAT(m_http.asked, IsEmpty());
  EXPECT_EQ(current(), "generations/000001");
  EXPECT_THAT(damage(), IsEmpty());
}

TEST_F(UsbTest, TheSameStickAgainChangesNothing) {
  m_server.publish(small_feed(1));
  write_stick();
  static_cast<void>(import_it());
  EXPECT_EQ(import_it().outcome, UsbOutcome::same);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(UsbTest, TheFolderFeedItselfWillDo) {
  m_server.publish(small_feed(1));
  write_stick();
  const auto stick = Stick::open(m_stick / "feed");
  ASSERT_TRUE(stick);
  EXPECT_EQ(import_stick({m_files, m_clock, {}}, m_settings, *stick, {}).outcome, UsbOutcome::updated);
}

TEST_F(UsbTest, GoesOnWhereTheNetworkStopped) {
  const auto small = small_feed(1);
  m_server.publish(small);
  m_server.answer(picture_url(small, "product")).cut_after = 3;
  static_cast<void>(refresh());
  m_server.answer(picture_url(small, "product")).cut_after.reset();
  write_stick();
  EXPECT_EQ(import_it().outcome, UsbOutcome::updated);
  EXPECT_THAT(damage(), IsEmpty());
}

TEST_F(UsbTest, AnOlderStickIsRefusedInWords) {
  m_server.publish(small_feed(1));
  write_stick();
  m_server.publish(small_feed(2));
  ASSERT_EQ(refresh().state, SourceState::ok);
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::refused);
  EXPECT_THAT(result.text.at("id"), HasSubstr("lebih lama"));
  EXPECT_EQ(result.serial, 2);
  EXPECT_EQ(current(), "generations/000001");
}

TEST_F(UsbTest, AnExpiredStickIsRefusedInWords) {
  m_server.publish(small_feed(1));
  write_stick();
  m_clock.advance(std::chrono::hours(24 * 40));
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::refused);
  EXPECT_THAT(result.text.at("id"), HasSubstr("hanya berlaku sampai 3 Februari 2026"));
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, AStrangersStickIsRefusedInWords) {
  test::FakeHttp stranger;
  test::FeedServer other(stranger, m_clock);
  other.publish(small_feed(7));
  write_stick(stranger);
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::refused);
  EXPECT_THAT(result.text.at("id"), HasSubstr("Tanda tangan"));
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, AnUnfinishedStickIsRefusedAndTakenOnceItIsWhole) {
  const auto small = small_feed(1);
  m_server.publish(small);
  write_stick();
  fs::remove(picture_on_stick(small));
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
  EXPECT_EQ(current(), "");
  write_stick();
  fs::resize_file(picture_on_stick(small), 2);
  const auto cut = import_it();
  EXPECT_EQ(cut.outcome, UsbOutcome::refused);
  EXPECT_THAT(cut.text.at("id"), HasSubstr("rusak atau tidak lengkap"));
  write_stick();
  EXPECT_EQ(import_it().outcome, UsbOutcome::updated);
  EXPECT_THAT(damage(), IsEmpty());
}

TEST_F(UsbTest, ATakeDownComesByStick) {
  m_server.publish(small_feed(1));
  write_stick();
  static_cast<void>(import_it());
  m_server.withdraw({1, {{{"product", "BTK-001"}, false}}, {}});
  write_stick();
  static_cast<void>(import_it());
  const auto list = agent()->store().withdrawn().read();
  ASSERT_TRUE(list && *list);
  EXPECT_EQ((*list)->items.size(), 1U);
}

TEST_F(UsbTest, AFullKioskSaysSo) {
  m_server.publish(small_feed(1));
  write_stick();
  m_files.set_free_space(base::kilobytes(1));
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::failed);
  EXPECT_THAT(result.text.at("id"), HasSubstr("penuh"));
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, AnImportThatIsStoppedSaysSoAndGoesOnLater) {
  m_server.publish(small_feed(1));
  write_stick();
  std::stop_source stop;
  stop.request_stop();
  const auto stick = Stick::open(m_stick.path());
  const auto result = import_stick({m_files, m_clock, {}}, m_settings, *stick, {stop.get_token()});
  EXPECT_EQ(result.outcome, UsbOutcome::failed);
  EXPECT_THAT(result.text.at("id"), HasSubstr("Pasang lagi"));
  EXPECT_EQ(current(), "");
  EXPECT_EQ(import_it().outcome, UsbOutcome::updated);
}

TEST_F(UsbTest, APartnersStickGoesToThePartner) {
  m_server.publish(small_feed(1));
  ASSERT_EQ(refresh().state, SourceState::ok);
  test::FakeHttp partner;
  test::FeedServer theirs(partner, m_clock);
  theirs.publish(small_feed(9));
  m_files.plant("/etc/partner.json", theirs.root());
  m_settings.sources.push_back({"mitra", "https://mitra.example.id/feed", "/etc/partner.json", "", "", false});
  write_stick(partner);
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::updated) << result.detail;
  EXPECT_EQ(result.source, "mitra");
  EXPECT_TRUE(m_files.exists("/sources/mitra/current"));
  EXPECT_EQ(current(), "generations/000001");
}

// Hostile sticks.

TEST_F(UsbTest, LinksAreNotFollowed) {
  const auto small = small_feed(1);
  m_server.publish(small);
  write_stick();
  const auto picture = picture_on_stick(small);
  fs::rename(picture, m_stick / "elsewhere.jpg");
  fs::create_symlink(m_stick / "elsewhere.jpg", picture);
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, LinkedFoldersAreNotFollowed) {
  m_server.publish(small_feed(1));
  write_stick();
  fs::rename(on_stick("targets"), m_stick / "elsewhere");
  fs::create_directory_symlink("../elsewhere", on_stick("targets"));
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, AFifoIsNotWaitedFor) {
  m_server.publish(small_feed(1));
  write_stick();
  fs::remove(on_stick("metadata/timestamp.json"));
  ASSERT_EQ(::mkfifo(on_stick("metadata/timestamp.json").c_str(), 0666), 0);
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
}

TEST_F(UsbTest, HugeFilesAreNotRead) {
  const auto small = small_feed(1);
  m_server.publish(small);
  for (const auto& name : {on_stick("metadata/timestamp.json"), on_stick("metadata/2.root.json")}) {
    write_stick();
    std::ofstream(name, std::ios::app) << "";
    fs::resize_file(name, 1ULL << 40U);
    EXPECT_EQ(import_it().outcome, UsbOutcome::refused) << name;
    fs::remove(name);
  }
  write_stick();
  fs::resize_file(picture_on_stick(small), 1ULL << 40U);
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
  EXPECT_EQ(current(), "");
}

TEST_F(UsbTest, AFolderInAFilesPlaceIsRefused) {
  m_server.publish(small_feed(1));
  write_stick();
  fs::remove(on_stick("metadata/timestamp.json"));
  fs::create_directory(on_stick("metadata/timestamp.json"));
  EXPECT_EQ(import_it().outcome, UsbOutcome::refused);
}

TEST_F(UsbTest, AStickWithoutAFeedSaysSo) {
  const auto result = import_it();
  EXPECT_EQ(result.outcome, UsbOutcome::refused);
  EXPECT_THAT(result.text.at("id"), HasSubstr("tidak berisi umpan"));
  const auto none = Stick::open(m_stick / "nothing");
  ASSERT_FALSE(none);
}

TEST_F(UsbTest, GarbageIsRefused) {
  for (const char* bytes : {"", "{", "[]", "{\"signed\":{\"version\":-1,\"expires\":7}}", "<html>"}) {
    fs::create_directories(on_stick("metadata"));
    std::ofstream(on_stick("metadata/timestamp.json")) << bytes;
    EXPECT_EQ(import_it().outcome, UsbOutcome::refused) << bytes;
  }
}

// The result.

TEST_F(UsbTest, TheResultIsForThePageAndForTheStick) {
  m_server.publish(small_feed(1));
  write_stick();
  const auto result = import_it();
  ASSERT_TRUE(m_files.make_folders("/run"));
  ASSERT_TRUE(show_result(m_files, "/run", result));
  const auto shown = m_files.read("/run/usb.json", base::kilobytes(64));
  ASSERT_TRUE(shown);
  EXPECT_EQ(report::parse_usb_result(*shown), result);
  const auto text = to_text(result);
  EXPECT_LT(text.find("Isi kios sudah diperbarui"), text.find("was updated from the stick"));
  EXPECT_THAT(text, HasSubstr("berlaku sampai 2026-02-03"));
}

TEST_F(UsbTest, TheResultIsNotWrittenThroughALink) {
  m_server.publish(small_feed(1));
  write_stick();
  const test::TempDir kiosk;
  std::ofstream(kiosk / "token") << "secret";
  fs::create_symlink(kiosk / "token", m_stick / k_result_on_stick);
  ASSERT_TRUE(Stick::open(m_stick.path())->write(k_result_on_stick, "words"));
  EXPECT_FALSE(fs::is_symlink(m_stick / k_result_on_stick));
  std::string kept;
  std::ifstream(kiosk / "token") >> kept;
  EXPECT_EQ(kept, "secret");
}

// A file system of its own over the stick's folder; needs root.
class Mounted {
 public:
  explicit Mounted(const std::string& at) : m_at(at) {
    m_good = ::mount("tmpfs", at.c_str(), "tmpfs", 0, "size=1m") == 0;
  }
  ~Mounted() {
    if (m_good) ::umount2(m_at.c_str(), MNT_DETACH);
  }
  Mounted(const Mounted&) = delete;
  Mounted& operator=(const Mounted&) = delete;
  [[nodiscard]] bool good() const { return m_good; }
  [[nodiscard]] bool make_read_only() const {
    return ::mount("", m_at.c_str(), "", MS_REMOUNT | MS_RDONLY, "size=1m") == 0;
  }

 private:
  std::string m_at;
  bool m_good;
};

TEST_F(UsbTest, AReadOnlyStickIsImportedAllTheSame) {
  const Mounted mounted(m_stick.path());
  if (!mounted.good()) GTEST_SKIP() << "SKIPPED LOUDLY: mounting needs root";
  m_server.publish(small_feed(1));
  write_stick();
  ASSERT_TRUE(mounted.make_read_only());
  EXPECT_EQ(import_it().outcome, UsbOutcome::updated);
  const auto written = Stick::open(m_stick.path())->write(k_result_on_stick, "words");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, base::ErrorKind::unavailable);
}

TEST_F(UsbTest, AFullStickIsImportedAllTheSame) {
  const Mounted mounted(m_stick.path());
  if (!mounted.good()) GTEST_SKIP() << "SKIPPED LOUDLY: mounting needs root";
  m_server.publish(small_feed(1));
  write_stick();
  std::ofstream(m_stick / "holiday.mp4") << std::string(4'000'000, 'x');
  EXPECT_EQ(import_it().outcome, UsbOutcome::updated);
  const auto written = Stick::open(m_stick.path())->write(k_result_on_stick, std::string(100'000, 'x'));
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, base::ErrorKind::no_space);
}

}  // namespace
}  // namespace etalase::sync
