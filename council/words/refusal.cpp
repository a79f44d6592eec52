// Errors by key, and errors told.
#include "words/refusal.hpp"

namespace etalase::words {

namespace {

std::string told_in(const std::string& language, const base::Sentence& sentence) {
  auto text = staff_phrases().say(language, sentence.key).text;
  for (const auto& [name, value] : sentence.fillings) text = texts::filled(std::move(text), name, value);
  return sentence.context + text;
}

}  // namespace

base::Error refusal(base::ErrorKind kind, std::string_view key, texts::Fillings fillings) {
  base::Sentence sentence = {std::string(key), {}};
  for (const auto& [name, value] : fillings) sentence.fillings.emplace_back(name, value);
  auto message = told_in("id", sentence);
  return {kind, std::move(message), {}, std::move(sentence)};
}

tl::unexpected<base::Error> refuse(base::ErrorKind kind, std::string_view key, texts::Fillings fillings,
                                   std::string subject) {
  auto error = refusal(kind, key, fillings);
  error.subject = std::move(subject);
  return base::fail(std::move(error));
}

Message told(const base::Error& error) {
  if (error.sentence.key.empty()) return {error.message, error.message};
  return {told_in("id", error.sentence), told_in("en", error.sentence)};
}

}  // namespace etalase::words
