// An import: files in, a plan out, and the plan saved in one transaction.
#pragma once

#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/file_system.hpp"
#include "base/result.hpp"
#include "drafts/council.hpp"
#include "intake/import_plan.hpp"

namespace etalase::intake {

struct ImportRequest {
  std::vector<InputFile> files;
  base::Day today;
};

// Reads all files together, in an order in which references resolve, and checks everything; saves nothing. What is
// wrong in the files is in the report; errors are those of the database.
[[nodiscard]] base::Result<ImportPlan> plan_import(const drafts::OpenCouncil& council, PhotoFolders& photos,
                                                   const ImportRequest& request);

// Saves a plan without wrong rows as approved revisions by the author "import". Refused when a row is wrong.
[[nodiscard]] base::Result<void> apply_import(drafts::OpenCouncil& council, base::FileSystem& files,
                                              const ImportPlan& plan);

}  // namespace etalase::intake
