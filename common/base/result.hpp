// What a function that can fail on a good day returns: a value, or an error with a kind.
#pragma once

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace etalase::base {

// Callers branch on the kind, never on the text.
enum class ErrorKind {
  not_found,
  unavailable,
  corrupt,
  untrusted,
  too_large,
  no_space,
  expired,      // signed, but its day is over
  rolled_back,  // signed, but older than what is trusted already
  busy,         // another program or job has it: the same call may succeed later
  locked,       // a key that needs its passphrase, or another one
  invalid,      // what somebody typed or configured has not the form that is asked for
  refused,      // a rule, or the other side, says no to what is well-formed
};

// Returns the kind's name as status files and logs show it, for example "no_space".
[[nodiscard]] constexpr std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found: return "not_found";
    case ErrorKind::unavailable: return "unavailable";
    case ErrorKind::corrupt: return "corrupt";
    case ErrorKind::untrusted: return "untrusted";
    case ErrorKind::too_large: return "too_large";
    case ErrorKind::no_space: return "no_space";
    case ErrorKind::expired: return "expired";
    case ErrorKind::rolled_back: return "rolled_back";
    case ErrorKind::busy: return "busy";
    case ErrorKind::locked: return "locked";
    case ErrorKind::invalid: return "invalid";
    case ErrorKind::refused: return "refused";
  }
  return "refused";
}

// Whom an error is about, so that the right one is asked to mend it.
enum class Origin {
  machine,  // this machine: its disk, its configuration, another program
  line,     // what came, or did not come, from elsewhere and bears no good signature
  council,  // what bears the council's signature, or is missing although that announces it
};

// Returns the origin's name as status files show it.
[[nodiscard]] constexpr std::string_view name_of(Origin origin) {
  constexpr std::string_view k_names[] = {"machine", "line", "council"};
  return k_names[static_cast<std::size_t>(origin)];
}

// A sentence of assets/texts for people who read an error in their own language; an empty key where only technicians
// read it. `context` stands before the sentence.
struct Sentence {
  std::string key;
  std::vector<std::pair<std::string, std::string>> fillings;  // what stands for "{name}", by name
  std::string context = {};
  bool operator==(const Sentence&) const = default;
};

struct Error {
  ErrorKind kind;
  std::string message;
  std::string subject = {};  // the file, member ("items[3].price") or feed that it is about; empty where there is none
  Sentence sentence = {};
  std::optional<Origin> origin = {};  // absent: nobody has said it yet

  // Returns the same error, said to come from there unless somebody nearer has said it already.
  [[nodiscard]] Error from(Origin whence) const {
    Error known = *this;
    if (!known.origin) known.origin = whence;
    return known;
  }
  // Returns the same error with "context: " in front of its message.
  [[nodiscard]] Error within(std::string_view context) const {
    Error wider = *this;
    wider.message = std::string(context) + ": " + message;
    if (!sentence.key.empty()) wider.sentence.context = std::string(context) + ": " + sentence.context;
    return wider;
  }
  bool operator==(const Error&) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

// Builds the failing side of any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message, std::string subject = {}) {
  return tl::unexpected<Error>(Error{kind, std::move(message), std::move(subject)});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace etalase::base

// Assigns the value of a Result to `target`, or returns its error from the enclosing function.
#define ETALASE_JOIN_INNER(a, b) a##b
#define ETALASE_JOIN(a, b) ETALASE_JOIN_INNER(a, b)
#define ETALASE_TRY(target, expression) ETALASE_TRY_AS(target, expression, ETALASE_JOIN(try_, __LINE__))
#define ETALASE_TRY_AS(target, expression, temporary)                         \
  auto temporary = (expression);                                              \
  if (!temporary) return ::etalase::base::fail(std::move(temporary.error())); \
  target = std::move(*temporary)
// Returns the error of a Result<void> from the enclosing function.
#define ETALASE_CHECK(expression) \
  if (auto checked = (expression); !checked) return ::etalase::base::fail(std::move(checked.error()))
