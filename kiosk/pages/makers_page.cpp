// Lays the list of makers out.
#include "pages/makers_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "pages/makers_index.hpp"
#include "parts/chips.hpp"
#include "parts/covers.hpp"
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
    // Whether the index will stand beside the rows is known only below the head: the higher row of both counts.
    const float first =
        std::max(first_row(view, measure, page.where(), groups),
                 first_row(view, measure, index_view(view.theme, page.where(), groups, 0).rows, groups));
    if (view.theme.portrait()) {
      add_head(view, measure, page, {list, first});
    } else {
      page.beside(side_panel(view, measure, page.where(), list));
      page.beside(band_column(view, page.where()));
      page.sky(m_model.covers);
      page.gap(40);
    }
    const IndexView index = index_view(view.theme, page.where(), groups, page.height());
    if (index.place == IndexPlace::above) {
      // The first maker goes before the keys.
      Strip keys = index_strip(measure, index);
      const float needed = page.height() + keys.height + first;
      if (page.room_above(needed) >= 0) page.add(std::move(keys));
    }
    for (const MakerGroup& group : groups) {
      page.mark(group.key);
      page.add(group_strips(view, measure, {index.rows, group, list.craft}));
    }
    if (groups.empty()) {
      page.gap(24);
      page.add(text_strip(measure, index.rows, view.say("no_makers_yet"), Type::lead, colours::k_secondary));
    }
    int shown = 0;
    for (const MakerGroup& group : groups) shown += static_cast<int>(group.makers.size());
    page.over(list_pager(view, page.where(), {"makers_range", "more_makers_below", shown}));
    page.over([index](Canvas& canvas, const widgets::Seen& seen) { draw_index(canvas, index, seen); });
    if (view.state.sheet == Sheet::filter)
      page.open(chips_sheet(view, measure, page.where(), view.say("facet_craft"), chips_of(view, list)));
    return std::move(page).take(measure);
  }

 private:
  [[nodiscard]] Heading heading(const View& view, const MakerList& list) const {
    Heading heading;
    heading.eyebrow = view.say("makers");
    const auto all = static_cast<int>(m_model.makers.size());
    const int listed = list.craft.empty() ? all : makers_of(list.craft);
    heading.title = listed == all ? view.say("curated_makers", {{"n", std::to_string(all)}})
                                  : Phrase{counted(view, "count_makers", listed), view.language};
    if (listed != all) heading.aside = view.say("of_all", {{"n", std::to_string(all)}});
    heading.type = Type::display;
    return heading;
  }

  struct HeadOf {
    const MakerList& list;
    float first_row = 0;  // what has to stand below the head, in pixels
  };
  void add_head(const View& view, Canvas& measure, PageFrame& page, const HeadOf& of) const {
    const Theme& theme = view.theme;
    // What gives way to the first row, in this order: pictures, the lead, a row of chips, the size of the title.
    for (const HeadForm form : {HeadForm{true, 2}, HeadForm{false, 2}, HeadForm{false, 1}, HeadForm{false, 1, true}}) {
      std::vector<Strip> head = head_words(view, measure, page.where(), {of.list, form});
      const float before_control = height_of(head);
      std::vector<Strip> acts = controls(view, measure, page.where(), {of.list, form.chip_rows});
      acts.push_back(space(theme.px(20)));
      const float below = before_control + height_of(acts) + of.first_row;
      const bool fits = page.room_above(below) >= 0;
      if (!fits && !form.small_title) continue;
      const float picture = m_model.covers.empty() ? 0 : page.head_picture(262, before_control, below);
      page.add(picture > 0 ? covers_strip(page.where(), picture, m_model.covers) : space(theme.px(24)));
      page.add(std::move(head));
      page.add(std::move(acts));
      return;
    }
  }

  struct HeadForm {
    bool lead = true;
    int chip_rows = 2;
    bool small_title = false;
  };
  struct HeadWords {
    const MakerList& list;
    HeadForm form;
  };
  [[nodiscard]] std::vector<Strip> head_words(const View& view, Canvas& measure, const Regions& where,
                                              const HeadWords& of) const {
    const auto& [list, form] = of;
    const Theme& theme = view.theme;
    std::vector<Strip> head;
    head.push_back(band_strip(theme));
    head.push_back(space(theme.px(form.lead ? 30 : 16)));
    Heading title = heading(view, list);
    if (form.small_title) {
      title.type = Type::section;
      title.eyebrow = {};
    }
    head.push_back(heading_strip(measure, where, title));
    if (form.lead) {
      head.push_back(space(theme.px(6)));
      head.push_back(text_strip(measure, where, view.say("makers_lead"), Type::lead, colours::k_secondary));
    }
    head.push_back(space(theme.px(form.lead ? 24 : 12)));
    return head;
  }

  // Three tabs beside each other, with shorter words where those do not fit, else below each other.
  [[nodiscard]] Placed tabs(const View& view, Canvas& measure, float width, const MakerList& list) const {
    const float gap = view.theme.px(k_key_gap);
    const float height = view.theme.control(widgets::k_tab_height);
    const float third = std::floor((width - 2 * gap) / 3);
    for (const TabWords words : {TabWords::full, TabWords::brief}) {
      Placed placed = tabs_named(view, list, words);
      const bool fits = all_fit(measure, placed, {0, 0, third, height}, words == TabWords::full ? 0.84F : 0.5F);
      placed.flow = widgets::flow(std::vector<float>(3, fits ? third : width), {0, 0, width, 0}, height, gap);
      if (fits || words == TabWords::brief) return placed;
    }
    return {};
  }

  [[nodiscard]] static bool all_fit(const Canvas& measure, const Placed& tabs, Rect each, float least_share) {
    return std::all_of(tabs.controls.begin(), tabs.controls.end(),
                       [&](const Control& tab) { return widgets::tab_fits(measure, each, tab, least_share); });
  }

  // Below each other the full words have room on all but the narrowest panels.
  [[nodiscard]] static Placed stacked_tabs(const View& view, const Canvas& measure, float width,
                                           const MakerList& list) {
    const float height = view.theme.control(widgets::k_tab_height);
    Placed placed = tabs_named(view, list, TabWords::full);
    if (!all_fit(measure, placed, {0, 0, width, height}, 0.5F)) placed = tabs_named(view, list, TabWords::brief);
    placed.flow = widgets::flow(std::vector<float>(placed.controls.size(), width), {0, 0, width, 0}, height,
                                view.theme.px(k_key_gap));
    return placed;
  }

  enum class TabWords { full, brief };
  [[nodiscard]] static Placed tabs_named(const View& view, const MakerList& list, TabWords words) {
    struct Order {
      MakerOrder order;
      std::string_view full;
      std::string_view brief;
    };
    constexpr std::array<Order, 3> k_orders = {{{MakerOrder::name, "by_name", "by_name_short"},
                                                {MakerOrder::place, "by_place", "by_place_short"},
                                                {MakerOrder::craft, "by_craft", "by_craft_short"}}};
    Placed placed;
    for (const Order& each : k_orders) {
      const Phrase said = view.say(words == TabWords::full ? each.full : each.brief);
      Control tab;
      tab.label = {said.text, said.language, ""};
      tab.action = ShowMakers{{each.order, list.craft}};
      if (each.order == list.order) tab.state = widgets::State::selected;
      placed.controls.push_back(std::move(tab));
    }
    return placed;
  }

  // The crafts with their numbers.
  [[nodiscard]] std::vector<Control> chips_of(const View& view, const MakerList& list) const {
    std::vector<Control> chips;
    const auto add = [&](const Phrase& said, const feed::Id& craft, int count) {
      Control chip;
      chip.label = {said.text, said.language, ""};
      chip.action = ShowMakers{{list.order, craft}};
      chip.count = count;
      if (craft == list.craft) chip.state = widgets::State::selected;
      chips.push_back(std::move(chip));
    };
    add(view.say("all"), "", -1);
    for (const feed::Term& craft : m_model.crafts) add(term_name(view, craft.name), craft.id, makers_of(craft.id));
    return chips;
  }

  [[nodiscard]] int makers_of(const feed::Id& craft) const {
    return static_cast<int>(std::count_if(m_model.makers.begin(), m_model.makers.end(), [&](const auto& maker) {
      return std::find(maker.crafts.begin(), maker.crafts.end(), craft) != maker.crafts.end();
    }));
  }

  struct ListView {
    const MakerList& list;
    int chip_rows = 2;
  };
  [[nodiscard]] std::vector<Strip> controls(const View& view, Canvas& measure, const Regions& where,
                                            const ListView& of) const {
    std::vector<Strip> strips;
    const Placed orders = tabs(view, measure, where.width(), of.list);
    strips.push_back(inset_strip(where, orders.flow.height, [orders](Canvas& canvas, Rect rect) {
      draw_placed(canvas, rect, orders, widgets::tab);
    }));
    if (m_model.crafts.size() < 2) return strips;
    strips.push_back(space(view.theme.px(16)));
    strips.push_back(chips_strip(measure, where, chips_of(view, of.list), {of.chip_rows, more_chip(view)}));
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
    const Placed orders = stacked_tabs(view, measure, inside.width(), list);
    column.strips.push_back(space(theme.px(44)));
    column.strips.push_back(heading_strip(measure, inside, heading(view, list)));
    column.strips.push_back(space(theme.px(8)));
    // The lead gives way where the orders would lie below the first screen.
    Strip lead = text_strip(measure, inside, view.say("makers_lead"), Type::lead, colours::k_secondary);
    const float needed = height_of(column.strips) + lead.height + theme.px(26) + orders.flow.height;
    if (needed <= list_edge(theme, where)) column.strips.push_back(std::move(lead));
    column.strips.push_back(space(theme.px(26)));
    column.strips.push_back(inset_strip(inside, orders.flow.height, [orders](Canvas& canvas, Rect rect) {
      draw_placed(canvas, rect, orders, widgets::tab);
    }));
    if (m_model.crafts.size() > 1) {
      column.strips.push_back(space(theme.px(26)));
      column.strips.push_back(chips_strip(measure, inside, chips_of(view, list), {}));
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
    feed::Id of = {};  // the craft that the list is limited to
  };
  // The first group's title with its first row.
  [[nodiscard]] float first_row(const View& view, Canvas& measure, const Regions& rows,
                                const std::vector<MakerGroup>& groups) const {
    if (groups.empty()) return 0;
    std::vector<Strip> strips = group_strips(view, measure, {rows, groups.front()});
    strips.resize(std::min<std::size_t>(strips.size(), 2));
    return height_of(strips);
  }

  // Its title and its rows.
  [[nodiscard]] std::vector<Strip> group_strips(const View& view, Canvas& measure, GroupRows at) const {
    std::vector<Strip> strips;
    strips.push_back(group_strip(measure, at.rows, at.group));
    const std::size_t columns = row_columns(view.theme, at.rows);
    std::vector<widgets::Row> rows;
    for (const catalogue::MakerCard* maker : at.group.makers) {
      rows.push_back(maker_row(view, *maker, m_model.crafts, at.of.empty() ? at.group.craft : at.of));
      if (rows.size() < columns && maker != at.group.makers.back()) continue;
      strips.push_back(rows_strip(measure, at.rows, std::exchange(rows, {}), columns));
    }
    return strips;
  }

  // The letter or craft with a fine line to the end of the rows.
  [[nodiscard]] static Strip group_strip(Canvas& measure, const Regions& rows, const MakerGroup& group) {
    const Theme& theme = measure.theme();
    const Words title{group.title.text, theme.style(Type::name, group.title.language), colours::k_ink,
                      static_cast<int>(rows.width())};
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
