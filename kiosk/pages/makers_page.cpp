// Lays the list of makers out.
#include "pages/makers_page.hpp"

#include <algorithm>
#include <cmath>

#include "pages/makers_index.hpp"
#include "parts/frame.hpp"
#include "parts/maker_line.hpp"
#include "parts/strips.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Control;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_key_gap = 12;
constexpr int k_chip_rows = 2;

// A row of controls that is drawn where flow() put them.
struct Placed {
  std::vector<Control> controls;
  widgets::Flow flow;
};

void draw_placed(Canvas& canvas, Rect rect, const Placed& placed, void (*draw)(Canvas&, Rect, const Control&)) {
  for (std::size_t i = 0; i < placed.controls.size(); ++i) {
    const Rect& r = placed.flow.rects[i];
    draw(canvas, {rect.left + r.left, rect.top + r.top, rect.left + r.right, rect.top + r.bottom}, placed.controls[i]);
  }
}

class MakersScreen final : public Screen {
 public:
  explicit MakersScreen(MakersModel model) : m_model(std::move(model)) {}

  [[nodiscard]] Layout lay_out(const View& view, Canvas& measure) const override {
    PageFrame page(view, k_list_panel, Foot::pager);
    const MakerList list = list_for(view.state.makers, m_model.makers);
    const std::vector<MakerGroup> groups = groups_of(view, m_model, list);
    if (view.theme.portrait()) {
      add_head(view, measure, page, list);
    } else {
      page.beside(side_panel(view, measure, page.where(), list));
      page.beside(band_column(view, page.where()));
      page.gap(40);
    }
    const IndexView index = index_view(view.theme, page.where(), groups, page.height());
    for (const MakerGroup& group : groups) add_group(view, measure, page, {index.rows, group});
    if (groups.empty()) {
      page.gap(24);
      page.add(text_strip(measure, index.rows, view.say("no_makers_yet"), Type::lead, colours::k_secondary));
    }
    int shown = 0;
    for (const MakerGroup& group : groups) shown += static_cast<int>(group.makers.size());
    page.over(list_pager(view, page.where(), {"makers_range", "more_makers_below", shown}));
    page.over([index](Canvas& canvas, const widgets::Seen& seen) { draw_index(canvas, index, seen); });
    return std::move(page).take();
  }

 private:
  [[nodiscard]] Heading heading(const View& view) const {
    Heading heading;
    heading.eyebrow = view.say("makers");
    const auto count = m_model.makers.size();
    heading.title = view.say("curated_makers", {{"n", std::to_string(count)}});
    heading.type = Type::display;
    return heading;
  }

  void add_head(const View& view, Canvas& measure, PageFrame& page, const MakerList& list) const {
    const Theme& theme = view.theme;
    if (!m_model.covers.empty())
      page.add(cover_strip(theme));
    else
      page.gap(24);
    page.add(band_strip(theme));
    page.gap(30);
    page.add(heading_strip(measure, page.where(), heading(view)));
    page.gap(6);
    page.add(text_strip(measure, page.where(), view.say("makers_lead"), Type::lead, colours::k_secondary));
    page.gap(24);
    page.add(controls(view, measure, page.where(), list));
    page.gap(20);
  }

  [[nodiscard]] Strip cover_strip(const Theme& theme) const {
    return {theme.px(262),
            [covers = m_model.covers](Canvas& canvas, Rect rect) {
              canvas.fill(rect, colours::k_hero_ground);
              const auto count = static_cast<float>(covers.size());
              for (std::size_t i = 0; i < covers.size(); ++i) {
                const float left = std::round(rect.left + rect.width() * static_cast<float>(i) / count);
                const float right = std::round(rect.left + rect.width() * static_cast<float>(i + 1) / count);
                if (!canvas.picture({left, rect.top, right, rect.bottom}, covers[i], 0))
                  canvas.fill({left, rect.top, right, rect.bottom}, colours::k_hero_ground);
              }
            },
            widgets::Ground::none, colours::k_hero_ground, 0};
  }

  [[nodiscard]] Placed tabs(const View& view, Canvas& measure, float width, const MakerList& list) const {
    Placed placed;
    std::vector<float> widths;
    const float gap = view.theme.px(k_key_gap);
    const float third = std::floor((width - 2 * gap) / 3);
    bool fits = true;
    const std::pair<MakerOrder, const char*> orders[] = {
        {MakerOrder::name, "by_name"}, {MakerOrder::place, "by_place"}, {MakerOrder::craft, "by_craft"}};
    for (const auto& [order, key] : orders) {
      const Phrase said = view.say(key);
      Control tab;
      tab.label = {said.text, said.language, ""};
      tab.action = ShowMakers{{order, list.craft}};
      if (order == list.order) tab.state = widgets::State::selected;
      const Words bold{said.text, view.theme.style(Type::label_bold, said.language)};
      widths.push_back(std::round(static_cast<float>(measure.measure(bold).width) + 2 * view.theme.px(20)));
      fits = fits && widths.back() <= third;
      placed.controls.push_back(std::move(tab));
    }
    if (fits) widths.assign(3, third);
    placed.flow = widgets::flow(widths, {0, 0, width, 0}, view.theme.control(widgets::k_tab_height), gap);
    return placed;
  }

