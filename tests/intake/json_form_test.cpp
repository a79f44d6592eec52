// Kinds kept as JSON.
#include "intake/json_form.hpp"

#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;
using JsonForm = GalleryTest;

TEST_F(JsonForm, FileNamesTellTheKind) {
  EXPECT_EQ(kind_of_file("place.json"), "place");
  EXPECT_EQ(kind_of_file("council.json"), "council");
  EXPECT_FALSE(kind_of_file("produk.csv"));
  EXPECT_FALSE(kind_of_file("apa.json"));
  EXPECT_FALSE(kind_of_file(".json"));
}

TEST_F(JsonForm, PicturesAreNamedByFileOrWithWords) {
  fill();
  photo("t.jpg", "PIC 1000 1000 t");
  applied(
      {{"place.json",
        R"([{"id":"T-01","name":{"id":"Rumah Contoh"},"kind":"workshop","images":["t.jpg",{"file":"BTK-001_1.jpg","alt":{"id":"Pintu"}}]}])"}});
  const auto images = item("place", "T-01")["images"];
  EXPECT_EQ(council->pictures.find(images[0].get<std::string>())->value().alt.at("id"), "Rumah Contoh");
  EXPECT_EQ(council->pictures.find(images[1].get<std::string>())->value().alt.at("id"), "Pintu");
}

TEST_F(JsonForm, PicturesHaveRoles) {
  fill();
  applied(
      {{"product.json",
        R"([{"id":"BTK-001","images":["BTK-001_1.jpg",{"file":"BTK-001_1.jpg","alt":{"id":"Balik"},"role":"back"}]}])"}});
  const auto images = item("product", "BTK-001")["images"];
  EXPECT_EQ(council->pictures.find(images[0].get<std::string>())->value().role, std::nullopt);
  EXPECT_EQ(council->pictures.find(images[1].get<std::string>())->value().role, feed::MediaRole::back);
  const auto plan = planned(
      {{"product.json", R"([{"id":"BTK-001","images":[{"file":"BTK-001_1.jpg","alt":{"id":"x"},"role":"side"}]}])"}});
  EXPECT_FALSE(plan.is_right());
  EXPECT_NE(report_text(plan.report, words::StaffLanguage::en).find("is no role of a picture"), std::string::npos);
}

TEST_F(JsonForm, TechniquesCarryPicturesOfTheirSteps) {
  fill();
  photo("langkah.jpg", "PIC 1000 1000 l");
  applied({{"council.json",
            R"({"vocab":{"craft":[{"id":"BATIK","name":{"id":"Batik"}}],"category":[{"id":"KAIN","name":{"id":"Kain"}}],
    "technique":[{"id":"TULIS","name":{"id":"Batik tulis"},"steps":[{"text":{"id":"Digambar."},"media":"langkah.jpg"}],
    "compare":[{"name":{"id":"Cap"},"look_for":{"id":"Ulangan."},"media":{"file":"langkah.jpg","alt":{"id":"Cap"},"role":"detail"}}]}],
    "material":[{"id":"KATUN","name":{"id":"Katun"}}],"motif":[{"id":"TRUNTUM","name":{"id":"Truntum"}}]}})"}});
  const auto technique = item("council", "COUNCIL")["vocab"]["technique"][0];
  const auto step = council->pictures.find(technique["steps"][0]["media"].get<std::string>());
  ASSERT_TRUE(step && *step);
  EXPECT_EQ((*step)->alt.at("id"), "Batik tulis") << "described by the technique's name";
  const auto compared = council->pictures.find(technique["compare"][0]["media"].get<std::string>());
  ASSERT_TRUE(compared && *compared);
  EXPECT_EQ((*compared)->role, feed::MediaRole::detail);
}

TEST_F(JsonForm, MembersNotGivenStayAndNullClears) {
  fill();
  applied(
      {{"place.json",
        R"([{"id":"T-01","name":{"id":"Rumah"},"kind":"workshop","hours":{"id":"Tiap hari"},"text":{"id":"x"}}])"}});
  applied({{"place.json", R"([{"id":"T-01","text":null}])"}});
  const auto json = item("place", "T-01");
  EXPECT_EQ(json["hours"]["id"], "Tiap hari");
  EXPECT_FALSE(json.contains("text"));
}

TEST_F(JsonForm, ProductsTakeWhatASpreadsheetCannotSay) {
  fill();
  const auto plan = applied(
      {{"produk.csv", "kode;harga_min\nBTK-001;90000\n"},
       {"product.json",
        R"([{"id":"BTK-001","passed_on":"2026-01-03","private":{"nib":"1"},"price":{"min":1,"max":1,"as_of":"2026-01-01"}}])"}});
  const auto json = item("product", "BTK-001");
  EXPECT_EQ(json["passed_on"], "2026-01-03");
  EXPECT_EQ(json["private"]["nib"], "1");
  EXPECT_EQ(json["price"]["min"], 90000);
  EXPECT_EQ(plan.report.rows.size(), 2U);
}

TEST_F(JsonForm, MistakesAreNamedByMember) {
  fill();
  const auto wrong = [this](const std::string& text, const std::string& column) {
    return said(planned({{"place.json", text}}), column);
  };
  EXPECT_NE(wrong(R"([{"id":"T-01","name":{"id":"x"},"kind":"museum","adress":{"id":"y"}}])", "adress").find("address"),
            std::string::npos);
  EXPECT_NE(wrong(R"([{"id":"T-01","name":{"id":"x"},"kind":"castle"}])", "kind"), "");
  EXPECT_NE(wrong(R"([{"id":"T-01","name":{"id":"x"},"kind":"museum","images":["t.jpg"]}])", "foto"), "");
  EXPECT_NE(wrong(R"([{"id":"T-01","name":{"id":"x"},"kind":"museum","images":[{"alt":5}]}])", "foto"), "");
  EXPECT_NE(wrong(R"([{"id":"T-01","name":{"id":"x"},"kind":"museum","region":"BALI"}])", "region"), "");
  EXPECT_NE(wrong(R"([{"name":{"id":"x"}}])", "kode"), "");
}

TEST_F(JsonForm, ANameIsTooLongInTheSameWordsWhateverItsLength) {
  for (const std::size_t length : {81U, 201U, 100'000U}) {
    const auto text = R"([{"id":"T-01","name":{"id":")" + std::string(length, 'a') + R"("},"kind":"museum"}])";
    EXPECT_EQ(said(planned({{"place.json", text}}), "name"),
              words::say("name_too_long", {{"count", std::to_string(length)}}).en);
  }
}

TEST_F(JsonForm, CutAtEveryByteItIsRefusedNotSaved) {
  const std::string text = k_region_json;
  for (std::size_t length = 0; length < text.size(); ++length) {
    EXPECT_FALSE(planned({{"region.json", text.substr(0, length)}}).is_right()) << length;
  }
}

}  // namespace
}  // namespace etalase::intake::test
