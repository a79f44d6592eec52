// Drives etalase-council as staff would.
#include "system/gallery.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace etalase::test {

namespace fs = std::filesystem;

namespace {

const std::string k_data = std::string(ETALASE_SOURCE_DIR) + "/tests/data/one";

std::string replace_all(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

Gallery::Gallery(Stage& stage) : m_stage(stage) {
  m_home = stage.folder_of(stage.council_user(), "/srv/council-home", 0755);
  m_folder = m_home + "/council";
  std::ofstream(m_home + "/passphrase") << "kata sandi contoh";
  fs::permissions(m_home + "/passphrase", fs::perms::owner_read | fs::perms::others_read);
  paint();
  council("init", {"--root-a", m_home + "/root-a.pem", "--root-b", m_home + "/root-b.pem", "--passphrase-file",
                   m_home + "/passphrase"});
  council("import", {m_home + "/one/council.json", m_home + "/one/region.json", m_home + "/one/perajin.csv",
                     m_home + "/one/produk.csv", "--photos", m_home + "/one", "--apply"});
  publish();
  // Carried by hand, as a technician does.
  stage.write("/etc/etalase/roots/galeri.json", slurp(m_folder + "/public/feed/metadata/1.root.json"));
  serve();
}

void Gallery::paint() const {
  fs::copy(k_data, m_home + "/one");
  const auto painted = run({.argv = {std::string(ETALASE_BINARY_DIR) + "/etalase-paint", "--list",
                                     k_data + "/pictures.csv", "--out", m_home + "/one", "--side", "1200"},
                            .umask = 0022});
  EXPECT_EQ(painted.status, 0) << painted.output;
}

std::string Gallery::council(const std::string& verb, std::vector<std::string> arguments) {
  std::vector<std::string> argv = {m_stage.program("etalase-council"), verb, m_folder};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  const auto done = run({.argv = argv, .user = m_stage.council_user()});
  EXPECT_EQ(done.status, 0) << verb << ": " << done.output;
  return done.output;
}

void Gallery::publish() { council("publish", {"--passphrase-file", m_home + "/passphrase"}); }

void Gallery::change_price(const std::string& from, const std::string& to) {
  const std::string out = m_home + "/export";
  council("export", {"--out", out});
  const std::string products = out + "/produk.csv";
  const std::string text = slurp(products);
  EXPECT_NE(text.find(from), std::string::npos) << "the export holds the old price";
  std::ofstream(products) << replace_all(text, from, to);
  council("import", {products, "--photos", out, "--apply"});
  publish();
}

void Gallery::serve() {
  const std::string log = m_home + "/serve.log";
  m_server.emplace(Command{.argv = {m_stage.program("etalase-council"), "serve", m_folder, "--listen", "127.0.0.1:0"},
                           .user = m_stage.council_user(),
                           .output = log});
  const std::string mark = "listening http://127.0.0.1:";
  EXPECT_TRUE(eventually(
      [&] {
        return slurp(log).find('\n', slurp(log).find(mark)) != std::string::npos &&
               slurp(log).find(mark) != std::string::npos;
      },
      std::chrono::seconds(20)))
      << slurp(log);
  const std::string text = slurp(log);
  const auto at = text.find(mark);
  if (at != std::string::npos) m_port = static_cast<std::uint16_t>(std::stoul(text.substr(at + mark.size())));
}

std::string configuration(const Stage& stage, std::uint16_t port, const std::string& kiosk_folder,
                          const std::string& runtime_folder) {
  return fmt::format(R"([kiosk]
id = "uji"
name = "Kios uji"
[paths]
sources = "{}"
kiosk = "{}"
runtime = "{}"
[[source]]
id = "galeri"
url = "http://127.0.0.1:{}/feed"
root = "{}"
own = true
[sync]
every = "1m"
reserve = "1MB"
)",
                     stage.path("/var/lib/etalase/sources"), kiosk_folder, runtime_folder, port,
                     stage.path("/etc/etalase/roots/galeri.json"));
}

}  // namespace etalase::test
