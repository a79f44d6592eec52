// What goes into an import, and what would come of it.
#pragma once

#include <string>
#include <vector>

#include "drafts/entry.hpp"
#include "intake/photos.hpp"
#include "intake/report.hpp"

namespace etalase::intake {

// The name (without folder) tells JSON kinds apart; spreadsheets are known by their headings.
struct InputFile {
  std::string name;
  std::string bytes;
};

struct PlannedItem {
  feed::Ref ref;
  drafts::Entry entry;
};

struct ImportPlan {
  Report report;
  std::vector<PlannedItem> items;    // new and changed ones
  std::vector<NewPicture> pictures;  // that these items show

  [[nodiscard]] bool is_right() const { return tally_of(report).wrong == 0; }
};

}  // namespace etalase::intake
