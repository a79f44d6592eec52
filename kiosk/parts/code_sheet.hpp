// The sheet of codes: what to do, one code at a time, its address and purpose in words.
#pragma once

#include "parts/takeaway.hpp"

namespace etalase::parts {

struct Regions;

// The sheet with the code of PageState::code; the item must have one.
[[nodiscard]] SheetLayout code_sheet(const View& view, Canvas& measure, const Regions& where, const Takeaway& takeaway);

}  // namespace etalase::parts
