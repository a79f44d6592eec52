// Publishes the sample and builds its catalogue.
#include "layouts/sample_feed.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "base/posix_file_system.hpp"
#include "base/text.hpp"
#include "catalogue/builder.hpp"
#include "layouts/long_words.hpp"
#include "support/jpeg.hpp"
#include "support/process.hpp"

namespace etalase::test {

namespace {

namespace fs = std::filesystem;

constexpr base::Bytes k_most = base::megabytes(64);
const std::string k_sample = std::string(ETALASE_SOURCE_DIR) + "/assets/sample";

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

void must_run(std::vector<std::string> argv) {
  argv.front() = std::string(ETALASE_BINARY_DIR) + "/" + argv.front();
  const Finished done =
      run({.argv = argv, .environment = {{"ETALASE_DATA_DIR", std::string(ETALASE_SOURCE_DIR) + "/assets"}}},
          std::chrono::seconds(500));
  if (done.status != 0) throw std::runtime_error(argv[1] + ": " + done.output.substr(0, 2000));
}

// One-coloured pictures in the list's shapes, just large enough for the council.
void paint(const std::string& into) {
  fs::create_directories(into);
  std::map<std::string, std::string> by_aspect;
  std::ifstream list(k_sample + "/pictures.csv");
  std::string line;
  std::getline(list, line);
  while (std::getline(list, line)) {
    const std::vector<std::string> cells = base::split(line, ';');
    const std::vector<std::string> shape = base::split(cells.at(3), 'x');
    const int wide = std::stoi(shape.at(0));
    const int high = std::stoi(shape.at(1));
    std::string& picture = by_aspect[cells.at(3)];
    if (picture.empty())
      picture = jpeg_of(960 * wide / std::max(wide, high), 960 * high / std::max(wide, high), {170, 110, 70});
    std::ofstream(into + "/" + cells.at(0), std::ios::binary) << picture;
  }
}

// The parts of the published feed by target path, each text also in long words.
std::map<std::string, std::string> targets_of(const fs::path& feed) {
  const auto signed_targets = base::parse_json(slurp(feed / "metadata/1.targets.json"), k_most);
  if (!signed_targets) throw std::runtime_error(signed_targets.error().message);
  std::map<std::string, std::string> targets;
  for (const auto& [target, about] : (*signed_targets)["signed"]["targets"].items()) {
    if (!target.ends_with("feed.json") && !target.starts_with("parts/")) continue;
    const fs::path path(target);
    const std::string hash = about["hashes"]["sha256"];
    base::Json part = *base::parse_json(
        slurp(feed / "targets" / path.parent_path() / (hash + "." + path.filename().string())), k_most);
    stretch_texts(part, k_long_words);
    if (target == "feed.json")
      part["languages"].push_back({{"tag", k_long_words}, {"name", "Panjang"}, {"dir", "ltr"}});
    targets[target] = part.dump();
  }
  return targets;
}

// Tells one state of the sample and of the program that publishes it from another.
std::string state_of_sources() {
  std::set<fs::path> paths{std::string(ETALASE_BINARY_DIR) + "/etalase-council"};
  for (const auto& entry : fs::directory_iterator(k_sample)) paths.insert(entry.path());
  std::ostringstream state;
  for (const fs::path& path : paths)
    state << path.filename() << fs::file_size(path) << ' ' << fs::last_write_time(path).time_since_epoch().count()
          << '\n';
  return state.str();
}

void build(const std::string& home) {
  std::map<std::string, std::string> parts = targets_of(home + "/council/public/feed");
  const std::string header = parts.at("feed.json");
  parts.erase("feed.json");
  const auto bytes = catalogue::build_catalogue(header, parts, {});
  if (!bytes) throw std::runtime_error(bytes.error().message);
  const auto files = base::make_posix_file_system();
  if (const auto written = catalogue::write_catalogue(*files, home, *bytes); !written)
    throw std::runtime_error(written.error().message);
}

void make(const std::string& home, const std::string& made_of) {
  fs::remove_all(home);
  fs::create_directories(home);
  std::ofstream(home + "/passphrase") << "kata sandi contoh";
  fs::permissions(home + "/passphrase", fs::perms::owner_read);
  paint(home + "/pictures");
  must_run({"etalase-council", "init", home + "/council", "--root-a", home + "/a.pem", "--root-b", home + "/b.pem",
            "--passphrase-file", home + "/passphrase"});
  must_run({"etalase-council", "sample", home + "/council", "--pictures", home + "/pictures"});
  must_run({"etalase-council", "publish", home + "/council", "--passphrase-file", home + "/passphrase"});
  build(home);
  std::ofstream(home + "/made-of") << made_of;
}

}  // namespace

SampleFeed::SampleFeed() {
  const std::string home = std::string(ETALASE_BINARY_DIR) + "/../sample-feed";
  const std::string made_of = state_of_sources();
  if (slurp(home + "/made-of") != made_of) make(home, made_of);
  auto reader = catalogue::Reader::open(home);
  if (!reader) throw std::runtime_error(reader.error().message);
  m_reader = std::move(*reader);
  m_reader->set_today(std::chrono::year{2026} / 11 / 30);
}

}  // namespace etalase::test
