// Builds the stage out of the files in systemd/.
#include "system/stage.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace etalase::test {

namespace fs = std::filesystem;

namespace {

constexpr uid_t k_council_uid = 64777;

void must_run(const std::vector<std::string>& argv) {
  const auto done = run({.argv = argv});
  if (done.status != 0) std::fprintf(stderr, "%s failed: %s\n", argv[0].c_str(), done.output.c_str());
  ETALASE_ASSERT(done.status == 0);
}

// Finds "name:x:<id>:<id>:…" in a passwd or group file; `column` counts from 0.
unsigned number_of(const std::string& file, const std::string& name, std::size_t column) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto fields = base::split(line, ':');
    if (fields[0] == name) return static_cast<unsigned>(std::stoul(fields.at(column)));
  }
  ETALASE_ASSERT(false && "systemd-sysusers made every user");
  return 0;
}

}  // namespace

std::optional<std::string> Stage::obstacle() {
  if (geteuid() != 0) return "needs root to run programs as their own users";
  for (const char* tool : {"systemd-sysusers", "systemd-tmpfiles"}) {
    if (run({.argv = {tool, "--version"}}).status != 0) return std::string(tool) + " is missing (package systemd)";
  }
  return std::nullopt;
}

Stage::Stage() {
  m_root = (fs::temp_directory_path() / "etalase-stage-XXXXXX").string();
  ETALASE_ASSERT(mkdtemp(m_root.data()) != nullptr);
  chmod(m_root.c_str(), 0755);
  const mode_t before = umask(0022);
  install_programs();
  make_users();
  umask(before);
}

Stage::~Stage() {
  std::error_code ignored;
  fs::remove_all(m_root, ignored);
}

void Stage::install_programs() const {
  fs::create_directories(path("/usr/bin"));
  for (const char* name : {"etalase-council", "etalase-sync", "etalase-kiosk"}) {
    fs::copy_file(fs::path(ETALASE_BINARY_DIR) / name, program(name));
  }
}

void Stage::make_users() {
  const std::string units = std::string(ETALASE_SOURCE_DIR) + "/systemd/";
  fs::create_directories(path("/etc"));
  must_run({"systemd-sysusers", "--root=" + m_root, units + "etalase.sysusers"});
  must_run({"systemd-tmpfiles", "--create", "--root=" + m_root, units + "etalase.tmpfiles"});
  const std::string passwd = path("/etc/passwd");
  const gid_t shared = number_of(path("/etc/group"), "etalase", 2);
  const auto user = [&](const char* name) {
    return User{number_of(passwd, name, 2), number_of(passwd, name, 3), {shared}};
  };
  m_sync = user("etalase-sync");
  m_kiosk = user("etalase-kiosk");
  m_council = {k_council_uid, k_council_uid, {}};
}

std::string Stage::folder_of(const User& user, const std::string& inside, mode_t mode) {
  fs::create_directories(path(inside));
  ETALASE_ASSERT(chown(path(inside).c_str(), user.uid, user.groups.empty() ? user.gid : user.groups.front()) == 0);
  chmod(path(inside).c_str(), mode);
  return path(inside);
}

std::string Stage::write(const std::string& inside, const std::string& text) const {
  const std::string file = path(inside);
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream(file) << text;
  ETALASE_ASSERT(chown(file.c_str(), 0, m_kiosk.groups.front()) == 0);
  chmod(file.c_str(), 0640);
  return file;
}

}  // namespace etalase::test
