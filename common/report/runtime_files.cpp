// Where they lie, reading and leaving them.
#include "report/runtime_files.hpp"

#include "report/status_codec.hpp"

namespace etalase::report {

std::string sync_status_path(const std::string& runtime) { return runtime + "/sync.json"; }
std::string kiosk_status_path(const std::string& runtime) { return runtime + "/kiosk.json"; }

base::Result<SyncStatus> read_sync_status(const base::FileSystem& files, const std::string& runtime) {
  std::string bytes;
  ETALASE_TRY(bytes, files.read(sync_status_path(runtime), k_status_limit));
  return parse_sync_status(bytes);
}

base::Result<KioskStatus> read_kiosk_status(const base::FileSystem& files, const std::string& runtime) {
  std::string bytes;
  ETALASE_TRY(bytes, files.read(kiosk_status_path(runtime), k_status_limit));
  return parse_kiosk_status(bytes);
}

std::string request_path(const std::string& runtime, const std::string& name) { return runtime + "/requests/" + name; }

base::Result<void> leave_request(base::FileSystem& files, const std::string& runtime, const std::string& name) {
  ETALASE_CHECK(files.make_folders(runtime + "/requests"));
  const auto path = request_path(runtime, name);
  const auto file = files.create(path, 0660);
  // One that another user left and that nobody took yet asks the same.
  if (!file && !files.info(path)) return base::fail(file.error());
  return {};
}

}  // namespace etalase::report
