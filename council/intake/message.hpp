// What staff are told about their files: one sentence in Indonesian and in English.
#pragma once

#include <string>
#include <vector>

#include "drafts/settings.hpp"

namespace etalase::intake {

struct Message {
  std::string id;
  std::string en;
  bool operator==(const Message&) const = default;

  [[nodiscard]] const std::string& in(drafts::StaffLanguage language) const {
    return language == drafts::StaffLanguage::en ? en : id;
  }
};

enum class Level { error, warning };

// One thing found in a row; `column` is the heading as interfaces name it, or a JSON path, or empty for the row.
struct Finding {
  std::string column;
  Level level = Level::error;
  Message message;
};
using Findings = std::vector<Finding>;

}  // namespace etalase::intake
