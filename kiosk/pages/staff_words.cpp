// Finds the words.
#include "pages/staff_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "base/url.hpp"

namespace etalase::pages {

using namespace parts;

namespace {

using report::UsbOutcome;

constexpr std::size_t k_longest_detail = 240;

Phrase plain(const View& view, std::string text) { return {std::move(text), view.language}; }

Phrase two(const Phrase& a, const Phrase& b, std::string_view between) {
  return {joined({a.text, b.text}, between), a.text.empty() ? b.language : a.language};
}

// One line that a person can still take in; the journal has all of it.
std::string shortened(const std::string& text) {
  if (text.size() <= k_longest_detail) return text;
  auto end = text.rfind(' ', k_longest_detail);
  if (end == std::string::npos || end < k_longest_detail / 2) end = k_longest_detail;
  return text.substr(0, base::character_start(text, end));
}

std::string host_of(const std::string& url) {
  const auto parsed = base::parse_url(url);
  return parsed ? parsed->host : "";
}

// "12,4 GB" or "12.4 GB".
std::string gigabytes(std::uint64_t bytes, const std::string& language) {
  const std::uint64_t tenths = bytes / 100'000'000;
  const char* point = language == "id" ? "," : ".";
  return std::to_string(tenths / 10) + point + std::to_string(tenths % 10) + " GB";
}

std::string megabytes(base::Bytes size) { return std::to_string(size.count / 1'000'000); }

// "21 November 2026 pukul 10.05 (3 menit lalu)"
Phrase moment_and_age(const View& view, const StaffModel& model, const std::optional<base::SystemTime>& time) {
  if (!time) return view.say("staff_never");
  const Phrase moment = moment_text(view, model.clock, *time);
  return {moment.text + " (" + age_text(view, model.clock, *time).text + ")", moment.language};
}

Phrase issue_text(const View& view, const StaffModel& model, std::int64_t serial, const std::string& published_at) {
  if (serial <= 0) return view.say("staff_no_issue");
  const Phrase number = plain(view, std::to_string(serial));
  const Phrase moment = moment_text(view, model.clock, published_at);
  if (moment.text.empty()) return number;
  return two(number, view.say("staff_published", {{"moment", moment.text}}), ", ");
}

struct VerdictLook {
  Verdict verdict;
  const char* key;
  const char* icon;
};
constexpr std::array k_verdicts{
    VerdictLook{Verdict::empty, "staff_empty", "info"},      VerdictLook{Verdict::set_aside, "staff_set_aside", "info"},
    VerdictLook{Verdict::silent, "staff_silent", "info"},    VerdictLook{Verdict::trouble, "staff_trouble", "info"},
    VerdictLook{Verdict::faults, "staff_faults", "info"},    VerdictLook{Verdict::full, "staff_full", "info"},
    VerdictLook{Verdict::offline, "staff_offline", "clock"}, VerdictLook{Verdict::waiting, "staff_waiting", "clock"},
    VerdictLook{Verdict::good, "staff_good", "check"}};

Phrase taken_down_text(const View& view, const TakenDown& down) {
  if (down.items == 0 && down.media == 0) return view.say("staff_none_hidden");
  const Phrase items = view.say("staff_hidden_items", {{"n", std::to_string(down.items)}});
  if (down.media == 0) return items;
  return two(items, view.say("staff_hidden_media", {{"n", std::to_string(down.media)}}), ", ");
}

StateMark mark_of(const View& view, report::SourceState state) {
  const Phrase words = view.say("staff_state_" + std::string(name_of(state)));
  if (report::needs_somebody(state)) return {words, "info", StateMark::Voice::loud};
  return {words, state == report::SourceState::ok ? "check" : "clock"};
}

// What an error means and what to do; the kind itself is nobody's word. Whom it is about makes another sentence of it
// where there is one.
Phrase error_words(const View& view, const report::Fault& error) {
  const std::string kind = "staff_error_" + std::string(error.kind ? base::name_of(*error.kind) : "other");
  const std::string whence = error.origin ? "_" + std::string(base::name_of(*error.origin)) : "";
  for (const auto& key : {kind + whence, kind}) {
    Phrase said = view.say(key);
    if (said.text != key) return said;
  }
  return view.say("staff_error_other");
}

Phrase next_look(const View& view, const StaffModel& model, const std::optional<base::SystemTime>& time) {
  if (!time || *time <= model.clock.now) return view.say("staff_any_moment");
  return moment_text(view, model.clock, *time);
}

void add_trouble(const View& view, const StaffModel& model, const report::Fault& error, StaffCard& card) {
  card.sentences.push_back(error_words(view, error));
  card.facts.push_back({view.say("staff_trouble_since"), moment_and_age(view, model, error.since), {}});
  if (!error.message.empty()) card.small.push_back({shortened(error.message), "en"});
}

std::optional<base::SystemTime> time_of(const report::UsbResult& usb) {
  const auto time = base::parse_time(usb.time);
  return time ? std::optional(*time) : std::nullopt;
}

const char* stick_title(UsbOutcome outcome) {
  switch (outcome) {
    case UsbOutcome::running: return "staff_usb_running";
    case UsbOutcome::updated: return "staff_usb_updated";
    case UsbOutcome::same: return "staff_usb_same";
    case UsbOutcome::refused: return "staff_usb_refused";
    case UsbOutcome::failed: return "staff_usb_failed";
  }
  return "staff_usb_failed";
}

}  // namespace

DarkHead staff_head(const View& view, const StaffModel& model) {
  const auto* look = std::find_if(k_verdicts.begin(), k_verdicts.end(),
                                  [verdict = verdict_of(model)](const auto& row) { return row.verdict == verdict; });
  DarkHead head;
  head.eyebrow = two(view.say("staff_eyebrow"), plain(view, model.machine.name), " · ");
  head.icon = look->icon;
  head.title = view.say(look->key);
  head.text = view.say(std::string(look->key) + "_text");
  const OnShow& show = model.on_show;
  if (show.generation.empty()) return head;
  const auto add = [&](const char* key, Phrase value) {
    if (!value.text.empty()) head.facts.push_back({view.say(key), std::move(value), {}});
  };
  add("staff_gallery", view.pick(view.site.gallery_name));
  add("staff_issue", plain(view, std::to_string(show.serial)));
  add("staff_published_at", moment_text(view, model.clock, show.published_at));
  if (show.since) add("staff_shown_since", moment_text(view, model.clock, *show.since));
  add("staff_generation", {joined({show.source, show.generation}, " / "), "en"});
  add("staff_hidden", taken_down_text(view, model.taken_down));
  return head;
}

StaffCard source_card(const View& view, const StaffModel& model, const report::SourceStatus& source) {
  StaffCard card;
  const Phrase whose = view.say(source.own ? "staff_source_own" : "staff_source_partner");
  card.eyebrow = whose;
  const Phrase gallery = view.pick(view.site.gallery_name);
  card.title = source.own && !gallery.text.empty() ? gallery : plain(view, source.id);
  card.mark = mark_of(view, source.state);
  if (source.error) add_trouble(view, model, *source.error, card);
  card.facts.push_back(
      {view.say("staff_issue"), issue_text(view, model, source.feed.serial, source.feed.published_at), {}});
  if (source.bytes.total > source.bytes.done)
    card.facts.push_back({view.say("staff_fetched"),
                          view.say("staff_of_megabytes",
                                   {{"done", megabytes(source.bytes.done)}, {"total", megabytes(source.bytes.total)}}),
                          {}});
  card.facts.push_back({view.say("staff_last_look"), moment_and_age(view, model, source.last_check_ok), {}});
  card.facts.push_back({view.say("staff_next_look"), next_look(view, model, source.next_attempt), {}});
  card.facts.push_back(
      {view.say("staff_address"), plain(view, host_of(source.url).empty() ? source.id : host_of(source.url)), {}});
  if (!source.set_aside.empty())
    card.facts.push_back({view.say("staff_rolled_back"),
                          view.say("staff_issues", {{"n", std::to_string(source.set_aside.size())}}),
                          {}});
  return card;
}

StaffCard no_sources_card(const View& view, const StaffModel& model) {
  StaffCard card;
  card.eyebrow = view.say("staff_source_own");
  card.title = view.say("staff_no_word");
  const bool missing = model.reports.sync || model.reports.sync.error().kind == base::ErrorKind::not_found;
  card.sentences.push_back(view.say(missing ? "staff_no_word_text" : "staff_unreadable_text"));
  return card;
}

StaffCard stick_card(const View& view, const StaffModel& model) {
  StaffCard card;
  card.eyebrow = view.say("staff_usb");
  const auto& usb = model.reports.usb;
  if (!usb) {
    const bool missing = usb.error().kind == base::ErrorKind::not_found;
    card.title = view.say(missing ? "staff_usb_none" : "staff_usb_unreadable");
    card.sentences.push_back(view.say(missing ? "staff_usb_none_text" : "staff_usb_unreadable_text"));
    return card;
  }
  const bool lost = usb->outcome == UsbOutcome::running && !is_importing(model);
  card.title = view.say(lost ? "staff_usb_lost" : stick_title(usb->outcome));
  card.sentences.push_back(lost ? view.say("staff_usb_lost_text") : view.pick(usb->text));
  const bool wrong = usb->outcome == UsbOutcome::refused || usb->outcome == UsbOutcome::failed;
  if (wrong) card.mark = StateMark{view.say("staff_state_error"), "info", StateMark::Voice::loud};
  if (usb->outcome == UsbOutcome::running && !lost) card.mark = StateMark{view.say("staff_busy"), "clock"};
  card.facts.push_back({view.say("staff_usb_when"), moment_and_age(view, model, time_of(*usb)), {}});
  if (!usb->good_until.empty())
    card.facts.push_back({view.say("staff_usb_good_until"), plain(view, date(usb->good_until, view.language)), {}});
  if (!usb->detail.empty()) card.small.push_back({shortened(usb->detail), "en"});
  return card;
}

StaffCard machine_card(const View& view, const StaffModel& model) {
  const Machine& machine = model.machine;
  StaffCard card;
  card.eyebrow = view.say("staff_machine");
  card.title = machine.name.empty() ? view.say("staff_machine_unnamed") : plain(view, machine.name);
  if (model.reports.free) {
    const std::string free = gigabytes(model.reports.free->count, view.language);
    card.facts.push_back({view.say("staff_disk"), view.say("staff_disk_free", {{"size", free}}), {}});
  }
  const auto size = [](int pixels) { return std::to_string(pixels); };
  card.facts.push_back(
      {view.say("staff_panel"),
       view.say("staff_panel_size", {{"width", size(machine.panel.width)},
                                     {"height", size(machine.panel.height)},
                                     {"inches", size(static_cast<int>(std::lround(machine.diagonal_inches)))}}),
       {}});
  card.facts.push_back({view.say("staff_graphics"), {shortened(machine.graphics), "en"}, {}});
  card.facts.push_back({view.say("staff_frames"), plain(view, std::to_string(machine.frames)), {}});
  card.facts.push_back({view.say("staff_started"), moment_text(view, model.clock, machine.started), {}});
  const std::string sync = model.reports.sync ? "etalase-sync " + model.reports.sync->version : "";
  card.facts.push_back(
      {view.say("staff_versions"), {joined({"etalase-kiosk " + machine.version, sync}, ", "), "en"}, {}});
  return card;
}

std::optional<StaffCard> notes_card(const View& view, const StaffModel& model) {
  if (model.faults.empty()) return std::nullopt;
  StaffCard card;
  card.eyebrow = view.say("staff_notes");
  card.title = view.say("staff_notes_count", {{"n", std::to_string(model.faults.size())}});
  card.sentences.push_back(view.say("staff_notes_text"));
  for (const report::Fault& fault : model.faults) {
    const Phrase since = moment_text(view, model.clock, fault.since);
    card.small.push_back({joined({shortened(fault.message), since.text}, " · "), view.language});
  }
  return card;
}

Phrase reply_to(const View& view, const StaffModel& model) {
  switch (model.asked) {
    case Asked::nothing: return {"", view.language};
    case Asked::sent: return view.say("staff_asked_sent");
    case Asked::taken: return view.say("staff_asked_taken");
    case Asked::unheard: return view.say("staff_asked_unheard");
    case Asked::failed: return view.say("staff_asked_failed");
    case Asked::eject: return view.say("staff_asked_eject");
  }
  return {"", view.language};
}

}  // namespace etalase::pages
