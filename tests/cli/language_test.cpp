// Every command speaks the language that was asked for, in success, failure, usage and help.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "base/posix_file_system.hpp"
#include "cli/command_line.hpp"
#include "cli/run.hpp"
#include "support/temp_dir.hpp"
#include "words/message.hpp"

namespace etalase::cli {
namespace {

using Words = std::vector<std::string>;
using WordSet = std::set<std::string>;

// Names that are the same in every language: verbs, actions, columns.
const WordSet k_names = {"init", "sample", "import", "export",   "publish", "withdraw", "release", "serve",
                         "usb",  "keys",   "user",   "add",      "list",    "roles",    "remove",  "etalase",
                         "nama", "kode",   "harga",  "council",  "region",  "produk",   "csv",     "json",
                         "root", "cerita", "foto",   "kategori", "perajin", "kerajinan"};

std::string without(const std::string& text, const char* pattern) {
  return std::regex_replace(text, std::regex(pattern), " ");
}

// The words of a text in lower case, without paths, options, holes, names in capitals, numbers and names of members.
WordSet words_of(const std::string& text) {
  auto plain = without(text, R"(\{[a-z_]+\})");
  plain = without(plain, R"(--?[a-z][a-z-]*(=\S*)?)");
  plain = without(plain, R"(\S*/\S*)");
  plain = without(plain, R"(\b[A-Z][A-Z]+\b)");
  plain = without(plain, R"(\b[0-9A-Za-z]*[0-9][0-9A-Za-z]*\b)");  // keys in hexadecimal spell words by chance
  plain = without(plain, R"x("[a-z_]+":( "[a-z_]*")?)x");          // members of JSON and words for programs
  WordSet words;
  const std::regex word("[A-Za-z]{3,}");
  for (auto each = std::sregex_iterator(plain.begin(), plain.end(), word); each != std::sregex_iterator(); ++each) {
    auto found = each->str();
    std::transform(found.begin(), found.end(), found.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    words.insert(found);
  }
  return words;
}

WordSet words_of_catalogue(const std::string& language) {
  WordSet words;
  for (const auto& key : words::staff_phrases().keys(language)) {
    words.merge(words_of(words::staff_phrases().say(language, key).text));
  }
  return words;
}

// Words that only the other language's catalogue has.
const WordSet& foreign_words(const std::string& language) {
  const auto make = [](const std::string& own, const std::string& other) {
    const auto own_words = words_of_catalogue(own);
    WordSet only;
    for (const auto& word : words_of_catalogue(other)) {
      if (!own_words.contains(word) && !k_names.contains(word)) only.insert(word);
    }
    return only;
  };
  static const auto k_in_indonesian = make("id", "en"), k_in_english = make("en", "id");
  return language == "id" ? k_in_indonesian : k_in_english;
}

void expect_language(const std::string& language, const std::string& text, const std::string& command) {
  ASSERT_FALSE(text.empty()) << command;
  for (const auto& word : words_of(text))
    EXPECT_FALSE(foreign_words(language).contains(word)) << command << ": \"" << word << "\" in\n" << text;
}

class Language : public ::testing::TestWithParam<const char*> {
 protected:
  struct Done {
    int status = 0;
    std::string said;
  };

  void SetUp() override {
    ::setenv("ETALASE_PASSPHRASE", "xxxxxxxxxxxx", 1);
    ::setenv("ETALASE_DATA_DIR", (temp / "data").c_str(), 1);
    ASSERT_TRUE(std::filesystem::create_directories(temp / "data/sample"));
    ASSERT_TRUE(std::filesystem::create_directories(temp / "data/sample/pictures"));
    ASSERT_TRUE(std::filesystem::create_directories(temp / "stick"));
    write("data/sample/council.json", k_council);
    write("council.json", k_council);
    write("region.json", R"([{"id":"JT","name":{"id":"Xx"},"districts":[]}])");
    write("produk.csv", "kode;nama;harga_min\nX-01;Xx;12\n");
    write("empty.csv", "");
    write("wrong.toml", "x");
  }
  void TearDown() override {
    ::unsetenv("ETALASE_PASSPHRASE");
    ::unsetenv("ETALASE_DATA_DIR");
  }

  void write(const std::string& name, const std::string& text) { std::ofstream(temp / name) << text; }

  // As the program does it, with --lang at the end.
  Done done(Words words) {
    words.insert(words.begin(), "etalase-council");
    words.insert(words.end(), {"--lang", GetParam()});
    return done_as_typed(std::move(words));
  }
  static Done done_as_typed(Words words) {
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    const auto files = base::make_posix_file_system();
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    const int count = static_cast<int>(argv.size());
    const auto parsed = parse_command_line(count, argv.data(), language_in(count, argv.data(), *files));
    const int status = parsed.go_on ? run(parsed.command) : parsed.exit_status;
    auto said = ::testing::internal::GetCapturedStdout() + ::testing::internal::GetCapturedStderr();
    return {status, std::move(said)};
  }
  void expect(int status, const Words& words) {
    const auto result = done(words);
    std::string command;
    for (const auto& word : words) command += word + " ";
    EXPECT_EQ(result.status, status) << command << result.said;
    expect_language(GetParam(), result.said, command);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return temp / name; }

  static constexpr const char* k_council = R"({"languages":[{"tag":"id","name":"Xx"}],
    "council":{"name":{"id":"Xx"}},"galleries":[],"vocab":{}})";
  etalase::test::TempDir temp;
};

TEST_P(Language, EveryCommandThatSucceeds) {
  expect(0, {"init", at("d"), "--root-a", at("a.pem"), "--root-b", at("b.pem")});
  expect(0, {"sample", at("d")});
  expect(0, {"import", at("d"), at("council.json")});
  expect(0, {"import", at("d"), at("council.json"), "--apply"});
  expect(0, {"import", at("d"), at("region.json"), "--apply"});
  expect(0, {"publish", at("d")});
  expect(0, {"publish", at("d")});
  expect(0, {"usb", at("d"), at("stick")});
  expect(0, {"export", at("d"), "--out", at("out")});
  expect(0, {"keys", at("d")});
  EXPECT_EQ(done({"user", at("d"), "add", "Xx", "--roles", "kurator"}).said, "") << "what succeeds silently";
  expect(0, {"user", at("d"), "list"});
  expect(0, {"withdraw", at("d"), "region/JT", "--purge"});
  expect(0, {"release", at("d"), "region/JT", "--purge"});
}

TEST_P(Language, EveryCommandThatIsRefused) {
  for (const auto& verb :
       {"sample", "export", "publish", "withdraw", "release", "serve", "usb", "keys", "import", "user"}) {
    Words words = {verb, at("nowhere")};
    if (words[0] == "export") words.insert(words.end(), {"--out", at("out")});
    if (words[0] == "withdraw" || words[0] == "release") words.push_back("product/X-01");
    if (words[0] == "usb") words.push_back(at("stick"));
    if (words[0] == "import") words.push_back(at("produk.csv"));
    if (words[0] == "user") words.push_back("list");
    expect(1, words);
  }
  ASSERT_EQ(done({"init", at("d"), "--root-a", at("a.pem"), "--root-b", at("b.pem")}).status, 0);
  expect(1, {"init", at("d"), "--root-a", at("c.pem"), "--root-b", at("d.pem")});
  expect(1, {"init", at("e"), "--root-a", at("a.pem"), "--root-b", at("f.pem")});
  expect(1, {"init", at("f"), "--root-a", at("g.pem"), "--root-b", at("g.pem")});
  expect(1, {"init", at("g"), "--root-a", at("h.pem"), "--root-b", at("i.pem"), "--passphrase-file", at("none")});
  expect(1, {"init", at("h"), "--root-a", at("h.pem"), "--root-b", at("i.pem"), "--passphrase-file", at("wrong.toml")});
  expect(1, {"init", at("i"), "--root-a", at("h.pem"), "--root-b", at("i.pem"), "--feed-id", "X X"});
  expect(1, {"sample", at("d"), "--as-of", "xx"});
  expect(1, {"sample", at("d"), "--pictures", at("none")});
  expect(1, {"import", at("d"), at("none.csv")});
  expect(1, {"import", at("d"), at("stick")});
  expect(1, {"import", at("d"), at("produk.csv"), "--photos", at("none")});
  expect(1, {"import", at("d"), at("produk.csv")});
  expect(1, {"import", at("d"), at("produk.csv"), "--json"});
  expect(1, {"import", at("d"), at("empty.csv")});
  expect(1, {"export", at("d"), "--out", at("out")});
  expect(1, {"publish", at("d")});
  ASSERT_EQ(done({"import", at("d"), at("council.json"), "--apply"}).status, 0);
  expect(1, {"publish", at("d"), "--passphrase-file", at("wrong.toml")});
  expect(1, {"withdraw", at("d"), "xx"});
  expect(1, {"withdraw", at("d"), "product/X-01"});
  expect(1, {"release", at("d"), "xx"});
  expect(1, {"release", at("d"), "product/X-01", "--purge"});
  expect(1, {"serve", at("d"), "--listen", "xx"});
  expect(1, {"usb", at("d"), at("none")});
  expect(1, {"usb", at("d"), at("stick")});
  expect(1, {"user", at("d"), "add"});
  expect(1, {"user", at("d"), "add", "Xx"});
  expect(1, {"user", at("d"), "add", "Xx", "--roles", "xx"});
  expect(1, {"user", at("d"), "remove", "Xx"});
}

TEST_P(Language, UsageAndHelp) {
  expect(2, {});
  expect(2, {"xx"});
  expect(2, {"import"});
  expect(2, {"import", at("d")});
  expect(2, {"init", at("d"), "--root-a", "a"});
  expect(2, {"user", at("d"), "xx", "yy"});
  expect(2, {"publish", at("d"), "--xx"});
  expect(2, {"publish", at("d"), "xx", "yy"});
  expect(0, {"--help"});
  for (const auto* verb :
       {"init", "sample", "import", "export", "publish", "withdraw", "release", "serve", "usb", "keys", "user"})
    expect(0, {verb, "--help"});
}

TEST_P(Language, TheCouncilsOwnLanguageHoldsWithoutTheOption) {
  ASSERT_EQ(done({"init", at("d"), "--root-a", at("a.pem"), "--root-b", at("b.pem")}).status, 0);
  for (const auto& words :
       {Words{"publish", at("d")}, Words{"publish", at("d"), "--xx"}, Words{"import", at("d"), "--help"},
        Words{"user", at("d"), "xx"}, Words{"withdraw", at("d"), "xx"}}) {
    auto typed = words;
    typed.insert(typed.begin(), "etalase-council");
    expect_language(GetParam(), done_as_typed(typed).said, words[0]);
  }
}

INSTANTIATE_TEST_SUITE_P(Both, Language, ::testing::Values("id", "en"));

// The net itself: it would catch a sentence of the other language.
TEST(LanguageNet, CatchesForeignWords) {
  EXPECT_GT(foreign_words("id").size(), 300U);
  EXPECT_GT(foreign_words("en").size(), 300U);
  for (const auto* word : {"nothing", "published", "withdrawn", "show"})
    EXPECT_TRUE(foreign_words("id").contains(word)) << word;
  for (const auto* word : {"berkas", "tersimpan", "belum", "tampilkan"})
    EXPECT_TRUE(foreign_words("en").contains(word)) << word;
}

}  // namespace
}  // namespace etalase::cli
