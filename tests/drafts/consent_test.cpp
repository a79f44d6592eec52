// Nothing of a maker goes out beyond the consent.
#include "drafts/consent.hpp"

#include <gtest/gtest.h>

namespace etalase::drafts {
namespace {

using base::Json;

Json maker_with(const Json& consent) {
  return {{"id", "UMKM-01"},
          {"images", {"M-1"}},
          {"place", {{"id", "Desa Contoh"}}},
          {"consent", consent},
          {"links",
           {{{"kind", "whatsapp"}, {"url", "https://wa.me/628000000001"}},
            {{"kind", "instagram"}, {"url", "https://www.instagram.com/contoh/"}}}}};
}

TEST(Consent, WithoutItAMakerStaysInside) {
  EXPECT_FALSE(with_consent_only(maker_with(nullptr)));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", false}, {"scope", {"name"}}})));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", true}, {"scope", Json::array()}})));
  EXPECT_FALSE(with_consent_only(maker_with({{"ok", "true"}, {"scope", {"name"}}})));
  EXPECT_FALSE(with_consent_only(Json::object()));
}

TEST(Consent, NameAloneKeepsPicturesPlaceAndLinksBack) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name"}}}));
  ASSERT_TRUE(maker);
  EXPECT_FALSE(maker->contains("images"));
  EXPECT_FALSE(maker->contains("place"));
  EXPECT_TRUE((*maker)["links"].empty());
}

TEST(Consent, PhoneCoversWhatsAppAlone) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name", "phone"}}}));
  ASSERT_TRUE(maker);
  ASSERT_EQ((*maker)["links"].size(), 1U);
  EXPECT_EQ((*maker)["links"][0]["kind"], "whatsapp");
}

TEST(Consent, TheRecordItselfStaysInside) {
  const auto maker = with_consent_only(maker_with({{"ok", true}, {"scope", {"name"}}, {"signed_by", "X"}}));
  ASSERT_TRUE(maker);
  EXPECT_EQ((*maker)["consent"], (Json{{"ok", true}, {"scope", {"name"}}}));
}

}  // namespace
}  // namespace etalase::drafts
