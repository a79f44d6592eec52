// etalase-bench-feed: publishes a signed feed of any size, with pictures of noise, for scripts/bench.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include "base/clock.hpp"
#include "base/digest.hpp"
#include "feed/codec.hpp"
#include "trust/repository.hpp"
#include "trust/verify_target.hpp"

namespace etalase::bench {
namespace {

namespace fs = std::filesystem;

// What to publish. Everything follows from these numbers, so that a second run changes only what it is told to.
struct Plan {
  std::string folder;
  int products = 2000;
  int pictures = 5000;
  std::uint64_t bytes = 1'000'000'000;  // of all pictures
  std::uint64_t serial = 1;             // also every role's version
  int new_price = -1;                   // product that gets another price
  int new_picture = -1;                 // picture that gets other bytes
  std::string withdraw;                 // product to take down
};

constexpr int k_items_a_part = 100;

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

trust::PrivateKey key(const Plan& plan, const std::string& name) {
  const auto path = fs::path(plan.folder) / "keys" / (name + ".pem");
  if (!fs::exists(path)) write(path, trust::PrivateKey::generate().to_pem());
  std::ifstream in(path);
  const std::string pem{std::istreambuf_iterator<char>(in), {}};
  return trust::PrivateKey::from_pem(pem).value();
}

std::string noise(std::uint64_t seed, std::uint64_t bytes) {
  std::mt19937_64 random(seed);
  std::string out(bytes, '\0');
  for (std::size_t at = 0; at + 8 <= out.size(); at += 8) {
    const auto word = random();
    std::memcpy(out.data() + at, &word, 8);
  }
  return out;
}

class Publisher {
 public:
  explicit Publisher(Plan plan) : m_plan(std::move(plan)), m_public(fs::path(m_plan.folder) / "public/feed") {}

  void publish() {
    add_products();
    add_makers();
    feed::FeedHeader header = make_header();
    for (auto& [target, part] : m_parts) {
      header.parts.push_back({target, part.kind, static_cast<int>(part.items.size())});
      put_target(target, feed::to_bytes(feed::to_json(part)));
    }
    put_target("feed.json", feed::to_bytes(feed::to_json(header)));
    sign();
  }

 private:
  feed::FeedHeader make_header() const {
    feed::FeedHeader header;
    header.format = "etalase-feed/1";
    header.feed_id = "bench";
    header.serial = static_cast<std::int64_t>(m_plan.serial);
    header.published_at = base::format_utc(m_now);
    header.languages = {{"id", "Bahasa Indonesia", feed::Direction::ltr, true}};
    header.council.name = {{"id", "Dewan Uji"}};
    header.vocab.craft = {{"TENUN", {{"id", "Tenun"}}, {}, {}}};
    header.public_base_url = "https://contoh.example/";
    return header;
  }

  feed::Part& part(const std::string& kind, int number) {
    auto& part = m_parts[fmt::format("parts/{}-{:03}.json", kind, number)];
    part.kind = kind;
    return part;
  }

  void add_products() {
    for (int i = 0; i < m_plan.products; ++i) {
      auto& into = part("product", i / k_items_a_part);
      feed::Product product;
      product.id = fmt::format("P-{:05}", i);
      product.name = {{"id", fmt::format("Kain tenun nomor {}", i)}, {"en", fmt::format("Woven cloth number {}", i)}};
      product.maker = fmt::format("M-{:03}", i % 200);
      product.crafts = {"TENUN"};
      product.care = {{"id", "Cuci dengan tangan, jemur di tempat teduh."}};
      const int price = 100'000 + i * 100 + (i == m_plan.new_price ? static_cast<int>(m_plan.serial) : 0);
      product.price = feed::Money{price, price, "IDR", "2026-01-02"};
      const std::string words = fmt::format("Ditenun di rumah nomor {} dengan benang yang dicelup sendiri. ", i);
      product.story = {feed::TextBlock{{{"id", words + words + words}}}};
      for (int p = i; p < m_plan.pictures; p += m_plan.products) product.images.push_back(add_picture(p, into));
      into.items.emplace_back(std::move(product));
    }
  }

