// Errors that staff read: each names its sentence of the catalogue, so that the program's border tells it in their
// language.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "words/message.hpp"

namespace etalase::words {

// Makes an error of the kind whose sentence has this key; its message is the Indonesian sentence.
[[nodiscard]] base::Error refusal(base::ErrorKind kind, std::string_view key, texts::Fillings fillings = {});

// Builds the failing side of a Result from the same; `subject` is the file or member that it is about.
[[nodiscard]] tl::unexpected<base::Error> refuse(base::ErrorKind kind, std::string_view key,
                                                 texts::Fillings fillings = {}, std::string subject = {});

// Returns the error as staff read it in each language, with the context it gained on its way; the bare message where
// no sentence tells it.
[[nodiscard]] Message told(const base::Error& error);

}  // namespace etalase::words
