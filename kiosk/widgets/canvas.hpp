// Draws shapes, text and pictures into one draw list and notes what it drew in a layout list.
#pragma once

#include <vector>

#include "widgets/layout_list.hpp"
#include "widgets/shapes.hpp"

namespace etalase::widgets {

// A text with its look; `width` k_no_wrap for one line.
struct Words {
  text::RichText text;
  text::TextStyle style;
  Colour colour = colours::k_ink;
  int width = text::k_no_wrap;
};

// A picture that a strip drew, so that it can be asked for again without drawing.
struct PictureUse {
  feed::Media media;
  media::WantedSize box;
};

// A value for one pass of drawing; main thread. Without a draw list it draws nothing but still measures, notes the
// layout and asks for pictures.
class Canvas : public Shapes {
 public:
  Canvas(const Studio& studio, ImDrawList* list, LayoutList& layout);

  [[nodiscard]] text::ParagraphCache& paragraphs() const { return m_studio.paragraphs; }
  [[nodiscard]] LayoutList& layout() { return m_layout; }
  void set_layer(Layer layer) { m_layer = layer; }
  [[nodiscard]] Layer layer() const { return m_layer; }
  // Chooses what is drawn pressed.
  void set_pressed(loop::TargetId target) { m_pressed = target; }

  // Words that would break inside are set in smaller type instead, here and wherever they are drawn.
  [[nodiscard]] text::Measure measure(const Words& words) const;
  // Tells whether words would break inside at their own size.
  [[nodiscard]] bool breaks_a_word(const Words& words) const;
  // Draws with the box's top left at the point and notes it; returns its size.
  text::Measure text(Point top_left, const Words& words, Role role = Role::text);
  // Draws gold lines under stretches of words that are then drawn at the same place.
  void underline(Point top_left, Words words, const std::vector<text::Span>& stretches);
  // Draws in the middle of a rectangle, on the cap height's centre of the first line when it is one line.
  text::Measure text_in(Rect rect, const Words& words, text::Align align = text::Align::centre);
  // Cover-crops the picture; its colour stands there while it is awaited; returns false when there will be none.
  bool picture(Rect rect, const feed::Media& media, float radius, Corners corners = Corners::all);
  // The same without rounded corners and with what it shows in the middle of `clear`, the part that nothing will cover.
  bool picture_around(Rect rect, Rect clear, const feed::Media& media);
  // Shows the whole picture in the middle of the rectangle, on its own colour.
  bool whole_picture(Rect rect, const feed::Media& media, float radius = 0, Corners corners = Corners::all);
  // Crops the picture, but shows it whole where a crop would leave less than three fifths of what it shows, unless the
  // whole would fill less than half of the rectangle.
  bool photo(Rect rect, const feed::Media& media, float radius, Corners corners = Corners::all);

  // Notes a control; returns whether it is to be drawn pressed.
  bool control(LayoutItem item);
  void note(LayoutItem item);
  void surface(Surface surface);

  // Returns which pictures were drawn.
  [[nodiscard]] const std::vector<PictureUse>& uses() const { return m_uses; }

 private:
  void stands_behind(Rect rect, Colour shown) override;
  [[nodiscard]] Words unbroken(const Words& words) const;
  void stamp_text(Point top_left, const Words& words);
  struct Crop {
    float radius = 0;
    Corners corners = Corners::all;
    Point middle{0.5F, 0.5F};  // where in the rectangle the picture's focus is to lie
  };
  bool cropped(Rect rect, const feed::Media& media, const Crop& crop);
  void placeholder(Rect rect, const feed::Media& media, float radius, Corners corners);

  LayoutList& m_layout;
  Layer m_layer = Layer::page;
  loop::TargetId m_pressed = 0;
  std::vector<PictureUse> m_uses;
};

}  // namespace etalase::widgets
