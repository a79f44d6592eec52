// The sample gallery imports without a mistake and comes back unchanged.
#include <filesystem>

#include "base/text.hpp"
#include "intake/day_offsets.hpp"
#include "intake/exporter.hpp"
#include "intake/gallery_fixture.hpp"
#include "intake/json_form.hpp"

namespace etalase::intake::test {
namespace {

namespace fs = std::filesystem;
const std::string k_folder = std::string(ETALASE_SOURCE_DIR) + "/assets/sample";

class Sample : public GalleryTest {
 protected:
  void SetUp() override {
    council = make("dewan");
    // One stand-in for each picture of the painter's list.
    int number = 0;
    for (const auto& line : base::split(slurp(k_folder + "/pictures.csv"), '\n')) {
      const auto name = line.substr(0, line.find(';'));
      if (name.ends_with(".jpg")) photo(name, "PIC 1920 2400 " + std::to_string(++number));
    }
    for (const auto& entry : fs::directory_iterator(k_folder)) {
      const auto name = entry.path().filename().string();
      const bool is_list = name.starts_with("pictures");
      if (is_list || (!name.ends_with(".csv") && !kind_of_file(name))) continue;
      auto text = fill_day_offsets(slurp(entry.path().string()), today);
      ASSERT_TRUE(text) << name << ": " << text.error().message;
      input.push_back({name, *text});
    }
  }
  std::vector<InputFile> input;
};

TEST_F(Sample, IsRightAndComesBackUnchanged) {
  applied(input);
  const auto items = council->items.list("");
  EXPECT_GE(items->size(), 200U);
  EXPECT_EQ(council->items.list("maker")->size(), 53U);
  const auto exported = make_export(*council, today);
  ASSERT_TRUE(exported);
  std::vector<InputFile> again;
  for (const auto& file : *exported) {
    if (file.copy_of.empty()) again.push_back({file.name, file.bytes});
  }
  const auto plan = planned(again);
  const auto tally = tally_of(plan.report);
  EXPECT_EQ(tally.wrong + tally.fresh + tally.changed, 0) << report_text(plan.report, words::StaffLanguage::en);
  EXPECT_EQ(tally.absent, 0);
}

TEST_F(Sample, EveryNewPriceSurvivesEditAndReturn) {
  applied(input);
  const auto exported = make_export(*council, today);
  ASSERT_TRUE(exported);
  for (const auto& file : *exported) {
    if (file.name != "produk.csv") continue;
    auto rows = std::get<cells::Table>(cells::parse_csv(file.bytes)).rows;
    const auto& headings = rows[0].cells;
    const auto column =
        static_cast<std::size_t>(std::find(headings.begin(), headings.end(), "harga_min") - headings.begin());
    std::vector<std::vector<std::string>> edited = {headings};
    int priced = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      auto cells = rows[i].cells;
      if (!cells[column].empty() && ++priced > 0) cells[column] = "1";
      edited.push_back(std::move(cells));
    }
    const auto plan = applied({{"produk.csv", cells::write_csv(edited)}});
    EXPECT_EQ(tally_of(plan.report).changed, priced);
    EXPECT_GT(priced, 50);
  }
}

}  // namespace
}  // namespace etalase::intake::test