  // The crafts with their numbers, as many as fit in two rows; the tab "by craft" leads to all of them.
  [[nodiscard]] Placed chips(const View& view, Canvas& measure, float width, const MakerList& list, int rows) const {
    Placed placed;
    const auto add = [&](const Phrase& said, const feed::Id& craft, int count) {
      Control chip;
      chip.label = {said.text, said.language, ""};
      chip.action = ShowMakers{{list.order, craft}};
      chip.count = count;
      if (craft == list.craft) chip.state = widgets::State::selected;
      placed.controls.push_back(std::move(chip));
    };
    add(view.say("all"), "", -1);
    for (const feed::Term& craft : m_model.crafts)
      add(term_name(view, craft.name), craft.id,
          static_cast<int>(std::count_if(m_model.makers.begin(), m_model.makers.end(), [&](const auto& maker) {
            return std::find(maker.crafts.begin(), maker.crafts.end(), craft.id) != maker.crafts.end();
          })));
    std::vector<float> widths;
    for (const Control& chip : placed.controls) widths.push_back(widgets::chip_width(measure, chip));
    const float height = view.theme.control(widgets::k_chip_height);
    const Rect within{0, 0, width, 0};
    const float gap = view.theme.px(k_key_gap);
    placed.flow = widgets::flow(widths, within, height, gap);
    while (placed.flow.rows > rows) {
      // The chosen one stays.
      std::size_t last = placed.controls.size() - 1;
      if (placed.controls[last].state == widgets::State::selected) --last;
      placed.controls.erase(placed.controls.begin() + static_cast<std::ptrdiff_t>(last));
      widths.erase(widths.begin() + static_cast<std::ptrdiff_t>(last));
      placed.flow = widgets::flow(widths, within, height, gap);
    }
    return placed;
  }

  [[nodiscard]] std::vector<Strip> controls(const View& view, Canvas& measure, const Regions& where,
                                            const MakerList& list) const {
    std::vector<Strip> strips;
    const Placed orders = tabs(view, measure, where.width(), list);
    strips.push_back(inset_strip(where, orders.flow.height, [orders](Canvas& canvas, Rect rect) {
      draw_placed(canvas, rect, orders, widgets::tab);
    }));
    if (m_model.crafts.size() < 2) return strips;
    strips.push_back(space(view.theme.px(16)));
    const Placed crafts = chips(view, measure, where.width(), list, k_chip_rows);
    strips.push_back(inset_strip(where, crafts.flow.height, [crafts](Canvas& canvas, Rect rect) {
      draw_placed(canvas, rect, crafts, widgets::chip);
    }));
    return strips;
  }

  // Landscape: the head and all controls stand beside the list.
  [[nodiscard]] widgets::Column side_panel(const View& view, Canvas& measure, const Regions& where,
                                           const MakerList& list) const {
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
    column.strips.push_back(space(theme.px(8)));
    column.strips.push_back(text_strip(measure, inside, view.say("makers_lead"), Type::lead, colours::k_secondary));
    column.strips.push_back(space(theme.px(26)));
    Placed orders = tabs(view, measure, inside.width(), list);
    const std::vector<float> whole(orders.controls.size(), inside.width());
    orders.flow =
        widgets::flow(whole, {0, 0, inside.width(), 0}, theme.control(widgets::k_tab_height), theme.px(k_key_gap));
    column.strips.push_back(inset_strip(inside, orders.flow.height, [orders](Canvas& canvas, Rect rect) {
      draw_placed(canvas, rect, orders, widgets::tab);
    }));
    if (m_model.crafts.size() > 1) {
      column.strips.push_back(space(theme.px(26)));
      const Placed crafts = chips(view, measure, inside.width(), list, static_cast<int>(m_model.crafts.size()) + 1);
      column.strips.push_back(inset_strip(inside, crafts.flow.height, [crafts](Canvas& canvas, Rect rect) {
        draw_placed(canvas, rect, crafts, widgets::chip);
      }));
    }
    for (Strip& strip : column.strips) {
      strip.ground = widgets::Ground::plain;
      strip.colour = colours::k_card;
    }
    return column;
  }

  struct GroupRows {
    const Regions& rows;
    const MakerGroup& group;
  };
  void add_group(const View& view, Canvas& measure, PageFrame& page, GroupRows at) const {
    page.mark(at.group.key);
    page.add(group_strip(measure, at.rows, at.group));
    for (const catalogue::MakerCard* maker : at.group.makers) {
      Strip strip = row_strip(measure, at.rows, maker_row(view, *maker, m_model.crafts));
      strip.items = 1;
      page.add(std::move(strip));
    }
  }

  // The letter or craft with a fine line to the end of the rows.
  [[nodiscard]] static Strip group_strip(Canvas& measure, const Regions& rows, const MakerGroup& group) {
    const Theme& theme = measure.theme();
    const Words title{group.title.text, theme.style(Type::name, group.title.language), colours::k_ink};
    const text::Measure size = measure.measure(title);
    const float height = static_cast<float>(size.height) + theme.px(24);
    return inset_strip(rows, height, [title, size](Canvas& canvas, Rect rect) {
      const float top = rect.bottom - static_cast<float>(size.height) - canvas.u(8);
      canvas.text({rect.left, top}, title);
      const float line = top + static_cast<float>(size.height) * 0.55F;
      const float left = rect.left + std::max(static_cast<float>(size.width) + canvas.u(24), canvas.u(64));
      if (left < rect.right) canvas.line({left, line}, {rect.right, line}, widgets::rgb(0xDCCBAA), canvas.u(2));
    });
  }

  MakersModel m_model;
};

}  // namespace

std::unique_ptr<Screen> make_makers_screen(MakersModel model) {
  return std::make_unique<MakersScreen>(std::move(model));
}

}  // namespace etalase::pages
