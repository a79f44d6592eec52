// Where things lie in a council's folder; docs/council-folder.md.
#pragma once

#include <string>
#include <string_view>

namespace etalase::drafts {

// Names the files and folders of one council; touches no disk.
class CouncilFolder {
 public:
  explicit CouncilFolder(std::string root) : m_root(std::move(root)) {}

  [[nodiscard]] const std::string& root() const { return m_root; }
  // The folder as it is typed in a command: in quotes where the shell would take it apart.
  [[nodiscard]] std::string typed() const {
    constexpr std::string_view k_plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
    if (m_root.find_first_not_of(k_plain) == std::string::npos) return m_root;
    std::string quoted = "'";
    for (const char c : m_root) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
  }
  [[nodiscard]] std::string database() const { return m_root + "/council.sqlite"; }
  [[nodiscard]] std::string settings() const { return m_root + "/council.toml"; }
  [[nodiscard]] std::string pictures() const { return m_root + "/pictures"; }
  [[nodiscard]] std::string keys() const { return m_root + "/keys"; }
  [[nodiscard]] std::string content_key() const { return keys() + "/content.pem"; }
  [[nodiscard]] std::string freshness_key() const { return keys() + "/freshness.pem"; }
  // The web root that is published.
  [[nodiscard]] std::string public_root() const { return m_root + "/public"; }
  // Derivatives of pictures, which can be made again at any time.
  [[nodiscard]] std::string derived() const { return m_root + "/derived"; }
  // A master picture, named by its SHA-256 and extension without dot.
  [[nodiscard]] std::string picture(std::string_view sha256, std::string_view extension) const {
    return pictures() + "/" + std::string(sha256) + "." + std::string(extension);
  }

 private:
  std::string m_root;
};

}  // namespace etalase::drafts
