// Public pages: frozen addresses, both languages, escaped texts.
#include "publishing/council_fixture.hpp"
#include "publishing/withdraw.hpp"

namespace etalase::publishing {
namespace {

class Pages : public test::CouncilTest {
 protected:
  std::string page(const std::string& path) {
    const auto bytes = files->read(root() + "/public/" + path, base::megabytes(1));
    EXPECT_TRUE(bytes) << path;
    return bytes ? *bytes : "";
  }
};

TEST_F(Pages, OnePerItemInBothLanguages) {
  publish_now();
  EXPECT_NE(page("p/BTK-001/index.html").find("Rp200.000 (harga per 5 Januari 2026)"), std::string::npos);
  EXPECT_NE(page("en/p/BTK-001/index.html").find("IDR 200,000 (as of 5 January 2026)"), std::string::npos);
  EXPECT_NE(page("m/UMKM-01/index.html").find("Batik Contoh"), std::string::npos);
  EXPECT_NE(page("index.html").find("p/BTK-001/"), std::string::npos);
}

TEST_F(Pages, TextsAreEscaped) {
  publish_now();
  EXPECT_NE(page("p/BTK-001/index.html").find("Cerita &lt;b&gt;kain&lt;/b&gt;."), std::string::npos);
}

TEST_F(Pages, PicturesArePointedAtWhereTheyLie) {
  publish_now();
  const auto html = page("en/p/BTK-001/index.html");
  const auto at = html.find("../../../feed/media/");
  ASSERT_NE(at, std::string::npos);
  const auto path = html.substr(at + 9, html.find('"', at) - at - 9);
  EXPECT_TRUE(files->info(root() + "/public/" + path)) << path;
}

TEST_F(Pages, AWithdrawnItemsAddressSaysSoInWords) {
  publish_now();
  ASSERT_TRUE(withdraw(place(), *council, {{"product", "BTK-001"}, drafts::Purge::yes, "diminta", "test", ""}));
  EXPECT_NE(page("p/BTK-001/index.html").find("Tidak lagi ditampilkan"), std::string::npos);
  EXPECT_EQ(page("p/BTK-001/index.html").find("Rp200.000"), std::string::npos);
  EXPECT_EQ(page("index.html").find("p/BTK-001/"), std::string::npos);
}

TEST_F(Pages, TemplatesNeverLeaveTextUnescaped) {
  for (const char* name : {"item.html", "front.html", "list.html"}) {
    const auto text = files->read(std::string(ETALASE_SOURCE_DIR) + "/assets/pages/" + name, base::megabytes(1));
    ASSERT_TRUE(text);
    EXPECT_EQ(text->find("{{{"), std::string::npos) << name;
    EXPECT_EQ(text->find("{{&"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace etalase::publishing
