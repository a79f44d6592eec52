// Draws a maker's head.
#include "pages/maker_head.hpp"

#include <algorithm>
#include <cmath>

#include "parts/letters.hpp"
#include "parts/names.hpp"
#include "widgets/icons.hpp"
#include "widgets/ornaments.hpp"
#include "widgets/photograph.hpp"
#include "widgets/row.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Theme;
namespace colours = widgets::colours;

constexpr float k_picture = 404;
constexpr float k_medallion = 260;
constexpr float k_small_medallion = 200;
constexpr float k_least_medallion = 104;
constexpr float k_least_title = 430;

void draw_craft_ground(Canvas& canvas, Rect rect, const std::string& craft) {
  canvas.fill(rect, widgets::craft_look(craft).ground);
  canvas.clip(rect,
              [&] { widgets::flower_lattice(canvas, rect, {0, 0}, widgets::faded(colours::k_light_gold, 0.12F)); });
}

void draw_cover(Canvas& canvas, Rect rect, const MakerHead& head) {
  if (!head.cover || !canvas.picture(rect, *head.cover, 0)) draw_craft_ground(canvas, rect, head.craft);
  if (head.cover) widgets::photograph_control(canvas, rect, {*head.cover, head.cover_text});
}

}  // namespace

MakerHead maker_head(const View& view, const MakerModel& model) {
  MakerHead head;
  head.cover = model.cover;
  if (model.cover) head.cover_text = view.pick(model.cover->alt).text;
  head.craft = model.card.crafts.empty() ? "LAIN" : model.card.crafts.front();
  head.name.name = view.pick(model.maker.name);
  head.letters = monogram(head.name.name.text);
  const Phrase makes = maker_of(view, model.crafts);
  head.name.eyebrow = {joined({makes.text, view.pick(model.card.region_name).text}, " · "), makes.language};
  return head;
}

widgets::Strip maker_head_strip(Canvas& measure, const Regions& where, const MakerHead& head) {
  const Theme& theme = measure.theme();
  // Smaller on a small page, larger where it and the controls below it have to come down into reach.
  const float reached = head.cover ? widgets::photograph_reach(theme) : theme.reach_line() * 0.6F;
  const float picture = std::round(std::max(std::min(theme.px(k_picture), theme.height() * 0.26F), reached));
  const float band = theme.px(widgets::k_band);
  const float medallion = theme.px(k_medallion);
  const float medallion_top = picture - medallion * 0.46F;
  const float left = where.inset_left();
  const float right = where.inset_right();
  Rect beside{left + medallion + theme.px(28), picture + band + theme.px(24), right, 0};
  // A name that does not stand beside the medallion stands below it.
  if (beside.width() < theme.control(k_least_title))
    beside = {left, medallion_top + medallion + theme.px(16), right, 0};
  const auto title = [head](Canvas& canvas, Rect rect) { return draw_name_head(canvas, rect, head.name); };
  const float height =
      std::max(medallion_top + medallion + theme.px(6), beside.top + height_of(measure, beside.width(), title));
  return {std::ceil(height),
          [=](Canvas& canvas, Rect rect) {
            draw_cover(canvas, {rect.left, 0, rect.right, picture}, head);
            widgets::truntum_band(canvas, {rect.left, picture, rect.right, picture + band});
            widgets::draw_medallion(canvas, {left + medallion / 2, medallion_top + medallion / 2}, medallion / 2,
                                    head.craft, head.letters);
            title(canvas, beside);
          },
          widgets::Ground::paper, colours::k_paper, 0};
}

void draw_maker_picture(Canvas& canvas, Rect rect, const MakerHead& head) { draw_cover(canvas, rect, head); }

float draw_maker_title(Canvas& canvas, Rect rect, const MakerHead& head) {
  // Smaller before the name would stand below it; that small where it has to.
  const float room = rect.width() - canvas.u(28) - canvas.theme().control(k_least_title);
  const float least = canvas.u(k_least_medallion);
  const float medallion = std::clamp(room, least, canvas.u(k_small_medallion));
  const bool below = room < least;
  const Rect beside{below ? rect.left : rect.left + medallion + canvas.u(28), rect.top, rect.right, 0};
  const auto title = [&](Canvas& on, Rect r) { return draw_name_head(on, r, head.name); };
  const float words = height_of(canvas, beside.width(), title);
  const float height = below ? medallion + canvas.u(16) + words : std::max(medallion, words);
  widgets::draw_medallion(canvas, {rect.left + medallion / 2, rect.top + medallion / 2}, medallion / 2, head.craft,
                          head.letters);
  const float top = below ? height - words : std::round((height - words) / 2);
  title(canvas, {beside.left, rect.top + top, beside.right, 0});
  return height;
}

}  // namespace etalase::pages
