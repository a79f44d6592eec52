// Files and configuration of a kiosk that only syncs.
#include "system/sync_home.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "base/digest.hpp"

namespace etalase::test {

namespace {

constexpr std::string_view k_host_end = "/feed";

std::string path_on_server(const std::string& url) {
  return url.substr(std::string(k_feed_url).size() - k_host_end.size());
}

}  // namespace

SyncHome::SyncHome() {
  for (const char* folder : {"sources", "kiosk", "run"}) std::filesystem::create_directories(m_dir / folder);
  std::ofstream(m_dir / "root.json", std::ios::binary) << m_council.root();
}

std::map<std::string, std::string> SyncHome::files() const {
  std::map<std::string, std::string> files;
  for (const auto& [url, answer] : m_published.answers) files[path_on_server(url)] = answer.body;
  return files;
}

std::string SyncHome::media_path(const std::string& sha256) { return path_on_server(FeedServer::media_url(sha256)); }

void SyncHome::configure(const std::string& url, const std::string& source_lines, const std::string& sync_lines) const {
  std::ofstream(m_dir / "etalase.toml") << fmt::format(
      "[paths]\nsources = \"{0}/sources\"\nkiosk = \"{0}/kiosk\"\nruntime = \"{0}/run\"\n"
      "[[source]]\nid = \"galeri\"\nurl = \"{1}\"\nroot = \"{0}/root.json\"\n{2}\n[sync]\nreserve = \"1MB\"\n{3}\n",
      m_dir.path(), url, source_lines, sync_lines);
}

Command SyncHome::command(const std::string& verb, const std::vector<std::string>& options) const {
  Command command{.argv = {std::string(ETALASE_BINARY_DIR) + "/etalase-sync", "--config", m_dir / "etalase.toml", verb},
                  .output = m_dir / "log"};
  command.argv.insert(command.argv.end(), options.begin(), options.end());
  return command;
}

Finished SyncHome::sync(const std::string& verb, const std::vector<std::string>& options) const {
  return run(command(verb, options));
}

base::Json SyncHome::status() const {
  std::ifstream in(m_dir / "run/sync.json");
  return in ? base::Json::parse(in, nullptr, false) : base::Json();
}

std::string SyncHome::state() const {
  const auto json = status();
  return json.is_object() ? json["sources"][0]["state"].get<std::string>() : "";
}

bool SyncHome::shows(int serial) const {
  const auto json = status();
  return json.is_object() && json["sources"][0]["feed"]["serial"] == serial;
}

std::string add_large_picture(SmallFeed& small, const std::string& id, std::size_t bytes) {
  std::string body;
  for (std::uint32_t i = 0; body.size() < bytes; ++i) body += std::to_string(i * 2654435761U);
  body.resize(bytes);
  const auto sha256 = base::sha256_hex(body);
  small.media[sha256] = body;
  feed::Media picture;
  picture.id = id;
  picture.alt = {{"id", id}};
  picture.color = "#a05030";
  picture.files.push_back({480, sha256, bytes, 480, 320});
  small.part("product").media.push_back(picture);
  small.seal();
  return sha256;
}

}  // namespace etalase::test
