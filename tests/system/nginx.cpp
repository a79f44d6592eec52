// Configuration and certificates of a passing nginx.
#include "system/nginx.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/assert.hpp"
#include "support/loopback.hpp"

namespace etalase::test {

namespace {

namespace fs = std::filesystem;

bool answers(std::uint16_t port) {
  const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const auto address = loopback(port);
  const bool connected = ::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(client);
  return connected;
}

void openssl(const std::vector<std::string>& arguments) {
  std::vector<std::string> argv{"openssl"};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  const auto done = run({.argv = argv});
  ETALASE_ASSERT(done.status == 0);
}

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

std::optional<std::string> Nginx::obstacle() {
  for (const auto& argv : {std::vector<std::string>{"nginx", "-v"}, {"openssl", "version"}}) {
    if (run({.argv = argv}).status != 0) return argv.front() + " is not installed";
  }
  return std::nullopt;
}

Nginx::Nginx(const NginxSetup& setup) : m_setup(setup), m_port(free_port()) {
  fs::create_directories(m_dir / "public");
  if (setup.tls != NginxSetup::Tls::none) make_certificates(setup.certificate_for);
  write_configuration();
  m_process.emplace(
      Command{.argv = {"nginx", "-e", m_dir / "error.log", "-p", m_dir.path(), "-c", m_dir / "nginx.conf"},
              .output = m_dir / "output"});
  ETALASE_ASSERT(eventually([this] { return answers(m_port); }, std::chrono::seconds(10)));
}

// An authority, and a server's certificate signed by it.
void Nginx::make_certificates(const std::string& subject) const {
  const std::vector<std::string> key = {"-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"};
  auto authority = std::vector<std::string>{"req", "-x509", "-days", "30", "-subj", "/CN=Otoritas Galeri"};
  authority.insert(authority.end(), key.begin(), key.end());
  for (const auto& each : {std::string("-keyout"), m_dir / "ca.key", std::string("-out"), m_dir / "ca.pem"})
    authority.push_back(each);
  openssl(authority);
  auto request = std::vector<std::string>{"req", "-subj", "/CN=galeri"};
  request.insert(request.end(), key.begin(), key.end());
  for (const auto& each : {std::string("-keyout"), m_dir / "server.key", std::string("-out"), m_dir / "server.csr"})
    request.push_back(each);
  openssl(request);
  write(m_dir / "names", "subjectAltName=" + subject + "\n");
  openssl({"x509", "-req", "-days", "30", "-in", m_dir / "server.csr", "-CA", m_dir / "ca.pem", "-CAkey",
           m_dir / "ca.key", "-CAcreateserial", "-extfile", m_dir / "names", "-out", m_dir / "server.pem"});
}

void Nginx::write_configuration() const {
  std::string tls;
  if (m_setup.tls != NginxSetup::Tls::none) {
    const bool old = m_setup.tls == NginxSetup::Tls::only_1_1;
    tls = fmt::format("ssl_certificate {}; ssl_certificate_key {}; ssl_protocols {}; ssl_ciphers {};\n",
                      m_dir / "server.pem", m_dir / "server.key", old ? "TLSv1.1" : "TLSv1.2 TLSv1.3",
                      old ? "ALL:@SECLEVEL=0" : "HIGH");
  }
  std::string temporary;
  for (const char* what : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
    temporary += fmt::format("{}_temp_path {};\n", what, m_dir / what);
  write(m_dir / "nginx.conf",
        fmt::format("daemon off; worker_processes 1; pid {}; {}\n"
                    "events {{ worker_connections 64; }}\n"
                    "http {{ log_format short '$server_protocol $status $connection $request_uri $http_range';\n"
                    "access_log {} short; {}\n"
                    "types {{ application/json json; image/jpeg jpg; text/html html; }}\n"
                    "gzip on; gzip_types application/json; gzip_min_length 200; {}\n"
                    "server {{ listen 127.0.0.1:{}{}; root {}; {} {}\n"
                    "location /feed/media/ {{ {} }} }} }}\n",
                    m_dir / "nginx.pid", ::geteuid() == 0 ? "user root;" : "", m_dir / "access.log", temporary,
                    m_setup.http_lines, m_port, tls.empty() ? "" : " ssl http2", m_dir / "public", tls,
                    m_setup.server_lines, m_setup.media_rate.empty() ? "" : "limit_rate " + m_setup.media_rate + ";"));
}

void Nginx::put(const std::string& path, const std::string& bytes) const {
  const auto file = m_dir / ("public" + path);
  fs::create_directories(fs::path(file).parent_path());
  write(file, bytes);
}

std::string Nginx::url(const std::string& path) const {
  const char* scheme = m_setup.tls == NginxSetup::Tls::none ? "http" : "https";
  return fmt::format("{}://127.0.0.1:{}{}", scheme, m_port, path);
}

std::vector<Nginx::Entry> Nginx::log() const {
  std::ifstream in(m_dir / "access.log");
  std::vector<Entry> entries;
  for (Entry one; in >> one.protocol >> one.status >> one.connection >> one.path >> one.range;) entries.push_back(one);
  return entries;
}

}  // namespace etalase::test
