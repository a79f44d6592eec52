// Words and times, there and back.
#include "report/words_and_times.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace etalase::report {

namespace {

using base::ErrorKind;

constexpr std::array k_states = {SourceState::ok, SourceState::offline, SourceState::refused, SourceState::error};
constexpr std::array k_kinds = {ErrorKind::not_found, ErrorKind::unavailable, ErrorKind::corrupt,
                                ErrorKind::untrusted, ErrorKind::too_large,   ErrorKind::no_space,
                                ErrorKind::expired,   ErrorKind::rolled_back, ErrorKind::busy,
                                ErrorKind::locked,    ErrorKind::invalid,     ErrorKind::refused};

constexpr std::array k_origins = {base::Origin::machine, base::Origin::line, base::Origin::council};

template <class E, std::size_t N>
std::optional<E> named(const std::string& name, const std::array<E, N>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&name](E each) { return name_of(each) == name; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

void word(feed::FieldReader& a, const char* key, std::optional<ErrorKind>& kind) {
  std::string name;
  a.need(key, name, feed::k_form_word);
  kind = named(name, k_kinds);
}

void word(feed::FieldReader& a, const char* key, std::optional<base::Origin>& origin) {
  std::string name;
  a.value(key, name, feed::k_form_word);
  origin = named(name, k_origins);
}

void word(feed::FieldReader& a, const char* key, SourceState& state) {
  std::string name;
  a.need(key, name, feed::k_form_word);
  state = named(name, k_states).value_or(SourceState::error);
}

void word(feed::FieldReader& a, const char* key, ClockStatus::Source& source) {
  std::string name;
  a.value(key, name, feed::k_form_word);
  source = name == "floor" ? ClockStatus::Source::floor : ClockStatus::Source::system;
}

std::string time_text(base::SystemTime time, Precision precision) {
  auto text = base::format_utc(time);
  if (precision == Precision::seconds) return text;
  const auto fraction = std::to_string(1000 + time.time_since_epoch().count() % 1000);
  return text.substr(0, text.size() - 1) + "." + fraction.substr(1) + "Z";
}

void moment(feed::FieldReader& a, const char* key, base::SystemTime& time, feed::Need need, Precision) {
  std::string text;
  need == feed::Need::required ? a.need(key, text, feed::k_form_time) : a.value(key, text, feed::k_form_time);
  if (!text.empty()) time = base::parse_time(text).value_or(time);
}

void moment(feed::FieldReader& a, const char* key, std::optional<base::SystemTime>& time, Absent) {
  std::string text;
  a.value(key, text, feed::k_form_time);
  if (const auto parsed = base::parse_time(text); parsed && !text.empty()) time = *parsed;
}

void moment(feed::FieldWriter& a, const char* key, const std::optional<base::SystemTime>& time, Absent) {
  if (time) moment(a, key, *time);
}

void moment(FileWriter& a, const char* key, const std::optional<base::SystemTime>& time, Absent absent) {
  time ? moment(a, key, *time) : a.absent(key, absent);
}

void hashes(feed::FieldReader& a, const char* key, std::set<std::string>& values) {
  std::vector<std::string> all;
  a.words(key, all, feed::k_form_sha256, k_most_faults);
  values = {all.begin(), all.end()};
}

}  // namespace etalase::report
