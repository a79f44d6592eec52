// Every member that the feed describes has a label in both languages.
#include <gtest/gtest.h>

#include "feed/codec.hpp"
#include "feed/description.hpp"
#include "texts/phrases.hpp"

namespace etalase::feed {
namespace {

bool is_labelled(const std::string& language, const std::string& kind, const std::string& member) {
  const auto& phrases = texts::Phrases::built_in();
  return phrases.has(language, "field." + kind + '.' + member) || phrases.has(language, "field.item." + member);
}

TEST(Labels, ExistForEveryMemberInBothLanguages) {
  for (const auto& kind : known_kinds()) {
    for (const auto& member : description_of(kind)->members) {
      for (const char* language : {"id", "en"}) {
        EXPECT_TRUE(is_labelled(language, kind, member.key))
            << "assets/texts/" << language << ".json lacks \"field." << kind << '.' << member.key << '"';
      }
    }
  }
}

TEST(Labels, NameNothingThatIsNotDescribed) {
  constexpr std::string_view k_field = "field.";
  for (const auto& key : texts::Phrases::built_in().keys("id")) {
    if (!key.starts_with(k_field)) continue;
    const auto dot = key.find('.', k_field.size());
    const auto kind = key.substr(k_field.size(), dot - k_field.size());
    const auto member = key.substr(dot + 1, key.find('.', dot + 1) - dot - 1);
    const auto* described = description_of(kind == "item" ? "notice" : kind);
    ASSERT_NE(described, nullptr) << key;
    EXPECT_NE(described->find(member), nullptr) << key;
  }
}

}  // namespace
}  // namespace etalase::feed
