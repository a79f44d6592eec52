// Lays the facets out.
#include "pages/collection_facets.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "parts/chips.hpp"
#include "parts/letters.hpp"
#include "parts/names.hpp"
#include "parts/sheets.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using catalogue::Facet;
using widgets::Control;
using widgets::Flow;
using widgets::State;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_label_column = 178;
constexpr float k_chip_gap = 12;
// Values that would show nothing stand last; more of them than this are only counted.
constexpr std::ptrdiff_t k_most_empty = 4;

std::vector<float> widths_of(const Canvas& canvas, const std::vector<Control>& controls,
                             float (*width)(const Canvas&, const Control&)) {
  std::vector<float> widths;
  for (const Control& control : controls) widths.push_back(width(canvas, control));
  return widths;
}

bool is_chosen(const CollectionModel& model, Facet facet, const std::string& value) {
  const auto found = model.chosen.find(facet);
  return found != model.chosen.end() && found->second.contains(value);
}

// A facet's label and its chips, label beside the chips or above them.
enum class LabelPlace { beside, above };

Strip facet_group(const View& view, Canvas& measure, const CollectionModel& model, std::size_t index, Rect content,
                  LabelPlace place) {
  const Theme& theme = view.theme;
  const Phrase name = facet_name(view, model.facets[index].first);
  const float label_width = place == LabelPlace::above ? content.width() : theme.control(k_label_column - 14);
  const Words label{name.text, theme.style(Type::small_name, name.language), colours::k_ink,
                    static_cast<int>(label_width)};
  std::vector<Control> chips = value_chips(view, model, index);
  // One empty value says why beside its name; of several only a line below does, else the reasons drown the values.
  const auto is_empty = [](const Control& control) { return control.state == State::disabled; };
  const auto empty = std::count_if(chips.begin(), chips.end(), is_empty);
  const float widest = content.right - content.left - (place == LabelPlace::above ? 0 : theme.control(k_label_column));
  std::stable_partition(chips.begin(), chips.end(), [&](const Control& control) { return !is_empty(control); });
  const auto hidden = std::max<std::ptrdiff_t>(empty - k_most_empty, 0);
  chips.resize(chips.size() - static_cast<std::size_t>(hidden));
  bool fits = empty == 1;
  for (const Control& control : chips) fits = fits && widgets::chip_width(measure, control) <= widest;
  Words note{"", theme.style(Type::small, name.language), colours::k_disabled_text, static_cast<int>(widest)};
  if (empty > 0 && !fits) {
    const Phrase said =
        hidden > 0 ? view.say("dashed_none_more", {{"n", std::to_string(hidden)}}) : view.say("dashed_none");
    note.text = said.text;
    note.style = theme.style(Type::small, said.language);
    for (Control& control : chips) control.reason.clear();
  }
  const float chip = theme.control(widgets::k_chip_height);
  const float gap = theme.px(k_chip_gap);
  const float pad = theme.px(18);
  const bool above = place == LabelPlace::above;
  const float label_height = static_cast<float>(measure.measure(label).height);
  Rect box{content.left + (above ? 0 : theme.control(k_label_column)), pad + (above ? label_height + theme.px(12) : 0),
           content.right, 0};
  float tallest = chip;
  for (const Control& control : chips)
    tallest = std::max(
        tallest, widgets::chip_height(measure, control, std::min(widgets::chip_width(measure, control), box.width())));
  const Flow placed = widgets::flow(widths_of(measure, chips, widgets::chip_width), box, tallest, gap);
  const float note_top = box.top + placed.height + theme.px(10);
  const float chips_end =
      note.text.text.empty() ? box.top + placed.height : note_top + static_cast<float>(measure.measure(note).height);
  const float height = std::max(chips_end, pad + label_height) + pad;
  return {height,
          [=](Canvas& canvas, Rect rect) {
            const float label_top = above ? pad : pad + (chip - label_height) / 2;
            canvas.text({content.left, label_top}, label);
            for (std::size_t i = 0; i < chips.size(); ++i) widgets::chip(canvas, placed.rects[i], chips[i]);
            if (!note.text.text.empty()) canvas.text({box.left, note_top}, note);
            widgets::hairline(canvas, {content.left, rect.bottom - 1}, {content.right, rect.bottom - 1});
          },
          widgets::Ground::plain, above ? colours::k_card : colours::k_paper, 0};
}

Phrase show_text(const View& view, const CollectionModel& model) {
  return view.say("show_pieces", {{"n", std::to_string(model.total)}});
}

}  // namespace

Phrase collection_aside(const View& view, const CollectionModel& model) {
  if (model.chosen.empty()) return view.say("by_makers", {{"n", std::to_string(model.all_makers)}});
  return view.say("of_pieces_makers", {{"pieces", counted(view, "count_pieces", model.all_products)},
                                       {"makers", counted(view, "count_makers", model.all_makers)}});
}

Phrase facet_name(const View& view, Facet facet) { return view.say("facet_" + std::string(name_of(facet))); }

