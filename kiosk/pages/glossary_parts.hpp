// Inside this room: steps with pictures, and things beside each other with what to look at.
#pragma once

#include "pages/glossary_model.hpp"
#include "parts/strips.hpp"

namespace etalase::pages {

// Numbered, in rows of as many as there is room for; a picture above its sentence, or beside it in a narrow column.
[[nodiscard]] std::vector<widgets::Strip> making_strips(const parts::View& view, parts::Canvas& measure,
                                                        const parts::Regions& where,
                                                        const std::vector<GlossaryStep>& steps);
// Beside each other where all fit in one row, else below each other.
[[nodiscard]] std::vector<widgets::Strip> look_strips(const parts::View& view, parts::Canvas& measure,
                                                      const parts::Regions& where,
                                                      const std::vector<GlossaryLook>& looks);

}  // namespace etalase::pages
