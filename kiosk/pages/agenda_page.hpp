// The agenda: what is to come, day by day.
#pragma once

#include "pages/agenda_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_agenda_screen(AgendaModel model);

}  // namespace etalase::pages
