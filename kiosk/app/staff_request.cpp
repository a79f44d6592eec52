// Follows requests and reads reports.
#include "app/staff_request.hpp"

#include "report/batch_codec.hpp"
#include "report/runtime_files.hpp"

namespace etalase::app {

using pages::Asked;

namespace {

constexpr base::BootTime k_heard_within{std::chrono::seconds(10)};
constexpr base::BootTime k_answer_stands{std::chrono::seconds(60)};

base::Result<report::UsbResult> read_usb_result(const base::FileSystem& files, const std::string& runtime) {
  ETALASE_TRY(const std::string bytes, files.read(runtime + "/usb.json", report::k_reply_limit));
  return report::parse_usb_result(bytes);
}

}  // namespace

void StaffRequest::ask(Asked asked, base::BootTime now) {
  m_asked = asked;
  m_at = now;
}

void StaffRequest::follow(const pages::StaffModel& model, base::BootTime now) {
  if (m_asked == Asked::eject && !pages::is_importing(model)) m_asked = Asked::nothing;
  if (m_asked != Asked::nothing && m_asked != Asked::unheard && now - m_at > k_answer_stands) m_asked = Asked::nothing;
  if (m_asked != Asked::sent && m_asked != Asked::unheard) return;
  if (!model.reports.refresh_waits)
    m_asked = Asked::taken;
  else if (now - m_at > k_heard_within)
    m_asked = Asked::unheard;
}

pages::StaffReports read_staff_reports(const base::FileSystem& files, const settings::Paths& paths) {
  pages::StaffReports reports;
  reports.sync = report::read_sync_status(files, paths.runtime);
  reports.usb = read_usb_result(files, paths.runtime);
  if (const auto free = files.free_space(paths.sources)) reports.free = *free;
  reports.refresh_waits = files.info(report::request_path(paths.runtime, report::k_request_refresh)).has_value();
  return reports;
}

}  // namespace etalase::app
