// Plain plots of whole numbers: bars by label, columns or a line over time, a pictogram of one number.
#pragma once

#include <cstdint>
#include <vector>

#include "parts/strips.hpp"

namespace etalase::parts {

// `text` is the number as it is read, `label` what it is the number of, `date` its day in short.
struct PlotValue {
  std::int64_t value = 0;
  std::string text;
  Phrase label;
  Phrase date;
};

enum class PlotForm { none, bars, over_time, pictogram };
struct Plot {
  PlotForm form = PlotForm::none;
  std::vector<PlotValue> values;  // over_time: by their days; pictogram: one
};

// Where values lie between the lowest and the highest of a plot, zero always among them.
class PlotScale {
 public:
  explicit PlotScale(const std::vector<PlotValue>& values);
  // Returns 0 for the lowest, 1 for the highest; whatever the values are, it is a number between.
  [[nodiscard]] float at(std::int64_t value) const;

 private:
  double m_low = 0;
  double m_high = 1;
};

// How many things a mark stands for, so that a number has at most 20 marks; the last of them may be a part.
struct Pictogram {
  std::int64_t each = 1;
  int marks = 0;
  float last = 1;  // how much of the last mark is drawn
};
// No marks for a number under 1.
[[nodiscard]] Pictogram pictogram_of(std::int64_t value);

// Draws a plot from the top of the rectangle; returns the height, 0 where there is nothing to draw.
float draw_plot(Canvas& canvas, Rect rect, const Plot& plot);

}  // namespace etalase::parts
