// A root-owned prefix with the shipped users, folders and programs, for tests that run everything as it will run.
#pragma once

#include <optional>
#include <string>

#include "support/process.hpp"

namespace etalase::test {

// Owns a folder under /tmp: usr/bin with the built programs, users by systemd-sysusers, folders by systemd-tmpfiles,
// both from systemd/ and confined to the folder. Removed by destruction.
class Stage {
 public:
  // Says in words why this machine cannot make a stage (not root, a tool missing); absent when it can.
  [[nodiscard]] static std::optional<std::string> obstacle();
  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Returns a path inside the stage; `inside` begins with a slash.
  [[nodiscard]] std::string path(const std::string& inside) const { return m_root + inside; }
  [[nodiscard]] std::string program(const std::string& name) const { return path("/usr/bin/" + name); }
  [[nodiscard]] const User& sync_user() const { return m_sync; }
  [[nodiscard]] const User& kiosk_user() const { return m_kiosk; }
  [[nodiscard]] const User& council_user() const { return m_council; }

  // Makes a folder that belongs to a user.
  std::string folder_of(const User& user, const std::string& inside, mode_t mode);
  // Writes a file readable by the group etalase, as /etc/etalase is.
  std::string write(const std::string& inside, const std::string& text) const;

 private:
  void install_programs() const;
  void make_users();
  std::string m_root;
  User m_sync, m_kiosk, m_council;
};

}  // namespace etalase::test
