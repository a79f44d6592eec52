// Every sentence for staff exists in both languages, with the same holes, and is used by the council's source.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "words/message.hpp"

namespace etalase::words {
namespace {

using Names = std::set<std::string>;

Names keys_in(const std::string& language) {
  const auto keys = staff_phrases().keys(language);
  return {keys.begin(), keys.end()};
}

// What the pattern's group catches in a text.
Names caught(const std::string& text, const std::string& pattern) {
  Names found;
  const std::regex wanted(pattern);
  for (auto each = std::sregex_iterator(text.begin(), text.end(), wanted); each != std::sregex_iterator(); ++each)
    found.insert((*each)[1].str());
  return found;
}

// All that is written below council/.
const std::string& source() {
  static const std::string k_source = [] {
    std::stringstream text;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator(std::string(ETALASE_SOURCE_DIR) + "/council")) {
      const auto extension = file.path().extension();
      if (extension == ".cpp" || extension == ".hpp") text << std::ifstream(file.path()).rdbuf();
    }
    return text.str();
  }();
  return k_source;
}

TEST(Catalogue, BothLanguagesHaveTheSameSentencesAndHoles) {
  const auto id = keys_in("id"), en = keys_in("en");
  for (const auto& key : id) EXPECT_TRUE(en.contains(key)) << "assets/texts/staff-en.json lacks \"" << key << '"';
  for (const auto& key : en) EXPECT_TRUE(id.contains(key)) << "assets/texts/staff-id.json lacks \"" << key << '"';
  for (const auto& key : keys_in("id")) {
    const auto message = say(key);
    const std::string hole = R"((\{[a-z_]+\}))";
    EXPECT_EQ(caught(message.id, hole), caught(message.en, hole)) << key;
    EXPECT_FALSE(message.id.empty() || message.en.empty()) << key;
  }
}

TEST(Catalogue, EverySentenceThatIsSaidExists) {
  const auto keys = keys_in("id");
  const auto said = caught(source(), R"re([^.\w](?:say|refuse|refusal)\(\s*(?:[A-Za-z_:]+,\s*)?"([^"]+)")re");
  EXPECT_GT(said.size(), 100U);
  for (const auto& key : said) EXPECT_TRUE(keys.contains(key)) << "assets/texts/staff-id.json lacks \"" << key << '"';
}

TEST(Catalogue, EverySentenceIsUsed) {
  const auto named = caught(source(), R"re("([a-z_]+)")re");
  for (const auto& key : keys_in("id")) EXPECT_TRUE(named.contains(key)) << key << " is said by nobody";
}

// Errors are made of sentences; an error that another one made may be passed on.
TEST(Catalogue, NoErrorIsMadeOfBareWords) {
  EXPECT_EQ(caught(source(), R"re((\bfail\(\s*(?:base::)?ErrorKind::[^;]*))re"), Names{});
}

}  // namespace
}  // namespace etalase::words
