// Leaves requests.
#include "report/requests.hpp"

namespace etalase::report {

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
