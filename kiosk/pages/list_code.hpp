// The code of the list with its words, as a part of the page.
#pragma once

#include "pages/list_model.hpp"
#include "parts/code_forms.hpp"

namespace etalase::pages {

// The code that PageState::code names, else the first; nothing where no code carries a piece.
[[nodiscard]] std::optional<parts::CodeFace> list_face(const parts::View& view, const ListModel& model);
// Its strips between these edges of a column, on that ground, as large as the room allows.
struct CodeGround {
  widgets::Rect content;
  widgets::Ground ground = widgets::Ground::paper;
  widgets::Colour colour = widgets::colours::k_paper;
};
[[nodiscard]] std::vector<widgets::Strip> list_code(const widgets::Canvas& measure, const parts::CodeFace& face,
                                                    const parts::CodeRoom& room, const CodeGround& on);

}  // namespace etalase::pages
