// Lays a part out alone, with the keys that lead on and back.
#include "pages/present_page.hpp"

#include <algorithm>

#include "pages/about_sections.hpp"
#include "parts/dark_head.hpp"
#include "parts/frame.hpp"
#include "widgets/pager.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

class PresentScreen final : public Screen {
 public:
  explicit PresentScreen(AboutModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_list_panel, Foot::pager);
    // Whoever presents stands.
    page.keep_high();
    std::vector<AboutSection> sections = about_sections(view, measure, page.where(), m_model);
    const int last = static_cast<int>(sections.size()) - 1;
    const int index = std::clamp(view.state.picture, 0, last);
    AboutSection& section = sections[static_cast<std::size_t>(index)];
    if (!view.theme.portrait()) page.beside(dark_head_panel(measure, page.where(), head(view, section)));
    page.gap(48);
    page.add(std::move(section.strips));
    page.photographs(std::move(section.photographs));
    page.over(keys(view, page.where(), {index, last, section.name}));
    return std::move(page).take(measure);
  }

  [[nodiscard]] int pictures() const override { return count_about_sections(m_model); }

 private:
  [[nodiscard]] DarkHead head(const View& view, const AboutSection& section) const {
    DarkHead head;
    head.eyebrow = view.say("about");
    head.text = view.pick(m_model.gallery.name);
    head.icon = "info";
    head.title = section.name;
    return head;
  }

  struct PartOf {
    int index = 0;
    int last = 0;
    Phrase name;
  };
  // What is long is turned view by view before the next part comes.
  [[nodiscard]] static Overlay keys(const View& view, const Regions& where, const PartOf& part) {
    const Phrase said =
        view.say("present_part", {{"from", std::to_string(part.index + 1)}, {"n", std::to_string(part.last + 1)}});
    return [said, where, part](Canvas& canvas, const widgets::Seen& seen) {
      widgets::Pager pager;
      pager.first_line = part.name.text;
      pager.second_line = said.text;
      pager.language = said.language;
      pager.up = part.index == 0 && seen.offset < 1 ? widgets::Arrow::at_end : widgets::Arrow::works;
      pager.down =
          part.index == part.last && seen.offset > seen.limit - 1 ? widgets::Arrow::at_end : widgets::Arrow::works;
      pager.keys = {widgets::PagerKey{"back", TurnSection{TurnSection::Step::previous}},
                    widgets::PagerKey{"forward", TurnSection{TurnSection::Step::next}}};
      widgets::draw_pager(canvas, {where.column.left, 0, where.column.right, canvas.theme().height()},
                          where.bar.top - canvas.u(20), pager);
    };
  }

  AboutModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_present_screen(AboutModel model) {
  return std::make_unique<PresentScreen>(std::move(model));
}

}  // namespace etalase::pages
