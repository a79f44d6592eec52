// A real nginx on loopback: with TLS by a private authority and HTTP/2, or plain.
#pragma once

#include <signal.h>

#include <optional>
#include <string>
#include <vector>

#include "support/process.hpp"
#include "support/temp_dir.hpp"

namespace etalase::test {

struct NginxSetup {
  enum class Tls { none, modern, only_1_1 };
  Tls tls = Tls::modern;
  std::string certificate_for = "IP:127.0.0.1";  // the certificate's subjectAltName
  std::string media_rate = {};                   // limit_rate of pictures, such as "100k"; empty: none
  std::string server_lines = {};                 // more of the server's block
  std::string http_lines = {};                   // more of the block around it
};

// Serves public/ of its own folder until destruction.
class Nginx {
 public:
  // Says in words why there can be none; absent when there can.
  [[nodiscard]] static std::optional<std::string> obstacle();
  explicit Nginx(const NginxSetup& setup = {});

  // Writes a file below public/; `path` begins with a slash.
  void put(const std::string& path, const std::string& bytes) const;
  [[nodiscard]] std::string url(const std::string& path) const;
  // Ends the workers that serve now, as a changed configuration does: they finish what they serve and take nothing
  // more.
  void reload() const { m_process->signal(SIGHUP); }
  // The authority that vouches for the server.
  [[nodiscard]] std::string ca_file() const { return m_dir / "ca.pem"; }

  // One request as the access log has it.
  struct Entry {
    std::string protocol;  // "HTTP/2.0"
    int status = 0;
    std::string connection;  // nginx's number of it
    std::string path;
    std::string range;  // the header, "-" without
  };
  // What was asked so far.
  [[nodiscard]] std::vector<Entry> log() const;

 private:
  void make_certificates(const std::string& subject) const;
  void write_configuration() const;

  TempDir m_dir;
  NginxSetup m_setup;
  std::uint16_t m_port = 0;
  std::optional<Process> m_process;
};

}  // namespace etalase::test