Phrase value_name(const View& view, Facet facet, const catalogue::FacetValue& value) {
  if (facet == Facet::price_band)
    for (const catalogue::PriceBand& band : catalogue::price_bands())
      if (band.id == value.value) return {price_band(band.from, band.below, view.language), view.language};
  const Phrase name = term_name(view, value.name);
  if (facet == Facet::region && !name.text.empty()) return short_place({}, value.name, view.language);
  return name.text.empty() ? Phrase{value.value, "id"} : name;
}

std::vector<Control> facet_buttons(const View& view, const CollectionModel& model) {
  std::vector<Control> buttons;
  for (const auto& [facet, values] : model.facets) {
    const Phrase name = facet_name(view, facet);
    Control button;
    button.label = {name.text, name.language, ""};
    button.action = OpenSheet{Sheet::filter, std::string(name_of(facet))};
    const auto chosen = model.chosen.find(facet);
    button.count = chosen == model.chosen.end() ? 0 : static_cast<int>(chosen->second.size());
    buttons.push_back(std::move(button));
  }
  return buttons;
}

std::vector<Control> active_chips(const View& view, const CollectionModel& model) {
  std::vector<Control> chips;
  for (const auto& [facet, values] : model.facets)
    for (const catalogue::FacetValue& value : values) {
      if (!is_chosen(model, facet, value.value)) continue;
      const Phrase name = value_name(view, facet, value);
      Control chip;
      chip.label = {name.text, name.language, ""};
      chip.action = ToggleFacet{facet, value.value};
      chips.push_back(std::move(chip));
    }
  return chips;
}

// A value and its name in the visitor's language, by which values without an order of their own are sorted.
std::vector<std::pair<Phrase, catalogue::FacetValue>> named_values(const View& view, Facet facet,
                                                                   const std::vector<catalogue::FacetValue>& values) {
  std::vector<std::pair<Phrase, catalogue::FacetValue>> named;
  for (const catalogue::FacetValue& value : values) named.emplace_back(value_name(view, facet, value), value);
  const bool by_name =
      facet == Facet::region || facet == Facet::district || facet == Facet::maker || facet == Facet::collection;
  if (by_name)
    std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) {
      return index_order(a.first.text) < index_order(b.first.text);
    });
  return named;
}

std::vector<Control> value_chips(const View& view, const CollectionModel& model, std::size_t facet) {
  std::vector<Control> chips;
  const auto& [kind, values] = model.facets.at(facet);
  for (const auto& [name, value] : named_values(view, kind, values)) {
    Control chip;
    chip.label = {name.text, name.language, ""};
    chip.action = ToggleFacet{kind, value.value};
    chip.count = value.count;
    if (is_chosen(model, kind, value.value)) {
      chip.state = State::selected;
    } else if (value.count == 0) {
      chip.state = State::disabled;
      chip.reason = view.say("none_with_choice").text;
    }
    chips.push_back(std::move(chip));
  }
  return chips;
}

Control clear_control(const View& view) {
  const Phrase said = view.say("clear_all");
  Control clear;
  clear.label = {said.text, said.language, ""};
  clear.action = ClearFacets{};
  return clear;
}

namespace {

// Tells whether a facet's name is too long for the column of labels.
bool breaks_a_label(const View& view, const Canvas& measure, const CollectionModel& model) {
  return std::any_of(model.facets.begin(), model.facets.end(), [&](const auto& facet) {
    const Phrase name = facet_name(view, facet.first);
    const Words label{name.text, view.theme.style(Type::small_name, name.language), colours::k_ink,
                      static_cast<int>(view.theme.control(k_label_column - 14))};
    return measure.breaks_a_word(label);
  });
}

}  // namespace

SheetLayout facet_sheet(const View& view, Canvas& measure, const CollectionModel& model, const Regions& where) {
  const Theme& theme = view.theme;
  const Phrase title = view.say("filter_collection");
  const Rect content = sheet_content(view, where);
  // Beside the chips only where these keep room for long names.
  const bool narrow = content.width() < theme.control(k_label_column) * 3.2F || breaks_a_label(view, measure, model);
  const LabelPlace place = theme.large() || narrow ? LabelPlace::above : LabelPlace::beside;
  std::vector<Strip> groups;
  std::map<std::string, float> places;
  for (std::size_t i = 0; i < model.facets.size(); ++i) {
    places[std::string(name_of(model.facets[i].first))] = height_of(groups);
    groups.push_back(facet_group(view, measure, model, i, content, place));
    groups.back().colour = colours::k_paper;
  }
  const Phrase show = show_text(view, model);
  const auto footer = [clear = clear_control(view), show, any = !model.chosen.empty()](Canvas& canvas, Rect rect) {
    Control apply;
    apply.label = {show.text, show.language, "arrow_right"};
    apply.action = CloseSheet{};
    Rect right = rect;
    if (any) {
      const float width = std::round(rect.width() * 0.32F);
      widgets::second_button(canvas, {rect.left, rect.top, rect.left + width, rect.bottom}, clear);
      right.left = rect.left + width + canvas.u(16);
    }
    widgets::primary_button(canvas, right, apply);
  };
  SheetLayout layout =
      make_sheet(view, measure, where, {title.text, view.say("close").text, title.language}, std::move(groups), footer);
  layout.places = std::move(places);
  return layout;
}

