// A council's folder opened: settings, database and stores in one place.
#pragma once

#include <memory>
#include <string>

#include "drafts/database.hpp"
#include "drafts/folder.hpp"
#include "drafts/item_store.hpp"
#include "drafts/ledger.hpp"
#include "drafts/picture_store.hpp"
#include "drafts/settings.hpp"
#include "drafts/user_store.hpp"

namespace etalase::drafts {

// Owns the connection and an exclusive lock on the folder, so that two programs never write at once.
struct OpenCouncil {
  CouncilFolder folder;
  CouncilSettings settings;
  std::unique_ptr<base::FileLock> lock;
  std::unique_ptr<Database> database;
  ItemStore items;
  PictureStore pictures;
  UserStore users;
  Ledger ledger;
};

// Makes folder, database, pictures/ and council.toml; refused when a council lives there already.
[[nodiscard]] base::Result<std::unique_ptr<OpenCouncil>> create_council(base::FileSystem& files,
                                                                        const base::Clock& clock,
                                                                        const std::string& root,
                                                                        const CouncilSettings& settings);
// Opens; not_found with advice when the folder holds no council. Waits for another program's lock.
[[nodiscard]] base::Result<std::unique_ptr<OpenCouncil>> open_council(base::FileSystem& files, const base::Clock& clock,
                                                                      const std::string& root);

}  // namespace etalase::drafts
