// Every page and item of the sample on every panel keeps to the rules of layout: all with ETALASE_FULL, else every
// 149th page by turns (ETALASE_SWEEP_STEP says otherwise).
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

#include "layouts/addresses.hpp"
#include "layouts/long_words.hpp"
#include "layouts/sample_feed.hpp"
#include "pages/drawing_room.hpp"
#include "pages/layout_rules.hpp"
#include "pages/registry.hpp"
#include "support/full_run.hpp"
#include "texts/phrases.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;
using test::Address;
namespace {

struct Panel {
  double inches;
  loop::PixelSize page;
};

// How a page is asked for: whose words, and among how many languages.
struct Tongue {
  std::string language;
  std::size_t on_offer;
};

struct Setting {
  Panel panel;
  widgets::TextSize text;
  Tongue tongue;
  widgets::PageHeight height = widgets::PageHeight::whole;
};

const std::vector<Tongue>& tongues() {
  static const std::vector<Tongue> k_all{{"id", 2}, {"en", 5}, {test::k_long_words, 40}, {"id", 1}};
  return k_all;
}

// What is found on old desks, in bars over shelves and in halls: 4:3, 5:4, 16:10, a column, a small one, a wall. In
// the two languages that galleries have: the words half as long again are for the panels that pages are made for.
constexpr std::array k_odd_panels{
    Panel{15, {1024, 768}}, Panel{17, {1280, 1024}}, Panel{10.1, {1280, 800}}, Panel{28, {540, 1920}},
    Panel{7, {800, 480}},   Panel{98, {1920, 1080}}, Panel{120, {2160, 3840}}, Panel{86, {1080, 1920}},
};

void add_odd_panels(bool whole, std::vector<Setting>& all) {
  std::vector<Tongue> real;
  for (const Tongue& tongue : tongues())
    if (tongue.language != test::k_long_words) real.push_back(tongue);
  std::size_t turn = 0;
  for (const Panel& panel : k_odd_panels)
    for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
      for (std::size_t i = 0; i < real.size(); ++i)
        if ((whole || i == turn++ % real.size()) && (panel.inches > 7 || text == widgets::TextSize::normal))
          all.push_back({panel, text, real[i]});
}

std::vector<Setting> settings_of(bool whole) {
  std::vector<Setting> all;
  int turn = 0;
  for (const double inches : {15.6, 21.5, 24.0, 27.0, 32.0, 43.0, 55.0, 65.0})
    for (const bool upright : {true, false})
      for (const widgets::TextSize text : {widgets::TextSize::normal, widgets::TextSize::large})
        for (const Tongue& tongue : tongues()) {
          // 4K and 1080p by turns: they differ in rounding and in the floor of the type alone.
          const int chosen = 1 + (turn + turn / 4 + turn / 8) % 2;
          ++turn;
          for (const int lines : {1, 2}) {
            if (!whole && lines != chosen) continue;
            const loop::PixelSize page =
                upright ? loop::PixelSize{1080 * lines, 1920 * lines} : loop::PixelSize{1920 * lines, 1080 * lines};
            all.push_back({{inches, page}, text, tongue});
            // Panels taller than the band of reach.
            if (upright && inches > 40) all.push_back({{inches, page}, text, tongue, widgets::PageHeight::lowered});
          }
        }
  add_odd_panels(whole, all);
  return all;
}

// Languages by their own names, as galleries with many guests offer them.
std::vector<widgets::BarLanguage> languages(const Tongue& tongue) {
  static const std::vector<widgets::BarLanguage> k_known{{"id", "Indonesia"},
                                                         {"en", "English"},
                                                         {"zh-Hans", "简体中文"},
                                                         {"ar", "العربية"},
                                                         {"jv", "Basa Jawa"},
                                                         {"ja", "日本語"},
                                                         {"ko", "한국어"},
                                                         {"nl", "Nederlands"},
                                                         {"de", "Deutsch"},
                                                         {"fr", "Français"},
                                                         {"es", "Español"},
                                                         {"pt", "Português"},
                                                         {"it", "Italiano"},
                                                         {"ru", "Русский"},
                                                         {"ms", "Bahasa Melayu"},
                                                         {"su", "Basa Sunda"},
                                                         {"ban", "Basa Bali"},
                                                         {"vi", "Tiếng Việt"},
                                                         {"th", "ไทย"},
                                                         {"hi", "हिन्दी"},
                                                         {"tr", "Türkçe"},
                                                         {"pl", "Polski"},
                                                         {"sv", "Svenska"},
                                                         {"da", "Dansk"},
                                                         {"fi", "Suomi"},
                                                         {"nb", "Norsk bokmål"},
                                                         {"cs", "Čeština"},
                                                         {"hu", "Magyar"},
                                                         {"el", "Ελληνικά"},
                                                         {"uk", "Українська"},
                                                         {"he", "עברית"},
                                                         {"fa", "فارسی"},
                                                         {"ur", "اردو"},
                                                         {"ta", "தமிழ்"},
                                                         {"bn", "বাংলা"},
                                                         {"fil", "Filipino"},
                                                         {"min", "Baso Minangkabau"},
                                                         {"bug", "Basa Ugi"},
                                                         {"mad", "Basa Madhurâ"}};
  std::vector<widgets::BarLanguage> offered;
  const bool is_known =
      std::any_of(k_known.begin(), k_known.end(), [&](const auto& each) { return each.tag == tongue.language; });
  for (const widgets::BarLanguage& each : k_known)
    if (offered.size() < tongue.on_offer) offered.push_back(each);
  if (!is_known) offered.push_back({tongue.language, "Panjang"});
  return offered;
}

class Sweep : public testing::Test {
 protected:
  static void SetUpTestSuite() { s_feed = std::make_unique<test::SampleFeed>(); }
  static void TearDownTestSuite() { s_feed.reset(); }

