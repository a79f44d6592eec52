// Names, order on disk, and the bound.
#include "uplink/spool.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/calendar.hpp"
#include "base/digest.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "report/marks.hpp"

namespace etalase::uplink {

namespace {

using base::ErrorKind;
using base::Result;

constexpr std::string_view k_count = "count-", k_answer = "answer-", k_batch = "batch-";
constexpr std::string_view k_json = ".json", k_taken = ".taken", k_broken = ".broken";
constexpr const char* k_dropped = "dropped";
constexpr base::Bytes k_taken_limit = base::megabytes(4);
constexpr std::chrono::minutes k_after_hour{10};
constexpr std::chrono::hours k_clock_was_wrong{24};
constexpr std::size_t k_most_answers = 5'000;
constexpr std::size_t k_most_hours = 500;

// Returns what stands between a beginning and an end; empty when the name is another's.
std::string_view middle(std::string_view name, std::string_view begin, std::string_view end) {
  if (!name.starts_with(begin) || !name.ends_with(end) || name.size() < begin.size() + end.size()) return {};
  return name.substr(begin.size(), name.size() - begin.size() - end.size());
}
std::string_view hour_of(std::string_view name) {
  const auto hour = middle(name, k_count, k_json);
  return report::is_hour(hour) ? hour : std::string_view();
}
std::string_view answer_of(std::string_view name) {
  const auto id = middle(name, k_answer, k_json);
  return report::is_uuid(id) ? id : std::string_view();
}
std::string_view batch_of(std::string_view name, std::string_view end) {
  const auto id = middle(name, k_batch, end);
  return report::is_uuid(id) ? id : std::string_view();
}
// Files of the uplink's own; the kiosk may be writing one of its own just now.
bool is_half_written(std::string_view name) {
  return name == "dropped.tmp" || !batch_of(name, ".json.tmp").empty() || !batch_of(name, ".taken.tmp").empty();
}
std::string batch_name(std::string_view id, std::string_view end) {
  return std::string(k_batch) + std::string(id) + std::string(end);
}

// An hour far ahead was written under a wrong clock, and nobody writes it any more.
bool is_closed(const report::CountHour& counts, base::SystemTime now) {
  return counts.hour < report::hour_at(now - k_after_hour, counts.zone) ||
         counts.hour > report::hour_at(now + k_clock_was_wrong, counts.zone);
}

}  // namespace

// Plain files alone, in the order of their names: the hours are in order of time.
Result<std::vector<Spool::Entry>> Spool::entries() const {
  std::vector<Entry> found;
  const auto listed = m_files.list(m_folder);
  if (!listed && listed.error().kind == ErrorKind::not_found) return found;
  if (!listed) return base::fail(listed.error());
  for (const auto& each : *listed) {
    const auto info = m_files.info(path(each.name));
    if (info && info->type == base::FileType::file) found.push_back({each.name, info->size});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return found;
}

Result<void> Spool::write(const std::string& name, std::string_view bytes) {
  return base::write_durably(m_files, path(name), bytes);
}

std::int64_t Spool::dropped() const {
  std::int64_t number = 0;
  const auto text = m_files.read(path(k_dropped), base::kilobytes(1));
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return std::max<std::int64_t>(number, 0);
}

Result<int> Spool::tidy() {
  std::vector<Entry> found;
  ETALASE_TRY(found, entries());
  for (const auto& entry : found) {
    if (is_half_written(entry.name)) ETALASE_CHECK(m_files.remove(path(entry.name)));
    const auto id = batch_of(entry.name, k_taken);
    if (!id.empty()) ETALASE_CHECK(finish_taking(std::string(id)));
  }
  return drop_beyond_limit();
}

// With its batch on disk the taken files go, unless the kiosk wrote others under their names; without it they stay.
Result<void> Spool::finish_taking(const std::string& id) {
  const auto list = batch_name(id, k_taken);
  bool has_batch = false;
  ETALASE_TRY(has_batch, base::exists(m_files, path(batch_name(id, k_json))));
  if (has_batch) {
    std::string text;
    ETALASE_TRY(text, m_files.read(path(list), k_taken_limit));
    for (const auto& line : base::split(text, '\n')) {
      const auto words = base::split(line, ' ');
      if (words.size() != 2 || (hour_of(words[1]).empty() && answer_of(words[1]).empty())) continue;
      const auto bytes = m_files.read(path(words[1]), report::k_counts_limit);
      if (bytes && base::sha256_hex(*bytes) == words[0]) ETALASE_CHECK(m_files.remove(path(words[1])));
    }
    ETALASE_CHECK(m_files.sync_folder(m_folder));
  }
  return m_files.remove(path(list));
}

Result<int> Spool::drop_beyond_limit() {
  std::vector<Entry> found;
  ETALASE_TRY(found, entries());
  base::Bytes total;
  for (const auto& entry : found) total = total + entry.size;
  if (total <= k_spool_limit) return 0;
  std::vector<Entry> doomed;
  const auto doom = [&](auto&& matches) {
    for (const auto& entry : found) {
      if (total <= k_spool_limit || !matches(entry.name)) continue;
      total.count -= entry.size.count;
      doomed.push_back(entry);
    }
  };
  doom([](const std::string& name) { return name.starts_with(k_count) && name.ends_with(k_broken); });
  const auto broken = doomed.size();
  doom([](const std::string& name) { return !hour_of(name).empty(); });
  const auto hours = static_cast<int>(doomed.size() - broken);
  // Told once too often after a power cut rather than never.
  ETALASE_CHECK(write(k_dropped, std::to_string(dropped() + hours)));
  for (const auto& entry : doomed) ETALASE_CHECK(m_files.remove(path(entry.name)));
  return hours;
}

Result<std::optional<Pending>> Spool::pending() const {
  std::vector<Entry> found;
  ETALASE_TRY(found, entries());
  for (const auto& entry : found) {
    const auto id = batch_of(entry.name, k_json);
    if (id.empty()) continue;
    Pending batch{std::string(id), {}};
    ETALASE_TRY(batch.bytes, m_files.read(path(entry.name), report::k_batch_limit));
    // Its name may not be durable yet; sent and then lost, its content would be told again under another id.
    ETALASE_CHECK(m_files.sync_folder(m_folder));
    return std::optional(std::move(batch));
  }
  return std::optional<Pending>();
}

Result<Gathered> Spool::gather(base::SystemTime now) {
  std::vector<Entry> found;
  ETALASE_TRY(found, entries());
  Gathered gathered;
  base::Bytes total;
  for (const auto& entry : found) {
    if (hour_of(entry.name).empty() && answer_of(entry.name).empty()) continue;
    const bool full = total + entry.size > k_batch_fill || gathered.answers.size() >= k_most_answers ||
                      gathered.counts.size() >= k_most_hours;
    gathered.has_more = full && !gathered.files.empty();
    if (gathered.has_more) break;
    const auto before = gathered.files.size();
    ETALASE_CHECK(take(entry, now, gathered));
    if (gathered.files.size() > before) total = total + entry.size;
  }
  gathered.dropped = dropped();
  return gathered;
}

Result<void> Spool::take(const Entry& entry, base::SystemTime now, Gathered& gathered) {
  const auto bytes = m_files.read(path(entry.name), report::k_counts_limit);
  if (!bytes && bytes.error().kind != ErrorKind::too_large) return {};
  if (!bytes) return break_off(entry.name);
  if (const auto id = answer_of(entry.name); !id.empty()) {
    auto answer = report::parse_answer(*bytes, id);
    if (!answer) return break_off(entry.name);
    gathered.answers.push_back(std::move(*answer));
  } else {
    auto counts = report::parse_counts(*bytes);
    if (!counts || counts->hour != hour_of(entry.name)) return break_off(entry.name);
    if (!is_closed(*counts, now)) return {};
    gathered.counts.push_back(std::move(*counts));
  }
  gathered.files.push_back({entry.name, base::sha256_hex(*bytes)});
  return {};
}

Result<void> Spool::break_off(const std::string& name) {
  base::log_warning(fmt::format("spool: {} cannot be read and was set aside as {}{}", name, name, k_broken));
  return m_files.rename(path(name), path(name + std::string(k_broken)));
}

Result<void> Spool::seal(const Pending& batch, const Gathered& gathered) {
  std::string list;
  for (const auto& file : gathered.files) list += file.sha256 + ' ' + file.name + '\n';
  ETALASE_CHECK(write(batch_name(batch.id, k_taken), list));
  ETALASE_CHECK(write(batch_name(batch.id, k_json), batch.bytes));
  ETALASE_CHECK(finish_taking(batch.id));
  return m_files.remove(path(k_dropped));
}

Result<void> Spool::sent(const std::string& id) {
  ETALASE_CHECK(m_files.remove(path(batch_name(id, k_json))));
  return m_files.sync_folder(m_folder);
}

Result<void> Spool::set_aside(const std::string& id) {
  const auto name = batch_name(id, k_json);
  ETALASE_CHECK(m_files.rename(path(name), path(name + std::string(k_broken))));
  return m_files.sync_folder(m_folder);
}

}  // namespace etalase::uplink
