// Measures the forms and lays the chosen one out.
#include "parts/code_forms.hpp"

#include <algorithm>
#include <cmath>

namespace etalase::parts {

namespace {

using widgets::Strip;
namespace colours = widgets::colours;

// A phone has to come nearer than an arm's length to a smaller code.
constexpr widgets::Millimetres k_least_code{60};
constexpr float k_least_words = 300;
constexpr float k_card_pad = 14;
constexpr float k_narrow_pad = 4;
constexpr float k_most_air = 44;
constexpr float k_shares_of_air = 6;

// White beyond the quiet zone, where there is room for more than the code.
float card_pad(const Canvas& measure, CodeForm form) {
  return measure.u(form == CodeForm::above || form == CodeForm::beside ? k_card_pad : k_narrow_pad);
}

float card_side(const Canvas& measure, const CodePlace& place) {
  const float air = place.form == CodeForm::above ? place.words.air : 0;
  return place.box->side() + 2 * card_pad(measure, place.form) + air;
}

float choices_height(const Canvas& measure, float width, const CodeFace& face) {
  return height_of(measure, width,
                   [&](Canvas& dry, Rect r) { return draw_choices(dry, r, face, text::Align::centre); });
}

float words_height(const Canvas& measure, float width, const CodeFace& face, WordsForm form) {
  return height_of(measure, width, [&](Canvas& dry, Rect r) { return draw_code_words(dry, r, face, form); });
}

// What stands beside a card of that side.
float beside_width(const Canvas& measure, float width, float side) { return width - side - measure.theme().gap(); }

// What everything takes below each other, without the card.
float stacked_height(const Canvas& measure, float width, const CodeFace& face, WordsSize size) {
  const float words = words_height(measure, width, face, {text::Align::centre, 0, size});
  return choices_height(measure, width, face) + words + measure.theme().gap();
}

// What is tried: a form with words of a size.
struct Trial {
  CodeForm form;
  WordsSize size;
};

// Width and height that a form leaves for the card.
Point room_for_card(const Canvas& measure, const CodeFace& face, Trial trial, CodeRoom room) {
  const float words = measure.theme().gap() + measure.theme().control(k_least_words);
  if (trial.form == CodeForm::above)
    return {room.width, room.height - stacked_height(measure, room.width, face, trial.size)};
  if (trial.form == CodeForm::around) return {room.width - words, room.height};
  return {room.width - words, room.height - choices_height(measure, room.width, face)};
}

// Tells whether what stands beside the card is no higher than the room.
bool words_fit(const Canvas& measure, const CodeFace& face, const CodePlace& place, CodeRoom room) {
  if (place.form == CodeForm::above) return true;
  const float width = beside_width(measure, room.width, card_side(measure, place));
  const float choices = choices_height(measure, place.form == CodeForm::around ? width : room.width, face);
  return choices + words_height(measure, width, face, place.words) <= room.height;
}

std::optional<CodeBox> box_in(const Canvas& measure, const CodeFace& face, CodeForm form, float side) {
  return code_box(face.qr->side, measure.theme().px_per_mm(), side - 2 * card_pad(measure, form));
}

// The largest code in a form, as long as it can be read at arm's length and its words stand whole.
std::optional<CodePlace> whole_in(const Canvas& measure, const CodeFace& face, Trial trial, CodeRoom room) {
  const Point card = room_for_card(measure, face, trial, room);
  const float least = measure.theme().px(k_least_code) + 2 * card_pad(measure, trial.form);
  const text::Align align = trial.form == CodeForm::above ? text::Align::centre : text::Align::start;
  CodePlace place{trial.form, std::nullopt, Shows::all, {align, 0, trial.size}};
  for (float side = std::min(card.x, card.y); side >= least; side = card_side(measure, place) - 1) {
    place.box = box_in(measure, face, trial.form, side);
    if (!place.box) return std::nullopt;
    if (words_fit(measure, face, place, room)) return place;
  }
  return std::nullopt;
}

std::optional<CodePlace> largest_whole(const Canvas& measure, const CodeFace& face, CodeRoom room) {
  for (const WordsSize size : {WordsSize::usual, WordsSize::small}) {
    std::optional<CodePlace> best;
    for (const CodeForm form : {CodeForm::above, CodeForm::beside, CodeForm::around})
      if (const auto place = whole_in(measure, face, {form, size}, room); place && (!best || is_better(*place, *best)))
        best = place;
    if (best) return best;
  }
  return std::nullopt;
}

// The code as large as the view shows it beside or below its choices; its words go on below.
CodePlace partly(const Canvas& measure, const CodeFace& face, CodeRoom room) {
  const float width = room.width - measure.theme().gap() - measure.theme().control(k_least_words);
  const float below = room.view - choices_height(measure, room.width, face);
  CodePlace around{CodeForm::around, box_in(measure, face, CodeForm::around, std::min(width, room.view)), Shows::code};
  around.words = {text::Align::start, 0, WordsSize::small};
  CodePlace above{CodeForm::above, box_in(measure, face, CodeForm::above, std::min(room.width, below)), Shows::code};
  above.words.size = WordsSize::small;
  if (around.box && !is_better(above, around)) return around;
  if (above.box) return above;
  CodePlace first{CodeForm::first, box_in(measure, face, CodeForm::first, std::min(room.width, room.view)), Shows::code,
                  above.words};
  if (first.box) return first;
  // At the end of the sheet, where nothing lies over it, a larger one stands whole.
  return {CodeForm::last, box_in(measure, face, CodeForm::last, std::min(room.width, room.height)), Shows::part,
          above.words};
}

// What a form takes of the room where it has a code.
float used_height(const Canvas& measure, const CodeFace& face, const CodePlace& place, float width) {
  const float card = card_side(measure, place);
  if (place.form == CodeForm::above) return stacked_height(measure, width, face, place.words.size) + card;
  return choices_height(measure, width, face) +
         std::max(card, words_height(measure, beside_width(measure, width, card), face, place.words));
}

float air_in(const Canvas& measure, const CodeFace& face, const CodePlace& place, CodeRoom room) {
  if (!place.box || (place.form != CodeForm::above && place.form != CodeForm::beside)) return 0;
  const float spare = room.height - used_height(measure, face, place, room.width);
  return std::floor(std::clamp(spare / k_shares_of_air, 0.0F, measure.u(k_most_air)));
}

Strip on_sheet(float height, std::function<void(Canvas&, Rect)> draw) {
  return {std::ceil(height), std::move(draw), widgets::Ground::plain, colours::k_paper, 0};
}

Strip free_strip(float height) {
  return on_sheet(height, [](Canvas&, Rect) {});
}

// Nothing can be composed of no height: no air, no choices.
void drop_empty(std::vector<Strip>& strips) {
  std::erase_if(strips, [](const Strip& strip) { return strip.height < 1; });
}

Strip choices_strip(const Canvas& measure, Rect content, const CodeFace& face,
                    text::Align align = text::Align::centre) {
  return on_sheet(choices_height(measure, content.width(), face), [=](Canvas& canvas, Rect rect) {
    draw_choices(canvas, {content.left, rect.top, content.right, 0}, face, align);
  });
}

Strip words_strip(const Canvas& measure, Rect content, const CodeFace& face, WordsForm form) {
  return on_sheet(words_height(measure, content.width(), face, form), [=](Canvas& canvas, Rect rect) {
    draw_code_words(canvas, {content.left, rect.top, content.right, 0}, face, form);
  });
}

Strip card_strip(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  const float side = card_side(measure, place);
  return on_sheet(side, [=](Canvas& canvas, Rect rect) {
    draw_code_card(canvas, {std::round(content.centre().x - side / 2), rect.top}, face, *place.box, side);
  });
}

// The air stands below the choices: they stay where they are when another code comes.
std::vector<Strip> stacked(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  std::vector<Strip> strips{choices_strip(measure, content, face), free_strip(place.words.air)};
  if (place.box) {
    strips.push_back(card_strip(measure, content, face, place));
    strips.push_back(free_strip(measure.theme().gap() + place.words.air));
  }
  strips.push_back(words_strip(measure, content, face, place.words));
  return strips;
}

// What the sheet was opened for is seen at once, its choices and words by one touch.
std::vector<Strip> code_first(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  return {card_strip(measure, content, face, place), free_strip(measure.theme().gap()),
          choices_strip(measure, content, face), words_strip(measure, content, face, place.words)};
}

std::vector<Strip> code_last(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  return {choices_strip(measure, content, face), words_strip(measure, content, face, place.words),
          free_strip(measure.theme().gap()), card_strip(measure, content, face, place)};
}

// The words in the middle of the card's height, below the choices where these stand beside it too.
Strip beside_strip(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  const float side = card_side(measure, place);
  const Rect words{content.right - beside_width(measure, content.width(), side), 0, content.right, 0};
  const bool around = place.form == CodeForm::around;
  const float choices = around ? choices_height(measure, words.width(), face) : 0;
  const WordsForm form{place.words.align, 0, place.words.size};
  const float text = words_height(measure, words.width(), face, form);
  const float down = choices + std::max(0.0F, std::round((side - choices - text) / 2));
  return on_sheet(std::max(side, choices + text), [=](Canvas& canvas, Rect rect) {
    draw_code_card(canvas, {content.left, rect.top}, face, *place.box, side);
    if (around) draw_choices(canvas, {words.left, rect.top, words.right, 0}, face, text::Align::start);
    draw_code_words(canvas, {words.left, rect.top + down, words.right, 0}, face, form);
  });
}

}  // namespace

bool is_better(const CodePlace& a, const CodePlace& b) {
  if (a.shows != b.shows) return a.shows > b.shows;
  return (a.box ? a.box->module : 0) > (b.box ? b.box->module : 0);
}

CodePlace place_code(const Canvas& measure, const CodeFace& face, CodeRoom room) {
  if (!face.qr) return {CodeForm::above, std::nullopt, Shows::all, {}};
  const auto whole = largest_whole(measure, face, room);
  CodePlace place = whole ? *whole : partly(measure, face, room);
  place.words.air = air_in(measure, face, place, room);
  return place;
}

std::vector<Strip> code_strips(const Canvas& measure, Rect content, const CodeFace& face, const CodePlace& place) {
  std::vector<Strip> strips;
  if (place.form == CodeForm::above || !place.box)
    strips = stacked(measure, content, face, place);
  else if (place.form == CodeForm::first)
    strips = code_first(measure, content, face, place);
  else if (place.form == CodeForm::last)
    strips = code_last(measure, content, face, place);
  else if (place.form == CodeForm::beside)
    strips = {choices_strip(measure, content, face, text::Align::start), free_strip(place.words.air)};
  if (place.box && (place.form == CodeForm::beside || place.form == CodeForm::around))
    strips.push_back(beside_strip(measure, content, face, place));
  drop_empty(strips);
  return strips;
}

}  // namespace etalase::parts
