// A TUF client on the command line, on the daemon's own library, for conformance suites. Not installed.
#include <curl/curl.h>

#include <iostream>
#include <map>
#include <stdexcept>
#include <vector>

#include "base/digest.hpp"
#include "base/posix_file_system.hpp"
#include "base/text.hpp"
#include "support/tuf_client_http.hpp"
#include "trust/limits.hpp"
#include "trust/updater.hpp"
#include "trust/verify_target.hpp"

namespace {

using namespace etalase;
using base::Result;

constexpr std::string_view k_usage =
    "usage: tuf_client --metadata-dir DIR (init ROOT | --metadata-url URL refresh | "
    "--metadata-url URL --target-name PATH --target-base-url URL --target-dir DIR download)";

struct Options {
  std::string command, metadata_dir, metadata_url, target_base_url, target_dir, trusted_root;
  std::vector<std::string> target_names;
};

Result<void> init(base::FileSystem& files, const Options& options) {
  std::string root;
  ETALASE_TRY(root, files.read(options.trusted_root, trust::k_root_limit));
  return trust::Updater::trust_root(files, options.metadata_dir, root);
}

// Names the local file so that no target path can leave the folder, hide in it, or grow past a file name.
std::string local_name(const std::string& target_path) {
  constexpr std::size_t k_longest = 200;
  const auto name = base::percent_encode(target_path);
  const bool dots = name.find_first_not_of('.') == std::string::npos;
  return dots || name.size() > k_longest ? base::sha256_hex(target_path) : name;
}

bool is_there(base::FileSystem& files, const std::string& path, const trust::TargetInfo& info) {
  const auto bytes = files.read(path, info.length);
  return bytes && trust::verify_target(*bytes, info);
}

// Fetches one target unless the one on the disk is the signed one already; a bad one is never written.
Result<void> download(base::FileSystem& files, trust::Updater& updater, const Options& options,
                      const std::string& name) {
  std::optional<trust::Target> target;
  ETALASE_TRY(target, updater.find_target(name));
  if (!target) return base::fail(base::ErrorKind::not_found, "no role names the target '" + name + "'");
  const auto path = options.target_dir + "/" + local_name(name);
  if (is_there(files, path, target->info)) return {};
  test::HttpFetcher fetcher(options.target_base_url);
  const auto bytes = fetcher.fetch(trust::consistent_path(name, target->info), target->info.length);
  if (!bytes) return base::fail(bytes.error().error.within(name));
  if (auto good = trust::verify_target(*bytes, target->info); !good) return base::fail(good.error().within(name));
  ETALASE_CHECK(files.make_folders(options.target_dir));
  return base::write_durably(files, path, *bytes, 0644);
}

// Reads options in any order around the command word; every value is taken as it stands. Throws on bad usage.
Options parse(const std::vector<std::string>& arguments) {
  Options options;
  const std::map<std::string, std::string*> single = {{"--metadata-dir", &options.metadata_dir},
                                                      {"--metadata-url", &options.metadata_url},
                                                      {"--target-base-url", &options.target_base_url},
                                                      {"--target-dir", &options.target_dir}};
  std::vector<std::string> words;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& word = arguments[i];
    if (!word.starts_with("--")) {
      words.push_back(word);
      continue;
    }
    if (++i == arguments.size()) throw std::invalid_argument(word + " needs a value");
    if (word == "--target-name") {
      options.target_names.push_back(arguments[i]);
    } else if (const auto found = single.find(word); found != single.end()) {
      *found->second = arguments[i];
    } else {
      throw std::invalid_argument("unknown option " + word);
    }
  }
  options.command = words.empty() ? "" : words.front();
  if (words.size() > 1) options.trusted_root = words.back();
  if (words.size() != (options.command == "init" ? 2 : 1)) throw std::invalid_argument(std::string(k_usage));
  return options;
}

bool is_complete(const Options& options) {
  if (options.metadata_dir.empty()) return false;
  if (options.command == "init") return true;
  if (options.metadata_url.empty()) return false;
  if (options.command == "refresh") return true;
  return options.command == "download" && !options.target_names.empty() && !options.target_base_url.empty() &&
         !options.target_dir.empty();
}

Result<void> run(const Options& options) {
  if (!is_complete(options)) throw std::invalid_argument(std::string(k_usage));
  const auto files = base::make_posix_file_system();
  if (options.command == "init") return init(*files, options);
  test::HttpFetcher fetcher(options.metadata_url);
  trust::Updater updater(*files, fetcher, {options.metadata_dir, trust::Floor::ignored, {}});
  ETALASE_CHECK(updater.refresh(base::RealClock().system_now()));
  if (options.command == "refresh") return {};
  for (const auto& name : options.target_names) ETALASE_CHECK(download(*files, updater, options, name));
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  int code = 1;
  try {
    const auto done = run(parse({argv + 1, argv + argc}));
    if (!done) std::cerr << "tuf_client: " << done.error().message << '\n';
    code = done ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "tuf_client: " << error.what() << '\n';
  }
  curl_global_cleanup();
  return code;
}
