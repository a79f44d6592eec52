// Each column reads back what it wrote, and docs/import.md tells of the same columns.
#include <algorithm>
#include <regex>

#include "feed/codec.hpp"
#include "feed/members.hpp"
#include "intake/export_names.hpp"
#include "intake/gallery_fixture.hpp"
#include "intake/sheets.hpp"

namespace etalase::intake::test {
namespace {

using base::Json;

// Whole values for every column, also those that few of the sample's rows use.
const std::map<Sheet, const char*> k_full = {
    {Sheet::product,
     R"({"id":"BTK-001","slug":"kain","name":{"id":"Kain","en":"Cloth","zh-Hans":"布"},"maker":"UMKM-01",
       "crafts":["BATIK","TENUN"],"categories":["KAIN"],"techniques":["TULIS"],"materials":["KATUN"],"motifs":["TRUNTUM"],
       "district":"PECANGAAN","story":[{"type":"text","text":{"id":"Satu.\n\nDua.","en":"One."}},
       {"type":"quote","text":{"id":"Kata","en":"Word"},"by":{"id":"Ani","en":"Ani"}},{"type":"item","ref":"maker/UMKM-01"},
       {"type":"picture","media":"M-1","caption":{"id":"Tangan"}}],"images":["M-1","M-2"],
       "price":{"min":1000,"max":2500,"currency":"IDR","as_of":"2026-01-02"},"availability":"sold_out",
       "variants":[{"name":{"id":"Merah","en":"Red"},"colour":{"id":"merah","en":"red"},"size":{"id":"2 m"}},{"name":{"id":"Biru","en":"Blue"}}],
       "measures":{"pieces":2,"lengths":[{"of":"diameter","mm":125},{"of":"height","mm":300}]},"weight_grams":1600,
       "size":{"id":"dengan tutup","en":"with a lid"},"weight":{"id":"tanpa kotak"},"care":{"id":"Cuci; \"halus\"","en":"Wash"},
       "food":{"net_weight":{"id":"1 kg"},"ingredients":{"id":"Gula"},"allergens":{"id":"Kacang"},"storage":{"id":"dingin",
       "en":"keep chilled"},"shelf_life":{"id":"6 bulan"}},"display":[{"gallery":"GALERI","zone":"T","shelf":"T-03",
       "until":"2026-12-31"},{"gallery":"GALERI","zone":"BATIK","shelf":"B-01"}],"certificates":[{"kind":"ig:tenun-contoh",
       "number":"1","issuer":"A","checked_by":"B","checked_on":"2026-01-01","valid_until":"2027-01-01"}],
       "display_from":"2026-01-01","display_until":"2026-06-30","links":[{"intent":"buy","kind":"tokopedia",
       "url":"https://www.tokopedia.com/a"},{"intent":"ask","kind":"whatsapp","url":"https://wa.me/6281234567890"},
       {"intent":"follow","kind":"web","url":"https://contoh.example/"},{"intent":"visit","kind":"maps",
       "url":"https://maps.app.goo.gl/x"}],"featured":{"order":3,"from":"2026-01-01","until":"2026-03-31"}})"},
    {Sheet::maker,
     R"({"id":"UMKM-02","slug":"rotan","name":{"id":"Rotan","en":"Rattan"},"kind":"koperasi","scale":"kecil","crafts":["ROTAN"],
       "since":"1998","district":"PECANGAAN","story":[{"type":"text","text":{"id":"Cerita.","en":"Story."}}],
       "programmes":["PRG-01"],"graduate":true,"links":[{"intent":"buy","kind":"shopee","url":"https://shopee.co.id/a"},
       {"intent":"ask","kind":"whatsapp","url":"https://wa.me/6281234567890"},{"intent":"follow","kind":"instagram",
       "url":"https://www.instagram.com/a/"}],"consent":{"ok":true,"scope":["name","phone"]},"images":["M-1"]})"},
    {Sheet::story, R"({"id":"S-01","slug":"kisah","title":{"id":"Kisah","en":"Tale"},"lead":{"id":"Awal."},"hero":"M-1",
       "region":"JEPARA","crafts":["BATIK"],"panels":[[{"type":"text","text":{"id":"Satu."}}],[{"type":"text",
       "text":{"id":"Dua.","en":"Two."}}]],"related":["product/BTK-001","maker/UMKM-01"]})"},
    {Sheet::event, R"({"id":"E-01","name":{"id":"Kelas"},"kind":"live","starts_at":"2026-03-01T09:00:00+08:00",
       "ends_at":"2026-03-01T10:00:00+08:00","place":{"id":"Aula"},"text":{"id":"Teks"},"seats":12,"images":["M-1"],
       "links":[{"intent":"visit","kind":"web","url":"https://contoh.example/"}],
       "live":{"kind":"web","url":"https://contoh.example/"}})"}};

