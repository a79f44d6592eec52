// What reaches a kiosk while it runs: generations, withdrawals, a poisoned feed, closing time, a new configuration.
#include "app/kiosk_fixture.hpp"
#include "base/digest.hpp"
#include "base/json.hpp"
#include "feed/codec.hpp"

namespace etalase::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class RunningTest : public KioskTest {
 protected:
  // The same gallery with another name for one piece.
  static test::SmallFeed renamed(const std::string& name) {
    test::SmallFeed feed = test::difficult_feed();
    feed.header.council.name = {{"id", name}};
    for (auto& item : feed.part("product").items)
      if (auto* product = std::get_if<feed::Product>(&item); product->id == "KRY-101") product->name = {{"id", name}};
    feed.seal();
    return feed;
  }
  // A gallery that is open from nine to five every day; the tests begin on a Monday at ten, local time.
  static test::SmallFeed with_hours() {
    test::SmallFeed feed = test::difficult_feed();
    for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
      feed.header.galleries.front().hours[day] = {{"09:00", "17:00"}};
    feed.seal();
    return feed;
  }
  void withdraw(const feed::Withdrawn& list) {
    const auto written =
        base::write_durably(*m_files, m_folder / "sources/galeri/withdrawn.json", feed::to_json(list).dump());
    EXPECT_TRUE(written) << written.error().message;
    m_window->queue().post(loop::WithdrawnChanged{"galeri"});
  }
  [[nodiscard]] base::Json status() const {
    return *base::parse_json(*m_files->read(m_folder / "kiosk.json", base::megabytes(1)), base::megabytes(1));
  }
};

TEST_F(RunningTest, ANewGenerationIsShownOnceNobodyTouches) {
  ASSERT_NE(m_window, nullptr) << "no offscreen GL: install libegl1 and libgl1-mesa-dri";
  store(renamed("Nama Lama"), "000001");
  later(5s, [this] {
    store(renamed("Nama Baru"), "000002");
    m_window->queue().post(loop::GenerationChanged{"galeri"});
  });
  EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-101"}
{"ms":4000,"tap":"Indonesia"}
{"ms":20000,"expect":"text","value":"Nama Lama"}
{"ms":26000,"expect":"text","value":"Nama Baru"})"),
            0);
}

// A page that comes in 250 ms comes in 250 ms, however long the panel takes for a frame.
TEST_F(RunningTest, ATransitionTakesItsTimeOnASlowPanelToo) {
  store(test::difficult_feed(), "000001");
  const auto frames_of_a_visit = [this] {
    const auto before = m_window->panel().frames();
    EXPECT_EQ(play(R"({"ms":2000,"open":"collection"}
{"ms":8000,"expect":"page","value":"collection"})",
                   {actions::PageKind::home, {}, {}}),
              0);
    return m_window->panel().frames() - before;
  };
  const auto quick = frames_of_a_visit();
  m_frame_takes = 34ms;
  m_clock.advance(1h);
  const auto slow = frames_of_a_visit();
  EXPECT_LT(slow, quick * 3 / 4) << "the transition is measured in frames, not in time";
}

TEST_F(RunningTest, AnotherSourcesGenerationChangesNothing) {
  store(renamed("Nama Lama"), "000001");
  later(5s, [this] {
    store(renamed("Nama Baru"), "000002");
    m_window->queue().post(loop::GenerationChanged{"tetangga"});
  });
  EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-101"}
{"ms":50000,"expect":"text","value":"Nama Lama"})"),
            0);
}

TEST_F(RunningTest, AWithdrawalTakesThePageAwayAtOnce) {
  store(test::difficult_feed(), "000001");
  later(5s, [this] { withdraw({2, {{{"product", "KRY-101"}, false}}, {}}); });
  EXPECT_EQ(play(R"({"ms":100,"open":"collection"}
{"ms":1000,"open":"product/KRY-101"}
{"ms":4000,"expect":"page","value":"product/KRY-101"}
{"ms":5100,"expect":"page","value":"collection","within":1000})"),
            0);
}

TEST_F(RunningTest, AnUnreadableWithdrawalListKeepsThePage) {
  store(test::difficult_feed(), "000001");
  later(5s, [this] {
    EXPECT_TRUE(base::write_durably(*m_files, m_folder / "sources/galeri/withdrawn.json", "{"));
    m_window->queue().post(loop::WithdrawnChanged{"galeri"});
  });
  EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-101"}
{"ms":7000,"expect":"page","value":"product/KRY-101"})"),
            0);
}

