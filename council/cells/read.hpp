// What reading a cell gives: a value, or what to tell staff.
#pragma once

#include <variant>

#include "words/message.hpp"

namespace etalase::cells {

using words::Message;
using words::say;

// A value read, or what is wrong with the cell.
template <class T>
using Read = std::variant<T, Message>;

}  // namespace etalase::cells
