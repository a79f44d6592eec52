// What the gallery has to tell today: that it is closed, that it moved, and what else staff wrote.
#pragma once

#include <vector>

#include "parts/site.hpp"
#include "parts/strips.hpp"

namespace etalase::parts {

struct Notices {
  std::vector<feed::Text> closed;  // today; an empty text where no reason is given
  std::vector<feed::Text> moved;   // from the day on which staff say so until it is over
  std::vector<feed::Text> info;    // today

  [[nodiscard]] bool urgent() const { return !closed.empty() || !moved.empty(); }
};
// Reads notices, and the exceptions of the gallery's opening hours. A notice without dates holds on every day.
[[nodiscard]] Notices load_notices(const catalogue::Reader& reader, const Request& request);

// What a visitor must not miss, each with its word in bold: closed today, moved. Empty where there is none.
[[nodiscard]] std::vector<widgets::Strip> urgent_notices(const View& view, Canvas& measure, const Regions& where,
                                                         const Notices& notices);
// What else there is to tell, between hairlines.
[[nodiscard]] std::vector<widgets::Strip> info_notices(const View& view, Canvas& measure, const Regions& where,
                                                       const Notices& notices);

}  // namespace etalase::parts
