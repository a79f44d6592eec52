// The staff page in whole visits: two held corners, the PIN, what the page says and asks for, and how it is left.
#include "app/kiosk_fixture.hpp"
#include "app/pin.hpp"
#include "pages/registry.hpp"
#include "report/batch_codec.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr const char* k_pin = "2468";

class StaffTest : public KioskTest {
 protected:
  StaffTest() : KioskTest({1080, 1920}) {
    static const std::string hash = *hash_of(k_pin);
    m_settings.staff_pin_hash = hash;
    m_settings.kiosk.name = "Kios pintu masuk";
  }
  static std::string finger(std::int64_t ms, const char* phase, const char* corner) {
    return "{\"ms\":" + std::to_string(ms) + ",\"finger\":0,\"phase\":\"" + phase + "\"," + corner + "}\n";
  }
  // Holds both corners from a moment on; the pad is there 4.6 s later.
  static std::string corners(std::int64_t ms) {
    constexpr const char* k_first = "\"x\":0.02,\"y\":0.01";
    constexpr const char* k_second = "\"x\":0.98,\"y\":0.99";
    return finger(ms, "down", k_first) + finger(ms + 2100, "up", k_first) + finger(ms + 2400, "down", k_second) +
           finger(ms + 4600, "up", k_second);
  }
  static std::string line(std::int64_t ms, const std::string& rest) {
    return "{\"ms\":" + std::to_string(ms) + "," + rest + "}\n";
  }
  static std::string tap(std::int64_t ms, const std::string& target) { return line(ms, "\"tap\":\"" + target + "\""); }
  static std::string page(std::int64_t ms, const std::string& name) {
    return line(ms, R"("expect":"page","within":3000,"value":")" + name + "\"");
  }
  static std::string text(std::int64_t ms, const std::string& value) {
    return line(ms, R"("expect":"text","within":3000,"value":")" + value + "\"");
  }
  // Types a PIN and opens.
  static std::string type(std::int64_t ms, const std::string& pin) {
    std::string lines;
    for (const char digit : pin) lines += tap(ms, std::string(1, digit));
    return lines + tap(ms, "Buka");
  }
  void plant(const std::string& name, const std::string& bytes) {
    EXPECT_TRUE(base::write_durably(*m_files, m_folder / name, bytes));
  }
  void plant_stick(report::UsbOutcome outcome) {
    report::UsbResult result;
    result.time = base::format_utc(m_clock.system_now());
    result.outcome = outcome;
    result.text = {{"id", "Kata-kata tentang stik."}, {"en", "Words about the stick."}};
    plant("usb.json", report::to_bytes(result));
  }
};

TEST_F(StaffTest, HeldCornersAndThePinOpenThePageAndTheIdleTimeLeavesIt) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(line(100, R"("open":"makers")") + corners(1000) + page(6000, "pin") + type(6100, k_pin) +
                 page(8000, "staff") + text(8100, "KIOS PINTU MASUK") + text(71000, "Masih melihat-lihat?") +
                 page(95000, "attract") + line(95100, R"("open":"home")") + page(96000, "home")),
            0);
}

TEST_F(StaffTest, TheWayInLeadsThereFromAttractToo) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(corners(1000) + page(6000, "pin")), 0);
}

TEST_F(StaffTest, AKioskWithoutContentStillHasItsPage) {
  EXPECT_EQ(play(page(100, "welcome") + corners(1000) + page(6000, "pin") + type(6100, k_pin) + page(8000, "staff") +
                 text(8100, "Belum ada isi") + tap(8200, "Tutup") + page(9000, "welcome")),
            0);
}

TEST_F(StaffTest, TheFirstContentEndsWhatWasWrong) {
  later(20s, [this] {
    store(test::difficult_feed(), "000001");
    m_window->queue().post(loop::GenerationChanged{"galeri"});
  });
  m_records = true;
  EXPECT_EQ(play(line(100, R"("open":"staff")") + text(1000, "Belum ada isi") + text(48000, "galeri / 000001") +
                 line(49000, R"("expect":"page","value":"staff")")),
            0);
  const auto json = m_files->read(m_folder / "kiosk.json", base::megabytes(1));
  ASSERT_TRUE(json);
  EXPECT_EQ(json->find("no generation"), std::string::npos);
}

TEST_F(StaffTest, WithoutAPinTheCornersDoNothing) {
  store(test::difficult_feed(), "000001");
  for (const char* hash : {"", "$argon2id$v=19$x"}) {
    m_settings.staff_pin_hash = hash;
    EXPECT_EQ(play(line(100, R"("open":"makers")") + corners(1000) + page(6000, "makers")), 0) << hash;
  }
}

TEST_F(StaffTest, ABadHashIsToldToStaff) {
  m_settings.staff_pin_hash = "$argon2id$v=19$x";
  m_records = true;
  EXPECT_EQ(play(page(100, "welcome")), 0);
  const auto json = m_files->read(m_folder / "kiosk.json", base::megabytes(1));
  ASSERT_TRUE(json);
  EXPECT_NE(json->find("etalase-kiosk --make-pin"), std::string::npos);
}