  void judge(const Setting& setting, std::size_t from, std::size_t step);
  void note(const std::vector<std::string>& broken, const Setting& setting, const Address& address);
  void report() const;
  static std::unique_ptr<test::SampleFeed> s_feed;

  int m_layouts = 0;
  std::map<std::string, std::pair<int, std::string>> m_broken;  // rule: how often, an example
};

std::unique_ptr<test::SampleFeed> Sweep::s_feed;

std::map<std::string, std::map<std::string, std::string>> long_phrases() {
  std::map<std::string, std::map<std::string, std::string>> texts;
  const Phrases& phrases = Phrases::built_in();
  for (const std::string& key : phrases.keys("id"))
    texts[test::k_long_words][key] = test::stretched(phrases.say("id", key).text);
  return texts;
}

std::string described(const Setting& setting, const Address& address) {
  const auto& [panel, text, tongue, height] = setting;
  std::ostringstream out;
  out << to_string(address.page)
      << (address.state.sheet == Sheet::none             ? ""
          : address.state.sheet == Sheet::filter         ? " filter"
          : address.state.sheet == Sheet::floor          ? " plan"
          : address.state.sheet == Sheet::collaborations ? " together"
          : address.state.sheet == Sheet::qr             ? " qr"
          : address.state.sheet == Sheet::access         ? " access"
          : address.state.sheet == Sheet::languages      ? " languages"
                                                         : " photograph")
      << ' ' << panel.inches << "\" " << panel.page.width << 'x' << panel.page.height
      << (height == widgets::PageHeight::lowered ? " lowered" : "")
      << (text == widgets::TextSize::large ? " large " : " ") << tongue.language << " of " << tongue.on_offer;
  return out.str();
}

// Whether its first screen has to show a row of cards; home's across has a panel for its first thing.
bool shows_rows(const Address& address, const Panel& panel) {
  if (address.state.sheet != Sheet::none) return false;
  const PageKind kind = address.page.kind;
  if (kind == PageKind::home) return panel.page.width < panel.page.height;
  return kind == PageKind::collection || kind == PageKind::makers || kind == PageKind::stories ||
         kind == PageKind::agenda || (kind == PageKind::place && address.page.id.empty());
}

// A visitor sees at least one card or row with its name, above the pager and the bar; on a panel under 20 inches, in
// long words, in large text on one under 24 inches across, and in large text of high contrast, at least the name. Of a
// filtered list in large text or on a large panel reach goes before it, on a wall and on a panel under 15 inches of any
// list in large text.
bool shows_a_row(const widgets::LayoutList& layout, const Setting& setting, const widgets::Theme& theme,
                 const Address& address) {
  const bool reach_first = setting.text == widgets::TextSize::large || setting.panel.inches > 40;
  const bool odd = setting.panel.inches > 65 || setting.panel.inches < 15;
  const bool by_chance = odd && setting.text == widgets::TextSize::large;
  if (by_chance || (reach_first && !address.page.chosen.empty())) return true;
  const bool across = setting.panel.page.width > setting.panel.page.height;
  const bool low = across && setting.panel.inches < 24 && setting.text == widgets::TextSize::large;
  const bool wide_letters = setting.tongue.language == test::k_long_words || (theme.high_contrast() && theme.large());
  const bool tight = setting.panel.inches < 20 || low || wide_letters;
  float end = 1e6F;
  for (const widgets::LayoutItem& item : layout.items())
    if (item.role == widgets::Role::arrow || item.role == widgets::Role::bar_item) end = std::min(end, item.rect.top);
  return std::any_of(layout.items().begin(), layout.items().end(), [&](const widgets::LayoutItem& item) {
    const bool whole = item.role == widgets::Role::card || item.role == widgets::Role::row;
    return (whole || (tight && item.role == widgets::Role::name)) && item.rect.bottom <= end;
  });
}

// The idle question on a panel, with its longest number.
widgets::LayoutList question(test::DrawingRoom& room, const View& view) {
  widgets::LayoutList layout;
  widgets::Canvas canvas(room.studio(), nullptr, layout);
  widgets::IdleDialog dialog = idle_dialog(view);
  dialog.seconds_left = dialog.seconds_total = 120;
  widgets::draw_idle_dialog(canvas, regions(room.theme(), k_wide_panel).bar.top - canvas.u(100), dialog);
  return layout;
}

void Sweep::judge(const Setting& setting, std::size_t from, std::size_t step) {
  const catalogue::Reader& reader = s_feed->reader();
  static const std::vector<Address> all = test::addresses(reader);
  test::DrawingRoom room(setting.panel.page, setting.text, setting.tongue.language, setting.panel.inches);
  if (setting.height == widgets::PageHeight::lowered) room.lower();
  room.phrases().override_with(long_phrases());
  Site site = load_site(reader, "");
  site.languages = languages(setting.tongue);
  note(test::broken_rules(question(room, room.view(site, {})), room.theme()), setting, {{PageKind::idle, {}, {}}, {}});
  // Attract is made of the panel alone, so each panel's is judged.
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % step != from && all[i].page.kind != PageKind::attract) continue;
    const auto screen = load_screen(reader, all[i].page, {"", std::chrono::year{2026} / 11 / 30, 60});
    ASSERT_NE(screen, nullptr) << to_string(all[i].page);
    // Each second one in high contrast: its sturdier letters are wider.
    const bool high = m_layouts % 2 == 1;
    room.prefer({high ? widgets::Contrast::high : widgets::Contrast::normal});
    View view = room.view(site, all[i].state);
    view.kept = test::kept_on(reader, all[i], static_cast<std::size_t>(m_layouts));
    const widgets::LayoutList layout = room.whole(*screen, view, test::DrawingRoom::WithBar::yes);
    ++m_layouts;
    std::vector<std::string> found = test::broken_rules(layout, room.theme());
    for (std::string& line : test::long_lines(layout)) found.push_back(std::move(line));
    if (shows_rows(all[i], setting.panel) && !shows_a_row(layout, setting, room.theme(), all[i]))
      found.push_back("no whole row on the first screen of " + std::string(all[i].page.kind.name) + " \"\"");
    for (std::string& line : found) line += high ? " in high contrast" : "";
    note(found, setting, all[i]);
  }
}

