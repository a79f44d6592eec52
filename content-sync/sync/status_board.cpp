// The status file.
#include "sync/status_board.hpp"

#include "base/log.hpp"
#include "base/version.hpp"

namespace etalase::sync {

namespace {

constexpr base::BootTime k_now_and_then{1000};

// What goes away while it is measured counts nothing.
base::Result<base::Bytes> size_of_tree(const base::FileSystem& files, const std::string& folder) {
  base::Bytes total;
  const auto entries = files.list(folder);
  if (!entries && entries.error().kind == base::ErrorKind::not_found) return total;
  if (!entries) return base::fail(entries.error());
  for (const auto& entry : *entries) {
    const auto path = folder + '/' + entry.name;
    if (entry.type == base::FileType::folder) {
      base::Bytes below;
      ETALASE_TRY(below, size_of_tree(files, path));
      total = total + below;
    } else if (const auto found = files.info(path)) {
      total = total + found->size;
    }
  }
  return total;
}

// Files are named by the hour, or a random name; the first in order is the oldest hour.
report::SpoolStatus look_at_spool(const base::FileSystem& files, const std::string& spool) {
  report::SpoolStatus status;
  const auto entries = files.list(spool);
  if (!entries) return status;
  for (const auto& entry : *entries) {
    const auto found = files.info(spool + '/' + entry.name);
    if (!found || found->type != base::FileType::file) continue;
    ++status.files;
    status.bytes = status.bytes + found->size;
    if (status.oldest.empty() || entry.name < status.oldest) status.oldest = entry.name;
  }
  return status;
}

// Nothing of it must outlive a power cut, so nothing is synced: a slow card would wait for it every second.
base::Result<void> replace_file(base::FileSystem& files, const std::string& path, const std::string& bytes) {
  {
    std::unique_ptr<base::WritableFile> file;
    ETALASE_TRY(file, files.create(path + ".tmp", 0640));
    ETALASE_CHECK(file->append(bytes));
  }
  return files.rename(path + ".tmp", path);
}

}  // namespace

StatusBoard::StatusBoard(base::FileSystem& files, const base::Clock& clock, settings::Paths paths, base::Bytes reserve)
    : m_files(&files), m_clock(&clock), m_paths(std::move(paths)), m_reserve(reserve) {}

void StatusBoard::remember_into(Agent& agent) const {
  if (const auto earlier = report::read_sync_status(*m_files, m_paths.runtime)) remember(agent.status(), *earlier);
}

// What a disk that does not answer would not tell is as it was.
void StatusBoard::measure() {
  m_used = size_of_tree(*m_files, m_paths.sources).value_or(m_used);
  m_free = m_files->free_space(m_paths.sources).value_or(m_free);
}

report::SyncStatus StatusBoard::gather(const Agents& agents) const {
  report::SyncStatus status;
  status.version = base::version();
  status.time = m_clock->system_now();
  status.clock.floor = base::build_date();
  for (const auto& agent : agents) {
    status.sources.push_back(agent->status());
    if (agent->clock_status().floor < status.clock.floor) continue;
    status.clock = agent->clock_status();
  }
  status.disk = {m_files->free_space(m_paths.sources).value_or(m_free), m_used, m_reserve};
  status.spool = look_at_spool(*m_files, m_paths.kiosk + "/spool");
  return status;
}

void StatusBoard::publish(const Agents& agents) {
  m_published = m_clock->boot_now();
  const auto written = replace_file(*m_files, path(), report::to_bytes(gather(agents)));
  if (!written && !m_failing) base::log_warning(written.error().within("the status is not shown").message);
  m_failing = !written;
}

bool StatusBoard::publish_now_and_then(const Agents& agents) {
  if (m_clock->boot_now() - m_published < k_now_and_then) return false;
  publish(agents);
  return true;
}

}  // namespace etalase::sync
