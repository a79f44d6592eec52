// Nothing of a maker goes out beyond the consent.
#include "drafts/consent.hpp"

#include <gtest/gtest.h>

#include "drafts/entry.hpp"
#include "feed/codec.hpp"

namespace etalase::drafts {
namespace {

using base::Json;

feed::Maker maker_with(const Json& consent) {
  const auto read = read_entry(
      "maker", {{"id", "UMKM-01"},
                {"images", {"M-1"}},
                {"place", {{"id", "Desa Contoh"}}},
                {"consent", consent},
                {"links",
                 {{{"intent", "ask"}, {"kind", "whatsapp"}, {"url", "https://wa.me/628000000001"}},
                  {{"intent", "follow"}, {"kind", "instagram"}, {"url", "https://www.instagram.com/contoh/"}}}}});
  return *read.entry.as<feed::Maker>();
}

TEST(Consent, WithoutItAMakerStaysInside) {
  EXPECT_FALSE(with_consent_only(maker_with(nullptr)));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", false}, {"scope", {"name"}}})));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", true}, {"scope", Json::array()}})));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", "true"}, {"scope", {"name"}}})));
  EXPECT_FALSE(with_consent_only({}));
}

TEST(Consent, NameAloneKeepsPicturesPlaceAndLinksBack) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name"}}}));
  ASSERT_TRUE(maker);
  EXPECT_TRUE(maker->images.empty());
  EXPECT_TRUE(maker->place.empty());
  EXPECT_TRUE(maker->links.empty());
}

TEST(Consent, PhoneCoversWhatsAppAlone) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name", "phone"}}}));
  ASSERT_TRUE(maker);
  ASSERT_EQ(maker->links.size(), 1U);
  EXPECT_EQ(maker->links[0].kind, "whatsapp");
}

TEST(Consent, TheRecordItselfStaysInside) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name"}}, {"signed_by", "X"}}));
  ASSERT_TRUE(maker);
  EXPECT_EQ(feed::item_to_json(*maker)["consent"], (Json{{"ok", true}, {"scope", {"name"}}}));
}

}  // namespace
}  // namespace etalase::drafts
