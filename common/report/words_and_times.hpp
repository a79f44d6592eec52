// Members of a status that are words with a meaning, times or sets of hashes; for each visitor of status_fields.hpp.
#pragma once

#include <concepts>
#include <optional>
#include <set>
#include <string>

#include "feed/field_reader.hpp"
#include "feed/field_writer.hpp"
#include "report/file_writer.hpp"
#include "report/report_forms.hpp"
#include "report/sync_status.hpp"

namespace etalase::report {

inline constexpr std::size_t k_most_faults = 100;

template <class A>
concept Writes = std::same_as<A, feed::FieldWriter> || std::same_as<A, FileWriter>;

// A word that a later version may know more of: an unknown kind is none, an unknown state the worst.
void word(feed::FieldReader& a, const char* key, std::optional<base::ErrorKind>& kind);
void word(feed::FieldReader& a, const char* key, std::optional<base::Origin>& origin);
void word(feed::FieldReader& a, const char* key, SourceState& state);
void word(feed::FieldReader& a, const char* key, ClockStatus::Source& source);
void word(Writes auto& a, const char* key, const std::optional<base::ErrorKind>& kind) {
  a.need(key, kind ? std::string(base::name_of(*kind)) : "unknown", feed::k_form_word);
}
void word(Writes auto& a, const char* key, const std::optional<base::Origin>& origin) {
  if (origin) a.need(key, std::string(base::name_of(*origin)), feed::k_form_word);
}
void word(Writes auto& a, const char* key, SourceState state) {
  a.need(key, std::string(name_of(state)), feed::k_form_word);
}
void word(Writes auto& a, const char* key, ClockStatus::Source source) {
  a.need(key, source == ClockStatus::Source::floor ? "floor" : "system", feed::k_form_word);
}

// A time in UTC. Milliseconds stand where two moments within a second must differ.
enum class Precision { seconds, milliseconds };
[[nodiscard]] std::string time_text(base::SystemTime time, Precision precision);
void moment(feed::FieldReader& a, const char* key, base::SystemTime& time, feed::Need need = feed::Need::optional,
            Precision precision = Precision::seconds);
void moment(Writes auto& a, const char* key, base::SystemTime time, feed::Need = feed::Need::optional,
            Precision precision = Precision::seconds) {
  a.need(key, time_text(time, precision), feed::k_form_time);
}

// One that may not have been yet: the file of sync says "" then, the kiosk's says null.
void moment(feed::FieldReader& a, const char* key, std::optional<base::SystemTime>& time, Absent absent);
void moment(feed::FieldWriter& a, const char* key, const std::optional<base::SystemTime>& time, Absent absent);
void moment(FileWriter& a, const char* key, const std::optional<base::SystemTime>& time, Absent absent);

void hashes(feed::FieldReader& a, const char* key, std::set<std::string>& values);
void hashes(Writes auto& a, const char* key, const std::set<std::string>& values) {
  a.words(key, {values.begin(), values.end()}, feed::k_form_sha256, k_most_faults);
}

}  // namespace etalase::report
