// Which members the values have, for feed::FieldReader and feed::FieldWriter alike.
#pragma once

#include <array>

#include "feed/field_reader.hpp"
#include "feed/field_writer.hpp"
#include "report/batch.hpp"
#include "report/report_forms.hpp"
#include "report/status_fields.hpp"
#include "report/usb.hpp"

namespace etalase::report {

inline constexpr std::size_t k_most_counts = 50'000;
inline constexpr std::size_t k_most_hours = 1'000;
inline constexpr std::size_t k_most_answers = 10'000;

// A count is a list of four.
void fields(feed::FieldReader& a, Count& count);
void fields(feed::FieldWriter& a, const Count& count);

void fields(auto& a, Like<CountHour> auto& hour) {
  a.need("hour", hour.hour, k_form_hour);
  a.need("zone", hour.zone, feed::k_form_zone);
  a.list("counts", hour.counts, k_most_counts, Need::required);
}

void fields(auto& a, Like<Answer> auto& answer) {
  a.need("id", answer.id, k_form_uuid);
  a.need("hour", answer.hour, k_form_hour);
  a.need("question", answer.question, feed::k_form_id);
  a.integer("answer", answer.answer, {1, 4}, "an answer", Need::required);
  a.words("reasons", answer.reasons, feed::k_form_id, 20);
  a.need("lang", answer.language, feed::k_form_language);
}

void fields(auto& a, Like<Health> auto& health) {
  a.one("sync", health.sync);
  a.one("kiosk", health.kiosk);
}

void fields(auto& a, Like<Batch> auto& batch) {
  a.need("id", batch.id, k_form_uuid);
  a.need("kiosk", batch.kiosk, k_form_kiosk);
  a.need("sent_at", batch.sent_at, feed::k_form_time);
  a.one("health", batch.health);
  a.list("counts", batch.counts, k_most_hours);
  a.list("answers", batch.answers, k_most_answers);
  a.integer("dropped", batch.dropped, k_natural, "a number of hours");
}

void fields(auto& a, Like<Enrolment> auto& enrolment) {
  a.need("code", enrolment.code, k_form_code);
  a.need("name", enrolment.name, k_form_label);
}

void fields(auto& a, Like<Enrolled> auto& enrolled) {
  a.need("kiosk", enrolled.kiosk, k_form_kiosk);
  a.need("token", enrolled.token, k_form_token);
}

inline constexpr std::array<std::pair<std::string_view, UsbOutcome>, 5> k_usb_outcomes = {
    {{"running", UsbOutcome::running},
     {"updated", UsbOutcome::updated},
     {"same", UsbOutcome::same},
     {"refused", UsbOutcome::refused},
     {"failed", UsbOutcome::failed}}};

void fields(auto& a, Like<UsbResult> auto& result) {
  a.need("time", result.time, feed::k_form_time);
  a.choice("outcome", result.outcome, k_usb_outcomes, Need::required);
  a.value("source", result.source, k_form_kiosk);
  a.integer("serial", result.serial, k_natural, "a serial");
  a.value("good_until", result.good_until, feed::k_form_date);
  a.need_text("text", result.text, feed::k_short);
  a.value("detail", result.detail, k_form_message);
}

}  // namespace etalase::report
