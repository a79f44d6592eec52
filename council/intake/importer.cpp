// Plans and saves imports.
#include "intake/importer.hpp"

#include <algorithm>
#include <array>

#include "drafts/media.hpp"
#include "intake/import_run.hpp"
#include "words/refusal.hpp"

namespace etalase::intake {

using base::ErrorKind;
using base::Result;

namespace {

// Kinds in an order in which most references point backwards; what is not JSON comes in the order of its forms.
constexpr std::array<std::string_view, 14> k_order = {
    "council", "region", "organisation", "programme",     "maker",     "product", "story",
    "event",   "place",  "collection",   "collaboration", "statistic", "notice",  "cooperation_scheme"};

// JSON of a kind before its spreadsheet, so that what is edited in the spreadsheet wins.
std::pair<std::size_t, int> rank_of(const OpenedFile& opened) {
  const auto* place = std::find(k_order.begin(), k_order.end(), opened.kind);
  return {static_cast<std::size_t>(place - k_order.begin()), opened.headings ? 1 : 0};
}

std::vector<OpenedFile> opened_in_order(const std::vector<InputFile>& files) {
  std::vector<OpenedFile> opened;
  for (const auto& file : files) opened.push_back(open_file(file));
  std::stable_sort(opened.begin(), opened.end(), [](const auto& a, const auto& b) { return rank_of(a) < rank_of(b); });
  return opened;
}

Result<std::map<feed::Ref, drafts::ItemState>> states_of(const drafts::OpenCouncil& council) {
  std::map<feed::Ref, drafts::ItemState> states;
  ETALASE_TRY(const auto items, council.items.list(""));
  for (const auto& item : items) states[item.ref] = item.state;
  return states;
}

std::set<feed::Id> media_of(const std::vector<PlannedItem>& items) {
  std::set<feed::Id> media;
  for (const auto& item : items) {
    const auto shown = drafts::media_of(item.entry);
    media.insert(shown.begin(), shown.end());
  }
  return media;
}

Result<void> save_picture(drafts::OpenCouncil& council, base::FileSystem& files, const NewPicture& taken) {
  // Without a path the master lies in the council's folder already, under another description.
  const auto path = taken.path.empty() ? council.pictures.path_of(taken.picture) : taken.path;
  ETALASE_TRY(const auto bytes, files.read(path, k_picture_limit));
  ETALASE_TRY(const auto stored, council.pictures.add(bytes, taken.picture));
  if (stored.id != taken.picture.id) return words::refuse(ErrorKind::refused, "photo_changed", {{"file", path}});
  return {};
}

}  // namespace

Result<ImportPlan> plan_import(const drafts::OpenCouncil& council, PhotoFolders& photos, const ImportRequest& request) {
  ETALASE_TRY(auto world, World::load(council));
  ETALASE_TRY(auto states, states_of(council));
  ImportRun run(std::move(world), std::move(states), photos, request.today);
  for (const auto& file : opened_in_order(request.files)) run.read(file);
  run.check();
  return run.plan();
}

Result<void> apply_import(drafts::OpenCouncil& council, base::FileSystem& files, const ImportPlan& plan) {
  if (!plan.is_right()) return words::refuse(ErrorKind::refused, "rows_wrong");
  const auto wanted = media_of(plan.items);
  return council.database->transact([&]() -> Result<void> {
    for (const auto& picture : plan.pictures) {
      if (wanted.contains(picture.picture.id)) ETALASE_CHECK(save_picture(council, files, picture));
    }
    for (const auto& item : plan.items) ETALASE_CHECK(council.items.save_approved(item.ref, item.entry, "import"));
    return {};
  });
}

}  // namespace etalase::intake