Strip facet_bar(const View& view, Canvas& measure, const CollectionModel& model, const Regions& where) {
  std::vector<Control> buttons = facet_buttons(view, model);
  const Control more = more_chip(view);
  const float height = view.theme.control(widgets::k_tab_height);
  const float gap = view.theme.px(k_chip_gap);
  std::vector<float> widths;
  const auto total = [&] {
    return std::accumulate(widths.begin(), widths.end(), gap * (static_cast<float>(widths.size()) - 1));
  };
  // One row: what does not fit stands behind the last button, which opens the sheet with all.
  widths = widths_of(measure, buttons, widgets::facet_width);
  if (total() > where.width()) {
    buttons.push_back(more);
    while (buttons.size() > 1) {
      widths = widths_of(measure, buttons, widgets::facet_width);
      if (total() <= where.width()) break;
      buttons.erase(buttons.end() - 2);
    }
    widths = widths_of(measure, buttons, widgets::facet_width);
  }
  const float spare = std::max((where.width() - total()) / static_cast<float>(widths.size()), 0.0F);
  for (float& width : widths) width += std::floor(spare);
  const Flow placed = widgets::flow(widths, {0, 0, where.width(), 0}, height, gap);
  return inset_strip(where, placed.height, [buttons, placed](Canvas& canvas, Rect rect) {
    for (std::size_t i = 0; i < buttons.size(); ++i) {
      const Rect& r = placed.rects[i];
      widgets::facet_button(canvas, {rect.left + r.left, rect.top + r.top, rect.left + r.right, rect.top + r.bottom},
                            buttons[i]);
    }
  });
}

std::optional<Strip> active_bar(const View& view, Canvas& measure, const CollectionModel& model, const Regions& where) {
  const std::vector<Control> chips = active_chips(view, model);
  if (chips.empty()) return std::nullopt;
  const Control clear = clear_control(view);
  std::vector<float> widths;
  float height = view.theme.control(widgets::k_chip_height);
  for (const Control& chip : chips) {
    widths.push_back(std::min(widgets::removable_width(measure, chip), where.width()));
    height = std::max(height, widgets::removable_height(measure, chip, widths.back()));
  }
  widths.push_back(widgets::chip_width(measure, clear));
  const Flow placed = widgets::flow(widths, {0, 0, where.width(), 0}, height, view.theme.px(k_chip_gap));
  return inset_strip(where, placed.height, [chips, clear, placed](Canvas& canvas, Rect rect) {
    const auto moved = [&](Rect r) {
      return Rect{rect.left + r.left, rect.top + r.top, rect.left + r.right, rect.top + r.bottom};
    };
    for (std::size_t i = 0; i < chips.size(); ++i) widgets::removable_chip(canvas, moved(placed.rects[i]), chips[i]);
    widgets::chip(canvas, moved(placed.rects.back()), clear);
  });
}

widgets::Column facet_panel(const View& view, Canvas& measure, const CollectionModel& model, FacetPanel in) {
  const Regions& where = in.where;
  const Theme& theme = view.theme;
  const float band = theme.px(widgets::k_band);
  const float margin = theme.margin();
  widgets::Column column{where.panel,    widgets::Scrolling::vertical, {},
                         theme.margin(), widgets::Ground::plain,       colours::k_card};
  column.area.right -= band;
  const Rect content{margin, 0, column.area.width() - margin, 0};
  Heading heading;
  heading.eyebrow = view.say("collection");
  if (model.all_products > 0) {
    heading.title = view.say("count_pieces", {{"n", std::to_string(model.total)}});
    heading.aside = collection_aside(view, model);
  } else {
    heading.title = view.pick(view.site.gallery_name);
  }
  heading.type = Type::display;
  heading.lines = model.all_products > 0 ? 1 : 2;
  widgets::LayoutList scratch;
  Canvas dry(measure.studio(), nullptr, scratch);
  const float head = theme.px(44) + draw_heading(dry, {0, 0}, content.width(), heading) + theme.px(14);
  column.strips.push_back({std::ceil(head),
                           [heading, content, top = theme.px(44)](Canvas& canvas, Rect) {
                             draw_heading(canvas, {content.left, top}, content.width(), heading);
                           },
                           widgets::Ground::plain, colours::k_card, 0});
  if (in.chosen == ChosenPlace::with_facets) {
    Regions inside;
    inside.column = column.area;
    inside.left = column.area.left + content.left;
    inside.right = column.area.left + content.right;
    if (auto active = active_bar(view, measure, model, inside)) {
      active->ground = widgets::Ground::plain;
      active->colour = colours::k_card;
      column.strips.push_back(std::move(*active));
    }
  }
  for (std::size_t i = 0; i < model.facets.size(); ++i)
    column.strips.push_back(facet_group(view, measure, model, i, content, LabelPlace::above));
  return column;
}

}  // namespace etalase::pages
