// fokus.csv beside photos: where in each the thing stands; docs/import.md.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "cells/read.hpp"
#include "feed/values.hpp"

namespace etalase::intake {

using cells::Read;

inline constexpr std::string_view k_focus_file = "fokus.csv";

// What each row says, by the photo's folded name: a focus, or what is wrong with the row.
using FocusList = std::map<std::string, Read<feed::Focus>>;

// Reads `berkas;mendatar;tegak`, percent from the left and from the top; a file that is no table says nothing.
[[nodiscard]] FocusList read_focus_list(std::string_view bytes);
// Writes the photos whose focus is not the middle; empty where all are.
[[nodiscard]] std::string write_focus_list(const std::map<std::string, feed::Focus>& by_file);

}  // namespace etalase::intake
