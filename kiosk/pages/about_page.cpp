// Lays the about page out: its sections below each other, with chips that lead to them.
#include "pages/about_page.hpp"

#include "pages/about_sections.hpp"
#include "parts/chips.hpp"
#include "parts/frame.hpp"
#include "parts/ways.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_section_gap = 40;
constexpr float k_least_share_of_title = 0.85F;

class AboutScreen final : public Screen {
 public:
  explicit AboutScreen(AboutModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const Theme& theme = view.theme;
    PageFrame page(view, k_list_panel, Foot::key);
    std::vector<AboutSection> sections = about_sections(view, measure, page.where(), m_model);
    page.sky(covers());
    if (theme.portrait()) {
      page.gap(48);
      page.add(heading_strip(measure, page.where(), upright_heading(view, measure, page.where())));
      page.gap(14);
      page.add(band_strip(theme));
      page.gap(24);
    } else {
      sections.pop_back();
      page.beside(side_panel(view, measure, page.where(), sections));
      page.beside(band_column(view, page.where()));
      page.gap(48);
    }
    for (AboutSection& section : sections) {
      const bool first = &section == &sections.front();
      if (!first) page.gap(k_section_gap);
      page.mark(section.key);
      page.add(std::move(section.strips));
      page.photographs(std::move(section.photographs));
      // What is read first stands above them, so that they are within reach.
      if (first && theme.portrait()) add_chips(measure, page, sections);
    }
    page.gap(30);
    page.add(way_strip(view, page.where(), view.say("privacy_title"), open({PageKind::privacy, {}, {}})));
    page.gap(10);
    return std::move(page).take(measure);
  }

  [[nodiscard]] int words(const View& view) const override {
    int words = count_words(view.pick(m_model.council.text).text);
    for (const ProgrammeEntry& entry : m_model.programmes) words += count_words(view.pick(entry.programme.text).text);
    return words;
  }

 private:
  [[nodiscard]] std::vector<feed::Media> covers() const {
    std::vector<feed::Media> pictures;
    for (const ProgrammeEntry& entry : m_model.programmes)
      if (entry.cover) pictures.push_back(*entry.cover);
    return pictures;
  }

  [[nodiscard]] static Heading heading(const View& view) {
    Heading heading;
    const Phrase about = view.say("about");
    heading.eyebrow = {joined({about.text, view.say("for_delegations").text}, " · "), about.language};
    heading.title = view.say("about_title");
    heading.type = Type::display;
    return heading;
  }

  // On one line where it hardly gets smaller for it.
  [[nodiscard]] static Heading upright_heading(const View& view, const Canvas& measure, const Regions& where) {
    Heading title = heading(view);
    const text::TextStyle style = view.theme.style(title.type, title.title.language);
    const text::Fitted one = measure.paragraphs().fit_headline(title.title.text, style, static_cast<int>(where.width()),
                                                               {1, view.theme.text_floor_px()});
    if (one.measure.lines == 1 && one.style.size_px >= style.size_px * k_least_share_of_title) title.lines = 1;
    return title;
  }

  // One chip for each name; `skipped` sections stand in sight anyway.
  [[nodiscard]] static std::vector<widgets::Control> chips(const std::vector<AboutSection>& sections,
                                                           std::size_t skipped) {
    std::vector<widgets::Control> chips;
    for (std::size_t i = skipped; i < sections.size(); ++i) {
      const AboutSection& section = sections[i];
      if (!chips.empty() && chips.back().label.text == section.name.text) continue;
      widgets::Control chip;
      chip.label = {section.name.text, section.name.language, ""};
      chip.action = JumpTo{section.key};
      chips.push_back(std::move(chip));
    }
    return chips;
  }

  static void add_chips(Canvas& measure, PageFrame& page, const std::vector<AboutSection>& sections) {
    page.gap(26);
    page.add(chips_strip(measure, page.where(), chips(sections, 1), {}));
  }

  [[nodiscard]] widgets::Column side_panel(const View& view, Canvas& measure, const Regions& where,
                                           const std::vector<AboutSection>& sections) const {
    const Theme& theme = view.theme;
    Rect area = where.panel;
    area.right -= theme.px(widgets::k_band);
    widgets::Column column{area,           widgets::Scrolling::vertical, {},
                           theme.margin(), widgets::Ground::plain,       colours::k_card};
    Regions inside;
    inside.column = area;
    inside.left = area.left + theme.margin();
    inside.right = area.right - theme.margin();
    column.strips.push_back(space(theme.px(44)));
    column.strips.push_back(heading_strip(measure, inside, heading(view)));
    column.strips.push_back(space(theme.px(26)));
    column.strips.push_back(chips_strip(measure, inside, chips(sections, 0), {}));
    column.strips.push_back(space(theme.px(30)));
    append(column.strips, contact_section(view, measure, inside, m_model).strips);
    for (Strip& strip : column.strips) {
      strip.ground = widgets::Ground::plain;
      strip.colour = colours::k_card;
    }
    return column;
  }

  AboutModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_about_screen(AboutModel model) { return std::make_unique<AboutScreen>(std::move(model)); }

}  // namespace etalase::pages
