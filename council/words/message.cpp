// Sentences for staff out of the catalogue.
#include "words/message.hpp"

#include "embedded/staff_en.hpp"
#include "embedded/staff_id.hpp"

namespace etalase::words {

const texts::Phrases& staff_phrases() {
  static const texts::Phrases k_phrases = texts::Phrases::of(embedded::staff_id, embedded::staff_en);
  return k_phrases;
}

Message say(std::string_view key, std::initializer_list<Filling> fillings) {
  Message message = {staff_phrases().say("id", key).text, staff_phrases().say("en", key).text};
  for (const auto& each : fillings) {
    message.id = texts::filled(std::move(message.id), each.name, each.words.id);
    message.en = texts::filled(std::move(message.en), each.name, each.words.en);
  }
  return message;
}

Message did_you_mean(const std::string& name) { return say("did_you_mean", {{"name", name}}); }

}  // namespace etalase::words
