// The sheet behind Aa: text size, contrast, reach, motion, and all languages.
#pragma once

#include "parts/strips.hpp"

namespace etalase::parts {

[[nodiscard]] SheetLayout access_sheet(const View& view, Canvas& measure, const Regions& where);

}  // namespace etalase::parts