void Sweep::note(const std::vector<std::string>& broken, const Setting& setting, const Address& address) {
  for (const std::string& rule : broken) {
    auto& [count, example] = m_broken[rule.substr(0, rule.find('"'))];
    if (count++ == 0) example = rule + " on " + described(setting, address);
  }
}

void Sweep::report() const {
  std::cout << m_layouts << " layouts judged\n";
  for (const auto& [rule, found] : m_broken) ADD_FAILURE() << found.first << " x " << found.second;
}

TEST(LongWords, AreHalfAsLongAgainAndKeepPlacesAndLinks) {
  EXPECT_EQ(test::stretched("Dari {n} karya"), "DariDa {n} karyakar");
  EXPECT_EQ(test::stretched("di [sini](https://contoh.example/a b)"), "di [sinisi](https://contoh.example/a b)");
  base::Json document{{"name", {{"id", "Batik"}, {"en", "Batik"}}}, {"id", "BTK-001"}};
  test::stretch_texts(document, "id-x-panjang");
  EXPECT_EQ(document["name"]["id-x-panjang"], "BatikBat");
  EXPECT_EQ(document["id"], "BTK-001");
}

TEST_F(Sweep, EveryPageOfTheSampleOnEveryPanel) {
  const bool whole = test::is_full_run();
  const char* const wanted = std::getenv("ETALASE_SWEEP_STEP");
  const std::size_t step = whole ? 1 : wanted != nullptr ? std::stoul(wanted) : 149;
  std::size_t turn = 0;
  for (const Setting& setting : settings_of(whole)) judge(setting, turn++ % step, step);
  report();
}

}  // namespace
}  // namespace etalase::pages