TEST_F(StaffTest, FiveWrongPinsCloseItForFiveMinutesOverPages) {
  store(test::difficult_feed(), "000001");
  std::string lines = line(100, R"("open":"makers")") + corners(1000);
  for (int i = 0; i < 4; ++i) lines += type(6000 + 1000 * i, "1111");
  lines += text(10000, "Anda dapat mencoba 1 kali lagi") + type(11000, "1111") + text(12000, "PIN salah lima kali");
  // 10:00:12 and five minutes; the minute told is over by then.
  lines += text(12100, "10.06") + tap(13000, "Batal") + page(14000, "makers");
  lines += corners(20000) + text(25000, "PIN salah lima kali") + tap(26000, "Batal");
  lines += corners(300000) + text(305000, "PIN salah lima kali") + text(313000, "PIN terdiri dari");
  lines += type(314000, k_pin) + page(315000, "staff");
  EXPECT_EQ(play(lines), 0);
}

TEST_F(StaffTest, ARightPinAfterWrongOnesOpens) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(line(100, R"("open":"makers")") + corners(1000) + type(6000, "1111") + type(7000, "13579") +
                 tap(8000, "9") + tap(8100, "Hapus") + type(8200, k_pin) + page(9500, "staff")),
            0);
}

TEST_F(StaffTest, NobodyComesBackToThePageWithoutThePin) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(line(100, R"("open":"makers")") + corners(1000) + type(6000, k_pin) + page(7500, "staff") +
                 tap(8000, "Kembali") + page(9000, "makers") + tap(9500, "Kembali") + page(10500, "home")),
            0);
}

TEST_F(StaffTest, SyncNowLeavesTheRequestAndTellsWhatBecameOfIt) {
  store(test::difficult_feed(), "000001");
  later(20s, [this] { EXPECT_TRUE(m_files->remove(m_folder / "requests/refresh")); });
  EXPECT_EQ(play(line(100, R"("open":"staff")") + tap(1000, "Sinkronkan sekarang") + text(2000, "Permintaan terkirim") +
                 text(16000, "Sinkronisasi tidak menjawab") + text(26000, "Sinkronisasi sedang melihat isi baru")),
            0);
}

TEST_F(StaffTest, AskingForTheStickLeavesTheRequest) {
  store(test::difficult_feed(), "000001");
  plant_stick(report::UsbOutcome::running);
  EXPECT_EQ(
      play(line(100, R"("open":"staff")") + tap(1000, "Lepas flashdisk") + text(2000, "Flashdisk sedang dilepas")), 0);
  EXPECT_TRUE(fs::exists((m_folder / "requests/usb-eject")));
}

TEST_F(StaffTest, ShowsAStickThatIsPutInWhileThePageIsOpen) {
  store(test::difficult_feed(), "000001");
  later(20s, [this] { plant_stick(report::UsbOutcome::updated); });
  EXPECT_EQ(
      play(line(100, R"("open":"staff")") + text(1000, "Belum ada flashdisk") + text(27000, "Kata-kata tentang stik.")),
      0);
}

TEST_F(StaffTest, StandsStillWhileNothingIsNew) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(line(100, R"("open":"staff")") + line(5000, R"("mark":"swaps")") +
                 line(55000, R"("expect":"swaps","value":"still")")),
            0);
}

TEST_F(StaffTest, NewsDoNotKeepAVisitAlive) {
  store(test::difficult_feed(), "000001");
  for (const auto moment : {10s, 30s, 50s}) later(moment, [this] { plant_stick(report::UsbOutcome::updated); });
  EXPECT_EQ(play(line(100, R"("open":"staff")") + text(65000, "Masih melihat-lihat?") + page(95000, "attract")), 0);
}

TEST_F(StaffTest, SpeaksTheVisitsLanguage) {
  store(test::difficult_feed(), "000001");
  EXPECT_EQ(play(line(100, R"("open":"staff")") + tap(1000, "English") + text(2000, "No stick yet")), 0);
}

TEST_F(StaffTest, HostileFilesAreKindSentences) {
  store(test::difficult_feed(), "000001");
  for (const std::string& bytes :
       {std::string(2'000'000, ' '), std::string("[]"), std::string("{\"format\":\"etalase-status/1\",\"sources\":3}"),
        std::string("\xff\xfe"), std::string()}) {
    plant("sync.json", bytes);
    plant("usb.json", bytes);
    EXPECT_EQ(play(line(100, R"("open":"staff")") + text(1000, "Kabar terakhir tidak dapat dibaca") +
                   text(1100, "Hasil flashdisk tidak terbaca")),
              0);
  }
}

TEST_F(StaffTest, ATouchCannotOpenThePageByItsName) {
  EXPECT_TRUE(pages::parse_page("staff")) << "a replay may";
  EXPECT_TRUE(pages::is_for_staff(actions::PageKind::staff));
  EXPECT_TRUE(pages::is_for_staff(actions::PageKind::pin));
  EXPECT_FALSE(pages::is_for_staff(actions::PageKind::home));
}

}  // namespace
}  // namespace etalase::app
