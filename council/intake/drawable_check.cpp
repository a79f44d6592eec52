// Texts against the list of characters of common/texts.
#include "intake/drawable_check.hpp"

#include "base/text.hpp"
#include "cells/letters.hpp"
#include "feed/description.hpp"
#include "texts/drawable.hpp"

namespace etalase::intake {

namespace {

constexpr std::size_t k_most_named = 5;

// "file" of a picture is no text for visitors.
void check_strings(const std::string& path, const base::Json& value, Findings& findings) {
  if (const auto* text = value.get_ptr<const std::string*>()) {
    if (auto message = undrawable(*text)) findings.push_back({path, Level::warning, std::move(*message)});
  }
  if (!value.is_structured()) return;
  for (const auto& [key, each] : value.items()) {
    if (key != "file") check_strings(value.is_array() ? path + "[" + key + "]" : path + "." + key, each, findings);
  }
}

}  // namespace

std::optional<Message> undrawable(std::string_view text) {
  if (!base::is_utf8(text)) return std::nullopt;
  const auto signs = texts::undrawable_in(text);
  if (signs.empty()) return std::nullopt;
  std::string names;
  for (std::size_t i = 0; i < signs.size() && i < k_most_named; ++i)
    names += (i == 0 ? "" : ", ") + cells::sign_name(signs[i]);
  if (signs.size() > k_most_named) names += " …";
  return say("undrawable", {{"signs", names}});
}

void check_drawable(std::string_view kind, const base::Json& given, Findings& findings) {
  const auto* description = feed::description_of(kind);
  if (description == nullptr || !given.is_object()) return;
  for (const auto& field : description->members) {
    if (feed::holds_text(field.shape) && given.contains(field.key))
      check_strings(field.key, given[field.key], findings);
  }
}

}  // namespace etalase::intake
