// Draws steps and comparisons.
#include "pages/glossary_parts.hpp"

#include <algorithm>
#include <cmath>

#include "parts/cards.hpp"
#include "parts/names.hpp"
#include "parts/photographs.hpp"
#include "widgets/card.hpp"
#include "widgets/photograph.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using widgets::Control;
using widgets::Strip;
using widgets::Theme;
using widgets::Type;
using widgets::Words;
namespace colours = widgets::colours;

constexpr float k_making_gap = 24;
constexpr float k_row_gap = 30;
constexpr float k_least_cell = 280;
constexpr int k_most_cells = 4;
constexpr float k_number_disc = 56;
constexpr float k_picture_shape = 0.75F;  // height over width
constexpr float k_wide_shape = 0.5F;      // of one alone above its words
constexpr float k_beside_share = 0.4F;    // of the row, for a picture beside its words
constexpr float k_least_line = 10;        // letters' heights that words beside a picture need

struct PictureAt {
  std::optional<feed::Media> media;
  std::string said;
};

// What a cell shows: a picture, a number or a name, a text, and perhaps a chip that leads on.
struct Cell {
  PictureAt picture;
  std::string number;
  Phrase name;
  Phrase text;
  std::optional<Control> chip;
};
using Cells = std::vector<Cell>;

void draw_cell_picture(Canvas& canvas, Rect rect, const PictureAt& picture) {
  canvas.shadow(rect, canvas.u(18));
  widgets::draw_photo(canvas, rect, picture.media, "LAIN");
  widgets::photograph_control(canvas, rect, {*picture.media, picture.said});
}

void draw_number(Canvas& canvas, Point centre, float side, const std::string& number) {
  canvas.disc(centre, side / 2, colours::k_indigo);
  Words words{number, canvas.theme().style(Type::name, "id"), colours::k_light_gold};
  words.style.size_px =
      std::max(std::min(words.style.size_px, std::round(side * 0.5F)), canvas.theme().text_floor_px());
  canvas.text_in({centre.x - side / 2, centre.y - side / 2, centre.x + side / 2, centre.y + side / 2}, words);
}

float draw_line(Canvas& canvas, Point at, float width, const Phrase& said, Type type) {
  if (said.text.empty()) return 0;
  const Theme& theme = canvas.theme();
  const float readable = std::min(width, theme.text_width(type));
  return static_cast<float>(
      canvas.text(at, {said.text, theme.style(type, said.language), colours::k_ink, static_cast<int>(readable)})
          .height);
}

// The number beside its sentence, or the name above it; returns the height.
float draw_cell_words(Canvas& canvas, Rect rect, const Cell& cell) {
  float left = rect.left;
  float least = 0;
  if (!cell.number.empty()) {
    least = canvas.theme().control(k_number_disc);
    draw_number(canvas, {rect.left + least / 2, rect.top + least / 2}, least, cell.number);
    left += least + canvas.u(16);
  }
  const float width = rect.right - left;
  float y = rect.top + draw_line(canvas, {left, rect.top}, width, cell.name, Type::name);
  if (y > rect.top) y += canvas.u(6);
  y += draw_line(canvas, {left, y}, width, cell.text, Type::label);
  return std::max(y - rect.top, least);
}

float draw_cell_chip(Canvas& canvas, Rect rect, const Cell& cell) {
  if (!cell.chip) return 0;
  const float width = std::min(widgets::chip_width(canvas, *cell.chip), rect.width());
  const float height = widgets::chip_height(canvas, *cell.chip, width);
  widgets::chip(canvas, {rect.left, rect.top + canvas.u(12), rect.left + width, rect.top + canvas.u(12) + height},
                *cell.chip);
  return canvas.u(12) + height;
}

// The row for itself: the picture beside the words.
float draw_cell_beside(Canvas& canvas, Rect rect, const Cell& cell) {
  float left = rect.left;
  float height = 0;
  if (cell.picture.media) {
    const float width = std::round(rect.width() * k_beside_share);
    height = std::round(width * k_picture_shape);
    draw_cell_picture(canvas, {rect.left, rect.top, rect.left + width, rect.top + height}, cell.picture);
    left += width + canvas.u(k_making_gap);
  }
  float words = draw_cell_words(canvas, {left, rect.top, rect.right, 0}, cell);
  words += draw_cell_chip(canvas, {left, rect.top + words, rect.right, 0}, cell);
  return std::max(height, words);
}

float cell_width(const Canvas& canvas, float width, std::size_t columns) {
  return std::floor((width - canvas.u(k_making_gap) * static_cast<float>(columns - 1)) / static_cast<float>(columns));
}

