// A technique, a material or a motif: what it is, how it is done, how to tell it from others, who does it.
#pragma once

#include "pages/glossary_model.hpp"
#include "parts/screen.hpp"

namespace etalase::pages {

[[nodiscard]] std::unique_ptr<parts::Screen> make_glossary_screen(GlossaryModel model);

}  // namespace etalase::pages
