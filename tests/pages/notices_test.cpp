// Notices: on the days they are for, and where a visitor meets them.
#include "parts/notices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/home_page.hpp"
#include "pages/layout_rules.hpp"
#include "pages/test_gallery.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using feed::NoticeKind;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

feed::Notice notice_of(NoticeKind kind, const std::string& text, const std::string& from, const std::string& until) {
  feed::Notice notice;
  notice.id = "N-" + std::to_string(text.size());
  notice.kind = kind;
  notice.text = {{"id", text}};
  notice.from = from;
  notice.until = until;
  return notice;
}

class NoticesTest : public testing::Test {
 protected:
  Notices load(const std::vector<feed::Notice>& notices, const std::vector<feed::HoursException>& exceptions = {}) {
    test::SmallFeed small = test::small_feed(1);
    small.part("notice").items = {notices.begin(), notices.end()};
    feed::Gallery gallery;
    gallery.id = "GAL";
    gallery.name = {{"id", "Galeri Contoh"}};
    gallery.time_zone = "Asia/Jakarta";
    gallery.exceptions = exceptions;
    small.header.galleries = {gallery};
    small.seal();
    m_gallery = std::make_unique<test::TestGallery>(std::move(small));
    return load_notices(m_gallery->reader(), m_request);
  }
  std::vector<std::string> home_texts() {
    const auto screen = make_home_screen(load_home(m_gallery->reader(), m_request));
    test::DrawingRoom room({1080, 1920}, widgets::TextSize::normal, "id", 32);
    const widgets::LayoutList layout = room.whole(*screen, room.view({}, {}));
    EXPECT_THAT(test::broken_rules(layout, room.theme()), IsEmpty());
    std::vector<std::string> texts;
    for (const widgets::LayoutItem& item : layout.items()) texts.push_back(item.text);
    return texts;
  }

  Request m_request{"", std::chrono::year{2026} / 1 / 5, 60};
  std::unique_ptr<test::TestGallery> m_gallery;
};

TEST_F(NoticesTest, AreToldOnTheirDaysAlone) {
  const Notices notices = load({notice_of(NoticeKind::info, "Kini", "2026-01-01", "2026-01-05"),
                                notice_of(NoticeKind::info, "Selalu berlaku", "", ""),
                                notice_of(NoticeKind::info, "Kemarin", "2026-01-01", "2026-01-04"),
                                notice_of(NoticeKind::info, "Besok lusa", "2026-01-07", ""),
                                notice_of(NoticeKind::moved, "Kami pindah bulan depan", "2026-02-01", ""),
                                notice_of(NoticeKind::moved, "Dulu kami pindah", "2025-01-01", "2025-02-01"),
                                notice_of(NoticeKind::closed, "Satu hari", "2026-01-05", ""),
                                notice_of(NoticeKind::closed, "Satu hari kemarin", "2026-01-04", "")});
  EXPECT_EQ(notices.info.size(), 2U);
  ASSERT_EQ(notices.moved.size(), 1U);
  EXPECT_EQ(notices.moved.front().at("id"), "Kami pindah bulan depan");
  ASSERT_EQ(notices.closed.size(), 1U);
  EXPECT_EQ(notices.closed.front().at("id"), "Satu hari");
}

TEST_F(NoticesTest, AnExceptionOfTodayClosesToo) {
  EXPECT_EQ(load({}, {{"2026-01-05", true, {}, {}}, {"2026-01-06", true, {}, {}}}).closed.size(), 1U);
  EXPECT_TRUE(load({}, {{"2026-01-05", false, {{"10:00", "12:00"}}, {}}}).closed.empty());
}

TEST_F(NoticesTest, HomeTellsWhatNoVisitorMustMissAboveThePieces) {
  ASSERT_TRUE(load({notice_of(NoticeKind::moved, "Mulai Februari kami ada di Jalan Contoh 2.", "2026-02-01", ""),
                    notice_of(NoticeKind::info, "Pendaftaran kurasi dibuka.", "", "")},
                   {{"2026-01-05", true, {}, {{"id", "Libur bersama."}}}})
                  .urgent());
  const std::vector<std::string> texts = home_texts();
  const auto at = [&](const std::string& text) { return std::find(texts.begin(), texts.end(), text); };
  for (const char* text : {"Hari ini galeri tutup", "Libur bersama.", "Galeri pindah", "Pendaftaran kurasi dibuka."})
    EXPECT_THAT(texts, Contains(text));
  EXPECT_LT(at("Galeri pindah"), at("Jelajahi koleksi"));
  EXPECT_LT(at("Jelajahi koleksi"), at("Pendaftaran kurasi dibuka."));
}

TEST_F(NoticesTest, WithoutAnyHomeSaysNothing) {
  load({});
  EXPECT_THAT(home_texts(), Each(Not(HasSubstr("galeri tutup"))));
}

}  // namespace
}  // namespace etalase::pages