  std::string add_picture(int number, feed::Part& into) {
    const auto size = m_plan.bytes / static_cast<std::uint64_t>(m_plan.pictures);
    const auto seed = static_cast<std::uint64_t>(number) + (number == m_plan.new_picture ? m_plan.serial << 32U : 0);
    const auto bytes = noise(seed, size);
    const auto sha256 = base::sha256_hex(bytes);
    const auto path = m_public / "media" / sha256.substr(0, 2) / (sha256 + ".jpg");
    if (!fs::exists(path)) write(path, bytes);
    feed::Media picture;
    picture.id = fmt::format("F-{:05}", number);
    picture.alt = {{"id", "Foto"}};
    picture.color = "#a05030";
    picture.files = {{960, sha256, size, 960, 640}};
    into.media.push_back(picture);
    return picture.id;
  }

  void add_makers() {
    for (int i = 0; i < std::min(200, m_plan.products); ++i) {
      feed::Maker maker;
      maker.id = fmt::format("M-{:03}", i);
      maker.name = {{"id", fmt::format("Kelompok tenun {}", i)}};
      maker.district = "DONRI";
      maker.consent.ok = true;
      part("maker", i / k_items_a_part).items.emplace_back(std::move(maker));
    }
  }

  void put_target(const std::string& path, const std::string& bytes) {
    auto& info = m_targets[path] = trust::describe_target(bytes);
    write(m_public / "targets" / trust::consistent_path(path, info), bytes);
  }

  void put(const trust::MetadataFile& file) { write(m_public / "metadata" / file.name, file.bytes); }

  void sign() {
    const auto root = key(m_plan, "root"), content = key(m_plan, "content"), freshness = key(m_plan, "freshness");
    if (!fs::exists(m_public / "metadata/1.root.json"))
      put(trust::build_root({1, m_now}, {{root.public_key()}, content.public_key(), freshness.public_key()}, {root}));
    feed::Withdrawn list;
    list.serial = static_cast<std::int64_t>(m_plan.serial);
    if (!m_plan.withdraw.empty()) list.items.push_back({{"product", m_plan.withdraw}, false});
    const auto withdrawn = feed::to_bytes(feed::to_json(list));
    const auto info = trust::describe_target(withdrawn);
    write(m_public / "targets" / trust::consistent_path("withdrawn.json", info), withdrawn);
    const trust::Edition edition{m_plan.serial, m_now};
    const auto targets = trust::build_targets(edition, m_targets, content, freshness.public_key());
    const auto withdrawals = trust::build_withdrawals(edition, info, freshness);
    const auto snapshot = trust::build_snapshot(edition, trust::describe_metadata(m_plan.serial, targets.bytes),
                                                trust::describe_metadata(m_plan.serial, withdrawals.bytes), freshness);
    put(targets);
    put(withdrawals);
    put(snapshot);
    put(trust::build_timestamp(edition, trust::describe_metadata(m_plan.serial, snapshot.bytes), freshness));
  }

  Plan m_plan;
  fs::path m_public;
  const base::SystemTime m_now = base::RealClock().system_now();
  std::map<std::string, feed::Part> m_parts;
  std::map<std::string, trust::TargetInfo> m_targets;
};

int run(int argc, char** argv) {
  Plan plan;
  CLI::App app{"Publishes a signed feed of any size for scripts/bench.", "etalase-bench-feed"};
  app.add_option("folder", plan.folder, "Council folder; public/feed lies below it")->required();
  app.add_option("--products", plan.products)->check(CLI::Range(1, 99'999));
  app.add_option("--pictures", plan.pictures)->check(CLI::Range(0, 99'999));
  app.add_option("--bytes", plan.bytes, "Of all pictures together");
  app.add_option("--serial", plan.serial, "Also every role's version; greater than at the last run");
  app.add_option("--new-price", plan.new_price, "Product that gets another price");
  app.add_option("--new-picture", plan.new_picture, "Picture that gets other bytes");
  app.add_option("--withdraw", plan.withdraw, "Product to take down, such as P-00007");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  Publisher(plan).publish();
  return 0;
}

}  // namespace
}  // namespace etalase::bench

int main(int argc, char** argv) {
  try {
    return etalase::bench::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "etalase-bench-feed: %s\n", error.what());
    return 1;
  }
}
