// Every sentence for staff exists in both languages, with the same holes, and is used.
#include "intake/message.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace etalase::intake {
namespace {

std::set<std::string> keys_in(const std::string& language) {
  const auto keys = staff_phrases().keys(language);
  return {keys.begin(), keys.end()};
}

std::set<std::string> holes(const std::string& text) {
  std::set<std::string> found;
  const std::regex hole(R"(\{[a-z]+\})");
  for (auto each = std::sregex_iterator(text.begin(), text.end(), hole); each != std::sregex_iterator(); ++each)
    found.insert(each->str());
  return found;
}

// Every key that the room's code names as a text.
std::set<std::string> used_keys(const std::set<std::string>& known) {
  std::set<std::string> used;
  for (const auto& file : std::filesystem::directory_iterator(std::string(ETALASE_SOURCE_DIR) + "/council/intake")) {
    std::ifstream in(file.path());
    std::stringstream text;
    text << in.rdbuf();
    for (const auto& key : known) {
      if (text.str().find('"' + key + '"') != std::string::npos) used.insert(key);
    }
    const auto source = text.str();
    const std::regex call(R"re(\bsay\("([a-z]+_[a-z_]+)")re");
    for (auto each = std::sregex_iterator(source.begin(), source.end(), call); each != std::sregex_iterator(); ++each)
      used.insert((*each)[1].str());
  }
  return used;
}

TEST(Message, BothLanguagesHaveTheSameSentencesAndHoles) {
  EXPECT_EQ(keys_in("id"), keys_in("en"));
  for (const auto& key : keys_in("id")) {
    const auto message = say(key);
    EXPECT_EQ(holes(message.id), holes(message.en)) << key;
    EXPECT_FALSE(message.id.empty()) << key;
  }
}

TEST(Message, EverySentenceThatIsUsedExistsAndEveryOneIsUsed) { EXPECT_EQ(used_keys(keys_in("id")), keys_in("id")); }

TEST(Message, HolesAreFilledInEachLanguage) {
  const auto message = say("not_in_list", {{"text", "KAYU"}, {"noun", say("noun_crafts")}});
  EXPECT_EQ(message, (Message{"\"KAYU\" tidak ada dalam daftar kerajinan.", "\"KAYU\" is not in the list of crafts."}));
}

}  // namespace
}  // namespace etalase::intake
