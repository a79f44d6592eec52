// Which members a status has, for feed::FieldReader, for feed::FieldWriter (a batch: what is empty is left out) and for
// FileWriter (sync.json and kiosk.json: nothing is).
#pragma once

#include <concepts>
#include <type_traits>

#include "report/kiosk_status.hpp"
#include "report/report_forms.hpp"
#include "report/sync_status.hpp"
#include "report/words_and_times.hpp"

namespace etalase::report {

using feed::Like;
using feed::Need;

inline constexpr feed::Range k_natural = {0, INT64_MAX};
inline constexpr std::size_t k_most_sources = 64;

void fields(auto& a, Like<Fault> auto& fault) {
  word(a, "kind", fault.kind);
  a.value("message", fault.message, k_form_message);
  moment(a, "since", fault.since);
  word(a, "origin", fault.origin);
}

void fields(auto& a, Like<FeedMark> auto& mark) {
  a.integer("serial", mark.serial, k_natural, "a serial");
  a.value("hash", mark.hash, feed::k_form_sha256);
  a.value("published_at", mark.published_at, feed::k_form_time);
}

void fields(auto& a, Like<ShownFeed> auto& feed) {
  a.integer("serial", feed.serial, k_natural, "a serial");
  a.value("hash", feed.hash, feed::k_form_sha256);
}

void fields(auto& a, Like<Roles> auto& roles) {
  a.integer("root", roles.root, k_natural, "a version");
  a.integer("timestamp", roles.timestamp, k_natural, "a version");
  a.integer("snapshot", roles.snapshot, k_natural, "a version");
  a.integer("targets", roles.targets, k_natural, "a version");
  a.integer("withdrawals", roles.withdrawals, k_natural, "a version");
}

void fields(auto& a, Like<Progress> auto& progress) {
  a.integer("done", progress.done.count, k_natural, "bytes");
  a.integer("total", progress.total.count, k_natural, "bytes");
}

void fields(auto& a, Like<SourceStatus> auto& source) {
  a.need("id", source.id, k_form_kiosk);
  a.value("url", source.url, k_form_message);
  a.flag("own", source.own);
  word(a, "state", source.state);
  a.one("roles", source.roles);
  a.one("feed", source.feed);
  a.value("generation", source.generation, k_form_label);
  a.value("previous", source.previous, k_form_label);
  moment(a, "last_check_ok", source.last_check_ok, Absent::empty);
  moment(a, "last_change", source.last_change, Absent::empty);
  moment(a, "next_attempt", source.next_attempt, Absent::empty);
  a.maybe("error", source.error);
  a.one("bytes", source.bytes);
  a.integer("unknown_kinds", source.unknown_kinds, k_natural, "a number of parts");
  a.words("set_aside", source.set_aside, feed::k_form_sha256, k_most_faults);
}

void fields(auto& a, Like<ClockStatus> auto& clock) {
  word(a, "source", clock.source);
  moment(a, "floor", clock.floor);
}

void fields(auto& a, Like<DiskStatus> auto& disk) {
  a.integer("free", disk.free.count, k_natural, "bytes");
  a.integer("used", disk.used.count, k_natural, "bytes");
  a.integer("reserve", disk.reserve.count, k_natural, "bytes");
}

void fields(auto& a, Like<SpoolStatus> auto& spool) {
  a.integer("files", spool.files, k_natural, "a number of files");
  a.integer("bytes", spool.bytes.count, k_natural, "bytes");
  a.value("oldest", spool.oldest, k_form_label);
}

void fields(auto& a, Like<SyncStatus> auto& status) {
  a.need("version", status.version, k_form_label);
  moment(a, "time", status.time, Need::required);
  a.one("clock", status.clock);
  a.list("sources", status.sources, k_most_sources);
  a.one("disk", status.disk);
  a.one("spool", status.spool);
}

void fields(auto& a, Like<KioskStatus> auto& status) {
  a.need("version", status.version, k_form_label);
  a.value("boot_id", status.boot_id, k_form_label);
  moment(a, "started", status.started, Need::optional, Precision::milliseconds);
  a.value("source", status.source, k_form_kiosk);
  a.value("generation", status.generation, k_form_label);
  a.maybe("feed", status.feed);
  a.value("page", status.page, k_form_label);
  moment(a, "page_since", status.page_since);
  moment(a, "last_frame", status.last_frame, Absent::null);
  moment(a, "last_touch", status.last_touch, Absent::null);
  // A count of this start alone says nothing to a council.
  if constexpr (!std::same_as<std::remove_cvref_t<decltype(a)>, feed::FieldWriter>)
    a.integer("swaps", status.swaps, k_natural, "a number of frames");
  a.list("errors", status.errors, k_most_faults);
  hashes(a, "set_aside", status.set_aside);
}

}  // namespace etalase::report
