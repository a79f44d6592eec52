// What is found in rows, in the staff's words.
#pragma once

#include <string>
#include <vector>

#include "words/message.hpp"

namespace etalase::intake {

using words::did_you_mean;
using words::Message;
using words::say;

// A note tells what was understood and asks for nothing.
enum class Level { error, warning, note };

// One thing found in a row; `column` is the heading as interfaces name it, or a path in the feed's form, or empty for
// the row.
struct Finding {
  std::string column;
  Level level = Level::error;
  Message message;
};
using Findings = std::vector<Finding>;

}  // namespace etalase::intake
