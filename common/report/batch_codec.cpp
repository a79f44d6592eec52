// Reports between bytes and values.
#include "report/batch_codec.hpp"

#include <fmt/format.h>

#include "base/json.hpp"
#include "report/batch_fields.hpp"

namespace etalase::report {

namespace {

using base::ErrorKind;
using base::Json;
using base::Result;

constexpr std::string_view k_count_format = "etalase-count";
constexpr std::string_view k_answer_format = "etalase-answer";
constexpr std::string_view k_usb_format = "etalase-usb";

template <class T>
Result<T> parse(std::string_view bytes, base::Bytes limit, std::string_view format = {}) {
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, limit));
  if (!format.empty()) ETALASE_CHECK(check_format(json, format));
  return feed::read_value<T>(json);
}

template <class T>
std::string bytes_of(const T& value, std::string_view format = {}) {
  Json json = Json::object();
  if (!format.empty()) json["format"] = std::string(format) + "/1";
  feed::FieldWriter writer(json);
  fields(writer, value);
  return json.dump() + '\n';
}

}  // namespace

void fields(feed::FieldReader& a, Count& count) {
  auto& at = a.cursor();
  if (!at.is_list(4, 4)) return;
  const auto& json = at.json();
  const auto text = [&](std::size_t i, std::string& into, const feed::Form& form) {
    const auto where = fmt::format("[{}]", i);
    if (!json[i].is_string() || !form.accepts(json[i].get_ref<const std::string&>())) {
      return at.at(json[i], where).wrong(form.expected);
    }
    into = json[i].get<std::string>();
  };
  text(0, count.event, feed::k_form_word);
  if (json[1] != "") text(1, count.subject, k_form_subject);
  text(2, count.language, feed::k_form_language);
  const bool counted = json[3].is_number_unsigned() && json[3].get<std::uint64_t>() <= 1'000'000'000;
  if (!counted) return at.at(json[3], "[3]").wrong("a number from 0 to 1000000000");
  count.number = json[3].get<std::int64_t>();
}

void fields(feed::FieldWriter& a, const Count& count) {
  a.json() = Json::array({count.event, count.subject, count.language, count.number});
}

Result<CountHour> parse_counts(std::string_view bytes) {
  return parse<CountHour>(bytes, k_counts_limit, k_count_format);
}

Result<Answer> parse_answer(std::string_view bytes, std::string_view id) {
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, k_answer_limit));
  ETALASE_CHECK(check_format(json, k_answer_format));
  json["id"] = std::string(id);
  return feed::read_value<Answer>(json);
}

Result<Batch> parse_batch(std::string_view bytes) { return parse<Batch>(bytes, k_batch_limit); }
Result<Enrolment> parse_enrolment(std::string_view bytes) { return parse<Enrolment>(bytes, k_reply_limit); }
Result<Enrolled> parse_enrolled(std::string_view bytes) { return parse<Enrolled>(bytes, k_reply_limit); }
Result<UsbResult> parse_usb_result(std::string_view bytes) {
  return parse<UsbResult>(bytes, k_reply_limit, k_usb_format);
}

// Both values mean something, so neither may be missing.
Result<Stored> parse_stored(std::string_view bytes) {
  Json json;
  ETALASE_TRY(json, base::parse_json(bytes, k_reply_limit));
  if (!json.is_object() || !json.contains("stored") || !json["stored"].is_boolean()) {
    return base::fail(ErrorKind::corrupt, "stored: expected true or false");
  }
  return Stored{json["stored"].get<bool>()};
}

std::string to_bytes(const CountHour& counts) { return bytes_of(counts, k_count_format); }
// The id is the file's name.
std::string to_bytes(const Answer& answer) {
  Json json = Json::parse(bytes_of(answer, k_answer_format));
  json.erase("id");
  return json.dump() + '\n';
}
std::string to_bytes(const Batch& batch) { return bytes_of(batch); }
std::string to_bytes(const Stored& stored) { return Json{{"stored", stored.stored}}.dump() + '\n'; }
std::string to_bytes(const Enrolment& enrolment) { return bytes_of(enrolment); }
std::string to_bytes(const Enrolled& enrolled) { return bytes_of(enrolled); }
std::string to_bytes(const UsbResult& result) { return bytes_of(result, k_usb_format); }

}  // namespace etalase::report