// Cells of one row: pictures, words and chips each begin at one height.
float draw_cells(Canvas& canvas, Rect rect, const Cells& cells, std::size_t columns) {
  const float width = cell_width(canvas, rect.width(), columns);
  const auto place = [&](std::size_t i, float top) {
    const float left = rect.left + static_cast<float>(i) * (width + canvas.u(k_making_gap));
    return Rect{left, top, left + width, 0};
  };
  float y = rect.top;
  if (std::any_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.picture.media.has_value(); })) {
    const float height = std::round(width * (columns == 1 ? k_wide_shape : k_picture_shape));
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (const Rect at = place(i, y); cells[i].picture.media)
        draw_cell_picture(canvas, {at.left, y, at.right, y + height}, cells[i].picture);
    y += height + canvas.u(14);
  }
  float words = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    words = std::max(words, draw_cell_words(canvas, place(i, y), cells[i]));
  y += words;
  float chips = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) chips = std::max(chips, draw_cell_chip(canvas, place(i, y), cells[i]));
  return y + chips - rect.top;
}

bool breaks_in(const Canvas& canvas, const Cells& cells, float width) {
  const Theme& theme = canvas.theme();
  const auto breaks = [&](const Phrase& said, Type type, float room) {
    return canvas.breaks_a_word({said.text, theme.style(type, said.language), 0, static_cast<int>(room)});
  };
  return std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    const float beside = cell.number.empty() ? 0 : theme.control(k_number_disc) + canvas.u(16);
    return breaks(cell.name, Type::name, width) || breaks(cell.text, Type::label, width - beside);
  });
}

bool all_or_none_have_pictures(const Cells& cells) {
  const auto has_picture = [](const Cell& cell) { return cell.picture.media.has_value(); };
  return std::all_of(cells.begin(), cells.end(), has_picture) || std::none_of(cells.begin(), cells.end(), has_picture);
}

// Where some have pictures, each has a row of its own: beside each other they would leave holes.
std::size_t most_columns(const Canvas& canvas, const Regions& where, const Cells& cells) {
  if (!all_or_none_have_pictures(cells)) return 1;
  auto columns =
      static_cast<std::size_t>(std::min(columns_for(canvas.theme(), where.width(), k_least_cell), k_most_cells));
  columns = std::max<std::size_t>(std::min(columns, cells.size()), 1);
  while (columns > 1 && breaks_in(canvas, cells, cell_width(canvas, where.width(), columns))) --columns;
  return columns;
}

// Tells whether a picture leaves its words the width of a short line.
bool has_room_beside(const Canvas& canvas, float width, const Cell& cell) {
  if (!cell.picture.media) return true;
  const float number = cell.number.empty() ? 0 : canvas.theme().control(k_number_disc) + canvas.u(16);
  const float words = width * (1 - k_beside_share) - canvas.u(k_making_gap) - number;
  return words >= k_least_line * canvas.theme().text_px(Type::label);
}

std::vector<Strip> cell_strips(Canvas& measure, const Regions& where, const Cells& cells, std::size_t columns) {
  std::vector<Strip> strips;
  for (std::size_t first = 0; first < cells.size(); first += columns) {
    const std::size_t end = std::min(first + columns, cells.size());
    Cells row(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.begin() + static_cast<std::ptrdiff_t>(end));
    if (first > 0) strips.push_back(space(measure.u(k_row_gap)));
    strips.push_back(tall_strip(measure, where, [row = std::move(row), columns](Canvas& canvas, Rect rect) {
      const bool beside = columns == 1 && has_room_beside(canvas, rect.width(), row.front());
      return beside ? draw_cell_beside(canvas, rect, row.front()) : draw_cells(canvas, rect, row, columns);
    }));
  }
  return strips;
}

PictureAt picture_at(const View& view, const std::optional<feed::Media>& media) {
  return {media, media ? view.pick(media->alt).text : ""};
}

}  // namespace

std::vector<Strip> making_strips(const View& view, Canvas& measure, const Regions& where,
                                 const std::vector<GlossaryStep>& steps) {
  Cells cells;
  for (const GlossaryStep& step : steps) {
    const std::string number = std::to_string(cells.size() + 1);
    cells.push_back({picture_at(view, step.picture), number, {"", view.language}, view.pick(step.text), std::nullopt});
  }
  std::size_t columns = most_columns(measure, where, cells);
  // The last row has no step alone.
  while (columns > 2 && cells.size() > columns && cells.size() % columns == 1) --columns;
  return cell_strips(measure, where, cells, columns);
}

std::vector<Strip> look_strips(const View& view, Canvas& measure, const Regions& where,
                               const std::vector<GlossaryLook>& looks) {
  Cells cells;
  for (const GlossaryLook& look : looks) {
    Cell cell{picture_at(view, look.picture), "", term_name(view, look.name), view.pick(look.look_for), std::nullopt};
    if (look.entry) {
      const Phrase said = view.say("about_term", {{"term", view.pick(look.name).text}});
      cell.chip = Control{};
      cell.chip->label = {said.text, said.language, ""};
      cell.chip->action = actions::open(*look.entry);
    }
    cells.push_back(std::move(cell));
  }
  std::size_t columns = most_columns(measure, where, cells);
  // Beside each other all of them, or rows of equals.
  while (columns > 1 && cells.size() % columns != 0) --columns;
  return cell_strips(measure, where, cells, columns);
}

}  // namespace etalase::pages
