// Reading, and the same as a check.
#include "sync/credentials.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "trust/limits.hpp"
#include "trust/rules.hpp"

namespace etalase::sync {

namespace {

using base::ErrorKind;
using base::Result;

constexpr base::Bytes k_token_limit = base::kilobytes(16);
// A file of every authority that a Debian knows has a quarter of it.
constexpr base::Bytes k_proxy_limit = base::kilobytes(4);
constexpr base::Bytes k_ca_limit = base::megabytes(1);

bool is_bearer_token(std::string_view token) {
  return !token.empty() && token.size() <= 4096 &&
         token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=") ==
             std::string_view::npos;
}

Result<void> check_ca_file(const base::FileSystem& files, const std::string& path) {
  const auto bytes = files.read(path, k_ca_limit);
  if (!bytes) return base::fail(bytes.error().within("ca_file"));
  if (bytes->find("-----BEGIN CERTIFICATE-----") != std::string::npos) return {};
  return base::fail(ErrorKind::invalid, "ca_file: " + path + " holds no certificate (-----BEGIN CERTIFICATE-----)",
                    path);
}

// The password in it is nobody's business but the daemon's and its group's.
Result<void> check_proxy_file(const base::FileSystem& files, const settings::Settings& settings) {
  const auto& path = settings.sync.proxy_file;
  if (path.empty()) return {};
  if (const auto read = with_proxy(files, settings); !read) return base::fail(read.error());
  const auto info = files.info(path);
  if (!info) return base::fail(info.error());
  constexpr unsigned k_others = 0007;
  if ((info->mode & k_others) == 0) return {};
  return base::fail(ErrorKind::invalid, "[sync] proxy_file: " + path + " may be read by everybody: chmod 640", path);
}

}  // namespace

Result<std::string> read_root(const base::FileSystem& files, const settings::Source& source) {
  const bool is_the_root_itself = source.root.starts_with('{');
  auto bytes = is_the_root_itself ? Result<std::string>(source.root) : files.read(source.root, trust::k_root_limit);
  if (!bytes) return base::fail(bytes.error().within("root"));
  const auto root = trust::accept_first_root(*bytes);
  if (root) return bytes;
  const auto name = is_the_root_itself ? std::string("the value") : source.root;
  return base::fail(ErrorKind::invalid, "root: " + name + " is no council's 1.root.json: " + root.error().message,
                    name);
}

Result<std::string> read_token(const base::FileSystem& files, const std::string& path) {
  const auto text = files.read(path, k_token_limit);
  if (!text) return base::fail(text.error().within("token_file"));
  auto token = std::string(base::trim(*text));
  if (is_bearer_token(token)) return token;
  return base::fail(ErrorKind::invalid, "token_file: " + path + " holds no token: enrol this kiosk again", path);
}

Result<std::shared_ptr<const Access>> read_access(const base::FileSystem& files, const settings::Source& source) {
  auto access = std::make_shared<Access>();
  access->ca_file = source.ca_file;
  ETALASE_TRY(access->origin, base::parse_url(source.url));
  if (!source.token_file.empty()) {
    ETALASE_TRY(access->token, read_token(files, source.token_file));
  }
  return std::shared_ptr<const Access>(std::move(access));
}

Result<settings::Settings> with_proxy(const base::FileSystem& files, settings::Settings settings) {
  const auto& path = settings.sync.proxy_file;
  if (path.empty()) return settings;
  const auto text = files.read(path, k_proxy_limit);
  if (!text) return base::fail(text.error().within("[sync] proxy_file"));
  auto proxy = base::parse_proxy(base::trim(*text));
  if (!proxy) return base::fail(ErrorKind::invalid, "[sync] proxy_file: " + path + ": " + proxy.error().message, path);
  settings.sync.proxy = std::move(*proxy);
  return settings;
}

std::vector<std::string> wrong_files(const base::FileSystem& files, const settings::Settings& settings) {
  std::vector<std::string> lines;
  const auto enter = [&lines](const std::string& where, const auto& result) {
    if (!result) lines.push_back(where + result.error().message);
  };
  enter("", check_proxy_file(files, settings));
  if (settings.sources.empty()) lines.emplace_back("there is no [[source]]: nothing is fetched and nothing is shown");
  for (const auto& source : settings.sources) {
    const auto where = fmt::format("[[source]] {}: ", source.id);
    enter(where, read_root(files, source));
    if (!source.token_file.empty()) enter(where, read_token(files, source.token_file));
    if (!source.ca_file.empty()) enter(where, check_ca_file(files, source.ca_file));
  }
  return lines;
}

}  // namespace etalase::sync
