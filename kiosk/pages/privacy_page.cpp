// Lays the words on privacy out.
#include "pages/privacy_page.hpp"

#include <array>

#include "parts/frame.hpp"
#include "parts/ways.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Type;
namespace colours = widgets::colours;

// Each a name and a text; what they say is true of the program, so that no feed may leave one out.
struct Statement {
  std::string_view name;
  std::string_view text;
};
constexpr std::array k_statements{
    Statement{"privacy_nobody", "privacy_nobody_text"}, Statement{"privacy_visit", "privacy_visit_text"},
    Statement{"privacy_codes", "privacy_codes_text"}, Statement{"privacy_survey", "privacy_survey_text"},
    Statement{"privacy_council", "privacy_council_text"}};

class PrivacyScreen final : public Screen {
 public:
  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    const widgets::Theme& theme = view.theme;
    PageFrame page(view, k_list_panel, Foot::key);
    const Heading heading{view.say("privacy"), view.say("privacy_title"), Type::display, {}, 2};
    if (theme.portrait()) {
      page.gap(48);
      page.add(heading_strip(measure, page.where(), heading));
      page.gap(14);
      page.add(band_strip(theme));
      page.gap(30);
    } else {
      page.beside(heading_panel(theme, page.where(), heading));
      page.gap(48);
    }
    for (const Statement& statement : k_statements) page.add(statement_strips(view, measure, page.where(), statement));
    page.gap(10);
    page.add(way_strip(view, page.where(), view.say("about"), open({PageKind::about, {}, {}})));
    page.gap(20);
    return std::move(page).take(measure);
  }

 private:
  [[nodiscard]] static widgets::Column heading_panel(const widgets::Theme& theme, const Regions& where,
                                                     const Heading& heading) {
    return picture_panel(theme, where, [heading, margin = theme.margin(), top = theme.px(48)](Canvas& canvas, Rect r) {
      canvas.fill(r, colours::k_card);
      draw_heading(canvas, {r.left + margin, r.top + top}, r.width() - 2 * margin, heading);
    });
  }

  [[nodiscard]] static std::vector<Strip> statement_strips(const View& view, Canvas& measure, const Regions& where,
                                                           const Statement& statement) {
    std::vector<Strip> strips;
    strips.push_back(heading_strip(measure, where, {{}, view.say(statement.name), Type::section, {}, 2}));
    strips.push_back(text_strip(measure, where, view.say(statement.text), Type::body, colours::k_ink));
    strips.push_back(space(view.theme.px(26)));
    return strips;
  }
};

}  // namespace

std::unique_ptr<Screen> make_privacy_screen() { return std::make_unique<PrivacyScreen>(); }

}  // namespace etalase::pages
