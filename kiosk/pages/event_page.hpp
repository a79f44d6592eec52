// One event: when, where, for whom, and what it is.
#pragma once

#include "pages/agenda_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_event_screen(EventModel model);

}  // namespace etalase::pages
