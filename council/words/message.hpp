// What staff are told: one sentence of assets/texts/staff-<language>.json, in Indonesian and in English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "texts/phrases.hpp"

namespace etalase::words {

enum class StaffLanguage { id, en };

struct Message {
  std::string id;
  std::string en;
  bool operator==(const Message&) const = default;

  [[nodiscard]] const std::string& in(StaffLanguage language) const { return language == StaffLanguage::en ? en : id; }
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

}  // namespace etalase::words