TEST_F(RunningTest, APoisonedFeedGivesWayToTheOneBefore) {
  store(renamed("Nama Lama"), "000001");
  const test::SmallFeed poisoned = renamed("Nama Beracun");
  store(poisoned, "000002");
  fs::create_directory_symlink("generations/000001", m_folder / "sources/galeri/previous");
  const std::string hash = base::sha256_hex(poisoned.feed);
  RunsFile runs(*m_files, m_folder.path(), read_boot_id(*m_files));
  for (const auto at : {1s, 2s, 3s}) ASSERT_TRUE(runs.append({read_boot_id(*m_files), at, hash, RunEvent::start}));
  m_clock.advance(10s);
  m_records = true;
  EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-101"}
{"ms":2000,"expect":"text","value":"Nama Lama"})"),
            0);
  EXPECT_EQ(status().at("generation"), "000001");
  EXPECT_EQ(status().at("set_aside"), base::Json::array({hash}));
}

TEST_F(RunningTest, ThreeOrderlyRunsArePoisonOfNothing) {
  store(renamed("Nama Lama"), "000001");
  m_records = true;
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(play(R"({"ms":100,"open":"product/KRY-101"}
{"ms":2000,"expect":"text","value":"Nama Lama"})"),
              0);
  EXPECT_TRUE(status().at("set_aside").empty());
}

TEST_F(RunningTest, IsDarkAndStillAfterClosingTime) {
  store(with_hours(), "000001");
  m_clock.advance(8h);
  m_settings.idle.slide = 0s;
  EXPECT_EQ(play(R"({"ms":1000,"expect":"page","value":"attract"}
{"ms":630000,"expect":"page","value":"dark"}
{"ms":640000,"mark":"swaps"}
{"ms":3600000,"expect":"swaps","value":"still"}
{"ms":57000000,"expect":"page","value":"attract"})"),
            0);
}

TEST_F(RunningTest, StaysLitWhileTheGalleryIsOpen) {
  store(with_hours(), "000001");
  m_settings.idle.slide = 0s;
  EXPECT_EQ(play(R"({"ms":3600000,"expect":"page","value":"attract"})"), 0);
}

TEST_F(RunningTest, ATouchWakesTheDarkPanelForAVisit) {
  store(with_hours(), "000001");
  m_clock.advance(8h);
  m_settings.idle.slide = 0s;
  EXPECT_EQ(play(R"({"ms":700000,"expect":"page","value":"dark"}
{"ms":700100,"finger":0,"phase":"down","x":0.5,"y":0.5}
{"ms":700180,"finger":0,"phase":"up","x":0.5,"y":0.5}
{"ms":701000,"expect":"page","value":"home"}
{"ms":900000,"expect":"page","value":"attract"}
{"ms":1400000,"expect":"page","value":"dark"})"),
            0);
}

TEST_F(RunningTest, ANewGenerationDoesNotLightTheDarkPanel) {
  store(with_hours(), "000001");
  m_clock.advance(8h);
  m_settings.idle.slide = 0s;
  later(800s, [this] {
    store(with_hours(), "000002");
    m_window->queue().post(loop::GenerationChanged{"galeri"});
  });
  EXPECT_EQ(play(R"({"ms":700000,"mark":"swaps"}
{"ms":810000,"expect":"page","value":"dark"}
{"ms":820000,"expect":"swaps","value":"still"})"),
            0);
}

TEST_F(RunningTest, ReadsItsConfigurationAgain) {
  store(test::difficult_feed(), "000001");
  m_reload = [] {
    settings::Loaded loaded;
    loaded.settings.idle.after = 10s;
    loaded.settings.languages = {"en"};
    return loaded;
  };
  later(1s, [this] { m_window->queue().post(loop::SettingsChanged{}); });
  EXPECT_EQ(play(R"({"ms":2000,"expect":"text","value":"Touch the screen"}
{"ms":3000,"open":"makers"}
{"ms":14000,"expect":"text","value":"Still looking around?"})"),
            0);
}

TEST_F(RunningTest, ABadConfigurationIsReportedAndTheVisitGoesOn) {
  store(test::difficult_feed(), "000001");
  m_records = true;
  m_reload = [] { return settings::Loaded{{}, {{"etalase.toml", 3, "unknown key"}}}; };
  later(1s, [this] { m_window->queue().post(loop::SettingsChanged{}); });
  EXPECT_EQ(play(R"({"ms":100,"open":"makers"}
{"ms":3000,"expect":"page","value":"makers"}
{"ms":70000,"expect":"text","value":"Masih melihat-lihat?"})"),
            0);
  EXPECT_NE(status().at("errors").dump().find("etalase.toml:3"), std::string::npos);
}

}  // namespace
}  // namespace etalase::app
