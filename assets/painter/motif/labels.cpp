// Draws labels.
#include "motif/labels.hpp"

#include <array>

#include "kit/random.hpp"
#include "motif/batik.hpp"

namespace etalase::painter {

namespace {

/// A label in the making: the batik strokes with the inks in the dyes' places.
struct Label {
  Batik sheet;
  LabelInks inks;
  float height;
};

Dyes as_dyes(const LabelInks& inks) { return {inks.paper, inks.ink, inks.paper, inks.bright, inks.pale, inks.bright}; }

void bar(Label& label, Vec2 middle, float width, float thickness, Colour colour) {
  label.sheet.stencil.line({}, {middle.x - width * 0.5F, middle.y}, {middle.x + width * 0.5F, middle.y}, thickness);
  label.sheet.bare(colour);
}

void rectangle(Label& label, Vec2 low, Vec2 high, Colour colour) {
  const Vec2 corners[4] = {low, {high.x, low.y}, high, {low.x, high.y}};
  label.sheet.stencil.polygon({}, corners);
  label.sheet.bare(colour);
}

void frame(Label& label) {
  const float m = 0.055F;
  const Vec2 end{1.0F - m, label.height - m};
  const Vec2 corners[5] = {{m, m}, {end.x, m}, end, {m, end.y}, {m, m}};
  for (int i = 0; i < 4; ++i) {
    label.sheet.stencil.line({}, corners[i], corners[i + 1], 0.012F);
  }
  label.sheet.bare(label.inks.bright);
}

/// A band with the lines of text, at the label's foot.
void words(Label& label) {
  const float y = label.height - 0.27F;
  rectangle(label, {0.055F, y - 0.10F}, {0.945F, y + 0.12F}, label.inks.ink);
  bar(label, {0.5F, y - 0.025F}, 0.50F, 0.050F, label.inks.paper);
  bar(label, {0.5F, y + 0.060F}, 0.34F, 0.024F, label.inks.pale);
  bar(label, {0.5F, label.height - 0.105F}, 0.22F, 0.020F, label.inks.ink);
}

void fish(Label& label, const Pen& pen) {
  Batik& sheet = label.sheet;
  sheet.stencil.oval(pen, {-0.02F, 0.0F}, {0.27F, 0.098F}, 0.0F);
  sheet.stencil.polygon(pen, std::array{Vec2{0.19F, 0.0F}, Vec2{0.37F, -0.12F}, Vec2{0.33F, 0.0F}, Vec2{0.37F, 0.12F}});
  sheet.stencil.polygon(pen, std::array{Vec2{-0.06F, -0.08F}, Vec2{0.02F, -0.15F}, Vec2{0.09F, -0.075F}});
  sheet.stencil.polygon(pen, std::array{Vec2{0.00F, 0.08F}, Vec2{0.05F, 0.13F}, Vec2{0.08F, 0.07F}});
  sheet.bare(label.inks.ink);
  sheet.stencil.oval(pen, {0.0F, 0.030F}, {0.21F, 0.050F}, 0.0F);
  sheet.bare(label.inks.pale);
  for (int row = -2; row <= 2; ++row) {
    for (int i = 0; i < 8; ++i) {
      const float shift = (row & 1) == 0 ? 0.0F : 0.018F;
      sheet.stencil.disc(pen, {-0.10F + 0.036F * static_cast<float>(i) + shift, 0.026F * static_cast<float>(row)},
                         0.0068F);
    }
  }
  sheet.bare(label.inks.paper);
  sheet.stencil.disc(pen, {-0.21F, -0.022F}, 0.018F);
  sheet.bare(label.inks.paper);
  sheet.stencil.disc(pen, {-0.212F, -0.022F}, 0.009F);
  sheet.bare(label.inks.ink);
  sheet.stencil.stroke(
      pen, std::array{Dab{{-0.14F, -0.075F}, 0.005F}, Dab{{-0.115F, 0.0F}, 0.005F}, Dab{{-0.14F, 0.075F}, 0.005F}});
  sheet.bare(label.inks.paper);
}

void waves(Label& label, float from) {
  for (int row = 0; row < 3; ++row) {
    std::vector<Dab> wave;
    for (int i = 0; i <= 40; ++i) {
      const float x = 0.14F + 0.72F * static_cast<float>(i) / 40.0F;
      wave.push_back(
          {{x, from + 0.05F * static_cast<float>(row) + 0.014F * std::sin(x * 40.0F + static_cast<float>(row))},
           0.0055F});
    }
    label.sheet.stencil.stroke({}, wave);
  }
  label.sheet.bare(label.inks.bright);
}

void moringa(Label& label, const Pen& pen, float tall) {
  Batik& sheet = label.sheet;
  const Colour deep = mix(from_hex(0x3E6A34), label.inks.ink, 0.15F);
  std::vector<Dab> stalk;
  for (int i = 0; i <= 20; ++i) {
    const float t = static_cast<float>(i) / 20.0F;
    stalk.push_back({{0.035F * std::sin(t * 4.0F), -t * tall}, 0.009F * (1.0F - 0.5F * t)});
  }
  sheet.stencil.stroke(pen, stalk);
  sheet.bare(deep);
  for (int i = 0; i < 7; ++i) {
    const float t = 0.14F + 0.12F * static_cast<float>(i);
    const Vec2 at{0.035F * std::sin(t * 4.0F), -t * tall};
    const float size = 1.0F - 0.45F * std::fabs(t - 0.4F);
    for (const float side : {-1.0F, 1.0F}) {
      sheet.stencil.oval(pen, at + Vec2{side * 0.105F * size, -0.035F}, {0.078F * size, 0.040F * size}, -side * 0.45F);
      sheet.bare(mix(deep, from_hex(0x8DB05C), chance(i, static_cast<int>(side), 3)));
      sheet.stencil.line(pen, at + Vec2{side * 0.03F, -0.008F}, at + Vec2{side * 0.165F * size, -0.060F}, 0.005F);
      sheet.bare(mix(deep, label.inks.paper, 0.25F));
    }
  }
  sheet.stencil.oval(pen, {0.035F * std::sin(4.0F), -tall - 0.05F}, {0.036F, 0.066F}, 0.0F);
  sheet.bare(from_hex(0x6E9A4A));
}

void coffee(Label& label, const Pen& pen) {
  Batik& sheet = label.sheet;
  for (int i = 0; i < 5; ++i) {
    leaf(sheet, pen.turned(-0.5F * k_pi + 0.55F * static_cast<float>(i - 2)), {0.30F, 0.060F, 0.0F}, label.inks.pale);
  }
  for (const Vec2 at : {Vec2{-0.09F, 0.05F}, Vec2{0.09F, 0.05F}, Vec2{0.0F, 0.12F}}) {
    sheet.stencil.oval(pen, at, {0.062F, 0.050F}, 0.5F);
    sheet.waxed(label.inks.bright, 0.008F, 0.0F);
    sheet.stencil.stroke(pen, std::array{Dab{at + Vec2{-0.045F, 0.02F}, 0.005F}, Dab{at, 0.007F},
                                         Dab{at + Vec2{0.045F, -0.02F}, 0.005F}});
    sheet.bare(label.inks.ink);
  }
}

void chips(Label& label, const Pen& pen) {
  Batik& sheet = label.sheet;
  for (int i = 0; i < 7; ++i) {
    const Vec2 at = on_circle(k_turn * static_cast<float>(i) / 6.0F) * (i == 6 ? 0.0F : 0.14F);
    sheet.stencil.oval(pen, at, {0.095F, 0.078F}, 0.6F * static_cast<float>(i));
    sheet.waxed(mix(label.inks.bright, label.inks.paper, 0.25F), 0.008F, 0.006F);
    sheet.stencil.oval(pen, at, {0.055F, 0.042F}, 0.6F * static_cast<float>(i));
    sheet.bare(label.inks.pale);
  }
}

void biscuit(Label& label, const Pen& pen) {
  flower(label.sheet, pen, {8, 0.24F, 0.34F, 0.30F}, label.inks.bright, label.inks.pale);
}

void subject_on(Label& label, std::string_view subject) {
  const float room = label.height - 0.40F;
  const Pen middle = Pen().moved(0.5F, 0.06F + room * 0.5F);
  if (subject == "fish") {
    fish(label, middle.moved(0.0F, -0.04F).scaled(std::min(1.12F, room * 1.6F)));
    waves(label, room - 0.04F);
  } else if (subject == "moringa") {
    moringa(label, Pen().moved(0.5F, room + 0.02F).scaled(std::min(1.35F, room * 1.2F)), 0.62F);
  } else if (subject == "coffee") {
    coffee(label, middle.moved(0.0F, 0.06F).scaled(std::min(1.2F, room * 1.5F)));
  } else if (subject == "chips") {
    chips(label, middle.scaled(std::min(1.2F, room * 1.6F)));
  } else {
    biscuit(label, middle.scaled(std::min(1.2F, room * 1.4F)));
  }
}

}  // namespace

LabelInks label_inks(std::string_view colourway) {
  if (colourway == "indigo") return {from_hex(0xEFE7D2), from_hex(0x1B2C52), from_hex(0xC99842), from_hex(0x8FA9D0)};
  if (colourway == "terakota") return {from_hex(0xF5E8D0), from_hex(0x8A3A20), from_hex(0xD08A3A), from_hex(0xE6B48A)};
  if (colourway == "merah") return {from_hex(0xF7EAD2), from_hex(0x9A1F24), from_hex(0xE0A238), from_hex(0xEBA08A)};
  if (colourway == "krem") return {from_hex(0xEDE3C8), from_hex(0x3B2014), from_hex(0xC99842), from_hex(0xC9A876)};
  if (colourway == "hijau") return {from_hex(0xF0EBD2), from_hex(0x26472F), from_hex(0xC79A3E), from_hex(0x8FB07C)};
  if (colourway == "hitam") return {from_hex(0x2A2420), from_hex(0x14100E), from_hex(0xD9AE56), from_hex(0x9A7C4A)};
  if (colourway == "cokelat") return {from_hex(0xD9BE94), from_hex(0x4A2814), from_hex(0x9A5A28), from_hex(0xB98F5E)};
  return {from_hex(0xF3EAD4), from_hex(0x1E4A63), from_hex(0xC9673A), from_hex(0x7FB0C0)};
}

Texture draw_label(std::string_view subject, std::string_view colourway, float height) {
  const LabelInks inks = label_inks(colourway);
  Label label{Batik({1.0F, height}, 640, as_dyes(inks)), inks, height};
  frame(label);
  subject_on(label, subject);
  words(label);
  return Texture(label.sheet.canvas);
}

}  // namespace etalase::painter
