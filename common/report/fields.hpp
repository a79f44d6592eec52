// Which members the values have, for feed::Reader and feed::Writer alike.
#pragma once

#include <array>

#include "feed/reader.hpp"
#include "feed/writer.hpp"
#include "report/batch.hpp"
#include "report/forms.hpp"
#include "report/usb.hpp"

namespace etalase::report {

using feed::Like;
using feed::Need;

inline constexpr feed::Range k_natural = {0, INT64_MAX};
inline constexpr std::size_t k_most_counts = 50'000;
inline constexpr std::size_t k_most_hours = 1'000;
inline constexpr std::size_t k_most_answers = 10'000;
inline constexpr std::size_t k_most_sources = 64;
inline constexpr std::size_t k_most_faults = 100;

// A count is a list of four.
void fields(feed::Reader& a, Count& count);
void fields(feed::Writer& a, const Count& count);

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

void fields(auto& a, Like<Fault> auto& fault) {
  a.need("kind", fault.kind, feed::k_form_word);
  a.value("message", fault.message, k_form_message);
  a.value("since", fault.since, feed::k_form_time);
}

void fields(auto& a, Like<FeedMark> auto& mark) {
  a.integer("serial", mark.serial, k_natural, "a serial");
  a.value("hash", mark.hash, feed::k_form_sha256);
  a.value("published_at", mark.published_at, feed::k_form_time);
}

void fields(auto& a, Like<Roles> auto& roles) {
  a.integer("root", roles.root, k_natural, "a version");
  a.integer("timestamp", roles.timestamp, k_natural, "a version");
  a.integer("snapshot", roles.snapshot, k_natural, "a version");
  a.integer("targets", roles.targets, k_natural, "a version");
  a.integer("withdrawals", roles.withdrawals, k_natural, "a version");
}

void fields(auto& a, Like<Progress> auto& progress) {
  a.integer("done", progress.done, k_natural, "bytes");
  a.integer("total", progress.total, k_natural, "bytes");
}

void fields(auto& a, Like<SourceHealth> auto& source) {
  a.need("id", source.id, k_form_kiosk);
  a.value("url", source.url, k_form_message);
  a.flag("own", source.own);
  a.need("state", source.state, feed::k_form_word);
  a.one("roles", source.roles);
  a.one("feed", source.feed);
  a.value("generation", source.generation, k_form_label);
  a.value("previous", source.previous, k_form_label);
  a.value("last_check_ok", source.last_check_ok, feed::k_form_time);
  a.value("last_change", source.last_change, feed::k_form_time);
  a.value("next_attempt", source.next_attempt, feed::k_form_time);
  a.one("error", source.error);
  a.one("bytes", source.bytes);
  a.integer("unknown_kinds", source.unknown_kinds, k_natural, "a number of parts");
  a.words("set_aside", source.set_aside, feed::k_form_sha256, k_most_faults);
}

void fields(auto& a, Like<ClockHealth> auto& clock) {
  a.value("source", clock.source, feed::k_form_word);
  a.value("floor", clock.floor, feed::k_form_time);
}

void fields(auto& a, Like<DiskHealth> auto& disk) {
  a.integer("free", disk.free, k_natural, "bytes");
  a.integer("used", disk.used, k_natural, "bytes");
  a.integer("reserve", disk.reserve, k_natural, "bytes");
}

void fields(auto& a, Like<SpoolHealth> auto& spool) {
  a.integer("files", spool.files, k_natural, "a number of files");
  a.integer("bytes", spool.bytes, k_natural, "bytes");
  a.value("oldest", spool.oldest, k_form_label);
}

void fields(auto& a, Like<SyncHealth> auto& health) {
  a.need("version", health.version, k_form_label);
  a.need("time", health.time, feed::k_form_time);
  a.one("clock", health.clock);
  a.list("sources", health.sources, k_most_sources);
  a.one("disk", health.disk);
  a.one("spool", health.spool);
}

void fields(auto& a, Like<KioskHealth> auto& health) {
  a.need("version", health.version, k_form_label);
  a.value("boot_id", health.boot_id, k_form_label);
  a.value("started", health.started, feed::k_form_time);
  a.value("source", health.source, k_form_kiosk);
  a.value("generation", health.generation, k_form_label);
  a.one("feed", health.feed);
  a.value("page", health.page, k_form_label);
  a.value("page_since", health.page_since, feed::k_form_time);
  a.value("last_frame", health.last_frame, feed::k_form_time);
  a.value("last_touch", health.last_touch, feed::k_form_time);
  a.list("errors", health.errors, k_most_faults);
  a.words("set_aside", health.set_aside, feed::k_form_sha256, k_most_faults);
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
