// The council's side of a system test: a folder, a picture, a server, and what staff do with them.
#pragma once

#include <optional>
#include <string>

#include "system/stage.hpp"

namespace etalase::test {

// One product by one maker (tests/data/one), published and served on loopback as the council's own user.
class Gallery {
 public:
  explicit Gallery(Stage& stage);

  // Runs etalase-council with these arguments behind the folder; fails the test when it fails.
  std::string council(const std::string& verb, std::vector<std::string> arguments = {});
  void publish();
  // Exports the products, sets this price (rupiah, as text) everywhere it finds the old one, imports and publishes.
  void change_price(const std::string& from, const std::string& to);

  [[nodiscard]] std::uint16_t port() const { return m_port; }

 private:
  void paint() const;
  void serve();
  Stage& m_stage;
  std::string m_home;
  std::string m_folder;
  std::optional<Process> m_server;
  std::uint16_t m_port = 0;
};

// Returns etalase.toml for a kiosk of this stage that syncs through `port`.
[[nodiscard]] std::string configuration(const Stage& stage, std::uint16_t port, const std::string& kiosk_folder,
                                        const std::string& runtime_folder);

// Reads a whole file; empty when it is not there.
[[nodiscard]] std::string slurp(const std::string& path);

}  // namespace etalase::test
