// What staff are told: one sentence of assets/texts/staff-<language>.json, in Indonesian and in English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/settings.hpp"
#include "texts/phrases.hpp"

namespace etalase::intake {

struct Message {
  std::string id;
  std::string en;
  bool operator==(const Message&) const = default;

  [[nodiscard]] const std::string& in(drafts::StaffLanguage language) const {
    return language == drafts::StaffLanguage::en ? en : id;
  }
  // Adds another sentence.
  Message& operator+=(const Message& next) {
    id += " " + next.id;
    en += " " + next.en;
    return *this;
  }
};

// What stands for "{name}" in a sentence: the same in every language, or itself of the catalogue.
struct Filling {
  Filling(std::string_view hole, const std::string& same) : name(hole), words{same, same} {}
  Filling(std::string_view hole, Message both) : name(hole), words(std::move(both)) {}

  std::string_view name;
  Message words;
};

// Returns the sentence of this key, with its holes filled.
[[nodiscard]] Message say(std::string_view key, std::initializer_list<Filling> fillings = {});
[[nodiscard]] Message did_you_mean(const std::string& name);
// The whole catalogue of the staff.
[[nodiscard]] const texts::Phrases& staff_phrases();

enum class Level { error, warning };

// One thing found in a row; `column` is the heading as interfaces name it, or a path in the feed's form, or empty for
// the row.
struct Finding {
  std::string column;
  Level level = Level::error;
  Message message;
};
using Findings = std::vector<Finding>;

}  // namespace etalase::intake
