// etalase-bench-search: builds catalogues of invented words in four languages and searches them, for scripts/bench.
#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/calendar.hpp"
#include "catalogue/builder.hpp"
#include "catalogue/reader.hpp"
#include "feed/codec.hpp"

namespace etalase::bench {
namespace {

namespace fs = std::filesystem;

// What this thread has worked, so that others on the machine do not count.
struct Clock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  [[maybe_unused]] static constexpr bool is_steady = true;
  using time_point = std::chrono::time_point<Clock>;
  static time_point now() {
    timespec worked{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked);
    return time_point(std::chrono::seconds(worked.tv_sec) + std::chrono::nanoseconds(worked.tv_nsec));
  }
};

constexpr int k_items_a_part = 100;
constexpr int k_words = 20'000;  // in each language
constexpr int k_story_words = 60;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Words of two to five syllables; the first ones are said most, as in any language.
class Speaker {
 public:
  explicit Speaker(unsigned seed) : m_random(seed) {
    const std::string consonants = "bcdghjklmnprstwy";
    const std::string vowels = "aeiou";
    while (static_cast<int>(m_words.size()) < k_words) {
      std::string word;
      for (auto left = 2 + m_random() % 4; left > 0; --left) {
        word += consonants[m_random() % consonants.size()];
        word += vowels[m_random() % vowels.size()];
      }
      m_words.push_back(m_random() % 3 == 0 ? word + 'n' : word);
    }
  }
  std::string say(int words) {
    std::string text;
    for (int i = 0; i < words; ++i) text += (i == 0 ? "" : " ") + word();
    return text;
  }
  const std::string& word() {
    const double share = std::uniform_real_distribution<>(0, 1)(m_random);
    return m_words[static_cast<std::size_t>(std::pow(static_cast<double>(k_words), share)) % m_words.size()];
  }

 private:
  std::mt19937 m_random;
  std::vector<std::string> m_words;
};

class Chinese {
 public:
  std::string say(int characters) {
    std::string text;
    for (int i = 0; i < characters; ++i) {
      const auto point = 0x4E00 + m_random() % 3000;
      text += {static_cast<char>(0xE0U | (point >> 12U)), static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)),
               static_cast<char>(0x80U | (point & 0x3FU))};
    }
    return text;
  }

 private:
  std::mt19937 m_random{8};
};

struct Feed {
  std::string header;
  std::map<std::string, std::string> parts;
};

class Writer {
 public:
  Feed write(int products) {
    feed::FeedHeader header;
    header.format = "etalase-feed/1";
    header.feed_id = "bench";
    header.published_at = "2026-01-05T10:00:00+07:00";
    for (const auto* tag : {"id", "en", "fr", "zh"})
      header.languages.push_back({tag, tag, feed::Direction::ltr, std::string(tag) == "id"});
    header.council.name = {{"id", "Dewan Uji"}};
    header.vocab.craft = {{"TENUN", {{"id", "tenun"}, {"en", "weaving"}}, {}, {}},
                          {"GERABAH", {{"id", "gerabah"}, {"en", "pottery"}}, {}, {}}};
    header.public_base_url = "https://contoh.example/";
    std::map<std::string, feed::Part> parts;
    for (int i = 0; i < products; ++i) add(parts, "product", i, product(i, products));
    for (int i = 0; i < products / 10; ++i) add(parts, "maker", i, maker(i));
    for (int i = 0; i < products / 50; ++i) add(parts, "story", i, story(i));
    Feed feed;
    for (const auto& [target, part] : parts) {
      header.parts.push_back({target, part.kind, static_cast<int>(part.items.size())});
      feed.parts[target] = feed::to_bytes(feed::to_json(part));
    }
    feed.header = feed::to_bytes(feed::to_json(header));
    return feed;
  }

