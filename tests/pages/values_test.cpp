// Pages, actions and formats as text.
#include <gtest/gtest.h>

#include <set>

#include "actions/action.hpp"
#include "pages/collection_page.hpp"
#include "pages/registry.hpp"
#include "parts/format.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
namespace {

TEST(Page, ReadsWhatItWrites) {
  for (const char* text : {"attract", "home", "collection", "collection?craft=BATIK,TENUN&price_band=lt-100k",
                           "product/BTK-012", "maker/UMKM-03", "makers", "story/S-01", "stories", "welcome", "idle"}) {
    const auto page = parse_page(text);
    ASSERT_TRUE(page) << text;
    EXPECT_EQ(to_string(*page), text);
  }
}

TEST(Page, RefusesWhatIsNoPage) {
  for (const char* text : {"", "nowhere", "product", "product/", "product/../x", "home/1", "home?craft=BATIK",
                           "collection?craft", "collection?colour=RED", "collection?craft=BATIK,region=JEPARA"})
    EXPECT_FALSE(parse_page(text)) << text;
}

TEST(Action, IsWrittenAsLayoutListsAndReplaysTellIt) {
  const std::vector<std::pair<Action, std::string>> texts{
      {open(PageKind::product, "BTK-012"), "open product/BTK-012"},
      {open(collection_page({{catalogue::Facet::craft, {"BATIK"}}})), "open collection?craft=BATIK"},
      {OpenPage{collection_page({}), Sheet::filter}, "open collection sheet:filter"},
      {GoBack{}, "back"},
      {GoHome{}, "home"},
      {SetLanguage{"en"}, "language:en"},
      {Prefer{TextSize::large}, "text:large"},
      {Prefer{TextSize::normal}, "text:normal"},
      {Prefer{Contrast::high}, "contrast:high"},
      {Prefer{Contrast::normal}, "contrast:normal"},
      {Prefer{Motion::still}, "motion:still"},
      {Prefer{Motion::normal}, "motion:normal"},
      {Prefer{PageHeight::lowered}, "lower"},
      {Prefer{PageHeight::whole}, "raise"},
      {EndVisit{}, "done"},
      {ContinueVisit{}, "continue"},
      {ToggleFacet{catalogue::Facet::craft, "BATIK"}, "toggle craft=BATIK"},
      {ClearFacets{}, "clear"},
      {OpenSheet{Sheet::filter}, "sheet:filter"},
      {OpenSheet{Sheet::filter, "price_band"}, "sheet:filter:price_band"},
      {CloseSheet{}, "close"},
      {TurnPage{PageStep::up}, "page:up"},
      {TurnPage{PageStep::down}, "page:down"},
      {TurnPage{PageStep::top}, "page:top"},
      {TurnPage{PageStep::down, 2}, "page:down:2"},
      {ShowPicture{3}, "picture:3"},
      {OpenPhotograph{"FOTO-1"}, "photograph:FOTO-1"},
      {ZoomPhotograph{ZoomPhotograph::Step::in}, "zoom:in"},
      {ZoomPhotograph{ZoomPhotograph::Step::out}, "zoom:out"},
      {OpenSheet{Sheet::photograph}, "sheet:photograph"},
      {OpenSheet{Sheet::qr, "ask"}, "sheet:qr:ask"},
      {ShowCode{"ask/1"}, "code:ask/1"},
      {ShowMakers{{MakerOrder::name, ""}}, "tab:name"},
      {ShowMakers{{MakerOrder::place, ""}}, "tab:place"},
      {ShowMakers{{MakerOrder::craft, "TENUN"}}, "tab:craft:TENUN"},
      {OpenSheet{Sheet::collaborations, "KLB-1"}, "sheet:collaborations:KLB-1"},
      {ShowDistrict{"MARANG"}, "district:MARANG"},
      {ShowAgenda{AgendaFilter::all}, "agenda:all"},
      {ShowAgenda{AgendaFilter::hands_on}, "agenda:hands_on"},
      {JumpTo{"K"}, "jump:K"},
      {PressKey{PadKey::seven}, "key:7"},
      {PressKey{PadKey::erase}, "key:delete"},
      {PressKey{PadKey::enter}, "key:enter"},
      {TypeLetter{"a"}, "type:a"},
      {TypeLetter{"b"}, "type:b"},
      {EraseTyped{Erased::last}, "erase:last"},
      {EraseTyped{Erased::all}, "erase:all"},
      {SearchFor{"tenun"}, "search:tenun"},
      {ShowKeys{Keys::letters}, "keys:letters"},
      {ShowKeys{Keys::hidden}, "keys:hidden"},
      {AnswerSurvey{4}, "answer:4"},
      {GiveReason{"FOTO"}, "reason:FOTO"},
      {ShowReasons{3}, "reasons:3"},
      {LeaveSurvey{}, "leave"},
      {OpenPage{search_page("kain batik")}, "open search?q=kain%20batik"},
      {KeepPiece{"BTK-012"}, "keep:BTK-012"},
      {LetGo{"BTK-012"}, "let-go:BTK-012"},
      {EmptyList{}, "empty-list"},
      {RestoreList{}, "restore-list"},
      {OpenPage{list_page()}, "open list"},
      {AskFor{RequestKind::refresh}, "ask:refresh"},
      {AskFor{RequestKind::usb_eject}, "ask:usb-eject"},
      {Present{}, "present"},
      {TurnSection{TurnSection::Step::previous}, "section:previous"},
      {TurnSection{TurnSection::Step::next}, "section:next"}};
  std::set<std::size_t> kinds;
  std::set<std::size_t> numbers;
  for (const auto& [action, text] : texts) {
    EXPECT_EQ(to_string(action), text);
    EXPECT_EQ(hash_of(action), hash_of(Action(action))) << text;
    EXPECT_TRUE(numbers.insert(hash_of(action)).second) << text << " has the number of another action";
    kinds.insert(action.index());
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<Action>) << "a kind of action is missing here";
}

TEST(Action, WhatItHoldsIsPartOfItsNumber) {
  const auto open_with = [](catalogue::Chosen chosen) { return Action(open(collection_page(std::move(chosen)))); };
  const std::vector<std::pair<Action, Action>> pairs{
      {open(PageKind::product, "A"), open(PageKind::product, "B")},
      {open(PageKind::product, "A"), open(PageKind::maker, "A")},
      {open_with({{catalogue::Facet::craft, {"A"}}}), open_with({{catalogue::Facet::region, {"A"}}})},
      {open_with({{catalogue::Facet::craft, {"A"}}}), open_with({{catalogue::Facet::craft, {"A", "B"}}})},
      {OpenPage{home_page()}, OpenPage{home_page(), Sheet::filter}},
      {SetLanguage{"id"}, SetLanguage{"en"}},
      {ToggleFacet{catalogue::Facet::craft, "A"}, ToggleFacet{catalogue::Facet::region, "A"}},
      {ToggleFacet{catalogue::Facet::craft, "A"}, ToggleFacet{catalogue::Facet::craft, "B"}},
      {OpenSheet{Sheet::none}, OpenSheet{Sheet::filter}},
      {OpenSheet{Sheet::filter, "region"}, OpenSheet{Sheet::filter, "price_band"}},
      {ShowPicture{0}, ShowPicture{1}},
      {OpenPhotograph{"A"}, OpenPhotograph{"B"}},
      {ShowMakers{{MakerOrder::name, ""}}, ShowMakers{{MakerOrder::place, ""}}},
      {ShowMakers{{MakerOrder::name, "A"}}, ShowMakers{{MakerOrder::name, "B"}}},
      {ShowCode{"ask"}, ShowCode{"buy"}},
      {JumpTo{"a"}, JumpTo{"b"}},
      {PressKey{PadKey::one}, PressKey{PadKey::two}},
      {KeepPiece{"A"}, KeepPiece{"B"}},
      {LetGo{"A"}, LetGo{"B"}},
      {OpenPage{list_page({"A"})}, OpenPage{list_page({"B"})}},
      {AskFor{RequestKind::refresh}, AskFor{RequestKind::usb_eject}},
      {TurnSection{TurnSection::Step::previous}, TurnSection{TurnSection::Step::next}}};
  for (const auto& [one, other] : pairs) EXPECT_NE(hash_of(one), hash_of(other)) << to_string(one);
}

TEST(Format, FallsBackToIndonesianAndSaysSo) {
  const feed::Text text{{"id", "Kain"}, {"jv", "Jarik"}};
  EXPECT_EQ(pick(text, "en"), (Phrase{"Kain", "id"}));
  EXPECT_TRUE(is_missing(text, "en"));
  EXPECT_FALSE(is_missing(text, "id"));
  EXPECT_FALSE(is_missing({}, "en"));
}

TEST(Format, WhatIsJoinedKeepsItsOwnDirection) {
  EXPECT_EQ(joined({"126 karya", "", "53 perajin"}, " · "), "126 karya · 53 perajin");
  EXPECT_EQ(joined({"126 قطعة", "53 makers"}, " · "), "\u2068126 قطعة\u2069 · \u206853 makers\u2069");
}

TEST(Format, QuotesAreTypographicInEveryText) {
  EXPECT_EQ(pick({{"id", "Ma'rang"}}, "en").text, "Ma’rang");
  EXPECT_EQ(pick({{"id", "Kendi"}, {"en", "Thief's \"Jug\""}}, "en").text, "Thief’s “Jug”");
}

TEST(Format, NamesPriceBands) {
  EXPECT_EQ(price_band(0, 100'000, "id"), "di bawah Rp100.000");
  EXPECT_EQ(price_band(500'000, 1'000'000, "id"), "Rp500.000–Rp1 juta");
  EXPECT_EQ(price_band(1'000'000, 5'000'000, "en"), "IDR 1–5 million");
  EXPECT_EQ(price_band(100'000, 500'000, "en"), "IDR 100,000–500,000");
  EXPECT_EQ(price_band(5'000'000, 0, "id"), "di atas Rp5 juta");
}

TEST(Format, WritesDatesAbsolutely) {
  EXPECT_EQ(date("2025-12-23", "id"), "23 Desember 2025");
  EXPECT_EQ(date("2025-12-23", "en"), "23 December 2025");
  EXPECT_EQ(date("kemarin", "id"), "");
}

TEST(Format, WritesStretchesOfDaysOnce) {
  EXPECT_EQ(dates("2026-11-01", "2026-11-24", "id"), "1–24 November 2026");
  EXPECT_EQ(dates("2026-10-28", "2026-11-24", "en"), "28 October – 24 November 2026");
  EXPECT_EQ(dates("2025-12-31", "2026-01-02", "id"), "31 Desember 2025 – 2 Januari 2026");
  EXPECT_EQ(dates("2026-11-24", "2026-11-24", "en"), "24 November 2026");
  EXPECT_EQ(dates("", "2026-11-24", "en"), "24 November 2026");
}

TEST(Format, ShortensPlaces) {
  const feed::Text jepara = {{"id", "Kabupaten Jepara"}, {"en", "Jepara Regency"}};
  EXPECT_EQ(short_place({{"id", "Pecangaan"}}, jepara, "id").text, "Pecangaan, Jepara");
  EXPECT_EQ(short_place({{"id", "Jepara"}}, jepara, "en").text, "Jepara");
  EXPECT_EQ(short_place({}, {{"id", "Kota Pekalongan"}}, "id").text, "Pekalongan");
  const feed::Text south = {{"id", "Kota Tangerang Selatan"}, {"en", "South Tangerang City"}};
  EXPECT_EQ(short_place({{"id", "Tangerang Selatan"}}, south, "en").text, "South Tangerang");
}

TEST(Format, RaisesLatinLetters) { EXPECT_EQ(upper("Élok · kain 3"), "ÉLOK · KAIN 3"); }

TEST(Format, CountsReadingTime) {
  EXPECT_EQ(count_words("  satu dua\ntiga "), 3);
  EXPECT_EQ(reading_minutes(0), 1);
  EXPECT_EQ(reading_minutes(400), 2);
}

TEST(Collection, AChosenValueTogglesOff) {
  auto chosen = toggled({}, catalogue::Facet::craft, "BATIK");
  EXPECT_TRUE(chosen.at(catalogue::Facet::craft).contains("BATIK"));
  chosen = toggled(chosen, catalogue::Facet::craft, "BATIK");
  EXPECT_TRUE(chosen.empty());
}

}  // namespace
}  // namespace etalase::pages
