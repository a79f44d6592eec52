// Configuration, environment and reports of one kiosk.
#include "faults/station.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace etalase::test {

namespace {

constexpr const char* k_own_product = "UKR-001";

std::string read_file(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

template <class T>
T must(base::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(*result);
}

std::map<std::string, std::string> environment_for(const Fault& fault) {
  std::map<std::string, std::string> all;
  const auto set = [&](const char* name, long value) {
    if (value != 0) all[name] = std::to_string(value);
  };
  set("ETALASE_FAULT_KILL_AT", fault.kill_at);
  set("ETALASE_FAULT_CUT_AT", fault.cut_at);
  set("ETALASE_FAULT_ONE_IN", fault.one_in);
  set("ETALASE_FAULT_ERRNO", fault.error);
  set("ETALASE_FAULT_SEED", static_cast<long>(fault.seed));
  set("ETALASE_FAULT_CLOCK", fault.clock_seconds);
  std::string skipped = ",";
  for (const int nth : fault.skipped_syncs) skipped += std::to_string(nth) + ",";
  if (!fault.skipped_syncs.empty()) all["ETALASE_FAULT_SKIP"] = skipped;
  return all;
}

std::vector<Operation> read_operations(const std::string& path, const std::string& disk) {
  std::vector<Operation> operations;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto space = line.find(' ');
    const std::string where = line.substr(space + 1);
    operations.push_back({line.substr(0, space), where.size() > disk.size() ? where.substr(disk.size()) : ""});
  }
  return operations;
}

}  // namespace

Station::Station(const FeedSite& site, std::string disk, const std::string& more_sync_settings)
    : m_disk(std::move(disk)) {
  std::ofstream(m_dir / "root.json") << site.root();
  std::ofstream(m_dir / "etalase.toml") << fmt::format(
      "[paths]\nsources = \"{}/sources\"\nkiosk = \"{}\"\nruntime = \"{}\"\n[sync]\n{}\n"
      "[[source]]\nid = \"galeri\"\nurl = \"{}\"\nroot = \"{}\"\n",
      m_disk, m_dir / "kiosk", m_dir / "run", more_sync_settings.empty() ? "reserve = \"1MB\"" : more_sync_settings,
      site.url(), m_dir / "root.json");
  // A kiosk's folders are made when it is installed, long before any power cut.
  std::filesystem::create_directories(m_disk + "/sources");
}

Command Station::command(const std::vector<std::string>& words) const {
  Command command;
  command.argv = {std::string(ETALASE_BINARY_DIR) + "/etalase-sync", "--config", m_dir / "etalase.toml"};
  command.argv.insert(command.argv.end(), words.begin(), words.end());
  command.environment = {{"ASAN_OPTIONS", "verify_asan_link_order=0:detect_leaks=0"}};
  return command;
}

Finished Station::run(const std::vector<std::string>& words, const Fault& fault) {
  std::filesystem::remove(m_dir / "operations");
  auto faulty = command(words);
  faulty.environment.merge(environment_for(fault));
  faulty.environment["LD_PRELOAD"] = std::string(ETALASE_BINARY_DIR) + "/libetalase_fault.so";
  faulty.environment["ETALASE_FAULT_UNDER"] = m_disk;
  faulty.environment["ETALASE_FAULT_LOG"] = m_dir / "operations";
  auto finished = test::run(faulty);
  m_operations = read_operations(m_dir / "operations", m_disk);
  m_told = std::max(m_told, announced());
  return finished;
}

Process Station::start(const std::vector<std::string>& words) {
  auto with_output = command(words);
  with_output.output = m_dir / "output";
  return Process(with_output);
}

std::string Station::output() const { return read_file(m_dir / "output"); }

std::int64_t Station::announced() const {
  const auto status = base::Json::parse(read_file(m_dir / "run/sync.json"), nullptr, false);
  const base::Json::json_pointer serial("/sources/0/feed/serial");
  return !status.is_discarded() && status.contains(serial) ? status.at(serial).get<std::int64_t>() : 0;
}

std::string Station::wrong_after_fault() {
  std::vector<std::string> words = {"verify", "--announced", std::to_string(m_told)};
  if (std::filesystem::exists(m_dir / "settled.json")) {
    words.insert(words.end(), {"--since", m_dir / "settled.json"});
  }
  const auto checked = test::run(command(words));
  return checked.status == 0 ? "" : "right after the fault: " + checked.output;
}

std::string Station::wrong_after_recovery(std::int64_t serial) {
  const auto healthy = run({"once"});
  if (healthy.status != 0) return "a healthy run fails: " + healthy.output;
  const auto checked = test::run(command({"verify", "--strict", "--json"}));
  if (checked.status != 0) return "after a healthy run: " + checked.output;
  std::ofstream(m_dir / "settled.json") << checked.output;
  const auto report = base::Json::parse(checked.output);
  const auto shown = report.at("sources").at(0).at("serial").get<std::int64_t>();
  return shown == serial ? "" : fmt::format("feed {} shows instead of {}", shown, serial);
}

Visitor::Visitor(const std::string& source_folder)
    : m_lease(must(catalogue::Lease::take(source_folder, catalogue::Which::current))),
      m_reader(must(catalogue::Reader::open(m_lease.folder()))),
      m_folder(source_folder) {
  const auto product = m_reader->product(k_own_product);
  if (!product) throw std::runtime_error("the feed lacks its carved panel");
  m_price = product->price->min;
}

std::string Visitor::disturbed() const {
  const auto product = m_reader->product(k_own_product);
  if (m_reader->damaged() || !product) return "the page cannot be read any more";
  if (product->price->min != m_price) return "the page changed";
  if (!std::filesystem::exists(m_lease.folder() + "/complete")) return "the generation was removed from under a reader";
  return "";
}

int rounds(const char* environment, int few, int many) {
  if (const char* given = std::getenv(environment)) return std::max(1, std::atoi(given));
  return test::is_full_run() ? many : few;
}

std::uint32_t seed() {
  const char* given = std::getenv("ETALASE_SEED");
  return given != nullptr ? static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10)) : 1;
}

}  // namespace etalase::test