class ColumnTest : public GalleryTest {
 protected:
  void SetUp() override {
    GalleryTest::SetUp();
    world.put(drafts::council_ref(), drafts::read_entry("council", Json::parse(k_council_json)).entry);
    world.put(feed::Ref{"region", "JEPARA"}, drafts::read_entry("region", Json::parse(k_region_json)[0]).entry);
    for (const auto& ref : {feed::Ref{"maker", "UMKM-01"}, {"product", "BTK-001"}, {"programme", "PRG-01"}})
      world.put(ref, drafts::new_entry(ref));
    add_picture("satu", "satu.jpg", {{"id", "Tangan"}, {"en", "A hand"}});
    add_picture("dua", "dua.jpg", {{"id", "Kain"}}, feed::MediaRole::back);
  }
  // Media ids are made of content and words, so "M-1" of the JSON above stands for the first picture.
  void add_picture(const std::string& sha256, const std::string& name, const feed::Text& alt,
                   std::optional<feed::MediaRole> role = std::nullopt) {
    media.push_back(drafts::media_id(sha256, alt, {}, role));
    world.put(drafts::Picture{media.back(), sha256, "jpg", name, alt, 1000, 1000, {}, role});
  }
  [[nodiscard]] drafts::Entry full(Sheet sheet) const {
    std::string text = k_full.at(sheet);
    for (std::size_t i = 0; i < media.size(); ++i)
      text = std::regex_replace(text, std::regex("\"M-" + std::to_string(i + 1) + "\""), '"' + media[i] + '"');
    auto read = drafts::read_entry(kind_of(sheet), Json::parse(text));
    EXPECT_TRUE(read.wrong.empty()) << read.wrong.front().message;
    return read.entry;
  }
  // Reads these cells onto a new entry.
  drafts::Entry read_back(Sheet sheet, const Cells& cells, Findings& findings) {
    HeadingRow headings = {sheet, {}};
    CsvRow row;
    for (const auto& column : columns_of(sheet)) {
      for (const auto& [heading, text] : cells) {
        if (!is_heading_of(sheet, column, heading)) continue;
        headings.headings.push_back(
            {column.name, heading == column.name ? "id" : heading.substr(column.name.size() + 1)});
        row.cells.push_back(text);
      }
    }
    ExportNames names(world);
    RowReader reader(headings, row, {world, names, today});
    auto entry = drafts::new_entry({std::string(kind_of(sheet)), cells.at("kode")});
    read_row(sheet, reader, entry);
    findings = reader.findings();
    return entry;
  }
  // The columns of one member, alone.
  static Cells only(Sheet sheet, const std::string& member, const Cells& cells) {
    Cells some = {{"kode", cells.at("kode")}};
    for (const auto& column : columns_of(sheet)) {
      if (column.top() != member) continue;
      for (const auto& [heading, text] : cells) {
        if (is_heading_of(sheet, column, heading)) some[heading] = text;
      }
    }
    return some;
  }
  // Every member of an entry comes back from its own columns, and the same cells come of it again.
  void expect_round_trip(Sheet sheet, const drafts::Entry& entry) {
    const CellSource source = {
        world, [this](const feed::Id& id) {
          const auto* picture = world.picture(id);
          return picture == nullptr ? PictureWords{} : PictureWords{picture->file_name, picture->alt, picture->role};
        }};
    const auto cells = write_cells(sheet, entry, source);
    const auto whole = drafts::to_json(entry);
    for (const auto& column : columns_of(sheet)) {
      const auto some = only(sheet, column.top(), cells);
      Findings findings;
      const auto back = read_back(sheet, some, findings);
      for (const auto& each : findings) EXPECT_EQ(each.level, Level::note) << column.name << ": " << each.message.en;
      EXPECT_EQ(drafts::to_json(back).value(column.top(), Json()), whole.value(column.top(), Json())) << column.name;
      EXPECT_EQ(only(sheet, column.top(), write_cells(sheet, back, source)), some) << column.name;
    }
  }

  World world;
  std::vector<feed::Id> media;
};

TEST_F(ColumnTest, EachReadsBackWhatItWrote) {
  for (const auto sheet : all_sheets()) {
    const auto entry = full(sheet);
    const auto cells = write_cells(sheet, entry, {world, [](const feed::Id&) {
                                                    return PictureWords{"x.jpg", {{"id", "x"}}, feed::MediaRole::front};
                                                  }});
    for (const auto& column : columns_of(sheet))
      EXPECT_TRUE(cells.contains(column.name)) << "k_full has no value for " << column.name;
    expect_round_trip(sheet, entry);
  }
}

TEST_F(ColumnTest, AnEmptyItemWritesItsCodeAloneAndNothingElseOfItsOwn) {
  const auto cells = write_cells(Sheet::product, drafts::new_entry({"product", "BTK-009"}),
                                 {world, [](const feed::Id&) { return PictureWords{}; }});
  EXPECT_EQ(cells, (Cells{{"kode", "BTK-009"}}));
}

TEST_F(ColumnTest, TheDocumentTellsOfEveryColumnInBothLanguages) {
  const auto document = slurp(std::string(ETALASE_SOURCE_DIR) + "/docs/import.md");
  for (const auto sheet : all_sheets()) {
    const auto begin = document.find("**" + std::string(file_of(sheet)) + "**");
    ASSERT_NE(begin, std::string::npos) << file_of(sheet);
    const auto end = document.find("\n\n", document.find("|---|", begin));
    const auto table = document.substr(begin, end - begin);
    std::vector<std::string> told, columns;
    const std::regex row(R"(\n\| ([a-z_]+)\*? \(([a-z_]+)\) \|)");
    for (auto each = std::sregex_iterator(table.begin(), table.end(), row); each != std::sregex_iterator(); ++each)
      told.push_back((*each)[1].str() + " " + (*each)[2].str());
    for (const auto& column : columns_of(sheet)) columns.push_back(column.name + " " + column.english);
    for (const auto& column : columns)
      EXPECT_EQ(std::count(told.begin(), told.end(), column), 1)
          << "rows of docs/import.md below " << file_of(sheet) << " for " << column;
    EXPECT_EQ(told, columns) << file_of(sheet);
  }
}

}  // namespace
}  // namespace etalase::intake::test
