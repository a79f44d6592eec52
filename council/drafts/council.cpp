// Makes and opens council folders.
#include "drafts/council.hpp"

#include "words/refusal.hpp"

namespace etalase::drafts {

using base::ErrorKind;
using base::Result;

namespace {

constexpr std::uint32_t k_settings_mode = 0640;

Result<std::unique_ptr<base::FileLock>> lock_folder(base::FileSystem& files, const CouncilFolder& folder) {
  return files.lock(folder.root() + "/.lock", base::LockMode::exclusive, base::LockWait::wait);
}

struct Parts {
  CouncilSettings settings;
  std::unique_ptr<base::FileLock> lock;
  std::unique_ptr<Database> database;
};

std::unique_ptr<OpenCouncil> assemble(base::FileSystem& files, const base::Clock& clock, const CouncilFolder& folder,
                                      Parts parts) {
  auto& database = *parts.database;
  return std::unique_ptr<OpenCouncil>(new OpenCouncil{
      folder, std::move(parts.settings), std::move(parts.lock), std::move(parts.database), ItemStore(database, clock),
      PictureStore(database, files, folder), UserStore(database, clock), Ledger(database, clock)});
}

}  // namespace

Result<std::unique_ptr<OpenCouncil>> create_council(base::FileSystem& files, const base::Clock& clock,
                                                    const std::string& root, const CouncilSettings& settings) {
  const CouncilFolder folder(root);
  ETALASE_TRY(const bool there, base::exists(files, folder.database()));
  if (there) return words::refuse(ErrorKind::refused, "council_there", {{"folder", root}});
  ETALASE_CHECK(files.make_folders(folder.pictures()));
  Parts parts;
  parts.settings = settings;
  ETALASE_TRY(parts.lock, lock_folder(files, folder));
  ETALASE_TRY(parts.database, Database::create(folder.database()));
  ETALASE_CHECK(base::write_durably(files, folder.settings(), settings_text(settings), k_settings_mode));
  return assemble(files, clock, folder, std::move(parts));
}

Result<std::unique_ptr<OpenCouncil>> open_council(base::FileSystem& files, const base::Clock& clock,
                                                  const std::string& root) {
  const CouncilFolder folder(root);
  ETALASE_TRY(const bool there, base::exists(files, folder.database()));
  if (!there) return words::refuse(ErrorKind::not_found, "council_not_there", {{"folder", root}});
  Parts parts;
  ETALASE_TRY(parts.lock, lock_folder(files, folder));
  ETALASE_TRY(parts.settings, read_settings(files, folder.settings()));
  ETALASE_TRY(parts.database, Database::open(folder.database()));
  return assemble(files, clock, folder, std::move(parts));
}

}  // namespace etalase::drafts
