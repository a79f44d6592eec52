// The code of the list with its words, as a part of the page.
#pragma once

#include "pages/list_model.hpp"
#include "parts/code_forms.hpp"

namespace etalase::pages {

// Tells whether a code carries a piece.
[[nodiscard]] bool has_list_code(const parts::View& view, const ListModel& model);
// The code that PageState::code names, else the first; nothing where no code carries a piece.
[[nodiscard]] std::optional<parts::CodeFace> list_face(const parts::View& view, const ListModel& model);
// Its strips between these edges of a column, on the page's paper.
[[nodiscard]] std::vector<widgets::Strip> list_code(const widgets::Canvas& measure, const parts::CodeFace& face,
                                                    const parts::CodePlace& place, widgets::Rect content);

}  // namespace etalase::pages
