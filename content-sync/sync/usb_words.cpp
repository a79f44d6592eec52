// Chooses the words; they stand in assets/texts.
#include "sync/usb_words.hpp"

#include "base/calendar.hpp"
#include "feed/money_text.hpp"
#include "texts/phrases.hpp"

namespace etalase::sync {

using base::ErrorKind;
using report::UsbOutcome;

namespace {

// "3 Februari 2026"; anything that is no day stays as it is.
std::string day_in_words(const std::string& iso, const std::string& language) {
  const auto day = base::parse_day(iso);
  return day ? feed::day_text(*day, language) : iso;
}

const char* refusal(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::rolled_back: return "stick_rolled_back";
    case ErrorKind::expired: return "stick_expired";
    case ErrorKind::untrusted: return "stick_untrusted";
    case ErrorKind::refused:
    case ErrorKind::invalid:
    case ErrorKind::locked: return "stick_refused";
    case ErrorKind::not_found:
    case ErrorKind::corrupt:
    case ErrorKind::too_large:
    case ErrorKind::unavailable:
    case ErrorKind::no_space:
    case ErrorKind::busy: return "stick_damaged";
  }
  return "stick_refused";
}

// A store that cannot be opened is no fault of the stick.
const char* failure(const UsbFacts& facts) {
  if (facts.kind == ErrorKind::no_space) return "stick_no_space";
  const bool is_ours = facts.origin == base::Origin::machine && facts.kind != ErrorKind::busy;
  return is_ours ? "stick_machine" : "stick_cut_off";
}

const char* key_of(const UsbFacts& facts) {
  switch (facts.outcome) {
    case UsbOutcome::running: return "stick_running";
    case UsbOutcome::updated: return "stick_updated";
    case UsbOutcome::same: return "stick_same";
    case UsbOutcome::refused: return refusal(facts.kind);
    case UsbOutcome::failed: return failure(facts);
  }
  return "stick_cut_off";
}

}  // namespace

UsbOutcome outcome_for(ErrorKind kind) {
  const bool is_ours = kind == ErrorKind::no_space || kind == ErrorKind::unavailable || kind == ErrorKind::busy;
  return is_ours ? UsbOutcome::failed : UsbOutcome::refused;
}

feed::Text usb_words(const UsbFacts& facts) {
  feed::Text text;
  for (const std::string language : {"id", "en"}) {
    text[language] =
        texts::Phrases::built_in()
            .say(language, key_of(facts),
                 {{"serial", std::to_string(facts.serial)}, {"day", day_in_words(facts.good_until, language)}})
            .text;
  }
  return text;
}

feed::Text no_feed_words() {
  const auto& phrases = texts::Phrases::built_in();
  return {{"id", phrases.say("id", "stick_no_feed").text}, {"en", phrases.say("en", "stick_no_feed").text}};
}

std::string good_until_words(const std::string& day, const std::string& language) {
  return texts::Phrases::built_in().say(language, "stick_good_until", {{"day", day}}).text;
}

}  // namespace etalase::sync
