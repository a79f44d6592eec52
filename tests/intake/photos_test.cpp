// Photos beside the file.
#include "intake/photos.hpp"

#include "base/digest.hpp"
#include "intake/gallery_fixture.hpp"

namespace etalase::intake::test {
namespace {

class PhotosTest : public GalleryTest {
 protected:
  [[nodiscard]] PhotoFolders folders(MissingPhoto missing = MissingPhoto::refused) const {
    return {*files, inspector, {temp / "foto"}, missing};
  }
  const feed::Text words = {{"id", "Kain"}};
};

std::string refusal(const Read<feed::Id>& read) {
  const auto* message = std::get_if<Message>(&read);
  return message == nullptr ? "" : message->id;
}

TEST_F(PhotosTest, AreFoundWithoutRegardToCase) {
  auto photos = folders();
  const auto id = photos.take({"btk-001_1.JPG", words}, {});
  ASSERT_TRUE(std::holds_alternative<feed::Id>(id));
  EXPECT_EQ(photos.taken().at(std::get<feed::Id>(id)).picture.width, 1200);
}

TEST_F(PhotosTest, NumberedOnesAreCountedWithoutGap) {
  photo("BTK-001_2.png", "PIC 1000 1000 dua");
  photo("BTK-001_4.jpg", "PIC 1000 1000 empat");
  EXPECT_EQ(folders().numbered("BTK-001"), (std::vector<std::string>{"BTK-001_1.jpg", "BTK-001_2.png"}));
  EXPECT_TRUE(folders().numbered("BTK-00").empty());
}

TEST_F(PhotosTest, APictureThatIsNoneIsRefused) {
  photo("surat.jpg", "Dear Sir");
  auto photos = folders();
  EXPECT_NE(refusal(photos.take({"surat.jpg", words}, {})).find("\"surat.jpg\": no picture"), std::string::npos);
  EXPECT_TRUE(photos.taken().empty());
}

TEST_F(PhotosTest, TooSmallIsRefusedWithAdvice) {
  photo("kecil.jpg", "PIC 640 480 x");
  auto photos = folders();
  const auto words_said = refusal(photos.take({"kecil.jpg", words}, {}));
  EXPECT_NE(words_said.find("640 × 480"), std::string::npos);
  EXPECT_NE(words_said.find("960"), std::string::npos);
}

TEST_F(PhotosTest, AStripIsNoPhoto) {
  photo("pita.jpg", "PIC 4000 60 x");
  photo("panorama.jpg", "PIC 3001 1000 x");
  photo("lebar.jpg", "PIC 3000 1000 x");
  auto photos = folders();
  EXPECT_NE(refusal(photos.take({"pita.jpg", words}, {})).find("4000 × 60"), std::string::npos);
  EXPECT_NE(refusal(photos.take({"panorama.jpg", words}, {})).find("memanjang"), std::string::npos);
  EXPECT_EQ(refusal(photos.take({"lebar.jpg", words}, {})), "");
}

TEST_F(PhotosTest, NamesAreTheSameHoweverTheyAreComposed) {
  photo("Tas De\u0301wi.jpg", "PIC 1000 1000 a");
  photo("Screenshot 9.41.00\u202FAM.jpg", "PIC 1000 1000 b");
  photo("\u00C9_1.JFIF", "PIC 1000 1000 c");
  photo("P-009_1.hif", "PIC 1000 1000 d");
  photo("P-009_2.HEIF", "PIC 1000 1000 e");
  auto photos = folders();
  for (const auto* name : {"Tas D\u00E9wi.jpg", "TAS D\u00C9WI.JPG", "Screenshot 9.41.00 AM.jpg", "e\u0301_1.jfif"})
    EXPECT_EQ(refusal(photos.take({name, words}, {})), "") << name;
  EXPECT_EQ(photos.numbered("P-009"), (std::vector<std::string>{"P-009_1.hif", "P-009_2.HEIF"}));
}

TEST_F(PhotosTest, FilesThatBeginWithTheCodeAreListed) {
  photo("P-010 depan.jpg", "PIC 1000 1000 a");
  photo("p-010.heic", "PIC 1000 1000 b");
  photo("P-010.csv", "kode");
  EXPECT_EQ(folders().beginning_with("P-010", {}), (std::vector<std::string>{"P-010 depan.jpg", "p-010.heic"}));
  EXPECT_TRUE(folders().beginning_with("P-011", {}).empty());
}

TEST_F(PhotosTest, MissingOnesAreNamedWithTheNearest) {
  auto photos = folders();
  EXPECT_NE(refusal(photos.take({"BTK-01_1.jpg", words}, {})).find("BTK-001_1.jpg"), std::string::npos);
  EXPECT_NE(refusal(photos.take({"../../etc/passwd", words}, {})).find("tidak ditemukan"), std::string::npos);
}

TEST_F(PhotosTest, AnotherNumberIsNotSuggested) {
  for (const auto* name : {"C-08.jpg", "C-19.jpg", "C-180.jpg", "Tas 2.jpg", "Kain  Sogan.PNG", "Kain Sogam.jpg"})
    photo(name, "PIC 1000 1000 a");
  auto photos = folders();
  for (const auto* name : {"C-18.jpg", "C-18.png", "Tas 3.jpg", "C-8_1.jpg", "Tas.jpg"})
    EXPECT_EQ(refusal(photos.take({name, words}, {})).find("Maksud Anda"), std::string::npos)
        << refusal(photos.take({name, words}, {}));
  const auto suggested = [&](const char* name) { return refusal(photos.take({name, words}, {})); };
  EXPECT_NE(suggested("C-8.jpg").find("C-08.jpg"), std::string::npos) << suggested("C-8.jpg");
  EXPECT_NE(suggested("kainsogan.jpg").find("Kain  Sogan.PNG"), std::string::npos) << suggested("kainsogan.jpg");
  EXPECT_NE(suggested("Kain Sogan.jpg").find("Kain  Sogan.PNG"), std::string::npos) << suggested("Kain Sogan.jpg");
  EXPECT_NE(suggested("c-08.png").find("C-08.jpg"), std::string::npos) << suggested("c-08.png");
}

TEST_F(PhotosTest, FilesOfALongerCodeAreNotListed) {
  for (const auto* name : {"N-1_2.jpg", "N-1 depan.jpg", "N-11_1.jpg", "N-1-2_1.jpg", "N-1-B_1.jpg", "N-1_1.png"})
    photo(name, "PIC 1000 1000 a");
  EXPECT_EQ(folders().beginning_with("N-1", {"N-1_1.png"}), (std::vector<std::string>{"N-1 depan.jpg", "N-1_2.jpg"}));
}

TEST_F(PhotosTest, AListBesideThemSaysWhereTheThingStands) {
  photo("BTK-001_2.jpg", "PIC 1000 1000 dua");
  photo("BTK-001_3.jpg", "PIC 1000 1000 tiga");
  photo("fokus.csv", "berkas;mendatar;tegak\r\nbtk-001_1.JPG;48;55\r\nBTK-001_2.jpg;150;x\r\n");
  auto photos = folders();
  const auto id = photos.take({"BTK-001_1.jpg", words}, {});
  ASSERT_TRUE(std::holds_alternative<feed::Id>(id));
  EXPECT_EQ(photos.taken().at(std::get<feed::Id>(id)).picture.focus, (feed::Focus{0.48, 0.55}));
  EXPECT_NE(refusal(photos.take({"BTK-001_2.jpg", words}, {})).find("fokus.csv baris 3"), std::string::npos);
  const auto silent = photos.take({"BTK-001_3.jpg", words}, {});
  EXPECT_EQ(photos.taken().at(std::get<feed::Id>(silent)).picture.focus, feed::Focus{});
}

TEST_F(PhotosTest, AFocusStaysWhereTheListIsSilent) {
  auto photos = folders();
  const auto fresh = photos.take({"BTK-001_1.jpg", words}, {});
  auto stored = photos.taken().at(std::get<feed::Id>(fresh)).picture;
  stored.focus = {0.2, 0.7};
  const auto again = photos.take({"BTK-001_1.jpg", words}, {stored});
  EXPECT_EQ(photos.taken().at(std::get<feed::Id>(again)).picture.focus, stored.focus);
}

TEST(FocusList, ReadsBackWhatItWrites) {
  const std::map<std::string, feed::Focus> written = {
      {"a.jpg", {0.48, 0.55}}, {"b.jpg", {0.5, 0.5}}, {"c.jpg", {0, 1}}};
  const auto read = read_focus_list(write_focus_list(written));
  ASSERT_EQ(read.size(), 2U) << "the middle needs no row";
  EXPECT_EQ(std::get<feed::Focus>(read.at("a.jpg")), written.at("a.jpg"));
  EXPECT_EQ(std::get<feed::Focus>(read.at("c.jpg")), written.at("c.jpg"));
  EXPECT_EQ(write_focus_list({{"b.jpg", {}}}), "");
  EXPECT_TRUE(read_focus_list("").empty());
}

TEST_F(PhotosTest, AStoredPictureAnswersToItsName) {
  auto photos = folders();
  const drafts::Picture stored = {"M-1", base::sha256_hex("lama"), "jpg", "lama.jpg", {{"id", "Lama"}}, 1000, 1000};
  const auto id = photos.take({"lama.jpg", words}, {stored});
  EXPECT_EQ(std::get<feed::Id>(id), drafts::media_id(stored.sha256, words));
}

TEST_F(PhotosTest, InASampleAMissingOneBorrowsAlwaysTheSame) {
  photo("lain.jpg", "PIC 1000 1000 lain");
  auto one = folders(MissingPhoto::borrowed), two = folders(MissingPhoto::borrowed);
  const auto first = one.take({"TIDAK-ADA.jpg", words}, {});
  ASSERT_TRUE(std::holds_alternative<feed::Id>(first));
  EXPECT_EQ(std::get<feed::Id>(first), std::get<feed::Id>(two.take({"TIDAK-ADA.jpg", words}, {})));
}

}  // namespace
}  // namespace etalase::intake::test
