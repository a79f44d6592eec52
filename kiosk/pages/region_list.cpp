// Lays the list of districts out.
#include "pages/region_list.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/quiet_row.hpp"

namespace etalase::pages {

using namespace actions;
using namespace parts;

using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

namespace {

constexpr float k_district_column = 290;

// A zone's mark, its name and how many districts it has; returns the height.
float draw_group_head(Canvas& canvas, Rect rect, const DistrictGroup& group) {
  const Theme& theme = canvas.theme();
  const float side = std::round(theme.text_px(Type::small_name) * 0.95F);
  const float left = rect.left + side * 1.2F + canvas.u(14);
  const Words count{std::to_string(group.districts.size()), theme.style(Type::label, group.name.language),
                    colours::k_secondary};
  const text::Measure count_size = canvas.measure(count);
  const float room = rect.right - left - static_cast<float>(count_size.width) - canvas.u(14);
  const text::Fitted fitted =
      canvas.paragraphs().fit_name(group.name.text, theme.style(Type::small_name, group.name.language),
                                   static_cast<int>(room), {2, theme.text_floor_px()});
  const Words name{group.name.text, fitted.style, colours::k_ink, static_cast<int>(room)};
  const text::Measure size = canvas.text({left, rect.top}, name, widgets::Role::heading);
  const float middle = rect.top + static_cast<float>(size.line_height()) / 2;
  draw_zone_tile(canvas, {rect.left, middle - side / 2, rect.left + side * 1.2F, middle + side / 2}, group.look,
                 TileState::resting);
  const float baseline = rect.top + static_cast<float>(size.first_baseline - count_size.first_baseline);
  canvas.text({left + static_cast<float>(size.width) + canvas.u(14), baseline}, count);
  return static_cast<float>(size.height);
}

Strip heads_strip(Canvas& measure, const Regions& where, std::vector<DistrictGroup> groups, int columns) {
  const float width = quiet_column(measure.theme(), where.width(), columns);
  const float below = measure.u(10);
  return tall_strip(measure, where, [groups = std::move(groups), width, below](Canvas& canvas, Rect rect) {
    float height = 0;
    float x = rect.left;
    for (const DistrictGroup& group : groups) {
      height = std::max(height, draw_group_head(canvas, {x, rect.top, x + width, 0}, group));
      x += width + canvas.theme().gap();
    }
    return height + below;
  });
}

class ListMaker {
 public:
  ListMaker(const View& view, Canvas& measure, const Regions& where, const DistrictList& list)
      : m_view(view), m_measure(measure), m_where(where), m_list(list) {}

  std::vector<Strip> make() {
    const int most = std::max(1, columns_for(m_view.theme, m_where.width(), k_district_column));
    const auto groups = static_cast<int>(m_list.groups.size());
    if (groups > 1 && groups <= most && tallest() <= stacked_rows(most) + 1) return beside();
    return stacked(most);
  }

 private:
  [[nodiscard]] std::size_t tallest() const {
    std::size_t most = 0;
    for (const DistrictGroup& group : m_list.groups) most = std::max(most, group.districts.size());
    return most;
  }
  // How many rows stand below each other, heads counted, where zones do.
  [[nodiscard]] std::size_t stacked_rows(int columns) const {
    const auto across = static_cast<std::size_t>(columns);
    std::size_t rows = 0;
    for (const DistrictGroup& group : m_list.groups) rows += (group.districts.size() + across - 1) / across;
    return rows + m_list.groups.size() - 1;
  }

  [[nodiscard]] QuietRow row(const RegionDistrict& district, int number) const {
    QuietRow row;
    if (m_list.numbers == DistrictList::Numbers::yes) row.number = std::to_string(number);
    row.name = district_name(m_view, district.district);
    row.action = ShowDistrict{district.district.id};
    row.chosen = &district == m_list.chosen;
    return row;
  }

  std::vector<Strip> beside() {
    const auto columns = static_cast<int>(m_list.groups.size());
    std::vector<Strip> strips;
    strips.push_back(heads_strip(m_measure, m_where, m_list.groups, columns));
    for (std::size_t line = 0; line < tallest(); ++line) {
      std::vector<std::optional<QuietRow>> rows;
      int before = 0;
      for (const DistrictGroup& group : m_list.groups) {
        rows.emplace_back();
        if (line < group.districts.size())
          rows.back() = row(*group.districts[line], before + static_cast<int>(line) + 1);
        before += static_cast<int>(group.districts.size());
      }
      strips.push_back(quiet_rows_strip(m_measure, m_where, std::move(rows), columns));
    }
    return strips;
  }

  std::vector<Strip> stacked(int columns) {
    std::vector<Strip> strips;
    int number = 0;
    for (const DistrictGroup& group : m_list.groups) {
      if (!strips.empty()) strips.push_back(space(m_view.theme.px(14)));
      strips.push_back(heads_strip(m_measure, m_where, {group}, 1));
      std::vector<std::optional<QuietRow>> rows;
      for (const RegionDistrict* district : group.districts) {
        rows.emplace_back(row(*district, ++number));
        if (static_cast<int>(rows.size()) < columns && district != group.districts.back()) continue;
        strips.push_back(quiet_rows_strip(m_measure, m_where, std::exchange(rows, {}), columns));
      }
    }
    return strips;
  }

  const View& m_view;
  Canvas& m_measure;
  const Regions& m_where;
  const DistrictList& m_list;
};

}  // namespace

Phrase district_name(const View& view, const feed::District& district) {
  const Phrase name = view.pick(district.name);
  return name.text.empty() ? Phrase{district.id, view.language} : name;
}

std::vector<DistrictGroup> district_groups(const View& view, const RegionModel& model) {
  const std::vector<ZoneLook> looks = zone_looks(model.region.zones);
  std::vector<DistrictGroup> groups;
  for (std::size_t i = 0; i < looks.size(); ++i)
    groups.push_back({view.pick(model.region.zones[i].name), looks[i], {}});
  groups.push_back({view.say(looks.empty() ? "districts" : "other_districts"), plain_look(), {}});
  for (const RegionDistrict& district : model.districts) {
    const auto& zones = model.region.zones;
    const auto zone = std::find_if(zones.begin(), zones.end(),
                                   [&](const feed::Zone& each) { return each.id == district.district.zone; });
    groups[static_cast<std::size_t>(zone - zones.begin())].districts.push_back(&district);
  }
  std::erase_if(groups, [](const DistrictGroup& group) { return group.districts.empty(); });
  return groups;
}

std::vector<Strip> district_list(const View& view, Canvas& measure, const Regions& where, const DistrictList& list) {
  return ListMaker(view, measure, where, list).make();
}

}  // namespace etalase::pages