 private:
  static void add(std::map<std::string, feed::Part>& parts, const std::string& kind, int number, feed::Item item) {
    auto& part = parts[fmt::format("parts/{}-{:03}.json", kind, number / k_items_a_part)];
    part.kind = kind;
    part.items.push_back(std::move(item));
  }
  feed::Text text(int words) {
    return {{"id", m_indonesian.say(words)},
            {"en", m_english.say(words)},
            {"fr", m_french.say(words)},
            {"zh", m_chinese.say(2 * words)}};
  }
  feed::Product product(int number, int products) {
    feed::Product product;
    product.id = fmt::format("P-{:05}", number);
    product.name = text(3);
    product.name["id"] = "Kain " + product.name["id"];
    product.maker = fmt::format("M-{:04}", number % std::max(products / 10, 1));
    product.crafts = {number % 2 == 0 ? "TENUN" : "GERABAH"};
    product.story = {feed::TextBlock{text(k_story_words)}};
    return product;
  }
  feed::Maker maker(int number) {
    feed::Maker maker;
    maker.id = fmt::format("M-{:04}", number);
    maker.name = {{"id", m_indonesian.say(2)}};
    maker.district = fmt::format("D-{:03}", number % 50);
    maker.consent.ok = true;
    return maker;
  }
  feed::Story story(int number) {
    feed::Story story;
    story.id = fmt::format("S-{:04}", number);
    story.title = text(5);
    story.lead = text(12);
    story.panels = {{feed::TextBlock{text(k_story_words)}}, {feed::TextBlock{text(k_story_words)}}};
    return story;
  }

  Speaker m_indonesian{1}, m_english{2}, m_french{3};
  Chinese m_chinese;
};

struct Times {
  double median = 0;
  double slowest = 0;
};

// A visitor types each word letter by letter.
Times type_words(const catalogue::Reader& reader, const std::vector<std::string>& words, const std::string& language) {
  std::vector<double> times;
  for (const auto& word : words) {
    for (std::size_t length = 1; length <= word.size(); ++length) {
      const auto start = Clock::now();
      (void)reader.search({word.substr(0, length), language, {}});
      times.push_back(milliseconds_since(start));
    }
  }
  std::sort(times.begin(), times.end());
  return {times[times.size() / 2], times.back()};
}

void measure(int products, const std::string& folder) {
  const Feed feed = Writer().write(products);
  auto start = Clock::now();
  const auto built = catalogue::build_catalogue(feed.header, feed.parts, {});
  if (!built) throw std::runtime_error(built.error().message);
  const double seconds = milliseconds_since(start) / 1000;
  fmt::print("{} products in four languages: built in {:.2f} s of CPU, {:.1f} MB\n", products, seconds,
             static_cast<double>(built->size()) / 1e6);
  std::ofstream(folder + "/" + catalogue::catalogue_name(catalogue::k_catalogue_format), std::ios::binary) << *built;
  const auto reader = catalogue::Reader::open(folder);
  if (!reader) throw std::runtime_error(reader.error().message);
  (*reader)->set_today(base::parse_day("2026-01-05").value());
  start = Clock::now();
  (void)(*reader)->search({"", "fr", {}});
  fmt::print("  the page opens: {:.1f} ms\n", milliseconds_since(start));
  start = Clock::now();
  (void)(*reader)->search({"tennun", "fr", {}});
  fmt::print("  first correction, words read: {:.1f} ms\n", milliseconds_since(start));
  Speaker speaker(1);
  std::vector<std::string> words;
  for (int i = 0; i < 60; ++i) words.push_back(speaker.word());
  std::vector<std::string> wrong = words;
  for (auto& word : wrong) word.insert(word.size() / 2, 1, 'x');
  for (const auto& [what, typed] : {std::pair("words", words), std::pair("mistyped words", wrong),
                                    std::pair("what every name holds", std::vector<std::string>{"kain"})}) {
    const Times times = type_words(**reader, typed, "fr");
    fmt::print("  keystroke, {}: {:.2f} ms, at most {:.2f} ms\n", what, times.median, times.slowest);
  }
}

int run(int argc, char** argv) {
  std::string folder;
  std::vector<int> products{126, 2000, 10000};
  CLI::App app{"Measures the index of the catalogue for scripts/bench.", "etalase-bench-search"};
  app.add_option("folder", folder, "An empty folder")->required()->check(CLI::ExistingDirectory);
  app.add_option("--products", products)->check(CLI::Range(1, 99'999));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  for (const int count : products) measure(count, folder);
  return 0;
}

}  // namespace
}  // namespace etalase::bench

int main(int argc, char** argv) {
  try {
    return etalase::bench::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "etalase-bench-search: %s\n", error.what());
    return 1;
  }
}
