// Lays collaborations out.
#include "pages/collaboration_sheet.hpp"

#include <algorithm>
#include <iterator>

#include "pages/place_words.hpp"
#include "parts/names.hpp"
#include "parts/prose.hpp"
#include "parts/sheets.hpp"
#include "widgets/ornaments.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

using widgets::Strip;
using widgets::Type;
namespace colours = widgets::colours;

constexpr float k_sheet_column = 400;

// Strips of a sheet lie on plain paper.
std::vector<Strip> on_sheet(std::vector<Strip> strips) {
  for (Strip& strip : strips) {
    strip.ground = widgets::Ground::plain;
    strip.colour = colours::k_paper;
    strip.items = 0;
  }
  return strips;
}

// A sheet's content as a column of its own.
Regions sheet_regions(const View& view, const Regions& where) {
  const Rect content = sheet_content(view, where);
  Regions inside = where;
  inside.column.left = 0;
  inside.left = content.left;
  inside.right = content.right;
  return inside;
}

std::vector<QuietRow> region_rows(const View& view, const CollaborationEntry& entry) {
  std::vector<QuietRow> rows;
  for (const auto& [id, name] : entry.regions) {
    QuietRow row;
    row.name = view.pick(name);
    row.action = open(PageKind::region, id);
    rows.push_back(std::move(row));
  }
  return rows;
}

PageKind page_of(const feed::Ref& ref) {
  if (ref.kind == "maker") return PageKind::maker;
  return ref.kind == "story" ? PageKind::story : PageKind::product;
}

Phrase kind_of(const View& view, const feed::Ref& ref) {
  return ref.kind == "product" ? view.say("piece") : view.say(ref.kind);
}

std::vector<QuietRow> item_rows(const View& view, const CollaborationEntry& entry) {
  std::vector<QuietRow> rows;
  for (const CollaborationItem& item : entry.items) {
    QuietRow row;
    row.craft = item.craft;
    row.name = view.pick(item.name);
    row.lines = {kind_of(view, item.ref)};
    row.action = open(page_of(item.ref), item.ref.id);
    rows.push_back(std::move(row));
  }
  return rows;
}

void add_rows(const View& view, Canvas& measure, const Regions& inside, std::vector<Strip>& strips,
              std::pair<std::string_view, std::vector<QuietRow>> section) {
  if (section.second.empty()) return;
  strips.push_back(space(view.theme.px(18)));
  strips.push_back(text_strip(measure, inside, view.say(section.first), Type::label_bold, colours::k_ink));
  strips.push_back(space(view.theme.px(10)));
  append(strips, quiet_rows(measure, inside, std::move(section.second), k_sheet_column));
}

std::vector<Strip> entry_strips(const View& view, Canvas& measure, const Regions& inside,
                                const CollaborationEntry& entry) {
  Heading heading;
  heading.eyebrow = status_name(view, entry.collaboration.status);
  heading.title = view.pick(entry.collaboration.name);
  std::vector<Strip> strips;
  strips.push_back(heading_strip(measure, inside, heading));
  if (const Phrase mark = fallback_mark(view, entry.collaboration.name); !mark.text.empty())
    strips.push_back(text_strip(measure, inside, mark, Type::small, colours::k_secondary));
  if (!view.pick(entry.collaboration.text).text.empty()) {
    strips.push_back(space(view.theme.px(8)));
    append(strips, prose_strips(view, measure, inside, {feed::TextBlock{entry.collaboration.text}}));
  }
  add_rows(view, measure, inside, strips, {"collaboration_regions", region_rows(view, entry)});
  add_rows(view, measure, inside, strips, {"collaboration_items", item_rows(view, entry)});
  return strips;
}

}  // namespace

QuietRow collaboration_row(const View& view, const CollaborationEntry& entry) {
  QuietRow row;
  row.eyebrow = status_name(view, entry.collaboration.status);
  row.name = view.pick(entry.collaboration.name);
  row.lines = {regions_said(view, entry)};
  row.action = OpenSheet{Sheet::collaborations, entry.collaboration.id};
  return row;
}

SheetLayout collaboration_sheet(const View& view, Canvas& measure, const Regions& where,
                                const std::vector<CollaborationEntry>& entries) {
  const Regions inside = sheet_regions(view, where);
  std::vector<Strip> strips;
  std::map<std::string, float> places;
  for (const CollaborationEntry& entry : entries) {
    if (!strips.empty()) {
      strips.push_back(inset_strip(inside, view.theme.px(48), [](Canvas& canvas, Rect rect) {
        widgets::hairline(canvas, {rect.left, rect.centre().y}, {rect.right, rect.centre().y});
      }));
    }
    places[entry.collaboration.id] = height_of(strips);
    append(strips, entry_strips(view, measure, inside, entry));
  }
  strips.push_back(space(view.theme.px(24)));
  const Phrase title = view.say("collaborations");
  SheetLayout layout = make_sheet(view, measure, where, {title.text, view.say("close").text, title.language},
                                  on_sheet(std::move(strips)));
  layout.places = std::move(places);
  return layout;
}

}  // namespace etalase::pages
