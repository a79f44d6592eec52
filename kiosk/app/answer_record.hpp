// Answers to the survey on disk: kiosk/spool/answer-<uuid>.json, from where etalase-sync takes them.
#pragma once

#include <string>

#include "base/file_system.hpp"
#include "report/counts.hpp"

namespace etalase::app {

// Writes the answer, durably, over what was there of it. For a worker.
[[nodiscard]] base::Result<void> write_answer(base::FileSystem& files, const std::string& kiosk_folder,
                                              const report::Answer& answer);

}  // namespace etalase::app
