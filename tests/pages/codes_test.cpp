// The sheet of codes: what there is to take, what is said of it, where it stands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/registry.hpp"
#include "pages/test_gallery.hpp"
#include "parts/takeaway.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

using feed::LinkIntent;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

feed::Link link(LinkIntent intent, const std::string& kind, const std::string& url) { return {intent, kind, url}; }

std::vector<feed::Link> many_links() {
  return {link(LinkIntent::buy, "tokopedia", "https://www.tokopedia.com/contoh"),
          link(LinkIntent::ask, "whatsapp", "https://wa.me/6281100000000"),
          link(LinkIntent::ask, "mail", "mailto:tanya@contoh.example"),
          link(LinkIntent::follow, "instagram", "https://www.instagram.com/contoh/"),
          link(LinkIntent::follow, "instagram", "https://www.instagram.com/contoh2/"),
          link(LinkIntent::visit, "maps", "https://www.google.com/maps/search/?api=1&query=-6.88,109.67")};
}

Takeaway piece(std::vector<feed::Link> links = many_links()) {
  return {{"product", "BTK-012"}, {{"id", "Kain Troso"}}, {{"id", "Batik Contoh"}}, std::move(links)};
}

class CodesTest : public testing::Test {
 protected:
  View view(const std::string& language = "id", double inches = 32, loop::PixelSize size = {1080, 1920}) {
    m_room = std::make_unique<test::DrawingRoom>(size, m_text, language, inches);
    return m_room->view(m_site, m_state);
  }
  std::vector<Code> codes(const Takeaway& takeaway, const std::string& language = "id") {
    return codes_of(view(language), takeaway);
  }
  static std::vector<std::string> keys(const std::vector<Code>& codes) {
    std::vector<std::string> keys;
    for (const Code& code : codes) keys.push_back(code.key + "=" + code.kind.text);
    return keys;
  }
  // A page of the difficult gallery with the sheet open, its bar included.
  widgets::LayoutList sheet(const Page& page, const View& seen) {
    static const test::TestGallery k_gallery;
    const auto screen = load_screen(k_gallery.reader(), page, test::k_request_of_day);
    return m_room->whole(*screen, seen, test::DrawingRoom::WithBar::yes);
  }
  // At once; on the lowest panels at the end of the sheet, where it comes last and the key that leads on is gone.
  static bool shows_whole(const widgets::LayoutList& layout, const widgets::LayoutItem& code) {
    if (code.seen.height() == code.rect.height()) return true;
    const widgets::LayoutItem* close = layout.find("Tutup");
    const widgets::LayoutItem* bar = layout.find("bar_item");
    const bool comes_last = std::none_of(layout.items().begin(), layout.items().end(), [&](const auto& item) {
      return item.layer == code.layer && item.scrolls && item.rect.top > code.rect.bottom;
    });
    return comes_last && code.rect.height() < bar->rect.top - close->rect.bottom;
  }
  static const widgets::LayoutItem* code_in(const widgets::LayoutList& layout) {
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::code) return &item;
    return nullptr;
  }

  Site m_site{{}, {}, "https://contoh.example"};
  PageState m_state;
  widgets::TextSize m_text = widgets::TextSize::normal;
  std::unique_ptr<test::DrawingRoom> m_room;
};

TEST_F(CodesTest, AllOfAnIntentStandTogetherAndAreToldApart) {
  EXPECT_THAT(keys(codes(piece())),
              ElementsAre("page=Halaman", "buy=Tokopedia", "ask=WhatsApp", "ask/1=Surel", "ask/2=Simpan kontak",
                          "follow=Instagram", "follow/1=Instagram 2", "visit=Peta"));
}

TEST_F(CodesTest, OnlyWhatTheItemHasIsOffered) {
  m_site.public_base_url = "";
  EXPECT_THAT(codes(piece({})), IsEmpty());
  EXPECT_FALSE(has_codes(view(), piece({})));
  EXPECT_THAT(keys(codes(piece({link(LinkIntent::visit, "web", "https://a.example")}))),
              ElementsAre("visit=Situs web"));
}

TEST_F(CodesTest, ThePageIsInTheLanguageThatIsRead) {
  EXPECT_EQ(codes(piece()).front().holds, "https://contoh.example/p/BTK-012/");
  EXPECT_EQ(codes(piece(), "en").front().holds, "https://contoh.example/en/p/BTK-012/");
  EXPECT_EQ(codes(piece(), "ja").front().holds, "https://contoh.example/en/p/BTK-012/");
}

TEST_F(CodesTest, AChatAboutAPieceNamesItAndSaysSo) {
  const std::vector<Code> all = codes(piece());
  const Code& chat = chosen_code(all, "ask");
  EXPECT_EQ(chat.holds, "https://wa.me/6281100000000?text=Kain%20Troso%20BTK-012");
  EXPECT_EQ(chat.address, "wa.me/6281100000000");
  EXPECT_EQ(chat.purpose.text,
            "Arahkan kamera ponsel ke kode untuk membuka WhatsApp Batik Contoh; nama karya ini sudah tertulis.");
  EXPECT_EQ(chat.without_network.text, "Tanpa Internet: sebut kode BTK-012 kepada petugas galeri.");
}

