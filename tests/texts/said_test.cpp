// Every phrase that the programs say exists, and every one that exists is said.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "texts/phrases.hpp"

namespace etalase::texts {
namespace {

using Names = std::set<std::string>;

// All that is written below one of the folders of programs.
std::string source_of(const std::string& top) {
  std::stringstream text;
  for (const auto& file : std::filesystem::recursive_directory_iterator(std::string(ETALASE_SOURCE_DIR) + '/' + top)) {
    const auto extension = file.path().extension();
    if (extension == ".cpp" || extension == ".hpp") text << std::ifstream(file.path()).rdbuf();
  }
  return text.str();
}

void catch_all(const std::string& text, const std::string& pattern, Names& found) {
  const std::regex wanted(pattern);
  for (auto each = std::sregex_iterator(text.begin(), text.end(), wanted); each != std::sregex_iterator(); ++each)
    for (std::size_t group = 1; group < each->size(); ++group) found.insert((*each)[group].str());
}

// Keys may be made of a word and an ending, or of a beginning and a word: "certificate_" and a kind.
bool is_named(const std::string& key, const Names& words) {
  for (const std::string_view ending : {"", "_one", "_text"})
    if (key.ends_with(ending) && words.contains(key.substr(0, key.size() - ending.size()))) return true;
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return word.ends_with('_') && key.starts_with(word); });
}

TEST(Said, EveryPhraseThatIsSaidExists) {
  Names said;
  const std::string kiosk = source_of("kiosk");
  catch_all(kiosk, R"re(\bsay\(\s*(?:[a-z_.]+,\s*)?"([a-z0-9_]+)"\s*[,)])re", said);
  catch_all(kiosk, R"re(\bsay\([^"{;]*\?\s*"([a-z0-9_]+)"\s*:\s*"([a-z0-9_]+)")re", said);
  EXPECT_GT(said.size(), 100U);
  for (const std::string& key : said)
    EXPECT_TRUE(Phrases::built_in().has("id", key)) << "assets/texts/id.json lacks \"" << key << '"';
}

TEST(Said, EveryPhraseIsSaid) {
  Names words;
  for (const char* top : {"kiosk", "common", "content-sync", "council"})
    catch_all(source_of(top), R"re("([a-z0-9_]+)")re", words);
  for (const std::string& key : Phrases::built_in().keys("id"))
    EXPECT_TRUE(key.starts_with("field.") || is_named(key, words)) << '"' << key << "\" is said by nobody";
}

}  // namespace
}  // namespace etalase::texts
