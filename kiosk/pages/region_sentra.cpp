// Lays craft villages out.
#include "pages/region_sentra.hpp"

#include "feed/money_text.hpp"
#include "pages/place_words.hpp"
#include "parts/names.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

namespace {

constexpr float k_sentra_column = 460;

feed::Text name_of_district(const RegionModel& model, const feed::Id& id) {
  for (const RegionDistrict& entry : model.districts)
    if (entry.district.id == id) return entry.district.name;
  return {};
}

// A number never stands without its day and its source.
Phrase units_said(const View& view, const feed::Sentra& sentra) {
  const std::string day = date(sentra.date, view.language);
  if (sentra.units <= 0 || day.empty() || view.pick(sentra.source).text.empty()) return {};
  const Phrase units = view.say("count_units", {{"n", feed::number_text(sentra.units, view.language)}});
  return view.say("units_as_of", {{"units", units.text}, {"date", day}});
}

}  // namespace

QuietRow sentra_row(const View& view, const RegionModel& model, const RegionSentra& entry) {
  const feed::Sentra& sentra = entry.sentra;
  QuietRow row;
  row.craft = sentra.craft.empty() ? "LAIN" : sentra.craft;
  row.name = view.pick(sentra.name);
  if (row.name.text.empty()) row.name = {sentra.id, view.language};
  row.lines.push_back(place_of(view, sentra.village, name_of_district(model, sentra.district), {}));
  if (entry.count > 0) {
    const Phrase craft = term_name(view, entry.craft);
    // The pieces are the region's: a number of them here would read as the village's own.
    row.lines.push_back(craft);
    row.action = open(collection_page(entry.pieces));
  }
  row.lines.push_back(units_said(view, sentra));
  if (const Phrase source = view.pick(sentra.source); !source.text.empty())
    row.lines.push_back(view.say("source_named", {{"source", breakable(source.text)}}));
  return row;
}

std::vector<widgets::Strip> sentra_strips(const View& view, Canvas& measure, const Regions& where,
                                          const RegionModel& model) {
  if (model.sentra.empty()) return {};
  std::vector<QuietRow> acting, telling;
  for (const RegionSentra& entry : model.sentra) {
    QuietRow row = sentra_row(view, model, entry);
    (row.action ? acting : telling).push_back(std::move(row));
  }
  std::vector<widgets::Strip> strips;
  strips.push_back(space(view.theme.px(26)));
  strips.push_back(heading_strip(measure, where, {{}, view.say("sentra"), widgets::Type::section, {}, 2}));
  strips.push_back(space(view.theme.px(6)));
  append(strips, quiet_rows(measure, where, std::move(acting), k_sentra_column));
  if (strips.size() > 3 && !telling.empty()) strips.push_back(space(view.theme.px(8)));
  append(strips, quiet_rows(measure, where, std::move(telling), k_sentra_column));
  return strips;
}

}  // namespace etalase::pages
