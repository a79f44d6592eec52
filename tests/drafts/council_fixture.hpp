// A fresh council in a temporary folder.
#pragma once

#include <gtest/gtest.h>

#include "base/posix_file_system.hpp"
#include "drafts/council.hpp"
#include "support/fake_clock.hpp"
#include "support/temp_dir.hpp"

namespace etalase::drafts::test {

class CouncilTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto made = create_council(*files, clock, root(),
                               {"contoh", "https://contoh.example", "127.0.0.1:0", words::StaffLanguage::id});
    ASSERT_TRUE(made) << made.error().message;
    council = std::move(*made);
  }

  [[nodiscard]] std::string root() const { return temp / "dewan"; }
  [[nodiscard]] ItemStore& items() { return council->items; }

  Saved saved(const feed::Ref& ref, const base::Json& json, const std::string& author) {
    const auto result = items().save(ref, read_entry(ref.kind, json).entry, author);
    EXPECT_TRUE(result) << result.error().message;
    return result.value_or(Saved::unchanged);
  }
  Saved imported(const feed::Ref& ref, const base::Json& json) {
    const auto result = items().save_approved(ref, read_entry(ref.kind, json).entry, "import");
    EXPECT_TRUE(result) << result.error().message;
    return result.value_or(Saved::unchanged);
  }
  DraftItem found(const feed::Ref& ref) {
    const auto item = items().find(ref);
    EXPECT_TRUE(item && *item) << ref.id;
    return item && *item ? **item : DraftItem{};
  }

  const feed::Ref cloth{"product", "BTK-001"};
  const base::Json cloth_json = {
      {"id", "BTK-001"}, {"name", {{"id", "Kain"}}}, {"maker", "UMKM-01"}, {"availability", "shelf"}};

  etalase::test::TempDir temp;
  std::unique_ptr<base::FileSystem> files = base::make_posix_file_system();
  etalase::test::FakeClock clock;
  std::unique_ptr<OpenCouncil> council;
};

}  // namespace etalase::drafts::test