TEST_F(CodesTest, ACardHelpsWithoutInternet) {
  const std::vector<Code> all = codes(piece());
  const Code& card = chosen_code(all, "ask/2");
  EXPECT_THAT(card.holds, HasSubstr("FN:Batik Contoh\r\nTEL:+6281100000000"));
  EXPECT_EQ(card.address, "+6281100000000");
  EXPECT_EQ(card.without_network.text, "Kode ini bekerja juga tanpa Internet.");
}

TEST_F(CodesTest, AKindThatNobodyKnowsIsCalledAsTheFeedCallsIt) {
  const auto all = codes(piece({link(LinkIntent::buy, "pasar-desa", "https://a.example")}));
  EXPECT_EQ(chosen_code(all, "buy").kind.text, "Pasar-desa");
  EXPECT_THAT(chosen_code(all, "buy").purpose.text, HasSubstr("membuka pasar-desa Batik Contoh"));
}

TEST_F(CodesTest, LinksOfTheMakerStandBehindThoseOfThePieceAndEachOnce) {
  Takeaway takeaway = piece({link(LinkIntent::buy, "web", "https://a.example")});
  add_links(takeaway,
            {link(LinkIntent::buy, "web", "https://a.example"), link(LinkIntent::buy, "web", "https://b.example")});
  EXPECT_THAT(keys(codes(takeaway)), ElementsAre("page=Halaman", "buy=Toko daring", "buy/1=Toko daring 2"));
}

TEST_F(CodesTest, HostileNamesStayInsideTheirCodes) {
  std::string endless;
  while (endless.size() < 200) endless += "Kain “木” 🧵\n";
  Takeaway takeaway = piece();
  takeaway.name = takeaway.owner = {{"id", endless}};
  for (const Code& code : codes(takeaway)) {
    EXPECT_LE(code.holds.size(), 180U) << code.key;
    EXPECT_TRUE(code.intent == CodeIntent::ask || code.holds.find('\n') == std::string::npos) << code.key;
  }
  EXPECT_EQ(chosen_code(codes(takeaway), "ask").holds, "https://wa.me/6281100000000?text=BTK-012");
}

// On every panel the code stands whole, module by module on whole pixels, and everything else keeps to the rules.
TEST_F(CodesTest, ACodeStandsWholeOnEveryPanel) {
  m_state.sheet = Sheet::qr;
  for (const double inches : {15.6, 21.5, 32.0, 43.0, 55.0, 65.0})
    for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, {1920, 1080}, {2160, 3840}, {3840, 2160}})
      for (const char* key : {"", "buy", "ask", "ask/2"}) {
        m_state.code = key;
        const View seen = view("id", inches, size);
        const widgets::LayoutList layout = sheet(item_page(PageKind::product, "KRY-103"), seen);
        EXPECT_THAT(test::broken_rules(layout, m_room->theme()), IsEmpty()) << inches << ' ' << size.width << key;
        const widgets::LayoutItem* code = code_in(layout);
        ASSERT_NE(code, nullptr) << inches << ' ' << size.width << ' ' << key;
        EXPECT_EQ(code->rect.left, std::round(code->rect.left));
        EXPECT_TRUE(shows_whole(layout, *code)) << inches << ' ' << size.width << key;
        EXPECT_GE(code->rect.width(), 29 * 0.9F * m_room->theme().px_per_mm());
        EXPECT_LE(code->rect.width(), 128.01F * m_room->theme().px_per_mm());
      }
}

TEST_F(CodesTest, TheCodeStandsAtTheHeightOfAPhoneWhereThePanelHasIt) {
  m_state.sheet = Sheet::qr;
  for (const double inches : {32.0, 43.0, 55.0}) {
    const View seen = view("id", inches);
    const widgets::LayoutList layout = sheet(item_page(PageKind::product, "KRY-101"), seen);
    const widgets::Theme& theme = m_room->theme();
    EXPECT_NEAR(code_in(layout)->rect.centre().y, theme.line_at({1066}), theme.px(widgets::Millimetres{60})) << inches;
  }
}

TEST_F(CodesTest, AnAddressThatIsTooLongIsToldInWords) {
  m_state.sheet = Sheet::qr;
  m_state.code = "visit";
  for (const loop::PixelSize size : {loop::PixelSize{1080, 1920}, {1920, 1080}}) {
    const View seen = view("id", 32, size);
    const widgets::LayoutList layout = sheet(item_page(PageKind::product, "KRY-103"), seen);
    EXPECT_EQ(code_in(layout), nullptr);
    EXPECT_THAT(test::broken_rules(layout, m_room->theme()), IsEmpty());
    const std::string words = view().say("code_too_long").text;
    EXPECT_TRUE(
        std::any_of(layout.items().begin(), layout.items().end(), [&](const auto& i) { return i.text == words; }));
  }
}

TEST_F(CodesTest, EachPageWithSomethingToTakeHasOneTerracottaButton) {
  m_site.public_base_url = "https://contoh.example";
  for (const Page& page : {item_page(PageKind::product, "KRY-101"), item_page(PageKind::maker, "UMKM-13"),
                           item_page(PageKind::event, "ACR-11")}) {
    const widgets::LayoutList layout = sheet(page, view());
    std::vector<std::string> actions;
    for (const widgets::LayoutItem& item : layout.items())
      if (item.role == widgets::Role::primary) actions.push_back(widgets::action_text(item));
    EXPECT_THAT(actions, ElementsAre("sheet:qr")) << to_string(page);
  }
}

}  // namespace
}  // namespace etalase::pages
